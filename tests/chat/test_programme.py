"""The line that says why the day's routine is what it is."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.chat.routine_reason import why
from bot.domain.programme.season import BLOCKS, QUARTER, WEEKS
from bot.domain.routine_id import RoutineId
from bot.domain.stretch import Area
from tests.support.chat_harness import MONDAY, localizer
from tests.support.make import make_routine, make_stretch
from tests.support.session_script import make_person

WORDS = localizer().words("en")
PERSON = make_person()
CAME = MONDAY.date()
A_WEEK = timedelta(weeks=1)
FOCUS = (
    "hips and glutes",
    "upper back and chest",
    "hamstrings and calves",
    "neck and shoulders",
)


def told(day: date, name: str | None = None):
    routine = make_routine(make_stretch(), name=name or RoutineId(day=day).id)
    return why(WORDS, PERSON, routine, day=day)


@pytest.mark.parametrize(("block", "focus"), list(enumerate(FOCUS)))
def test_each_block_of_weeks_is_named_and_its_last_week_is_deeper(block, focus):
    assert len(FOCUS) == len(BLOCKS)
    first = CAME + block * WEEKS * A_WEEK
    assert told(first).startswith(f"This week’s focus: {focus}. ")
    deeper = told(first + (WEEKS - 1) * A_WEEK)
    assert deeper.startswith(f"This week’s focus, with longer holds: {focus}. ")


@pytest.mark.parametrize(
    ("focused", "said"),
    [
        (0, "Today’s stretches keep the rest of you moving."),
        (1, "One of today’s 3 stretches is for it; the others keep the rest of you moving."),
        (2, "2 of today’s 3 stretches are for it."),
    ],
)
def test_what_is_said_of_todays_routine_is_what_is_in_it(focused, said):
    inside, outside = Area.GLUTES, Area.WRISTS_HANDS
    areas = [inside] * focused + [outside] * (3 - focused)
    stretches = [replace(make_stretch(), areas=(area,)) for area in areas]
    routine = make_routine(*stretches, name=RoutineId(day=CAME).id)
    assert why(WORDS, PERSON, routine, day=CAME).endswith(said)


def test_an_easy_week_is_called_one():
    easy = CAME + (QUARTER - 1) * A_WEEK
    assert told(easy) == "An easy week: more moving, less holding."


def test_a_routine_written_by_hand_says_for_whom_it_is():
    whom = WORDS.routine("psoas-reset").for_whom
    assert told(CAME, "psoas-reset") == "A good place to start."
    assert told(CAME + A_WEEK, "psoas-reset") == f"A ready-made routine for {whom}."
