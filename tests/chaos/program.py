"""The bot's own command line on a clock that is shared with a test: python -m tests.chaos.program.

The clock runs from the time in CHAOS_START, CHAOS_SPEED times as fast as the system's, since the system's monotonic
second CHAOS_SINCE. Everything else is what `python -m bot run` does.
"""

import gc

gc.disable()  # as bot.__main__ does

import os
from datetime import datetime, timedelta

from bot import __main__, run
from bot.clock import ShiftedClock, SystemClock


def shared_clock() -> ShiftedClock:
    """Return the clock that the environment describes."""
    speed, since = float(os.environ["CHAOS_SPEED"]), float(os.environ["CHAOS_SINCE"])
    passed = timedelta(seconds=(SystemClock().monotonic() - since) * speed)
    start = datetime.fromisoformat(os.environ["CHAOS_START"])
    return ShiftedClock(start=start + passed, speed=speed)


if __name__ == "__main__":
    run.SystemClock = shared_clock
    __main__.command_line(["run"])
