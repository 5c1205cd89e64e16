"""The content of the library's tests: each has a copy of its own."""

from pathlib import Path

import pytest

from tests.support.pages import copy_content


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return copy_content(tmp_path)
