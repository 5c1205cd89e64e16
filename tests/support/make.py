"""Ready-made domain objects: say what matters to a test, the rest is filled in."""

from datetime import UTC, date, datetime, timedelta

from bot.domain.cues import Cue, Tempo, cue_table
from bot.domain.person import Person
from bot.domain.routine import Place, Routine
from bot.domain.session import Session
from bot.domain.stretch import Mode, Position, Side, Stretch, Timing

START = datetime(2026, 3, 10, 7, 0, tzinfo=UTC)
"""A Tuesday morning, on which most tests begin."""


def seconds(number: float) -> timedelta:
    return timedelta(seconds=number)


def make_stretch(
    name: str = "kneeling-hip-flexor-stretch",
    *,
    hold: float = 30,
    one_sided: bool = True,
    rounds: int = 1,
    rest: float = 0,
    get_ready: float | None = 10,
    switch: float | None = 8,
    position: Position = Position.KNEELING,
    mode: Mode = Mode.HOLD,
    count: int = 0,
) -> Stretch:
    timing = Timing(
        mode=mode,
        hold=seconds(hold),
        count=count,
        rounds=rounds,
        rest=seconds(rest),
        get_ready=None if get_ready is None else seconds(get_ready),
        switch=None if switch is None else seconds(switch),
    )
    return Stretch(id=name, position=position, one_sided=one_sided, timing=timing)


def make_routine(*stretches: Stretch, name: str = "a-routine") -> Routine:
    return Routine(id=name, place=Place.FLOOR, level=1, stretches=stretches or (make_stretch(),))


def make_psoas_routine() -> Routine:
    """The four stretches of the psoas reset, with their own lead-ins and changes of side."""
    return make_routine(
        make_stretch("kneeling-hip-flexor-stretch", get_ready=10, switch=8),
        make_stretch("supine-psoas-stretch", get_ready=12, switch=6, position=Position.LYING),
        make_stretch(
            "bridge-pose",
            one_sided=False,
            mode=Mode.BREATHS,
            count=5,
            get_ready=10,
            position=Position.LYING,
        ),
        make_stretch("standing-lunge-stretch", get_ready=8, switch=6, position=Position.STANDING),
        name="psoas-reset",
    )


def make_cues(*stretches: Stretch, first: Side = Side.RIGHT, pace: float = 1.0) -> tuple[Cue, ...]:
    return cue_table(make_routine(*stretches), first=first, tempo=Tempo(lead_in=pace))


def make_session(
    *stretches: Stretch, start: datetime = START, day: date | None = None, user: int = 7
) -> Session:
    return Session(
        id=1,
        user=user,
        routine="a-routine",
        day=day or start.date(),
        started_at=start,
        anchor=start,
        cues=make_cues(*stretches),
    )


def make_person(*, user: int = 7, zone: str = "Europe/Berlin", **chosen: object) -> Person:
    return Person(id=user, language="en", zone=zone, created_at=START, **chosen)
