"""What a person wants of their routines: limits that are never broken, and what they like."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.domain.routine import Routine
from bot.domain.stretch import Equipment, Load, Mode, Place, Stretch

SHORTEST, LONGEST = 2, 30
"""The shortest and the longest routine, in minutes."""
GENTLE, HARDEST = 1, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """What a person's routines may be: where they are done, how long they take, and what is left out.

    `level` is the highest level of a stretch; `avoided` are movements that the person has switched off, for reasons
    that nobody asks for; `lacking` is what they do not have at hand. `hold` is how many seconds a hold should last,
    as far as a stretch allows it, `rounds` how many holds each side gets; 0 leaves each stretch its own. `favourites`
    are stretches that should come more often, `never` those that should not come at all, and `easier` those that
    are done in their easier way.
    """

    place: Place = Place.FLOOR
    minutes: int = 5
    level: int = GENTLE
    avoided: frozenset[Load] = frozenset()
    lacking: frozenset[Equipment] = frozenset()
    hold: int = 0
    favourites: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()
    rounds: int = 0
    easier: frozenset[str] = frozenset()

    @property
    def budget(self) -> timedelta:
        """The minutes, as a length of time."""
        return timedelta(minutes=self.minutes)

    def __str__(self) -> str:
        """Return a text that is the same for the same wishes, and begins with the place."""
        left_out = (",".join(sorted(names)) or "-" for names in (self.avoided, self.lacking))
        plain = [self.place, str(self.minutes), str(self.level), *left_out]
        return " ".join([*plain, *self._newer()])

    def _newer(self) -> Iterator[str]:
        """Yield what older rows do not name, where it is not as it was for everybody then."""
        if self.hold:
            yield f"hold={self.hold}"
        if self.rounds:
            yield f"rounds={self.rounds}"
        for name, stretches in (("favourites", self.favourites), ("never", self.never)):
            if stretches:
                yield f"{name}={','.join(sorted(stretches))}"

    def held(self, stretch: Stretch) -> Stretch:
        """Return a stretch with the holds that the person wants, as far as the stretch allows it."""
        if not (self.hold or self.rounds) or stretch.timing.mode is Mode.REPS:
            return stretch
        timing = stretch.timing.repeated(self.rounds)
        if self.hold:
            timing = timing.held(timedelta(seconds=self.hold))
        return replace(stretch, timing=timing)

    def allow(self, stretch: Stretch) -> bool:
        """Return whether this stretch may be in a routine of theirs."""
        return (
            stretch.fits(self.place)
            and stretch.id not in self.never
            and stretch.level <= self.level
            and self.avoided.isdisjoint(stretch.loads)
            and self.lacking.isdisjoint(stretch.equipment)
        )

    def allow_all(self, routine: Routine) -> bool:
        """Return whether all of a routine is allowed, and it takes no longer than it may."""
        return routine.length <= self.budget and all(map(self.allow, routine.stretches))
