"""Does everything fit and read in every language, through all routines and commands, with nothing left in English?"""

import re
from functools import cache

import pytest

from bot.chat import keyboards, pickers
from bot.chat.cards import Cards
from bot.chat.menu import COMMANDS
from bot.domain.composed import Composed
from bot.domain.cues import CueKind
from emulator.entities import parse_html, utf16_length
from emulator.rules import MAX_CAPTION
from tests.support.lesson import Lesson, make_person, moment_of
from tests.support.room import MONDAY, opened
from tests.support.town import everything

WORDS = everything()
OTHERS = [code for code in WORDS.languages if code != "en"]
ROUTINES = tuple(WORDS.library.routines)
PHRASE = re.compile(r"[A-Za-z’']{3,}(?: [A-Za-z’']{2,}){2,}")
"""Three words in a row, in Latin letters: what must not be the same in two languages."""
NAMES = frozenset({"Limber", "Telegram"})


def told(code, moment):
    html = Cards(words=WORDS.words(code), library=WORDS.library).text(moment)
    return parse_html(html)[0]


def phrases(text):
    return set(PHRASE.findall(text))


@cache
def walk(code, name):
    """Return all that is told in a routine, with the moments at which it is."""
    lesson = Lesson(name, person=make_person(language=code))
    return [(moment, told(code, moment)) for moment in lesson.all()]


@pytest.mark.parametrize("code", WORDS.languages)
@pytest.mark.parametrize("name", ROUTINES)
def test_every_card_fits_beneath_its_picture_and_says_the_side_at_first_glance(code, name):
    stretches = WORDS.library.words(code).stretches
    for moment, text in walk(code, name):
        assert utf16_length(text) <= MAX_CAPTION, moment.cue
        if moment.cue.kind is CueKind.SWITCH:
            assert text.partition("\n")[0].endswith(
                stretches[moment.cue.stretch].sides[moment.cue.side]
            )


@pytest.mark.parametrize("code", OTHERS)
@pytest.mark.parametrize("name", ROUTINES)
def test_no_card_of_any_routine_keeps_a_phrase_of_english(code, name):
    for (_, other), (_, english) in zip(walk(code, name), walk("en", name), strict=True):
        assert phrases(other) & phrases(english) == set()


@pytest.mark.parametrize("code", OTHERS)
@pytest.mark.parametrize("kind", sorted(set(CueKind) - {CueKind.REST}))
def test_every_kind_of_cue_is_told_in_the_language(code, kind):
    moment = moment_of(kind, person=make_person(language=code))
    assert told(code, moment) != told("en", moment)


@pytest.mark.parametrize("code", WORDS.languages)
def test_every_name_of_a_routine_that_is_made_for_someone_is_a_name(code):
    words, day = WORDS.words(code), MONDAY.date()
    made = [Composed(day=day), *(Composed(day=day, minutes=minutes) for minutes in pickers.LENGTHS)]
    made += [Composed(day=day, minutes=5, area=area) for area in WORDS.library.areas]
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


async def said_to(room, code, number):
    """Return everything that someone of this language is told who tries every command and the pages behind them."""
    guest = room.guest(number, first_name="Ana", language_code=code)
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
    async with opened(store, words=WORDS) as room:
        english, other = await said_to(room, "en", 1001), await said_to(room, code, 1002)
        shared = phrases(english) & phrases(other)
    assert {each for each in shared if not NAMES & set(each.split())} == set()
