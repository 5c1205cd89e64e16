"""The handlers of commands, buttons and other messages."""

from collections.abc import Awaitable, Callable

from bot.chat.ask import Answers, Ask
from bot.chat.buttons import Family
from bot.chat.handlers import (
    choosing,
    hints,
    host,
    own,
    places,
    progress,
    reminders,
    rest,
    settings,
    stretching,
    talk,
    welcome,
    wishes,
)

Handle = Callable[[Ask], Awaitable[Answers]]

_COMMANDS: dict[str, Handle] = {
    "start": welcome.start,
    "stretch": stretching.begin,
    "routines": choosing.routines,
    "remind": reminders.command,
    "timezone": places.command,
    "streak": progress.streak,
    "pause": rest.pause,
    "resume": rest.resume,
    "stop": rest.stop,
    "settings": settings.show,
    "export": own.export,
    "delete": own.delete,
    "help": hints.show,
    "admin": host.show,
}


def _leaving(handle: Handle) -> Handle:
    """Let a command end the question that was open."""

    async def leaving(ask: Ask) -> Answers:
        gone = await talk.leave(ask)
        answers = await handle(ask)
        return [*gone, *(answers if isinstance(answers, list) else [answers])]

    return leaving


COMMANDS: dict[str, Handle] = {name: _leaving(handle) for name, handle in _COMMANDS.items()}


def corrected(handle: Handle) -> Handle:
    """Let a message that was refused, and is corrected soon, be obeyed once; other changes to messages are nothing."""

    async def obeying(ask: Ask) -> Answers:
        return await handle(ask) if await talk.is_correction(ask) else []

    return obeying


MENU: dict[str, Handle] = {
    "routines": choosing.routines,
    "streak": progress.streak,
    "reminders": reminders.show,
    "settings": settings.show,
    "counted": progress.counted,
}


async def menu(ask: Ask) -> Answers:
    """Do what a button of the menu says."""
    return await MENU[ask.carried.one_of(0, MENU)](ask)


BUTTONS: dict[str, Handle] = {
    Family.START: stretching.tapped,
    Family.ROUTINE: choosing.looked_at,
    Family.PICK: choosing.picked,
    Family.WISH: wishes.tapped,
    Family.LANGUAGE: settings.spoken,
    Family.SESSION: stretching.pressed,
    Family.REMINDER: reminders.answered,
    Family.WELCOME: welcome.tapped,
    Family.ZONE: places.tapped,
    Family.SLOT: reminders.changed,
    Family.REST: rest.tapped,
    Family.SETTING: settings.changed,
    Family.OWN: own.tapped,
    Family.MENU: menu,
}


def behind_button(packed: str) -> Handle:
    """Return what a button speaks to, by what it carries."""
    family, _, _ = packed.partition(":")
    return BUTTONS.get(family, hints.old_button)


TYPED: Handle = talk.typed
LOCATION: Handle = places.located
UNKNOWN_COMMAND: Handle = hints.unknown_command
OTHER: Handle = hints.other
OLD_BUTTON: Handle = hints.old_button
