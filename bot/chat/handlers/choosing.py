"""/routines, the picker, and a look at a routine before it starts."""

from collections.abc import Iterable
from itertools import groupby

from bot.chat import course_pickers, own_pickers, pickers
from bot.chat.answers import Answer, Send
from bot.chat.card_pictures import CardPictures
from bot.chat.handlers import own_routines, stretch_library
from bot.chat.request import Answers, Request
from bot.chat.routine_reason import left_out, why
from bot.domain.own_routine import OwnRoutine
from bot.domain.preferences import LONGEST, SHORTEST
from bot.domain.routine import Place, Routine
from bot.domain.routine_id import SINGLE, is_composed
from bot.domain.single import single_routine
from bot.parsing.spoken import RoutineRequest
from bot.practice import today


async def routines(request: Request) -> Answers:
    """Show every routine in a line, by what it is done on, with a button to look at each."""
    here = groupby(pickers.by_place(request.library), key=lambda one: one.place)
    parts = [request.words("routines-head"), *(_at(request, place, of_it) for place, of_it in here)]
    mine = await request.tx.own_routines.of(request.person.id)
    looks = own_pickers.looks([(one.name, one.number) for one in mine])
    more = (course_pickers.courses(request.words), own_pickers.new(request.words))
    return Send(
        text="\n\n".join([*_own(request, mine), *parts]),
        buttons=(*looks, *pickers.routines(request.words, request.library, more=more)),
    )


def _own(request: Request, mine: Iterable[OwnRoutine]) -> list[str]:
    """Return the routines that the person made, if there are any; these stand first."""
    known = (one.routine(request.library.stretches) for one in mine)
    lines = [request.words("my-line", name=one.name, minutes=one.minutes) for one in known if one]
    head = request.words("my-list-head")
    return [request.words.lines([head, *lines])] if lines else []


def _at(request: Request, place: Place, here: Iterable[Routine]) -> str:
    head = request.words(
        "routines-place", place=request.words.heading(request.words.label(f"place-{place}"))
    )
    lines = (
        request.words("routines-one", name=request.words.routine(one.id).name, minutes=one.minutes)
        for one in here
    )
    return request.words.lines([head, *lines])


async def looked_at(request: Request) -> Answers:
    """Show a routine: for whom it is, how long it takes, and its stretches in words and as a picture."""
    routine = await request.routine(request.callback.word(0))
    if routine is None:
        return request.toast("button-old")
    if routine.name:
        return await own_routines.looked_at(request, routine.id)
    return page(request, routine)


async def picked(request: Request) -> Answers:
    """Ask for a part of the body, a length or a place, or show the routine that was made for it."""
    what = request.callback.one_of(0, (pickers.TODAY, pickers.AREA, pickers.LENGTH, pickers.PLACE))
    if what == pickers.TODAY:
        return await _today(request)
    if len(request.callback.parts) == 1:
        return _asked(request, what)
    routine = await _made(request, what)
    return _shown(request, routine, "programme-shown")


def _asked(request: Request, what: str) -> Answer:
    match what:
        case pickers.AREA:
            return request.send(
                "programme-pick-area", buttons=pickers.areas(request.words, request.library)
            )
        case pickers.LENGTH:
            return request.send("programme-pick-minutes", buttons=pickers.lengths(request.words))
        case _:
            return request.send("programme-pick-place", buttons=pickers.places(request.words))


async def _made(request: Request, what: str) -> Routine:
    if what == pickers.AREA:
        return await requested(
            request, RoutineRequest(area=request.callback.word(1), minutes=_minutes(request, 2))
        )
    if what == pickers.LENGTH:
        return await requested(request, RoutineRequest(minutes=_minutes(request, 1)))
    place = Place(request.callback.one_of(1, Place))
    minutes = request.person.preferences.minutes
    return await today.of_minutes(
        request.tx, request.library, request.person, minutes, now=request.now, place=place
    )


def _minutes(request: Request, place: int) -> int | None:
    if place >= len(request.callback.parts):
        return None
    return request.callback.number(place, least=SHORTEST, most=LONGEST)


async def requested(request: Request, parsed: RoutineRequest) -> Routine:
    """Return the routine that a person asks for: today's if they ask for nothing in particular."""
    tx, library, person, now = request.tx, request.library, request.person, request.now
    if parsed.stretch:
        return single_routine(library.stretches[parsed.stretch])
    if parsed.routine:
        return library.routines[parsed.routine]
    if parsed.area:
        minutes = parsed.minutes
        return await today.of_area(tx, library, person, parsed.area, now=now, minutes=minutes)
    if parsed.minutes:
        return await today.of_minutes(tx, library, person, parsed.minutes, now=now)
    return await today.today(tx, library, person, now=now)


async def _today(request: Request) -> Answer:
    routine = await requested(request, RoutineRequest())
    reason = why(request.words, request.person, routine, day=request.person.day(request.now))
    gone = left_out(request.words, request.person, day=request.person.day(request.now))
    return _shown(request, routine, "programme-today", why=request.words.lines([reason, *gone]))


def page(request: Request, routine: Routine) -> Answer:
    """Return the page of a routine, or of the only stretch in it."""
    if routine.id.startswith(SINGLE):
        return stretch_library.shown(request, routine.stretches[0])
    if is_composed(routine.id):
        return _shown(request, routine, "programme-shown")
    whom = request.words.routine(routine.id).for_whom
    return _shown(request, routine, "routines-shown", id=routine.id, whom=whom)


def _shown(request: Request, routine: Routine, key: str, **values: str) -> Answer:
    text = request.words(
        key,
        name=request.words.routine(routine.id).name,
        minutes=routine.minutes,
        place=request.words.label(f"place-{routine.place}"),
        stretches=request.words.list(
            request.words.stretch(one.id).name for one in routine.stretches
        ),
        **values,
    )
    return request.show(
        lambda: CardPictures(words=request.words).overview(
            routine, picture_sender=request.picture_sender
        ),
        text=text,
        buttons=pickers.routine(request.words, routine),
        poster=not is_composed(routine.id),
    )
