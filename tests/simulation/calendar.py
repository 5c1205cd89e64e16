"""Long stretches of many people's days: plans, journeys, pauses, lapses, changes of the clock and outages.

Time leaps from event to event. People have plans from the beginning, do little by themselves, and their sessions are
short, so that a day costs a millisecond or two: `python -m tests.simulation.calendar --people 500 --days 40`.
"""

import argparse
import os
import random
import sys
import time
from collections import Counter
from datetime import UTC, datetime, timedelta
from datetime import time as clock_time

os.environ["PTB_TIMEDELTA"] = "1"

from bot.app import Limber
from bot.practice import enrol, progress, reminder_changes
from tests.simulation.characters import DAY, FIRST, LANGUAGES, ZONES, Character, Deed
from tests.simulation.habits import Habit
from tests.simulation.play import Play
from tests.simulation.run import ready
from tests.simulation.story import Story
from tests.simulation.troubles import Kind, Trouble
from tests.simulation.world import World

EVERY = 3 * DAY
"""So often everybody's streak is compared with the rule."""
BATCH = 100
SMALL = dict.fromkeys((Habit.REMIND, Habit.ZONE, Habit.PAUSE, Habit.RESUME), 3) | {
    Habit.SHORT: 3, Habit.STREAK: 2, Habit.STOP: 1, Habit.BLOCK: 1, Habit.START: 1, Habit.NONSENSE: 1,
    Habit.DELETE: 0.2,
}  # fmt: skip
WEEKS = ((127, 1), (31, 1), (10, 2), (1, 6), (16, 6), (64, 6))
"""Plans by their bit masks of weekdays, and how common each is."""
START = datetime(2026, 3, 1, 3, tzinfo=UTC)


class Calendar(Play):
    """A story of many people who do little."""

    slice, before, turns = 3.0, 0.5, False

    def __init__(self, story: Story) -> None:
        super().__init__(story)
        self._plans = random.Random(f"{story.seed} plans")
        self._next_look = EVERY
        self.compared = 0
        self.world.loop.at(2.0, self._settle)

    def counts(self) -> dict[str, int]:
        """Return how much has happened."""
        return {
            "callbacks": self.world.loop.steps,
            "updates": self.world.telegram.updates.made,
            "reminders": len(self.reminders.calls),
            "holds": self.sessions.holds,
            "streaks compared": self.compared,
        }

    def _settle(self) -> None:
        limber = self.world.process.limber
        assert limber is not None
        self.world.loop.create_task(self._begin(limber))

    async def _begin(self, limber: Limber) -> None:
        """Let everybody have a plan."""
        people = list(self.people)
        for first in range(0, len(people), BATCH):
            async with limber.store.begin() as tx:
                for one in people[first : first + BATCH]:
                    one.chat.started = True
                    now, dice = self.world.clock.now(), self._plans
                    person = await enrol.meet(
                        tx, user=one.id, language=one.character.language or "en", now=now
                    )
                    person = await reminder_changes.move(
                        tx, person, zone=dice.choice(ZONES), now=now
                    )
                    at = clock_time(dice.choice((2, 7, 7, 8, 12, 18, 23)), 30)
                    (mask,) = dice.choices(
                        [mask for mask, _ in WEEKS], weights=[many for _, many in WEEKS]
                    )
                    days = frozenset(day for day in range(7) if mask >> day & 1)
                    await reminder_changes.put(tx, person, at=at, weekdays=days, now=now)

    def _until(self, end: float) -> None:
        while self.world.now < end and not self.world.loop.halted:
            super()._until(min(end, self._next_look))
            if self.world.now >= self._next_look:
                self._next_look += EVERY
                self._compare()

    def _compare(self) -> None:
        limber = self.world.process.limber
        if limber is not None and not self.world.loop.halted:
            self.world.loop.create_task(self._look(limber))

    async def _look(self, limber: Limber) -> None:
        """Compare the bot's streaks with those of the rule."""
        users = [one.id for one in self.people if self.world.journal.of("practice_days", one.id)]
        async with limber.store.begin() as tx:
            for user in users:
                person = await tx.people.find(user)
                if person is None:
                    continue
                today = person.day(self.world.clock.now())
                found = (await progress.streak_of(tx, person, today=today)).current
                expected = self.streaks.of(user, today)
                self.compared += 1
                if found != expected:
                    self.world.breaks(
                        "the streak is that of the rule", f"person {user}: {found}, not {expected}"
                    )


def drawn(seed: str, *, people: int, days: float, busy: float = 0.05) -> Story:
    """Draw a long story of many people."""
    dice = random.Random(f"{seed} calendar")
    start = START + timedelta(days=dice.randrange(0, 365))
    return Story(
        seed=seed,
        start=start,
        days=days,
        people=tuple(
            _person(dice, FIRST + number, days=days, busy=busy) for number in range(people)
        ),
        troubles=tuple(_troubles(dice, days)),
        count=people,
    )


def _person(dice: random.Random, number: int, *, days: float, busy: float) -> Character:
    count = round(dice.expovariate(1 / (busy * days)))
    whens = sorted(dice.randrange(60, max(61, int(days * 96))) * 900.0 for _ in range(count))
    habits = dice.choices(list(SMALL), weights=list(SMALL.values()), k=count)
    deeds = tuple(Deed(at=at, habit=habit) for at, habit in zip(whens, habits, strict=True))
    return Character(
        number=number,
        language=dice.choice(LANGUAGES),
        eager=dice.choice((0.0, 0.0, 0.15)),
        deeds=deeds,
    )


def _troubles(dice: random.Random, days: float) -> list[Trouble]:
    """Draw a kill, an outage, a frozen machine or a flood for every five days."""
    made = []
    for number in range(int(days / 5)):
        kind = dice.choice(
            (Kind.KILL, Kind.KILL, Kind.STOP, Kind.FREEZE, Kind.FLOOD_ALL, Kind.GATEWAY_AFTER)
        )
        length = (
            dice.choice((5, 60, 600, 7200, 30000, 90000))
            if kind is Kind.KILL
            else dice.choice((10, 300))
        )
        start = dice.randrange(3600, int(days * 86400))
        made.append(
            Trouble(number=number, kind=kind, start=start, length=length, often=0.5, size=20)
        )
    return sorted(made, key=lambda one: one.start)


def main(given: list[str]) -> int:
    """Live so many person-days, chapter by chapter; return 1 if a rule is broken."""
    wanted = _parsed(given)
    ready()
    lived, seed, begin, broken = 0.0, wanted.seed, time.process_time(), 0
    events: Counter[str] = Counter()
    while lived < (wanted.total or 1):
        play = Calendar(drawn(str(seed), people=wanted.people, days=wanted.days))
        broken += _report(play.run(), _line(wanted, seed))
        lived += play.story.person_days
        events.update(play.counts())
        print(f"seed {seed}: {_sum(lived, begin, broken, events)}", flush=True)
        seed += 1
    total = f" --total {wanted.total}" if wanted.total else ""
    print(f"{_line(wanted, wanted.seed)}{total}\n  {_sum(lived, begin, broken, events)}")
    return 1 if broken else 0


def _parsed(given: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--people", type=int, default=500)
    parser.add_argument("--days", type=int, default=40)
    parser.add_argument(
        "--total", type=int, help="go on with further seeds until so many person-days are lived"
    )
    return parser.parse_args(given)


def _report(world: World, line: str) -> int:
    """Say which rule is broken, and how to see it again; return how many."""
    for one in world.broken[:1]:
        print(f"BROKEN {one}\n  {line}", flush=True)
    return len(world.broken[:1])


def _line(wanted: argparse.Namespace, seed: int) -> str:
    return (
        f"PYTHONHASHSEED=0 python -m tests.simulation.calendar --seed {seed} "
        f"--people {wanted.people} --days {wanted.days}"
    )


def _sum(lived: float, begin: float, broken: int, events: Counter[str]) -> str:
    seconds = time.process_time() - begin
    told = ", ".join(f"{count} {name}" for name, count in events.items())
    return (
        f"{lived:.0f} person-days in {seconds:.0f} s of processor time ({lived / seconds:.0f} a second), "
        f"{broken} rules broken; {told}"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
