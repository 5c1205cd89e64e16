"""Conversion of our buttons into Telegram's keyboards."""

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
)

from bot.chat.buttons import Button, ButtonRows


def inline(rows: ButtonRows) -> InlineKeyboardMarkup | None:
    """Return the keyboard beneath a message; None for no buttons."""
    if not rows:
        return None
    return InlineKeyboardMarkup([[_key(one) for one in row] for row in rows])


def _key(one: Button) -> InlineKeyboardButton:
    if one.url:
        return InlineKeyboardButton(one.label, url=one.url, style=one.style)
    return InlineKeyboardButton(one.label, callback_data=one.carries, style=one.style)


def location_key(label: str) -> ReplyKeyboardMarkup:
    """Return the key that shares the person's location."""
    key = KeyboardButton(label, request_location=True)
    return ReplyKeyboardMarkup([[key]], resize_keyboard=True, one_time_keyboard=True)
