"""Tests of the Portuguese words: whole texts, Brazilian address, right sides, days as people count them."""

import re
from datetime import time, timedelta

import pytest

from bot import library
from bot.domain.stretch import Side
from bot.library.content_files import ContentFiles
from bot.parsing.spoken import parse_plan
from tests.support.chat_harness import MONDAY
from tests.support.content import everything
from tests.support.lexicons import lexicon_of
from tests.support.paths import CONTENT
from tests.support.session_script import make_person

PORTUGUESE = CONTENT / "locales/pt"
NO_PROSE = re.compile(r"#.*$|^[\w-]+ =|\[\w+\] |^\[.*\]$|\$\w+|/\w+|<[^>]*>", re.MULTILINE)
"""Comments, keys, the names of variants, variables, commands and markup."""
TYPED = {"spoken.toml", "distress.toml", "banned.toml"}
ENGLISH = re.compile(r"\b(the|and|your|with|you|of|to|is|foot|knee|stretch|streak|hold|days?)\b")
GENDERED = re.compile(
    r"\b(bem-vind|obrigad[oa]\b|preparad[oa]\b|(?:esteja|fique|mantenha-se) \w+[ai]d[oa]\b)",
    re.IGNORECASE,
)
EUROPEAN = re.compile(
    r"\b(tu|teu|tua|teus|tuas|contigo|telemóvel|ecrã|joelhos? fletid)\b", re.IGNORECASE
)
ON_THE_CARD = {
    "osteoporosis-spine": "osteoporose",
    "hip-replacement": "quadril",
    "pregnancy-lying-back": "após o quarto mês de gravidez",
    "pregnancy-lying-front": "gravidez",
    "pregnancy-late": "gravidez",
    "head-down": "glaucoma",
    "neck-dizziness": "tontura",
    "leg-clot-signs": "inchada",
}
"""The sharpest reasons not to do a stretch, and the word by which its card must name them."""
WHERE = ("atrás", "em", "entre", "na", "nas", "no", "nos")
"""How a phrase begins that says where something is felt."""
SWAPPED = {"direit": "esquerd", "esquerd": "direit", "Direit": "Esquerd", "Esquerd": "Direit"}


@pytest.fixture(scope="module")
def words():
    return everything().words("pt-BR")


@pytest.fixture(scope="module")
def prose():
    files = [*PORTUGUESE.glob("*.ftl"), *PORTUGUESE.rglob("*.toml")]
    read = {path.name: path.read_text("utf-8") for path in files if path.name not in TYPED}
    return {name: NO_PROSE.sub(" ", text) for name, text in read.items()}


def mirrored(cue):
    return re.sub(r"(?:[Dd]ireit|[Ee]squerd)(?=[oa]s?\b)", lambda found: SWAPPED[found[0]], cue)


def test_nothing_is_in_english_for_want_of_portuguese():
    told = library.report(CONTENT)
    assert "pt" in told.languages
    assert [gap for gap in told.gaps if gap.startswith(("pt:", "locales/pt"))] == []


def test_no_word_is_english_or_european_and_none_guesses_a_gender(prose):
    assert len(prose) > 100
    for pattern in (ENGLISH, GENDERED, EUROPEAN):
        assert {
            name: pattern.findall(text) for name, text in prose.items() if pattern.search(text)
        } == {}


def test_zero_days_are_counted_as_people_count_them(words):
    for days, said in ((0, "0 dias"), (1, "1 dia"), (2, "2 dias"), (21, "21 dias")):
        assert (
            words.label("streak-longest", days=days, total=days)
            == f"A mais longa: {said} · no total: {said}"
        )
        assert words.label("reminder-streak", days=days) == f"🔥 Sequência: {said}"


def test_the_cues_of_both_sides_differ_only_in_right_and_left(words):
    for name in everything().library.stretches:
        sides = words.stretch(name).sides
        if sides:
            assert mirrored(sides[Side.RIGHT]) == sides[Side.LEFT] != sides[Side.RIGHT], name


def test_the_sides_of_the_trickiest_cues_are_those_of_the_english_cues(words):
    def right(name):
        return words.stretch(name).sides[Side.RIGHT]

    assert right("kneeling-hip-flexor-stretch") == "Joelho direito no chão, pé esquerdo à frente."
    assert right("neck-side-tilt") == "Incline para a esquerda; o lado direito alonga."
    assert right("side-lunge-stretch").startswith("Dobre o joelho esquerdo")
    assert right("supine-psoas-stretch").startswith("Segure o joelho esquerdo")
    assert right("standing-side-bend").startswith("Deslize a mão esquerda")


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
        assert words.stretch(name).feel.partition(" ")[0] in WHERE, name


def test_a_time_reads_as_a_part_of_the_sentence(words):
    tomorrow = words.when(MONDAY + timedelta(days=1), person=make_person(), now=MONDAY)
    assert tomorrow == "amanhã às 08:00"
    assert words.days(range(5)) == "de segunda-feira a sexta-feira"


def test_the_example_of_a_reminder_is_understood(words):
    example = words.label("command-remind").partition(": ")[2]
    asked = parse_plan(example, lexicon_of("pt"))
    assert (asked.times, asked.weekdays) == ((time(7, 30),), frozenset(range(5)))
