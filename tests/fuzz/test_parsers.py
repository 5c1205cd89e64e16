"""Whatever stands in a message, every parser returns a value that it may return, or none."""

from contextlib import suppress
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from bot.chat.buttons import LARGEST, CallbackData
from bot.chat.request import SHOWN
from bot.domain.errors import UserError
from bot.domain.routine_id import RoutineId
from bot.domain.schedule import EVERY_DAY
from bot.library import ReplyMeaning
from bot.parsing import zones
from bot.parsing.spoken import (
    MOST_DAYS,
    MOST_MINUTES,
    Miss,
    RoutineRequest,
    after_reply,
    parse_days,
    parse_minutes,
    parse_plan,
    parse_reply,
    parse_request,
    parse_rest,
    parse_time,
    parse_weekdays,
)
from bot.parsing.spoken.request import SUGGESTIONS
from bot.parsing.typed import shortened
from bot.practice.distress import Distress, distress_in
from tests.support.content import everything
from tests.support.hostile import CODES, HOSTILE, WAYS
from tests.support.lexicons import lexicon_of, places_of

LIBRARY = everything().library
TODAY = date(2026, 3, 2)
PLACES_AT_MOST = 6


def requested(typed, code):
    words, english = LIBRARY.words(code), LIBRARY.words("en")
    return parse_request(typed, words=words, english=english, locale=code)


def planned(typed, code):
    with suppress(UserError):
        return parse_plan(typed, lexicon_of(code))


@given(typed=HOSTILE, code=CODES)
def test_a_time_is_a_time_to_the_minute_or_none(typed, code):
    at = parse_time(typed, lexicon_of(code))
    assert at is None or at == at.replace(second=0, microsecond=0, tzinfo=None)


@given(typed=HOSTILE, code=CODES)
def test_days_are_days_of_the_week_or_none(typed, code):
    days = parse_weekdays(typed, lexicon_of(code))
    assert days is None or (days and days <= EVERY_DAY)


@given(typed=HOSTILE, code=CODES)
def test_a_plan_has_times_or_ends_reminders_or_is_refused(typed, code):
    plan = planned(typed, code)
    groups = plan.groups if plan else ()
    assert all(one.times or one.off for one in groups)
    assert all(one.weekdays is None or one.weekdays <= EVERY_DAY for one in groups)


@given(typed=HOSTILE, code=CODES)
def test_lengths_are_within_their_bounds(typed, code):
    lexicon = lexicon_of(code)
    lengths = (
        (parse_minutes(typed, code, lexicon.lengths), MOST_MINUTES),
        (parse_days(typed, code, lexicon.lengths), MOST_DAYS),
        (parse_rest(typed, lexicon, today=TODAY, locale=code), MOST_DAYS),
    )
    assert all(length is None or 1 <= length <= most for length, most in lengths)


@given(typed=HOSTILE, code=CODES)
def test_a_request_can_be_fulfilled_or_is_a_miss_with_few_offers(typed, code):
    found = requested(typed, code)
    offers = found.near if isinstance(found, Miss) else (found,)
    assert len(offers) <= SUGGESTIONS
    for one in offers:
        assert one.routine in {"", *LIBRARY.routines}
        assert one.area in {"", *LIBRARY.areas}
        assert one.minutes is None or 1 <= one.minutes <= MOST_MINUTES
        assert not one.routine or one == RoutineRequest(routine=one.routine)


@given(typed=HOSTILE, code=CODES)
def test_an_answer_is_known_or_none_and_what_stands_behind_it_was_typed(typed, code):
    lexicon = lexicon_of(code)
    reply = parse_reply(typed, lexicon)
    rest, _ = after_reply(typed, lexicon)
    assert reply is None or reply in ReplyMeaning
    assert rest == typed or len(rest) < len(typed) * 18


@given(typed=HOSTILE, code=CODES)
def test_words_of_distress_are_looked_for_in_any_text(typed, code):
    found = distress_in(typed, LIBRARY, language=code)
    assert found is None or found in Distress


@given(typed=HOSTILE, code=CODES)
def test_places_lie_in_zones_of_the_list_and_each_clock_is_offered_once(typed, code):
    homes = zones.homes_of(code, "Europe/Berlin")
    found = zones.find(typed, code, places_of(code), homes)
    offered = [place.zone for place in found.places]
    assert len(offered) == len(set(offered)) <= PLACES_AT_MOST
    assert set(offered) <= zones.known()
    assert offered or not found.sure


@given(
    latitude=st.floats(allow_nan=True) | st.integers(-90, 90).map(float),
    longitude=st.floats(allow_nan=True) | st.integers(-180, 180).map(float),
)
def test_a_shared_location_lies_in_a_zone_of_the_list_or_nowhere(latitude, longitude):
    place = zones.at(*map(float, f"{latitude},{longitude}".split(",")))
    assert place is None or place.zone in zones.known()


@given(code=HOSTILE)
def test_any_language_code_leads_to_a_zone_and_to_words(code):
    now = datetime(2026, 3, 2, tzinfo=UTC)
    zone = zones.guess(code).zone
    assert zones.wall_clock(zone, now=now)
    assert everything().words(everything().language(code)).label("button-no")


@given(packed=HOSTILE, place=st.integers(0, 6))
def test_what_a_button_carries_is_read_as_what_it_may_be_or_is_old(packed, place):
    carried = CallbackData.by(packed)
    readings = (
        lambda: carried.word(place) in carried.parts,
        lambda: carried.one_of(place, ("go", "skip")) in {"go", "skip"},
        lambda: 0 <= carried.number(place) <= LARGEST,
        lambda: carried.time(place).second == 0,
        lambda: carried.day(place).year > 0,
        lambda: carried.weekdays(place) <= EVERY_DAY,
    )
    for reading in readings:
        with suppress(UserError):
            assert reading()


@given(id_=HOSTILE)
def test_the_id_of_a_routine_is_one_that_we_compose_or_none(id_):
    composed = RoutineId.read(id_)
    assert composed is None or RoutineId.read(composed.id) == composed


@given(typed=HOSTILE)
def test_what_is_repeated_back_is_a_short_line(typed):
    shown = shortened(typed, limit=SHOWN)
    assert len(shown) <= SHOWN
    assert len(shown.splitlines()) <= 1


@given(typed=HOSTILE, code=CODES, way=st.sampled_from(WAYS))
def test_a_text_from_another_keyboard_means_the_same_time_or_none(typed, code, way):
    lexicon = lexicon_of(code)
    meant, other = parse_time(typed, lexicon), parse_time(way(typed), lexicon)
    assert meant is None or other in {meant, None}
