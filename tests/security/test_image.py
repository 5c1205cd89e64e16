"""The image and its compose file: no root, no capabilities, nothing to write to but the volume."""

import re
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[2]
DOCKERFILE = (HOUSE / "Dockerfile").read_text("utf-8")
COMPOSE = (HOUSE / "compose.yaml").read_text("utf-8")
KEPT_OUT = ("!.env", "!data", "!tests", "!.git")


def stage():
    """Return the instructions of the stage that runs, in their order."""
    return re.findall(r"^([A-Z]+) (.+)$", DOCKERFILE.rpartition("\nFROM ")[2], re.MULTILINE)


def test_the_image_runs_as_a_user_of_its_own_without_a_shell():
    assert re.search(r"useradd --system --uid 10001 .*--shell \S*nologin limber", DOCKERFILE)
    names = [name for name, _ in stage()]
    assert ("USER", "limber") in stage()
    behind = names[names.index("USER") + 1 :]
    assert {"RUN", "COPY", "ADD", "USER"}.isdisjoint(behind)


def test_the_image_gives_its_user_nothing_to_write_to_but_the_volume():
    assert ("VOLUME", "/data") in stage()
    assert "install --directory --owner limber --group limber --mode 0700 /data" in DOCKERFILE
    assert "chown" not in DOCKERFILE
    assert "--chown" not in DOCKERFILE
    assert "DATABASE_URL=sqlite+aiosqlite:////data/" in DOCKERFILE


def test_the_image_writes_no_compiled_code_and_reads_its_own_zones():
    assert "PYTHONDONTWRITEBYTECODE=1" in DOCKERFILE
    assert 'PYTHONTZPATH=""' in DOCKERFILE


def test_nothing_secret_goes_into_the_image():
    lines = (HOUSE / ".dockerignore").read_text("utf-8").splitlines()
    assert lines.index("*") < lines.index("!bot")
    assert not [line for line in lines if line.startswith(KEPT_OUT)]
    assert not re.search(r"TOKEN|PROXY|^ARG", DOCKERFILE, re.MULTILINE)


def test_compose_takes_every_right_away():
    for line in (
        r"read_only: true",
        r"cap_drop:\n +- ALL",
        r"security_opt:\n +- no-new-privileges:true",
        r"tmpfs:\n +- /tmp:rw,noexec,nosuid,nodev,size=\d+m",
        r"pids_limit: \d+",
        r"volumes:\n +- limber:/data\n",
    ):
        assert re.search(rf"^    {line}", COMPOSE, re.MULTILINE), line
    assert not re.search(r"privileged: true|cap_add|ports:|network_mode|docker\.sock", COMPOSE)


def test_the_bots_beside_a_server_have_no_more_rights():
    """They take everything else from the compose file of a single bot."""
    beside = (HOUSE / "compose.postgres.yaml").read_text("utf-8")
    bot = beside.partition("\n  bot:\n")[2].partition("\n\n")[0]
    assert "file: compose.yaml\n      service: bot" in bot
    assert not re.search(r"privileged|cap_add|ports:|network_mode|docker\.sock|user:", beside)
    assert "command: [run, --standby]" in bot
