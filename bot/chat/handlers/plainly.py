"""Plain words without a slash and without a question: they do what they say, or offer the button that does."""

from collections.abc import Awaitable, Callable, Mapping

from bot.chat import pickers
from bot.chat.answers import Answer
from bot.chat.ask import Answers, Ask
from bot.chat.buttons import Family
from bot.chat.handlers import choosing, own, places, progress, reminders, rest, settings, stretching
from bot.chat.keyboards import button
from bot.domain.errors import UserError
from bot.parsing.spoken import Miss, RemindRequest, Request, parse_plan, parse_reply, parse_time
from bot.parsing.typed import folded, plain

LONGEST_COMMAND = 40
BY_WORD: Mapping[str, Callable[[Ask], Awaitable[Answers]]] = {
    "routines": choosing.routines,
    "remind": reminders.show,
    "streak": progress.streak,
    "pause": rest.pause,
    "resume": rest.resume,
    "stop": rest.stop,
    "settings": settings.show,
    "export": own.export,
    "delete": own.delete,
    "timezone": places.command,
}
"""What is done at once. A stretch begins with a tap alone, as nobody should have to stretch by mistake."""


async def understood(ask: Ask) -> Answers | None:
    """Return the answer to plain words; None if they say nothing that can be done."""
    name = _command(ask)
    if name in BY_WORD:
        return await BY_WORD[name](ask.without_words())
    at = parse_time(ask.said, ask.lexicon)
    if at is not None:
        shown = ask.words.time(at)
        remind = button(
            ask.words, "understanding-button-remind", Family.WELCOME, "time", at, time=shown
        )
        return ask.send("understanding-time", time=shown, buttons=((remind,),))
    if parse_reply(ask.said, ask.lexicon) is not None and not name:
        return None
    plan = _plan(ask)
    if plan is not None:
        return await reminders.take(ask, plan)
    return _stretch(ask)


def _command(ask: Ask) -> str:
    """Return the name of the command that is said in words, or ""."""
    typed = folded(plain(ask.said, limit=LONGEST_COMMAND)).strip("!? ")
    return ask.lexicon.commands.get(typed, "")


def _plan(ask: Ask) -> RemindRequest | None:
    """Return reminders that are asked for with their days; to end all of them takes a command or its word."""
    try:
        plan = parse_plan(ask.said, ask.lexicon)
    except UserError:
        return None
    return plan if plan.times else None


def _stretch(ask: Ask) -> Answer | None:
    request = stretching.understood(ask)
    if isinstance(request, Miss) or request == Request():
        ways = pickers.ways(ask.words)
        wanted = _command(ask) == "stretch"
        return ask.send("understanding-stretch", buttons=ways) if wanted else None
    if request.minutes and not request.area:
        return None
    buttons = pickers.near(ask.words, ask.library, [request])
    return ask.send("understanding-stretch", buttons=buttons)
