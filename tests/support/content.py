"""The content that we ship, read once."""

from functools import cache

from bot import library
from bot.library import Library
from tests.support.paths import CONTENT


@cache
def shipped() -> Library:
    return library.load(CONTENT)
