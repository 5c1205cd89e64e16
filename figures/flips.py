"""Jumps of depth: parts that overlap and change places between two neighbouring frames of a film."""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from figures.drawing.depth import depths
from figures.drawing.movement import Moment
from figures.drawing.parts import Unit
from figures.drawing.picture import Picture

SEEN = 0.004  # square metres of overlap from which a change is seen
LIMBS = (("arm", "forearm"), ("leg", "shank"))


def flips(picture: Picture, moments: Sequence[Moment]) -> Iterator[tuple[Moment, str, str]]:
    """Yield the parts that change places though they overlap before and after, and when."""
    for before, after in pairwise(moments):
        old, new = (_ranks(picture, each) for each in (before, after))
        swapped = [
            (a, b)
            for a, b in combinations(new, 2)
            if (old[a] < old[b]) is not (new[a] < new[b]) and not _one_limb(a, b)
        ]
        if swapped:
            both = [{unit.name: unit for unit in picture.units(each)} for each in (before, after)]
            yield from (
                (after, a, b)
                for a, b in swapped
                if min(_overlap(units[a], units[b]) for units in both) > SEEN
            )


def _one_limb(a: str, b: str) -> bool:
    """Return whether two parts are the halves of a limb, or neck and trunk: between them no change is seen."""
    (kind_a, _, side_a), (kind_b, _, side_b) = a.partition("_"), b.partition("_")
    pair = tuple(sorted((kind_a, kind_b)))
    halves = side_a == side_b and pair in {tuple(sorted(each)) for each in LIMBS}
    return halves or pair == ("neck", "torso")


def _ranks(picture: Picture, moment: Moment) -> dict[str, int]:
    """Return every part's place in the order of depth."""
    places = depths(picture.body(moment), picture.camera, picture.pose.order, picture.lower)
    ordered = sorted(places, key=lambda name: (places[name].depth, name))
    return {name: rank for rank, name in enumerate(ordered)}


def _overlap(a: Unit, b: Unit) -> float:
    return float(a.outline.intersection(b.outline).area)
