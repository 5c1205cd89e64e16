"""Rules of the way to Telegram: its limits, its requests to wait, and no transaction held across a call."""

from asyncio import current_task
from collections import deque

from tests.simulation.network import Call
from tests.simulation.world import World

MOST = 30


class PaceRules:
    """Watches calls as they leave and arrive."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.busiest = 0
        self._arrived: deque[float] = deque()
        self._wait: dict[tuple[int, int | None], float] = {}
        world.departed.append(self._departed)
        world.acted.append(self._acted)
        world.returned.append(self._returned)

    def _departed(self, call: Call) -> None:
        if self.world.disk.holder is not None and self.world.disk.holder is current_task():
            self.world.breaks("no transaction is held across a call", call.method)
        if call.limited and self.world.now < self._wait.get((call.life, call.chat), 0) - 0.001:
            self.world.breaks("a request to wait is kept to", f"{call.method} to {call.chat}")

    def _acted(self, call: Call) -> None:
        if not call.limited or (call.refused and call.refused.code == 429):
            return
        self._arrived.append(call.arrived)
        while self._arrived[0] <= call.arrived - 1:
            self._arrived.popleft()
        self.busiest = max(self.busiest, len(self._arrived))
        if len(self._arrived) > MOST:
            self.world.breaks("at most thirty calls arrive in a second", f"{len(self._arrived)}")

    def _returned(self, call: Call) -> None:
        is_flood = call.refused is not None and call.refused.code == 429 and call.limited
        if is_flood and call.life == self.world.network.life and call.refused is not None:
            until = self.world.now + call.refused.parameters["retry_after"]
            key = call.life, call.chat
            self._wait[key] = max(until, self._wait.get(key, 0))
