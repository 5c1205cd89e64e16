"""Everything fits in every language, through all routines and commands, with nothing left in English."""

import re
from functools import cache

import pytest

from bot.chat import keyboards, pickers
from bot.chat.cue_texts import CueTexts
from bot.chat.menu import COMMANDS
from bot.domain.cues import CueKind
from bot.domain.routine_id import RoutineId
from emulator.entities import parse_html, utf16_length
from emulator.rules import MAX_CAPTION
from tests.support.chat_harness import MONDAY, opened
from tests.support.content import everything
from tests.support.session_script import SessionScript, make_person, moment_of

WORDS = everything()
OTHERS = [code for code in WORDS.languages if code != "en"]
ROUTINES = tuple(WORDS.library.routines)
PHRASE = re.compile(r"[A-Za-z’']{3,}(?: [A-Za-z’']{2,}){2,}")
"""Three words in a row, in Latin letters: what must not be the same in two languages."""
NAMES = frozenset({"Limber", "Telegram"})


def told(code, cue_message):
    html = CueTexts(words=WORDS.words(code), library=WORDS.library).text(cue_message)
    return parse_html(html)[0]


def phrases(text):
    return set(PHRASE.findall(text))


@cache
def walk(code, name):
    """Return all that is told in a routine, with the moments at which it is."""
    lesson = SessionScript(name, person=make_person(language=code))
    return [(cue_message, told(code, cue_message)) for cue_message in lesson.all()]


@pytest.mark.parametrize("code", WORDS.languages)
def test_every_card_fits_beneath_its_picture_and_says_the_side_at_first_glance(code):
    stretches = WORDS.library.words(code).stretches
    for cue_message, text in (each for name in ROUTINES for each in walk(code, name)):
        assert utf16_length(text) <= MAX_CAPTION, cue_message.cue
        if cue_message.cue.kind is CueKind.SWITCH:
            assert text.partition("\n")[0].endswith(
                stretches[cue_message.cue.stretch].sides[cue_message.cue.side]
            )


@pytest.mark.parametrize("code", OTHERS)
def test_no_card_of_any_routine_keeps_a_phrase_of_english(code):
    for name in ROUTINES:
        for (_, other), (_, english) in zip(walk(code, name), walk("en", name), strict=True):
            assert phrases(other) & phrases(english) == set(), name


@pytest.mark.parametrize("code", OTHERS)
def test_every_kind_of_cue_is_told_in_the_language(code):
    for kind in set(CueKind) - {CueKind.REST}:
        cue_message = moment_of(kind, person=make_person(language=code))
        assert told(code, cue_message) != told("en", cue_message), kind


@pytest.mark.parametrize("code", WORDS.languages)
def test_every_name_of_a_routine_that_is_made_for_someone_is_a_name(code):
    words, day = WORDS.words(code), MONDAY.date()
    made = [
        RoutineId(day=day),
        *(RoutineId(day=day, minutes=minutes) for minutes in pickers.LENGTHS),
    ]
    made += [RoutineId(day=day, minutes=5, area=area) for area in WORDS.library.areas]
    names = [words.routine(one.id).name for one in made]
    assert len(set(names)) == len(names)
    assert all(0 < len(name) <= 40 for name in names)


@pytest.mark.parametrize("code", WORDS.languages)
def test_every_button_fits(code):
    words, person = WORDS.words(code), make_person(language=code)
    shown = [
        keyboards.menu(words),
        keyboards.settings(words, person, words.languages),
        pickers.routines(words, WORDS.library),
        pickers.areas(words, WORDS.library),
        pickers.places(words),
        *(pickers.options(words, person, what) for what in (*pickers.CHOICES, *pickers.LEFT_OUT)),
    ]
    labels = [button.label for rows in shown for row in rows for button in row]
    assert all(0 < len(label) <= 40 for label in labels)


async def said_to(harness, code, number):
    """Return everything that someone of this language is told who tries every command and the pages behind them."""
    guest = harness.guest(number, first_name="Ana", language_code=code)
    texts = []
    for command in ("start", *COMMANDS, "remind 7:30", "remind qqqq", "stretch qqqq", "stretch 5"):
        texts.append((await guest.says(f"/{command}")).text)
        await guest.says("/stop")
    texts += [(await guest.says(typed)).text for typed in ("qqqq", "/qqqq", "7:30")]
    for data in ("w", "w:off", "w:lacking", "w:level", "pk:area", "pk:today", "pk:length:10"):
        await guest.says("/settings")
        texts.append((await guest.forges(data)).text)
    return "\n".join(texts)


@pytest.mark.parametrize("code", OTHERS)
async def test_no_command_answers_with_a_phrase_of_english(store, code):
    async with opened(store, words=WORDS) as harness:
        english, other = await said_to(harness, "en", 1001), await said_to(harness, code, 1002)
        shared = phrases(english) & phrases(other)
    assert {each for each in shared if not NAMES & set(each.split())} == set()
