"""Three years of routines for eight people: their variety, and what each part of the body gets.

`make simulate` prints the tables, and writes them into docs/programme.md.
"""

import statistics
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bot import library
from bot.domain.preferences import Preferences
from bot.domain.programme import (
    Choice,
    ChoiceContext,
    History,
    HistoryEntry,
    choose,
    compose_for,
    season_of,
)
from bot.domain.programme.dose import weights
from bot.domain.programme.history import REMEMBERED
from bot.domain.stretch import Area, Load, Place

DAYS = 1095
START = date(2026, 1, 5)
PAGE = ROOT / "docs" / "programme.md"
BEGIN, END = "<!-- simulation -->", "<!-- end of simulation -->"
NO_WEIGHT = frozenset({Load.KNEELING, Load.WRIST_LOAD, Load.HEAD_LOW})
NO_FOLDS = frozenset({Load.LEG_CROSS, Load.FORWARD_BEND, Load.HEAD_LOW})
PROFILES = {
    "floor 15 min": Preferences(place=Place.FLOOR, minutes=15, level=2),
    "floor 8 min": Preferences(place=Place.FLOOR, minutes=8, level=2),
    "floor 8 min, no kneeling, wrists, head low": Preferences(
        place=Place.FLOOR, minutes=8, level=2, avoided=NO_WEIGHT
    ),
    "floor 5 min": Preferences(place=Place.FLOOR, minutes=5, level=2),
    "floor 5 min, gentle (what a newcomer has)": Preferences(),
    "standing 5 min": Preferences(place=Place.STANDING, minutes=5, level=2),
    "chair 8 min, no crossing, folds, head low": Preferences(
        place=Place.CHAIR, minutes=8, level=2, avoided=NO_FOLDS
    ),
    "chair 3 min": Preferences(place=Place.CHAIR, minutes=3, level=2),
}


@dataclass(slots=True, kw_only=True)
class Life:
    """What one person got, day by day, if they did all of it."""

    preferences: Preferences
    days: list[tuple[date, Choice]] = field(default_factory=list)

    @property
    def sets(self) -> list[frozenset[str]]:
        """What each day was made of."""
        return [frozenset(one.id for one in choice.stretches) for _, choice in self.days]

    @property
    def soonest(self) -> int | None:
        """After how many days, at the soonest, the same set came again."""
        return _soonest(self.sets)

    @property
    def soonest_written(self) -> int | None:
        """After how many days, at the soonest, the same hand-written routine came again."""
        names = [choice.routine or None for _, choice in self.days]
        return _soonest(names)

    @property
    def shared(self) -> float:
        """How much of a day's routine was done the day before, on average."""
        pairs = zip(self.sets, self.sets[1:], strict=False)
        return statistics.mean(len(one & other) / len(other) for one, other in pairs)

    def doses(self, served: set[Area]) -> tuple[float, float]:
        """Return the median of what a served area in focus, and of what another, got in a week."""
        focus, other = [], []
        for season, got in self.weeks():
            for area in served if season.focus else ():
                (focus if area in season.focus else other).append(got[area])
        return statistics.median(focus), statistics.median(other)

    def by_area(self) -> dict[Area, float]:
        """Return what each area got in a week, on average."""
        weeks = [got for _, got in self.weeks()]
        return {area: statistics.mean(each[area] for each in weeks) for area in Area}

    def weeks(self):
        """Yield each week's season and doses."""
        for first in range(0, len(self.days) - 6, 7):
            got = dict.fromkeys(Area, 0.0)
            for _, choice in self.days[first : first + 7]:
                for each in choice.stretches:
                    for area, weight in weights(each):
                        got[area] += weight * each.timing.per_side.total_seconds()
            yield season_of(self.days[first][0], since=self.days[0][0]), got


def live(
    preferences: Preferences,
    content: library.Library,
    *,
    days: int = DAYS,
    mixed: bool = True,
    user: int = 1,
    start: date = START,
) -> Life:
    """Return so many days of someone who does every routine; `mixed` with hand-written ones among them."""
    life, history = Life(preferences=preferences), History()
    for number in range(days):
        day = start + timedelta(days=number)
        occasion = ChoiceContext(
            user=user, day=day, since=start, preferences=preferences, history=history
        )
        if mixed:
            choice = choose(
                occasion, hour=7, stretches=content.stretches, routines=content.routines
            )
        else:
            choice = Choice(stretches=compose_for(occasion, content.stretches))
        life.days.append((day, choice))
        history = remembered(history, day, choice)
    return life


def remembered(history: History, day: date, choice: Choice) -> History:
    """Return a history with one more day, on which all that was shown was done."""
    seconds = {each.id: each.timing.per_side.total_seconds() for each in choice.stretches}
    shown = HistoryEntry(day=day, stretches=seconds, routine=choice.routine)
    kept = (one for one in history.past if (day - one.day).days < REMEMBERED)
    last = {**history.last, choice.routine: day} if choice.routine else history.last
    return History(past=(*kept, shown, replace(shown, done=True)), last=last)


def _soonest(things: list) -> int | None:
    last, soonest = {}, None
    for place, one in enumerate(things):
        if one is not None and one in last:
            gap = place - last[one]
            soonest = gap if soonest is None else min(soonest, gap)
        last[one] = place
    return soonest


def composed_lines(lives: dict[str, Life], content: library.Library) -> Iterator[str]:
    """Yield the table of days that are all composed."""
    yield "| profile | pool | areas | distinct sets | soonest repeat | shared with yesterday | focus / other |"
    yield "|---|---|---|---|---|---|---|"
    for name, life in lives.items():
        pool = [one for one in content.stretches.values() if life.preferences.allow(one)]
        served = {area for one in pool for area in one.areas}
        focus, other = life.doses(served)
        again = f"{life.soonest} days" if life.soonest else "none"
        yield (
            f"| {name} | {len(pool)} | {len(served)} | {len(set(life.sets))} | {again} "
            f"| {life.shared:.0%} | {focus:.0f} / {other:.0f} |"
        )


def _routines(count: int) -> str:
    return f"{count} routine" if count == 1 else f"{count} routines"


def mixed_lines(lives: dict[str, Life]) -> Iterator[str]:
    """Yield the table of days among which hand-written routines are."""
    yield "| profile | distinct sets | hand-written | same one again | any set again | shared with yesterday |"
    yield "|---|---|---|---|---|---|"
    for name, life in lives.items():
        written = Counter(choice.routine for _, choice in life.days if choice.routine)
        gaps = (f"{gap} days" if gap else "never" for gap in (life.soonest_written, life.soonest))
        yield (
            f"| {name} | {len(set(life.sets))} | {written.total()} days, {_routines(len(written))} "
            f"| {' | '.join(gaps)} | {life.shared:.0%} |"
        )


def area_lines(lives: dict[str, Life]) -> Iterator[str]:
    """Yield the table of what each area gets in a week."""
    doses = {name: life.by_area() for name, life in lives.items()}
    yield f"| area | {' | '.join(doses)} |"
    yield f"|---|{'---|' * len(doses)}"
    for area in Area:
        yield f"| {area} | {' | '.join(f'{each[area]:.0f}' for each in doses.values())} |"


def lines(content: library.Library, *, days: int = DAYS) -> Iterator[str]:
    """Yield the tables, line by line."""
    composed, mixed = (
        {name: live(one, content, days=days, mixed=each) for name, one in PROFILES.items()}
        for each in (False, True)
    )
    yield "Every day composed:\n"
    yield from composed_lines(composed, content)
    yield "\nWith two hand-written days a week, as people get it:\n"
    yield from mixed_lines(mixed)
    yield "\nSeconds for each side and week by area, on average, with hand-written days:\n"
    yield from area_lines(mixed)


def write(told: list[str]) -> None:
    """Put the tables into the page, in place of those that are there."""
    page = PAGE.read_text("utf-8")
    before, after = page.split(BEGIN)[0], page.split(END)[1]
    PAGE.write_text("\n".join([before + BEGIN, "", *told, "", END]) + after, "utf-8")


def main(arguments: list[str]) -> None:
    """Print the tables; with `--write`, put them into docs/programme.md too."""
    told = list(lines(library.load(ROOT / "content")))
    print("\n".join(told))
    if "--write" in arguments:
        write(told)


if __name__ == "__main__":
    main(sys.argv[1:])
