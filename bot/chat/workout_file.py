"""Sessions as workouts that other programs import: Garmin's Training Center format, version 2 (TCX).

Telegram gives no way into Apple Health or Health Connect. Neither takes files itself; the programs that bring workouts
into them do, and TCX is what they have in common: docs/health-apps.md names some.
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from xml.etree import ElementTree as ET

from bot.chat.localization import Localization
from bot.domain.session import Session

NAMESPACE = "http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"
SPORT = "Other"
"""Training Center knows running, biking and other."""


def workouts(words: Localization, sessions: Iterable[Session], *, now: datetime) -> str:
    """Return the sessions in which something was completed: when they began, and the minutes without pauses."""
    ET.register_namespace("", NAMESPACE)
    root = ET.Element(f"{{{NAMESPACE}}}TrainingCenterDatabase")
    activities = _within(root, "Activities")
    for session in sessions:
        if session.completed:
            _add(activities, words, session, now=now)
    return ET.tostring(root, encoding="unicode", xml_declaration=True)


def _add(activities: ET.Element, words: Localization, session: Session, *, now: datetime) -> None:
    begin = f"{session.started_at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    activity = _within(activities, "Activity", Sport=SPORT)
    _within(activity, "Id").text = begin
    lap = _within(activity, "Lap", StartTime=begin)
    for name, value in (
        ("TotalTimeSeconds", f"{session.active(now).total_seconds():.0f}"),
        ("DistanceMeters", "0"),
        ("Calories", "0"),
        ("Intensity", "Active"),
        ("TriggerMethod", "Manual"),
    ):
        _within(lap, name).text = value
    _within(activity, "Notes").text = words.routine(session.routine).name


def _within(parent: ET.Element, name: str, **attributes: str) -> ET.Element:
    return ET.SubElement(parent, f"{{{NAMESPACE}}}{name}", attributes)
