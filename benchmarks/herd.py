"""Many people due in the same minute: how fast they are served, whether Telegram's limit is kept, and who waits.

.venv/bin/python benchmarks/herd.py [people]
"""

import asyncio
import sys
from datetime import timedelta

from _stage import Stage, percentile, staged

from bot.storage.access import open_store
from tests.support import crowd

PEOPLE = 600
ASKERS = 5
A_MINUTE = timedelta(minutes=1)


async def main(count: int) -> None:
    """Serve the herd once, and tell how it went."""
    async with staged() as stage:
        clock = stage.emulator.state.clock
        ready = clock.now() + timedelta(seconds=15)
        due = ready.replace(second=0, microsecond=0) + A_MINUTE
        store = await open_store(stage.database_url)
        await crowd.settle(
            store,
            stage.emulator,
            count=count,
            at=due.time().replace(tzinfo=None),
            now=clock.now(),
            zone="UTC",
        )
        await store.close()
        await stage.start_bot()
        cpu = stage.cpu()
        await clock.sleep((due - clock.now()).total_seconds() + 3)
        waits = await asyncio.gather(*(ask(stage, number) for number in range(ASKERS)))
        reminded = await stage.emulator.until(lambda: reminders(stage, count), timeout=120)
        cpu = stage.cpu() - cpu
        late = [(call.at - due).total_seconds() for call in reminded]
        limited = [
            call
            for call in stage.emulator.ledger
            if call.method.startswith(("send", "edit", "delete"))
        ]
        refused = [call for call in stage.emulator.ledger if not call.ok]
        print(f"people due at once            {count}")
        print(
            f"reminded                      {len({call.chat for call in reminded})}, copies {len(reminded)}"
        )
        print(
            f"the last after                {max(late):.1f} s ({max(late) / (count / 25):.2f} of count / 25 per s)"
        )
        print(
            f"lateness p50 / p99            {percentile(late, 0.5):.1f} / {percentile(late, 0.99):.1f} s"
        )
        print(f"most in any second            {crowd.busiest_second(limited)} (Telegram allows 30)")
        print(f"refused by the server         {len(refused)}")
        print(f"/streak in the middle         {max(waits):.3f} s at most, {ASKERS} asked")
        print(
            f"CPU per reminder              {1000 * cpu / count:.1f} ms; {100 * cpu / max(late):.0f} % of a core"
        )
        print(f"memory                        {stage.memory():.0f} MB")


def reminders(stage: Stage, count: int) -> list | None:
    """Return the reminders that came, once all have."""
    came = [
        call
        for call in stage.emulator.calls("sendMessage")
        if "🌿" in call.params["text"] and call.ok
    ]
    return came if len({call.chat for call in came}) >= count else None


async def ask(stage: Stage, number: int) -> float:
    """Let someone ask for their streak, and return how long they waited."""
    clock = stage.emulator.state.clock
    await clock.sleep(number)
    person = stage.emulator.person(9000 + number, first_name=f"Asker {number}")
    asked = clock.now()
    person.says("/streak")
    await stage.emulator.until(lambda: person.inbox, timeout=60)
    return (person.inbox[0].at - asked).total_seconds()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else PEOPLE))
