"""The buttons on which a person says how comfortable they are, from 0 to 10."""

from bot.chat.buttons import Button, ButtonRows, CallbackPrefix, pack, rows
from bot.chat.localization import Localization

BEFORE, AFTER = WHEN = ("before", "after")
MOST = 10
A_ROW = 6


def scale(words: Localization, session: int, when: str) -> ButtonRows:
    """Offer the numbers."""
    numbers = (
        Button(
            label=words.label("button-comfort", felt=felt),
            carries=pack(CallbackPrefix.COMFORT, session, when, felt),
        )
        for felt in range(MOST + 1)
    )
    return rows(numbers, width=A_ROW)
