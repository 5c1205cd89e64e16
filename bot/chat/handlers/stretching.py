"""/stretch, and the buttons of a session's cards."""

from datetime import timedelta

from bot.chat import keyboards, pickers
from bot.chat.answers import Answer, Change, Send
from bot.chat.ask import Answers, Ask
from bot.chat.cards import Cards
from bot.chat.handlers import distress
from bot.chat.handlers.choosing import requested
from bot.domain.language import ENGLISH
from bot.domain.routine import Routine
from bot.domain.session import Phase, Said, Session
from bot.parsing.spoken import Miss, Request, parse_request
from bot.practice import enrol, stretch
from bot.practice.voice import Moment
from bot.texts import Html

A_SECOND_TAP = timedelta(seconds=5)
"""What is asked for again so soon is asked for by two taps on a button."""


async def begin(ask: Ask) -> Answers:
    """Start what was asked for: a routine, so many minutes, a part of the body; today's routine otherwise."""
    if relief := await distress.relief(ask):
        return relief
    request = understood(ask)
    if isinstance(request, Miss):
        return _missed(ask, request)
    return await start(ask, await requested(ask, request))


def understood(ask: Ask) -> Request | Miss:
    """Return the routine that is asked for."""
    words, english = ask.library.words(ask.words.code), ask.library.words(ENGLISH)
    return parse_request(ask.said, words=words, english=english, locale=ask.person.language)


def _missed(ask: Ask, miss: Miss) -> Answer:
    if miss.near:
        buttons = pickers.near(ask.words, ask.library, miss.near)
        return ask.send("programme-miss-near", typed=ask.typed, buttons=buttons)
    return ask.send("programme-miss", typed=ask.typed, buttons=pickers.ways(ask.words))


async def tapped(ask: Ask) -> Answers:
    """Start the routine of a button."""
    if not ask.carried.parts:
        routine: Routine | None = await requested(ask, Request())
    else:
        routine = await ask.routine(ask.carried.word(0))
    if routine is None:
        return ask.toast("button-old")
    if await _is_second_tap(ask, routine):
        return ask.toast("stretch-go")
    return [ask.toast("stretch-go"), *await start(ask, routine)]


async def _is_second_tap(ask: Ask, routine: Routine) -> bool:
    """Tell whether the session that runs was begun by a tap on the same button a moment ago."""
    live = await ask.tx.sessions.live(ask.person.id)
    if live is None or live.phase is not Phase.RUNNING or live.routine != routine.id:
        return False
    return ask.now - live.started_at < A_SECOND_TAP


async def start(ask: Ask, routine: Routine) -> list[Answer]:
    """Start a session; its first card is the answer, after the safety text for someone new."""
    live = await ask.tx.sessions.live(ask.person.id)
    if live is not None:
        return [await _busy(ask, live)]
    new = await stretch.new_to(ask.tx, ask.person, routine, now=ask.now)
    session = await stretch.start(
        ask.tx, ask.person, routine, now=ask.now, admission=ask.admission, new=new
    )
    wait = stretch.wait_of(session, now=ask.now)
    waiting: list[Answer] = [ask.send("stretch-begins-in", seconds=wait)] if wait else []
    if ask.person.accepted >= enrol.SAFETY_TEXT:
        return waiting
    await enrol.accept(ask.tx, ask.person)
    return [ask.send("stretch-first-time", safety=ask.words("safety-disclaimer-long")), *waiting]


async def _busy(ask: Ask, live: Session) -> Answer:
    """Tell that a session is live already, and offer to go on with it or to end it."""
    name = ask.words.routine(live.routine).name
    text = ask.words("stretch-already-live", routine=name)
    return Send(text=text, buttons=keyboards.live(ask.words, live))


async def pressed(ask: Ask) -> Answers:
    """Pause, resume, skip or end: the session's own timer says the rest. Or explain the stretch."""
    session, card = ask.carried.number(0), ask.carried.number(1)
    act = ask.carried.one_of(2, (*stretch.ACTS, keyboards.HOW, keyboards.GO_ON))
    if act not in stretch.ACTS:
        live = await stretch.on_card(ask.tx, ask.person, session=session, card=card)
        return (
            await _explained(ask, live) if act == keyboards.HOW else ask.change("stretch-goes-on")
        )
    moved = await stretch.press(
        ask.tx,
        ask.person,
        session=session,
        card=card,
        act=act,
        now=ask.now,
        admission=ask.admission,
    )
    wait = stretch.wait_of(moved, now=ask.now)
    if act == "resume" and wait:
        return ask.toast("session-resumes-in", seconds=wait)
    return ask.toast(f"session-{act}")


async def _explained(ask: Ask, session: Session) -> Answers:
    """Show everything about the stretch on its card; the session goes on meanwhile."""
    said = Said(session=session, index=max(session.step - 1, 0))
    if not said.cue.stretch:
        return ask.toast("session-old-card")
    text = await explanation(ask, session, index=said.index)
    return Change(text=text, buttons=keyboards.card(ask.words, session))


async def resumed(ask: Ask, session: Session) -> Answers:
    """Say that a session goes on, with its card: the old one may be far above, or cleared away."""
    shown = (i for i in reversed(range(session.step)) if session.cues[i].stretch)
    index = next(shown, None)
    lines = [ask.words("session-resumed-by-command")]
    if index is not None:
        lines += [Html(), await explanation(ask, session, index=index)]
    return Send(text=ask.words.lines(lines), buttons=keyboards.card(ask.words, session))


async def explanation(ask: Ask, session: Session, *, index: int) -> Html:
    """Return everything about the stretch of a cue."""
    said = Said(session=session, index=index)
    routine = await ask.routine(session.routine)
    moment = Moment(
        person=ask.person, session=session, index=index, until=said.until, routine=routine
    )
    return Cards(words=ask.words, library=ask.library).how(moment)
