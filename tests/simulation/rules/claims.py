"""Rule of claims: what a process that is gone had claimed is given back as soon as the next process lives."""

from tests.simulation.state import World

from tests.simulation.journal import Change

WITHIN = 10.0


class ClaimRules:
    """Watches who has claimed which row."""

    def __init__(self, state: World) -> None:
        self.state = state
        self._life: dict[str, int] = {}
        self._ready: float | None = None
        state.committed.append(self._committed)

    def _committed(self, changes: list[Change]) -> None:
        for one in changes:
            if one.table in {"timers", "outbox"} and one.after and one.after["claimed_by"]:
                self._life.setdefault(one.after["claimed_by"], self.state.disk.life)

    def look(self) -> None:
        """Look for rows of the dead, once the process has lived for a moment."""
        state = self.state
        if not state.process.ready or state.now < state.loop.frozen_until:
            self._ready = None
            return
        self._ready = state.now if self._ready is None else self._ready
        if state.now - self._ready < WITHIN:
            return
        for table in ("timers", "outbox"):
            for row in state.journal.rows[table].values():
                if self._life.get(row["claimed_by"], state.disk.life) != state.disk.life:
                    state.breaks("what a dead process had claimed is given back at once", f"{row}")
