"""What a person can do with a session: whose taps count, and which are too late."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.cues import READING, CueKind
from bot.domain.errors import UserError
from bot.domain.person import FirstSide
from bot.domain.preferences import Preferences
from bot.domain.session import NO_CARD, Phase
from bot.domain.stretch import Side
from bot.practice import stretch
from bot.practice.admission import Admission
from bot.practice.messenger import SendStatus
from bot.practice.stretch import table_of
from bot.storage.timers import TimerKind, timer_key
from tests.support.content import shipped
from tests.support.make import START, make_person, make_routine, make_stretch, seconds
from tests.support.practice_harness import USER


async def press(life, session, act, *, card=None, user=USER):
    async with life.store.begin() as tx:
        person = await tx.people.get(user)
        found = await tx.sessions.find(session)
        card = found.card if card is None and found else card
        live = await stretch.on_card(tx, person, session=session, card=card)
        return await stretch.act_on(tx, live, act=act, now=life.now, admission=life.admission)


async def due(life, session):
    async with life.store.begin() as tx:
        timers = {timer.key: timer.due_at for timer in await tx.timers.of(USER)}
    return timers.get(timer_key(TimerKind.SESSION, session))


# Start


async def test_a_session_begins_with_its_first_card_at_once(life):
    session = await life.begin(make_routine(name="psoas-reset"))
    assert (session.routine, session.day, session.started_at) == (
        "psoas-reset",
        life.day(),
        life.now,
    )
    assert life.messenger.kinds == [CueKind.CARD]


async def test_nobody_is_in_two_sessions(life):
    await life.begin()
    with pytest.raises(UserError, match="stretch-already-live"):
        await life.begin()


async def test_two_people_may_stretch_at_the_same_time(life):
    await life.meet(8)
    await life.begin()
    await life.begin(user=8)
    await life.wait(78)
    assert life.messenger.kinds.count(CueKind.FINISH) == 2


@pytest.mark.parametrize("side", Side)
async def test_a_session_begins_with_the_side_that_the_person_chose(life, side):
    await life.meet(8, first_side=FirstSide(side))
    session = await life.begin(user=8)
    assert session.cues[0].side is side


async def test_the_first_side_is_that_of_the_persons_day(life):
    await life.go("02:00", day=1)
    session = await life.begin()
    assert session.cues[0].side is FirstSide.ALTERNATE.on(life.day())


async def test_the_pace_that_a_person_chose_makes_lead_ins_longer(life):
    await life.meet(8, pace=150)
    session = await life.begin(user=8)
    card, hold, *_ = session.cues
    assert (card.length, hold.length) == (seconds(15), seconds(30))


async def test_the_holds_that_a_person_chose_count_as_far_as_a_stretch_allows(life):
    await life.meet(8, hold=60, changeover=15)
    elastic = make_stretch()
    timing = replace(elastic.timing, shortest=seconds(15), longest=seconds(45))
    session = await life.begin(make_routine(replace(elastic, timing=timing)), user=8)
    lengths = {cue.kind: cue.length for cue in session.cues}
    assert (lengths[CueKind.HOLD], lengths[CueKind.SWITCH]) == (seconds(45), seconds(15))


async def test_cards_wait_for_who_wants_to_begin_each_side_by_a_tap(life):
    await life.meet(8, tap_to_start=True)
    session = await life.begin(user=8)
    async with life.store.begin() as tx:
        kept = await tx.sessions.find(session.id)
    assert kept.waits
    assert [cue.kind for cue in kept.cues if cue.waits] == [CueKind.CARD, CueKind.SWITCH]


async def new(life, routine=None):
    async with life.store.begin() as tx:
        person = await tx.people.get(USER)
        return await stretch.new_to(tx, person, routine or make_routine(), now=life.now)


async def test_the_cards_of_new_stretches_stand_long_enough_to_be_read(life):
    async with life.store.begin() as tx:
        person, routine = await tx.people.get(USER), make_routine()
        session = await stretch.start(
            tx,
            person,
            routine,
            now=life.now,
            admission=life.admission,
            new=frozenset({routine.stretches[0].id}),
        )
    assert session.cues[0].length == READING


async def test_a_stretch_is_new_until_its_card_was_shown(life):
    two = make_routine(make_stretch(), make_stretch("bridge-pose"))
    assert await new(life, two) == {"kneeling-hip-flexor-stretch", "bridge-pose"}
    session = await life.begin(two)
    await life.press(session.id, "end")
    assert await new(life, two) == {"bridge-pose"}


async def test_after_two_months_a_stretch_is_new_again(life):
    await life.begin()
    await life.wait(78)
    assert await new(life) == set()
    await life.go("07:00", day=61)
    assert await new(life) == {"kneeling-hip-flexor-stretch"}


# Buttons


async def test_pause_and_resume_stop_the_clock_and_let_it_go_on(life):
    session = await life.begin()
    await life.wait(20)
    assert (await press(life, session.id, "pause")).phase is Phase.PAUSED
    assert await due(life, session.id) == life.now
    await life.wait(100)
    assert (await press(life, session.id, "resume")).phase is Phase.RUNNING
    assert await due(life, session.id) == life.now


async def test_a_skip_is_done_once_however_often_it_is_tapped(life):
    session = await life.begin(make_routine(make_stretch(), make_stretch("bridge-pose")))
    await life.wait(20)
    skipped = await press(life, session.id, "skip")
    assert skipped.card == NO_CARD
    with pytest.raises(UserError, match="session-old-card"):
        await press(life, session.id, "skip", card=0)


async def test_an_end_is_said_at_once(life):
    session = await life.begin()
    await life.wait(20)
    await press(life, session.id, "end")
    await life.deliver()
    assert life.messenger.kinds[-1] is CueKind.ENDED


async def test_a_button_of_an_older_card_is_recognised(life):
    session = await life.begin()
    await life.wait(50)
    with pytest.raises(UserError, match="session-old-card"):
        await press(life, session.id, "pause", card=0)
    assert (await life.session(session.id)).phase is Phase.RUNNING


async def test_nobody_can_press_the_buttons_of_someone_else(life):
    await life.meet(8)
    session = await life.begin()
    with pytest.raises(UserError, match="session-not-yours"):
        await press(life, session.id, "end", user=8)
    assert (await life.session(session.id)).phase is Phase.RUNNING


async def test_a_session_that_never_was_is_nobodys(life):
    with pytest.raises(UserError, match="session-not-yours"):
        await press(life, 404, "end", card=0)


@pytest.mark.parametrize("act", stretch.ACTS)
async def test_a_session_that_is_over_has_no_buttons_any_more(life, act):
    session = await life.begin()
    await life.wait(78)
    with pytest.raises(UserError, match="session-over"):
        await press(life, session.id, act)


async def test_what_cannot_be_done_now_changes_nothing(life):
    session = await life.begin()
    await life.wait(20)
    before, owed = await life.session(session.id), await due(life, session.id)
    assert await press(life, session.id, "resume") == before
    assert await due(life, session.id) == owed


# Owing


async def test_a_session_owes_its_next_cue_when_it_is_due(life):
    session = await life.begin()
    assert await due(life, session.id) == session.started_at + seconds(10)


async def test_a_session_with_nothing_left_to_say_owes_nothing(life):
    session = await life.begin()
    life.messenger.answer(SendStatus.GONE)
    await life.wait(10)
    async with life.store.begin() as tx:
        over = await tx.sessions.find(session.id)
        await tx.timers.arm(TimerKind.SESSION, subject=over.id, due_at=life.now, user=USER)
        await stretch.arm(tx, over)
    assert await due(life, session.id) is None


async def test_a_session_that_waits_to_start_can_be_paused_and_starts_with_its_card(life):
    async with life.store.begin() as tx:
        person = await tx.people.get(USER)
        session = await stretch.start(
            tx, person, make_routine(), now=life.now, admission=Later(life.now + seconds(30))
        )
    await press(life, session.id, "pause")
    await life.wait(60)
    await press(life, session.id, "resume")
    await life.deliver()
    assert life.messenger.kinds == [CueKind.PAUSED, CueKind.CARD]


class Later(Admission):
    """Lets the first session start at an instant, and all others at once."""

    def __init__(self, at):
        super().__init__()
        self.at = at

    def begin_at(self, _, *, now):
        return max(self.at, now)


def test_a_session_has_as_many_holds_on_each_side_as_the_person_wants():
    person = make_person(preferences=Preferences(rounds=2))
    cues = table_of(person, shipped().routines["psoas-reset"], day=START.date())
    holds = [(cue.stretch, cue.side) for cue in cues if cue.kind is CueKind.HOLD]
    assert all(count == 2 for count in Counter(holds).values())
    rests = [cue.length for cue in cues if cue.kind is CueKind.REST]
    assert set(rests) == {timedelta(seconds=10)}
