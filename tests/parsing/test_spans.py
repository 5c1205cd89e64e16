"""Dates of a time off are understood as people write them, in every language."""

from datetime import date

from bot.parsing.spoken import lexicon, parse_span
from tests.support.content import shipped

TODAY = date(2026, 12, 1)
CHRISTMAS = (date(2026, 12, 24), date(2027, 1, 2))


def span(typed, code="en"):
    return parse_span(typed, lexicon(code, shipped()), today=TODAY, locale=code)


def test_the_first_and_the_last_day_are_understood_in_every_language():
    typed = {
        "en": ["24 Dec to 2 Jan", "December 24 - January 2", "24/12 - 2/1", "24 dec until 2 jan 2027"],
        "de": ["24. Dezember bis 2. Januar", "24.12. - 2.1.", "24.12.2026 bis 02.01.2027"],
        "es": ["24 de diciembre - 2 de enero", "24 dic - 2 ene"],
        "pt": ["24 de dezembro - 2 de janeiro", "24/12 - 2/1"],
        "ru": ["24 декабря - 2 января", "24.12 - 2.1"],
    }  # fmt: skip
    missed = [(code, one) for code in typed for one in typed[code] if span(one, code) != CHRISTMAS]
    assert missed == []


def test_dates_are_understood_as_computers_write_them():
    assert span("2026-12-24 to 2027-01-02") == CHRISTMAS


def test_days_of_a_single_month_need_its_name_once():
    assert span("24-26 Dec") == (date(2026, 12, 24), date(2026, 12, 26))


def test_a_single_date_is_the_last_day():
    assert span("until 24 December") == (TODAY, date(2026, 12, 24))


def test_a_time_off_may_begin_three_days_ago_and_no_earlier():
    assert span("28 Nov to 5 Dec") == (date(2026, 11, 28), date(2026, 12, 5))
    assert span("27 Nov to 5 Dec") is None


def test_what_is_no_span_of_dates_is_left_to_others():
    for typed in (
        "3",
        "a week",
        "30 Feb to 2 Mar",
        "24 Dec maybe 2 Jan",
        "1 Jan to 1 Jun",
        "24 foo",
        "1.5",
    ):
        assert span(typed) is None, typed
    assert span("1 Jan 2029 to 3 Jan 2029") is None
