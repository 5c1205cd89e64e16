"""Coming back: a short routine for a person who was away, and how reminders become rarer when they are ignored."""

from bot.chat import keyboards, reminder_keyboards
from bot.chat.answers import Answer, Send
from bot.chat.request import Request
from bot.domain.backing_off import REST_FROM, SPARSE_FROM
from bot.domain.errors import UserError
from bot.domain.routine import Routine
from bot.parsing import zones
from bot.practice import today
from bot.practice.comeback import short
from bot.texts import Html


async def routine(request: Request) -> Routine:
    """Return a short routine to begin again with."""
    minutes = short(request.person)
    return await today.of_minutes(
        request.tx, request.library, request.person, minutes, now=request.now
    )


async def welcome(request: Request) -> list[Answer]:
    """Offer a short routine to a person who was away for a week or more, unless they stretch already."""
    if request.comeback is None or not request.comeback.was_away:
        return []
    if await request.tx.sessions.live(request.person.id):
        return []
    try:
        offered = await routine(request)
    except UserError:
        return []
    buttons = reminder_keyboards.begin_again(request.words, offered)
    text = request.words.lines([request.words("comeback-offer"), _our_clock(request)])
    return [Send(text=text, buttons=(*buttons, (keyboards.other_clock(request.words),)))]


def _our_clock(request: Request) -> Html:
    """Say which time we believe it is where the person is: they may have come back from a journey, or be on one."""
    wall = zones.wall_clock(request.person.zone, now=request.now)
    return request.words("zone-clock", place=request.place, time=request.words.time(wall))


def backing_off(request: Request) -> Html:
    """Say how reminders become rarer, or that they are back after they had."""
    if request.comeback is not None and request.comeback.was_rare:
        return request.words("remind-rare-over")
    return request.words("remind-backing-off", some=SPARSE_FROM, many=REST_FROM)
