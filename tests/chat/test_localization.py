"""Everything is in the words, times and dates of the person."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.localization import LONGEST_CODE
from emulator.entities import parse_html
from tests.support.chat_harness import MONDAY, localizer
from tests.support.session_script import make_person

CODES = st.text(max_size=50) | st.sampled_from(["en-US", "pt-br", "zh-hans", "de", "x", "-", "en-"])


def words(code="en"):
    return localizer().words(code)


@given(CODES)
def test_whatever_an_app_says_of_its_language_something_can_be_said(code):
    said = words(localizer().language(code))
    assert said("button-old")
    assert said.time(time(7, 30))
    assert said.day(MONDAY.date())
    assert said.days({0, 2, 4})


def test_who_says_nothing_of_their_language_is_spoken_to_in_english():
    assert localizer().language(None) == localizer().language("") == "en"


def test_a_code_of_no_sensible_length_is_none():
    assert localizer().language("x" * (LONGEST_CODE + 1)) == "en"
    assert localizer().language("x" * LONGEST_CODE) == "x" * LONGEST_CODE


def test_the_bot_tells_which_languages_it_speaks():
    assert "en" in localizer().languages


@pytest.mark.parametrize(
    ("routine", "name"),
    [
        ("psoas-reset", "Front of hips, after sitting"),
        ("today-2026-03-02", "Today\u2019s stretches"),
        ("minutes-12-2026-03-02-2", "12-minute routine"),
        ("area-upper-back-5-2026-03-02", "Upper back routine"),
        ("area-wings-5-2026-03-02", "wings routine"),
        ("of-long-ago", "of-long-ago"),
    ],
)
def test_every_routine_has_a_name_one_that_was_composed_too(routine, name):
    assert words().routine(routine).name == name


@pytest.mark.parametrize(
    ("code", "shown"),
    [("en", "19:30"), ("en-GB", "19:30"), ("en-US", "7:30\u202fPM"), ("de", "19:30")],
)
def test_times_are_written_as_where_the_person_lives(code, shown):
    assert words(code).time(time(19, 30)) == shown


def test_a_full_hour_is_a_time():
    assert words().hour(4) == "04:00"


def test_dates_are_written_as_most_of_the_world_does_unless_a_region_is_named():
    assert words("en").day(date(2026, 3, 10)) == "Tue 10 Mar"
    assert words("en-US").day(date(2026, 3, 10)) == "Tue, Mar 10"


def test_a_persons_clock_is_that_of_their_zone():
    assert words().clock(MONDAY, person=make_person(zone="Asia/Kolkata")) == "12:30"


@pytest.mark.parametrize(
    ("length", "shown"),
    [
        (timedelta(hours=2), "today at 10:00"),
        (timedelta(hours=15), "today at 23:00"),
        (timedelta(hours=16), "tomorrow at 00:00"),
        (timedelta(days=1), "tomorrow at 08:00"),
        (timedelta(days=3), "on Thu 5 Mar at 08:00"),
        (timedelta(days=-3), "on Fri 27 Feb at 08:00"),
    ],
    ids=str,
)
def test_when_something_will_be_is_told_by_the_persons_own_days(length, shown):
    assert words().when(MONDAY + length, person=make_person(), now=MONDAY) == shown


def test_tomorrow_is_another_day_in_another_zone():
    late = datetime(2026, 3, 2, 20, 0, tzinfo=UTC)
    there = make_person(zone="Asia/Tokyo")
    assert words().when(late, person=there, now=MONDAY) == "tomorrow at 05:00"


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (0, "0 sec"),
        (30, "30 sec"),
        (59.6, "1 min"),
        (60, "1 min"),
        (90, "1 min 30 sec"),
        (600, "10 min"),
    ],
)
def test_lengths_are_told_in_minutes_and_seconds(seconds, shown):
    assert words().length(timedelta(seconds=seconds)) == shown


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0, "0:00"), (30, "0:30"), (59.6, "1:00"), (65, "1:05"), (600, "10:00")]
)
def test_what_is_left_is_told_as_a_timer_shows_it(seconds, shown):
    assert words().countdown(timedelta(seconds=seconds)) == shown


def test_an_instant_counts_down_by_itself_and_reads_well_where_it_cannot():
    html = words().relative(MONDAY + timedelta(seconds=1), lead=timedelta(seconds=1))
    text, (mark,) = parse_html(html)
    assert text == "in 1 second"
    assert (mark["type"], mark["unix_time"]) == ("date_time", int(MONDAY.timestamp()) + 1)


def test_what_is_left_of_a_hold_counts_down_by_itself_and_is_a_timer_where_it_cannot():
    html = words().left(MONDAY + timedelta(seconds=30), length=timedelta(seconds=30))
    text, (mark,) = parse_html(html)
    assert text == "0:30"
    assert (mark["type"], mark["date_time_format"]) == ("date_time", "r")


@pytest.mark.parametrize(
    "name", ["<b>&\"'", "שלום", "🧘🏽\u200d♀️", "x" * 64, "</b></i>", "{ $name }"]
)
def test_whatever_a_name_is_made_of_it_is_shown_and_does_no_harm(name):
    text, process_state = parse_html(words()("welcome-back", name=name))
    assert name in text
    assert process_state == []


def test_things_in_a_row_are_told_as_one_would():
    assert words().list(["a", "b", "c"]) == "a, b and c"


def test_lines_stand_beneath_each_other():
    assert words().lines([words()("session-skip"), words()("session-end")]).count("\n") == 1


def test_a_label_has_no_markup():
    assert words().label("streak-current", days=3) == "🔥 3-day streak"
