"""Backups for the operator: every night by the running bot, and whenever a command asks for one."""

import logging
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from bot.clock import Clock
from bot.domain.errors import StorageError
from bot.settings import Refusal, Settings
from bot.storage.access import explained
from bot.storage.backups import back_up, restore

log = logging.getLogger(__name__)

NIGHT = timedelta(hours=3)
"""A night's backup is written from this time of the day on, in UTC."""
DAILY, WEEKLY = 7, 4
"""Kept are the newest backups of so many days, and the newest of each of so many weeks."""
UPGRADES = timedelta(weeks=WEEKLY)
"""Copies that were made before an upgrade are kept for as long."""
MIB = 2**20


@dataclass(frozen=True, slots=True, kw_only=True)
class NightlyBackups:
    """Writes a backup every night; people are served without backups too, so a failure is only logged."""

    settings: Settings
    clock: Clock

    async def write(self) -> None:
        """Write the backup of last night if there is none, and remove those that are kept no longer."""
        folder, now = self.settings.backup_folder, self.clock.now()
        if folder is None:
            return
        file = folder / nightly_name(self.settings, (now - NIGHT).date())
        try:
            with explained(folder):
                await self._write(file, now)
        except StorageError as error:
            log.error("last night's backup is missing, and is tried again in an hour: %s", error)  # noqa: TRY400

    async def _write(self, file: Path, now: datetime) -> None:
        if _exists(file):
            return
        size = await back_up(self.settings.database_url, to=file)
        log.info("backup written: %s (%.1f MiB)", file, size / MIB)
        for each in expired(file.parent, _stem(self.settings), now=now):
            each.unlink()


def nightly_name(settings: Settings, day: date) -> str:
    """Return the name of the backup of a night."""
    return f"{_stem(settings)}-{day}.db"


def expired(folder: Path, stem: str, *, now: datetime) -> list[Path]:
    """Return the files of the running bot that are kept no longer; backups that a person asked for stay."""
    nightly = {each: day for each in folder.iterdir() if (day := _day(each, stem))}
    kept = _kept(nightly.values())
    upgrades = [each for each in folder.glob("pre-*.db") if _written(each) < now - UPGRADES]
    return [*(each for each, day in nightly.items() if day not in kept), *upgrades]


async def write_backup(settings: Settings, file: Path | None, *, clock: Clock) -> str:
    """Write a backup to this file, or into this folder; return a line for the operator."""
    target = file or settings.backup_folder
    if target is None:
        raise Refusal("BACKUPS is off: name a file for the backup.")
    if file is None or target.is_dir():
        target /= f"{_stem(settings)}-{_stamp(clock)}.db"
    size = await back_up(settings.database_url, to=target)
    return f"Backup written: {target.resolve()} ({size / MIB:.1f} MiB)"


async def restore_backup(settings: Settings, file: Path, *, clock: Clock) -> str:
    """Put this backup in the place of the database; return what was done, in lines for the operator."""
    folder = (settings.database_file or file).parent / "backups"
    keep = (folder / f"replaced-{_stamp(clock)}.db").resolve()
    done = await restore(settings.database_url, backup=file, keep=keep)
    moved = "" if done.was == done.now else f", upgraded to schema {done.now}"
    return "\n".join(
        (
            f"Restored: {done.database} from {file} (schema {done.was}{moved})",
            f"The old database is kept as {done.kept}; remove it when you no longer need it."
            if done.kept
            else "There was no old database to keep.",
            "People who sent /delete after the backup was written are in it again: see Backups in README.md.",
        )
    )


def _exists(file: Path) -> bool:
    return file.exists()


def _stem(settings: Settings) -> str:
    file = settings.database_file
    return file.stem if file else ""


def _stamp(clock: Clock) -> str:
    return clock.now().strftime("%Y-%m-%dT%H%M%SZ")


def _day(file: Path, stem: str) -> date | None:
    """Return the day of a nightly backup; None for any other file."""
    named = re.fullmatch(rf"{re.escape(stem)}-(\d{{4}}-\d\d-\d\d)\.db", file.name)
    try:
        return date.fromisoformat(named[1]) if named else None
    except ValueError:
        return None


def _kept(days: Iterable[date]) -> set[date]:
    newest = sorted(days)
    weeks = {day.isocalendar()[:2]: day for day in newest}
    return {*newest[-DAILY:], *sorted(weeks.values())[-WEEKLY:]}


def _written(file: Path) -> datetime:
    return datetime.fromtimestamp(file.stat().st_mtime, UTC)
