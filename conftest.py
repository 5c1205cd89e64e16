"""What every run of the tests needs to know: where there is no browser, its tests are passed over in one line."""

import pytest

from tests.support.browser import MISSING, find_chromium, is_required


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip tests marked `browser` where there is none, or fail them where one is required."""
    if item.get_closest_marker("browser") and not find_chromium():
        (pytest.fail if is_required() else pytest.skip)(MISSING)
