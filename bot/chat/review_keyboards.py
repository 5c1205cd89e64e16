"""The buttons that look back on a month or a year."""

from collections.abc import Collection, Iterable
from datetime import date

from bot.chat.buttons import ButtonRows, CallbackPrefix
from bot.chat.keyboards import button
from bot.chat.localization import Localization
from bot.chat.review_words import name
from bot.domain.review import Period, Span


def reviews(words: Localization, periods: Iterable[Period]) -> ButtonRows:
    """Offer to look back on these periods."""
    family = CallbackPrefix.REVIEW
    row = tuple(
        button(words, "button-review", family, one.span, one.first, period=name(words, one))
        for one in periods
    )
    return (row,) if row else ()


def newest(words: Localization, done: Collection[date]) -> ButtonRows:
    """Offer to look back on the month of the last of these days."""
    return reviews(words, [Period.of(Span.MONTH, max(done))] if done else ())
