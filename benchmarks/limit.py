"""The paid limit: 10,000 people due at one instant, where Telegram allows 1,000 messages a second.

.venv/bin/python benchmarks/limit.py [people] [messages a second]
"""

import asyncio
import sys

from _crowd import FIRST, next_minute, settle
from _stage import LIMBER, Call, Telegram, load, now, percentile, running, telegram

PEOPLE, ALLOWED = 10_000, 1000
ASKERS = 5
ASKER = 9000
REMINDER = "🌿"
TRAVEL = 0.05
"""Telegram answers after so many seconds."""


async def main(count: int, allowed: int) -> None:
    """Serve the herd once, and say how it went."""
    async with telegram() as server:
        database = server.folder / "limber.db"
        due = next_minute(ahead=8 + count / 1000)
        await settle(database, count=count, due=due)
        async with running(
            LIMBER, at=server, database=database, messages_per_second=allowed
        ) as bot:
            await server.answer_after(TRAVEL)
            await asyncio.sleep(due.timestamp() - now() - 1)
            cpu = bot.cpu()
            await asyncio.sleep(due.timestamp() - now())
            asked = await asyncio.gather(
                *(ask(server, number, after=count / allowed) for number in range(ASKERS))
            )
            calls = await server.until(
                lambda calls: len(reminders(calls)) >= count, patience=60 + 5 * count / allowed
            )
            cpu = bot.cpu() - cpu
            calls = await server.calls()
            report(calls, due.timestamp(), count, allowed, asked)
            print(f"CPU per reminder              {1000 * cpu / count:.2f} ms")
            print(f"memory; log lines; load       {bot.memory():.0f} MB; {bot.lines}; {load()}")


async def ask(server: Telegram, number: int, *, after: float) -> tuple[int, float]:
    """Let somebody ask for their streak in the middle; return who, and when."""
    await asyncio.sleep(after * (number + 1) / (ASKERS + 2))
    return FIRST + number, await server.say([(FIRST + number, "/streak")])


def reminders(calls: list[Call]) -> list[Call]:
    """Return the reminders among these calls."""
    return [call for call in calls if call.method == "sendmessage" and REMINDER in call.text]


def report(
    calls: list[Call], due: float, count: int, allowed: int, asked: list[tuple[int, float]]
) -> None:
    """Say how long the herd took, and how long others waited."""
    came = reminders(calls)
    late = sorted(call.at - due for call in came)
    answers = [_answer(calls, who, when) for who, when in asked]
    limit = count / allowed
    print(f"people due at once            {count} at {allowed} messages/s")
    print(f"reminded                      {len({call.chat for call in came})}, copies {len(came)}")
    print(
        f"the last after                {late[-1]:.2f} s: {late[-1] / limit:.2f} times the limit's own"
    )
    print(f"most in any second            {busiest(late)}")
    print(
        f"/streak in the middle         p50 {1000 * percentile(answers, 0.5):.0f} ms,"
        f" most {1000 * max(answers):.0f} ms ({ASKERS} asked)"
    )


def _answer(calls: list[Call], who: int, when: float) -> float:
    others = (c.at - when for c in calls if c.chat == who and c.at > when and not reminders([c]))
    return min(others, default=float("inf"))


def busiest(times: list[float]) -> int:
    """Return how many of these instants, in order, fell into the fullest second."""
    begin, most = 0, 0
    for end, at in enumerate(times):
        while at - times[begin] >= 1:
            begin += 1
        most = max(most, end - begin + 1)
    return most


if __name__ == "__main__":
    given = [int(one) for one in sys.argv[1:]]
    asyncio.run(main(*(given + [PEOPLE, ALLOWED][len(given) :])))
