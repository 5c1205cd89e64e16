"""Where does a test run? In an empty folder, with none of the bot's settings around."""

import os
from pathlib import Path

import pytest

from bot.settings import Settings

TOKEN = "123456789:AAcanaryAAcanaryAAcanaryAAcanaryAAA"
CONTENT = Path(__file__).resolve().parents[2] / "content"


def leave_bare(monkeypatch: pytest.MonkeyPatch, folder: Path, **environment: str) -> None:
    """Move into the folder and set only these environment variables of the bot's."""
    monkeypatch.chdir(folder)
    for name in [each for each in os.environ if each.lower() in Settings.model_fields]:
        monkeypatch.delenv(name)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
