"""What began this library? Four stretches of an article on the psoas, in its order; they must not get lost."""

from collections.abc import Iterator

from bot.library.problem import Problem
from bot.library.shelf import Shelf

ROUTINE = "psoas-reset"
SENTENCES = {
    "kneeling-hip-flexor-stretch": [20, 21, 22],
    "supine-psoas-stretch": [23, 24, 25],
    "bridge-pose": [26, 27, 28, 29],
    "standing-lunge-stretch": [30, 31, 32],
}
"""The article's stretches in its order, with the sentences that tell each."""


def seed_problems(shelf: Shelf) -> Iterator[Problem]:
    """Yield what is missing of the article's stretches, or no longer as the article has it."""
    for name, sentences in SENTENCES.items():
        file = f"stretches/{name}.toml"
        facts = shelf.stretches.get(name)
        if not shelf.has(file):
            yield Problem(file=file, expected="a stretch of the article", remedy="Put it back.")
        elif facts and (facts.seed is None or facts.seed.sentences != sentences):
            yield Problem(
                file=file,
                field="seed.sentences",
                expected=f"{sentences}, the article's own",
                remedy="Put them back.",
            )
    yield from _routine_problems(shelf)


def _routine_problems(shelf: Shelf) -> Iterator[Problem]:
    file = f"routines/{ROUTINE}.toml"
    facts = shelf.routines.get(ROUTINE)
    if not shelf.has(file):
        yield Problem(file=file, expected="the article's routine", remedy="Put it back.")
    elif facts and [item.stretch for item in facts.items] != list(SENTENCES):
        yield Problem(
            file=file,
            field="items",
            expected=f"the article's order: {', '.join(SENTENCES)}",
            remedy="Put it back; a different order is a different routine.",
        )
