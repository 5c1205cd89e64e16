"""Many sessions at once: how late are the calls to switch sides, and is a hold ever cut short?

.venv/bin/python benchmarks/sessions.py [sessions]
"""

import asyncio
import sys
from datetime import timedelta

from _stage import percentile, staged

SESSIONS = 60
HOLD = timedelta(seconds=30)
LENGTH = 50.0
"""Seconds until the first change of sides of everyone has passed."""


async def main(count: int) -> None:
    """Lead the sessions up to their first change of sides, and tell how late it was called."""
    async with staged() as stage:
        clock = stage.emulator.world.clock
        await stage.start_bot()
        cpu = stage.cpu()
        for number in range(count):
            stage.emulator.person(7000 + number, first_name=f"S{number}").says(
                "/stretch psoas-reset"
            )
            await clock.sleep(0.15)
        await clock.sleep(LENGTH)
        late = list(lateness(stage.emulator.ledger))
        cpu = stage.cpu() - cpu
        print(f"sessions at once              {count}; changes of sides called {len(late)}")
        p50, p99, most = map(_ms, (percentile(late, 0.5), percentile(late, 0.99), max(late)))
        print(f"lateness p50 / p99 / most     {p50} / {p99} / {most}")
        print(f"the shortest hold             {30 + min(late):.3f} s of 30")
        print(
            f"CPU                           {100 * cpu / (LENGTH + 0.15 * count):.0f} % of a core"
        )


def lateness(ledger):
    """Yield how long after its hold's end each change of sides was called, as the server saw it."""
    holds = {}
    for call in ledger:
        words = call.params.get("text", "") + call.params.get("caption", "")
        if "Hold:" in words:
            holds.setdefault(call.chat, call.at)
        elif "switch sides:" in words and call.chat in holds:
            yield (call.at - holds.pop(call.chat) - HOLD).total_seconds()


def _ms(seconds: float) -> str:
    return f"{1000 * seconds:.0f} ms"


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else SESSIONS))
