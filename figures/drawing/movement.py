"""The movement of a stretch through its positions, at a pace, and what each moment of its film shows."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from figures.drawing.build import Build
from figures.drawing.rig import solve
from figures.drawing.schema import Pace, Pose, PoseFile
from figures.drawing.skeleton import Skeleton

RATE = 20  # frames a second
HOLD_START, HOLD_MOVE, HOLD_STAY = 0.5, 1.3, 1.9  # seconds
REPS_STAY, REPS_MOVE = 0.42, 1.1
FLOW_MOVE = 0.72
BREATH_DIMS = 0.16
BREATHS = 10  # different frames of a breath
FADE = (0.5, 0.9)  # shares of the way on which an arrow fades
BLINK = 4  # frames
DIGITS = 4
PAIR = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A moment: the share `t` of the way from one position to another, and how the rest looks."""

    start: int
    end: int
    t: float
    glow: float = 0.0
    breath: float = 0.0
    arrow: float = 0.0
    eyes: float = 1.0

    @property
    def posture(self) -> "Moment":
        """The first of all moments in which the figure is the same; only the body and the eyes count."""
        here = self.end if self.t == 1 else self.start
        moving = 0 < self.t < 1
        return Moment(
            start=self.start if moving else here,
            end=self.end if moving else here,
            t=self.t if moving else 0.0,
            breath=self.breath,
            eyes=self.eyes,
        )


@dataclass(frozen=True, slots=True)
class Movement:
    """The way of a stretch through its positions."""

    pose: PoseFile
    build: Build
    rate: int = RATE

    def body(self, moment: Moment) -> Skeleton:
        """Return the skeleton at a moment."""
        positions = self.pose.positions
        if self.pose.pace is Pace.FLOW:
            flowing = _flowing(positions, moment.start, moment.t)
            return solve(flowing, build=self.build, breath=moment.breath, step=self.pose.step)
        return solve(
            positions[moment.start],
            positions[moment.end],
            moment.t,
            build=self.build,
            breath=moment.breath,
            step=self.pose.step,
        )

    def at(self, position: int) -> Moment:
        """Return the moment of a position itself; the first has no glow, the others all of it."""
        return Moment(start=position, end=self._next(position), t=0.0, glow=self.glow(position))

    def on_the_way(self, t: float) -> Moment:
        """Return the moment at a share of the way from the start to the stretch."""
        t = round(t, DIGITS)
        return Moment(start=0, end=1, t=t, glow=self._mixed(0, 1, t), arrow=_fading(t))

    @property
    def still(self) -> Moment:
        """The moment that says most: the stretch, with its arrow."""
        return (
            replace(self.at(1), start=0, end=1, t=1.0, arrow=1.0, breath=0.0)
            if self.pose.pace is not Pace.FLOW
            else replace(self.at(1), arrow=1.0)
        )

    def glow(self, position: int) -> float:
        """Return how much the muscle glows in a position."""
        own = self.pose.positions[position].glow
        return float(own) if own is not None else float(position > 0)

    def film(self) -> Iterator[Moment]:
        """Yield all frames of the loop; the last leads to the first."""
        films = {Pace.HOLD: self._hold, Pace.REPS: self._reps, Pace.FLOW: self._flow}
        return films[self.pose.pace]()

    def _hold(self) -> Iterator[Moment]:
        """Start, move, stay for one breath, and back by the same way."""
        there = [self._moving(0, 1, i) for i in self._shares(HOLD_MOVE)]
        yield from [self._resting(0)] * self._frames(HOLD_START)
        yield from there
        stay = self._frames(HOLD_STAY)
        for i in range(stay):
            breath = round((0.5 - 0.5 * math.cos((i + 1) / stay * 2 * math.pi)) * BREATHS) / BREATHS
            end = self._moving(0, 1, 1.0)
            blink = 0.1 if stay // 2 - BLINK // 2 <= i < stay // 2 - BLINK // 2 + BLINK - 1 else 1.0
            yield replace(
                end, breath=breath, glow=round(end.glow * (1 - BREATH_DIMS * breath), 3), eyes=blink
            )
        yield from [*reversed(there[:-1]), self._resting(0)]

    def _reps(self) -> Iterator[Moment]:
        """To and fro: from position to position and round to the first, with a short stay in each."""
        count = len(self.pose.positions)
        for here in range(count):
            there = self._next(here)
            yield from [self._resting(here)] * self._frames(REPS_STAY)
            if here > there and count == PAIR:  # back by the same way
                yield from [self._moving(0, 1, i) for i in self._shares(REPS_MOVE)][-2::-1]
                yield self._resting(0)
            else:
                yield from (self._moving(here, there, i) for i in self._shares(REPS_MOVE))

    def _flow(self) -> Iterator[Moment]:
        """Round and round without a stop."""
        for here in range(len(self.pose.positions)):
            there = self._next(here)
            for i in range(self._frames(FLOW_MOVE)):
                t = round(i / self._frames(FLOW_MOVE), DIGITS)
                yield Moment(
                    start=here, end=there, t=t, glow=self._mixed(here, there, t), arrow=1.0
                )

    def _resting(self, position: int) -> Moment:
        return replace(self.at(position), arrow=1.0 if position == 0 else 0.0)

    def _moving(self, start: int, end: int, share: float) -> Moment:
        t = round(_eased(share), DIGITS)
        arrow = _fading(t) if start == 0 else _fading(1 - t) if end == 0 else 0.0
        return Moment(start=start, end=end, t=t, glow=self._mixed(start, end, t), arrow=arrow)

    def _mixed(self, start: int, end: int, t: float) -> float:
        low, high = self.glow(start), self.glow(end)
        return round(low + (high - low) * t, 3)

    def _next(self, position: int) -> int:
        return (position + 1) % len(self.pose.positions)

    def _frames(self, seconds: float) -> int:
        return max(1, round(seconds * self.rate))

    def _shares(self, seconds: float) -> list[float]:
        count = self._frames(seconds)
        return [(i + 1) / count for i in range(count)]


def _eased(u: float) -> float:
    """Return the way done at a share of the time: slow, faster, slow."""
    return u * u * (3 - 2 * u)


def _fading(t: float) -> float:
    start, end = FADE
    return round(min(1.0, max(0.0, (end - t) / (end - start))), 2)


def _flowing(positions: tuple[Pose, ...], here: int, t: float) -> Pose:
    """Return the position on a smooth closed way through all of them."""
    around = [positions[(here + step) % len(positions)] for step in (-1, 0, 1, 2)]
    return Pose.model_validate(_spline([each.model_dump(by_alias=True) for each in around], t))


def _spline(values: list[Any], t: float) -> Any:
    first = values[1]
    if isinstance(first, bool) or not isinstance(first, int | float | dict | list | tuple):
        return first
    if isinstance(first, dict):
        return {key: _spline([each[key] for each in values], t) for key in first}
    if isinstance(first, list | tuple):
        return [_spline(list(each), t) for each in zip(*values, strict=True)]
    a, b, c, d = values
    m, n = (c - a) / 2, (d - b) / 2
    return (
        (2 * t**3 - 3 * t**2 + 1) * b
        + (t**3 - 2 * t**2 + t) * m
        + (3 * t**2 - 2 * t**3) * c
        + (t**3 - t**2) * n
    )
