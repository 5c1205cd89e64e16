"""Waiting until everything that can happen at this instant has happened."""

from types import coroutine


@coroutine
def turn():
    """Let the loop turn once: every task goes on to where it waits next."""
    yield


async def settle() -> None:
    """Let every task run until it waits for time or for news."""
    for _ in range(40):
        await turn()
