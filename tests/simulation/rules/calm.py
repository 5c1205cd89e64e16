"""Calm: how long a chat could have been served without any trouble, and what is owed within such time."""

from collections.abc import Hashable
from dataclasses import dataclass

from tests.simulation.network import Call
from tests.simulation.troubles import CALLS
from tests.simulation.world import World

SETTLING = 15.0
"""So many seconds after a trouble are not counted as calm yet."""


@dataclass(slots=True)
class Debt:
    """Something that is owed to a chat, `calm` being the calm seconds when it was noted."""

    rule: str
    detail: str
    chat: int
    allowed: float
    calm: float


class Calm:
    """Counts calm seconds, and keeps the book of what is owed."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.seconds = 0.0
        self.waits: dict[int, float] = {}
        self.debts: dict[Hashable, Debt] = {}
        self._last = 0.0
        self._rough_until = 0.0
        self._skew = world.clock.skew
        world.acted.append(self._acted)

    def owe(self, key: Hashable, *, rule: str, detail: str, chat: int, allowed: float) -> None:
        """Note that something has to happen within so many calm seconds."""
        if key not in self.debts:
            self.debts[key] = Debt(
                rule=rule, detail=detail, chat=chat, allowed=allowed, calm=self.seconds
            )

    def paid(self, key: Hashable) -> None:
        """Note that it has happened."""
        self.debts.pop(key, None)

    def rough(self, seconds: float = 0.0) -> None:
        """Note a disturbance now."""
        self._rough_until = max(self._rough_until, self.world.now + seconds + SETTLING)

    def since(self, calm: float) -> float:
        """Return the calm seconds since this reading."""
        return self.seconds - calm

    def look(self) -> None:
        """Count the time that has passed, and look for debts that are too old."""
        now = self.world.now
        self._feel(now)
        begin = max(self._last, self._rough_until)
        self.seconds += max(0.0, now - begin)
        self._last = now
        for key, debt in list(self.debts.items()):
            if self.waits.get(debt.chat, 0) + SETTLING > now:
                debt.calm = self.seconds
            elif self.since(debt.calm) > debt.allowed:
                self.paid(key)
                self.world.breaks(debt.rule, debt.detail)

    def skip(self, seconds: float) -> None:
        """Let time pass that counts for nobody."""
        self._last = max(self._last, self.world.now + seconds)

    def _feel(self, now: float) -> None:
        world = self.world
        if not world.process.ready or now < world.loop.frozen_until:
            self.rough(world.loop.frozen_until - now if now < world.loop.frozen_until else 0)
        if world.clock.skew != self._skew:
            self._skew = world.clock.skew
            self.rough(60)
        for one in world.troubles:
            if one.kind in CALLS and one.start <= now and one.end > self._last:
                self._rough_until = max(self._rough_until, one.end + SETTLING)

    def _acted(self, call: Call) -> None:
        if call.refused is not None and call.refused.code == 429 and call.chat is not None:
            until = self.world.now + call.refused.parameters.get("retry_after", 30)
            self.waits[call.chat] = max(self.waits.get(call.chat, 0), until)
            self.rough(min(30.0, call.refused.parameters.get("retry_after", 30)))
