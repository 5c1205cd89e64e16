"""Content that is added by files alone: a stretch, a routine, a language."""

import shutil

import pytest

from bot import library
from bot.domain.stretch import Mode, Side
from bot.library import Meaning
from tests.support.pages import STRETCHES, change, complaints, write

SWAY = """
id = "palm-sway"
rev = 1
position = "standing"
equipment = []
level = 2
kind = "dynamic"
sides = "unilateral"
areas = ["side-body"]
muscles = ["obliques"]
loads = []
contraindications = ["balance-risk"]
sources = ["nhs-sitting"]

[timing]
mode = "breaths"
breaths = 4
breaths_min = 2
breaths_max = 6
breath_s = 5
reps = 2
rest_s = 3
"""
SWAY_WORDS = """
source_rev = 1
name = "Palm sway"
brief = ["Stand tall.", "Sway to the other side."]
steps = ["Stand tall.", "Reach one arm overhead.", "Sway to the other side."]
breathing = "Easy breaths."
feel = "along the side"
easier = "Sway less."
harder = "Reach further."
mistake = "Leaning forward."
caution = "Hold on to something if you feel unsteady."

[sides]
right = "Right arm up, sway to the left."
left = "Left arm up, sway to the right."
"""
BREAK = """
id = "standing-break"
rev = 1
place = "standing"
level = 2
when = ["any"]

[[items]]
stretch = "palm-sway"
breaths = 3
rest_s = 5

[[items]]
stretch = "neck-side-tilt"

[[items]]
stretch = "standing-lunge-stretch"
hold_s = 45
"""
BREAK_WORDS = """
source_rev = 1
name = "Standing break"
for_whom = "anyone in a queue"
"""
BRUECKE = """
source_rev = 1
name = "Brücke"
brief = ["Leg dich auf den Rücken.", "Heb die Hüfte."]
steps = ["Leg dich auf den Rücken.", "Spann das Gesäß an.", "Heb die Hüfte.", "Atme weiter."]
breathing = "Zähle ruhige Atemzüge."
feel = "Gesäß und Hüfte"
easier = "Heb die Hüfte nur halb."
harder = "Heb einen Fuß ein wenig."
mistake = "Aus dem unteren Rücken drücken."
caution = "Komm herunter, wenn der Rücken zwickt."
"""
GETIPPT = """
[reminders]
off = ["aus"]
joining = ["um"]
to = ["bis"]
o_clock = ["uhr"]
every_day = ["täglich"]
weekdays = ["werktags"]
weekends = ["am wochenende"]

[lengths]

[requests]

[numbers]

[countries]
"""


@pytest.fixture
def with_sway(content):
    write(content, "stretches/palm-sway.toml", SWAY)
    write(content, "locales/en/stretches/palm-sway.toml", SWAY_WORDS)
    return content


@pytest.fixture
def with_german(content):
    for path in (content / "locales/en").glob("*.ftl"):
        write(content, f"locales/de/{path.name}", path.read_text("utf-8"))
    write(content, "locales/de/stretches/bridge-pose.toml", BRUECKE)
    write(content, "locales/de/spoken.toml", GETIPPT)
    return content


def test_a_stretch_is_added_by_two_files(with_sway):
    added = library.load(with_sway)
    timing = added.stretches["palm-sway"].timing
    assert (timing.mode, timing.hold.total_seconds(), timing.count) == (Mode.BREATHS, 20, 4)
    assert (timing.rounds, timing.rest.total_seconds()) == (2, 3)
    assert (timing.get_ready, timing.switch) == (None, None)
    cues = added.words("en").stretches["palm-sway"].sides
    assert cues[Side.RIGHT] == "Right arm up, sway to the left."
    assert added.stretches.keys() == {*STRETCHES, "palm-sway"}
    assert library.report(with_sway).stretches == len(STRETCHES) + 1


def test_a_routine_is_added_by_two_files(with_sway):
    write(with_sway, "routines/standing-break.toml", BREAK)
    write(with_sway, "locales/en/routines/standing-break.toml", BREAK_WORDS)
    added = library.load(with_sway)
    assert list(added.routines) == ["psoas-reset", "desk-break-chair", "standing-break"]
    sway, _, lunge = added.routines["standing-break"].stretches
    assert (sway.timing.count, sway.timing.hold.total_seconds()) == (3, 15)
    assert sway.timing.rest.total_seconds() == 5
    assert lunge.timing.hold.total_seconds() == 45
    assert added.words("en").routines["standing-break"].name == "Standing break"


def test_a_language_is_added_by_a_folder_and_lacks_are_told_in_english(with_german):
    added = library.load(with_german)
    german = added.words("de-AT")
    assert german.language == "de"
    assert german.stretches["bridge-pose"].name == "Brücke"
    english = added.words("en").stretches
    assert german.stretches["shoulder-rolls"] == english["shoulder-rolls"]


def test_the_report_says_what_a_language_lacks(with_german):
    told = library.report(with_german)
    assert told.languages == ("en", "de")
    things = told.stretches + told.routines + told.tips + told.areas
    first, *gaps, banned, sides, distress = [gap for gap in told.gaps if ".ftl" not in gap]
    assert first == f"de: 1 of {things} things are told."
    assert len(gaps) == things - 1
    assert "locales/de/stretches/shoulder-rolls.toml: missing, so it is told in English." in gaps
    assert "locales/de/tips.toml: psoas-who: missing, so it is told in English." in gaps
    assert banned.startswith("locales/de/banned.toml: missing, so nothing keeps promises of health")
    assert sides.startswith("locales/de/sides.toml: missing, so nothing compares right and left")
    assert distress.startswith("locales/de/distress.toml: missing, so nobody is helped who writes")


def test_the_report_names_each_file_that_is_still_in_english(content):
    shutil.copytree(content / "locales/en", content / "locales/pt")
    change(content, "locales/pt/times.ftl", "today at", "hoje às")
    left = [
        gap for gap in library.report(content).gaps if gap.endswith(": still the English text.")
    ]
    files = [path for path in (content / "locales/en").rglob("*") if path.is_file()]
    assert len(left) == len(files) - 1
    assert "locales/pt/session.ftl: still the English text." in left
    assert not any("times.ftl" in gap for gap in left)


def test_a_tip_is_added_in_two_places_and_may_wait_for_its_translation(with_german):
    fact = '\n[stand-up]\nrev = 1\nsentences = [13]\nevidence = "plausible"\nsources = ["seed"]\n'
    words = '[{}]\nsource_rev = 1\ntext = "{}"\n'.format
    for file, more in (
        ("tips.toml", fact),
        ("locales/en/tips.toml", "\n" + words("stand-up", "Stand up now and then.")),
        ("locales/de/tips.toml", words("psoas-who", "Viel gesessen? Die Hüfte dankt.")),
    ):
        path = with_german / file
        path.write_text((path.read_text("utf-8") if path.exists() else "") + more, "utf-8")
    added = library.load(with_german)
    assert added.tips["stand-up"].sources == ("seed",)
    german = added.words("de").tips
    assert german["psoas-who"] == "Viel gesessen? Die Hüfte dankt."
    assert german["stand-up"] == "Stand up now and then."


def test_a_draft_is_told_in_english(with_german):
    change(with_german, "locales/de/stretches/bridge-pose.toml", "= 1", "= 1\ndraft = true")
    added = library.load(with_german)
    assert added.words("de").stretches["bridge-pose"].name == "Bridge pose"
    gap = "locales/de/stretches/bridge-pose.toml: a draft, so it is told in English."
    assert gap in str(library.report(with_german)).splitlines()


def test_a_translation_older_than_its_facts_is_told_in_english(with_german):
    change(with_german, "stretches/bridge-pose.toml", "rev = 1", "rev = 2")
    change(with_german, "locales/en/stretches/bridge-pose.toml", "rev = 1", "rev = 2")
    added = library.load(with_german)
    assert added.words("de").stretches["bridge-pose"] == added.words("en").stretches["bridge-pose"]
    assert any("older than its facts" in gap for gap in library.report(with_german).gaps)


def test_a_translation_has_as_many_steps_as_english(with_german):
    change(with_german, "locales/de/stretches/bridge-pose.toml", ', "Atme weiter."', "")
    [line] = complaints(with_german)
    assert line == (
        "locales/de/stretches/bridge-pose.toml: steps: expected 4 steps, as in English. "
        "Match them step by step."
    )


def test_a_translation_may_be_longer_than_english_and_need_not_mirror_words(with_german):
    change(with_german, "locales/de/stretches/bridge-pose.toml", "Brücke", "Brücke" * 10)
    write(
        with_german,
        "locales/de/stretches/seated-trunk-twist.toml",
        BRUECKE + '\n[sides]\nright = "Dreh dich nach rechts."\nleft = "Dreh dich nach links."\n',
    )
    cues = library.load(with_german).words("de").stretches["seated-trunk-twist"].sides
    assert cues[Side.LEFT] == "Dreh dich nach links."


def test_a_language_says_itself_what_right_and_left_are(with_german):
    write(with_german, "locales/de/sides.toml", 'right = ["recht"]\nleft = ["link"]\n')
    sides = '\n[sides]\nright = "Rechter Arm hoch, neig dich nach links."\nleft = "{}"\n'
    twist = "locales/de/stretches/seated-trunk-twist.toml"
    words = BRUECKE.replace("Brücke", "Drehung") + sides
    write(with_german, twist, words.format("Linker Arm hoch, neig dich nach rechts."))
    assert library.report(with_german).languages == ("en", "de")
    write(with_german, twist, words.format("Linker Arm hoch, neig dich nach links."))
    [line] = complaints(with_german)
    assert line.startswith(f"{twist}: sides: expected cues that differ only in right and left")


def test_a_language_says_itself_what_it_does_without_and_what_to_write_instead(with_german):
    better = 'phrases = ["heilt"]\n[instead]\n"atme weiter" = "atme ruhig"\n'
    write(with_german, "locales/de/banned.toml", better)
    [line] = complaints(with_german)
    assert "steps.4: expected plainer words (found “atme weiter”). Write “atme ruhig”" in line


def test_a_language_may_ban_phrases_of_its_own(with_german):
    write(with_german, "locales/de/banned.toml", 'phrases = ["heilt"]')
    change(with_german, "locales/de/stretches/bridge-pose.toml", "Atme weiter", "Das heilt")
    [line] = complaints(with_german)
    assert "steps.4: expected no promise of health (found “heilt”)" in line


def test_what_people_type_in_a_language_is_added_by_a_file(with_german):
    spoken = library.load(with_german).words("de-AT").spoken.reminders
    assert (spoken["aus"], spoken["uhr"]) == (Meaning.OFF, Meaning.O_CLOCK)
    assert "off" not in spoken


def test_a_language_in_which_nobody_can_type_is_refused(with_german):
    (with_german / "locales/de/spoken.toml").unlink()
    [line] = complaints(with_german)
    assert line == "locales/de/spoken.toml: expected a file of this name. Put it back."


def test_a_folder_that_is_no_language_is_refused(content):
    for path in (content / "locales/en").glob("*.ftl"):
        write(content, f"locales/klingonese-x/{path.name}", path.read_text("utf-8"))
    write(content, "locales/klingonese-x/spoken.toml", GETIPPT)
    [line] = complaints(content)
    assert line == (
        "locales/klingonese-x: expected a folder named by a language tag, such as de or pt-BR. "
        "Rename it."
    )
