"""Programmes of some weeks: which step a day has, and what fits into its minutes."""

from datetime import date, timedelta

from bot.domain.course import (
    Course,
    CourseWeek,
    DoneStep,
    FollowedCourse,
    advances,
    fitted,
    known,
)
from bot.domain.routine import Place
from tests.support.content import shipped

COURSE = Course(
    id="short",
    place=Place.CHAIR,
    weeks=(
        CourseWeek(minutes=3, routines=("desk-break-chair", "neck-and-shoulders")),
        CourseWeek(minutes=5, routines=("neck-and-shoulders",)),
    ),
)
TODAY = date(2026, 3, 10)
NECK = shipped().routines["neck-and-shoulders"]


def followed(*done, paused=False):
    steps = tuple(DoneStep(number=number, day=TODAY - timedelta(days=ago)) for number, ago in done)
    return FollowedCourse(course="short", paused=paused, done=steps)


def step(*done, **values):
    found = followed(*done, **values).today(COURSE, TODAY)
    return found and found.number


def test_days_are_counted_through_all_weeks():
    assert [(one.number, one.week, one.minutes) for one in COURSE.steps] == [
        (1, 1, 3), (2, 1, 3), (3, 2, 5),
    ]  # fmt: skip
    assert (COURSE.days, COURSE.step(0), COURSE.step(4)) == (3, None, None)


def test_the_next_session_of_another_day_takes_the_next_step_however_late():
    assert step() == 1
    assert step((1, 1)) == 2
    assert step((1, 90)) == 2


def test_a_day_keeps_its_step_when_it_is_done():
    assert step((1, 3), (2, 0)) == 2


def test_after_the_last_step_and_in_a_pause_there_is_none():
    assert step((1, 3), (2, 2), (3, 1)) is None
    assert step((1, 3), paused=True) is None
    assert followed((3, 1)).is_complete(COURSE)
    assert not followed((2, 1)).is_complete(COURSE)


def test_a_step_advances_once():
    done = followed((1, 1), (2, 1)).done
    assert advances(done, 3)
    assert not advances(done, 2)


def test_a_routine_is_cut_to_its_minutes_and_goes_round_again_to_fill_them():
    everything = tuple(NECK.stretches)
    short = fitted(NECK, minutes=3, allowed=lambda _: True)
    assert short == everything[: len(short)]
    assert sum((one.length for one in short), timedelta(0)) <= timedelta(minutes=3)
    long = fitted(NECK, minutes=15, allowed=lambda _: True)
    assert long[: len(everything)] == everything
    assert long[len(everything)] == everything[0]
    assert sum((one.length for one in long), timedelta(0)) <= timedelta(minutes=15)


def test_what_is_not_allowed_is_left_out_and_nothing_may_be_left():
    names = {one.id for one in fitted(NECK, minutes=6, allowed=lambda one: one.id != "chin-tuck")}
    assert "chin-tuck" not in names
    assert fitted(NECK, minutes=6, allowed=lambda _: False) == ()


def test_a_course_that_is_gone_is_followed_by_nobody():
    assert known(followed(), {}) is None
    assert known(None, {"short": COURSE}) is None
    assert known(followed(), {"short": COURSE}) is COURSE


def test_the_shipped_programmes_fill_their_minutes_and_grow():
    library = shipped()
    assert {one.id: (len(one.weeks), one.days) for one in library.courses.values()} == {
        "desk-neck": (4, 20),
        "to-the-floor": (5, 30),
    }
    for course in library.courses.values():
        minutes = [week.minutes for week in course.weeks]
        assert minutes == sorted(minutes), course.id
        for one in course.steps:
            routine = library.routines[one.routine]
            made = fitted(routine, minutes=one.minutes, allowed=lambda _: True)
            length = sum((each.length for each in made), timedelta(0))
            assert timedelta(minutes=one.minutes * 0.6) <= length, (course.id, one)
            assert length <= timedelta(minutes=one.minutes), (course.id, one)
