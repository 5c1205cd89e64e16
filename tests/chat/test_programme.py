"""Is one told why the day's routine is what it is?"""

from datetime import date, timedelta

import pytest

from bot.chat.programme import why
from bot.domain.composed import Composed
from bot.domain.programme.season import BLOCKS, QUARTER, WEEKS
from tests.support.lesson import make_person
from tests.support.make import make_routine, make_stretch
from tests.support.room import MONDAY, vocabulary

WORDS = vocabulary().words("en")
PERSON = make_person()
CAME = MONDAY.date()
A_WEEK = timedelta(weeks=1)
FOCUS = (
    "hips and buttocks",
    "upper back and chest",
    "backs of the legs and calves",
    "neck and shoulders",
)


def told(day: date, name: str | None = None):
    routine = make_routine(make_stretch(), name=name or Composed(day=day).id)
    return why(WORDS, PERSON, routine, day=day)


@pytest.mark.parametrize(("block", "focus"), list(enumerate(FOCUS)))
def test_each_block_of_weeks_is_named_and_its_last_week_is_deeper(block, focus):
    assert len(FOCUS) == len(BLOCKS)
    first = CAME + block * WEEKS * A_WEEK
    assert told(first) == f"This week: {focus}."
    assert told(first + (WEEKS - 1) * A_WEEK) == f"This week: {focus}, with longer holds."


def test_an_easy_week_is_called_one():
    easy = CAME + (QUARTER - 1) * A_WEEK
    assert told(easy) == "An easy week: more moving, less holding."


def test_a_routine_written_by_hand_says_for_whom_it_is():
    whom = WORDS.routine("psoas-reset").for_whom
    assert told(CAME, "psoas-reset") == "A good one to begin with."
    assert told(CAME + A_WEEK, "psoas-reset") == f"One of the routines written by hand, for {whom}."
