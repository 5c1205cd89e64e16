"""What people type about times, days and lengths."""
# ruff: noqa: RUF001 - the keyboards of the world write the same signs differently

from contextlib import suppress
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import UserError
from bot.parsing.languages import locale
from bot.parsing.spoken import (
    MOST_DAYS,
    MOST_MINUTES,
    RemindRequest,
    parse_days,
    parse_minutes,
    parse_plan,
    parse_time,
    parse_weekdays,
)
from bot.parsing.spoken.names import weekday_names
from tests.support.lexicons import lexicon_of

ENGLISH = lexicon_of("en")
WORKDAYS = frozenset({0, 1, 2, 3, 4})
HALF_PAST_SEVEN = time(7, 30)
PIECES = [
    "mon", "fri", "Mo.", "-", "–", ",", " ", "7", "07:30", "7h", "pm", "a.m.", "off", "every", "day", "to",
    "٧", "：", "\u200f", "\0", "ß", "ﷺ", "3 days", "2w", "日", "+", "/", ".", "½",
]  # fmt: skip
TYPED = st.text(max_size=5000) | st.lists(st.sampled_from(PIECES), max_size=900).map("".join)
LANGUAGES = st.sampled_from(["en", "de", "ru", "ja", "he", "pt-br", "fy", "xx", ""]) | st.text(
    max_size=50
)


@pytest.mark.parametrize(
    "typed",
    ["7:30", "07:30", "7.30", "7h30", "7H30", "0730", "730", "7:30 am", "7:30a.m.", "730AM", "7 : 30", " 7:30 ", "7 30",
     "7;30", "7,30", "7:30h"],
)  # fmt: skip
def test_half_past_seven_is_understood_however_it_is_written(typed):
    assert parse_time(typed, ENGLISH) == HALF_PAST_SEVEN


def test_signs_around_a_time_do_not_matter():
    for typed in (
        "7:30.",
        '"7:30"',
        "(7:30)",
        "7:30!",
        "7:30\U0001f44d\U0001f3fd",
        "7\ufe0f\u20e3:30",
    ):
        assert parse_time(typed, ENGLISH) == HALF_PAST_SEVEN, typed


def test_a_raised_digit_or_a_fraction_makes_no_other_number_of_the_digits_beside_it():
    for typed in ("1\u00b2", "7\u00bd", "7:3\u00b9"):
        assert parse_time(typed, ENGLISH) is None, typed
        assert parse_minutes(typed, "en", ENGLISH.lengths) is None, typed


@pytest.mark.parametrize("typed", ["７：３０", "٧:٣٠", "۷:۳۰", "७:३०", "\u200f7:30\u200e", "7∶30"])
def test_digits_and_colons_of_other_keyboards_are_understood(typed):
    assert parse_time(typed, ENGLISH) == HALF_PAST_SEVEN


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("7", time(7)),
        ("07", time(7)),
        ("19h", time(19)),
        ("7pm", time(19)),
        ("7:30 p.m", time(19, 30)),
        ("12am", time(0)),
        ("12:05 a.m.", time(0, 5)),
        ("12pm", time(12)),
        ("0:00", time(0)),
        ("23:59", time(23, 59)),
    ],
)
def test_hours_and_halves_of_the_day_are_understood(typed, meant):
    assert parse_time(typed, ENGLISH) == meant


@pytest.mark.parametrize(
    "typed",
    ["", " ", "abc", "25:00", "24:00", "7:60", "7:3", "7:", ":30", "7.", "h30", "13pm", "0am", "am", "-7", "+7",
     "12345", "7:30:00", "7:30 and 8", "7:30 tomorrow", "0" * 17 + "7", "²²²²²", "7:3a", "1e1"],
)  # fmt: skip
def test_what_is_no_time_is_not_taken_for_one(typed):
    assert parse_time(typed, ENGLISH) is None


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("mon-fri", WORKDAYS),
        ("Mon–Fri", WORKDAYS),
        ("MON — FRI", WORKDAYS),
        ("monday to friday", WORKDAYS),
        ("mon,wed,fri", {0, 2, 4}),
        ("mon, wed and fri", {0, 2, 4}),
        ("sat sun", {5, 6}),
        ("Sat/Sun", {5, 6}),
        ("tues thurs", {1, 3}),
        ("weekdays", WORKDAYS),
        ("weekends", {5, 6}),
        ("daily", set(range(7))),
        ("every day", set(range(7))),
        ("every monday", {0}),
        ("fri-mon", {4, 5, 6, 0}),
        ("sun-sun", {6}),
        ("mon-wed, sat", {0, 1, 2, 5}),
        ("weekends and mon", {5, 6, 0}),
    ],
)
def test_days_are_understood_in_english(typed, days):
    assert parse_weekdays(typed, ENGLISH) == days


@pytest.mark.parametrize(
    ("code", "typed", "days"),
    [
        ("de", "Mo. – Fr.", WORKDAYS),
        ("de", "Donnerstag, Sa", {3, 5}),
        ("de", "täglich", set(range(7))),
        ("ru", "пн-пт", WORKDAYS),
        ("fr", "lun., mer.", {0, 2}),
        ("es", "miercoles y sabado".replace(" y", ","), {2, 5}),
        ("pt-br", "segunda-feira - sexta", WORKDAYS),
        ("pt-br", "terça", {1}),
        ("ja", "月水金", {0, 2, 4}),
        ("he", "יום ראשון", {6}),
        ("fa", "۱ش", {6}),
        ("fi", "ma to", {0, 3}),
        ("tr", "sa", {1}),
        ("xx", "mon", {0}),
    ],
)
def test_days_are_understood_in_the_language_of_the_person(code, typed, days):
    assert parse_weekdays(typed, lexicon_of(code)) == days


def test_english_is_understood_next_to_every_language():
    assert parse_weekdays("monday-friday", lexicon_of("ru")) == WORKDAYS


def test_accents_count_where_two_days_differ_by_nothing_else():
    assert parse_weekdays("st, št", lexicon_of("sk")) == {2, 3}


@pytest.mark.parametrize(
    "typed",
    ["", "-", "mon-", "-mon", "mon-wed-fri", "mon--fri", "mon-weekends", "someday", "monfri", "mon x", "07:30",
     "and", ",", "mon 07:30", "mon " * 17],
)  # fmt: skip
def test_days_that_are_not_clear_are_not_guessed(typed):
    assert parse_weekdays(typed, ENGLISH) is None


def test_one_language_never_leaks_into_another():
    assert parse_weekdays("snein", lexicon_of("fy")) == {6}
    assert "snein" not in weekday_names("kn")


@pytest.mark.parametrize(
    ("typed", "times", "days"),
    [
        ("07:30", (HALF_PAST_SEVEN,), None),
        ("7:30 mon-fri", (HALF_PAST_SEVEN,), WORKDAYS),
        ("mon-fri 07:30", (HALF_PAST_SEVEN,), WORKDAYS),
        ("07:30 12:00 mon-fri", (HALF_PAST_SEVEN, time(12)), WORKDAYS),
        ("12:00, 7.30; mon", (HALF_PAST_SEVEN, time(12)), {0}),
        ("7:30 pm sat", (time(19, 30),), {5}),
        ("daily at 7:30 a.m.", (HALF_PAST_SEVEN,), set(range(7))),
        ("7:30. mon.", (HALF_PAST_SEVEN,), {0}),
        ("0:00 mon", (time(0),), {0}),
        ("7:30 7.30 730", (HALF_PAST_SEVEN,), None),
    ],
)
def test_a_plan_is_understood_in_either_order(typed, times, days):
    assert parse_plan(typed, ENGLISH) == RemindRequest(times=times, weekdays=days)


def test_off_ends_all_reminders():
    assert parse_plan("OFF", lexicon_of("de")) == RemindRequest(times=(), off=True)


@pytest.mark.parametrize("typed", ["off 07:30", "7:30 off", "off at 7.30"])
def test_off_with_a_time_ends_that_one(typed):
    assert parse_plan(typed, ENGLISH) == RemindRequest(times=(HALF_PAST_SEVEN,), off=True)


@pytest.mark.parametrize(
    "typed",
    ["", "x", "mon", "07:30 mon tomorrow", "25:00", "7:30-8:00", "off mon", "off off", "07:30 mon-", "7:30 x"],
)  # fmt: skip
def test_a_plan_that_is_not_understood_is_said_back(typed):
    with pytest.raises(UserError) as refusal:
        parse_plan(typed, ENGLISH)
    assert refusal.value.key == "remind-not-understood"
    assert refusal.value.values == {"typed": typed}


@pytest.mark.parametrize("typed", ["7:00 mon 8:00", "mon 7:00 fri", "mon 7 tue 8 wed"])
def test_days_between_times_are_not_guessed_at(typed):
    with pytest.raises(UserError):
        parse_plan(typed, ENGLISH)


def test_only_the_beginning_of_a_long_text_is_said_back():
    with pytest.raises(UserError) as refusal:
        parse_plan("  so\nlong" + "x" * 5000, ENGLISH)
    assert refusal.value.values == {"typed": "so long" + "x" * 32 + "…"}


@pytest.mark.parametrize(
    ("typed", "days"),
    [("3", 3), ("3 days", 3), ("1 day", 1), ("3d", 3), ("2w", 14), ("2 weeks", 14), ("٣", 3), ("90", MOST_DAYS)],
)  # fmt: skip
def test_days_off_are_understood(typed, days):
    assert parse_days(typed, "en", ENGLISH.lengths) == days


@pytest.mark.parametrize(
    ("code", "typed", "days"),
    [
        ("de", "3 Tage", 3),
        ("de", "1 Woche", 7),
        ("ru", "5 дней", 5),
        ("es", "2 días", 2),
        ("es", "2 dias", 2),
    ],
)
def test_days_off_are_understood_in_the_language_of_the_person(code, typed, days):
    assert parse_days(typed, code, lexicon_of(code).lengths) == days


@pytest.mark.parametrize(
    "typed", ["", "0", "-3", "91", "13 w", "3 h", "days", "w", "3 3", "1.5", "9" * 20, "9" * 5000]
)
def test_a_length_that_is_not_clear_or_too_long_is_no_number_of_days(typed):
    assert parse_days(typed, "en", ENGLISH.lengths) is None


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [("10", 10), ("10 min", 10), ("10 mins.", 10), ("1h", 60), ("3 hours", MOST_MINUTES)],
)
def test_minutes_are_understood(typed, minutes):
    assert parse_minutes(typed, "en", ENGLISH.lengths) == minutes


@pytest.mark.parametrize("typed", ["181", "4h", "0 min", "ten", "3 days"])
def test_what_is_no_number_of_minutes_is_not_taken_for_one(typed):
    assert parse_minutes(typed, "en", ENGLISH.lengths) is None


@pytest.mark.parametrize("code", ["xx", "../../etc/passwd", "", "\0", "x" * 5000, "de_"])
def test_an_unknown_language_is_answered_in_english(code):
    assert locale(code).language in {"en", "de"}


@given(typed=TYPED)
def test_no_text_upsets_the_reading_of_times_and_lengths(typed):
    parse_time(typed, ENGLISH)
    assert (parse_days(typed, "en", ENGLISH.lengths) or 1) in range(1, MOST_DAYS + 1)
    assert (parse_minutes(typed, "en", ENGLISH.lengths) or 1) in range(1, MOST_MINUTES + 1)


@given(typed=TYPED, code=LANGUAGES)
def test_no_text_upsets_the_reading_of_weekdays(typed, code):
    days = parse_weekdays(typed, lexicon_of(code))
    assert days is None or (days and days <= set(range(7)))


@given(typed=TYPED, code=LANGUAGES)
def test_no_text_upsets_the_reading_of_plans(typed, code):
    plan = plan_or_none(typed, code)
    assert plan is None or plan.times or plan.off


def plan_or_none(typed, code):
    with suppress(UserError):
        return parse_plan(typed, lexicon_of(code))


@given(at=st.times())
def test_every_minute_of_the_day_can_be_typed(at):
    minute = at.replace(second=0, microsecond=0)
    assert parse_time(f"{minute:%H:%M}", ENGLISH) == minute
    assert parse_time(f"{minute:%I:%M %p}", ENGLISH) == minute
    assert parse_plan(f"{minute:%H%M} mon", ENGLISH).times == (minute,)
