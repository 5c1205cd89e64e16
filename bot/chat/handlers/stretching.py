"""/stretch, /routines and the buttons of a session's cards."""

from collections.abc import Iterable
from difflib import get_close_matches
from itertools import groupby

from bot.chat import keyboards
from bot.chat.answers import Answer, Send
from bot.chat.ask import Answers, Ask
from bot.chat.drawings import Drawings
from bot.domain.routine import Place, Routine
from bot.domain.session import Session
from bot.practice import enrol, stretch


async def begin(ask: Ask) -> Answers:
    """Start the named routine, or the one the person did last, at once."""
    typed = ask.typed.lower()
    routine = ask.routine(typed) if typed else await usual(ask)
    if routine is None:
        return _unknown(ask, typed)
    return await start(ask, routine)


async def tapped(ask: Ask) -> Answers:
    """Start the routine of a button."""
    routine = ask.routine(ask.carried.word(0)) if ask.carried.parts else await usual(ask)
    if routine is None:
        return ask.toast("button-old")
    return [ask.toast("stretch-go"), *await start(ask, routine)]


async def usual(ask: Ask) -> Routine:
    """Return the routine that the person did last; the library's first for someone new."""
    history = await ask.tx.sessions.history(ask.person.id)
    known = (ask.routine(session.routine) for session in reversed(history))
    first = next(iter(ask.library.routines.values()))
    return next((routine for routine in known if routine), first)


async def start(ask: Ask, routine: Routine) -> list[Answer]:
    """Start a session; its first card is the answer, after the safety text for someone new."""
    live = await ask.tx.sessions.live(ask.person.id)
    if live is not None:
        return [await _busy(ask, live)]
    await stretch.start(ask.tx, ask.person, routine, now=ask.now)
    if ask.person.accepted >= enrol.SAFETY_TEXT:
        return []
    await enrol.accept(ask.tx, ask.person)
    return [ask.send("stretch-first-time", safety=ask.words("safety-disclaimer-long"))]


async def _busy(ask: Ask, live: Session) -> Answer:
    """Tell that a session is live already, and offer to go on with it or to end it."""
    name = ask.words.routine(live.routine).name
    text = ask.words("stretch-already-live", routine=name)
    return Send(text=text, buttons=keyboards.live(ask.words, live))


def _unknown(ask: Ask, typed: str) -> Answer:
    near = get_close_matches(typed, ask.library.routines, n=1)
    key = "stretch-unknown-near" if near else "stretch-unknown"
    return ask.send(
        key,
        typed=ask.typed,
        near=near[0] if near else "",
        buttons=keyboards.routines(ask.words, ask.library),
    )


async def routines(ask: Ask) -> Answers:
    """Show every routine in a line, by what it is done on, with a button to look at each."""
    here = groupby(keyboards.by_place(ask.library), key=lambda one: one.place)
    parts = [ask.words("routines-head"), *(_at(ask, place, of_it) for place, of_it in here)]
    return Send(text="\n\n".join(parts), buttons=keyboards.routines(ask.words, ask.library))


def _at(ask: Ask, place: Place, here: Iterable[Routine]) -> str:
    head = ask.words("routines-place", place=ask.words.label(f"place-{place}"))
    lines = (
        ask.words("routines-one", name=ask.words.routine(one.id).name, minutes=one.minutes)
        for one in here
    )
    return ask.words.lines([head, *lines])


async def looked_at(ask: Ask) -> Answers:
    """Show one routine: for whom it is, how long it takes, and its stretches in words and as a picture."""
    routine = ask.routine(ask.carried.word(0))
    return ask.toast("button-old") if routine is None else _shown(ask, routine)


def _shown(ask: Ask, routine: Routine) -> Answer:
    words = ask.words.routine(routine.id)
    text = ask.words(
        "routines-shown",
        id=routine.id,
        name=words.name,
        whom=words.for_whom,
        minutes=routine.minutes,
        place=ask.words.label(f"place-{routine.place}"),
        stretches=ask.words.list(ask.words.stretch(one.id).name for one in routine.stretches),
    )
    return ask.show(
        lambda: Drawings(words=ask.words).overview(routine, gallery=ask.gallery),
        text=text,
        buttons=keyboards.routine(ask.words, routine),
        poster=True,
    )


async def pressed(ask: Ask) -> Answers:
    """Pause, resume, skip or end: the session's own timer says the rest."""
    session, card = ask.carried.number(0), ask.carried.number(1)
    act = ask.carried.one_of(2, stretch.ACTS)
    await stretch.press(ask.tx, ask.person, session=session, card=card, act=act, now=ask.now)
    return ask.toast(f"session-{act}")
