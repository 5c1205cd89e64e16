"""/help, and a kind hint for what was not understood."""

from bot.chat import keyboards
from bot.chat.answers import Answer
from bot.chat.ask import Answers, Ask
from bot.chat.menu import COMMANDS
from bot.storage.remarks import RemarkKind


async def show(ask: Ask) -> Answers:
    """List the commands, when to stop, and what this is not."""
    commands = (
        ask.words("help-command", command=name, does=ask.words.label(f"command-{name}"))
        for name in COMMANDS
    )
    return ask.send("help-all", commands=ask.words.lines(commands))


async def unknown_command(ask: Ask) -> Answers:
    """Say kindly that there is no such command."""
    return ask.send("hint-command", typed=ask.typed)


async def hint(ask: Ask) -> Answer:
    """Say what can be done, with buttons."""
    return ask.send("hint-text", buttons=keyboards.menu(ask.words))


async def other(ask: Ask) -> Answers:
    """Say that pictures, voices and the like are not understood; of an album once."""
    if await _is_answered(ask):
        return []
    return ask.send("hint-other")


async def _is_answered(ask: Ask) -> bool:
    """Tell whether a picture belongs to an album of which another was answered, and note the album."""
    kind = RemarkKind.ALBUM
    last = await ask.tx.remarks.last(ask.person.id, kind=kind)
    if ask.album:
        await ask.tx.remarks.put(ask.person.id, kind=kind, subject=ask.album, at=ask.now)
    return bool(ask.album) and last is not None and last.subject == ask.album


async def old_button(ask: Ask) -> Answers:
    """Say that a button is none of ours any more."""
    return ask.toast("button-old")
