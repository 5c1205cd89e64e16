"""Where a bot at work writes: beside its database, and nowhere else. So a root that may only be read is enough."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from tests.support.running_bot import running, settle_ana

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
CHANGING = frozenset({
    "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "os.symlink", "os.chmod", "sqlite3.connect",
})  # fmt: skip
_LISTENING: list[list[str]] = []


def _hear(event: str, about: tuple[object, ...]) -> None:
    if _LISTENING and (event in CHANGING or (event == "open" and _is_writing(about))):
        _LISTENING[-1].append(str(about[0]))


def _is_writing(about: tuple[object, ...]) -> bool:
    flags = about[2]
    return isinstance(flags, int) and bool(flags & WRITING)


@contextmanager
def watched() -> Iterator[list[str]]:
    """Note every path that is written to; an audit hook stays for ever, so it is added when it is first needed."""
    if not hasattr(sys, "_limber_hears"):
        sys.addaudithook(_hear)
        sys._limber_hears = True  # type: ignore[attr-defined] # noqa: SLF001 - once for each process
    _LISTENING.append(written := [])
    try:
        yield written
    finally:
        _LISTENING.pop()


def is_elsewhere(path: str, folder: str) -> bool:
    read_only = path.startswith("file:") and "immutable=1" in path
    return not (read_only or path.startswith((folder, "/dev/", ":memory:")))


async def test_a_bot_writes_beside_its_database_and_nowhere_else(tmp_path):
    with watched() as written:
        async with running(tmp_path) as system, system.bot():
            ana = await settle_ana(system)
            await system.says(ana, "/stretch psoas-reset")
            await system.goes_on(minutes=2)
            await system.says(ana, "/streak")
            await system.says(ana, "/export")
    assert any("limber.db" in path for path in written)
    assert sorted({path for path in written if is_elsewhere(path, str(tmp_path))}) == []
