"""The file of places."""

from bot.parsing.zones import find, places
from gazetteer.build import digest


def test_the_file_of_places_was_made_of_the_present_sources():
    assert places.made_of() == digest(), "run make places"


def test_a_place_has_its_state_in_the_languages_of_the_bot():
    assert places.title("usca", "de") == "Kalifornien"
    assert places.title("usca", "ja") == "California"
    assert places.title("nowhere", "en") == ""


def test_a_town_beside_a_border_of_zones_lies_on_the_side_of_the_map():
    for typed, zone in (
        ("Vincennes, Indiana", "America/Indiana/Vincennes"),
        ("Ust-Nera, Russia", "Asia/Ust-Nera"),
        ("Khandyga, Russia", "Asia/Khandyga"),
        ("Ceuta", "Africa/Ceuta"),
    ):
        assert find(typed).places[0].zone == zone, typed


def test_towns_of_xinjiang_keep_the_time_of_xinjiang():
    assert find("Karamay").places[0].zone == "Asia/Urumqi"


def test_a_region_whose_parts_keep_different_times_is_asked_about():
    assert not find("Texas").sure
    assert find("Ohio").sure


def test_an_offset_is_taken_where_clocks_are_never_changed_and_asked_about_elsewhere():
    assert find("UTC+3", "ru", homes=frozenset({"RU"})).sure
    assert not find("UTC+2", "de", homes=frozenset({"DE"})).sure
