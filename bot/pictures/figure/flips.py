"""Does a part jump before another in mid-film? Where two overlap and change places, one sees a pop."""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from bot.pictures.figure.depth import depths
from bot.pictures.figure.movement import Moment
from bot.pictures.figure.parts import Unit
from bot.pictures.figure.picture import Picture

SEEN = 0.0012  # square metres of overlap from which one sees it


def flips(picture: Picture, moments: Sequence[Moment]) -> Iterator[tuple[Moment, str, str]]:
    """Yield the parts that change places though they overlap, and when."""
    for before, after in pairwise(moments):
        old, new = (_ranks(picture, each) for each in (before, after))
        swapped = [
            (a, b) for a, b in combinations(new, 2) if (old[a] < old[b]) is not (new[a] < new[b])
        ]
        if swapped:
            units = {unit.name: unit for unit in picture.units(after)}
            yield from ((after, a, b) for a, b in swapped if _overlap(units[a], units[b]) > SEEN)


def _ranks(picture: Picture, moment: Moment) -> dict[str, int]:
    """Return every part's place in the order of depth."""
    places = depths(picture.body(moment), picture.camera, picture.pose.order)
    ordered = sorted(places, key=lambda name: (places[name].depth, name))
    return {name: rank for rank, name in enumerate(ordered)}


def _overlap(a: Unit, b: Unit) -> float:
    return float(a.outline.intersection(b.outline).area)
