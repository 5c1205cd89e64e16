"""Runs stories: `python -m tests.simulation.run --seed 7`, or many seeds with `--until`."""

import argparse
import os
import sys
import time

os.environ["PTB_TIMEDELTA"] = "1"

from bot.clock import use_pinned_zones  # noqa: E402
from tests.simulation import story as stories  # noqa: E402
from tests.simulation.play import Play  # noqa: E402
from tests.simulation.story import Story  # noqa: E402
from tests.simulation.world import quieten  # noqa: E402


def main(given: list[str]) -> int:
    """Run what is asked for; return 1 if a rule is broken."""
    use_pinned_zones()
    wanted = _parsed(given)
    if not wanted.loud:
        quieten()
    begin, failed, total = time.process_time(), 0, 0.0
    for number in range(int(wanted.seed), (wanted.until or int(wanted.seed)) + 1):
        story = _story(wanted, str(number))
        play = Play(story)
        world = play.run()
        total += story.person_days
        print(number, f"{time.process_time() - begin:.1f} s", world.loop.steps, "steps", len(world.telegram.answered),
              f"{play.sessions.holds} holds", f"{play.streaks.looked} streaks", f"leapt {play.leapt / 86400:.1f}")
        for broken in world.broken[:1]:
            failed += 1
            print(f"BROKEN {broken}\n  {story.line()}")
    print(f"{total:.0f} person-days in {time.process_time() - begin:.1f} s of processor time, {failed} broken")
    return 1 if failed else 0


def _parsed(given: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--until", type=int)
    parser.add_argument("--days", type=float, default=4)
    parser.add_argument("--people")
    parser.add_argument("--troubles")
    parser.add_argument("--loud", action="store_true")
    return parser.parse_args(given)


def _story(wanted: argparse.Namespace, seed: str) -> Story:
    return stories.drawn(seed).cut(
        who=_numbers(wanted.people), what=_numbers(wanted.troubles), days=wanted.days
    )


def _numbers(given: str | None) -> set[int] | None:
    if given is None:
        return None
    return {int(one) for one in given.split(",") if one.isdigit()}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
