"""The unit for systemd runs the bot as it wants to be run."""

import shutil
import subprocess
import sys
from configparser import ConfigParser

import pytest

from bot.settings import Exit
from tests.support.paths import HOUSE

UNIT = HOUSE / "deploy" / "limber.service"
ANALYZE = shutil.which("systemd-analyze")
ENDS_WITHIN = 10
"""Seconds in which the bot ends when it is asked to."""


@pytest.fixture
def service():
    unit = ConfigParser(interpolation=None, strict=False)
    unit.optionxform = str
    unit.read(UNIT, "utf-8")
    return unit["Service"]


def test_it_runs_the_bot_and_lets_it_end(service):
    assert service["ExecStart"].endswith("/python -m bot run")
    assert int(service["TimeoutStopSec"]) > ENDS_WITHIN


def test_a_restart_follows_a_fault_but_not_what_a_restart_cannot_mend(service):
    assert service["Restart"] == "always"
    assert service["RestartPreventExitStatus"] == str(int(Exit.REFUSED))


@pytest.mark.skipif(not ANALYZE, reason="no systemd-analyze here: apt-get install systemd")
def test_systemd_has_no_complaint(tmp_path):
    unit = tmp_path / "limber.service"
    text = UNIT.read_text("utf-8")
    unit.write_text(text.replace("/opt/limber/.venv/bin/python", sys.executable), "utf-8")
    command = (ANALYZE, "verify", str(unit))
    found = subprocess.run(command, check=False, capture_output=True, text=True)  # noqa: S603
    assert (found.returncode, found.stderr) == (0, "")
