"""Overload: very many sessions begun within half a minute at Telegram's usual limit, and how late their cues are.

.venv/bin/python benchmarks/overload.py [sessions ...]

New people begin a routine of two minutes each; the emulator refuses what is beyond Telegram's limits. It lasts until
all sessions have ended. A change of sides is late by what its hold was longer than was said: by the message of the
hold, or where that was left out, by the card before it. Both say whole seconds.
"""

import asyncio
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from _stage import Stage, load, percentile, staged

from emulator.ledger import Entry

SIZES = (600,)
WITHIN = 30.0
"""Seconds within which all of them begin."""
BEGIN = "/stretch 2"
PATIENCE = 2400.0
FIRST = 20_000
CUT_OFF, DONE, WAIT = "lost my place", "Session complete", "Yours starts in"
LENGTH = re.compile(r"⏱ (?:(\d+) min)? ?(?:(\d+) sec)? on each side")
ENDS = re.compile(r'<tg-time unix="(\d+)"')


@dataclass(kw_only=True)
class Seen:
    """What people have seen: how often what happened, and how many seconds late each change of sides was."""

    counts: Counter[str] = field(default_factory=Counter)
    late: list[float] = field(default_factory=list)


async def main(sizes: Sequence[int]) -> None:
    """Lead the sessions to their end, for each size."""
    for count in sizes:
        async with staged() as stage:
            await measure(stage, count)


async def measure(stage: Stage, count: int) -> None:
    clock = stage.emulator.state.clock
    await stage.start_bot()
    cpu, begun = stage.cpu(), clock.now()
    for number in range(count):
        stage.emulator.person(FIRST + number, first_name=f"S{number}").says(BEGIN)
        await clock.sleep(WITHIN / count)
    last = await ended(stage, count)
    cpu = stage.cpu() - cpu
    seen = look(stage.emulator.ledger)
    lasted = (last - begun).total_seconds()
    print(
        f"sessions                      {count} begun within {WITHIN:.0f} s; ended {seen.counts['ended']}"
    )
    print(f"cut off                       {seen.counts['cut off']}")
    print(f"told to wait                  {seen.counts['waits']}")
    if seen.late:
        p50, p99 = percentile(seen.late, 0.5), percentile(seen.late, 0.99)
        print(
            f"changes of sides              {len(seen.late)};"
            f" late p50 {p50:.2f} s, p99 {p99:.2f} s, most {max(seen.late):.2f} s"
        )
        print(f"the shortest hold was         {min(0.0, *seen.late):+.2f} s of what was said")
    print(
        f"until the last has ended      {lasted:.0f} s; refused by the server {seen.counts['refused']}"
    )
    print(
        f"CPU; log lines; load          {100 * cpu / lasted:.0f} % of a core; {stage.bot.lines}; {load()}"
    )


async def ended(stage: Stage, count: int) -> object:
    """Wait until all sessions have ended, or nothing has been sent for a minute; return when the last call was."""
    clock, ledger = stage.emulator.state.clock, stage.emulator.ledger
    until = clock.now() + timedelta(seconds=PATIENCE)
    over: set[int] = set()
    looked = 0
    while len(over) < count and clock.now() < until:
        await clock.sleep(1)
        over |= {call.chat for call in ledger[looked:] if call.chat and _is_end(call)}
        looked = len(ledger)
        spoken = next((call.at for call in reversed(ledger) if call.chat), clock.now())
        if clock.now() - spoken > timedelta(minutes=1):
            break
    return max(call.at for call in ledger if call.chat)


def look(ledger: Sequence[Entry]) -> Seen:
    """Return what people have seen."""
    seen = Seen()
    holds: dict[int, float] = {}
    over: set[int] = set()
    for call in ledger:
        seen.counts["refused"] += not call.ok
        if call.chat is None or not call.ok:
            continue
        words = _words(call)
        seen.counts["cut off"] += CUT_OFF in words
        seen.counts["waits"] += WAIT in words
        if _is_end(call):
            over.add(call.chat)
        seen.late += _lateness(holds, call, words)
    seen.counts["ended"] = len(over)
    return seen


def _lateness(holds: dict[int, float], call: Entry, words: str) -> Iterator[float]:
    assert call.chat is not None
    length, end = LENGTH.search(words), ENDS.search(words)
    if length and end and call.method.startswith("send"):
        minutes, seconds = (int(part or 0) for part in length.groups())
        holds[call.chat] = float(end[1]) + 60 * minutes + seconds
    elif "🟢" in words and call.chat in holds and end:
        holds[call.chat] = float(end[1])
    elif call.method.startswith("send") and "witch sides" in words and call.chat in holds:
        yield call.at.timestamp() - holds.pop(call.chat)
    elif call.method.startswith("send"):
        holds.pop(call.chat, None)


def _is_end(call: Entry) -> bool:
    return call.ok and call.method.startswith("send") and DONE in _words(call)


def _words(call: Entry) -> str:
    return str(call.params.get("text") or call.params.get("caption") or "")


if __name__ == "__main__":
    asyncio.run(main([int(one) for one in sys.argv[1:]] or SIZES))
