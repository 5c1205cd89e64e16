"""The metrics say how the bot is doing, name nobody, and are those that alerts and the dashboard ask for."""

import json
import math
import re
import socket
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import aiohttp
import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.clock import ShiftedClock
from bot.ops.metrics import Metrics, Sources, serving, version_of
from bot.practice.admission import Admission
from bot.practice.messenger import SendResult, SendStatus
from bot.practice.reminder_sender import ReminderResult
from bot.storage.practice_days import PracticeDay
from bot.storage.timers import TimerKind
from tests.scheduling.conftest import NOON, Deliveries, arm, make_dispatcher, quiet, running, soon
from tests.support.make import make_session

DEPLOY = Path(__file__).resolve().parents[2] / "deploy"
METRIC = re.compile(r"\b(?:limber|process)_\w+")
PERSON = 4_815_162_342


@pytest.fixture
def clock():
    return ShiftedClock(start=NOON, speed=0)


@pytest.fixture
def deliveries():
    return Deliveries()


@pytest.fixture
def sources(store, clock, deliveries, tmp_path):
    return Sources(
        clock=clock,
        store=store,
        dispatcher=make_dispatcher(store, clock, deliveries),
        admission=Admission(),
        last_poll=lambda: None,
        backups=tmp_path / "backups",
    )


@pytest.fixture
def metrics(sources):
    return Metrics(sources)


async def shown(metrics):
    """Return the samples of the page, by name and labels."""
    families = text_string_to_metric_families((await metrics.page()).decode())
    return {
        (sample.name, *sample.labels.values()): sample.value
        for family in families
        for sample in family.samples
    }


async def delivered(sources, deliveries, kind, result, *, subject="1"):
    """Let a timer that was due a while ago be delivered with this result."""
    deliveries.verdicts[subject] = result
    async with running(sources.dispatcher):
        await arm(sources.store, subject, kind=kind)
        await quiet(sources.dispatcher)


def sent(status, *, late=0, **values):
    return SendResult(status=status, at=NOON + timedelta(seconds=late), **values)


async def test_a_cue_and_a_reminder_are_counted_with_how_late_they_arrived(
    sources, deliveries, metrics
):
    cue = sent(SendStatus.DELIVERED, late=0.2)
    reminder = ReminderResult(result=sent(SendStatus.DELIVERED, late=20), prepared=None)
    await delivered(sources, deliveries, TimerKind.SESSION, cue)
    await delivered(sources, deliveries, TimerKind.REMIND, reminder, subject="2")
    page = await shown(metrics)
    assert page["limber_cue_lateness_seconds_bucket", "0.1"] == 0
    assert page["limber_cue_lateness_seconds_bucket", "0.25"] == 1
    assert page["limber_reminder_lateness_seconds_sum",] == 20
    assert page["limber_sends_total", "session", "delivered"] == 1
    assert page["limber_sends_total", "remind", "delivered"] == 1


async def test_what_did_not_arrive_is_counted_by_its_result_and_not_as_late(
    sources, deliveries, metrics
):
    results = (
        sent(SendStatus.GONE),
        sent(SendStatus.HELD_BACK, wait=timedelta(seconds=5)),
        OSError("broken"),
    )
    for number, result in enumerate(results):
        await delivered(sources, deliveries, TimerKind.SNOOZE, result, subject=str(number))
    page = await shown(metrics)
    for result in ("gone", "held-back", "failed"):
        assert page["limber_sends_total", "snooze", result] == 1, result
    assert page["limber_floods_total",] == 1
    assert page["limber_reminder_lateness_seconds_count",] == 0


async def test_what_is_on_its_way_is_the_queue(sources, deliveries, metrics):
    gate = deliveries.hold("1", "2")
    async with running(sources.dispatcher):
        await arm(sources.store, "1", "2", kind=TimerKind.SESSION)
        await soon(lambda: len(deliveries.begun) == 2)
        assert (await shown(metrics))["limber_queue", "session"] == 2
        gate.set()
        await quiet(sources.dispatcher)
    assert (await shown(metrics))["limber_queue", "session"] == 0


async def test_timers_that_wait_and_that_are_late_are_counted(sources, metrics):
    await arm(sources.store, "1")
    await arm(sources.store, "2", at=NOON - timedelta(minutes=2))
    await arm(sources.store, "3", at=NOON + timedelta(minutes=2))
    page = await shown(metrics)
    assert [page["limber_timers", state] for state in ("due", "late", "aside")] == [2, 1, 0]


async def test_sessions_are_live_admitted_and_waiting(sources, clock, metrics):
    session = make_session()
    soon = NOON + timedelta(minutes=5)
    sources.admission.book(replace(session, id=1, anchor=NOON))
    sources.admission.book(replace(session, id=2, anchor=soon))
    page = await shown(metrics)
    assert [page["limber_sessions", state] for state in ("live", "admitted", "waiting")] == [
        0,
        2,
        1,
    ]
    clock.jump(soon)
    assert (await shown(metrics))["limber_sessions", "waiting"] == 0
    sources.admission.drop(2)
    assert (await shown(metrics))["limber_sessions", "admitted"] == 1


async def test_people_are_counted_every_five_minutes(sources, clock, metrics):
    async with sources.store.begin() as tx:
        for user in (7, 8, PERSON):
            await tx.people.add(user=user, language="en", zone="UTC", at=NOON)
        await tx.people.change(8, reachable=0)
        await tx.days.count_all([(7, practised(0)), (8, practised(8))])
    counted = [await people(metrics)]
    async with sources.store.begin() as tx:
        await tx.people.remove(7)
    counted.append(await people(metrics))
    clock.jump(NOON + timedelta(minutes=5))
    counted.append(await people(metrics))
    assert counted == [[3, 2, 1], [3, 2, 1], [2, 1, 0]]


def practised(days_ago):
    at = NOON - timedelta(days=days_ago)
    return PracticeDay(day=at.date(), at=at, zone="UTC", session=None)


async def people(metrics):
    page = await shown(metrics)
    return [page["limber_people", state] for state in ("total", "reachable", "active")]


async def test_the_last_answer_to_a_request_for_updates_has_an_age(sources, clock):
    clock.jump(NOON + timedelta(seconds=50))
    heard = Metrics(replace(sources, last_poll=lambda: NOON))
    unheard = Metrics(sources)
    clock.jump(NOON + timedelta(seconds=60))
    assert (await shown(heard))["limber_update_age_seconds",] == 60
    assert (await shown(unheard))["limber_update_age_seconds",] == 10, "counted from the start"


async def test_the_last_backup_has_an_age_once_there_is_any(sources, metrics):
    async def age():
        return (await shown(metrics))["limber_backup_age_seconds",]

    assert math.isnan(await age())
    sources.backups.mkdir()
    assert math.isnan(await age())
    (sources.backups / "limber-2026-03-02.db").touch()
    assert not math.isnan(await age())


async def test_every_committed_transaction_is_timed(sources, metrics):
    async with sources.store.begin():
        pass
    assert (await shown(metrics))["limber_transaction_seconds_count",] >= 1


async def test_no_metric_names_a_person(sources, deliveries, metrics):
    async with sources.store.begin() as tx:
        await tx.people.add(user=PERSON, language="en", zone="UTC", at=NOON)
        await tx.timers.arm(TimerKind.REMIND, subject=PERSON, due_at=NOON, user=PERSON)
    async with running(sources.dispatcher):
        await quiet(sources.dispatcher)
    assert deliveries.subjects == [str(PERSON)]
    assert str(PERSON) not in (await metrics.page()).decode()


async def test_every_metric_of_the_alerts_and_the_dashboard_is_exposed(metrics):
    names = {name for name, *_ in await shown(metrics)}
    labelled = {"limber_sends_total"}  # there is no sample before the first delivery
    panels = json.loads((DEPLOY / "dashboard.json").read_text("utf-8"))["panels"]
    asked = "\n".join(target["expr"] for panel in panels for target in panel["targets"])
    for source in (asked, expressions((DEPLOY / "alerts.yaml").read_text("utf-8"))):
        wanted = set(METRIC.findall(source))
        assert len(wanted) > 5
        assert wanted - names - labelled == set()


def expressions(rules):
    return "\n".join(re.findall(r"^\s+expr: (.+)$", rules, flags=re.MULTILINE))


async def test_the_readme_of_the_rules_names_every_metric(metrics):
    families = text_string_to_metric_families((await metrics.page()).decode())
    told = (DEPLOY / "README.md").read_text("utf-8")
    ours = [family.name for family in families if family.name.startswith("limber_")]
    assert len(ours) > 10
    assert [name for name in ours if f"`{name}" not in told] == []


async def test_the_page_is_served_as_prometheus_reads_it(metrics, unused_tcp_port):
    async with (
        serving(metrics, host="127.0.0.1", port=unused_tcp_port),
        aiohttp.ClientSession() as session,
        session.get(f"http://127.0.0.1:{unused_tcp_port}/metrics") as answer,
    ):
        assert answer.status == 200
        assert answer.headers["Content-Type"].startswith("text/plain; version=")
        assert "limber_build_info" in await answer.text()


def test_a_package_that_is_not_installed_has_no_version():
    assert version_of("limber-that-is-not-there") == ""
    assert version_of("tzdata")


async def test_a_port_that_is_taken_costs_the_page_and_not_the_bot(metrics, caplog):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        async with serving(metrics, host="127.0.0.1", port=taken.getsockname()[1]):
            assert "METRICS_PORT" in caplog.text
