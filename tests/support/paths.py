"""Paths and surroundings of tests: an empty folder, with none of the bot's settings around."""

import os
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from bot.settings import Settings

TOKEN = "123456789:AAcanaryAAcanaryAAcanaryAAcanaryAAA"
HOUSE = Path(__file__).resolve().parents[2]
CONTENT = HOUSE / "content"
_KEPT = TemporaryDirectory(prefix="limber-english-")


@cache
def english() -> Path:
    """Return a content folder in which there is English alone, so that everyone is told everything in it."""
    folder = Path(_KEPT.name)
    for each in CONTENT.iterdir():
        if each.name != "locales":
            (folder / each.name).symlink_to(each)
    (folder / "locales").mkdir()
    (folder / "locales" / "en").symlink_to(CONTENT / "locales" / "en")
    return folder


def leave_bare(monkeypatch: pytest.MonkeyPatch, folder: Path, **environment: str) -> None:
    """Move into the folder and set only these environment variables of the bot's."""
    monkeypatch.chdir(folder)
    for name in [each for each in os.environ if each.lower() in Settings.model_fields]:
        monkeypatch.delenv(name)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
