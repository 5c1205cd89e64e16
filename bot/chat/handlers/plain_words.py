"""Plain words without a slash and without a question: they do what they say, or offer the button that does."""

from collections.abc import Awaitable, Callable, Mapping

from bot.chat import pickers
from bot.chat.answers import Answer
from bot.chat.buttons import CallbackPrefix
from bot.chat.handlers import (
    choosing,
    courses,
    measuring,
    my_data,
    own_lines,
    own_routines,
    pauses,
    places,
    progress,
    reminders,
    settings,
    stretching,
    welcome_plan,
)
from bot.chat.keyboards import button
from bot.chat.request import Answers, Request
from bot.domain.errors import UserError
from bot.parsing.spoken import (
    Miss,
    RemindRequest,
    RoutineRequest,
    parse_plan,
    parse_reply,
    parse_time,
)
from bot.parsing.typed import folded, plain

LONGEST_COMMAND = 40
BY_WORD: Mapping[str, Callable[[Request], Awaitable[Answers]]] = {
    "routines": choosing.routines,
    "mine": own_routines.shown,
    "programmes": courses.shown,
    "measure": measuring.shown,
    "remind": reminders.show,
    "streak": progress.streak,
    "did": progress.did,
    "pause": pauses.pause,
    "resume": pauses.resume,
    "stop": pauses.stop,
    "settings": settings.show,
    "export": my_data.export,
    "privacy": my_data.privacy,
    "delete": my_data.delete,
    "timezone": places.command,
}
"""What is done at once. A stretch begins with a tap alone, so that none begins by mistake."""


async def command(request: Request) -> Answers | None:
    """Return the answer to the name of a command; None if it is no such name."""
    name = _command(request)
    return await BY_WORD[name](request.without_words()) if name in BY_WORD else None


async def understood(request: Request) -> Answers | None:
    """Return the answer to plain words; None if they say nothing that can be done."""
    name = _command(request)
    if name in BY_WORD:
        return await BY_WORD[name](request.without_words())
    at = parse_time(request.argument, request.lexicon)
    if at is not None:
        shown = request.words.time(at)
        remind = button(
            request.words,
            "understanding-button-remind",
            CallbackPrefix.WELCOME,
            "time",
            at,
            time=shown,
        )
        return request.send("understanding-time", time=shown, buttons=((remind,),))
    if parse_reply(request.argument, request.lexicon) is not None and not name:
        return None
    plan = _plan(request)
    if plan is not None:
        return await welcome_plan.take(request, plan)
    if own_lines.is_line(request):
        return await own_lines.read(request)
    return _stretch(request)


def _command(request: Request) -> str:
    """Return the name of the command that is said in words, or ""."""
    typed = folded(plain(request.argument, limit=LONGEST_COMMAND)).strip("!? ")
    return request.lexicon.commands.get(typed, "")


def _plan(request: Request) -> RemindRequest | None:
    """Return reminders that are asked for with their days; to end all of them takes a command or its word."""
    try:
        plan = parse_plan(request.argument, request.lexicon)
    except UserError:
        return None
    return plan if plan.times else None


def _stretch(request: Request) -> Answer | None:
    parsed = stretching.understood(request)
    if isinstance(parsed, Miss) or parsed == RoutineRequest():
        ways = pickers.ways(request.words)
        wanted = _command(request) == "stretch"
        return request.send("understanding-stretch", buttons=ways) if wanted else None
    if parsed.minutes and not parsed.area:
        return None
    buttons = pickers.near(request.words, request.library, [parsed])
    return request.send("understanding-stretch", buttons=buttons)
