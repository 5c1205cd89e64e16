"""Callback data: it carries what its handler needs, and nothing is believed that no button of ours carries."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.buttons import LARGEST, LIMIT, CallbackData, CallbackPrefix, pack
from bot.domain.errors import UserError

ANY = st.text(max_size=30) | st.integers().map(str) | st.sampled_from(["0730", "20260302", "127"])
READINGS = {
    "word": lambda callback: callback.word(0),
    "one of": lambda callback: callback.one_of(0, ("yes", "no")),
    "number": lambda callback: callback.number(0),
    "time": lambda callback: callback.time(0),
    "day": lambda callback: callback.day(0),
    "weekdays": lambda callback: callback.weekdays(0),
}


def callback(*parts):
    return CallbackData.by(pack(CallbackPrefix.MENU, *parts))


def refused(read):
    with pytest.raises(UserError) as told:
        read()
    return told.value.key == "button-old"


@given(
    st.times().map(lambda at: at.replace(second=0, microsecond=0, fold=0)),
    st.dates(min_value=date(2000, 1, 1)),
    st.frozensets(st.integers(0, 6), min_size=1),
    st.integers(0, LARGEST),
)
def test_what_is_packed_is_read_back(at, day, weekdays, number):
    read = callback(at, day, weekdays, number, "word")
    assert (read.time(0), read.day(1), read.weekdays(2)) == (at, day, weekdays)
    assert (read.number(3), read.word(4), read.one_of(4, ["word"])) == (number, "word", "word")


@pytest.mark.parametrize("reading", READINGS)
@given(packed=ANY)
def test_whatever_a_button_is_made_to_carry_is_read_or_politely_refused(reading, packed):
    try:
        READINGS[reading](CallbackData(parts=(packed,)))
    except UserError as told:
        assert told.key == "button-old"  # noqa: PT017 - any other error fails the test


@pytest.mark.parametrize("reading", READINGS)
def test_what_is_missing_is_politely_refused(reading):
    assert refused(lambda: READINGS[reading](CallbackData(parts=())))


@pytest.mark.parametrize(
    "word", ["", "-1", "+1", "1.0", "1e3", " 1", "1_0", "²", "\u0667", "x", "9" * 30]
)
def test_only_plain_digits_within_reason_are_a_number(word):
    assert refused(lambda: callback(word).number(0))


def test_a_number_keeps_to_its_bounds():
    assert [callback(n).number(0, least=1, most=3) for n in (1, 3)] == [1, 3]
    assert all(refused(lambda n=n: callback(n).number(0, least=1, most=3)) for n in (0, 4))


@pytest.mark.parametrize(
    "word", ["2400", "0760", "730", "07:30", "07300", "\u0660\u0667\u0663\u0660"]
)
def test_only_a_time_of_day_is_one(word):
    assert refused(lambda: CallbackData(parts=(word,)).time(0))


@pytest.mark.parametrize("word", ["20260230", "20261301", "00000101", "2026032", "2026-3-2"])
def test_only_a_date_is_one(word):
    assert refused(lambda: callback(word).day(0))


@pytest.mark.parametrize("word", ["0", "128", "999"])
def test_only_days_of_the_week_are_some(word):
    assert refused(lambda: callback(word).weekdays(0))


def test_a_button_carries_no_more_than_telegram_takes():
    assert len(pack(CallbackPrefix.MENU, "x" * (LIMIT - 5)).encode()) == LIMIT
    with pytest.raises(ValueError, match="over 64 bytes"):
        pack(CallbackPrefix.MENU, "x" * (LIMIT - 4))


def test_bytes_are_counted_and_not_letters():
    with pytest.raises(ValueError, match="over 64 bytes"):
        pack(CallbackPrefix.MENU, "é" * 30)
