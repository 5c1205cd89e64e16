"""A month or a year in review, in words and as a card."""

from datetime import date, timedelta

from bot.chat.localization import Localization
from bot.domain.days import A_DAY
from bot.domain.person import Person, StreakView
from bot.domain.review import Period, Review, Span
from bot.pictures.cards.review import Bar, ReviewCard
from bot.texts import Html

A_MINUTE = timedelta(minutes=1)
MONTHS = range(1, 13)


def name(words: Localization, period: Period) -> str:
    """Return what a period is called: November 2026, or 2026."""
    if period.span is Span.YEAR:
        return str(period.first.year)
    return words.month_and_year(period.first)


def text(words: Localization, person: Person, shown: Review) -> Html:
    """Return a review in words."""
    lines = [
        words("review-title", period=name(words, shown.period)),
        words("review-days", days=len(shown.days), minutes=_minutes(shown)),
    ]
    if _tells_streak(person) and shown.longest:
        lines.append(words("review-longest", days=shown.longest))
    if shown.areas:
        lines.append(words("review-areas", areas=_areas(words, shown)))
    if shown.part is not None:
        lines.append(words("review-part", part=shown.part))
    return words.lines(lines)


def card(words: Localization, person: Person, shown: Review) -> str:
    """Return a review as a drawing."""
    label, is_year = words.label, shown.period.span is Span.YEAR
    minutes, days = _minutes(shown), len(shown.days)
    numbers = [
        (str(days), label("picture-review-days", days=days)),
        (str(minutes), label("picture-minutes", minutes=minutes)),
    ]
    if _tells_streak(person):
        numbers.append((str(shown.longest), label("picture-review-longest")))
    lines = []
    if shown.areas:
        lines.append(label("picture-review-areas", areas=_areas(words, shown)))
    if shown.part is not None:
        lines.append(label("picture-review-part", part=shown.part))
    return ReviewCard(
        title=words.heading(name(words, shown.period)),
        numbers=numbers,
        lines=lines,
        weeks=() if is_year else _weeks(shown, first_weekday=words.first_weekday),
        bars=[_bar(words, shown, month) for month in MONTHS] if is_year else (),
    ).svg()


def _tells_streak(person: Person) -> bool:
    return person.streak_view is not StreakView.HIDDEN


def _minutes(shown: Review) -> int:
    return round(shown.active / A_MINUTE)


def _areas(words: Localization, shown: Review) -> Html:
    known = words.library.words(words.code).areas
    return words.list(known[area].name for area in shown.areas)


def _weeks(shown: Review, *, first_weekday: int) -> list[list[bool | None]]:
    begin = shown.period.first
    begin -= (begin.weekday() - first_weekday) % 7 * A_DAY
    weeks = []
    while begin <= shown.period.last:
        weeks.append([_done(shown, begin + number * A_DAY) for number in range(7)])
        begin += 7 * A_DAY
    return weeks


def _done(shown: Review, day: date) -> bool | None:
    return day in shown.days if shown.period.covers(day) else None


def _bar(words: Localization, shown: Review, month: int) -> Bar:
    days = sum(day.month == month for day in shown.days)
    return Bar(name=words.month(month), days=days)
