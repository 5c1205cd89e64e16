"""A batch of session cues: what is due, and what changes once the cues have gone out."""

from dataclasses import dataclass, field

from bot.domain.person import Person
from bot.domain.session import Session, Step
from bot.storage.sessions import NewMessage, StoredSession
from bot.storage.timers import Outcome, Timer


@dataclass(slots=True, kw_only=True)
class DueCue:
    """A timer of a batch: its session, and the cue that is due."""

    timer: Timer
    kept: StoredSession
    person: Person
    said: Step

    @property
    def session(self) -> Session:
        """The session once its cue counts as sent."""
        return self.said.session


@dataclass(slots=True, kw_only=True)
class Changes:
    """What a batch of landed cues changes."""

    sessions: list[tuple[Session, Session]] = field(default_factory=list)
    messages: list[NewMessage] = field(default_factory=list)
    outcomes: list[tuple[Timer, Outcome]] = field(default_factory=list)
    gone: list[int] = field(default_factory=list)
    over: list[tuple[Session, tuple[int, ...]]] = field(default_factory=list)
