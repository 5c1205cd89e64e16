"""Checks whether this machine is fit to run the bot, each with its remedy."""

import os
import re
import shutil
import sqlite3
import sys
import zoneinfo
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from importlib import metadata
from pathlib import Path

from rich.table import Table
from rich.text import Text

from bot.addresses import is_postgres
from bot.chat.proxy import named, proxy_for
from bot.ops.health import Probe, ask_all
from bot.settings import Refusal, Settings, SettingsError

SQLITE = "SQLite"
OLDEST_PYTHON = (3, 11)
MENDED_SQLITE = ((3, 44, 6), (3, 50, 7), (3, 51, 3))
"""Releases that mend the race; others from 3.7.0 on have it (tailscale.com/blog/sqlite-wal-reset-bug)."""
REMOTE = frozenset(
    {"9p", "afs", "ceph", "cifs", "fuse.sshfs", "nfs", "nfs4", "smb3", "smbfs", "virtiofs"}
)
"""File systems that promise no shared memory or locks, which SQLite's WAL needs (sqlite.org/wal.html)."""
Access = Callable[[Path, int], bool]
TIGHT, FULL = 500 * 2**20, 50 * 2**20


NO_ADVICE: Mapping[str, Probe] = {}


class State(StrEnum):
    """How a check came out."""

    OK = "ok"
    WARN = "warn"
    BAD = "bad"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A row of the report: what was looked at, how it is, and what to do about it."""

    name: str
    state: State = State.OK
    found: str
    remedy: str = ""


STYLES = {State.OK: "green", State.WARN: "yellow", State.BAD: "bold red"}


def table(findings: Iterable[Finding]) -> Table:
    """Lay the findings out for a terminal."""
    rows = Table("", "Check", "Status", "Fix", box=None, pad_edge=False)
    for each in findings:
        state = Text(each.state, style=STYLES[each.state])
        rows.add_row(state, Text(each.name), Text(each.found), Text(each.remedy))
    return rows


def house() -> Iterator[Finding]:
    """Look at what needs no settings: Python, SQLite and the time zones."""
    yield python_version(sys.version_info[:3])
    yield sqlite_version(sqlite3.sqlite_version)
    yield zones(zoneinfo.TZPATH)


async def examine(
    settings: Settings, *, probes: Mapping[str, Probe], advice: Mapping[str, Probe] = NO_ADVICE
) -> list[Finding]:
    """Look at everything; `probes` are those that need the rest of the bot (database, Bot API, clock).

    `advice` are probes of what the bot can do without.
    """
    token = Finding(name="BOT_TOKEN", found="format looks valid")
    folder = () if settings.database_file is None else data_folder(settings.database_file.parent)
    needed = [
        each for each in house() if each.name != SQLITE or not is_postgres(settings.database_url)
    ]
    return [
        *needed,
        token,
        *folder,
        *proxy(settings),
        *await probed(probes),
        *await advised(advice),
    ]


def proxy(settings: Settings) -> Iterator[Finding]:
    """Say through which proxy Telegram is reached, if through any."""
    try:
        found = proxy_for(settings)
    except Refusal as refusal:
        wrong, _, remedy = str(refusal).partition(". ")
        yield Finding(name="Proxy", state=State.BAD, found=wrong, remedy=remedy)
    else:
        if found:
            yield Finding(name="Proxy", found=f"Telegram is reached through {named(found)}")


def unset(error: SettingsError) -> Iterator[Finding]:
    """Turn problems with the settings into findings."""
    for each in error.problems:
        yield Finding(name=each.setting, state=State.BAD, found=each.wrong, remedy=each.remedy)


async def probed(probes: Mapping[str, Probe]) -> list[Finding]:
    """Ask all probes and turn their answers into findings; a reason ends with its remedy behind a semicolon."""
    reasons = await ask_all(probes)
    return [_probed(name, reasons.get(name)) for name in probes]


async def advised(advice: Mapping[str, Probe]) -> list[Finding]:
    """Ask all probes of what the bot can do without; what is missing is no fault."""
    found = await probed(advice)
    return [each if each.state is State.OK else replace(each, state=State.WARN) for each in found]


def python_version(version: Sequence[int]) -> Finding:
    """Check that Python is new enough."""
    found = ".".join(map(str, version))
    if tuple(version[:2]) < OLDEST_PYTHON:
        return Finding(
            name="Python", state=State.BAD, found=found, remedy="Install Python 3.11 or newer."
        )
    return Finding(name="Python", found=found)


def sqlite_version(version: str) -> Finding:
    """Check that SQLite is free of the WAL-reset race, which takes a second connection to strike."""
    release = tuple(map(int, version.split(".")))
    if release >= MENDED_SQLITE[-1] or any(
        release[:2] == m[:2] and release >= m for m in MENDED_SQLITE
    ):
        return Finding(name=SQLITE, found=version)
    return Finding(
        name=SQLITE,
        state=State.WARN,
        found=f"{version} can corrupt the database if another program writes to it (fixed in 3.51.3)",
        remedy="Don't open the database with anything else while the bot runs: no sqlite3 shell, no replication.",
    )


def zones(system: Sequence[str], *, package: str = "tzdata") -> Finding:
    """Check that time zones come from the pinned package, not from the system's files."""
    try:
        found = f"{package} {metadata.version(package)}"
    except metadata.PackageNotFoundError:
        return Finding(
            name="Time zones", state=State.BAD, found="no tzdata", remedy="Run make setup again."
        )
    if system:
        remedy = 'Set PYTHONTZPATH="" so that the pinned package is read.'
        return Finding(
            name="Time zones", state=State.WARN, found="the system's own files", remedy=remedy
        )
    return Finding(name="Time zones", found=found)


def data_folder(
    folder: Path, *, mounts: Path = Path("/proc/mounts"), allowed: Access = os.access
) -> Iterator[Finding]:
    """Check that the database's folder can be written to, has room, and lies on a disk of this machine."""
    there = next(each for each in (folder.resolve(), *folder.resolve().parents) if each.is_dir())
    yield _writable(folder, there, allowed(there, os.W_OK | os.X_OK))
    yield room(shutil.disk_usage(there).free)
    yield from _remote(there, mounts)


def _writable(folder: Path, there: Path, allowed: bool) -> Finding:  # noqa: FBT001 - private
    if not allowed:
        remedy = f"Make the bot's user the owner of {there}."
        return Finding(
            name="Data folder", state=State.BAD, found=f"{there} is read-only", remedy=remedy
        )
    if there != folder.resolve():
        return Finding(name="Data folder", found=f"{folder} will be created on first start")
    return Finding(name="Data folder", found=str(folder))


def room(free: int) -> Finding:
    """Check that there is room on the disk; `free` in bytes."""
    state = State.BAD if free < FULL else State.WARN if free < TIGHT else State.OK
    remedy = "" if state is State.OK else "Make room: a full disk stops every reminder."
    return Finding(name="Free disk", state=state, found=f"{free // 2**20} MiB", remedy=remedy)


def _remote(there: Path, mounts: Path) -> Iterator[Finding]:
    kind = _file_system(there, mounts)
    if kind in REMOTE:
        remedy = "Move the database to a disk of this machine: SQLite loses data on network file systems."
        yield Finding(name="File system", state=State.WARN, found=kind, remedy=remedy)


def _file_system(there: Path, mounts: Path) -> str:
    """Return the type of the file system that holds this folder; empty where the system does not tell."""
    lines: Iterable[str] = mounts.read_text("utf-8").splitlines() if mounts.exists() else ()
    fields = [line.split() for line in lines]
    kinds = {_unescape(point): kind for _, point, kind, *_ in fields}
    holding = [point for point in kinds if there.is_relative_to(point)]
    return kinds[max(holding, key=len)] if holding else ""


def _unescape(point: str) -> str:
    """Read the kernel's octal spelling of spaces in a mount point."""
    return re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), point)


def _probed(name: str, reason: str | None) -> Finding:
    if reason is None:
        return Finding(name=name, found="fine")
    found, _, remedy = reason.partition("; ")
    return Finding(name=name, state=State.BAD, found=found, remedy=remedy)
