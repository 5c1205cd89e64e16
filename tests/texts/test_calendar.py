"""Times, dates, days and lists are written as is usual where the person lives."""

from datetime import date, time

import pytest
from babel import Locale, localedata

from bot.texts import Html, calendar

TUESDAY = date(2026, 3, 10)
NARROW = "\u202f"


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en", f"7:30{NARROW}AM"),
        ("en-GB", "07:30"),
        ("en_GB", "07:30"),
        ("uk", "07:30"),
        ("fr", f"7:30{NARROW}AM"),
        ("not a language", f"7:30{NARROW}AM"),
    ],
)
def test_a_time_is_written_as_clocks_show_it_there(texts, locale, said):
    assert texts.clock_time(locale, time(7, 30)) == said


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en", "Tue, Mar 10"),
        ("en-GB", "Tue 10 Mar"),
        ("uk", "вт, 10 бер."),  # noqa: RUF001 - Cyrillic
    ],
)
def test_a_day_is_written_with_its_weekday(texts, locale, said):
    assert texts.day(locale, TUESDAY) == said


@pytest.mark.parametrize(
    ("locale", "count", "said"),
    [
        ("en", 1, "1 minute"),
        ("en", 5, "5 minutes"),
        ("uk", 1, "1 хвилина"),
        ("uk", 3, "3 хвилини"),
        ("uk", 5, "5 хвилин"),
        ("uk", 21, "21 хвилина"),
    ],
)
def test_minutes_have_the_plural_of_their_language(texts, locale, count, said):
    assert texts.minutes(locale, count) == said


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (range(7), "every day"),
        ([], "on no day"),
        ([0], "Monday"),
        (range(5), "Monday to Friday"),
        ([6, 0, 1, 2, 3], "Sunday to Thursday"),
        ([4, 5, 6], "Friday to Sunday"),
        ([0, 2, 4], "Mon, Wed, Fri"),
        ([4, 2, 0, 2], "Mon, Wed, Fri"),
        ([5, 6], "Sat, Sun"),
        ([0, 1, 2, 4], "Mon, Tue, Wed, Fri"),
    ],
)
def test_days_of_the_week_are_told_briefly(texts, days, said):
    assert texts.weekdays("en", days) == said


def test_days_are_told_in_the_order_of_the_week_there(texts):
    assert texts.weekdays("en", [6, 1, 3]) == "Tue, Thu, Sun"
    assert texts.weekdays("en-US", [6, 1, 3]) == "Sun, Tue, Thu"


def test_days_are_called_by_their_names_there(texts):
    assert texts.weekdays("uk", [0, 2]) == "пн, ср"  # noqa: RUF001 - Cyrillic


def test_things_in_a_row_are_joined_as_is_usual_there(texts):
    assert texts.list("en", ["a", "b", "c"]) == "a, b, and c"
    assert texts.list("en-GB", ["a", "b", "c"]) == "a, b and c"
    assert texts.list("en", ["a"]) == "a"
    assert texts.list("en", []) == ""


def test_things_in_a_row_are_escaped_once(texts):
    said = texts.list("en", ["<a>", Html("<b>b</b>"), "דנה"])
    assert said == "&lt;a&gt;, <b>b</b>, and \u2068דנה\u2069"
    assert texts.render("en", "wrapped", inner=said) == f"Before {said} after"


def test_every_language_that_babel_knows_can_be_written():
    for name in localedata.locale_identifiers():
        locale = Locale.parse(name)
        written = (
            calendar.clock_time(time(7, 30), locale=locale),
            calendar.short_date(TUESDAY, locale=locale),
            calendar.minutes(5, locale=locale),
            calendar.weekday(0, locale=locale, short=True),
            calendar.row(["a", "b", "c"], locale=locale),
        )
        assert all(written), name
