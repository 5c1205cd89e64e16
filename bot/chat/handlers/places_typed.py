"""What a person types when asked where they are, and what to ask in return."""

from typing import Any

from bot.chat import keyboards
from bot.chat.answers import Answer, Send
from bot.chat.questions import ZoneFollowUp
from bot.chat.request import Request
from bot.library import ReplyMeaning
from bot.parsing import zones
from bot.parsing.spoken import after_reply, parse_reply, parse_time
from bot.parsing.zones import Found, Place

AGREEING = frozenset({ReplyMeaning.YES})
ENDING = frozenset({ReplyMeaning.LATER, ReplyMeaning.CANCEL})
ELSEWHERE = frozenset({ReplyMeaning.NO, ReplyMeaning.UNSURE})


def understand(request: Request) -> Found | ReplyMeaning:
    """Return the answer that a text is: a reply, what shows on the person's clock, or a place."""
    if request.argument.strip() == request.words.label("button-share-location"):
        return (
            ReplyMeaning.UNSURE
        )  # the key is a text like any other where the app cannot share locations
    reply = parse_reply(request.argument, request.lexicon)
    if reply is not None:
        return reply
    whole = _meant(request, request.argument)
    if whole.sure:
        return whole
    rest, set_apart = after_reply(request.argument, request.lexicon)
    if rest == request.argument:
        return whole
    found = _meant(request, rest)
    return found if set_apart else Found(places=found.places)


def _meant(request: Request, said: str) -> Found:
    wall = parse_time(said, request.lexicon)
    if wall is not None:
        shown = zones.by_wall_clock(wall, now=request.now, language_code=request.person.language)
        return Found(places=shown)
    return request.found(said)


def question(request: Request, key: str, *, step: str) -> Send:
    """Ask where the person is, by the time it is there."""
    onboarding = step == ZoneFollowUp.WELCOME
    buttons = keyboards.zones(request.words, request.person, now=request.now, onboarding=onboarding)
    return request.send(key, **here(request), buttons=buttons)


def here(request: Request) -> dict[str, Any]:
    """Return the place on record, and what its clocks show."""
    wall = zones.wall_clock(request.person.zone, now=request.now)
    return {"place": request.place, "time": request.words.time(wall)}


async def again(request: Request, reply: ReplyMeaning, *, step: str) -> Answer:
    """Ask once more after an answer that named no place: after a no with other offers."""
    if reply not in ELSEWHERE | AGREEING:
        return question(request, "understanding-zone-again", step=step)
    buttons = keyboards.other_zones(request.words, request.person, now=request.now, step=step)
    return request.send("understanding-zone-else", buttons=buttons)


async def offer(request: Request, found: tuple[Place, ...], *, step: str) -> Answer:
    """Ask which of some places is meant, or say that there is none."""
    if not found:
        return await request.refuse("zone-not-found", typed=request.typed)
    await request.misread()
    buttons = keyboards.found_zones(request.words, found, step=step, now=request.now)
    rest, _ = after_reply(request.argument, request.lexicon)
    if parse_time(rest, request.lexicon) is not None:
        return request.send("zone-which", buttons=buttons)
    others = keyboards.not_there(request.words, step=step)
    key = "understanding-zone-which" if len(found) > 1 else "understanding-zone-one"
    return request.send(key, typed=request.typed, buttons=(*buttons, *others))
