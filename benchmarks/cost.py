"""Processor time of a reminder and of a session's call, in bare sends, beside a small bot written the usual way.

.venv/bin/python benchmarks/cost.py [reminders] [sessions] [seconds]

A bare send is one message with the same words and buttons by python-telegram-bot's own client, with its own request.
Both bots send the same messages, with the same buttons and pictures, and keep streaks and sessions in SQLite.
"""

import asyncio
import sqlite3
import sys
import time
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import _plan
from _crowd import A_DAY, FIRST, PRACTISED, settle
from _stage import LIMBER, TICK, Call, Program, Telegram, load, running, telegram
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.constants import ParseMode

from emulator.emulator import DEMO_TOKEN

REMINDERS, SESSIONS, SECONDS = 600, 60, 60
USUAL = ("benchmarks/_usual_bot.py",)
REMINDER = "🌿"
TEXT = """🌿 Time for your stretches: Today’s routine, 5 minutes.
This week: hip flexors and glutes, in 3 of 5 stretches.
🔥 {days} days"""
BARE = 300
AT_ONCE = 8
WITHIN = 6.0
"""Seconds within which the sessions begin."""
SETTLED = 15.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """Milliseconds of processor time for each of so many calls."""

    ms: float
    calls: int


@dataclass(kw_only=True)
class Costs:
    """What was measured of each bot."""

    bare: list[float] = field(default_factory=list)
    crowded: list[float] = field(default_factory=list)
    reminders: dict[str, Cost] = field(default_factory=dict)
    sessions: dict[str, Cost] = field(default_factory=dict)


async def main(reminders: int, sessions: int, seconds: int) -> None:
    """Measure all in turns, and say what they cost."""
    costs = Costs()
    async with telegram() as server:
        _plan.write(server.folder / "plan.json", reminder=TEXT)
        await bare(server, costs)
        costs.reminders["Limber"] = await limber_reminds(server, reminders)
        costs.reminders["the usual bot"] = await usual_reminds(server, reminders)
        await bare(server, costs)
        costs.sessions["Limber"] = await limber_leads(server, sessions, seconds)
        costs.sessions["the usual bot"] = await usual_leads(server, sessions, seconds)
        await bare(server, costs)
    report(costs)


async def bare(server: Telegram, costs: Costs) -> None:
    """Send messages by the library's own client, one after the other, and several at once."""
    buttons = InlineKeyboardMarkup(
        [[InlineKeyboardButton(label, callback_data="r:1:2026-03-02:go")] for label in "abc"]
    )
    async with Bot(DEMO_TOKEN, base_url=f"{server.url}/bot") as bot:

        async def send(number: int) -> None:
            await bot.send_message(
                number + 1, TEXT, parse_mode=ParseMode.HTML, reply_markup=buttons
            )

        await send(0)
        before = time.process_time()
        for number in range(BARE):
            await send(number)
        costs.bare.append(1000 * (time.process_time() - before) / BARE)
        before = time.process_time()
        for first in range(0, BARE, AT_ONCE):
            await asyncio.gather(*(send(first + number) for number in range(AT_ONCE)))
        costs.crowded.append(1000 * (time.process_time() - before) / BARE)


async def limber_reminds(server: Telegram, count: int) -> Cost:
    """Let Limber send reminders that are due when it starts."""
    database = server.folder / "reminders.db"
    due = datetime.now(UTC).replace(second=0, microsecond=0)
    await settle(database, count=count, due=due)
    async with running(LIMBER, at=server, database=database) as bot:
        return await reminded(server, bot, count)


async def usual_reminds(server: Telegram, count: int) -> Cost:
    """Let the usual bot send the same reminders."""
    due = datetime.now(UTC) + timedelta(seconds=10 + count / 500)
    base = usual_base(server, count=count, due=due)
    before = len(await server.calls())
    async with running(USUAL, at=server, database=base, **usual(server, base)) as bot:
        return await reminded(server, bot, count, since=before)


async def reminded(server: Telegram, bot: Program, count: int, *, since: int = -1) -> Cost:
    """Return what the reminders cost, from the first to the last."""
    since = len(await server.calls()) if since < 0 else since

    def came(calls: list[Call]) -> int:
        return sum(REMINDER in call.text for call in calls[since:])

    first = await server.until(lambda calls: came(calls) > 0, patience=120, pause=TICK)
    before, known = bot.cpu(), came(first)
    calls = await server.until(lambda calls: came(calls) >= count, patience=60 + count)
    await asyncio.sleep(1)
    return Cost(ms=1000 * (bot.cpu() - before) / (count - known), calls=came(calls))


async def limber_leads(server: Telegram, count: int, seconds: int) -> Cost:
    """Let Limber lead sessions."""
    database = server.folder / "sessions.db"
    await settle(database, count=count, due=datetime.now(UTC) + A_DAY / 2)
    with closing(sqlite3.connect(database)) as base, base:
        number = int(DEMO_TOKEN.partition(":")[0])
        rows = ((number, sha256, _plan.FILE) for sha256 in _plan.films())
        base.executemany("INSERT INTO uploads VALUES (?, ?, ?)", rows)
    async with running(LIMBER, at=server, database=database) as bot:
        return await led(server, bot, count, seconds)


async def usual_leads(server: Telegram, count: int, seconds: int) -> Cost:
    """Let the usual bot lead the same sessions."""
    base = usual_base(server, count=count, due=datetime.now(UTC) + A_DAY / 2)
    async with running(USUAL, at=server, database=base, **usual(server, base)) as bot:
        return await led(server, bot, count, seconds)


async def led(server: Telegram, bot: Program, count: int, seconds: int) -> Cost:
    """Begin sessions, and return what a call costs when all of them are under way."""
    await asyncio.sleep(3)
    for number in range(count):
        await server.say([(FIRST + number, f"/stretch {_plan.ROUTINE}")])
        await asyncio.sleep(WITHIN / count)
    await asyncio.sleep(SETTLED)
    before, known = bot.cpu(), len(await server.calls())
    await asyncio.sleep(seconds)
    calls = len(await server.calls()) - known
    return Cost(ms=1000 * (bot.cpu() - before) / max(1, calls), calls=calls)


def usual_base(server: Telegram, *, count: int, due: datetime) -> Path:
    """Write the usual bot's database, with the same people in it."""
    base = server.folder / f"usual-{due:%H%M%S}.db"
    people = range(FIRST, FIRST + count)
    days = [(due - number * A_DAY).date().isoformat() for number in range(1, PRACTISED + 1)]
    with closing(sqlite3.connect(base)) as made, made:
        made.execute("CREATE TABLE people (id INTEGER PRIMARY KEY, language, zone, at TEXT)")
        made.execute("CREATE TABLE days (user INTEGER, day TEXT, PRIMARY KEY (user, day))")
        made.executemany(
            "INSERT INTO people VALUES (?, 'en', 'UTC', ?)",
            ((user, f"{due:%H:%M:%S}") for user in people),
        )
        made.executemany(
            "INSERT INTO days VALUES (?, ?)", ((user, day) for user in people for day in days)
        )
    return base


def usual(server: Telegram, base: Path) -> dict[str, str]:
    """Return the usual bot's settings."""
    return {"base": str(base), "plan": str(server.folder / "plan.json")}


def report(costs: Costs) -> None:
    """Say what everything costs in bare sends."""
    one, crowded = min(costs.bare), min(costs.crowded)
    print(f"a bare send                   {one:.2f} ms; {AT_ONCE} at once {crowded:.2f} ms")
    for what, found in (("reminder", costs.reminders), ("call of a session", costs.sessions)):
        for who, cost in found.items():
            print(
                f"{what + ', ' + who:34} {cost.ms:5.2f} ms = {cost.ms / one:4.1f} bare sends"
                f" ({cost.ms / crowded:.1f} of those {AT_ONCE} at once); {cost.calls} of them"
            )
        ours, others = (cost.ms for cost in found.values())
        print(f"{'':34} Limber / the usual bot = {ours / others:.2f}")
    print(f"load {load()}")


if __name__ == "__main__":
    given = [int(one) for one in sys.argv[1:]]
    asyncio.run(main(*(given + [REMINDERS, SESSIONS, SECONDS][len(given) :])))
