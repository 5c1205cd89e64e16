"""Screening: whether the parts of an update that the bot uses are of the types that the Bot API documents.

The library takes over whatever stands in a field. Telegram sends what it documents; a gateway or a server of one's own
may not, and a number that no row can hold must not look like a fault of the bot.
"""

from collections.abc import Iterator

from telegram import CallbackQuery, Chat, Location, Message, Update, User

LARGEST = 2**52
"""Telegram's numbers of people and chats have at most 52 significant bits (core.telegram.org/bots/api#user)."""
NORTH, EAST = 90.0, 180.0


def screen(update: Update) -> Update:
    """Return the update; raise `ValueError` if a part of it is not as documented."""
    if not all(_sound(update)):
        raise ValueError("not as documented")
    return update


def _sound(update: Update) -> Iterator[bool]:
    user, chat = update.effective_user, update.effective_chat
    message, query = update.effective_message, update.callback_query
    if user is not None:
        yield _is_sound_user(user)
    if chat is not None:
        yield _is_sound_chat(chat)
    if query is not None:
        yield _is_sound_query(query)
    elif message is not None:
        yield _is_sound_message(message)


def _is_sound_user(user: User) -> bool:
    words = (user.first_name, user.language_code)
    return _is_number(user.id) and user.id > 0 and all(map(_is_text, words))


def _is_sound_chat(chat: Chat) -> bool:
    return _is_number(chat.id) and _is_text(chat.type)


def _is_sound_query(query: CallbackQuery) -> bool:
    shown = query.message is None or _is_number(query.message.message_id)
    return shown and _is_name(query.id) and _is_text(query.data)


def _is_sound_message(message: Message) -> bool:
    words = (message.text, message.media_group_id)
    marks = all(_is_number(each.offset) and _is_number(each.length) for each in message.entities)
    place = message.location is None or _is_sound_place(message.location)
    return _is_number(message.message_id) and marks and place and all(map(_is_text, words))


def _is_sound_place(place: Location) -> bool:
    return _is_within(place.latitude, NORTH) and _is_within(place.longitude, EAST)


def _is_within(value: object, most: float) -> bool:
    return isinstance(value, (int, float)) and -most <= value <= most


def _is_number(value: object) -> bool:
    return isinstance(value, int) and -LARGEST < value < LARGEST


def _is_name(value: object) -> bool:
    return value is not None and _is_text(value)


def _is_text(value: object) -> bool:
    """Tell whether this is nothing, or a text that can be written: half a surrogate pair cannot."""
    if value is None:
        return True
    return isinstance(value, str) and not any("\ud800" <= sign <= "\udfff" for sign in value)
