"""Muscles that glow, held against the words of `feel`: only what a stretch says is felt may glow."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from figures.drawing.anatomy import plain
from figures.drawing.schema import PoseFile

TABLE = "muscles.toml"
WORDS = "locales/en/stretches"


def strangers(content: Path, stretch: str, pose: PoseFile) -> Iterator[str]:
    """Yield the muscles that glow though `feel` does not name them; nothing without the English words."""
    path = content / WORDS / f"{stretch}.toml"
    if not path.is_file() or not (content / TABLE).is_file():
        return
    feel = str(_read(path)["feel"]).lower()
    names = _read(content / TABLE)
    for muscle in dict.fromkeys(map(plain, pose.targets)):
        if not any(word in feel for word in names.get(muscle, ())):
            yield f"targets: {muscle} glows, but is not felt ({feel}). Choose another, or add its word to {TABLE}."


@cache
def _read(path: Path) -> dict[str, list[str]]:
    return tomllib.loads(path.read_text("utf-8"))
