"""A content folder to break: a copy of the real one, and the ways to change a file in it."""

import shutil
from pathlib import Path

import pytest

from bot import library
from bot.domain.errors import ContentError
from tests.support.surroundings import CONTENT


def copy_content(folder: Path) -> Path:
    """Copy what the library reads, in English; each language more would slow every test down."""
    copy = folder / "content"
    for place in ("stretches", "routines", "locales/en"):
        shutil.copytree(CONTENT / place, copy / place)
    for file in ("sources.toml", "tips.toml"):
        shutil.copy(CONTENT / file, copy)
    return copy


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
