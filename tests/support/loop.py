"""When has everything that can happen at this instant happened?"""

from bot.clock import SystemClock


async def settle() -> None:
    """Let every task run until it waits for time or for news."""
    for _ in range(40):
        await SystemClock().sleep(0)
