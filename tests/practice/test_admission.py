"""Sessions begin when their sounding cues fit, and no second holds more of them than may be planned."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta

from bot.domain.cues import cue_table
from bot.domain.session import Phase
from bot.domain.stretch import Side
from bot.practice.admission import Admission
from tests.support.content import shipped
from tests.support.make import START, make_session

CUES = cue_table(shipped().routines["psoas-reset"], first=Side.RIGHT)
A_SECOND = timedelta(seconds=1)


def session(number, begin):
    return replace(make_session(), id=number, started_at=begin, anchor=begin, cues=CUES)


def admitted(admission, count, *, over):
    """Let so many sessions ask to begin, evenly over so many seconds; return when each of them begins."""
    begins = []
    for number in range(count):
        begin = admission.begin_at(CUES, now=START + number * over * A_SECOND / count)
        admission.book(session(number, begin))
        begins.append(begin)
    return begins


def busiest_second(begins):
    loud = [cue.offset for cue in CUES if cue.kind.loud]
    seconds = Counter(
        (begin + offset).replace(microsecond=0) for begin in begins for offset in loud
    )
    return max(seconds.values())


def test_where_there_is_room_a_session_begins_at_once():
    assert Admission().begin_at(CUES, now=START) == START


def test_no_second_holds_more_sounding_cues_than_may_be_planned():
    begins = admitted(Admission(per_second=10), 200, over=20)
    assert busiest_second(begins) <= 10


def test_who_comes_later_begins_no_earlier_than_asked_and_not_for_ever_later():
    begins = admitted(Admission(per_second=10), 200, over=20)
    waits = [begin - START - number * A_SECOND / 10 for number, begin in enumerate(begins)]
    assert min(waits) >= timedelta(0)
    assert max(waits) < timedelta(minutes=10)


def test_what_is_planned_for_a_second_is_spread_over_it():
    admission = Admission(per_second=4)
    begins = [admitted_one(admission, number) for number in range(8)]
    late = sorted(begin for begin in begins if begin > START)
    assert len(set(late)) == len(late) == 4


def admitted_one(admission, number):
    begin = admission.begin_at(CUES, now=START)
    admission.book(session(number, begin))
    return begin


def test_a_session_that_is_over_makes_room():
    admission = Admission(per_second=1)
    admitted_one(admission, 1)
    assert admission.begin_at(CUES, now=START) > START
    admission.drop(1)
    assert admission.begin_at(CUES, now=START) == START


def test_a_session_that_is_paused_makes_room_and_is_planned_again_when_it_goes_on():
    admission = Admission(per_second=1)
    running = session(1, START)
    admission.book(running)
    admission.book(replace(running, phase=Phase.PAUSED))
    assert admission.begin_at(CUES, now=START) == START
    admission.load([running])
    assert admission.begin_at(CUES, now=START) > START


def test_if_no_room_is_found_for_long_a_session_begins_all_the_same():
    admission = Admission(per_second=0)
    assert admission.begin_at(CUES, now=START) == START + timedelta(minutes=15)
