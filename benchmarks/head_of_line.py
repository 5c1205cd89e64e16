"""The head of the line: how long a person waits for an answer while another person sends very many messages.

.venv/bin/python benchmarks/head_of_line.py [messages]
"""

import asyncio
import sys

from _stage import load, staged

MESSAGES = 300
FLOODER, ASKER = 7001, 7002
TARGET = 1.0
AFTER = 20.0


async def main(count: int) -> None:
    """Let one person flood the bot, and say how long the other one waits."""
    async with staged() as stage:
        clock = stage.emulator.state.clock
        flooder, asker = (stage.emulator.person(who) for who in (FLOODER, ASKER))
        await stage.start_bot()
        flooder.says("/start")
        asker.says("/start")
        await stage.emulator.until(lambda: flooder.inbox and asker.inbox)
        await clock.sleep(2)
        cpu, known, noise = stage.cpu(), len(asker.inbox), len(flooder.inbox)
        for number in range(count):
            flooder.says(f"hello {number}")
        await clock.sleep(1)
        asked = clock.now()
        asker.says("/streak")
        await stage.emulator.until(lambda: len(asker.inbox) > known, timeout=300)
        waited = (asker.inbox[known].at - asked).total_seconds()
        await clock.sleep(AFTER)
        print(f"messages of one person        {count} at once")
        print(
            f"/streak of another            {waited:.2f} s ({waited / TARGET:.2f} of {TARGET:.0f} s)"
        )
        print(f"answers to the flood          {len(flooder.inbox) - noise} within {AFTER:.0f} s")
        print(
            f"CPU; log lines; load          {stage.cpu() - cpu:.1f} s; {stage.bot.lines}; {load()}"
        )


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else MESSAGES))
