"""The zone in which a person lives."""
# ruff: noqa: RUF001 - the keyboards of the world write the same signs differently

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.parsing import zones
from bot.parsing.zones import exemplars, names, places
from bot.parsing.zones.weighing import MOST_FOUND, same_clock
from tests.support.lexicons import places_of

SUMMER = datetime(2026, 7, 1, 12, 0, tzinfo=UTC)
WINTER = datetime(2026, 1, 15, 12, 0, tzinfo=UTC)
CODES = ["en", "en-GB", "de", "pt-br", "zh-hant", "es-419", "iw", "xx", "eo", ""]


def zones_of(places):
    return [place.zone for place in places]


def found(typed, language_code="en"):
    return zones.find(typed, language_code, places_of(language_code)).places


def first(typed, language_code="en"):
    return found(typed, language_code)[0].zone


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        ("america/new york", "America/New_York"),
        ("Europe/Kiev", "Europe/Kyiv"),
        ("Asia/Calcutta", "Asia/Kolkata"),
        ("US/Pacific", "America/Los_Angeles"),
        ("Etc/GMT-2", "Etc/GMT-2"),
        ("Etc/UTC", "UTC"),
    ],
)
def test_a_zone_is_found_by_its_name_alone(typed, zone):
    assert zones_of(found(typed)) == [zone]


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("GMT+2", "Etc/GMT-2"),
        ("utc-10", "Etc/GMT+10"),
        ("+02:00", "Etc/GMT-2"),
        ("−3", "Etc/GMT+3"),
        ("UTC +14", "Etc/GMT-14"),
        ("+5:30", "Asia/Kolkata"),
        ("+0545", "Asia/Kathmandu"),
        ("-9:30", "Pacific/Marquesas"),
        ("UTC", "UTC"),
        ("gmt", "UTC"),
        ("+0", "UTC"),
    ],
)
def test_an_offset_is_found_with_the_right_sign(typed, zone):
    assert first(typed) == zone


def test_the_name_of_a_fixed_zone_says_how_far_it_is_ahead():
    assert found("GMT+2")[0] == zones.Place(name="UTC+2", zone="Etc/GMT-2")


@pytest.mark.parametrize("typed", ["+15", "+1:15", "+", "utc+", "+25:00", "+7am", "+2 pm"])
def test_an_offset_that_no_zone_has_is_not_found(typed):
    assert not [zone for zone in zones_of(found(typed)) if zone.startswith("Etc/")]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("CET", {"Europe/Berlin", "Africa/Algiers"}),
        ("est", {"America/New_York"}),
        ("IST", {"Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"}),
        ("CST", {"Asia/Shanghai", "America/Chicago"}),
        ("MSK", {"Europe/Moscow"}),
    ],
)
def test_an_abbreviation_offers_the_zones_that_use_it(typed, meant):
    assert meant <= set(zones_of(found(typed)))


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("Berlin", "Europe/Berlin"),
        ("München", "Europe/Berlin"),
        ("munchen", "Europe/Berlin"),
        ("koeln", "Europe/Berlin"),
        ("sao paulo", "America/Sao_Paulo"),
        ("SÃO PAULO", "America/Sao_Paulo"),
        ("Москва", "Europe/Moscow"),
        ("нью-йорк", "America/New_York"),
        ("東京", "Asia/Tokyo"),
        ("서울", "Asia/Seoul"),
        ("القاهرة", "Africa/Cairo"),
        ("lodz", "Europe/Warsaw"),
        ("Saigon", "Asia/Ho_Chi_Minh"),
        ("St. Petersburg", "Europe/Moscow"),
        ("London", "Europe/London"),
        ("Cancun", "America/Cancun"),
        ("Porto", "Europe/Lisbon"),
        ("Pekin", "Asia/Shanghai"),
        ("nyc", "America/New_York"),
        ("san fran", "America/Los_Angeles"),
        ("Easter", "Pacific/Easter"),
        ("Kiritimati", "Pacific/Kiritimati"),
    ],
)
def test_a_city_is_found_in_many_languages(typed, zone):
    assert first(typed) == zone


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("New York, US", "America/New_York"),
        ("Portland, OR", "America/Los_Angeles"),
        ("Portland, Maine", "America/New_York"),
        ("paris texas", "America/Chicago"),
        ("Paris, France", "Europe/Paris"),
        ("London, CA", "America/Toronto"),
        ("london united kingdom", "Europe/London"),
        ("Valencia, ESP", "Europe/Madrid"),
        ("Valencia, Spanien", "Europe/Madrid"),
        ("Berlin, Mars", "Europe/Berlin"),
        ("Berlin, FR", "Europe/Paris"),
    ],
)
def test_a_country_or_state_tells_cities_of_one_name_apart(typed, zone):
    assert first(typed) == zone


def test_a_country_is_understood_in_the_language_of_the_person():
    assert first("Valencia, Spanien", "de") == "Europe/Madrid"


@pytest.mark.parametrize(
    ("typed", "zone"),
    [("Berlni", "Europe/Berlin"), ("Barcelnoa", "Europe/Madrid"), ("San Fransisco", "America/Los_Angeles"),
     ("sidney", "Australia/Sydney"), ("Philadelpia", "America/New_York"), ("Europe/Berln", "Europe/Berlin"),
     ("Berln, Germany", "Europe/Berlin"), ("Lodnon", "Europe/London"), ("Johanesborg", "Africa/Johannesburg")],
)  # fmt: skip
def test_a_mistyped_city_is_found_as_a_last_resort(typed, zone):
    assert first(typed) == zone


def test_a_country_offers_each_of_its_times_once():
    assert zones_of(found("Germany")) == ["Europe/Berlin"]
    assert zones_of(found("USA"))[:3] == [
        "America/New_York",
        "America/Chicago",
        "America/Los_Angeles",
    ]


@pytest.mark.parametrize(
    ("typed", "zone"),
    [("Lebanon", "Asia/Beirut"), ("California", "America/Los_Angeles"), ("uk", "Europe/London"),
     ("Tokelau", "Pacific/Fakaofo"), ("Japan", "Asia/Tokyo"), ("NZ", "Pacific/Auckland")],
)  # fmt: skip
def test_a_country_or_state_is_found_by_name_or_code(typed, zone):
    assert first(typed) == zone


@pytest.mark.parametrize(
    ("typed", "code", "zone"),
    [("England", "en", "Europe/London"), ("England", "es", "Europe/London"), ("Holanda", "es", "Europe/Amsterdam"),
     ("Großbritannien", "de", "Europe/London"), ("Англия", "ru", "Europe/London"), ("США", "ru", "America/New_York"),
     ("Leeds, Inglaterra", "es", "Europe/London")],
)  # fmt: skip
def test_a_country_is_found_by_what_people_call_it_in_their_language(typed, code, zone):
    assert first(typed, code) == zone


def test_a_city_tells_its_own_name_and_country():
    assert found("münchen") == (zones.Place(name="Munich", zone="Europe/Berlin", country="DE"),)


@pytest.mark.parametrize(
    "typed",
    ["", " ", "-", "/", ",", "x", "qqq", "🙂", "\0", "Factory", "localtime", "posixrules", "../../etc/passwd",
     "Berlin" + "n" * 64, "x" * 5000, "Nowhereville", "Europe"],
)  # fmt: skip
def test_what_is_no_place_is_not_found(typed):
    assert not [place for place in found(typed) if place.zone not in zones.known()]


@pytest.mark.parametrize("zone", ["Factory", "localtime", "posixrules", "right/UTC", "../UTC"])
def test_zones_that_nobody_lives_in_are_not_allowed(zone):
    assert zone not in zones.known()


def test_every_allowed_zone_can_be_used_and_shown():
    for zone in zones.known():
        assert ZoneInfo(zone).utcoffset(SUMMER) is not None
        assert names.current(zone) in zones.known()
        assert names.label(zone)


def test_every_city_lies_in_an_allowed_zone():
    assert places.people().keys() <= zones.known()


@settings(deadline=None)
@given(typed=st.text(max_size=5000), code=st.sampled_from(CODES) | st.text(max_size=40))
def test_whatever_is_typed_only_allowed_zones_are_found(typed, code):
    assert_few_and_allowed(found(typed, code), at_most=6)


@settings(deadline=None)
@given(
    typed=st.lists(
        st.sampled_from(["new", "york", ",", " ", "us", "or", "+", "-", "2", "utc", "etc/gmt", "/", "berl", "saint"]),
        max_size=20,
    ).map("".join)
)  # fmt: skip
def test_whatever_is_pieced_together_only_allowed_zones_are_found(typed):
    assert_few_and_allowed(found(typed), at_most=6)


def assert_few_and_allowed(places, *, at_most):
    found = zones_of(places)
    assert len(found) == len(set(found)) <= at_most
    assert set(found) <= zones.known()


@pytest.mark.parametrize(
    ("latitude", "longitude", "zone"),
    [
        (52.52, 13.41, "Europe/Berlin"),
        (-23.55, -46.63, "America/Sao_Paulo"),
        (27.7, 85.3, "Asia/Kathmandu"),
        (0.0, -150.0, "Etc/GMT+10"),
        (90.0, 0.0, "UTC"),
    ],
)
def test_a_point_on_the_map_has_a_zone(latitude, longitude, zone):
    assert zones.at(latitude, longitude).zone == zone


@pytest.mark.parametrize(
    ("latitude", "longitude"), [(91, 0), (0, 181), (float("nan"), 0), (0, float("inf"))]
)
def test_a_point_off_the_map_has_none(latitude, longitude):
    assert zones.at(latitude, longitude) is None


@given(latitude=st.floats(), longitude=st.floats())
def test_no_point_leads_to_a_zone_that_is_not_allowed(latitude, longitude):
    place = zones.at(latitude, longitude)
    assert place is None or place.zone in zones.known()


@pytest.mark.parametrize(
    ("code", "zone"),
    [
        ("de", "Europe/Berlin"),
        ("de-AT", "Europe/Vienna"),
        ("ru", "Europe/Moscow"),
        ("es", "Europe/Madrid"),
        ("es-419", "America/Mexico_City"),
        ("pt", "America/Sao_Paulo"),
        ("pt-br", "America/Sao_Paulo"),
        ("pt_PT", "Europe/Lisbon"),
        ("uk", "Europe/Kyiv"),
        ("en-GB", "Europe/London"),
        ("en-us", "America/New_York"),
        ("zh-hans", "Asia/Shanghai"),
        ("zh-hant", "Asia/Taipei"),
        ("iw", "Asia/Jerusalem"),
        ("fa", "Asia/Tehran"),
        ("en", "UTC"),
        ("eo", "UTC"),
        ("xx", "UTC"),
        ("", "UTC"),
        ("../../x", "UTC"),
    ],
)
def test_a_language_code_suggests_a_zone(code, zone):
    assert zones.guess(code).zone == zone


@pytest.mark.parametrize(
    ("code", "offered"),
    [
        (
            "en",
            [
                "Europe/London",
                "America/New_York",
                "America/Los_Angeles",
                "Asia/Kolkata",
                "Australia/Sydney",
            ],
        ),
        ("de", ["Europe/Berlin", "Europe/Vienna", "Europe/Zurich"]),
        ("en-GB", ["Europe/London", "America/New_York"]),
        ("en-US", ["America/New_York", "America/Chicago", "America/Los_Angeles"]),
        ("pt", ["America/Sao_Paulo", "Africa/Luanda", "Europe/Lisbon"]),
        ("uk", ["Europe/Kyiv"]),
        ("xx", ["Europe/London", "America/New_York"]),
    ],
)
def test_the_likely_zones_of_a_language_are_offered_best_first(code, offered):
    assert zones_of(zones.likely(code))[: len(offered)] == offered


@settings(deadline=None)
@given(code=st.text(max_size=5000) | st.from_regex(r"[a-z]{2,3}(-[A-Z]{2})?", fullmatch=True))
def test_any_language_code_leads_to_allowed_zones(code):
    assert zones.guess(code).zone in zones.known()
    offered = zones.likely(code)
    assert offered
    assert_few_and_allowed(offered, at_most=5)


@pytest.mark.parametrize(
    ("wall", "now", "code", "zone"),
    [
        (time(14, 0), SUMMER, "de", "Europe/Berlin"),
        (time(13, 0), WINTER, "de", "Europe/Berlin"),
        (time(13, 0), SUMMER, "en-GB", "Europe/London"),
        (time(8, 4), SUMMER, "en", "America/New_York"),
        (time(17, 30), SUMMER, "hi", "Asia/Kolkata"),
        (time(17, 45), SUMMER, "en", "Asia/Kathmandu"),
        (time(17, 40), SUMMER, "en", "Asia/Kathmandu"),
        (time(0, 0), SUMMER, "en", "Pacific/Auckland"),
        (time(23, 55), SUMMER, "en", "Pacific/Auckland"),
        (time(20, 0), SUMMER, "zh", "Asia/Shanghai"),
        (time(2, 0), SUMMER, "xx", "Pacific/Honolulu"),
    ],
)
def test_the_time_on_a_clock_tells_the_zone(wall, now, code, zone):
    assert zones.by_wall_clock(wall, now=now, language_code=code)[0].zone == zone


def test_a_time_that_is_on_no_clock_tells_no_zone():
    assert zones.by_wall_clock(time(12, 20), now=SUMMER, language_code="de") == ()


@settings(deadline=None)
@given(
    wall=st.times(),
    now=st.integers(min_value=0, max_value=366 * 24 * 60).map(
        lambda minutes: WINTER + timedelta(minutes=minutes)
    ),
    code=st.sampled_from(CODES),
)
def test_every_zone_told_by_a_clock_shows_that_time(wall, now, code):
    found = zones.by_wall_clock(wall, now=now, language_code=code)
    assert_few_and_allowed(found, at_most=6)
    for place in found:
        shown = zones.wall_clock(place.zone, now=now)
        apart = abs((shown.hour - wall.hour) * 60 + shown.minute - wall.minute)
        assert min(apart, 24 * 60 - apart) <= 10


def test_a_clock_shows_whole_minutes():
    now = SUMMER.replace(second=59, microsecond=7)
    assert zones.wall_clock("Asia/Kathmandu", now=now) == time(17, 45)


@pytest.mark.parametrize("zone", ["Factory", "../../etc/passwd", "", "nowhere"])
def test_no_clock_is_read_in_a_zone_that_is_not_allowed(zone):
    with pytest.raises(KeyError):
        zones.wall_clock(zone, now=SUMMER)


@pytest.mark.parametrize("code", ["en", "de", "es", "ru", "ja"])
def test_the_city_of_a_zone_is_found_by_its_name_in_a_language(code):
    assert exemplars.cities(code)
    for zone, city in list(exemplars.cities(code).items())[::6]:
        places = zones_of(found(city, code))
        # San Vicente is six places in Spanish before it is Saint Vincent.
        same = [one for one in places if same_clock(one, zone)]
        assert same or len(places) == MOST_FOUND, city


@pytest.mark.parametrize(
    ("zone", "code", "name"),
    [
        ("Europe/Vienna", "de", "Wien"),
        ("Europe/Moscow", "es", "Moscú"),
        ("Europe/Moscow", "ru-RU", "Москва"),
        ("Europe/Kyiv", "de", "Kiew"),
        ("Asia/Kolkata", "ru", "Калькутта"),
        ("Asia/Ho_Chi_Minh", "en", "Ho Chi Minh City"),
        ("Europe/Berlin", "de", "Berlin"),
        ("Etc/GMT-2", "ru", "UTC+2"),
        ("UTC", "es", "UTC"),
    ],
)
def test_the_place_of_a_zone_has_a_name_in_each_language(zone, code, name):
    assert zones.called(zones.of_zone(zone), code) == name


@pytest.mark.parametrize(
    ("typed", "zone", "code", "name"),
    [
        ("New York City", "America/New_York", "es", "Nueva York"),
        ("Vienna", "Europe/Vienna", "xx", "Vienna"),
        ("Munich", "Europe/Berlin", "de", "Munich"),
        ("Moscow, Idaho", "America/Los_Angeles", "ru", "Moscow"),
    ],
)
def test_only_the_city_that_a_zone_is_named_for_is_translated(typed, zone, code, name):
    place = next(one for one in found(typed) if one.zone == zone)
    assert zones.called(place, code) == name
