"""Each mistake in a content file is reported with its file, its field, and the remedy."""

import tomllib

import pytest

from bot import library
from bot.domain.errors import ContentError
from tests.support.pages import change, complaints, write

KNEELING = "stretches/kneeling-hip-flexor-stretch.toml"
BRIDGE = "stretches/bridge-pose.toml"
ROLLS = "stretches/shoulder-rolls.toml"
OPENER = "stretches/seated-chest-opener.toml"
DESK = "routines/desk-break-chair.toml"
PSOAS = "routines/psoas-reset.toml"
WORDS = "locales/en/stretches/kneeling-hip-flexor-stretch.toml"
BRIDGE_WORDS = "locales/en/stretches/bridge-pose.toml"
SUPINE = "stretches/supine-psoas-stretch.toml"
LUNGE = "stretches/standing-lunge-stretch.toml"
CAT = "stretches/cat-cow.toml"
AREAS = "areas.toml"
AREA_WORDS = "locales/en/areas.toml"
TIPS = "tips.toml"
TIP_WORDS = "locales/en/tips.toml"
GLOSSARY = "locales/en/glossary.toml"
DESK_WORDS = "locales/en/routines/desk-break-chair.toml"
SPOKEN = "locales/en/spoken.toml"

FACTS = [
    (
        KNEELING,
        "hold_s = 30",
        "hold_s = 90",
        "timing.hold_s",
        "60 or less",
        "Correct",
    ),
    (KNEELING, "hold_s = 30", "hold_s = 14", "timing.hold_s", "(15 to 60)", "Correct"),
    (KNEELING, "hold_s = 30", 'hold_s = "30"', "timing.hold_s", "a whole number", "Correct"),
    (KNEELING, "hold_s = 30", "breaths = 3", "timing.hold_s", "a value", "Add it"),
    (KNEELING, "hold_s = 30", "hold_s = 30\nrep_s = 3", "timing.rep_s", "no field", "Take it out"),
    (
        KNEELING,
        "get_ready_s = 10",
        "get_ready_s = 2",
        "timing.get_ready_s",
        "3 or more",
        "Correct",
    ),
    (KNEELING, "switch_s = 8", "switch_s = 16", "timing.switch_s", "15 or less", "Correct"),
    (KNEELING, 'mode = "hold"', "", "timing", "a field `mode`", "Add it"),
    (
        KNEELING,
        'mode = "hold"',
        'mode = "held"',
        "timing",
        "'hold', 'breaths', 'reps'",
        "Choose one",
    ),
    (BRIDGE, "breaths = 5", "breaths = 9", "timing.breaths", "(3 to 5)", "Correct"),
    (BRIDGE, "get_ready_s = 10", "switch_s = 6", "timing.switch_s", "none", "Take it out"),
    (ROLLS, "rep_s = 3", "rep_s = 3\nrest_s = 3", "timing.rest_s", "no field", "Take it out"),
    (KNEELING, '"kneeling"', '"bowing"', "position", "'standing'", "Choose one"),
    (KNEELING, '"unilateral"', '"both"', "sides", "'bilateral'", "Choose one"),
    (KNEELING, 'kind = "static"', 'kind = "slow"', "kind", "'dynamic'", "Choose one"),
    (KNEELING, "level = 1", "level = 4", "level", "3 or less", "Correct"),
    (KNEELING, '["mat"]', '["rug"]', "equipment.1", "'chair'", "Choose one"),
    (KNEELING, '"quads"', '"ears"', "areas.2", "'hip-flexors'", "Choose one"),
    (KNEELING, '"floor", ', '"sea", ', "loads.1", "'floor'", "Choose one"),
    (KNEELING, '"floor", "kneeling"', '"floor"', "loads", "kneeling", "Add it"),
    (BRIDGE, '"floor", "lying-back"', '"floor"', "loads", "lying-back", "Add it"),
    (BRIDGE, 'lying_on = "back"\n', "", "lying_on", "position lying", "Correct"),
    (ROLLS, 'seated_on = "chair"\n', "", "seated_on", "position seated", "Correct"),
    (KNEELING, "rev = 1", "rev = 0", "rev", "1 or more", "Correct"),
    (KNEELING, "rev = 1\n", "rev = 1\ncolour = 3\n", "colour", "no field", "Take it out"),
    (KNEELING, 'areas = ["hip-flexors", "quads"]', "areas = 3", "areas", "a valid list", "Correct"),
    (KNEELING, 'id = "kn', 'id = "Kn', "id", "of the form", "Correct"),
    (KNEELING, 'id = "kneeling-', 'id = "kneel-', "id", "as the file is called", "Make them equal"),
    (KNEELING, '"knee-pain"', '"knee-joy"', "contraindications", "glossary.toml", "Add it there"),
    (KNEELING, '"iliacus"', '"ilium"', "muscles", "glossary.toml", "Add it there"),
    (KNEELING, '"osu-itb"', '"gossip"', "sources", "sources.toml", "Add it there"),
    (KNEELING, "[20, 21, 22]", "[20, 21]", "seed.sentences", "the article's own", "Put it back"),
    (LUNGE, 'hold = "none"', 'hold = "30 s"', "seed.hold", "“none”", "Put it back"),
    (
        KNEELING,
        "hold_s = 30",
        "hold_s = 45",
        "timing.hold_s",
        "30, the article's own",
        "Put it back",
    ),
    (SUPINE, "hold_max_s = 60", "hold_max_s = 45", "timing.hold_max_s", "60, the", "Put it back"),
    (CAT, '"floor", "kneeling", ', '"floor", ', "loads", "kneeling", "Add it"),
    (
        CAT,
        '"kneeling", ',
        '"kneeling", "kneeling", ',
        "loads",
        "once (found kneeling",
        "Take one out",
    ),
    (DESK, '"work", ', '"work", "work", ', "when", "once (found work", "Take one out"),
    (GLOSSARY, 'iliacus = "', 'ilium = "hip"\niliacus = "', "muscles.ilium", "some stretch", "out"),
    (
        GLOSSARY,
        'knee-pain = "',
        'knee-joy = "glad"\nknee-pain = "',
        "contraindications.knee-joy",
        "some stretch",
        "Name it",
    ),
    (TIPS, "[2, 7]", "[2, 8]", "psoas-where.sentences", "[2, 7], the article's own", "Put it back"),
    (TIPS, "[psoas-who]", "[psoas-whom]", "psoas-who", "a tip of the article", "Put it back"),
    (TIPS, '"supported"', '"certain"', "psoas-where.evidence", "'plausible'", "Choose one"),
    (TIPS, '"psoas-anatomy"', '"gossip"', "psoas-where.sources", "sources.toml", "Add it there"),
    ("sources.toml", "[seed]", "[mum]", "mum", "only sources that some", "take it out"),
    ("sources.toml", '"origin"', '"hearsay"', "seed.how", "'origin'", "Choose one"),
    (DESK, '"seated-trunk-twist"', '"trunk-tango"', "items.4.stretch", "stretches", "Add it there"),
    (
        DESK,
        '"seated-trunk-twist"',
        '"bridge-pose"',
        "items.4.stretch",
        "the place chair",
        "Choose an",
    ),
    (
        DESK,
        'place = "chair"',
        'place = "standing"',
        "items.3.stretch",
        "standing",
        "Choose another",
    ),
    (DESK, "hold_s = 15", "hold_s = 45", "items.2.hold_s", "(5 to 30)", "Correct"),
    (DESK, "reps = 8", "hold_s = 8", "items.1.hold_s", "no field", "Take it out"),
    (DESK, "level = 1", "level = 2", "level", "1, the highest", "Correct"),
    (AREAS, '["neck"]', '["nape"]', "neck.covers.1", "'neck'", "Choose one"),
    (AREAS, '["neck"]', "[]", "neck.covers", "at least 1", "Add more"),
    (AREAS, '["neck"]', '["neck", "neck"]', "neck.covers", "each name once", "Take one"),
    (AREAS, "[neck]", "[neck-2]", "neck-2", "of the form", "Correct"),
    (AREAS, "rev = 1", "rev = 0", "neck.rev", "1 or more", "Correct"),
    (DESK, '"work", ', '"war", ', "when.1", "'any'", "Choose one"),
    (DESK, 'place = "chair"', 'place = "moon"', "place", "'chair'", "Choose one"),
    (PSOAS, '"bridge-pose"', '"shoulder-rolls"', "items", "the article's order", "Put it back"),
]

PROSE = [
    (WORDS, "Stay there", "Stay 30 seconds", "steps.4", "no digits", "timing"),
    (WORDS, "Stay there", "Stay <b>there</b>", "steps.4", "no markup", "plain words"),
    (WORDS, "Stay there", "Ask @nurse", "steps.4", "(found @)", "plain words"),
    (WORDS, "Stay there", "See www.example.org", "steps.4", "(found www.)", "plain words"),
    (WORDS, "Stay there", " Stay there", "steps.4", "without spaces around", "one line"),
    (WORDS, "Stay there", "Stay\\nthere", "steps.4", "one line of text", "one line"),
    (WORDS, "Stay there", "\u202eStay there", "steps.4", "one line of text", "one line"),
    (WORDS, "Stay there", "E\u0301lan", "steps.4", "NFC", "NFC"),
    (WORDS, "Stay there", "Stay " + "very " * 30, "steps.4", "at most 140", "shorter"),
    (WORDS, "Stay there", "This Cures you", "steps.4", "no promise", "one does or feels"),
    (WORDS, "Kneeling hip flexor stretch", "Stretch " * 6 + "it", "name", "at most 40", "shorter"),
    (WORDS, "Breathe slowly; ", "Breathe slowly; " * 6, "breathing", "at most 80", "shorter"),
    (WORDS, "If kneeling hurts", "If " * 40 + "it hurts", "caution", "at most 120", "shorter"),
    (WORDS, '"Stay there without bouncing."', '""', "steps.4", "one line of text", "one line"),
    (WORDS, '"Stay there without bouncing."', "4", "steps.4", "a text in quotation", "Correct"),
    (
        WORDS,
        'left = "Left',
        'left = "The left',
        "sides",
        "differ only in right and left",
        "exchanged",
    ),
    (WORDS, 'left = "Left', 'middle = "Left', "sides.middle", "'right'", "Choose one"),
    (
        WORDS,
        'left = "Left knee down, right foot in front."',
        "",
        "sides",
        "one for left",
        "Write both",
    ),
    (
        WORDS,
        'left = "Left knee down, right foot in front."',
        'left = "Right knee down, left foot in front."',
        "sides",
        "two cues that differ",
        "left in the other",
    ),
    (
        WORDS,
        'name = "Kneeling hip flexor stretch"',
        'name = "bridge pose"',
        "name",
        "a name of its own (bridge-pose has it",
        "Rename one",
    ),
    (AREA_WORDS, "[neck]", "[nape]", "nape", "facts in areas.toml", "take this out"),
    (AREA_WORDS, "[neck]", "[nape]", "neck", "words for areas.toml", "Write them"),
    (AREA_WORDS, "source_rev = 1", "source_rev = 2", "neck.source_rev", "1, the rev", "Read"),
    (AREA_WORDS, '"Neck"', '"N3ck"', "neck.name", "no digits", "Leave"),
    (AREA_WORDS, '"Shoulders"', '"neck"', "shoulders", "(neck has “neck” too)", "of one"),
    (AREA_WORDS, '"nape"', '"nape", "nape"', "neck.also_called", "each name once", "Take one"),
    (AREA_WORDS, '"pecs"', '"Nape"', "chest", "(neck has “nape” too)", "of one"),
    (TIP_WORDS, "The psoas lies deep", "It cures", "psoas-where.text", "no promise", "feels"),
    (TIP_WORDS, "[psoas-who]", "[psoas-whom]", "psoas-whom", "facts in tips.toml", "take this out"),
    (TIP_WORDS, "[psoas-who]", "[psoas-whom]", "psoas-who", "words for tips.toml", "Write them"),
    (TIP_WORDS, "source_rev = 1", "source_rev = 2", "psoas-where.source_rev", "1, the rev", "Read"),
    (WORDS, "source_rev = 1", "source_rev = 2", "source_rev", "1, the rev", "Read the text"),
    (WORDS, 'name = "', 'name = "Low, ', "name", "without commas", "in a row"),
    (WORDS, "feel =", "felt =", "feel", "a value", "Add it"),
    (WORDS, "brief = [", "brief = []\nfelt = [", "brief", "at least 1", "Add more"),
    (WORDS, "Don’t bounce.", "Do not bounce.", "brief.3", "plainer words", "Write “don’t”"),
    (WORDS, "Don’t bounce.", "Bounce " * 8, "brief.3", "without spaces", "one line"),
    (WORDS, "Don’t bounce.", "Bounce" + " and so" * 4, "brief", "at most 28 words", "the brief"),
    (WORDS, "Stay there", "It is not hard", "steps.4", "found “is not”", "“isn’t”; see STYLE.md"),
    ("locales/en/sides.toml", '["left"]', '["left", "port"]', "left", "as many words", "Pair them"),
    ("locales/en/distress.toml", '"pain",', '"Pain",', "stop.1", "small letters", "capitals"),
    (DESK_WORDS, "Desk break", "3-minute break", "name", "no digits", "timing"),
    (DESK_WORDS, "desk workers", "posture of desk workers", "for_whom", "no promise", "feels"),
    ("locales/en/banned.toml", '"cure", "t', '"it", "t', "phrases.12", "at least 3", "Write more"),
]

TYPED = [
    (SPOKEN, "off =", "of =", "reminders.of", "no field", "Take it out"),
    (SPOKEN, "off =", "of =", "reminders.off", "a value", "Add it"),
    (SPOKEN, "[numbers]", "[number]", "numbers", "a value", "Add it"),
    (SPOKEN, "five = 5", "five = 0", "numbers.five", "1", "Correct"),
    (SPOKEN, "five = 5", "Five = 5", "numbers.Five", "in small letters", "Write it so"),
    (SPOKEN, 'holland = "NL"', 'holland = "QQ"', "countries.holland", "ISO 3166", "GB is Great"),
    (
        SPOKEN,
        'holland = "NL"',
        'Holland = "NL"',
        "countries.Holland",
        "in small letters",
        "Write it so",
    ),
    (
        SPOKEN,
        '"please", "some"',
        '"please", "for", "some"',
        "requests.joining",
        "“for” once",
        "Take one out",
    ),
    (SPOKEN, "[lengths]", "[length]", "lengths", "a value", "Add it"),
    (SPOKEN, '["mondays"]', '["mondays", "to"]', "reminders.monday", "“to” once", "Take one out"),
    (SPOKEN, '["mondays"]', '["mondays", "mondays"]', "reminders.monday", "once", "Take one out"),
    (SPOKEN, '["mondays"]', '["monday"]', "reminders.monday", "known already", "Take it out"),
    (SPOKEN, '["mondays"]', '["tue"]', "reminders.monday", "(found “tue”, tuesday)", "Take it out"),
    (SPOKEN, '["mondays"]', '["Mondays"]', "reminders.monday.1", "in small letters", "Write it so"),
    (SPOKEN, '["mondays"]', '["a  monday"]', "reminders.monday.1", "single spaces", "Write it so"),
    (SPOKEN, '["mondays"]', '[""]', "reminders.monday.1", "a word", "Write it so"),
    (SPOKEN, '["mondays"]', '["1st day"]', "reminders.monday.1", "no digits", "Correct"),
    (SPOKEN, '["mondays"]', '["-"]', "reminders.monday.1", "begins with a letter", "Correct"),
    (SPOKEN, '["mondays"]', "[1]", "reminders.monday.1", "a text in quotation", "Correct"),
    (
        SPOKEN,
        '"for the next"]',
        '"for the next"]\nday = ["for"]',
        "lengths.day",
        "“for” once",
        "Take one out",
    ),
]


@pytest.fixture
def content(content):
    """Without the sentences of the bot, which have tests of their own; reading them takes time."""
    for path in (content / "locales/en").glob("*.ftl"):
        path.unlink()
    return content


@pytest.mark.parametrize(
    ("file", "old", "new", "field", "expected", "remedy"), FACTS + PROSE + TYPED
)
def test_a_mistake_is_told_with_file_field_and_remedy(  # noqa: PLR0917 - one for each column
    content, file, old, new, field, expected, remedy
):
    change(content, file, old, new)
    lines = complaints(content)
    prefix = f"{file}: {field}: expected "
    assert any(
        line.startswith(prefix) and expected in line and remedy in line.partition("expected")[2]
        for line in lines
    ), lines


def test_all_mistakes_are_told_at_once(content):
    change(content, KNEELING, "hold_s = 30", "hold_s = 90")
    change(content, DESK_WORDS, "Desk break", "3-minute break")
    change(content, DESK, "level = 1", "level = 3")
    assert [line.split(": ")[0] for line in complaints(content)] == [
        DESK_WORDS,
        DESK,
        KNEELING,
    ]


def test_a_change_of_meaning_asks_for_the_words_to_be_read_again(content):
    change(content, KNEELING, "rev = 1", "rev = 2")
    assert complaints(content) == [
        f"{WORDS}: source_rev: expected 2, the rev of its facts. Read the text again, then set it."
    ]


def test_one_sided_stretches_need_cues(content):
    text = (content / WORDS).read_text("utf-8")
    write(content, WORDS, text.partition("[sides]")[0])
    assert complaints(content) == [
        f"{WORDS}: sides: expected cues right and left, for it has two sides. Write both."
    ]


def test_two_sided_stretches_have_no_cues(content):
    text = (content / BRIDGE_WORDS).read_text("utf-8")
    write(content, BRIDGE_WORDS, f'{text}\n[sides]\nright = "Go right."\nleft = "Go left."\n')
    assert complaints(content) == [
        f"{BRIDGE_WORDS}: sides: expected no cues, for both sides work at once. Take them out."
    ]


def test_a_card_that_would_be_too_long_is_refused(content):
    path = content / BRIDGE_WORDS
    told = tomllib.loads(path.read_text("utf-8"))
    told |= {
        "steps": ["Step " + "softly " * 19 + "."] * 5,
        "name": "A bridge " * 4 + "now",
        "brief": ["Lift " * 10 + "now."],
    }
    told |= {"breathing": "Breathe " * 9 + "now.", "caution": "Carefully " * 8 + "now."}
    path.write_text("\n".join(f"{key} = {value!r}" for key, value in told.items()), "utf-8")
    [line] = complaints(content)
    assert line.startswith(f"{BRIDGE_WORDS}: steps: expected at most 820 characters on a card")
    assert line.endswith("Shorten the steps.")


def test_a_stretch_without_words_is_refused(content):
    (content / BRIDGE_WORDS).unlink()
    [line] = complaints(content)
    assert line == f"{BRIDGE_WORDS}: expected the words for stretches/bridge-pose.toml. Write them."


def test_words_without_a_stretch_are_refused(content):
    source = (content / BRIDGE_WORDS).read_text("utf-8")
    write(content, "locales/en/stretches/moon-walk.toml", source.replace("Bridge", "Moon"))
    [line] = complaints(content)
    assert line.startswith("locales/en/stretches/moon-walk.toml: expected facts in stretches/moon")


def test_the_articles_stretches_and_routine_cannot_be_taken_away(content):
    (content / BRIDGE).unlink()
    (content / PSOAS).unlink()
    lines = complaints(content)
    assert f"{BRIDGE}: expected a stretch of the article. Put it back." in lines
    assert f"{PSOAS}: expected the article's routine. Put it back." in lines


def test_a_stretch_of_the_article_says_which_sentences_tell_it(content):
    text = (content / KNEELING).read_text("utf-8")
    write(content, KNEELING, text.partition("[seed]")[0])
    [line] = complaints(content)
    assert line == (
        f"{KNEELING}: seed: expected a table with sentences, hold and what is ours. Put it back."
    )


def test_an_area_that_nobody_could_ask_for_is_told(content):
    change(content, AREAS, '["side-body"]', '["chest"]')
    assert complaints(content) == [
        f"{AREAS}: expected some area that covers side-body. Add it to one."
    ]


def test_a_routine_that_is_called_like_one_of_the_bots_own_is_refused(content):
    for folder in ("routines", "locales/en/routines"):
        path = content / folder / "desk-break-chair.toml"
        path.rename(path.with_name("today-at-the-desk.toml"))
    change(content, "routines/today-at-the-desk.toml", "desk-break-chair", "today-at-the-desk")
    [line] = complaints(content)
    assert line == (
        "routines/today-at-the-desk.toml: id: expected a name that does not begin with today-, "
        "minutes-, area-, course-, stretch-, own-. Rename it: those are the bot's own routines."
    )


def test_a_routine_that_would_never_end_is_refused(content):
    text = (content / DESK).read_text("utf-8").partition("[[items]]")[0]
    lunge = '[[items]]\nstretch = "kneeling-hip-flexor-stretch"\nhold_s = 60\nreps = 3\n'
    write(content, DESK, text.replace("chair", "floor") + lunge * 6)
    assert f"{DESK}: items: expected at most 30 minutes in all (takes 38). Take some out." in (
        complaints(content)
    )


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (AREAS, "rev = 1", "rev = 0"),
        (AREA_WORDS, "source_rev = 1", "source_rev = 0"),
        ("sources.toml", 'how = "origin"', 'how = "hearsay"'),
        ("sources.toml", "[seed]", "[seed"),
        (GLOSSARY, 'iliacus = "', 'Iliacus = "'),
        (TIPS, "rev = 1", "rev = 0"),
        (TIP_WORDS, "source_rev = 1", "source_rev = 0"),
    ],
)
def test_one_broken_list_raises_one_complaint(content, file, old, new):
    change(content, file, old, new)
    [line] = complaints(content)
    assert line.startswith(f"{file}: ")


def test_a_broken_stretch_does_not_raise_false_alarms_elsewhere(content):
    change(content, KNEELING, "hold_s = 30", "hold_s = 90")
    change(content, ROLLS, "rep_s = 3", "rep_s = 99")
    assert [line.split(": ")[0] for line in complaints(content)] == [KNEELING, ROLLS]


def test_toml_that_cannot_be_read_is_told_with_its_line(content):
    change(content, PSOAS, "rev = 1", "rev = = 1")
    [line] = complaints(content)
    assert line.startswith(f"{PSOAS}: expected TOML (")
    assert "at line 3" in line


def test_a_file_that_is_not_utf_8_is_told(content):
    (content / DESK_WORDS).write_bytes(b'name = "caf\xe9"')
    [line] = complaints(content)
    assert line == f"{DESK_WORDS}: expected a text in UTF-8. Save it as UTF-8."


def test_a_file_that_begins_with_a_byte_order_mark_is_read(content):
    path = content / DESK_WORDS
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert library.load(content).words("en").routines["desk-break-chair"].name


def test_something_that_is_no_file_is_told(content):
    (content / "sources.toml").unlink()
    (content / "sources.toml").mkdir()
    assert any(
        line.startswith("sources.toml: expected a file that may be read")
        for line in complaints(content)
    )


@pytest.mark.parametrize(
    "file", ["sources.toml", TIPS, TIP_WORDS, GLOSSARY, "locales/en/banned.toml", SPOKEN]
)
def test_a_missing_file_is_told_in_one_clear_line(content, file):
    (content / file).unlink()
    assert f"{file}: expected a file of this name. Put it back." in complaints(content)


def test_a_missing_folder_is_told_in_one_clear_line(tmp_path):
    with pytest.raises(ContentError) as refused:
        library.load(tmp_path / "nowhere")
    assert str(refused.value) == (
        f"{tmp_path}/nowhere: expected the content folder here. Set CONTENT_DIR to it."
    )


def test_content_without_english_is_refused(content):
    (content / "locales" / "en").rename(content / "locales" / "de")
    assert any("locales/en/stretches/bridge-pose.toml" in line for line in complaints(content))


def test_a_report_refuses_what_a_start_refuses(content):
    change(content, DESK, "level = 1", "level = 3")
    with pytest.raises(ContentError, match="the highest level"):
        library.report(content)


PROGRAMME = """
id = "desk"
rev = 1
place = "chair"
sources = ["seed"]
weeks = [{ minutes = 3, days = ["desk-break-chair", "DAY"] }]
"""
PROGRAMME_WORDS = """
source_rev = 1
name = "Desk"
for_whom = "people at desks"
ended = "That’s all of it."
"""


def programme(content, day="desk-break-chair"):
    write(content, "programmes/desk.toml", PROGRAMME.replace("DAY", day))
    write(content, "locales/en/programmes/desk.toml", PROGRAMME_WORDS)


def test_a_programme_is_read_with_its_words(content):
    programme(content)
    read = library.load(content)
    assert read.courses["desk"].days == 2
    assert read.words("en").programmes["desk"].name == "Desk"


def test_a_day_of_a_programme_without_a_routine_is_refused(content):
    programme(content, "sea-break")
    [line] = complaints(content)
    assert line.startswith(
        "programmes/desk.toml: weeks.1.days.2: expected a name that stands in routines (found sea-break)"
    )


def test_a_day_of_a_programme_that_needs_another_place_is_refused(content):
    programme(content, "psoas-reset")
    [line] = complaints(content)
    assert "expected a routine for the place chair (found psoas-reset)" in line


def test_a_broken_routine_raises_no_false_alarm_in_a_programme(content):
    programme(content)
    change(content, "routines/desk-break-chair.toml", "rev = 1", "rev = 0")
    assert all(line.startswith("routines/") for line in complaints(content))
