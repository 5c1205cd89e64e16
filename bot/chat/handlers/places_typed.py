"""What a person types when asked where they are, and what to ask in return."""

from typing import Any

from bot.chat import keyboards
from bot.chat.answers import Answer, Send
from bot.chat.ask import Ask
from bot.chat.topics import Step
from bot.library import Reply
from bot.parsing import zones
from bot.parsing.spoken import after_reply, parse_reply, parse_time
from bot.parsing.zones import Found, Place

AGREEING = frozenset({Reply.YES})
ENDING = frozenset({Reply.LATER, Reply.CANCEL})
ELSEWHERE = frozenset({Reply.NO, Reply.UNSURE})


def understand(ask: Ask) -> Found | Reply:
    """Return the answer that a text is: a reply, what shows on the person's clock, or a place."""
    if ask.said.strip() == ask.words.label("button-share-location"):
        return Reply.UNSURE  # the key is a text like any other where the app cannot share locations
    reply = parse_reply(ask.said, ask.lexicon)
    if reply is not None:
        return reply
    whole = _meant(ask, ask.said)
    if whole.sure:
        return whole
    rest, set_apart = after_reply(ask.said, ask.lexicon)
    if rest == ask.said:
        return whole
    found = _meant(ask, rest)
    return found if set_apart else Found(places=found.places)


def _meant(ask: Ask, said: str) -> Found:
    wall = parse_time(said, ask.lexicon)
    if wall is not None:
        shown = zones.by_wall_clock(wall, now=ask.now, language_code=ask.person.language)
        return Found(places=shown)
    return ask.found(said)


def question(ask: Ask, key: str, *, step: str) -> Send:
    """Ask where the person is, by the time it is there."""
    onboarding = step == Step.WELCOME
    buttons = keyboards.zones(ask.words, ask.person, now=ask.now, onboarding=onboarding)
    return ask.send(key, **here(ask), buttons=buttons)


def here(ask: Ask) -> dict[str, Any]:
    """Return the place on record, and what its clocks show."""
    wall = zones.wall_clock(ask.person.zone, now=ask.now)
    return {"place": ask.place, "time": ask.words.time(wall)}


async def again(ask: Ask, reply: Reply, *, step: str) -> Answer:
    """Ask once more after an answer that named no place: after a no with other offers."""
    if reply not in ELSEWHERE | AGREEING:
        return question(ask, "understanding-zone-again", step=step)
    buttons = keyboards.other_zones(ask.words, ask.person, now=ask.now, step=step)
    return ask.send("understanding-zone-else", buttons=buttons)


async def offer(ask: Ask, found: tuple[Place, ...], *, step: str) -> Answer:
    """Ask which of some places is meant, or say that there is none."""
    if not found:
        return await ask.refuse("zone-not-found", typed=ask.typed)
    await ask.misread()
    buttons = keyboards.found_zones(ask.words, found, step=step, now=ask.now)
    rest, _ = after_reply(ask.said, ask.lexicon)
    if parse_time(rest, ask.lexicon) is not None:
        return ask.send("zone-which", buttons=buttons)
    others = keyboards.not_there(ask.words, step=step)
    key = "understanding-zone-which" if len(found) > 1 else "understanding-zone-one"
    return ask.send(key, typed=ask.typed, buttons=(*buttons, *others))
