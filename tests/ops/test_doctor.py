"""The doctor: looks at the machine and says what to mend."""

import io
from pathlib import Path

import pytest
from pydantic import SecretStr
from rich.console import Console

from bot.ops import doctor
from bot.ops.doctor import Finding, State
from bot.settings import Problem, Settings, SettingsError
from tests.support.paths import TOKEN

NO_MOUNTS = Path("/nowhere")


async def fine():
    return None


async def refused():
    return "Telegram refuses the token; Ask @BotFather for it again."


def looked_at(folder, *, mounts=NO_MOUNTS, **how):
    return {each.name: each for each in doctor.data_folder(folder, mounts=mounts, **how)}


def mounted(tmp_path, *lines):
    mounts = tmp_path / "mounts"
    mounts.write_text("\n".join(f"{line} rw 0 0" for line in lines), "utf-8")
    return mounts


@pytest.mark.parametrize(
    ("version", "state"),
    [((3, 10, 13), State.BAD), ((3, 11, 0), State.OK), ((3, 14, 1), State.OK)],
)
def test_an_old_python_is_bad(version, state):
    assert doctor.python_version(version).state is state


@pytest.mark.parametrize(
    ("version", "state"),
    [
        ("3.40.1", State.WARN),
        ("3.44.5", State.WARN),
        ("3.44.6", State.OK),
        ("3.50.6", State.WARN),
        ("3.50.7", State.OK),
        ("3.51.2", State.WARN),
        ("3.51.3", State.OK),
        ("3.52.0", State.OK),
        ("4.0.0", State.OK),
    ],
)
def test_a_sqlite_with_the_wal_reset_race_is_warned_about(version, state):
    assert doctor.sqlite_version(version).state is state


def test_pinned_zones_are_fine_and_their_version_is_told():
    found = doctor.zones(())
    assert found.state is State.OK
    assert found.found.startswith("tzdata 20")


def test_the_systems_zones_are_warned_about():
    assert doctor.zones(["/usr/share/zoneinfo"]).state is State.WARN


def test_no_zones_at_all_are_bad():
    assert doctor.zones((), package="no-such-zones").state is State.BAD


def test_a_folder_that_can_be_written_to_is_fine(tmp_path):
    found = looked_at(tmp_path)
    assert found["Data folder"] == Finding(name="Data folder", found=str(tmp_path))
    assert list(found) == ["Data folder", "Free disk"]


def test_a_folder_that_is_not_there_yet_will_be_made(tmp_path):
    found = looked_at(tmp_path / "data" / "deep")["Data folder"]
    assert found.state is State.OK
    assert found.found.endswith("will be created on first start")


def test_a_folder_that_cannot_be_written_to_is_bad(tmp_path):
    found = looked_at(tmp_path, allowed=lambda _path, _mode: False)["Data folder"]
    assert found.state is State.BAD
    assert str(tmp_path) in found.remedy


@pytest.mark.parametrize(
    ("mebibytes", "state"), [(49, State.BAD), (51, State.WARN), (501, State.OK)]
)
def test_a_disk_that_fills_up_is_told_in_time(mebibytes, state):
    assert doctor.room(mebibytes * 2**20).state is state


def test_a_network_file_system_is_warned_about(tmp_path):
    mounts = mounted(tmp_path, "/dev/a / ext4", f"host:/x {tmp_path} nfs4")
    found = looked_at(tmp_path, mounts=mounts)["File system"]
    assert (found.state, found.found) == (State.WARN, "nfs4")


def test_the_nearest_mount_decides(tmp_path):
    mounts = mounted(tmp_path, "host:/x / nfs4", f"/dev/a {tmp_path} ext4")
    assert "File system" not in looked_at(tmp_path, mounts=mounts)


def test_the_latest_of_two_mounts_at_one_place_decides(tmp_path):
    mounts = mounted(tmp_path, f"/dev/a {tmp_path} ext4", f"host:/x {tmp_path} cifs")
    assert looked_at(tmp_path, mounts=mounts)["File system"].found == "cifs"


def test_a_mount_point_with_a_space_is_understood(tmp_path):
    folder = tmp_path / "my data"
    folder.mkdir()
    mounts = mounted(tmp_path, f"host:/x {tmp_path}/my\\040data 9p")
    assert looked_at(folder, mounts=mounts)["File system"].found == "9p"


async def test_probes_become_rows_with_reason_and_remedy():
    assert await doctor.probed({"Database": fine, "Telegram": refused}) == [
        Finding(name="Database", found="fine"),
        Finding(
            name="Telegram",
            state=State.BAD,
            found="Telegram refuses the token",
            remedy="Ask @BotFather for it again.",
        ),
    ]


async def test_an_examination_covers_machine_settings_folder_and_probes(tmp_path):
    address = f"sqlite+aiosqlite:///{tmp_path}/limber.db"
    settings = Settings(bot_token=SecretStr(TOKEN), database_url=address)
    found = await doctor.examine(settings, probes={"Database": fine})
    names = [each.name for each in found if each.name != "File system"]
    assert names == [
        "Python",
        "SQLite",
        "Time zones",
        "BOT_TOKEN",
        "Data folder",
        "Free disk",
        "Database",
    ]
    assert not any(TOKEN in each.found for each in found)


async def test_a_database_in_memory_has_no_folder():
    settings = Settings(bot_token=SecretStr(TOKEN), database_url="sqlite+aiosqlite://")
    found = await doctor.examine(settings, probes={})
    assert "Data folder" not in {each.name for each in found}


async def test_where_everything_is_on_a_server_nothing_is_said_of_sqlite():
    for url, expected in (("postgresql://host/limber", False), ("sqlite+aiosqlite://", True)):
        settings = Settings(bot_token=SecretStr(TOKEN), database_url=url)
        found = await doctor.examine(settings, probes={})
        assert ("SQLite" in {each.name for each in found}) == expected, url


def test_problems_with_the_settings_become_rows():
    problem = Problem(setting="LOG_LEVEL", wrong="expected INFO", remedy="Correct it.")
    assert list(doctor.unset(SettingsError(problem))) == [
        Finding(name="LOG_LEVEL", state=State.BAD, found="expected INFO", remedy="Correct it.")
    ]


def test_the_table_shows_every_finding_as_it_is():
    console = Console(file=io.StringIO(), width=100)
    console.print(doctor.table([Finding(name="Odd", state=State.BAD, found="[b]", remedy="Mend.")]))
    assert "bad  Odd    [b]     Mend." in console.file.getvalue()
