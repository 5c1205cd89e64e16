"""Admission: sessions begin when their sounding cues fit into what Telegram lets the bot send.

Without it, more sessions than fit would all run late together. With it, a person waits a little before a session,
and never in the middle of a stretch. The calendar is a forecast: it is made from the running sessions' rows at each
start of the bot, and nothing is lost with it.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta

from bot.domain.cues import Cue
from bot.domain.session import Phase, Session

LOUD_PER_SECOND = 18
"""Sounding cues that may be planned for each second: two thirds of what leaves at Telegram's usual limit."""
LONGEST_WAIT = 900
"""Seconds after which a session begins all the same."""
A_SECOND = timedelta(seconds=1)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Admission:
    """A calendar of the sounding cues of all running sessions, in whole seconds."""

    def __init__(self, *, per_second: int = LOUD_PER_SECOND) -> None:
        self._most = per_second
        self._planned: Counter[int] = Counter()
        self._booked: dict[int, tuple[int, ...]] = {}
        self._begin: dict[int, datetime] = {}

    @property
    def booked(self) -> int:
        """How many running sessions are planned."""
        return len(self._booked)

    def waiting(self, *, now: datetime) -> int:
        """Return how many of them have not begun yet."""
        return sum(begin > now for begin in self._begin.values())

    def begin_at(self, cues: Sequence[Cue], *, now: datetime) -> datetime:
        """Return the first instant from now on at which these cues, from the first on, fit with all others."""
        offsets = [cue.offset - cues[0].offset for cue in cues if cue.loud]
        first = _second(now)
        for wait in range(LONGEST_WAIT):
            begin = now if not wait else EPOCH + (first + wait) * A_SECOND
            if all(self._planned[_second(begin + offset)] < self._most for offset in offsets):
                return begin if not wait else begin + self._within(first + wait)
        return now + LONGEST_WAIT * A_SECOND

    def _within(self, second: int) -> timedelta:
        """Return a part of a second, so that what is planned for one second is spread over it."""
        return self._planned[second] / self._most * A_SECOND

    def book(self, session: Session) -> None:
        """Plan the sounding cues that lie ahead of a session, in place of what was planned for it."""
        self.drop(session.id)
        if session.phase is Phase.RUNNING:
            seconds = tuple(map(_second, _loud(session)))
            self._booked[session.id] = seconds
            if not session.step:
                self._begin[session.id] = session.anchor
            self._planned.update(seconds)

    def drop(self, session: int) -> None:
        """Plan nothing more for a session."""
        seconds = self._booked.pop(session, ())
        self._begin.pop(session, None)
        self._planned.subtract(seconds)
        for second in seconds:
            if not self._planned[second]:
                del self._planned[second]

    def load(self, sessions: Iterable[Session]) -> None:
        """Plan the cues of all these sessions."""
        for session in sessions:
            self.book(session)


def _loud(session: Session) -> Iterator[datetime]:
    return (session.anchor + cue.offset for cue in session.cues[session.step :] if cue.loud)


def _second(at: datetime) -> int:
    return math.floor((at - EPOCH).total_seconds())
