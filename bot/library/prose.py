"""The rules for prose that people read: short, plain, without promises of health; numbers come from data."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from pydantic import ValidationInfo, WithJsonSchema

from bot.domain.language import ENGLISH
from bot.library.problem import InvalidContent

MARKUP = re.compile(r"[<>&*_`\[\]@]|://|www\.", re.IGNORECASE)
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
"""Ends of lines, and marks that turn the direction of what follows."""
STRETCH = 1.5
"""How much longer than English another language may be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageRules:
    """The language that prose is in, with the phrases that may not be said in it.

    `instead` has what to write in place of a phrase that the style does without; `swaps` turns words for right into
    those for left, and back, by how they begin.
    """

    language: str
    banned: re.Pattern[str] | None = None
    instead: Mapping[str, str] = field(default_factory=dict)
    swaps: Mapping[str, str] = field(default_factory=dict)

    @property
    def english(self) -> bool:
        """Whether it is English, which the others are translated from."""
        return self.language == ENGLISH

    def limit(self, english: int) -> int:
        """Return how long a text may be in this language that may have `most` characters in English."""
        return english if self.english else int(english * STRETCH)

    def promises(self, text: str) -> str:
        """Return the first banned phrase in a text; empty if there is none."""
        found = self.banned.search(text.casefold()) if self.banned else None
        return found[0] if found else ""

    def mirrored(self, cue: str) -> str:
        """Return a cue for the other side: each right becomes left, and each left right."""
        if not self.swaps:
            return cue
        stems = "|".join(sorted(map(re.escape, self.swaps), key=len, reverse=True))
        return re.sub(rf"\b(?:{stems})", self._swapped, cue, flags=re.IGNORECASE)

    def _swapped(self, found: re.Match[str]) -> str:
        other = self.swaps[found[0].casefold()]
        return other.capitalize() if found[0][0].isupper() else other

    def stiff(self, text: str) -> tuple[str, str] | None:
        """Return the first phrase in a text that the style does without, and what to write instead."""
        plain = text.casefold().replace("'", "’")
        if not words_of(tuple(self.instead)).search(plain):
            return None
        return next(each for each in self.instead.items() if words_of((each[0],)).search(plain))

    def faults(self, text: str) -> Iterator[tuple[str, str]]:
        """Yield what may not be said: what was expected, and the remedy."""
        if promised := self.promises(text):
            expected = f"no promise of health (found “{promised}”)"
            yield expected, "Say what one does or feels instead."
        if stiff := self.stiff(text):
            found, better = stiff
            yield f"plainer words (found “{found}”)", f"Write “{better}”; see STYLE.md."


@cache
def words_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds one of these phrases as whole words; without phrases, nothing."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, phrases)) or '(?!)'})(?!\w)")


def count_words(text: str) -> int:
    """Return how many words a text has; signs and emoji alone are none."""
    return sum(any(map(str.isalnum, each)) for each in text.split())


def any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """Return what finds a banned phrase: at the start of a word, with any ending."""
    return re.compile(rf"\b(?:{'|'.join(re.escape(each.casefold()) for each in phrases)})")


def length(text: str) -> int:
    """Return the length of a text as Telegram counts it, in UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


def room(limit: int) -> WithJsonSchema:
    """Return what an editor reads of prose of at most `most` characters in English."""
    return WithJsonSchema({"type": "string", "minLength": 1, "maxLength": int(limit * STRETCH)})


def prose(limit: int) -> Callable[[str, ValidationInfo], str]:
    """Return a check for prose of at most `most` characters in English."""

    def check(text: str, info: ValidationInfo) -> str:
        rules = info.context or LanguageRules(language=ENGLISH)
        for expected, remedy in faults(text, limit=limit, rules=rules):
            raise InvalidContent(expected, remedy=remedy)
        return text

    return check


def faults(text: str, *, limit: int, rules: LanguageRules) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a text: what was expected, and the remedy."""
    if not text or text != text.strip() or CONTROL.search(text):
        yield "one line of text without spaces around it", "Write it on one line."
    if any(map(str.isdigit, text)):
        yield "no digits in prose", "Leave numbers to the timing; write small ones as words."
    if found := MARKUP.search(text):
        yield f"no markup, address or @ in prose (found {found[0]})", "Write it in plain words."
    if not unicodedata.is_normalized("NFC", text):
        yield "composed characters (Unicode NFC)", "Save the text in its NFC form."
    if length(text) > rules.limit(limit):
        yield f"at most {rules.limit(limit)} characters (has {length(text)})", "Make it shorter."
    yield from rules.faults(text)
