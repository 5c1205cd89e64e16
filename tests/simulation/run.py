"""Runs stories: `python -m tests.simulation.run --seed 7`, or many with `--until`; a story that fails is cut down."""

import argparse
import os
import sys
import time
from itertools import product

os.environ["PTB_TIMEDELTA"] = "1"

from bot.clock import use_pinned_zones
from tests.simulation import story as stories
from tests.simulation.play import Play
from tests.simulation.shrink import shrunk
from tests.simulation.story import Story
from tests.simulation.world import World, quieten


def main(given: list[str]) -> int:
    """Run what is asked for; return 1 if a rule is broken."""
    wanted = _parsed(given)
    ready(loud=wanted.loud)
    begin, failed, total = time.process_time(), 0, 0.0
    seeds = range(int(wanted.seed), (wanted.until or int(wanted.seed)) + 1)
    for shape, number in product(wanted.shape.split(","), seeds):
        story = _story(wanted, str(number), shape)
        play = Play(story)
        world = play.run()
        total += story.person_days
        if wanted.counts:
            print(f"{shape} {number}: {_counted(play)}", flush=True)
        if world.broken:
            failed += 1
            _report(story, world, shrink=wanted.shrink)
    until = f" --until {wanted.until}" if wanted.until else ""
    shape = f" --days {wanted.days:g} --count {wanted.count} --shape {wanted.shape}"
    print(f"PYTHONHASHSEED=0 python -m tests.simulation.run --seed {wanted.seed}{until}{shape}")
    print(
        f"  {total:.0f} person-days in {time.process_time() - begin:.1f} s of processor time, {failed} stories broken"
    )
    return 1 if failed else 0


def _counted(play: Play) -> str:
    world, led = play.world, play.sessions.led
    return (
        f"{world.loop.steps} callbacks, {world.network.life - 1} restarts, {len(led)} sessions, {play.sessions.holds} "
        f"holds, {play.streaks.looked} streaks, {play.pace.busiest} calls in the busiest second"
    )


def ready(*, loud: bool = False) -> None:
    """Prepare this process for simulations."""
    use_pinned_zones()
    if not loud:
        quieten()


def _report(story: Story, world: World, *, shrink: bool) -> None:
    print(f"BROKEN {world.broken[0]}\n  {story.line()}", flush=True)
    if shrink:
        small = shrunk(story, rule=world.broken[0].rule)
        print(f"  the same in short: {small.line()}\n{small.told()}", flush=True)


def _parsed(given: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--until", type=int, help="run all seeds up to this one")
    parser.add_argument("--days", type=float, default=1)
    parser.add_argument("--count", type=int, default=3, help="how many people there are")
    parser.add_argument("--shape", default="any", help=f"some of {', '.join(stories.SHAPES)}")
    parser.add_argument("--people", help="only these, by their numbers")
    parser.add_argument("--troubles", help="only these, by their numbers")
    parser.add_argument("--without", help="leave out deeds: person.deed,...")
    parser.add_argument("--shrink", action="store_true")
    parser.add_argument("--counts", action="store_true")
    parser.add_argument("--loud", action="store_true", help="show the logs of the bot")
    return parser.parse_args(given)


def _story(wanted: argparse.Namespace, seed: str, shape: str) -> Story:
    story = stories.drawn(seed, days=wanted.days, count=wanted.count, shape=shape)
    return story.cut(who=_numbers(wanted.people), what=_numbers(wanted.troubles)).without(
        frozenset((wanted.without or "").split(",")) - {""}
    )


def _numbers(given: str | None) -> set[int] | None:
    return None if given is None else {int(one) for one in given.split(",") if one.isdigit()}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
