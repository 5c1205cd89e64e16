"""Programmes of some weeks that a person chooses: a routine and its minutes for each of their days.

Called courses in code: `programme` there is what the routine of the day is made by. A missed day pushes nobody on: a
step is done in a session, and the next session of another day takes the next step.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.routine import Place, Routine
from bot.domain.stretch import Stretch

A_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseWeek:
    """A week of a course: a routine for each of its days, and how many minutes each takes at most."""

    minutes: int
    routines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseStep:
    """A day of a course, counted from 1, and the week that it is in."""

    number: int
    week: int
    minutes: int
    routine: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """A programme of some weeks."""

    id: str
    place: Place
    weeks: tuple[CourseWeek, ...]

    @property
    def steps(self) -> tuple[CourseStep, ...]:
        """All of its days, in their order."""
        return tuple(self._steps())

    @property
    def days(self) -> int:
        """How many days it has."""
        return sum(len(week.routines) for week in self.weeks)

    def step(self, number: int) -> CourseStep | None:
        """Return one of its days; None beyond them."""
        return self.steps[number - 1] if 1 <= number <= self.days else None

    def _steps(self) -> Iterator[CourseStep]:
        number = 0
        for week, each in enumerate(self.weeks, start=1):
            for routine in each.routines:
                number += 1
                yield CourseStep(number=number, week=week, minutes=each.minutes, routine=routine)


@dataclass(frozen=True, slots=True, kw_only=True)
class DoneStep:
    """A step that a person has done on a day of theirs."""

    number: int
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowedCourse:
    """A course that a person follows, and what they have done of it."""

    course: str
    paused: bool = False
    done: tuple[DoneStep, ...] = ()

    @property
    def reached(self) -> int:
        """The last step that was done; 0 before the first."""
        return max((one.number for one in self.done), default=0)

    def is_complete(self, course: Course) -> bool:
        """Return whether the last step is done."""
        return self.reached >= course.days

    def today(self, course: Course, day: date) -> CourseStep | None:
        """Return the step of a day: that which was done on it, else the next; None if it is paused or over."""
        if self.paused:
            return None
        on_day = [one.number for one in self.done if one.day == day]
        return course.step(max(on_day) if on_day else self.reached + 1)


def fitted(
    routine: Routine, *, minutes: int, allowed: Callable[[Stretch], bool]
) -> tuple[Stretch, ...]:
    """Return what is allowed of a routine, in rounds, as much as these minutes hold; the first stretch in any case."""
    left = tuple(filter(allowed, routine.stretches))
    chosen: list[Stretch] = []
    length = timedelta(0)
    for stretch in _rounds(left):
        if chosen and length + stretch.length > minutes * A_MINUTE:
            break
        chosen.append(stretch)
        length += stretch.length
    return tuple(chosen)


def _rounds(stretches: tuple[Stretch, ...]) -> Iterator[Stretch]:
    while stretches:
        yield from stretches


def known(followed: FollowedCourse | None, courses: Mapping[str, Course]) -> Course | None:
    """Return the course that is followed; None if none is, or it is gone from the content."""
    return None if followed is None else courses.get(followed.course)


def advances(done: Iterable[DoneStep], number: int) -> bool:
    """Return whether a step is done for the first time, given what was done in other sessions."""
    return all(one.number < number for one in done)
