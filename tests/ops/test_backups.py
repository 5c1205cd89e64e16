"""The running bot writes a backup every night, and keeps as many as it says."""

import os
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.clock import ShiftedClock
from bot.ops.backups import NightlyBackups, expired, nightly_name, restore_backup, write_backup
from bot.settings import Refusal, Settings
from bot.storage.access import open_store
from tests.support.paths import TOKEN

MONDAY = datetime(2026, 3, 2, 3, 30, tzinfo=UTC)


@pytest.fixture
def settings(tmp_path, blank):
    (tmp_path / "limber.db").write_bytes(blank.read_bytes())
    return Settings(
        bot_token=SecretStr(TOKEN), database_url=f"sqlite+aiosqlite:///{tmp_path}/limber.db"
    )


@pytest.fixture
def clock():
    return ShiftedClock(start=MONDAY, speed=0)


@pytest.fixture
def nightly(settings, clock):
    return NightlyBackups(settings=settings, clock=clock)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "backups"


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def changed(settings, **values):
    return settings.model_copy(update=values)


async def test_a_backup_is_written_each_night_after_three(nightly, clock, folder):
    written = []
    for hours in (0, 1, 20, 3, 1):
        clock.jump(clock.now() + timedelta(hours=hours))
        await nightly.write()
        written.append(len(names(folder)))
    assert written == [1, 1, 1, 2, 2]
    assert names(folder) == ["limber-2026-03-02.db", "limber-2026-03-03.db"]


async def test_it_is_written_beside_the_running_bot(nightly, settings, folder):
    store = await open_store(settings.database_url)
    await nightly.write()
    await store.close()
    assert names(folder) == ["limber-2026-03-02.db"]


async def test_backups_go_where_the_setting_says_and_nowhere_if_it_is_off(
    settings, clock, folder, tmp_path
):
    for value in (tmp_path / "disk", Path("off")):
        await NightlyBackups(settings=changed(settings, backups=value), clock=clock).write()
    assert names(tmp_path / "disk") == ["limber-2026-03-02.db"]
    assert not folder.exists()


async def test_a_failure_is_logged_with_its_remedy_and_the_next_hour_tries_again(
    nightly, folder, caplog
):
    folder.write_text("a file in the way")
    await nightly.write()
    assert "last night's backup is missing" in caplog.text
    assert "choose a path whose folder exists or can be created" in caplog.text
    folder.unlink()
    await nightly.write()
    assert names(folder) == ["limber-2026-03-02.db"]


async def test_after_a_year_seven_days_and_four_weeks_are_left(settings, folder):
    folder.mkdir()
    for day in (date(2025, 3, 3) + timedelta(days=number) for number in range(365)):
        (folder / nightly_name(settings, day)).touch()
        for each in expired(folder, "limber", now=MONDAY):
            each.unlink()
    assert [name.removeprefix("limber-2026-") for name in names(folder)] == [
        *("02-15.db", "02-22.db"),
        *(f"02-{day}.db" for day in (24, 25, 26, 27, 28)),
        *("03-01.db", "03-02.db"),
    ]


async def test_an_old_backup_is_removed_only_once_a_new_one_is_there(nightly, settings, folder):
    folder.mkdir()
    days = [date(2026, 1, day) for day in range(1, 32)]
    for day in days:
        (folder / nightly_name(settings, day)).touch()
    await nightly.write()
    kept = names(folder)
    assert len(kept) == 9
    assert {"limber-2026-03-02.db", "limber-2026-01-31.db"} <= set(kept)


async def test_what_a_person_asked_for_is_never_removed(folder):
    folder.mkdir()
    others = ["limber-2020-01-01T000000Z.db", "limber-2020-99-99.db", "replaced-2020.db", "a.txt"]
    for name in others:
        (folder / name).touch()
    assert expired(folder, "limber", now=MONDAY) == []


async def test_a_copy_from_before_an_upgrade_is_kept_for_four_weeks(folder):
    folder.mkdir()
    for name, weeks in (("pre-0005.db", 5), ("pre-0006.db", 3)):
        (folder / name).touch()
        at = (MONDAY - timedelta(weeks=weeks)).timestamp()
        os.utime(folder / name, (at, at))
    assert expired(folder, "limber", now=MONDAY) == [folder / "pre-0005.db"]


async def test_a_backup_by_hand_says_where_it_is_and_how_large(settings, clock, folder, tmp_path):
    for asked, file in (
        (None, folder / "limber-2026-03-02T033000Z.db"),
        (tmp_path, tmp_path / "limber-2026-03-02T033000Z.db"),
        (tmp_path / "mine.db", tmp_path / "mine.db"),
    ):
        said = await write_backup(settings, asked, clock=clock)
        assert said == f"Backup written: {file} ({file.stat().st_size / 2**20:.1f} MiB)"


async def test_where_backups_are_off_a_file_must_be_named(settings, clock):
    with pytest.raises(Refusal, match="BACKUPS is off: name a file"):
        await write_backup(changed(settings, backups=Path("off")), None, clock=clock)


async def test_a_restore_says_what_was_done(settings, clock, tmp_path):
    await write_backup(settings, tmp_path / "mine.db", clock=clock)
    said = await restore_backup(settings, tmp_path / "mine.db", clock=clock)
    kept = tmp_path / "backups" / "replaced-2026-03-02T033000Z.db"
    assert kept.is_file()
    assert said.startswith(f"Restored: {tmp_path}/limber.db from {tmp_path}/mine.db (schema 0")
    assert f"kept as {kept}" in said
    assert "sent /delete after the backup" in said


async def test_a_restore_where_there_was_nothing_keeps_nothing(settings, clock, tmp_path):
    await write_backup(settings, tmp_path / "mine.db", clock=clock)
    (tmp_path / "limber.db").unlink()
    said = await restore_backup(settings, tmp_path / "mine.db", clock=clock)
    assert "There was no old database to keep." in said
