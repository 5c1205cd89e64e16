"""Weekly cards: on the day that a person chose, once and without a sound, what their week looked like."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.domain.backoff import backoff
from bot.domain.days import A_DAY
from bot.domain.person import Person
from bot.domain.week import LENGTH, Week, week_of
from bot.practice.messenger import Messenger, SendResult, SendStatus
from bot.practice.progress import diary
from bot.practice.reminder_changes import lose
from bot.practice.week_times import week_arm
from bot.practice.written_down import WrittenDown
from bot.storage.store import Transaction
from bot.storage.timers import Outcome, Retry, Timer

WORTH = timedelta(hours=12)
"""A card that is later than this is left out."""
LONGEST_WAIT = timedelta(minutes=5)


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekDelivery(WrittenDown):
    """A weekly card on its way to Telegram."""

    timer: Timer
    person: Person
    week: Week
    messenger: Messenger

    async def send(self) -> SendResult:
        """Send the card; return what became of it."""
        expires = self.timer.due_at + WORTH
        return await self.messenger.week(self.person, self.week, expires=expires)


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekCards:
    """Sends weekly cards, many at a time; a week in which nothing was done has none."""

    messenger: Messenger
    clock: Clock

    async def take(
        self, tx: Transaction, timers: Sequence[Timer], *, now: datetime
    ) -> tuple[list[WeekDelivery], list[tuple[Timer, Outcome]]]:
        """Decide which cards are sent; return these, and what follows for the other timers."""
        people = await tx.people.find_all(int(timer.subject) for timer in timers)
        wanted = [person for person in people.values() if person.weekly and person.reachable]
        weeks = await _weeks(tx, wanted, now=now)
        deliveries, others = [], list[tuple[Timer, Outcome]]()
        for timer in timers:
            person = people.get(int(timer.subject))
            week = weeks.get(int(timer.subject))
            if person is None or week is None or not week.done or now - timer.due_at > WORTH:
                others.append((timer, week_arm(person, after=now)))
            else:
                deliveries.append(
                    WeekDelivery(timer=timer, person=person, week=week, messenger=self.messenger)
                )
        return deliveries, others

    async def settle(
        self, tx: Transaction, landed: Sequence[tuple[WeekDelivery, SendResult]]
    ) -> list[tuple[Timer, Outcome]]:
        """Arm the next card of each person; a card that surely did not leave is sent again."""
        now = self.clock.now()
        people = await tx.people.find_all({delivery.person.id for delivery, _ in landed})
        outcomes: list[tuple[Timer, Outcome]] = []
        for delivery, result in landed:
            timer, person = delivery.timer, people.get(delivery.person.id)
            if result.status is SendStatus.GONE and person is not None:
                await lose(tx, person.id)
                person = None
            following = week_arm(person, after=now)
            held_back = result.status is SendStatus.HELD_BACK
            outcomes.append((timer, _again(timer, result, now=now) if held_back else following))
        return outcomes


def _again(timer: Timer, result: SendResult, *, now: datetime) -> Retry:
    wait = max(result.wait, backoff(timer.attempts, longest=LONGEST_WAIT))
    return Retry(at=now + wait, error=result.status)


async def _weeks(tx: Transaction, people: Sequence[Person], *, now: datetime) -> dict[int, Week]:
    """Return the last seven days of each of these people."""
    if not people:
        return {}
    days = {person.id: person.day(now) for person in people}
    records = await tx.days.records(days)
    sessions = await tx.sessions.since_all(days, min(days.values()) - LENGTH * A_DAY)
    return {
        user: week_of(diary(records[user], today=day), sessions.get(user, []))
        for user, day in days.items()
    }
