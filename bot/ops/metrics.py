"""Metrics for Prometheus, by its official client: imported only where the metrics page is wanted."""

import logging
import platform
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib import metadata
from pathlib import Path
from typing import Any

from aiohttp import web
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    Info,
    ProcessCollector,
    disable_created_metrics,
    generate_latest,
)

from bot.clock import Clock
from bot.practice.admission import Admission
from bot.practice.messenger import SendResult, SendStatus
from bot.practice.reminder_sender import ReminderResult
from bot.scheduling.dispatcher import Dispatcher
from bot.storage.schema import HEAD
from bot.storage.store import Store
from bot.storage.timers import TimerKind
from bot.storage.workload import population, workload

log = logging.getLogger(__name__)

FAILED = "failed"
"""The result of a delivery that raised an error."""
REFRESH = timedelta(minutes=5)
"""People are counted this often at most."""
CUE_BUCKETS = (0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60)
REMINDER_BUCKETS = (1, 5, 15, 30, 60, 300, 900, 3600, 21600)
TRANSACTION_BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """What the metrics are read from; `backups` is the folder of nightly backups."""

    clock: Clock
    store: Store
    dispatcher: Dispatcher
    admission: Admission
    last_poll: Callable[[], datetime | None]
    backups: Path | None


class Measures:
    """The metrics by name, in a registry of their own. No label holds a person's number or a text."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self.cues = Histogram(
            "limber_cue_lateness_seconds",
            "How late cues of sessions arrived",
            buckets=CUE_BUCKETS,
            registry=registry,
        )
        self.reminders = Histogram(
            "limber_reminder_lateness_seconds",
            "How late reminders arrived",
            buckets=REMINDER_BUCKETS,
            registry=registry,
        )
        self.transactions = Histogram(
            "limber_transaction_seconds",
            "How long transactions of the database took",
            buckets=TRANSACTION_BUCKETS,
            registry=registry,
        )
        self.sends = Counter(
            "limber_sends", "Deliveries by kind and result", ["kind", "result"], registry=registry
        )
        self.floods = Counter(
            "limber_floods", "Deliveries that Telegram refused as too many (429)", registry=registry
        )
        self.gauges = {
            name: Gauge(f"limber_{name}", says, [label] if label else [], registry=registry)
            for name, label, says in GAUGES
        }
        build = Info("limber_build", "What runs here", registry=registry)
        build.info(_build())

    def show(self, name: str, **values: float) -> None:
        """Set a gauge, for each of its labels."""
        for label, value in values.items():
            self.gauges[name].labels(label).set(value)


GAUGES = (
    (
        "queue",
        "class",
        "Deliveries that wait to leave within Telegram's limits or are on their way",
    ),
    ("sessions", "state", "Sessions: live; admitted to the plan; waiting to begin"),
    ("timers", "state", "Promises: due and not claimed; due for over a minute; set aside"),
    ("people", "state", "People: total; reachable; active in the last seven days"),
    ("update_age_seconds", "", "Seconds since Telegram last answered a request for updates"),
    ("backup_age_seconds", "", "Seconds since the last nightly backup; NaN if there is none"),
)


class Metrics:
    """Watches a bot from now on, and writes the page for Prometheus."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        disable_created_metrics()  # type: ignore[no-untyped-call]  # twice the size, and of no use
        self._registry = CollectorRegistry()
        self._measures = Measures(self._registry)
        self._born = sources.clock.now()
        self._counted: datetime | None = None
        self._lateness = {
            str(TimerKind.SESSION): self._measures.cues,
            str(TimerKind.REMIND): self._measures.reminders,
        }
        ProcessCollector(registry=self._registry)
        sources.store.on_transaction(self._measures.transactions.observe)
        sources.dispatcher.on_landed(self._landed)

    async def page(self) -> bytes:
        """Return the page as Prometheus reads it."""
        now = self._sources.clock.now()
        await self._show_work(now)
        if self._counted is None or now - self._counted >= REFRESH:
            await self._show_people(now)
        self._show_ages(now)
        return generate_latest(self._registry)

    def _landed(self, kind: str, delivery: Any, result: Any) -> None:
        """Count a delivery, and how late it arrived; the name of a lane of timers is their kind."""
        sent = result.result if isinstance(result, ReminderResult) else result
        if not isinstance(sent, SendResult):
            self._measures.sends.labels(kind, FAILED).inc()
            return
        self._measures.sends.labels(kind, sent.status).inc()
        if sent.wait:
            self._measures.floods.inc()
        if kind in self._lateness and sent.status is SendStatus.DELIVERED:
            late = sent.at - delivery.timer.due_at
            self._lateness[kind].observe(max(0.0, late.total_seconds()))

    async def _show_work(self, now: datetime) -> None:
        work, admission = await workload(self._sources.store, now=now), self._sources.admission
        self._measures.show(
            "sessions",
            live=work.sessions,
            admitted=admission.booked,
            waiting=admission.waiting(now=now),
        )
        self._measures.show("timers", due=work.due, late=work.late, aside=work.aside)
        self._measures.show("queue", **self._sources.dispatcher.in_flight)

    async def _show_people(self, now: datetime) -> None:
        people = await population(self._sources.store, now=now)
        self._measures.show(
            "people", total=people.total, reachable=people.reachable, active=people.active
        )
        self._counted = now

    def _show_ages(self, now: datetime) -> None:
        last = self._sources.last_poll() or self._born
        gauges = self._measures.gauges
        gauges["update_age_seconds"].set((now - last).total_seconds())
        gauges["backup_age_seconds"].set(_backup_age(self._sources.backups, now))


@asynccontextmanager
async def serving(metrics: Metrics, *, host: str, port: int) -> AsyncIterator[None]:
    """Serve /metrics while the block runs; a port that is taken costs the page and not the bot."""

    async def show(_: web.Request) -> web.Response:
        return web.Response(
            body=await metrics.page(), headers={"Content-Type": CONTENT_TYPE_LATEST}
        )

    app = web.Application()
    app.router.add_get("/metrics", show)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await _open(web.TCPSite(runner, host, port))
        yield
    finally:
        await runner.cleanup()


async def _open(site: web.TCPSite) -> None:
    try:
        await site.start()
    except OSError as error:
        log.warning(
            "METRICS_PORT: there is no metrics page (%s). Set another port, or 0.", error.strerror
        )


def _backup_age(folder: Path | None, now: datetime) -> float:
    if folder is None or not folder.is_dir():
        return float("nan")
    written = [each.stat().st_mtime for each in folder.glob("*-????-??-??.db")]
    return now.timestamp() - max(written) if written else float("nan")


def _build() -> dict[str, str]:
    return {
        "version": version_of("limber"),
        "tzdata": version_of("tzdata"),
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        "schema": HEAD,
    }


def version_of(package: str) -> str:
    """Return the version of a package; empty where it runs without being installed, as in the container image."""
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""
