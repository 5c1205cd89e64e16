"""A month and a year in review agree with the practice days, and are offered once."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.review import DayPart, Period, SessionFacts, Span, offered, review
from bot.domain.streak import Plan, longest_between, measure
from bot.domain.stretch import Area
from tests.domain.test_diary import make_diary

FIRST = date(2026, 11, 1)
NOVEMBER, YEAR = Period.of(Span.MONTH, FIRST), Period.of(Span.YEAR, FIRST)
DAYS = st.sets(st.integers(0, 90).map(lambda number: date(2026, 10, 1) + timedelta(days=number)))


def november(*numbers):
    return {date(2026, 11, number) for number in numbers}


def session(day, *, minutes=5, areas=(Area.NECK,), hour=8):
    return SessionFacts(
        day=day, active=timedelta(minutes=minutes), areas=frozenset(areas), hour=hour
    )


def test_a_period_ends_with_the_last_day_of_its_month_or_year():
    assert NOVEMBER.last == date(2026, 11, 30)
    assert Period.of(Span.MONTH, date(2028, 2, 29)).last == date(2028, 2, 29)
    assert Period.of(Span.MONTH, date(2026, 12, 9)).last == date(2026, 12, 31)
    assert (YEAR.first, YEAR.last) == (date(2026, 1, 1), date(2026, 12, 31))


def test_before_a_period_comes_that_before_it():
    assert NOVEMBER.before.first == date(2026, 10, 1)
    assert Period.of(Span.MONTH, date(2026, 1, 31)).before.first == date(2025, 12, 1)
    assert YEAR.before.first == date(2025, 1, 1)


def test_only_what_lies_in_the_period_is_counted():
    done = {date(2026, 10, 31), *november(1, 2, 30), date(2026, 12, 1)}
    diary = make_diary(done=done, today=date(2026, 12, 1))
    sessions = [session(day, minutes=4) for day in sorted(done)]
    found = review(NOVEMBER, diary, sessions)
    assert set(found.days) == november(1, 2, 30)
    assert found.active == timedelta(minutes=12)


def test_the_areas_that_were_stretched_most_come_first():
    day = date(2026, 11, 3)
    worked = [[Area.NECK, Area.CHEST], [Area.NECK], [Area.QUADS, Area.CALVES, Area.CHEST]]
    found = review(
        NOVEMBER, make_diary(done={day}, today=day), [session(day, areas=one) for one in worked]
    )
    assert found.areas == (Area.CHEST, Area.NECK, Area.QUADS)


def test_the_favourite_time_is_when_most_sessions_began():
    day = date(2026, 11, 3)
    diary = make_diary(done={day}, today=day)
    assert review(NOVEMBER, diary, [session(day, hour=h) for h in (8, 19, 18)]).part == "evening"
    assert review(NOVEMBER, diary, []).part is None


def test_each_hour_belongs_to_a_part_of_the_day():
    parts = [DayPart.of(hour) for hour in (3, 4, 11, 12, 16, 17, 21, 22)]
    assert parts == [*["night"], *["morning"] * 2, *["afternoon"] * 2, *["evening"] * 2, "night"]


@given(DAYS, st.integers(0, 60), st.integers(0, 40), st.sets(st.integers(0, 6), min_size=1))
def test_the_longest_streak_is_that_which_stood_on_some_day_of_the_period(
    done, start, length, weekdays
):
    plan = Plan(changes=((date(2026, 10, 1), frozenset(weekdays)),))
    first = date(2026, 10, 1) + timedelta(days=start)
    last = first + timedelta(days=length)
    days = (first + timedelta(days=number) for number in range(length + 1))
    stood = [measure(done, today=day, plan=plan).current for day in days if day in done]
    assert longest_between(done, first=first, last=last, plan=plan) == max(stood, default=0)


@given(DAYS)
def test_each_month_is_offered_on_a_single_day(done):
    shown = [
        (period.span, period.first)
        for day in sorted(done)
        for period in offered({one for one in done if one <= day}, today=day)
    ]
    assert len(shown) == len(set(shown))


def test_the_first_day_of_a_year_offers_the_month_and_the_year_before_it():
    done = {date(2026, 12, 30), date(2027, 1, 4)}
    found = offered(done, today=date(2027, 1, 4))
    assert [(one.span, one.first) for one in found] == [
        (Span.MONTH, date(2026, 12, 1)),
        (Span.YEAR, date(2026, 1, 1)),
    ]
    assert offered({*done, date(2027, 1, 5)}, today=date(2027, 1, 5)) == ()


def test_a_month_in_which_nothing_was_done_is_not_offered():
    assert offered({date(2026, 9, 30), date(2026, 11, 3)}, today=date(2026, 11, 3)) == ()
