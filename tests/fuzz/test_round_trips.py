"""What the bot prints means the same when it is typed back, in every language and from other keyboards."""

from datetime import date, time
from functools import cache
from itertools import combinations

from hypothesis import example, given
from hypothesis import strategies as st

from bot.chat import keyboards, pickers
from bot.domain.preferences import LONGEST, SHORTEST
from bot.domain.schedule import EVERY_DAY
from bot.parsing import zones
from bot.parsing.spoken import (
    MOST_DAYS,
    RemindRequest,
    RoutineRequest,
    parse_minutes,
    parse_plan,
    parse_reply,
    parse_request,
    parse_rest,
    parse_time,
    parse_weekdays,
)
from bot.parsing.zones import Place, names, places
from bot.parsing.zones.weighing import same_clock
from tests.support.content import everything
from tests.support.hostile import LANGUAGES, WAYS
from tests.support.lexicons import lexicon_of, places_of

LIBRARY = everything().library
TODAY = date(2026, 3, 2)
MINUTES = [time(minute // 60, minute % 60) for minute in range(24 * 60)]
SOME_DAYS = [
    frozenset(days) for count in range(1, 8) for days in combinations(sorted(EVERY_DAY), count)
]
REGIONS = (*LANGUAGES, "en-US", "en-GB", "pt-BR", "pt-PT", "es-MX", "de-AT", "de-CH")
ZONES = sorted({names.current(zone) for zone in zones.known()})
ways = st.sampled_from(WAYS)
languages = st.sampled_from(LANGUAGES)


def requested(typed, code):
    words, english = LIBRARY.words(code), LIBRARY.words("en")
    return parse_request(typed, words=words, english=english, locale=code)


def test_every_time_of_the_day_is_read_as_it_is_printed():
    for code in LANGUAGES:
        printed = {at: everything().words(code).time(at) for at in MINUTES}
        read = {at: parse_time(shown, lexicon_of(code)) for at, shown in printed.items()}
        assert read == {at: at for at in MINUTES}, code


def test_all_days_of_the_week_are_read_as_they_are_printed():
    for code in REGIONS:
        printed = {days: everything().words(code).days(days) for days in SOME_DAYS}
        read = {days: parse_weekdays(shown, lexicon_of(code)) for days, shown in printed.items()}
        assert read == {days: days for days in SOME_DAYS}, code


@given(code=languages, at=st.sampled_from(MINUTES), days=st.sampled_from(SOME_DAYS), way=ways)
def test_a_reminder_is_read_as_it_is_printed_from_any_keyboard(code, at, days, way):
    words, lexicon = everything().words(code), lexicon_of(code)
    line = f"{words.time(at)} · {words.days(days)}"
    assert parse_plan(way(line), lexicon) == RemindRequest(times=(at,), weekdays=days)
    assert parse_time(way(words.time(at)), lexicon) == at
    assert parse_weekdays(way(words.days(days)), lexicon) == days


@given(code=languages, days=st.integers(1, MOST_DAYS), way=ways)
@example(code="en", days=1, way=str)
def test_days_off_are_read_as_their_button_says_them(code, days, way):
    shown = everything().words(code).label("button-rest", days=days)
    assert parse_rest(way(shown), lexicon_of(code), today=TODAY, locale=code) == days


@given(code=languages, minutes=st.integers(SHORTEST, LONGEST), way=ways)
def test_minutes_are_read_as_their_button_says_them(code, minutes, way):
    shown = everything().words(code).label("programme-button-length", minutes=minutes)
    assert parse_minutes(way(shown), code, lexicon_of(code).lengths) == minutes
    assert requested(way(shown), code) == RoutineRequest(minutes=minutes)


@given(code=languages, id_=st.sampled_from(sorted(LIBRARY.routines)), way=ways)
@example(code="en", id_="wrists-and-hands", way=str)
@example(code="es", id_="hamstrings-and-calves", way=WAYS[10])
def test_a_routine_is_read_by_its_printed_name_and_by_its_id(code, id_, way):
    name = everything().words(code).routine(id_).name
    assert requested(way(name), code) == RoutineRequest(routine=id_)
    assert requested(id_.upper(), code) == RoutineRequest(routine=id_)


@given(code=languages, area=st.sampled_from(sorted(LIBRARY.areas)), way=ways)
def test_a_part_of_the_body_is_read_by_its_printed_name(code, area, way):
    name = LIBRARY.words(code).areas[area].name
    assert requested(way(name), code) == RoutineRequest(area=area)


def test_the_names_of_routines_and_of_parts_of_the_body_differ_in_every_language():
    for code in LANGUAGES:
        words = everything().words(code)
        printed = [words.routine(id_).name.casefold() for id_ in LIBRARY.routines]
        printed += [LIBRARY.words(code).areas[area].name.casefold() for area in LIBRARY.areas]
        assert len(printed) == len(set(printed)), code


def other_clocks(shown, zone, code):
    """Return the zone that a text is taken for without asking where its clocks show another time."""
    found = zones.find(shown, code, places_of(code), zones.homes_of(code, zone))
    wrong = found.sure and not same_clock(found.places[0].zone, zone)
    return found.places[0].zone if wrong else None


def test_no_zone_is_taken_for_one_of_another_time_by_its_printed_name():
    for code in LANGUAGES:
        words = everything().words(code)
        for zone in ZONES:
            place = zones.of_zone(zone)
            for shown in (zone, words.place(place), words.located(place)):
                assert other_clocks(shown, zone, code) is None, (code, zone, shown)


def test_every_zone_is_found_by_its_own_name():
    for zone in ZONES:
        assert zones.find(zone, "en").places[0].zone == zone


@cache
def towns():
    """Return every place of the gazetteer that is a town."""
    asked = (
        "SELECT places.name, zones.name, country, region FROM places"
        " JOIN zones ON zones.id = zone WHERE level = 0"
    )
    return [
        Place(name=name, zone=zone, country=country, region=region)
        for name, zone, country, region in places._file().execute(asked)  # noqa: SLF001
    ]


@given(code=languages, number=st.integers(0), way=ways)
def test_no_town_is_taken_for_one_where_clocks_differ_by_its_printed_name(code, number, way):
    system = towns()[number % len(towns())]
    shown = way(everything().words(code).located(system))
    assert other_clocks(shown, system.zone, code) is None, shown
    assert parse_time(shown, lexicon_of(code)) is None
    assert parse_reply(shown, lexicon_of(code)) is None


def test_what_all_our_buttons_are_called_means_no_other_time_day_or_routine():
    for code in LANGUAGES:
        words, lexicon = everything().words(code), lexicon_of(code)
        rows = (
            *keyboards.menu(words),
            *pickers.ways(words),
            *keyboards.confirm(words, what="delete"),
        )
        labels = [button.label for row in rows for button in row]
        assert [each for each in labels if parse_time(each, lexicon)] == [], code
        assert [each for each in labels if parse_weekdays(each, lexicon)] == [], code
