"""/routines, the picker, and a look at a routine before it starts."""

from collections.abc import Iterable
from itertools import groupby

from bot.chat import pickers
from bot.chat.answers import Answer, Send
from bot.chat.ask import Answers, Ask
from bot.chat.drawings import Drawings
from bot.chat.programme import why
from bot.domain.composed import is_composed
from bot.domain.routine import Place, Routine
from bot.domain.wishes import LONGEST, SHORTEST
from bot.parsing.spoken import Request
from bot.practice import today


async def routines(ask: Ask) -> Answers:
    """Show every routine in a line, by what it is done on, with a button to look at each."""
    here = groupby(pickers.by_place(ask.library), key=lambda one: one.place)
    parts = [ask.words("routines-head"), *(_at(ask, place, of_it) for place, of_it in here)]
    return Send(text="\n\n".join(parts), buttons=pickers.routines(ask.words, ask.library))


def _at(ask: Ask, place: Place, here: Iterable[Routine]) -> str:
    head = ask.words("routines-place", place=ask.words.heading(ask.words.label(f"place-{place}")))
    lines = (
        ask.words("routines-one", name=ask.words.routine(one.id).name, minutes=one.minutes)
        for one in here
    )
    return ask.words.lines([head, *lines])


async def looked_at(ask: Ask) -> Answers:
    """Show one routine: for whom it is, how long it takes, and its stretches in words and as a picture."""
    routine = await ask.routine(ask.carried.word(0))
    return ask.toast("button-old") if routine is None else _written(ask, routine)


async def picked(ask: Ask) -> Answers:
    """Ask for a part of the body, a length or a place, or show the routine that was made for it."""
    what = ask.carried.one_of(0, (pickers.TODAY, pickers.AREA, pickers.LENGTH, pickers.PLACE))
    if what == pickers.TODAY:
        return await _today(ask)
    if len(ask.carried.parts) == 1:
        return _asked(ask, what)
    routine = await _made(ask, what)
    return _shown(ask, routine, "programme-shown")


def _asked(ask: Ask, what: str) -> Answer:
    match what:
        case pickers.AREA:
            return ask.send("programme-pick-area", buttons=pickers.areas(ask.words, ask.library))
        case pickers.LENGTH:
            return ask.send("programme-pick-minutes", buttons=pickers.lengths(ask.words))
        case _:
            return ask.send("programme-pick-place", buttons=pickers.places(ask.words))


async def _made(ask: Ask, what: str) -> Routine:
    if what == pickers.AREA:
        return await requested(ask, Request(area=ask.carried.word(1), minutes=_minutes(ask, 2)))
    if what == pickers.LENGTH:
        return await requested(ask, Request(minutes=_minutes(ask, 1)))
    place = Place(ask.carried.one_of(1, Place))
    minutes = ask.person.wishes.minutes
    return await today.of_minutes(
        ask.tx, ask.library, ask.person, minutes, now=ask.now, place=place
    )


def _minutes(ask: Ask, place: int) -> int | None:
    if place >= len(ask.carried.parts):
        return None
    return ask.carried.number(place, least=SHORTEST, most=LONGEST)


async def requested(ask: Ask, request: Request) -> Routine:
    """Return the routine that a person asks for: today's if they ask for nothing in particular."""
    tx, library, person, now = ask.tx, ask.library, ask.person, ask.now
    if request.routine:
        return library.routines[request.routine]
    if request.area:
        minutes = request.minutes
        return await today.of_area(tx, library, person, request.area, now=now, minutes=minutes)
    if request.minutes:
        return await today.of_minutes(tx, library, person, request.minutes, now=now)
    return await today.today(tx, library, person, now=now)


async def _today(ask: Ask) -> Answer:
    routine = await requested(ask, Request())
    reason = why(ask.words, ask.person, routine, day=ask.person.day(ask.now))
    return _shown(ask, routine, "programme-today", why=reason)


def _written(ask: Ask, routine: Routine) -> Answer:
    if is_composed(routine.id):
        return _shown(ask, routine, "programme-shown")
    whom = ask.words.routine(routine.id).for_whom
    return _shown(ask, routine, "routines-shown", id=routine.id, whom=whom)


def _shown(ask: Ask, routine: Routine, key: str, **values: str) -> Answer:
    text = ask.words(
        key,
        name=ask.words.routine(routine.id).name,
        minutes=routine.minutes,
        place=ask.words.label(f"place-{routine.place}"),
        stretches=ask.words.list(ask.words.stretch(one.id).name for one in routine.stretches),
        **values,
    )
    return ask.show(
        lambda: Drawings(words=ask.words).overview(routine, gallery=ask.gallery),
        text=text,
        buttons=pickers.routine(ask.words, routine),
        poster=not is_composed(routine.id),
    )
