"""Urgency: what a request to Telegram is for, and until when it is worth sending."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Share(StrEnum):
    """What a request is for. The order is that of their rank where their shares are even."""

    CUE = "cue"
    """A sounding step of a session: people stand in a stretch and wait for it."""
    ANSWER = "answer"
    """A person tapped or wrote, and is looking."""
    REMINDER = "reminder"
    SILENT = "silent"
    """A silent change: left out where it would hold up anything else."""


WEIGHTS = {Share.CUE: 22.0, Share.ANSWER: 4.0, Share.REMINDER: 2.0}
"""The shares of a second in which all three wait; an answer or a reminder thus never waits for cues alone."""
RANKS = list(WEIGHTS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Urgency:
    """How much a request matters: `rate_limit_args` of any bot method. None means an answer.

    Within a share the earliest deadline goes first. A request that is held back when it expires is not sent.
    """

    share: Share = Share.ANSWER
    deadline: datetime | None = None
    expires: datetime | None = None


class Stale(Exception):
    """The request was held back until it was no longer worth sending; nothing was sent."""
