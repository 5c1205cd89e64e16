"""Does a part jump before another in mid-film? Where two overlap and change places, one sees a pop."""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from bot.pictures.figure.movement import Moment
from bot.pictures.figure.parts import Unit
from bot.pictures.figure.picture import Picture

SEEN = 0.0012  # square metres of overlap from which one sees it


def flips(picture: Picture, moments: Sequence[Moment]) -> Iterator[tuple[Moment, str, str]]:
    """Yield the parts that change places though they overlap, and when."""
    for before, after in pairwise(moments):
        old, new = (picture.figure(each).units() for each in (before, after))
        was = {unit.name: i for i, unit in enumerate(old)}
        for (i, a), (j, b) in combinations(enumerate(new), 2):
            if (was[a.name] < was[b.name]) is not (i < j) and _overlap(a, b) > SEEN:
                yield after, a.name, b.name


def _overlap(a: Unit, b: Unit) -> float:
    return float(a.outline.intersection(b.outline).area)
