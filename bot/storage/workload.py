"""Counts of what the bot has to do and for how many people, for its metrics."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.storage.store import Store

LATE = timedelta(seconds=60)
"""A promise that was due longer ago than this is late."""
ACTIVE = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Workload:
    """Live sessions; timers that wait for a worker, are late, and were set aside."""

    sessions: int
    due: int
    late: int
    aside: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Population:
    """People in all, those whom the bot can write to, and those who practised in the last seven days."""

    total: int
    reachable: int
    active: int


async def workload(store: Store, *, now: datetime) -> Workload:
    """Count what there is to do."""
    async with store.begin() as tx:
        return Workload(
            sessions=await tx.sessions.count_live(),
            due=await tx.timers.count_ready(now=now),
            late=await tx.timers.count_overdue(since=now - LATE),
            aside=await tx.timers.aside(),
        )


async def population(store: Store, *, now: datetime) -> Population:
    """Count people; with many of them this takes a moment."""
    async with store.begin() as tx:
        return Population(
            total=await tx.people.count(),
            reachable=await tx.people.count_reachable(),
            active=await tx.people.count_active(since=(now - ACTIVE).date()),
        )
