"""What scenarios share: a site of their own, and the figures that are printed at the end."""

from contextlib import AsyncExitStack
from itertools import count

import pytest

from tests.chaos.scale import ATTACKS, LONG
from tests.chaos.site import opened

BRIEF = ("test_kills.py", "test_disk_full.py")
"""Scenarios that take a few seconds, so that every run of the tests has them."""


def pytest_collection_modifyitems(config, items):
    """Leave out what takes long: `.ci/run` asks for the short form of all scenarios, `make chaos` for the long."""
    left_out = [
        each for each in items
        if each.path.parent.name == "chaos"
        and (each.get_closest_marker("long") if ATTACKS else each.path.name not in BRIEF
             or each.get_closest_marker("long"))
        and not LONG
    ]  # fmt: skip
    config.hook.pytest_deselected(items=left_out)
    items[:] = [each for each in items if each not in left_out]


@pytest.fixture(scope="session")
def cache(tmp_path_factory):
    """The folder for what can be made again, shared by all sites: a start without it takes three times as long."""
    folder = tmp_path_factory.getbasetemp().parent / "chaos-cache"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture
async def site_of(tmp_path, cache):
    """Open sites; each gets a folder of its own."""
    async with AsyncExitStack() as stack:
        numbers = count()

        async def open_site(*, folder=None, **options):
            folder = folder or tmp_path / str(next(numbers))
            folder.mkdir(exist_ok=True)
            (folder / "cache").symlink_to(cache)
            return await stack.enter_async_context(opened(folder, **options))

        yield open_site


@pytest.fixture
def figures(record_property):
    """Take down the figures of a scenario: figures(kills=20, lost=0)."""

    def take_down(**found):
        for name, value in found.items():
            record_property(name.replace("_", " "), value)

    return take_down


def pytest_terminal_summary(terminalreporter):
    """Print the figures of all scenarios."""
    reports = [
        each for found in terminalreporter.stats.values() for each in found
        if getattr(each, "when", "") == "call" and getattr(each, "user_properties", None)
    ]  # fmt: skip
    if reports:
        terminalreporter.section("by force")
    for report in reports:
        figures = ", ".join(f"{name} {_written(value)}" for name, value in report.user_properties)
        name = report.nodeid.partition("::")[2]
        terminalreporter.line(f"{name} ({report.duration:.0f} s): {figures}")


def _written(value):
    return f"{value:.2f}" if isinstance(value, float) else str(value)
