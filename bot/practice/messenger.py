"""What practice hands over to be sent, as plain values, and what it hears of the sending."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Protocol

from bot.domain.cues import Cue
from bot.domain.diary import Diary
from bot.domain.person import Person, StreakView
from bot.domain.review import Period, offered
from bot.domain.routine import Routine
from bot.domain.session import Session
from bot.domain.streak import Streak
from bot.domain.week import Week
from bot.storage.outbox import OutboxEntry
from bot.storage.participants import Crowd


class SendStatus(StrEnum):
    """What became of something said."""

    DELIVERED = "delivered"
    DROPPED = "dropped"
    """Not sent, and no longer worth sending."""
    HELD_BACK = "held-back"
    """Surely not sent; may be tried again after `SendResult.wait`."""
    UNCERTAIN = "uncertain"
    """Perhaps sent: the answer was lost."""
    REFUSED = "refused"
    """Not sent, and never will be: something is wrong with it."""
    GONE = "gone"
    """Not sent: the person blocked the bot, or is no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SendResult:
    """What became of something said, with the message's number and the moment when it was accepted.

    `pictured` is whether the message has a picture, so that its words are a caption.
    """

    status: SendStatus
    at: datetime
    message: int | None = None
    pictured: bool = False
    wait: timedelta = timedelta(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a session amounted to; `earned` is the missed day that it earned back, `crowd` the numbers of a group.

    `advances` says that a step of a programme of some weeks was done for the first time.
    """

    active: timedelta
    completed: int
    stretches: int
    before: Streak
    after: Streak
    next_reminder: datetime | None
    diary: Diary | None = None
    earned: date | None = None
    advances: bool = False
    crowd: Crowd | None = None

    @property
    def counts(self) -> bool:
        """Whether this is the session by which its day counts."""
        return self.after.total > self.before.total

    @property
    def reviews(self) -> tuple[Period, ...]:
        """The periods that are looked back on with this session: the first of a month or a year."""
        if self.diary is None or not self.counts:
            return ()
        return offered(self.diary.done, today=self.diary.today)


@dataclass(frozen=True, slots=True, kw_only=True)
class CueMessage:
    """A cue of one session, due now.

    `until` is when that which the cue announces is over; `message` the session's current message, which silent
    cues change, and `pictured` whether it has a picture; `summary` comes with the last cue; `routine` comes with
    every cue of a stretch, and with all cues of a routine that the person made, as it was planned, unless nothing is
    left of it.
    """

    person: Person
    session: Session
    index: int
    until: datetime
    message: int | None = None
    pictured: bool = False
    summary: Summary | None = None
    routine: Routine | None = None

    @property
    def cue(self) -> Cue:
        """The cue itself."""
        return self.session.cues[self.index]

    @property
    def changes(self) -> bool:
        """Whether the cue changes a message and sends none."""
        return not self.cue.loud and self.message is not None


class Tone(StrEnum):
    """How a reminder is put."""

    ON_TIME = "on-time"
    LATE = "late"
    """The bot was away when it fell due, and says so."""
    SNOOZED = "snoozed"
    PRACTISED = "practised"
    """Something was done today already: a quiet word is enough."""
    COMEBACK = "comeback"
    """Nothing was done for a week or more: a short routine to begin again with."""
    FAREWELL = "farewell"
    """All reminders were ignored: no more come for now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderMessage:
    """A reminder to be sent; `rare` says whether every second planned day is left out."""

    person: Person
    slot: int
    day: date
    tone: Tone
    due_at: datetime
    routine: Routine
    streak: Streak
    expires: datetime
    snoozable: bool = True
    protected: tuple[date, ...] = field(default=())
    rare: bool = False
    diary: Diary | None = None
    silent: bool = False

    @property
    def shows_streak(self) -> bool:
        """Whether it shows the person's streak: on a usual day of theirs, if they want to see it."""
        quiet = (Tone.PRACTISED, Tone.COMEBACK, Tone.FAREWELL)
        return self.tone not in quiet and self.person.streak_view is not StreakView.HIDDEN


@dataclass(frozen=True, slots=True, kw_only=True)
class NudgeMessage:
    """A nudge to be sent on a person's `day`, about the reminder of `slot` on the local date `of`.

    `streak` is how many days are at stake.
    """

    person: Person
    slot: int
    of: date
    day: date
    streak: int
    due_at: datetime
    expires: datetime
    silent: bool = False

    @property
    def names_streak(self) -> bool:
        """Whether it names the streak: to a person who wants to see it in days."""
        return self.person.streak_view is StreakView.STREAK


class Messenger(Protocol):
    """Sends messages to people. Errors of Telegram are results, not exceptions."""

    async def cue(self, cue_message: CueMessage) -> SendResult:
        """Say one cue of a session."""
        ...

    async def remove_buttons(self, cue_message: CueMessage) -> None:
        """Take the buttons off the message before this cue's."""
        ...

    async def call(self, call: ReminderMessage) -> SendResult:
        """Send one reminder."""
        ...

    async def nudge(self, nudge: NudgeMessage) -> SendResult:
        """Send one nudge."""
        ...

    async def put_away(self, person: Person, *, now: datetime) -> None:
        """Take the buttons off the reminder that the person has not answered, if it is too old to be deleted."""
        ...

    def what_next(self, person: Person, *, now: datetime) -> Sequence[OutboxEntry]:
        """Return the question that follows a new person's first minute."""
        ...

    async def week(self, person: Person, week: Week, *, expires: datetime) -> SendResult:
        """Send what a person's week looked like, without a sound."""
        ...

    def invitation(
        self, group: Person, session: Session, routine: Routine, *, now: datetime
    ) -> OutboxEntry:
        """Return what invites a group to a session."""
        ...

    def clean(self, user: int, messages: Sequence[int], *, now: datetime) -> Sequence[OutboxEntry]:
        """Return what takes these messages out of the person's chat, as far as Telegram allows."""
        ...
