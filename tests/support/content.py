"""The content that we ship, read once, and from a cache if it was read before."""

import shutil
from functools import cache
from pathlib import Path

from bot.chat.content_cache import read
from bot.chat.localization import Localizer
from bot.library import Library
from tests.support.paths import CONTENT, HOUSE

KEPT = HOUSE / ".pytest_cache" / "content"
"""The folder of the cache; it is never out of date, as its file is named by the hash of content and code."""


@cache
def everything() -> Localizer:
    """Return all that can be said."""
    return read(CONTENT, cache=KEPT)


def shipped() -> Library:
    """Return the library."""
    return everything().library


def lend_content(folder: Path) -> None:
    """Give a bot whose database is in this folder the cache, so that its start need not read and check everything."""
    everything()
    shutil.copytree(KEPT, folder / "cache", dirs_exist_ok=True)
