"""Keeps the small Telegram in a folder, so that a demo that is killed goes on with its chats, files and numbers."""

import asyncio
import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from bot.clock import SystemClock
from emulator.call import Upload
from emulator.events import Event
from emulator.files import File
from emulator.state import EmulatorState

STATE = "telegram.json"
FILES = "files"
PAUSE = 0.2
"""How many real seconds pass between two writings at least."""


def kept_in(folder: Path) -> dict[str, Any] | None:
    """Return what was kept in a folder; None if nothing was."""
    path = folder / STATE
    return json.loads(path.read_text("utf-8")) if path.is_file() else None


def resumed_at(kept: dict[str, Any] | None, *, now: datetime) -> datetime:
    """Return the instant at which a demo goes on: as much later than it was kept as has really passed since."""
    if kept is None:
        return now
    passed = max(now - datetime.fromisoformat(kept["really"]), timedelta(0))
    return datetime.fromisoformat(kept["now"]) + passed


class StateFile:
    """Writes the world down soon after something has happened in it."""

    def __init__(self, *, state: EmulatorState, folder: Path) -> None:
        self._world = state
        self._folder = folder
        self._written: set[str] = set()
        self._timer: asyncio.TimerHandle | None = None

    def restore(self, kept: dict[str, Any]) -> None:
        """Put the world back as it was kept."""
        for file in kept["files"]:
            content = (self._folder / FILES / file["id"]).read_bytes()
            upload = Upload(name=file["name"], mime=file["mime"], content=content)
            self._world.files.restore(file["id"], upload, kind=file["kind"])
            self._written.add(file["id"])
        self._world.restore(kept["world"])

    def watch(self) -> None:
        """Write down from now on."""
        self._world.bus.listen(self._happened)

    def write(self) -> None:
        """Write the world down now."""
        if self._timer is not None:
            self._timer.cancel()
        self._timer = None
        self._write_files()
        state = {
            "now": self._world.clock.now().isoformat(),
            "really": SystemClock().now().isoformat(),
            "files": [_described(each) for each in self._world.files.all()],
            "world": self._world.kept(),
        }
        _replace(self._folder / STATE, json.dumps(state, ensure_ascii=False).encode())

    def _write_files(self) -> None:
        folder = self._folder / FILES
        folder.mkdir(parents=True, exist_ok=True)
        for each in self._world.files.all():
            if each.id not in self._written:
                _replace(folder / each.id, each.upload.content)
                self._written.add(each.id)

    def _happened(self, event: Event) -> None:
        del event
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(PAUSE, self.write)


def _described(file: File) -> dict[str, str]:
    upload = file.upload
    return {"id": file.id, "name": upload.name, "mime": upload.mime, "kind": file.kind}


def _replace(path: Path, content: bytes) -> None:
    """Write a file whole or not at all."""
    fresh = path.with_name(f"{path.name}.new")
    fresh.write_bytes(content)
    fresh.replace(path)
