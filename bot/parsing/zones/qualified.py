"""Texts that say where a place lies: `Portland, OR`, `paris texas`, `Россия, Москва`."""

from collections.abc import Iterator

from bot.parsing.typed import folded
from bot.parsing.zones import places
from bot.parsing.zones.candidates import is_short, of_entry, of_regions
from bot.parsing.zones.places import NameKind, PlaceEntry
from bot.parsing.zones.regions import Named, Region, regions
from bot.parsing.zones.weighing import PlaceCandidate

Meant = list[frozenset[Region]]
"""The regions that each word behind a place may mean."""
_MOST_WORDS = 3
"""Words in the longest name of a country that is looked for without a comma."""


def qualified(
    typed: str, countries: Named, *, ordinary: frozenset[str]
) -> Iterator[PlaceCandidate]:
    """Yield the places that lie where the text says, or what to ask about where a place is not known to lie there."""
    for name, within in _splits(typed):
        known = _known(within, countries)
        there = [*_within(name, known, ordinary)] if known else []
        if there:
            yield from there
            return
    if "," in typed:
        name, *within = typed.split(",")
        yield from _left_over(name, _known(within, countries))


def _known(within: list[str], countries: Named) -> Meant:
    return [found for place in within if (found := regions(place, countries))]


def _within(name: str, known: Meant, ordinary: frozenset[str]) -> Iterator[PlaceCandidate]:
    sure = not is_short(folded(name)) and folded(name) not in ordinary
    for entry in places.called(name):
        if _lies_in(entry, known):
            yield of_entry(entry, sure=sure and entry.kind is not NameKind.CODE)


def _left_over(name: str, known: Meant) -> Iterator[PlaceCandidate]:
    near = [entry for entry in places.like(name) if known and _lies_in(entry, known)]
    if known and not near:
        yield from of_regions(known[-1], sure=False)
    for entry in near or places.called(name):
        yield of_entry(entry, sure=False)


def _lies_in(entry: PlaceEntry, known: Meant) -> bool:
    return all(any(region.holds(entry) for region in meant) for meant in known)


def _splits(typed: str) -> Iterator[tuple[str, list[str]]]:
    if "," in typed:
        first, *others = typed.split(",")
        yield first, others
        yield others[-1].strip(), [first, *others[:-1]]
        return
    words = typed.split()
    for count in range(min(len(words) - 1, _MOST_WORDS), 0, -1):
        yield " ".join(words[:-count]), [" ".join(words[-count:])]
        yield " ".join(words[count:]), [" ".join(words[:count])]
