"""What every run of the tests needs to know: where its files lie, and that a browser may be missing."""

import os
import shutil
from pathlib import Path

import pytest

from tests.support.browser import MISSING, find_chromium, is_required

MEMORY, ROOMY = Path("/dev/shm"), 2**30  # noqa: S108 - pytest makes a folder of its own in it


def pytest_configure() -> None:
    """Keep what tests write in memory where there is room: no test is about a disk, and all would wait for it."""
    if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOMY:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip tests marked `browser` where there is none, or fail them where one is required."""
    if item.get_closest_marker("browser") and not find_chromium():
        (pytest.fail if is_required() else pytest.skip)(MISSING)
