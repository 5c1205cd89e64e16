"""Checks that the article on the psoas is still whole in the content: its four stretches and ten tips."""

from collections.abc import Iterator

from bot.library.content_files import ContentFiles
from bot.library.facts import StretchFacts
from bot.library.problem import Problem

ROUTINE = "psoas-reset"
SENTENCES = {
    "kneeling-hip-flexor-stretch": [20, 21, 22],
    "supine-psoas-stretch": [23, 24, 25],
    "bridge-pose": [26, 27, 28, 29],
    "standing-lunge-stretch": [30, 31, 32],
}
"""The article's stretches in its order, with the sentences that tell each."""
HOLDS: dict[str, tuple[str, dict[str, int | str]]] = {
    "kneeling-hip-flexor-stretch": ("30 s", {"hold_s": 30}),
    "supine-psoas-stretch": ("30 to 60 s", {"hold_min_s": 30, "hold_max_s": 60}),
    "bridge-pose": ("a few breaths", {"mode": "breaths"}),
    "standing-lunge-stretch": ("none", {}),
}
"""The hold that the article states for each, in words and as our files have it; for the last it states none."""
TIPS = {
    "psoas-where": [2, 7],
    "psoas-does": [4, 8],
    "psoas-busy": [9],
    "psoas-sitting": [13, 14],
    "psoas-who": [17],
    "psoas-minutes": [18],
    "psoas-both": [10, 33],
    "psoas-overlooked": [3],
    "psoas-runners": [15],
    "psoas-feel": [6, 34],
}
"""What the article has to tell besides, with its sentences."""


def seed_problems(files: ContentFiles) -> Iterator[Problem]:
    """Yield what is missing of the article's stretches and tips, or no longer as the article has it."""
    for name in SENTENCES:
        facts = files.stretches.get(name)
        if facts:
            yield from _stretch_problems(name, facts)
        elif not files.spoilt(file := f"stretches/{name}.toml"):
            yield Problem(file=file, expected="a stretch of the article", remedy="Put it back.")
    yield from _routine_problems(files)
    if not files.spoilt("tips.toml"):
        yield from _tip_problems(files)


def _stretch_problems(name: str, facts: StretchFacts) -> Iterator[Problem]:
    hold, times = HOLDS[name]
    seed = facts.seed
    if seed is None:
        yield _changed(name, "seed", "a table with sentences, hold and what is ours")
    if seed and seed.sentences != SENTENCES[name]:
        yield _changed(name, "seed.sentences", f"{SENTENCES[name]}, the article's own")
    if seed and seed.hold != hold:
        yield _changed(name, "seed.hold", f"“{hold}”, the article's own")
    for field, value in times.items():
        if getattr(facts.timing, field, None) != value:
            yield _changed(name, f"timing.{field}", f"{value}, the article's own")


def _changed(name: str, field: str, expected: str) -> Problem:
    file = f"stretches/{name}.toml"
    return Problem(file=file, field=field, expected=expected, remedy="Put it back.")


def _tip_problems(files: ContentFiles) -> Iterator[Problem]:
    for name, sentences in TIPS.items():
        tip = files.tips.get(name)
        if not tip or tip.sentences != sentences:
            yield Problem(
                file="tips.toml",
                field=f"{name}.sentences" if tip else name,
                expected=f"{sentences}, the article's own" if tip else "a tip of the article",
                remedy="Put it back.",
            )


def _routine_problems(files: ContentFiles) -> Iterator[Problem]:
    file = f"routines/{ROUTINE}.toml"
    facts = files.routines.get(ROUTINE)
    if not facts and not files.spoilt(file):
        yield Problem(file=file, expected="the article's routine", remedy="Put it back.")
    if facts and [item.stretch for item in facts.items] != list(SENTENCES):
        yield Problem(
            file=file,
            field="items",
            expected=f"the article's order: {', '.join(SENTENCES)}",
            remedy="Put it back; a different order is a different routine.",
        )
