"""Sessions as workouts that other programs import: Garmin's Training Center format, version 2 (TCX).

Telegram gives no way into Apple Health or Health Connect. Neither takes files itself; the programs that bring workouts
into them do, and TCX is what they have in common: docs/health-apps.md names some.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from html import escape

from bot.chat.localization import Localization
from bot.domain.session import Session

NAMESPACE = "http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"
SPORT = "Other"
"""Training Center knows running, biking and other."""


def workouts(words: Localization, sessions: Iterable[Session], *, now: datetime) -> str:
    """Return the sessions in which something was completed: when they began, and the minutes without pauses."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<TrainingCenterDatabase xmlns="{NAMESPACE}"><Activities>',
        *(line for each in sessions if each.completed for line in _activity(words, each, now)),
        "</Activities></TrainingCenterDatabase>",
    ]
    return "\n".join(lines) + "\n"


def _activity(words: Localization, session: Session, now: datetime) -> Iterator[str]:
    begin = f"{session.started_at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    seconds = round(session.active(now).total_seconds())
    yield f'<Activity Sport="{SPORT}"><Id>{begin}</Id><Lap StartTime="{begin}">'
    yield f"<TotalTimeSeconds>{seconds}</TotalTimeSeconds>"
    yield "<DistanceMeters>0</DistanceMeters><Calories>0</Calories>"
    yield "<Intensity>Active</Intensity><TriggerMethod>Manual</TriggerMethod>"
    yield f"</Lap><Notes>{escape(words.routine(session.routine).name)}</Notes></Activity>"
