"""Normalisation of typed text: case, accents, digits and signs."""

import re
import unicodedata

_DASHES = frozenset("-~\u2212\u02d7\u2043")
_INVISIBLE = frozenset({"Cf", "Cc", "Cs"})
_SPOKEN_FOR = {"\u2236": ":", "\ua789": ":", "\u066b": ".", "\u060c": ",", "\u3001": ","}
_MARKS = re.compile("[\u0300-\u036f]+")
_PUNCTUATION = re.compile(r"[\s.,;:()'\"`\u2018\u2019\u02bc\u02bb\u00b4_/\-]+")
_LETTERS = {"ø": "o", "ł": "l", "đ": "d", "\u0131": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
_ROOM = 8
"""Composition shortens text; what is longer than this many times the limit cannot become short enough."""


def plain(text: str, *, limit: int) -> str:
    """Return text in lower case with ASCII digits, dashes and single spaces; "" if longer than `limit`.

    Invisible characters, such as the direction marks of Arabic and Hebrew keyboards, are dropped.
    """
    text = text.strip()
    if len(text) > limit * _ROOM:
        return ""
    normal = unicodedata.normalize("NFKC", text).casefold()
    tidy = " ".join("".join(map(_character, normal)).split())
    return tidy if len(tidy) <= limit else ""


def shortened(text: str, *, limit: int) -> str:
    """Return text on one line, or as many of its words as fit with a sign that there was more."""
    said = " ".join(text[: limit * _ROOM].split())
    if len(said) <= limit:
        return said
    words = said[: limit - 1].rpartition(" ")[0]
    return f"{words if 2 * len(words) > limit else said[: limit - 1]}…"


def _character(one: str) -> str:
    if one.isspace():
        return " "
    category = unicodedata.category(one)
    if category == "Nd":
        return str(unicodedata.decimal(one))
    if one in _DASHES or category == "Pd":
        return "-"
    return "" if category in _INVISIBLE else _SPOKEN_FOR.get(one, one)


def unaccented(text: str) -> str:
    """Return text in lower case without accents, for comparing only: `São` and `sao` become the same.

    (Left decomposed: putting it together again would change no comparison and cost as much as all the rest.)
    """
    if text.isascii():
        return text.casefold()
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", text)).casefold()
    for letter, plain_letters in _LETTERS.items():
        bare = bare.replace(letter, plain_letters)
    return bare


def folded(text: str) -> str:
    """Return the key under which a name is compared: no accents, no case, spaces for punctuation."""
    return _PUNCTUATION.sub(" ", unaccented(text)).strip()
