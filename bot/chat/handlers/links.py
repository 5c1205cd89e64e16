"""Start links: a routine is shown at once, also to somebody new; setting up comes after it."""

from collections.abc import Awaitable, Callable, Mapping

from bot.chat.answers import Answer
from bot.chat.handlers import choosing
from bot.chat.request import Answers, Request
from bot.domain.errors import UserError
from bot.domain.preferences import LONGEST, SHORTEST
from bot.domain.routine import Routine
from bot.domain.routine_id import SINGLE
from bot.domain.single import single_of
from bot.domain.start_link import LinkKind, StartLink
from bot.parsing.spoken import RoutineRequest
from bot.practice import enrol

MINUTES = {str(minutes): minutes for minutes in range(SHORTEST, LONGEST + 1)}


async def opened(request: Request) -> Answers | None:
    """Return what a link opens, after the safety text for somebody new; None for what opens nothing."""
    routine = await _routine(request)
    if routine is None:
        return None
    return [*await _hello(request), choosing.page(request, routine)]


async def _routine(request: Request) -> Routine | None:
    link = StartLink.read(request.argument)
    if link is None:
        return None
    try:
        return await OPENERS[link.kind](request, link.about)
    except UserError:
        return None


async def _hello(request: Request) -> list[Answer]:
    if request.person.accepted >= enrol.SAFETY_TEXT:
        return []
    await enrol.accept(request.tx, request.person)
    safety = request.words("safety-disclaimer-long")
    return [request.send("welcome-by-link", name=request.name, safety=safety)]


async def _written(request: Request, about: str) -> Routine | None:
    return request.library.routines.get(about)


async def _single(request: Request, about: str) -> Routine | None:
    return single_of(f"{SINGLE}{about}", request.library.stretches)


async def _of_minutes(request: Request, about: str) -> Routine | None:
    if about not in MINUTES:
        return None
    return await choosing.requested(request, RoutineRequest(minutes=MINUTES[about]))


async def _of_area(request: Request, about: str) -> Routine | None:
    minutes, _, area = about.partition("_")
    if minutes not in MINUTES or area not in request.library.areas:
        return None
    parsed = RoutineRequest(area=area, minutes=MINUTES[minutes])
    return await choosing.requested(request, parsed)


OPENERS: Mapping[LinkKind, Callable[[Request, str], Awaitable[Routine | None]]] = {
    LinkKind.ROUTINE: _written,
    LinkKind.STRETCH: _single,
    LinkKind.MINUTES: _of_minutes,
    LinkKind.AREA: _of_area,
}
"""What looks up the routine of each kind of link."""
