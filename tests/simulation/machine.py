"""The machine on which the bot runs, and what happens to it: kills, stops, a frozen process, a clock that is set."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial

from tests.simulation.network import Call
from tests.simulation.rules.calm import Calm
from tests.simulation.troubles import Kind, Trouble
from tests.simulation.world import World

A_SECOND = timedelta(seconds=1)


class Machine:
    """Lets troubles strike that are not about single calls; `moved` hears of a clock that was set."""

    def __init__(self, world: World, calm: Calm, *, moved: Callable[[], None]) -> None:
        self.world, self.calm, self._moved = world, calm, moved
        self._doomed: Trouble | None = None
        world.departed.append(self._doom)
        for trouble in world.troubles:
            world.loop.at(trouble.start, partial(self.strike, trouble))

    def rest(self) -> None:
        """Let nothing more happen."""
        self._doomed = None

    def strike(self, trouble: Trouble) -> None:
        world, process = self.world, self.world.process
        match trouble.kind:
            case Kind.KILL:
                self._doomed = trouble
            case Kind.STOP if process.ready:
                process.stop()
                world.loop.after(trouble.length + 20, process.start)
            case Kind.FREEZE:
                world.loop.freeze(trouble.length)
                self.calm.rough(trouble.length)
            case Kind.CLOCK:
                world.clock.skew += trouble.size * A_SECOND
                self._moved()
                self.calm.rough(60)
            case Kind.REPEATED:
                waiting = world.telegram.updates.waiting
                world.telegram.updates.waiting = [*waiting, *waiting]
            case Kind.SHUFFLED:
                world.network.shuffled_until = world.now + 3600
            case Kind.UPDATES_LOST:
                world.telegram.updates.lose()
            case Kind.FILES_LOST:
                world.telegram.files.clear()
            case _:
                pass

    def _doom(self, call: Call) -> None:
        """Kill the process so many steps after the next call that does something."""
        doom, self._doomed = self._doomed, None
        if doom is not None and call.chat is None and call.method != "answerCallbackQuery":
            self._doomed = doom
        elif doom is not None:
            self.world.loop.kill_after(max(1, int(doom.size)), partial(self._die, doom))

    def _die(self, trouble: Trouble) -> None:
        self.world.process.kill()
        self.calm.rough()
        self.world.loop.after(trouble.length, self.world.process.start)
