"""Checks of the Spanish words: whole texts, right plurals, right sides, and no gender guessed."""

import re
from datetime import time, timedelta

import pytest

from bot import library
from bot.chat.cue_texts import CueTexts
from bot.domain.cues import CueKind
from bot.domain.stretch import Side
from bot.library.content_files import ContentFiles
from bot.parsing.spoken import parse_plan
from emulator.entities import parse_html
from tests.support.chat_harness import MONDAY
from tests.support.content import everything
from tests.support.lexicons import lexicon_of
from tests.support.paths import CONTENT
from tests.support.session_script import SessionScript, make_person

GLANCE = 40
"""So many characters of a message does a watch or a lock screen show."""
SPANISH = CONTENT / "locales/es"
NO_PROSE = re.compile(r"#.*$|^[\w-]+ =|\[\w+\] |^\[.*\]$|\$\w+|/\w+|<[^>]*>", re.MULTILINE)
"""Comments, keys, the names of variants, variables, commands and markup."""
ENGLISH = re.compile(r"\b(the|and|your|with|you|of|to|is|foot|knee|stretch|streak|hold|days?)\b")
GENDERED = re.compile(r"\b(bienvenid|sentad|acostad|tumbad|relajad[oa]s? y|preparad|cansad[oa]\b)")
ON_THE_CARD = {
    "osteoporosis-spine": "osteoporosis",
    "hip-replacement": "cadera",
    "pregnancy-lying-back": "después del cuarto mes de embarazo",
    "pregnancy-lying-front": "embarazo",
    "pregnancy-late": "embarazo",
    "head-down": "glaucoma",
    "neck-dizziness": "mareas",
    "leg-clot-signs": "hinchada",
}
"""The sharpest reasons not to do a stretch, and the word by which its card must name them."""
WHERE = ("a lo largo", "a lo ancho", "alrededor", "debajo", "en", "entre", "por detrás")
"""How a phrase begins that says where something is felt."""
SWAPPED = {"derech": "izquierd", "izquierd": "derech", "Derech": "Izquierd", "Izquierd": "Derech"}


@pytest.fixture(scope="module")
def words():
    return everything().words("es")


def mirrored(cue):
    return re.sub(r"(?:[Dd]erech|[Ii]zquierd)(?=[oa]s?\b)", lambda found: SWAPPED[found[0]], cue)


def switches():
    person = make_person(language="es")
    cards = CueTexts(words=everything().words("es"), library=everything().library)
    for routine in everything().library.routines:
        for moment in SessionScript(routine, person=person).all():
            if moment.cue.kind is CueKind.SWITCH:
                yield parse_html(cards.text(moment))[0].partition("\n")[0]


def test_nothing_is_told_in_english_for_want_of_spanish():
    told = library.report(CONTENT)
    assert "es" in told.languages
    assert [gap for gap in told.gaps if gap.startswith(("es:", "locales/es"))] == []


@pytest.mark.parametrize(
    ("days", "streak", "covered", "below"),
    [
        (1, "🔥 Racha: 1 día", "Un día sin estirar está cubierto.", "día de racha"),
        (2, "🔥 Racha: 2 días", "2 días sin estirar están cubiertos.", "días de racha"),
        (5, "🔥 Racha: 5 días", "5 días sin estirar están cubiertos.", "días de racha"),
        (21, "🔥 Racha: 21 días", "21 días sin estirar están cubiertos.", "días de racha"),
    ],
)
def test_days_are_counted_as_one_does_in_spanish(words, days, streak, covered, below):
    assert words.label("streak-current", days=days) == streak
    assert words.label("finish-streak", days=days) == streak
    assert covered in words.label("streak-covered", days=days)
    assert words.label("picture-streak", days=days) == below


def test_a_glance_at_the_watch_says_to_switch_sides():
    lines = [*switches()]
    assert lines
    assert all("cambia de lado" in line[:GLANCE] for line in lines)


def test_the_cues_of_both_sides_differ_only_in_right_and_left(words):
    for name in everything().library.stretches:
        sides = words.stretch(name).sides
        if sides:
            assert mirrored(sides[Side.RIGHT]) == sides[Side.LEFT] != sides[Side.RIGHT], name


def test_the_knee_on_the_floor_is_that_of_the_side_that_is_stretched(words):
    sides = words.stretch("kneeling-hip-flexor-stretch").sides
    assert sides[Side.RIGHT] == "Rodilla derecha en el suelo, pie izquierdo delante."


def test_the_card_names_the_sharpest_reasons_not_to_do_a_stretch(words):
    silent = [
        (name, reason)
        for name, each in ContentFiles.read(CONTENT).stretches.items()
        for reason in each.contraindications
        if ON_THE_CARD.get(reason, "") not in words.stretch(name).caution.casefold()
    ]
    assert silent == []


def test_what_is_felt_goes_on_from_the_sentence_about_it(words):
    for name in everything().library.stretches:
        assert words.stretch(name).feel.startswith(WHERE), name


@pytest.mark.parametrize("pattern", [ENGLISH, GENDERED], ids=["English", "gendered"])
def test_no_word_is_left_in_english_and_none_guesses_a_gender(pattern):
    said = [*SPANISH.glob("*.ftl"), *SPANISH.rglob("*.toml")]
    files = [path for path in said if path.name != "spoken.toml"]  # what people type may be either
    prose = {path.name: NO_PROSE.sub(" ", path.read_text("utf-8")) for path in files}
    found = {name: pattern.findall(text) for name, text in prose.items() if pattern.search(text)}
    assert len(files) > 100
    assert found == {}


def test_no_hour_needs_an_article_that_would_not_fit_it(words):
    tomorrow = words.when(MONDAY + timedelta(days=1), person=make_person(), now=MONDAY)
    assert tomorrow == "mañana, 8:00"
    said = "".join(path.read_text("utf-8") for path in SPANISH.glob("*.ftl"))
    assert re.findall(r"\ba las? (?:<b>)?\{", said) == []


def test_the_example_of_a_reminder_is_understood(words):
    example = words.label("command-remind").partition(": ")[2]
    asked = parse_plan(example, lexicon_of("es"))
    assert (asked.times, asked.weekdays) == ((time(7, 30),), frozenset(range(5)))


def test_days_of_the_week_read_as_a_part_of_the_sentence(words):
    assert words.days(range(5)) == "de lunes a viernes"
    assert words.days({0, 2, 4}) == "lun, mié, vie"
    assert words.days(range(7)) == "todos los días"
