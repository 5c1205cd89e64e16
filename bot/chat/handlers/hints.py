"""/help, and a kind hint for what was not understood."""

from bot.chat import keyboards
from bot.chat.answers import Answer
from bot.chat.menu import COMMANDS
from bot.chat.request import Answers, Request
from bot.storage.remarks import RemarkKind


async def show(request: Request) -> Answers:
    """List the commands, when to stop, and what this is not."""
    commands = (
        request.words("help-command", command=name, does=request.words.label(f"command-{name}"))
        for name in COMMANDS
    )
    return request.send("help-all", commands=request.words.lines(commands))


async def unknown_command(request: Request) -> Answers:
    """Say kindly that there is no such command."""
    return request.send("hint-command", typed=request.typed)


async def hint(request: Request) -> Answer:
    """Say what can be done, with buttons."""
    return request.send("hint-text", buttons=keyboards.menu(request.words))


async def other(request: Request) -> Answers:
    """Say that pictures, voices and the like are not understood; of an album once."""
    if await _is_answered(request):
        return []
    return request.send("hint-other")


async def _is_answered(request: Request) -> bool:
    """Return whether a picture belongs to an album of which another was answered, and note the album."""
    kind = RemarkKind.ALBUM
    last = await request.tx.remarks.last(request.person.id, kind=kind)
    if request.album:
        await request.tx.remarks.put(
            request.person.id, kind=kind, subject=request.album, at=request.now
        )
    return bool(request.album) and last is not None and last.subject == request.album


async def old_button(request: Request) -> Answers:
    """Say that a button is none of ours any more."""
    return request.toast("button-old")
