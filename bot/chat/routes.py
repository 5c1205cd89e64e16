"""The handlers of commands, buttons and other messages."""

from collections.abc import Awaitable, Callable

from bot.chat.buttons import CallbackPrefix
from bot.chat.handlers import (
    admin,
    choosing,
    comeback,
    comfort,
    courses,
    groups_hint,
    hints,
    measuring,
    my_data,
    opinions,
    own_routines,
    pauses,
    places,
    preferences,
    progress,
    reminders,
    reviews,
    settings,
    sharing,
    stretch_library,
    stretching,
    typed_text,
    welcome,
)
from bot.chat.request import Answers, Request

Handle = Callable[[Request], Awaitable[Answers]]

_COMMANDS: dict[str, Handle] = {
    "start": welcome.start,
    "stretch": stretching.begin,
    "routines": choosing.routines,
    "mine": own_routines.command,
    "measure": measuring.shown,
    "together": groups_hint.show,
    "remind": reminders.command,
    "timezone": places.command,
    "streak": progress.streak,
    "did": progress.did,
    "pause": pauses.pause,
    "resume": pauses.resume,
    "stop": pauses.stop,
    "settings": settings.show,
    "export": my_data.export,
    "privacy": my_data.privacy,
    "delete": my_data.delete,
    "help": hints.show,
    "admin": admin.show,
    "failed": admin.failed,
}


def _leaving(handle: Handle) -> Handle:
    """Let a command end the question that was open, and welcome a person who was away."""

    async def leaving(request: Request) -> Answers:
        gone = await typed_text.leave(request)
        answers = await handle(request)
        welcomed = await comeback.welcome(request)
        return [*gone, *(answers if isinstance(answers, list) else [answers]), *welcomed]

    return leaving


COMMANDS: dict[str, Handle] = {name: _leaving(handle) for name, handle in _COMMANDS.items()}


def corrected(handle: Handle) -> Handle:
    """Let a message that was refused, and is corrected soon, be obeyed once; other changes to messages are nothing."""

    async def obeying(request: Request) -> Answers:
        return await handle(request) if await typed_text.is_correction(request) else []

    return obeying


MENU: dict[str, Handle] = {
    "routines": choosing.routines,
    "streak": progress.streak,
    "reminders": reminders.show,
    "settings": settings.show,
    "counted": progress.counted,
}


async def menu(request: Request) -> Answers:
    """Do what a button of the menu says."""
    return await MENU[request.callback.one_of(0, MENU)](request)


BUTTONS: dict[str, Handle] = {
    CallbackPrefix.START: stretching.tapped,
    CallbackPrefix.ROUTINE: choosing.looked_at,
    CallbackPrefix.PICK: choosing.picked,
    CallbackPrefix.REASON: opinions.reasoned,
    CallbackPrefix.FEELING: opinions.felt,
    CallbackPrefix.HURT: opinions.hurt,
    CallbackPrefix.LIBRARY: stretch_library.tapped,
    CallbackPrefix.WISH: preferences.tapped,
    CallbackPrefix.LANGUAGE: settings.spoken,
    CallbackPrefix.SESSION: stretching.pressed,
    CallbackPrefix.KEPT: stretching.continued,
    CallbackPrefix.REMINDER: reminders.answered,
    CallbackPrefix.WELCOME: welcome.tapped,
    CallbackPrefix.ZONE: places.tapped,
    CallbackPrefix.SLOT: reminders.changed,
    CallbackPrefix.REST: pauses.tapped,
    CallbackPrefix.SETTING: settings.changed,
    CallbackPrefix.OWN: my_data.tapped,
    CallbackPrefix.MINE: own_routines.tapped,
    CallbackPrefix.COURSE: courses.tapped,
    CallbackPrefix.MEASURE: measuring.tapped,
    CallbackPrefix.COMFORT: comfort.tapped,
    CallbackPrefix.MENU: menu,
    CallbackPrefix.DID: progress.did,
    CallbackPrefix.SHARE: sharing.tapped,
    CallbackPrefix.REVIEW: reviews.tapped,
    CallbackPrefix.ADMIN: admin.tapped,
}


def behind_button(packed: str) -> Handle:
    """Return what a button speaks to, by what it carries."""
    family, _, _ = packed.partition(":")
    return BUTTONS.get(family, hints.old_button)


TYPED: Handle = typed_text.typed
LOCATION: Handle = places.located
UNKNOWN_COMMAND: Handle = hints.unknown_command
OTHER: Handle = hints.other
OLD_BUTTON: Handle = hints.old_button
