"""Plants each mistake of the list, and looks whether a rule finds it: `python -m tests.simulation.planted`.

With a name, that mistake alone; with `--search N`, stories 1 to N are tried for each, until one finds it.
"""

import os
import subprocess
import sys

from tests.simulation.mutations import MUTATIONS, Mutation, plant

STORY = {"days": 1.0, "count": 3}


def main(given: list[str]) -> int:
    """Plant what is asked for; return how many mistakes were not found."""
    seeds = range(1, int(given[given.index("--search") + 1]) + 1) if "--search" in given else None
    wanted = [one for one in MUTATIONS if not _names(given) or one.name in _names(given)]
    if "--here" in given:
        return 0 if _found(wanted[0], [str(one) for one in seeds] if seeds else [wanted[0].seed]) else 1
    missed = [one.name for one in wanted if not _in_a_process(one, given)]
    print(f"{len(wanted) - len(missed)} of {len(wanted)} planted mistakes were found", *missed, sep="\n  missed: ")
    return len(missed)


def _names(given: list[str]) -> list[str]:
    names = {one.name for one in MUTATIONS}
    return [one for one in given if one in names]


def _in_a_process(mutation: Mutation, given: list[str]) -> bool:
    search = given[given.index("--search") :][:2] if "--search" in given else []
    command = (sys.executable, "-m", "tests.simulation.planted", mutation.name, "--here", *search)
    return subprocess.run(command, env={**os.environ, "PYTHONHASHSEED": "0"}, check=False).returncode == 0  # noqa: S603


def _found(mutation: Mutation, seeds: list[str]) -> bool:
    """Return whether one of the stories finds the mistake."""
    plant(mutation)
    from tests.simulation.run import ready, told  # noqa: PLC0415 - not before the mistake is planted

    ready()
    for seed in seeds:
        broken = told(seed, **STORY).broken
        if broken:
            print(f"{mutation.name}: seed {seed}: {broken[0]}"[:240], flush=True)
            return True
    print(f"{mutation.name}: not found by {', '.join(seeds)}", flush=True)
    return False


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
