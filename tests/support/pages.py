"""A content folder to break: a copy of a part of the real one, and the ways to change a file in it."""

import re
import shutil
from pathlib import Path

import pytest

from bot import library
from bot.domain.errors import ContentError
from tests.support.paths import CONTENT

ROUTINES = ("psoas-reset", "desk-break-chair")
STRETCHES = (
    "kneeling-hip-flexor-stretch",
    "supine-psoas-stretch",
    "bridge-pose",
    "standing-lunge-stretch",
    "shoulder-rolls",
    "neck-side-tilt",
    "seated-chest-opener",
    "seated-trunk-twist",
    "finger-spread-and-fist",
    "cat-cow",
)
"""What the routines need, and one on all fours."""


def copy_content(folder: Path) -> Path:
    """Copy as much of the content as can be broken in every way, in English; all of it would take long to read."""
    copy = folder / "content"
    for place, names in (("routines", ROUTINES), ("stretches", STRETCHES)):
        for where in (place, f"locales/en/{place}"):
            (copy / where).mkdir(parents=True)
            for name in names:
                shutil.copy(CONTENT / where / f"{name}.toml", copy / where)
    for path in (CONTENT / "locales/en").glob("*.*"):
        shutil.copy(path, copy / "locales/en")
    for name in ("tips.toml", "areas.toml", "measures.toml"):
        shutil.copy(CONTENT / name, copy)
    _keep_what_is_named(copy)
    return copy


def _keep_what_is_named(copy: Path) -> None:
    """Leave in the lists of sources and plain words only what the copied stretches, tips and self-tests name."""
    lists = (copy / "tips.toml", copy / "measures.toml")
    texts = (path.read_text("utf-8") for path in (*copy.glob("stretches/*"), *lists))
    named = {name for text in texts for name in re.findall(r'"([a-z0-9-]+)"', text)}
    for file, entry in (
        ("sources.toml", r"(?ms)^\[([a-z0-9-]+)\]\n.*?(?=^\[|\Z)"),
        ("locales/en/glossary.toml", r"(?m)^([a-z0-9-]+) = .*\n"),
    ):
        text = (CONTENT / file).read_text("utf-8")
        kept = re.sub(entry, lambda found: found[0] if found[1] in named else "", text)
        (copy / file).write_text(kept, "utf-8")


def change(folder: Path, file: str, old: str, new: str) -> None:
    path = folder / file
    text = path.read_text("utf-8")
    assert old in text, f"{file} has no {old}"
    path.write_text(text.replace(old, new, 1), "utf-8")


def write(folder: Path, file: str, text: str) -> None:
    path = folder / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def complaints(folder: Path) -> list[str]:
    """Return every problem that the library finds, one line each."""
    with pytest.raises(ContentError) as refused:
        library.load(folder)
    return str(refused.value).splitlines()
