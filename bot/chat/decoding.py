"""Decoding of updates: what the Bot API promises of the fields in use is checked here, and nowhere later."""

import logging
from collections.abc import Iterable, Iterator
from datetime import datetime

from telegram import (
    Bot,
    CallbackQuery,
    Chat,
    ChatMember,
    InlineQuery,
    Message,
    MessageEntity,
    Update,
    User,
)

from bot.chat.buttons import LARGEST
from bot.storage.inbox import Content

log = logging.getLogger(__name__)

FAILURES = (ArithmeticError, AttributeError, LookupError, OSError, TypeError, ValueError)
"""What decoding raises over content that is not as expected."""


def decoded(content: Content, bot: Bot) -> Update | None:
    """Return the update that Telegram sent; None, and a line in the log without its content, if it is unreadable."""
    try:
        update = Update.de_json(content, bot)
        if all(_fields(update)):
            return update
        reason = "a field of another kind"
    except FAILURES as error:
        reason = type(error).__name__
    kinds = ", ".join(sorted(content.keys() - {"update_id"}))
    log.error("update %d (%s) is unreadable: %s", content["update_id"], kinds, reason)
    return None


def _fields(update: Update) -> Iterator[bool]:
    """Yield of each field in use whether it is what it should be."""
    if update.effective_user is not None:
        yield from _user(update.effective_user)
    if update.callback_query is not None:
        yield from _tap(update.callback_query)
        return
    if update.inline_query is not None:
        yield from _query(update.inline_query)
        return
    message = update.message or update.edited_message
    if message is not None:
        yield from _message(message)
    if update.my_chat_member is not None:
        yield from _chat(update.my_chat_member.chat)
        yield isinstance(update.my_chat_member.new_chat_member, ChatMember)


def _user(user: User) -> Iterator[bool]:
    yield is_number(user.id)
    yield is_text(user.first_name)
    yield user.language_code is None or is_text(user.language_code)


def _tap(query: CallbackQuery) -> Iterator[bool]:
    yield isinstance(query.from_user, User)
    yield is_text(query.id)
    yield query.data is None or is_text(query.data)
    if query.message is not None:
        yield is_number(query.message.message_id)
        yield from _chat(query.message.chat)


def _query(query: InlineQuery) -> Iterator[bool]:
    yield isinstance(query.from_user, User)
    yield is_text(query.id)
    yield is_text(query.query)


def _message(message: Message) -> Iterator[bool]:
    yield is_number(message.message_id)
    yield isinstance(message.date, datetime)
    yield message.text is None or is_text(message.text)
    yield message.media_group_id is None or is_text(message.media_group_id)
    yield from _chat(message.chat)
    if message.location is not None:
        yield _is_real(message.location.latitude)
        yield _is_real(message.location.longitude)
    yield from _entities(message.entities)


def _chat(chat: Chat) -> Iterator[bool]:
    yield is_number(chat.id)
    yield isinstance(chat.type, str)


def _entities(entities: Iterable[MessageEntity]) -> Iterator[bool]:
    for entity in entities:
        yield isinstance(entity.type, str)
        yield is_number(entity.offset)
        yield is_number(entity.length)


def is_number(value: object) -> bool:
    """Return whether a value is a number that the Bot API may give out."""
    return isinstance(value, int) and not isinstance(value, bool) and abs(value) < LARGEST


def is_text(value: object) -> bool:
    """Return whether a value is a text that can be written: half a surrogate pair cannot."""
    return isinstance(value, str) and not any("\ud800" <= sign <= "\udfff" for sign in value)


def _is_real(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
