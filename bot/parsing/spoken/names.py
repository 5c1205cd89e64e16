"""Names of weekdays in each language, from Unicode's tables (CLDR)."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Literal

from bot.parsing.languages import locale
from bot.parsing.typed import plain

LONGEST_NAME = 64
_WIDTHS = ("short", "abbreviated", "wide")
_A_WORD = 4


@lru_cache(maxsize=64)
def weekday_names(code: str) -> Mapping[str, int]:
    """Return the lower-case names of the weekdays in a language, long and short; Monday is 0."""
    return MappingProxyType(_in_context("stand-alone", code) | _in_context("format", code))


def _in_context(context: Literal["stand-alone", "format"], code: str) -> dict[str, int]:
    meant: dict[str, set[int]] = {}
    for width in _WIDTHS:
        for day, name in locale(code).days[context][width].items():
            for form in _forms(str(name)):
                meant.setdefault(form, set()).add(day)
    return {form: min(known) for form, known in meant.items() if len(known) == 1}


def _forms(name: str) -> set[str]:
    name = plain(name, limit=LONGEST_NAME).lstrip("·")  # Shavian marks names by a dot
    first = name.partition("-")[0]  # Portuguese people say `segunda` for `segunda-feira`
    return {name, name.replace(".", "")} | ({first} if len(first) >= _A_WORD else set())
