"""Timers by an instant of theirs, the earliest first, so that nobody has to look through all of them."""

import heapq
from collections.abc import Iterator

from tests.simulation.journal import Change, Row
from tests.simulation.world import World


class Timetable:
    """Keeps the committed timers in the order of a column of instants: `due_at` or `ready_at`."""

    def __init__(self, world: World, column: str) -> None:
        self._timers = world.journal.rows["timers"]
        self._column = column
        self._heap: list[tuple[int, str]] = []
        world.committed.append(self._committed)

    def due(self, now: float) -> Iterator[tuple[str, Row]]:
        """Yield each timer whose instant, in milliseconds, has come since the last look."""
        while self._heap and self._heap[0][0] <= now:
            at, key = heapq.heappop(self._heap)
            if self._at(key) == at:
                yield key, self._timers[key,]

    def first(self) -> int | None:
        """Return the earliest instant; None if there is none."""
        while self._heap and self._at(self._heap[0][1]) != self._heap[0][0]:
            heapq.heappop(self._heap)
        return self._heap[0][0] if self._heap else None

    def _at(self, key: str) -> int | None:
        row = self._timers.get((key,))
        at: int | None = None if row is None else row[self._column]
        return at

    def _committed(self, changes: list[Change]) -> None:
        for one in changes:
            if one.table != "timers" or one.after is None:
                continue
            at, before = one.after[self._column], one.before and one.before[self._column]
            if at is not None and at != before:
                heapq.heappush(self._heap, (at, one.key[0]))
