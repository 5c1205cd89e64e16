"""The kinds of entries in the files of words that people type."""

import zoneinfo
from functools import cache
from typing import Annotated

from babel import Locale
from pydantic import AfterValidator, Field

from bot.library.problem import InvalidContent


def _word(text: str) -> str:
    if not text or text != " ".join(text.split()) or text != text.casefold():
        raise InvalidContent("a word in small letters, with single spaces", remedy="Write it so.")
    if not text[0].isalpha() or any(map(str.isdigit, text)):
        raise InvalidContent("a word that begins with a letter and has no digits")
    return text


def _country(code: str) -> str:
    if code not in Locale("en").territories or not code.isalpha():
        raise InvalidContent(
            "the two letters of a country, as in ISO 3166", remedy="GB is Great Britain."
        )
    return code


@cache
def _zones(_path: tuple[str, ...]) -> frozenset[str]:
    """Return the names of all zones on this path; to list them walks through hundreds of files."""
    return frozenset(zoneinfo.available_timezones())


def _zone(name: str) -> str:
    if name not in _zones(zoneinfo.TZPATH):
        raise InvalidContent("the name of a time zone, such as Europe/Berlin")
    return name


Word = Annotated[str, Field(max_length=40), AfterValidator(_word)]
Country = Annotated[str, AfterValidator(_country)]
Zones = Annotated[list[Annotated[str, AfterValidator(_zone)]], Field(min_length=1)]
Some = Annotated[list[Word], Field(min_length=1)]
Few = Annotated[list[Word], Field(default_factory=list)]
