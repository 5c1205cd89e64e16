"""One world: a machine with the bot on it, Telegram, the network between them, and bells for rules and people."""

import gc
import logging
import sys
import warnings
from collections.abc import Callable
from datetime import datetime
from typing import Any

from tests.simulation.clock import MachineClock
from tests.simulation.database import Disk
from tests.simulation.earlier import blank
from tests.simulation.journal import Change, Journal
from tests.simulation.loop import VirtualLoop
from tests.simulation.network import Call, Network
from tests.simulation.process import Process
from tests.simulation.telegram import Telegram
from tests.simulation.troubles import Trouble, Weather


class Broken(Exception):
    """A rule is broken: what, and when."""

    def __init__(self, rule: str, detail: str) -> None:
        super().__init__(f"{rule}: {detail}")
        self.rule, self.detail = rule, detail


class World:
    """Everything of one simulation, and the bells that rules and people listen to."""

    def __init__(
        self,
        *,
        seed: str,
        start: datetime,
        troubles: list[Trouble],
        turns: bool = True,
        script: str | None = None,
    ) -> None:
        self.seed = seed
        self.loop = VirtualLoop(seed=f"{seed} loop")
        self.clock = MachineClock(self.loop, start=start)
        self.disk = Disk(script or blank(), turns=turns)
        self.journal = Journal(self.disk)
        self.telegram = Telegram(
            now=lambda: self.loop.seconds, stamp=lambda: int(self.clock.true().timestamp())
        )
        self.troubles = troubles
        self.network = Network(
            loop=self.loop,
            telegram=self.telegram,
            weather=Weather(troubles, seed),
            seed=f"{seed} net",
        )
        self.process = Process(
            loop=self.loop, clock=self.clock, disk=self.disk, network=self.network
        )
        self.broken: list[Broken] = []
        self.committed: list[Callable[[list[Change]], None]] = []
        self.departed: list[Callable[[Call], None]] = []
        self.acted: list[Callable[[Call], None]] = []
        self.returned: list[Callable[[Call], None]] = []
        self.disk.on_commit = self._commit
        self.network.departs = lambda call: _ring(self.departed, call)
        self.network.acts = lambda call: _ring(self.acted, call)
        self.network.returns = lambda call: _ring(self.returned, call)
        self.process.failed = lambda error: self.breaks("the bot lives on", repr(error))
        self.loop.set_exception_handler(self._unhandled)

    @property
    def now(self) -> float:
        """Return the seconds since the beginning."""
        return self.loop.seconds

    def breaks(self, rule: str, detail: str) -> None:
        """Note a broken rule, and let the world end with it."""
        at = f"{self.now:.3f} s, {self.clock.now():%Y-%m-%d %H:%M:%S}"
        self.broken.append(Broken(rule, f"{detail} (at {at})"))
        self.loop.halted = True

    def begin(self) -> None:
        """Let the rules know what is in the database at the beginning, and start the bot."""
        _ring(self.committed, self.journal.found())
        self.loop.at(0, self.process.start)

    def _commit(self) -> None:
        _ring(self.committed, self.journal.take())

    def _unhandled(self, _: Any, context: dict[str, Any]) -> None:
        error = context.get("exception")
        self.breaks("no error goes unhandled", f"{context.get('message')}: {error!r}")


def _ring(bells: list[Callable[[Any], None]], news: Any) -> None:
    for bell in bells:
        bell(news)


def quieten() -> None:
    """Silence logs, and what is left of killed processes when it is thrown away."""
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore", RuntimeWarning)
    sys.unraisablehook = lambda _: None
    gc.collect()
