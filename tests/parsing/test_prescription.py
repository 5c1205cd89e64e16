"""Lines of stretches with their doses, as people and physiotherapists write them."""

import pytest

from bot.domain.own_routine import OwnItem
from bot.domain.prescription import Dose, Unit, Wanted
from bot.parsing.spoken.prescription import (
    LONGEST_LINE,
    MOST_A_DAY,
    MOST_PARTS,
    PrescriptionReader,
    Unclear,
)
from tests.support.lexicons import lexicon_of
from tests.support.running_bot import everything

LIBRARY = everything().library


def read(typed, code="en"):
    reader = PrescriptionReader(
        words=LIBRARY.words(code),
        english=LIBRARY.words("en"),
        lexicon=lexicon_of(code),
        stretches=LIBRARY.stretches,
    )
    return reader.read(typed)


def item(stretch, unit, amount, **others):
    return OwnItem(stretch=stretch, dose=Dose(unit=Unit(unit), amount=amount, **others))


def test_names_with_seconds_sets_and_repetitions_are_read_in_their_order():
    line = read("cat cow 60s, bridge 3x10; sphinx 2 x 30 sec\nopen book 45s each side")
    assert line.parts == (
        item("cat-cow", "seconds", 60),
        item("bridge-pose", "times", 10, sets=3, rest=15),
        item("sphinx-stretch", "seconds", 30, sets=2, rest=15),
        item("open-book", "seconds", 45),
    )


def test_the_same_prescription_is_read_in_every_language():
    wanted = (
        item("cat-cow", "seconds", 60),
        item("bridge-pose", "times", 10, sets=3, rest=15),
        item("sphinx-stretch", "seconds", 30, sets=2, rest=10),
    )
    for code, typed in {
        "en": "cat and cow 60 s, bridge pose 3 sets of 10 reps, sphinx 2x30 s rest 10 s, 3 times a day",
        "de": "Katze und Kuh 60 Sek, Brücke 3 Sätze à 10 Wdh, Sphinx 2 mal 30 Sekunden Pause 10 s, dreimal am Tag",
        "es": "gato y vaca 60 seg, puente 3 series de 10, esfinge 2x30 s descanso 10 s, 3 veces al día",
        "pt": "gato e vaca 60 seg, ponte 3 séries de 10, esfinge 2x30 s descanso 10 s, três vezes por dia",
        "ru": "кошка и корова 60 сек, ягодичный мост 3 подхода по 10 раз, сфинкс 2х30 с отдых 10 с, 3 раза в день",  # noqa: RUF001 - as it is typed
    }.items():
        line = read(typed, code)
        assert (line.parts, line.a_day) == (wanted, 3), code


@pytest.mark.parametrize(
    ("typed", "dose"),
    [
        ("bridge pose", Dose(unit=Unit.BREATHS, amount=5)),
        ("bridge pose 10 x 5s", Dose(unit=Unit.TIMES, amount=10, each=5)),
        ("bridge pose 3x10x5s", Dose(unit=Unit.TIMES, amount=10, each=5, sets=3, rest=15)),
        ("bridge pose x12", Dose(unit=Unit.TIMES, amount=12)),
        ("hold bridge pose for 1 min", Dose(unit=Unit.SECONDS, amount=60)),
        ("2 sets of 8 bridge pose", Dose(unit=Unit.TIMES, amount=8, sets=2, rest=15)),
        ("bridge pose 5 breaths", Dose(unit=Unit.BREATHS, amount=5)),
        ("bridge pose twice", Dose(unit=Unit.TIMES, amount=2)),
        ("bridge pose 2x30s 20s rest", Dose(unit=Unit.SECONDS, amount=30, sets=2, rest=20)),
        ("bridge pose 2x30s, rest 20", Dose(unit=Unit.SECONDS, amount=30, sets=2, rest=20)),
        ("bridge pose, 45s, each side", Dose(unit=Unit.SECONDS, amount=45)),
        ("1) bridge pose 45 sec.", Dose(unit=Unit.SECONDS, amount=45)),
        ("- bridge pose: 45 sec", Dose(unit=Unit.SECONDS, amount=45)),
    ],
)
def test_a_dose_is_read_as_it_is_written(typed, dose):
    assert read(typed).parts == (OwnItem(stretch="bridge-pose", dose=dose),)


def test_a_name_stands_before_a_colon():
    line = read("For my back: cat cow, sphinx")
    assert (line.name, len(line.items)) == ("For my back", 2)
    assert read("cat cow: 60s").name == ""


def test_how_often_a_day_is_no_part_of_a_stretch():
    assert read("sphinx 30s, twice a day").a_day == 2
    assert read("sphinx 30s daily").a_day == 1
    assert read("sphinx 30s 3x/day").a_day == 3
    assert read("sphinx 30s, 99 times a day").a_day == MOST_A_DAY
    assert read("sphinx 30s").a_day == 0


def test_a_stretch_that_there_is_not_is_quoted_with_its_dose():
    (part,) = read("clam 3x10 each side").parts
    assert part == Unclear(text="clam 3x10 each side", unread="clam", wanted=Wanted(bare=(3, 10)))


def test_a_name_of_several_stretches_is_asked_about():
    (part,) = read("figure four 45s").parts
    assert part.near == ("seated-figure-four", "supine-figure-four")
    assert part.wanted == Wanted(seconds=45)


def test_words_that_say_nothing_known_are_never_dropped():
    for typed, unread in {
        "sphinx left only 30s": "left only",
        "sphinx 30s with a ball": "ball",
        "sphinx 1,5 min": "sphinx 1,5 min",
        "sphinx 3x3x3x3": "3 3 3 3",
        "sphinx 500 s": "sphinx 500 s",
        "sphinx 30s 40s": "30 40",
        "sphinx 0s": "0",
        "sphinx rest": "rest",
        "sphinx 10 s rest rest": "rest",
        "sphinx daily daily": "daily",
        "sphinx reps": "reps",
    }.items():
        (part,) = read(typed).parts
        assert isinstance(part, Unclear), typed
        assert part.near[:1] in {("sphinx-stretch",), ()}, typed
        assert unread.split()[0] in part.unread, typed


def test_a_dose_without_a_stretch_is_asked_about():
    assert [one.text for one in read("30s").unclear] == ["30s"]
    assert [one.text for one in read("sphinx 30s, 40s").unclear] == ["40s"]
    assert [one.text for one in read("sphinx 20, 30").unclear] == ["30"]


def test_of_a_line_that_is_too_long_the_end_is_quoted():
    many = ", ".join(["sphinx"] * (MOST_PARTS + 2))
    assert len(read(many).unclear) == 2
    assert read("sphinx\n" * 200 + "x" * LONGEST_LINE).unclear[-1].text.endswith("…")


def test_nothing_typed_has_no_parts():
    assert read(" ,;\n ").parts == ()
