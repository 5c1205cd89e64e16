"""The last words of a session: when they are sent again."""

from datetime import datetime, timedelta

from bot.practice.messenger import SendResult, SendStatus
from bot.storage.timers import Retry, Timer

LONGEST_WAIT = timedelta(minutes=5)
DOUBT = timedelta(seconds=30)
"""After an uncertain answer, last words are sent once more, this much later."""
TRIES = 7
OWED = timedelta(days=1)
"""Last words are tried for this long; a session then ends without them, after at least `TRIES` attempts."""


def once_more(result: SendResult, timer: Timer, *, now: datetime) -> Retry | None:
    """Return when to send last words again; None if they are sent, or never will be.

    A copy may have gone out before: by an answer that was lost, or by a crash, which leaves no error behind.
    """
    doubted = timer.attempts > 1 and timer.error != SendStatus.HELD_BACK
    if result.status is SendStatus.UNCERTAIN and not doubted:
        return Retry(at=now + DOUBT, error=SendStatus.UNCERTAIN)
    if result.status is not SendStatus.HELD_BACK:
        return None
    wait = max(result.wait, _backoff(timer.attempts))
    hopeless = timer.attempts >= TRIES and now + wait - timer.due_at > OWED
    error = SendStatus.UNCERTAIN if doubted else SendStatus.HELD_BACK
    return None if hopeless else Retry(at=now + wait, error=error)


def _backoff(attempts: int) -> timedelta:
    return min(timedelta(seconds=2 ** min(attempts, 16)), LONGEST_WAIT)
