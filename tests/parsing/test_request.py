"""What people type behind /stretch: minutes, a part of the body, or a routine."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.library import AreaWords, RoutineWords
from bot.parsing.spoken import Miss, RoutineRequest, parse_request
from tests.support.content import everything, shipped

ENGLISH = shipped().words("en")
PIECES = [
    "neck",
    "5",
    "min",
    "five",
    "psoas",
    "hips",
    " ",
    "-",
    "for",
    "my",
    "\u0665",
    "é",
    "\0",
    "🙂",
]
TYPED = st.text(max_size=300) | st.lists(st.sampled_from(PIECES), max_size=90).map(" ".join)


def asked(typed, *, words=ENGLISH, locale="en"):
    return parse_request(typed, words=words, english=ENGLISH, locale=locale)


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("5", 5), ("5 min", 5), ("5min", 5), ("five minutes", 5), ("Fifteen", 15), ("for 8 minutes please", 8),
        ("1", 1), ("1h", 60), ("\u0665", 5),
    ],
)  # fmt: skip
def test_minutes_are_understood(typed, minutes):
    assert asked(typed) == RoutineRequest(minutes=minutes)


@pytest.mark.parametrize("typed", ["", "  ", "please", "today"])
def test_nothing_in_particular_is_understood(typed):
    assert asked(typed) == RoutineRequest()


@pytest.mark.parametrize(
    ("typed", "area"),
    [
        ("neck", "neck"), ("NECK", "neck"), ("nécK", "neck"), ("the neck", "neck"), ("my stiff neck", "neck"),
        ("nekc", "neck"), ("sholders", "shoulders"), ("hamstings", "hamstrings"), ("psoas", "hip-flexors"),
        ("lower-back", "lower-back"), ("Lower bak", "lower-back"), ("back", "back"), ("calfs", "calves"),
        ("bum", "glutes"), ("gltes", "glutes"), ("quadz", "quads"), ("wrists and hands", "wrists"),
        ("thorac", "upper-back"),
    ],
)  # fmt: skip
def test_parts_of_the_body_are_understood_by_any_name_and_with_slips(typed, area):
    assert asked(typed) == RoutineRequest(area=area)


@pytest.mark.parametrize("typed", ["neck 5", "5 neck", "five minutes for my neck", "nekc 5 min"])
def test_a_part_of_the_body_and_minutes_are_understood_together(typed):
    assert asked(typed) == RoutineRequest(area="neck", minutes=5)


@pytest.mark.parametrize(
    ("typed", "routine"),
    [
        ("psoas-reset", "psoas-reset"), ("Psoas-Reset", "psoas-reset"), ("psoas reset", "psoas-reset"),
        ("psoas rest", "psoas-reset"), ("hips and glutes", "hips-and-glutes"), ("morning", "morning-wake-up"),
        ("wrists-and-hands", "wrists-and-hands"), ("full-body-15", "full-body-15"), ("flight", "long-flight"),
    ],
)  # fmt: skip
def test_routines_are_understood_by_id_and_name(typed, routine):
    found = asked(typed)
    near = found.near if isinstance(found, Miss) else (found,)
    assert RoutineRequest(routine=routine) in near


def test_signs_around_and_between_words_do_not_matter():
    spanish = shipped().words("es")
    for typed in ("De pie, donde sea!", "👣 De pie, donde sea", "De pie 🙂 donde sea"):
        found = asked(typed, words=spanish, locale="es")
        assert found == RoutineRequest(routine="standing-anywhere"), typed


def test_a_number_that_is_not_counted_is_asked_about_instead_of_left_out():
    near = Miss(near=(RoutineRequest(area="neck"),))
    for typed in ("neck 2.5 min", "neck 181", "5 hours neck", "30 sec neck", "neck 5 or 10"):
        assert asked(typed) == near, typed
    assert asked("5\u00b2") == Miss()


def test_a_part_of_the_body_that_is_ruled_out_is_not_begun():
    for typed in ("not neck", "no neck", "all but not neck"):
        assert asked(typed) == Miss(near=(RoutineRequest(area="neck"),)), typed


def test_what_may_mean_two_things_is_asked_about():
    assert asked("desk") == Miss(
        near=(RoutineRequest(routine="desk-break-chair"), RoutineRequest(routine="desk-hips-chair"))
    )
    assert asked("neck or back 5") == Miss(
        near=(RoutineRequest(area="neck", minutes=5), RoutineRequest(area="back", minutes=5))
    )


@pytest.mark.parametrize("typed", ["xyzzy", "7:30", "sciatica", "🙂", "x" * 200, "\u200f"])
def test_what_means_nothing_is_a_miss(typed):
    assert asked(typed) == Miss()


def test_a_miss_names_what_is_spelled_most_like_it():
    miss = asked("halbs")
    assert isinstance(miss, Miss)
    assert 1 <= len(miss.near) <= 3


@pytest.mark.parametrize(
    ("typed", "locale", "meant"),
    [
        ("Nacken", "de", RoutineRequest(area="neck")),
        ("den nacken bitte", "de-AT", RoutineRequest(area="neck")),
        ("fünf Minuten Nacken", "de", RoutineRequest(area="neck", minutes=5)),
        ("funf minuten", "de", RoutineRequest(minutes=5)),
        ("neck", "de", RoutineRequest(area="neck")),
        ("pause am tisch", "de", RoutineRequest(routine="desk-break-chair")),
        ("cinco minutos", "es", RoutineRequest(minutes=5)),
        ("пять минут", "ru", RoutineRequest(minutes=5)),
        ("5 минут", "ru", RoutineRequest(minutes=5)),
    ],
)
def test_people_ask_in_their_own_language_or_in_english(typed, locale, meant):
    assert asked(typed, words=named_in_german(locale), locale=locale) == meant


@pytest.mark.parametrize("language", ["en", "de", "es", "ru"])
def test_what_a_miss_shows_as_an_example_is_understood(language):
    texts, told = everything().texts, shipped().locales[language]
    shown = texts.plain(language, "programme-miss", typed="?")
    examples = re.findall(r"/stretch (.+)", shown)
    meant = [asked(one, words=told, locale=language) for one in examples]
    assert meant == [
        RoutineRequest(minutes=5),
        RoutineRequest(area="neck"),
        RoutineRequest(routine="psoas-reset"),
    ]


def named_in_german(locale):
    """Return German names of the test's own, with the words that are typed in a language."""
    areas = {**ENGLISH.areas, "neck": AreaWords(name="Nacken", also_called=("Hals", "Genick"))}
    desk = RoutineWords(name="Pause am Tisch", for_whom="alle")
    routines = {**ENGLISH.routines, "desk-break-chair": desk}
    fields = {name: getattr(ENGLISH, name) for name in ("stretches", "tips")}
    spoken = shipped().words(locale).spoken
    return type(ENGLISH)(language="de", areas=areas, routines=routines, spoken=spoken, **fields)


@pytest.mark.parametrize("language", shipped().locales)
def test_every_name_of_every_part_of_the_body_means_it(language):
    told = shipped().locales[language]
    for id_, words in told.areas.items():
        for name in (id_, words.name, *words.also_called):
            assert asked(name, words=told, locale=language) == RoutineRequest(area=id_), name


def test_every_routine_is_understood_by_its_id():
    for id_ in ENGLISH.routines:
        assert asked(id_) == RoutineRequest(routine=id_)


@given(TYPED, st.sampled_from(["en", "de", "ru", "xx", "pt-br", ""]))
def test_whatever_is_typed_is_a_request_or_a_miss(typed, locale):
    found = asked(typed, locale=locale)
    assert isinstance(found, (RoutineRequest, Miss))
    if isinstance(found, Miss):
        assert len(found.near) <= 3


def test_the_name_of_a_routine_may_hold_words_that_mean_nothing_elsewhere():
    spanish = shipped().words("es")
    assert asked("de pie", words=spanish, locale="es") == RoutineRequest(
        routine="standing-anywhere"
    )


def test_every_stretch_is_found_by_its_name_in_each_language():
    """Where a part of the body has the same name, all that there is for it may come instead."""
    lost = []
    for language, words in shipped().locales.items():
        found = {
            id_: asked(stretch.name, words=words, locale=language)
            for id_, stretch in words.stretches.items()
        }
        lost += [id_ for id_, one in found.items() if isinstance(one, Miss)]
        lost += [
            id_ for id_, one in found.items() if id_ not in {one.stretch, id_ * bool(one.area)}
        ]
    assert lost == []


@pytest.mark.parametrize(
    ("typed", "stretch"),
    [("cat cow", "cat-cow"), ("childs pose", "childs-pose"), ("bridgge pose", "bridge-pose")],
)
def test_a_stretch_is_understood_with_part_of_its_name_and_with_slips(typed, stretch):
    assert asked(typed) == RoutineRequest(stretch=stretch)


def test_what_several_stretches_are_called_is_asked_about():
    near = (RoutineRequest(stretch="butterfly-stretch"), RoutineRequest(stretch="lying-butterfly"))
    assert asked("butterfly") == Miss(near=near)
