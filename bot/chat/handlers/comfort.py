"""Comfort from 0 to 10, before and after a session, for people who want to be asked."""

from bot.chat import comfort_scale
from bot.chat.answers import Answer
from bot.chat.request import Answers, Request
from bot.domain.person import Person
from bot.domain.session import Session


def asked(request: Request, person: Person, session: Session) -> list[Answer]:
    """Return the question before a session; nothing for a person who does not want it."""
    if not person.comfort:
        return []
    buttons = comfort_scale.scale(request.words, session.id, comfort_scale.BEFORE)
    return [request.send("comfort-before", buttons=buttons)]


async def tapped(request: Request) -> Answers:
    """Note how comfortable the person is."""
    session = await request.tx.sessions.find(request.callback.number(0))
    when = request.callback.one_of(1, comfort_scale.WHEN)
    felt = request.callback.number(2, most=comfort_scale.MOST)
    if session is None or session.user != request.person.id:
        return request.toast("button-old")
    await request.tx.comforts.put(request.person.id, session.id, **{when: felt})
    if when == comfort_scale.BEFORE:
        return [request.toast("comfort-noted"), request.change("comfort-was", felt=felt)]
    return request.toast("comfort-noted")
