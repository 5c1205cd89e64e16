"""A month and a year in review, from a button of the finish, of /streak, or of another review."""

from bot.chat import review_words
from bot.chat.request import Answers, Request
from bot.chat.review_keyboards import reviews
from bot.domain.review import Period, Span
from bot.practice.reviews import review_of


async def tapped(request: Request) -> Answers:
    """Show the period of the button."""
    span = Span(request.callback.one_of(0, Span))
    period = Period.of(span, request.callback.day(1))
    record = (await request.tx.days.records([request.person.id]))[request.person.id]
    days = {one.day for one in record.days}
    if not period.has_any(days):
        return request.toast("review-empty")
    shown = await review_of(request.tx, request.person, request.library, period, record=record)
    others = [one for one in _others(period) if one.has_any(days)]
    return request.show(
        lambda: review_words.card(request.words, request.person, shown),
        text=review_words.text(request.words, request.person, shown),
        buttons=reviews(request.words, others),
    )


def _others(period: Period) -> tuple[Period, ...]:
    """Return what to look back on next: the period before, and the year to which a month belongs."""
    if period.span is Span.YEAR:
        return (period.before,)
    return (period.before, Period.of(Span.YEAR, period.first))
