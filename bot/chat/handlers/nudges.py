"""Nudges asked for in words: `nudge me at 20:00`, `no nudge`."""

from datetime import time

from bot.chat.answers import Answer
from bot.chat.request import Request
from bot.domain.nudge import LEAST_STREAK, NUDGE_FROM, NUDGE_UNTIL, USUAL, is_allowed
from bot.parsing.spoken import parse_time
from bot.parsing.typed import bare, unaccented
from bot.practice import preferences

LONGEST = 60
ON, OFF = "nudge", "no_nudge"


async def understood(request: Request) -> Answer | None:
    """Set or end the nudge that a text asks for; None if it speaks of no nudge."""
    name, rest = _split(request)
    if name == OFF and not rest:
        return await _keep(request, None)
    if name != ON:
        return None
    at = parse_time(rest, request.lexicon) if rest else request.person.nudge or USUAL
    if at is None:
        return await request.refuse("nudge-unclear", typed=request.typed)
    if not is_allowed(at):
        earliest, latest = request.words.time(NUDGE_FROM), request.words.time(NUDGE_UNTIL)
        return request.send("nudge-night", earliest=earliest, latest=latest)
    return await _keep(request, at)


def _split(request: Request) -> tuple[str, str]:
    """Return which of the words for a nudge a text begins with, the longest first, and what follows them."""
    typed = unaccented(bare(request.argument, limit=LONGEST))
    known = [word for word, name in request.lexicon.commands.items() if name in (ON, OFF)]
    for word in sorted(known, key=len, reverse=True):
        if typed == word or typed.startswith(f"{word} "):
            return request.lexicon.commands[word], typed.removeprefix(word).strip()
    return "", ""


async def _keep(request: Request, at: time | None) -> Answer:
    await preferences.change(request.tx, request.person, now=request.now, nudge=at)
    if at is None:
        return request.send("nudge-off")
    return request.send("nudge-set", time=request.words.time(at), least=LEAST_STREAK)
