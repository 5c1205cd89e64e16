"""Checks of the German words: nothing is left in English, plurals are right, and right and left are never mixed up."""

import re
import tomllib
from datetime import time

import pytest

from bot import library
from bot.domain.schedule import EVERY_DAY
from bot.domain.stretch import Side
from bot.parsing.spoken import parse_plan
from tests.support.content import everything
from tests.support.lexicons import lexicon_of
from tests.support.paths import CONTENT

GERMAN = CONTENT / "locales" / "de"
WATCH = 40
"""So many characters of a message are seen on a watch or a lock screen."""
SIDES = re.compile(r"\b(recht|link)(?=(?:e[mnrs]?|s)\b)", re.IGNORECASE)
SWAPS = {"recht": "link", "link": "recht", "Recht": "Link", "Link": "Recht"}
ENGLISH = re.compile(
    r"\b(?:the|and|your|you|of|with|without|while|until|for|from|than|then|each|both|hold|keep|let|stretch|side"
    r"|right|left|knee|foot|feet|hip|back|breathe|days?|seconds?|minutes)\b",
    re.IGNORECASE,
)
COMMANDS = re.compile(r"/\w+")
FORMAL = re.compile(r"\b(?:Ihnen|Ihren?|Ihre[mrs]|Setzen Sie|Legen Sie|Bitte \w+en Sie)\b")
ON_THE_CARD = {
    "osteoporosis-spine": "osteoporose",
    "hip-replacement": "hüft",
    "pregnancy-lying-back": "nach dem vierten schwangerschaftsmonat",
    "pregnancy-lying-front": "schwanger",
    "pregnancy-late": "schwanger",
    "head-down": "grünem star",
    "neck-dizziness": "schwind",
    "leg-clot-signs": "geschwollen",
}
"""The sharpest reasons not to do a stretch, and the word by which its card must name them."""
WHERE = (
    "am",
    "an",
    "außen",
    "hinten",
    "im",
    "in",
    "innen",
    "oben",
    "quer",
    "rund",
    "seitlich",
    "tief",
    "unten",
    "unter",
    "vorn",
    "zwischen",
)
"""How a phrase begins that says where something is felt."""


@pytest.fixture(scope="module")
def shipped():
    return everything().library


@pytest.fixture(scope="module")
def german(shipped):
    return shipped.words("de")


@pytest.fixture(scope="module")
def texts():
    return everything().texts


def prose(german):
    """Return every sentence of stretches, routines and tips."""
    for each in german.stretches.values():
        yield from (each.name, *each.also_called, *each.steps, *each.sides.values())
        yield from (each.breathing, each.feel, each.easier, each.harder, each.mistake, each.caution)
    for each in german.routines.values():
        yield from (each.name, each.for_whom)
    yield from german.tips.values()


def sentences():
    """Return what the .ftl files say, without comments, keys, values and commands."""
    for path in GERMAN.glob("*.ftl"):
        text = re.sub(
            r"(?m)^#.*$|^[\w-]+ =|\{ \$?[\w-]+(?: ->)?|\[\w+\]", "", path.read_text("utf-8")
        )
        yield from COMMANDS.sub("", re.sub(r"<[^>]*>", "", text)).splitlines()


def test_german_lacks_nothing():
    assert [
        gap for gap in library.report(CONTENT).gaps if re.match(r"(?:locales/)?de\b", gap)
    ] == []


def test_whoever_speaks_german_anywhere_is_told_german(shipped, german):
    assert german.language == "de"
    assert shipped.words("de-AT") is german
    assert german.stretches["bridge-pose"].name == "Brücke"
    assert (
        german.routines["psoas-reset"].for_whom == "alle, die viel sitzen, laufen oder Rad fahren"
    )


@pytest.mark.parametrize(
    ("days", "said"), [(1, "1 Tag"), (2, "2 Tage"), (5, "5 Tage"), (21, "21 Tage")]
)
def test_days_have_the_right_ending(texts, days, said):
    assert texts.plain("de", "streak-current", days=days) == f"🔥 Serie: {said}"
    assert texts.plain("de", "reminder-streak", days=days) == f"🔥 Serie: {said}"
    assert texts.plain("de", "finish-streak-grown", days=days, before=0).startswith(
        f"🔥 Serie: {said} (vorher"
    )
    assert texts.plain("de", "streak-longest", days=days, total=days) == (
        f"Längste: {said} · insgesamt: {said}"
    )


@pytest.mark.parametrize(("count", "unit"), [(1, "Sekunde"), (2, "Sekunden"), (21, "Sekunden")])
def test_seconds_have_the_right_ending(texts, count, unit):
    assert texts.plain("de", "in-seconds", seconds=count) == f"in {count} {unit}"


def test_the_first_words_of_a_switch_say_so(texts, german):
    for each in german.stretches.values():
        for side in each.sides.values():
            said = texts.plain(
                "de", "card-switch", side=side, name=each.name, act="hold", ready="gleich"
            )
            assert "Seite wechseln" in said[:WATCH]
            assert said.splitlines()[0] == f"🔁 Jetzt Seite wechseln: {side}"


def test_the_side_is_the_one_that_is_stretched(german):
    assert german.stretches["kneeling-hip-flexor-stretch"].sides == {
        Side.RIGHT: "Rechtes Knie am Boden, linker Fuß vorn.",
        Side.LEFT: "Linkes Knie am Boden, rechter Fuß vorn.",
    }


def test_the_cues_of_two_sides_differ_in_right_and_left_alone(german):
    for name, each in german.stretches.items():
        if each.sides:
            right, left = each.sides[Side.RIGHT], each.sides[Side.LEFT]
            assert SIDES.sub(lambda found: SWAPS[found[1]], right) == left, name
            assert right != left, name


def test_steps_are_told_for_either_side(german):
    for name, each in german.stretches.items():
        for step in each.steps:
            assert not SIDES.search(step), f"{name}: {step}"


def test_no_english_is_left(german):
    for said in (*prose(german), *sentences()):
        assert not ENGLISH.search(said), said


def test_everyone_is_addressed_alike(german):
    for said in (*prose(german), *sentences()):
        assert not FORMAL.search(said), said


def test_the_card_names_the_sharpest_reasons_not_to_do_a_stretch(german):
    for name, each in german.stretches.items():
        facts = tomllib.loads((CONTENT / f"stretches/{name}.toml").read_text("utf-8"))
        for reason in facts["contraindications"]:
            word = ON_THE_CARD.get(reason, "")
            assert word in each.caution.casefold(), f"{name}: {reason}"


def test_what_is_felt_goes_on_from_the_sentence_about_it(german):
    for name, each in german.stretches.items():
        assert each.feel.split()[0] in WHERE, f"{name}: {each.feel}"


def test_a_reminder_can_be_typed_as_it_is_shown(texts):
    shown = texts.render("de", "remind-not-understood", typed="irgendwann")
    at, on, off = (
        parse_plan(typed, lexicon_of("de"))
        for typed in re.findall(r"<code>/remind (.*?)</code>", shown)
    )
    assert (at.times, at.weekdays) == ((time(7, 30),), None)
    assert (on.times, on.weekdays) == ((time(7, 30),), frozenset(range(5)))
    assert off.off
    every_day = parse_plan(f"7:30 {texts.weekdays('de', EVERY_DAY)}", lexicon_of("de"))
    assert every_day.weekdays == EVERY_DAY
