"""The ids of routines that are not written by hand: what they answer, and on which day."""

import re
from dataclasses import dataclass
from datetime import date

SINGLE = "stretch-"
"""The id of a routine of a single stretch begins so."""
OWN = "own-"
"""The id of a routine that a person made begins so; its number follows."""
COURSE = "course-"
"""The id of a step of a programme of some weeks begins so."""
PREFIXES = ("today-", "minutes-", "area-", COURSE, SINGLE, OWN)
"""No hand-written routine's name begins so."""

_FORM = re.compile(
    r"(?:today|course-(?P<course>[a-z]+(?:-[a-z]+)*)-(?P<step>\d{1,4})|minutes-(?P<minutes>\d+)|area-(?P<area>[a-z-]+)-(?P<most>\d+))"
    r"-(?P<day>\d{4}-\d\d-\d\d)(?:-(?P<number>\d+))?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoutineId:
    """The name of a routine that was chosen or composed for one person.

    Without `minutes` it is the day's routine; with an `area`, a routine for that part of the body; with a `course`, a
    `step` of that programme of some weeks. `number` counts how
    often another routine was needed on that day, because the person's preferences had changed.
    """

    day: date
    minutes: int = 0
    area: str = ""
    course: str = ""
    step: int = 0
    number: int = 1

    @property
    def asked(self) -> str:
        """What it answers: the same on every day."""
        if self.course:
            return f"{COURSE}{self.course}-{self.step}"
        if self.area:
            return f"area-{self.area}-{self.minutes}"
        return f"minutes-{self.minutes}" if self.minutes else "today"

    @property
    def id(self) -> str:
        """The name, as rows and buttons carry it."""
        name = f"{self.asked}-{self.day.isoformat()}"
        return name if self.number == 1 else f"{name}-{self.number}"

    @classmethod
    def read(cls, id_: str) -> "RoutineId | None":
        """Return what a name says; None for that of a hand-written routine."""
        found = _FORM.fullmatch(id_)
        return None if found is None else _read(found)


def is_composed(id_: str) -> bool:
    """Return whether a routine of this name was made for a person, rather than written by hand."""
    return RoutineId.read(id_) is not None


def _read(found: re.Match[str]) -> RoutineId | None:
    try:
        day = date.fromisoformat(found["day"])
    except ValueError:
        return None
    minutes = int(found["minutes"] or found["most"] or 0)
    return RoutineId(
        day=day,
        minutes=minutes,
        area=found["area"] or "",
        course=found["course"] or "",
        step=int(found["step"] or 0),
        number=int(found["number"] or 1),
    )
