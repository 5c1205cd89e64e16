"""Routing: which handler answers an update, and what it is given of it."""

from dataclasses import dataclass, replace

from telegram import (
    CallbackQuery,
    Chat,
    ChatMember,
    ChatMemberUpdated,
    InlineQuery,
    Message,
    MessageEntity,
    Update,
)
from telegram.ext import filters

from bot.chat import routes
from bot.chat.buttons import CallbackPrefix
from bot.chat.routes import Handle

GROUPS = (Chat.GROUP, Chat.SUPERGROUP)


@dataclass(frozen=True, slots=True, kw_only=True)
class ToPerson:
    """An update from a person in private: `said` is what the handler is given of it."""

    handle: Handle
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ToGroup:
    """A command in a group: `said` is the text behind its name."""

    name: str
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TapInGroup:
    """A tap on a button under a group's message."""

    query: CallbackQuery


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupMoved:
    """A group that has another number from now on."""

    old: int
    new: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """A person blocked the bot, or let it in again; or a `group` did."""

    left: bool
    group: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ToInline:
    """The bot's name, typed in any chat."""

    query: InlineQuery


Route = ToPerson | ToGroup | TapInGroup | GroupMoved | Membership | ToInline | None


def route_of(update: Update, *, username: str) -> Route:
    """Return where an update goes; None for an update that needs no answer."""
    if update.callback_query is not None:
        return _tapped(update.callback_query)
    if update.inline_query is not None:
        return ToInline(query=update.inline_query)
    if update.my_chat_member is not None:
        return _membership(update.my_chat_member)
    return _written(update, username=username)


def _written(update: Update, *, username: str) -> Route:
    """Return where a message goes; what another bot wrote, or a person by means of a bot, needs no answer."""
    message = update.message or update.edited_message
    if message is not None and message.migrate_to_chat_id:
        return GroupMoved(old=message.chat.id, new=message.migrate_to_chat_id)
    if message is None or message.from_user is None or message.via_bot or _is_of_a_bot(message):
        return None
    if message.chat.type == Chat.PRIVATE:
        route = _private(update, message, username=username)
        if route is None or update.edited_message is None:
            return route
        return replace(route, handle=routes.corrected(route.handle))
    if message.chat.type not in GROUPS or update.message is None:
        return None
    command = _command(message, username=username)
    return None if command is None else ToGroup(name=command, said=_behind(message))


def _is_of_a_bot(message: Message) -> bool:
    """Return whether another bot writes in private: two bots would answer each other for ever."""
    user = message.from_user
    return message.chat.type == Chat.PRIVATE and user is not None and user.is_bot


def _membership(change: ChatMemberUpdated) -> Membership | None:
    left = change.new_chat_member.status in (ChatMember.BANNED, ChatMember.LEFT)
    if change.chat.type == Chat.PRIVATE:
        return Membership(left=left)
    return Membership(left=left, group=change.chat.id) if change.chat.type in GROUPS else None


def _tapped(query: CallbackQuery) -> ToPerson | TapInGroup:
    """Return where a tap goes; a person's button in any other chat than their own is none of ours."""
    data, chat = query.data or "", query.message.chat if query.message else None
    if chat is not None and chat.type in GROUPS and data.startswith(f"{CallbackPrefix.GROUP}:"):
        return TapInGroup(query=query)
    is_own = chat is None or chat.id == query.from_user.id
    return ToPerson(handle=routes.behind_button(data) if is_own else routes.OLD_BUTTON, said=data)


def _private(update: Update, message: Message, *, username: str) -> ToPerson | None:
    command = _command(message, username=username)
    if message.location is not None:
        where = f"{message.location.latitude},{message.location.longitude}"
        return ToPerson(handle=routes.LOCATION, said=where)
    if command in routes.COMMANDS:
        return ToPerson(handle=routes.COMMANDS[command], said=_behind(message))
    if command is not None or _starts_with_command(message):
        return ToPerson(handle=routes.UNKNOWN_COMMAND, said=message.text or "")
    if message.text is not None:
        return ToPerson(handle=routes.TYPED, said=message.text)
    service = filters.StatusUpdate.ALL.check_update(update)
    return None if service else ToPerson(handle=routes.OTHER, said="")


def _behind(message: Message) -> str:
    """Return the text behind a command."""
    _, *behind = (message.text or "").split(maxsplit=1)
    return "".join(behind)


def _command(message: Message, *, username: str) -> str | None:
    """Return the command that a message is, if it is for this bot; a forwarded message commands nothing."""
    if message.forward_origin is not None or not _starts_with_command(message):
        return None
    name, _, addressed = _first_word(message).partition("@")
    if addressed and addressed.casefold() != username.casefold():
        return None
    return name.casefold()


def _starts_with_command(message: Message) -> bool:
    entities = message.entities
    return bool(
        message.text
        and entities
        and entities[0].type == MessageEntity.BOT_COMMAND
        and not entities[0].offset
    )


def _first_word(message: Message) -> str:
    return (message.text or "")[1 : message.entities[0].length]
