"""The buttons that share a routine or a session, and those on the card that is forwarded."""

from collections.abc import Sequence

from bot.chat.buttons import Button, ButtonRows, CallbackPrefix
from bot.chat.keyboards import button
from bot.chat.localization import Localization
from bot.domain.week import LENGTH

ROUTINE, SESSION, WEEK = "r", "s", "w"
NAMED, PLAIN = "n", "p"
LEAST = 2
"""What is shared takes so many parts; another part says how its card is changed."""


def routine(words: Localization, routine_: str) -> Button:
    """Offer to share a routine."""
    return button(words, "button-share", CallbackPrefix.SHARE, ROUTINE, routine_)


def session(words: Localization, number: int) -> Button:
    """Offer to share what was done in a session."""
    return button(words, "button-share", CallbackPrefix.SHARE, SESSION, number)


def week(words: Localization) -> Button:
    """Offer to share what the last seven days looked like."""
    return button(words, "button-share", CallbackPrefix.SHARE, WEEK, LENGTH)


def card(words: Localization, parts: Sequence[str], *, url: str, named: bool) -> ButtonRows:
    """Offer to open the link, and, to the person who shares it, to write their name on the card or take it off."""
    follow = Button(label=words.label("button-stretch-along"), carries="", url=url)
    change, key = (PLAIN, "button-without-name") if named else (NAMED, "button-with-name")
    name = button(words, key, CallbackPrefix.SHARE, *parts[:LEAST], change)
    return ((follow,), (name,))
