"""Names that are like what was typed: begun, misspelled, or at least half the same."""

from collections.abc import Hashable, Iterator, Mapping
from typing import TypeVar

from rapidfuzz.distance import OSA

Thing = TypeVar("Thing", bound=Hashable)
SUGGESTIONS = 3
SLIPS = ((12, 3), (7, 2), (4, 1))
"""Slips allowed in a word by its number of letters; the first entry that is short enough counts."""
A_STEM = 4
"""This many letters from the beginning of a word of a name may stand for the word."""


def begun(text: str, names: Mapping[str, Thing]) -> Iterator[Thing]:
    """Yield what has a word that begins with this text: the text itself if any has it, else all that do."""
    if len(text) < A_STEM:
        return
    begun = [name for name in names if f" {text}" in f" {name}"]
    whole = [name for name in begun if f" {text} " in f" {name} "]
    yield from (names[name] for name in whole or begun)


def slipped(text: str, names: Mapping[str, Thing]) -> Iterator[Thing]:
    """Yield what was meant if there are a few slips in it: that with the fewest."""
    slips = {name: OSA.distance(text, name) for name in names if _is_near(text, name)}
    least = min(slips.values(), default=0)
    yield from (names[name] for name, steps in slips.items() if steps == least)


def _is_near(text: str, name: str) -> bool:
    allowed = next((slips for letters, slips in SLIPS if len(name) >= letters), 0)
    if text[0] != name[0]:
        allowed = min(allowed, 1)
    return abs(len(text) - len(name)) <= allowed and OSA.distance(text, name) <= allowed


def nearest(text: str, names: Mapping[str, Thing]) -> list[Thing]:
    """Return what is spelled most like a text, as long as at least half of it is."""
    steps = {name: OSA.distance(text, name) for name in names}
    alike = [name for name in names if 2 * steps[name] <= max(len(text), len(name))]
    near = dict.fromkeys(names[name] for name in sorted(alike, key=steps.__getitem__))
    return list(near)[:SUGGESTIONS]
