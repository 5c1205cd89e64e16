"""Plants each mistake of the list, and looks whether a rule finds it: `python -m tests.simulation.planted`.

With a name, that mistake alone; with `--search N`, stories 1 to N are tried for each, until one finds it. With
`--sound`, the same stories are told of the bot without any mistake: no rule may be broken.
"""

import os
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from tests.simulation.mutation import Mutation, plant
from tests.simulation.mutations import MUTATIONS

if TYPE_CHECKING:
    from tests.simulation.world import World


def main(given: list[str]) -> int:
    """Plant what is asked for; return how many mistakes were not found."""
    seeds = range(1, int(given[given.index("--search") + 1]) + 1) if "--search" in given else None
    wanted = [one for one in MUTATIONS if not _names(given) or one.name in _names(given)]
    if "--sound" in given:
        return _sound(wanted)
    if "--here" in given:
        return (
            0
            if _found(wanted[0], [str(one) for one in seeds] if seeds else [wanted[0].seed])
            else 1
        )
    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(lambda one: _in_a_process(one, given), wanted))
    missed = [one.name for one, is_found in zip(wanted, found, strict=True) if not is_found]
    print(
        f"{len(wanted) - len(missed)} of {len(wanted)} planted mistakes were found",
        *missed,
        sep="\n  missed: ",
    )
    return len(missed)


def _names(given: list[str]) -> list[str]:
    names = {one.name for one in MUTATIONS}
    return [one for one in given if one in names]


def _sound(mutations: Sequence[Mutation]) -> int:
    """Tell the stories of these mistakes without them; return how many break a rule."""
    told = {(one.shape, one.days, one.seed): one for one in mutations}
    broken = [(key, found) for key, one in told.items() if (found := _told(one, one.seed).broken)]
    print(
        f"{len(told)} stories of the bot without a mistake, {len(broken)} broken",
        *broken,
        sep="\n  ",
    )
    return len(broken)


def _in_a_process(mutation: Mutation, given: list[str]) -> bool:
    search = given[given.index("--search") :][:2] if "--search" in given else []
    command = (sys.executable, "-m", "tests.simulation.planted", mutation.name, "--here", *search)
    environment = {**os.environ, "PYTHONHASHSEED": "0"}
    ended = subprocess.run(command, env=environment, check=False)  # noqa: S603 - our own interpreter
    return ended.returncode == 0


def _found(mutation: Mutation, seeds: list[str]) -> bool:
    """Return whether one of the stories finds the mistake."""
    plant(mutation)
    for seed in seeds:
        broken = _told(mutation, seed).broken
        if broken:
            print(f"{mutation.name}: seed {seed}: {broken[0]}"[:240], flush=True)
            return True
    print(f"{mutation.name}: not found by {', '.join(seeds)}", flush=True)
    return False


def _told(mutation: Mutation, seed: str) -> "World":
    """Tell a story of the shape that the mistake needs."""
    from tests.simulation import calendar, story  # noqa: PLC0415 - not before the mistake is planted
    from tests.simulation.play import Play  # noqa: PLC0415
    from tests.simulation.run import ready  # noqa: PLC0415

    ready()
    if mutation.shape == "calendar":
        return calendar.Calendar(calendar.drawn(seed, people=60, days=8, busy=0.3)).run()
    return Play(story.drawn(seed, days=mutation.days, shape=mutation.shape)).run()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
