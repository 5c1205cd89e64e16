"""Cuts a story that breaks a rule down to what it needs for that, by delta debugging."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from tests.simulation.play import Play
from tests.simulation.story import FIRST, Story

Part = TypeVar("Part")
MOST_TRIES = 60


def shrunk(story: Story, *, rule: str) -> Story:
    """Return a short story that breaks the same rule."""
    tries = 0

    def still(other: Story) -> bool:
        nonlocal tries
        tries += 1
        return tries <= MOST_TRIES and any(one.rule == rule for one in Play(other).run().broken)

    who = least(
        [one.number - FIRST for one in story.people], lambda kept: still(story.cut(who=set(kept)))
    )
    story = story.cut(who=set(who))
    what = least(
        [one.number for one in story.troubles], lambda kept: still(story.cut(what=set(kept)))
    )
    story = story.cut(what=set(what))
    every = [
        f"{one.number - FIRST}.{deed}" for one in story.people for deed in range(len(one.deeds))
    ]
    kept = least(every, lambda some: still(story.without(frozenset(every) - set(some))))
    return story.without(frozenset(every) - set(kept))


def least(parts: Sequence[Part], breaks: Callable[[Sequence[Part]], bool]) -> list[Part]:
    """Return few of these parts that still break the rule: halves first, then quarters, and so on."""
    kept, pieces = list(parts), 2
    while kept:
        size = max(1, len(kept) // pieces)
        starts = range(0, len(kept), size)
        fewer = next((some for at in starts if breaks(some := kept[:at] + kept[at + size :])), None)
        if fewer is not None:
            kept, pieces = fewer, max(2, pieces - 1)
        elif size == 1:
            break
        else:
            pieces *= 2
    return kept
