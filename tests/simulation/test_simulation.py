"""The simulation itself: short stories and a long stretch in every test run, its oracles, and a planted mistake."""

import os
import random
import subprocess
import sys
from datetime import date, time, timedelta
from pathlib import Path

import pytest

from bot.domain.schedule import resolve
from bot.domain.streak import Plan, measure
from tests.simulation.characters import ZONES
from tests.simulation.mutations import MUTATIONS
from tests.simulation.rules import streak, zones
from tests.simulation.shrink import least

pytestmark = pytest.mark.timeout(900)  # a busy machine may give them little of its time
HOUSE = Path(__file__).resolve().parents[2]


def ran(module, *given):
    """Run a module of the simulation in a process of its own, in which sets have the same order every time."""
    command = (sys.executable, "-W", "ignore", "-m", f"tests.simulation.{module}", *given)
    environment = {**os.environ, "PYTHONHASHSEED": "0"}
    return subprocess.run(  # noqa: S603 - our own interpreter
        command, cwd=HOUSE, env=environment, capture_output=True, text=True, check=False
    )


def test_no_rule_is_broken_in_hours_full_of_sessions_and_troubles():
    shapes = "any,restless,doubtful,groups,upgraded"
    told = ran("run", "--days", "0.15", "--shape", shapes)
    assert told.returncode == 0, told.stdout + told.stderr


def test_no_rule_is_broken_in_sessions_of_a_bot_that_is_killed_every_five_seconds():
    told = ran("run", "--days", "0.034", "--count", "6", "--shape", "swarm")
    assert told.returncode == 0, told.stdout + told.stderr


def test_no_rule_is_broken_in_a_long_stretch_of_many_peoples_days():
    told = ran("calendar", "--people", "500", "--days", "10")
    assert told.returncode == 0, told.stdout + told.stderr


def test_the_same_seed_tells_the_same_story():
    first, second = (ran("run", "--days", "0.02", "--counts").stdout for _ in range(2))
    assert first.splitlines()[0] == second.splitlines()[0]


def test_a_planted_mistake_is_found_and_named_with_its_seed():
    told = ran("planted", "shorten the second hold")
    assert "both sides are equal" in told.stdout, told.stdout + told.stderr


def test_every_planted_mistake_still_has_its_place_in_the_bot():
    for one in MUTATIONS:
        source = HOUSE.joinpath(*one.module.split(".")).with_suffix(".py").read_text("utf-8")
        assert one.applied(source) != source, one.name


def test_the_oracle_of_streaks_agrees_with_the_bot_on_random_lives():
    dice, begin = random.Random(7), date(2026, 3, 1)
    for _ in range(400):
        days = [begin + timedelta(days=number) for number in range(dice.randint(1, 40))]
        done = {day for day in days if dice.random() < dice.choice((0.4, 0.7, 0.9))}
        neutral = {day for day in days if dice.random() < 0.1}
        weekdays = frozenset(dice.sample(range(7), dice.randint(1, 7)))
        plan = Plan(changes=((begin, weekdays),))
        ours = streak.current(done, today=days[-1], planned=plan.covers, neutral=neutral)
        assert ours == measure(done, today=days[-1], plan=plan, neutral=neutral).current, (
            done,
            days[-1],
            plan,
            neutral,
        )


def test_the_oracle_of_local_times_agrees_with_the_bot_in_every_zone_of_the_stories():
    for zone in ZONES:
        for number in range(365):
            day = date(2026, 1, 1) + timedelta(days=number)
            for at in (time(0, 0), time(2, 30), time(23, 59)):
                assert zones.instant(day, at, zone) == resolve(day, at, zone=zone), (day, at, zone)


def test_a_story_is_cut_down_to_the_parts_that_it_needs():
    assert least(range(30), lambda kept: {4, 17} <= set(kept)) == [4, 17]
