"""Rule of claims: what a process that is gone had claimed is given back as soon as the next process lives."""

from typing import Any

from tests.simulation.journal import Change
from tests.simulation.world import World

WITHIN = 10.0


class ClaimRules:
    """Watches who has claimed which row."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._life: dict[str, int] = {}
        self._ready: float | None = None
        self._claimed: dict[tuple[str, Any], str] = {}
        world.committed.append(self._committed)

    def _committed(self, changes: list[Change]) -> None:
        for one in changes:
            if one.table not in {"timers", "outbox"}:
                continue
            claim = one.after and one.after["claimed_by"]
            if claim:
                self._life.setdefault(claim, self.world.disk.life)
                self._claimed[one.table, one.key] = claim
            else:
                self._claimed.pop((one.table, one.key), None)

    def look(self) -> None:
        """Look for rows of the dead, once the process has lived for a moment."""
        world = self.world
        if not world.process.ready or world.now < world.loop.frozen_until:
            self._ready = None
            return
        self._ready = world.now if self._ready is None else self._ready
        if world.now - self._ready < WITHIN:
            return
        for (table, key), claim in self._claimed.items():
            if self._life[claim] != world.disk.life:
                row = world.journal.rows[table][key]
                world.breaks("what a dead process had claimed is given back at once", f"{row}")
