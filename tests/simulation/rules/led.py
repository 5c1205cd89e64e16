"""What the rules know of a session that is led: the message that leads into a hold, and the time spent paused."""

import json
from dataclasses import dataclass, field
from typing import Any

from tests.simulation.journal import Row
from tests.simulation.network import Call

OPENERS = ("card", "rest", "switch")
LAST = ("finish", "ended", "expired")


@dataclass(slots=True)
class Opening:
    """A message that leads into a hold: when it arrived first, and the seconds until its hold is over.

    `settled` means that its arrival is written down, so that no kill explains a copy.
    """

    at: float
    index: int
    needs: float
    cue: list[Any]
    calls: list[Call] = field(default_factory=list)
    settled: bool = False


@dataclass(slots=True)
class Led:
    """What the rules know of one session.

    `again` is the lead-in, in seconds, that came between the parts of a hold in which there was a pause.
    """

    user: int
    holds: dict[tuple[int, Any], float] = field(default_factory=dict)
    opening: Opening | None = None
    paused: float = 0.0
    again: float = 0.0
    since: float | None = None
    skipped: bool = False
    finals: list[Call] = field(default_factory=list)


def named(call: Call) -> tuple[int, int] | None:
    """Return the session and the card that a message's buttons name."""
    markup = str(call.params.get("reply_markup", ""))
    begin = markup.find('"s:')
    if begin < 0:
        return None
    _, session, card, *_ = markup[begin + 1 : markup.index('"', begin + 1)].split(":")
    return int(session), int(card)


def completed(session: Row) -> bool:
    """Return whether a stretch is completed: by the row, or by last words that are on their way."""
    ahead = json.loads(session["cues"])[session["step"] :][:1]
    return session["completed"] != "[]" or (bool(ahead) and ahead[0][1] in LAST)
