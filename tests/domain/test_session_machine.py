"""Sessions under any order of taps, delays and silences: nothing that was promised may be lost.

The machine keeps a ledger of its own: for every hold, when the person was told to stay in it. What the domain
says about itself is compared with that ledger.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from bot.domain import session as machine
from bot.domain.cues import Cue, CueKind, cue_table
from bot.domain.session import (
    CUT_OFF_LIMIT,
    LATE_LIMIT,
    NO_CARD,
    PAUSE_LIMIT,
    RETURN,
    Phase,
    Session,
)
from bot.domain.stretch import Side, Stretch
from tests.support.make import START, make_routine, make_session, make_stretch

LAST_WORDS = (CueKind.FINISH, CueKind.ENDED, CueKind.EXPIRED)
HOLDING = (CueKind.HOLD, CueKind.MIDDLE)
OPENERS = tuple(kind for kind in CueKind if kind.opens)
EXPECTED_LATE = (CueKind.CUT_OFF, *HOLDING, *OPENERS, CueKind.FINISH)
"""What may be said very late: that it is late; or, for a word in mid-hold, that word and what follows in time."""
LAG = timedelta(milliseconds=300)

stretches = st.builds(
    make_stretch,
    hold=st.integers(5, 60),
    one_sided=st.booleans(),
    rounds=st.integers(1, 2),
    rest=st.integers(0, 10),
    get_ready=st.integers(0, 15),
    switch=st.integers(0, 10),
)
routines = st.lists(stretches, min_size=1, max_size=3)


def spans(low: int, high: int) -> st.SearchStrategy[timedelta]:
    return st.integers(low, high).map(lambda number: timedelta(milliseconds=number))


moments = st.one_of(st.just(timedelta(0)), spans(1, 900), spans(900, 40_000))
"""How long until the next tap: in the same breath, before the message is out, or some time into a hold."""


class Ledger:
    """How long the person was in each hold; a hold is known by the offset of the cue that led into it."""

    def __init__(self) -> None:
        self.spans: dict[timedelta, list[list[datetime | None]]] = {}
        self.current: timedelta | None = None

    def open(self, key: timedelta) -> None:
        self.current = key
        self.spans[key] = []

    def begin(self, at: datetime) -> None:
        self.stop(at)
        self.spans[self.current].append([at, None])

    def stop(self, at: datetime) -> None:
        for span in self.spans.get(self.current, []):
            span[1] = span[1] or at

    def heard(self, at: datetime, *, running: bool = False) -> None:
        """The last hold was announced later than it was thought to be; perhaps after a pause came and went."""
        span = self.spans[self.current][-1]
        span[0] = max(span[0], min(at, span[1] or at))
        if running:
            self.begin(at)

    def held(self, key: timedelta, *, now: datetime) -> timedelta:
        return sum(((end or now) - begin for begin, end in self.spans.get(key, [])), timedelta(0))

    def copy(self) -> "Ledger":
        twin = Ledger()
        twin.current = self.current
        twin.spans = {key: [[*one] for one in spans] for key, spans in self.spans.items()}
        return twin


class Sessions(RuleBasedStateMachine):
    session: Session

    @initialize(routine=routines)
    def start(self, routine):
        self.begin(routine)

    @precondition(lambda self: self.session.due is None)
    @rule(routine=routines)
    def start_another(self, routine):
        self.begin(routine)

    def begin(self, routine: list[Stretch]) -> None:
        self.table = cue_table(make_routine(*routine), first=Side.RIGHT)
        self.holds = {
            cue.offset: (cue.place, self.table[number + 1].length)
            for number, cue in enumerate(self.table)
            if cue.kind.opens
        }
        self.session = make_session(*routine)
        self.now = START
        self.ledger, self.before = Ledger(), None
        self.said: list[Cue] = []
        self.card, self.interrupted, self.skipped = 0, False, set()

    # What the bot does

    def say(self) -> None:
        """Take what is due now; the ledger and the laws follow along."""
        loud = 0
        while (said := machine.advance(self.session, now=self.now)) is not None:
            self.before = (self.session.due, self.ledger.copy(), len(self.said), self.interrupted)
            assert said.session.cues[: self.session.step] == self.session.cues[: self.session.step]
            newly = set(said.session.completed) - set(self.session.completed)
            self.session = said.session
            self.note(said.cue, index=said.index)
            self.check_credit(newly)
            loud += said.cue.kind.loud
        assert loud <= 1, "a burst of sounding messages"

    def note(self, cue: Cue, *, index: int) -> None:
        self.said.append(cue)
        self.card = index if cue.kind.loud else self.card
        if cue.kind.opens or cue.kind is CueKind.FINISH:
            self.note_new_part(cue)
        elif cue.kind is CueKind.HOLD:
            self.ledger.begin(self.now)
        elif cue.kind is CueKind.CUT_OFF:
            self.interrupted = True

    def note_new_part(self, cue: Cue) -> None:
        key = self.ledger.current
        self.ledger.stop(self.now)
        again = key == cue.offset
        assert not again or self.interrupted, "a hold is repeated after a cut-off alone"
        if key is not None and not again and self.holds[key][0] not in self.skipped:
            assert self.ledger.held(key, now=self.now) >= self.holds[key][1], "cut short"
        if cue.kind.opens:
            assert cue.place not in self.session.completed
            self.ledger.open(cue.offset)
        self.interrupted = False

    def check_credit(self, newly: set[int]) -> None:
        for place in newly:
            for key, (where, length) in self.holds.items():
                assert where != place or self.ledger.held(key, now=self.now) >= length

    def go(self, to: datetime) -> None:
        """Let time pass; every cue is said when it is due."""
        while self.session.due is not None and self.session.due <= to:
            self.now = max(self.now, self.session.due)
            self.say()
        self.now = max(self.now, to)

    def is_owed(self) -> bool:
        return self.session.due is not None

    def is_running(self) -> bool:
        return self.session.phase is Phase.RUNNING

    def is_waiting(self) -> bool:
        return self.session.phase is Phase.PAUSED

    def is_late_in_the_day(self) -> bool:
        """Some things end a session: they come when something was done in it."""
        return self.is_owed() and self.session.step > 6

    @precondition(is_owed)
    @rule()
    def on_time(self):
        self.go(self.session.due)

    @precondition(is_owed)
    @rule(late=spans(1, 5000))
    def a_little_late(self, late):
        self.now = max(self.now, self.session.due + late)
        self.say()

    @precondition(is_owed)
    @rule(late=spans(5001, 3 * 3_600_000))
    def very_late(self, late):
        was = self.session
        self.now = max(self.now, self.session.due + late)
        self.say()
        if was.phase is Phase.RUNNING and not was.cues[was.step].kind.patient:
            lost = self.now - was.due > CUT_OFF_LIMIT
            assert self.said[-1].kind in ((CueKind.EXPIRED,) if lost else EXPECTED_LATE)

    @precondition(lambda self: self.before)
    @rule(after=spans(0, 3000))
    def the_message_went_out(self, after):
        self.now += after
        index, was = self.session.step - 1, self.session
        self.session = machine.acknowledge(was, index=index, at=self.now)
        if was.cues[index].kind is CueKind.HOLD and self.session is not was:
            self.ledger.heard(self.now, running=self.is_running())
        self.before = None

    @precondition(lambda self: self.before)
    @rule()
    def the_message_did_not_go_out(self):
        due, ledger, said, interrupted = self.before
        was = self.session
        self.session = machine.take_back(was, index=was.step - 1, due=due)
        if self.session.step < was.step:
            self.ledger, self.said = ledger, self.said[:said]
            self.interrupted |= interrupted
        elif self.session is not was and was.cues[was.step - 1].kind is CueKind.HOLD:
            self.ledger.heard(self.now)
        self.before = None

    # What the person does

    def tap(self, act: Callable[..., Session]) -> Session:
        was, self.session = self.session, act(self.session, now=self.now)
        self.before = self.before if self.session.step == was.step else None
        assert self.session.completed == was.completed
        return was

    @precondition(is_running)
    @rule(after=moments)
    def pause(self, after):
        self.go(self.now + after)
        if self.tap(machine.pause).phase is Phase.RUNNING:
            self.ledger.stop(self.now)

    @precondition(is_waiting)
    @rule(after=st.one_of(moments, spans(0, 40 * 60_000)))
    def resume(self, after):
        self.go(self.now + after)
        was = self.tap(machine.resume)
        if was.phase is Phase.PAUSED:
            self.check_return()

    def check_return(self) -> None:
        step, cues = self.session.step, self.session.cues
        assert self.session.due == self.now
        if cues[step].kind is CueKind.BACK:
            assert cues[step + 1].kind is CueKind.HOLD
            lead_in = cues[step + 1].offset - cues[step].offset
            assert lead_in == cues[step].length >= RETURN
            assert lead_in == RETURN or self.said[-2:][0].kind not in HOLDING
        else:
            assert cues[step].kind.loud

    @precondition(is_owed)
    @rule(after=moments)
    def skip(self, after):
        self.go(self.now + after)
        was = self.tap(machine.skip)
        if was.phase.live:
            self.note_skip(was)

    def note_skip(self, was: Session) -> None:
        assert self.session.due == self.now
        assert self.session.card == NO_CARD
        self.card = NO_CARD
        self.ledger.stop(self.now)
        is_over = was.due <= self.now and was.cues[was.step].completes == was.place
        if not is_over and self.session.cues[self.session.step].place >= was.place:
            self.skipped |= {was.place} - set(was.completed)

    @precondition(is_late_in_the_day)
    @rule(after=moments)
    def end(self, after):
        self.go(self.now + after)
        if self.tap(machine.end).phase.live:
            assert self.session.due == self.now
            self.ledger.stop(self.now)

    @precondition(is_owed)
    @rule(act=st.sampled_from([machine.pause, machine.resume]))
    def a_tap_just_before_the_bot_speaks(self, act):
        self.now = max(self.now, self.session.due + LAG)
        was = self.tap(act)
        if was.phase is Phase.RUNNING and self.session.phase is Phase.PAUSED:
            self.ledger.stop(self.now)

    @precondition(is_owed)
    @rule()
    def a_skip_just_before_the_bot_speaks(self):
        self.now = max(self.now, self.session.due + LAG)
        was = self.tap(machine.skip)
        if was.phase.live:
            self.note_skip(was)

    @precondition(lambda self: self.is_waiting() and self.is_late_in_the_day())
    @rule()
    def nobody_comes_back(self):
        kept = self.session.completed
        self.go(self.now + 5 * PAUSE_LIMIT)
        assert self.session.phase is Phase.ENDED
        assert set(kept) <= set(self.session.completed)

    # What always holds

    @invariant()
    def a_session_owes_a_cue_until_its_last_words(self):
        is_over = bool(self.said) and self.said[-1].kind in LAST_WORDS
        assert (self.session.due is None) == is_over
        assert not is_over or not self.session.phase.live

    @invariant()
    def the_old_cards_are_known(self):
        assert self.session.card == self.card

    @invariant()
    def a_session_that_waits_expires_and_one_that_goes_on_does_not(self):
        ahead = [cue.kind for cue in self.session.cues[self.session.step :]]
        assert ahead.count(CueKind.EXPIRED) == 1 or self.session.phase is not Phase.PAUSED
        assert CueKind.EXPIRED not in ahead or self.session.phase is not Phase.RUNNING

    @invariant()
    def a_place_is_completed_once_and_never_if_it_was_skipped(self):
        completed = self.session.completed
        assert len(set(completed)) == len(completed)
        assert not self.skipped & set(completed)

    @invariant()
    def who_finishes_without_a_skip_has_completed_everything(self):
        if self.session.phase is Phase.FINISHED and not self.skipped:
            assert set(self.session.completed) == {place for place, _ in self.holds.values()}

    @invariant()
    def time_at_it_is_never_more_than_time_passed(self):
        passed = self.now - self.session.started_at
        assert timedelta(0) <= self.session.active(self.now) <= passed
        assert self.session.idle >= timedelta(0)


TestSessions = Sessions.TestCase
TestSessions.settings = settings(max_examples=2 * settings().max_examples, stateful_step_count=60)


def test_the_late_limit_is_what_the_rules_above_take_it_for():
    assert timedelta(seconds=5) == LATE_LIMIT
