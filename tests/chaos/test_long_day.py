"""A day at sixty times the speed, over the end of summer time: every reminder once, memory and files flat."""

import random
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from statistics import mean
from zoneinfo import ZoneInfo

from bot.domain.schedule import EVERY_DAY
from bot.practice import enrol, reminder_changes
from bot.settings import Exit
from tests.chaos.people import COMPLETE, go_on, new_people, reminders
from tests.chaos.scale import HOURS, long_only

START = datetime(2026, 10, 24, 18, tzinfo=UTC)
SPEED = 60
ZONES = (
    "Europe/Berlin", "Europe/London", "Europe/Lisbon", "Europe/Kyiv", "Africa/Cairo", "Asia/Kolkata",
    "Asia/Kathmandu", "Asia/Tokyo", "Australia/Sydney", "America/New_York", "America/Sao_Paulo", "Pacific/Auckland",
)  # fmt: skip
EACH = 20
TALKERS, STRETCHERS = 40, 5
SAID = (
    "/streak",
    "/remind 09:00",
    "7:30",
    "/pause 3",
    "/resume",
    "/settings",
    "/routines",
    "thanks",
    "/timezone Oslo",
)
LATE = 120.0
MOST_GROWTH, MOST_LOG = 5.0, 16 * 2**20


@long_only
async def test_a_day_at_sixty_times_the_speed_leaves_memory_and_files_flat(site_of, figures):
    site, dice = await site_of(start=START, speed=SPEED), random.Random(1)
    slots = await settle(site, dice)
    await site.wake()
    talkers, stretchers = new_people(site, TALKERS), new_people(site, STRETCHERS, first=2000)
    end, samples, tapped = START + timedelta(hours=HOURS), [], set()
    while site.clock.now() < end:
        await site.clock.sleep(60)
        dice.choice(talkers).says(dice.choice(SAID))
        go_on(stretchers, tapped)
        if len(samples) % 20 == 0:
            dice.choice(stretchers).says("/stretch 2")
        samples.append(sample(site))
        assert not site.bot.ended, site.bot.text
    late, missed, copies = against_the_promise(site, slots, end)
    completed = len(site.said(COMPLETE))
    assert (await site.bot.stop()).code == Exit.OK
    tenth = len(samples) // 10
    early, last = samples[2 * tenth : 3 * tenth], samples[-tenth:]
    growth = mean(each["memory"] for each in last) - mean(each["memory"] for each in early)
    figures(
        hours=HOURS, reminders=len(late), missed=missed, copies=copies, sessions_completed=completed
    )
    figures(late_p50=late[len(late) // 2], late_most=late[-1], memory_in_mb=samples[-1]["memory"])
    figures(
        growth_in_mb=growth,
        database_in_kb=(samples[tenth]["size"] // 1024, samples[-1]["size"] // 1024),
    )
    figures(files=(samples[tenth]["files"], samples[-1]["files"]), calls=len(site.emulator.ledger))
    figures(threads=(samples[tenth]["threads"], samples[-1]["threads"]))
    figures(
        largest_log_file_in_kb=max(each["log"] for each in samples) // 1024,
        log_lines=len(site.bot.lines),
    )
    assert missed == copies == 0
    assert late[-1] < LATE
    assert growth < MOST_GROWTH
    assert max(each["log"] for each in samples) < MOST_LOG
    assert site.is_whole()


async def settle(site, dice):
    """Let people in all zones be owed a reminder a day; return who, and when on their clocks."""
    slots = {}
    async with site.store() as store, store.begin() as tx:
        for number in range(EACH * len(ZONES)):
            zone, at = (
                ZONES[number % len(ZONES)],
                time(dice.randrange(24), dice.choice((0, 15, 30, 45))),
            )
            who = site.emulator.person(5000 + number, first_name="P")
            site.emulator.state.residents[who.id].started = True
            person = await enrol.meet(tx, user=who.id, language="en", now=START)
            person = await reminder_changes.move(tx, person, zone=zone, now=START)
            await reminder_changes.put(tx, person, at=at, weekdays=EVERY_DAY, now=START)
            slots[who.id] = (ZoneInfo(zone), at)
    return slots


def sample(site):
    log = site.database.with_name("limber.db-wal")
    return {
        "memory": site.bot.memory,
        "files": site.bot.files,
        "threads": site.bot.status("Threads"),
        "size": site.database.stat().st_size,
        "log": log.stat().st_size if log.exists() else 0,
    }


def against_the_promise(site, slots, end):
    """Return how many seconds late each reminder was, how many are missing and how many came twice."""
    came = {}
    for call in reminders(site):
        came.setdefault(call.chat, []).append(call.at)
    late, missed, copies = [], 0, 0
    for user, (zone, at) in slots.items():
        due = promised(zone, at, until=end - timedelta(minutes=10))
        got = [each for each in came.get(user, []) if each < end - timedelta(minutes=5)]
        missed += max(0, len(due) - len(got))
        copies += sum((b - a) < timedelta(hours=20) for a, b in pairwise(got))
        late += [(b - a).total_seconds() for a, b in zip(due, got, strict=False)]
    assert min(late) >= 0, "too early"
    return sorted(late), missed, copies


def promised(zone, at, *, until):
    """Return the instants of the promise: a local time in a gap moves on, of two equal ones the first counts."""
    first = START.astimezone(zone).date()
    days = [first + timedelta(days=number) for number in range(3)]
    instants = [datetime.combine(day, at, zone).astimezone(UTC) for day in days]
    return [each for each in instants if START < each <= until]
