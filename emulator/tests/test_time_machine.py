"""The time machine passes through everything that is due on the way."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import ShiftedClock
from emulator.time_machine import TimeMachine, TimeStoodStill
from tests.support.loop import settle

START = datetime(2026, 3, 2, 7, 0, tzinfo=UTC)


def minutes(number: float) -> datetime:
    return START + timedelta(minutes=number)


class Diary:
    """A rehearsal with a list of what is due; it notes when each thing was done."""

    def __init__(self, clock: ShiftedClock, *due: datetime) -> None:
        self.clock = clock
        self.due = sorted(due)
        self.done: list[tuple[datetime, datetime]] = []
        self.speeds: set[float] = set()
        self.repeats = False

    async def next_event(self) -> datetime | None:
        return self.due[0] if self.due else None

    async def next_reminder(self) -> datetime | None:
        return self.due[-1] if self.due else None

    async def settled(self) -> None:
        self.speeds.add(self.clock.speed)
        while not self.repeats and self.due and self.due[0] <= self.clock.now():
            self.done.append((self.due.pop(0), self.clock.now()))


@pytest.fixture
def clock() -> ShiftedClock:
    return ShiftedClock(start=START, speed=0)


async def test_everything_on_the_way_happens_at_its_own_time(clock: ShiftedClock) -> None:
    diary = Diary(clock, minutes(1), minutes(5), minutes(90))
    await TimeMachine(clock=clock, rehearsal=diary).travel(minutes(60))
    assert diary.done == [(minutes(1), minutes(1)), (minutes(5), minutes(5))]
    assert clock.now() == minutes(60)


async def test_what_is_due_exactly_at_the_end_happens_too(clock: ShiftedClock) -> None:
    diary = Diary(clock, minutes(60))
    await TimeMachine(clock=clock, rehearsal=diary).travel(minutes(60))
    assert diary.done == [(minutes(60), minutes(60))]


async def test_an_event_already_due_settles_without_a_jump(clock: ShiftedClock) -> None:
    diary = Diary(clock, minutes(-5))
    await TimeMachine(clock=clock, rehearsal=diary).travel(minutes(-1))
    assert diary.done == [(minutes(-5), START)]
    assert clock.now() == START


async def test_time_stands_still_on_the_way_and_goes_on_as_before() -> None:
    clock = ShiftedClock(start=START, speed=4.0)
    diary = Diary(clock, minutes(1))
    await TimeMachine(clock=clock, rehearsal=diary).travel(minutes(2))
    assert diary.speeds == {0}
    assert clock.speed == 4.0


async def test_the_next_event_and_the_next_reminder_are_stops(clock: ShiftedClock) -> None:
    diary = Diary(clock, minutes(1), minutes(5), minutes(9))
    machine = TimeMachine(clock=clock, rehearsal=diary)
    assert await machine.next_event() == minutes(1)
    await machine.to_next_event()
    assert clock.now() == minutes(1)
    await machine.to_next_reminder()
    assert clock.now() == minutes(9)
    assert [due for due, _ in diary.done] == [minutes(1), minutes(5), minutes(9)]


async def test_without_anything_ahead_there_is_nowhere_to_go(clock: ShiftedClock) -> None:
    machine = TimeMachine(clock=clock, rehearsal=Diary(clock))
    await machine.to_next_event()
    await machine.to_next_reminder()
    assert clock.now() == START


async def test_an_event_that_never_moves_on_ends_the_journey_with_its_name() -> None:
    clock = ShiftedClock(start=START, speed=2.0)
    diary = Diary(clock, minutes(1))
    diary.repeats = True
    machine = TimeMachine(clock=clock, rehearsal=diary)
    with pytest.raises(TimeStoodStill, match="2026-03-02T07:01:00"):
        await machine.travel(minutes(2))
    assert clock.speed == 2.0
    assert not machine.travelling


async def test_one_journey_waits_for_the_other(clock: ShiftedClock) -> None:
    diary = Diary(clock, minutes(1), minutes(3))
    machine = TimeMachine(clock=clock, rehearsal=diary)
    await asyncio.gather(machine.travel(minutes(2)), machine.travel(minutes(4)))
    assert diary.done == [(minutes(1), minutes(1)), (minutes(3), minutes(3))]
    assert clock.now() == minutes(4)


async def test_a_new_speed_during_a_journey_holds_from_its_end_on(clock: ShiftedClock) -> None:
    class Hasty(Diary):
        async def settled(self) -> None:
            machine.run_at(0.5)
            assert machine.travelling
            assert machine.speed == 0.5
            await super().settled()

    diary = Hasty(clock)
    machine = TimeMachine(clock=clock, rehearsal=diary)
    await machine.travel(minutes(1))
    assert diary.speeds == {0}
    assert clock.speed == 0.5
    machine.run_at(1.0)
    assert machine.speed == 1.0


async def test_faster_than_life_everything_still_happens_at_its_own_time(
    clock: ShiftedClock,
) -> None:
    diary = Diary(clock, minutes(1), minutes(5), minutes(90))
    machine = TimeMachine(clock=clock, rehearsal=diary, stride=0)
    machine.run_at(3600)
    assert (machine.speed, machine.travelling) == (3600, False)
    await settle()
    assert [at for _, at in diary.done] == [minutes(1), minutes(5), minutes(90)]
    assert diary.speeds == {0}
    await machine.stop()


async def test_a_journey_while_time_races_comes_between_two_strides(clock: ShiftedClock) -> None:
    diary = Diary(clock, minutes(1), minutes(500))
    machine = TimeMachine(clock=clock, rehearsal=diary, stride=0)
    machine.run_at(60)
    await machine.to_next_event()
    assert diary.done == [(minutes(1), minutes(1))]
    assert machine.speed == 60
    await machine.stop()


async def test_time_that_raced_runs_by_itself_again(clock: ShiftedClock) -> None:
    machine = TimeMachine(clock=clock, rehearsal=Diary(clock), stride=0)
    machine.run_at(60)
    machine.run_at(1)
    assert (machine.speed, clock.speed) == (1, 1)


async def test_time_that_cannot_go_on_stands_still_and_the_log_says_why(
    clock: ShiftedClock, caplog: pytest.LogCaptureFixture
) -> None:
    diary = Diary(clock, minutes(0))
    diary.repeats = True
    machine = TimeMachine(clock=clock, rehearsal=diary, stride=0)
    machine.run_at(60)
    await settle()
    assert machine.speed == 0
    assert "time stands still from here on" in caplog.text
    assert "2026-03-02T07:00:00" in caplog.text
