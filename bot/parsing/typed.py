"""Normalisation of typed text: case, accents, digits and signs."""

import re
import unicodedata

_DASHES = frozenset("-~\u2212\u02d7\u2043")
_INVISIBLE = frozenset({"Cf", "Cc", "Cs"})
_STYLES = re.compile("[\ufe00-\ufe0f\u20e3]")
"""Variation selectors and the keycap, which only style the character before them."""
_FRACTIONS = re.compile("[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u2089\u2150-\u215f\u2189]")
"""Raised and lowered digits and fractions: beside other digits they would make another number of these."""
_AROUND = frozenset({"Ps", "Pe", "Pi", "Pf", "So", "Sk", "Zs"})
"""What Unicode calls brackets, quotes, emoji and their colours, and spaces."""
_QUOTES = frozenset("\"'`\u2026!?\u00a1\u00bf")
_SPOKEN_FOR = {"\u2236": ":", "\ua789": ":", "\u066b": ".", "\u060c": ",", "\u3001": ","}
_MARKS = re.compile("[\u0300-\u036f]+")
_PUNCTUATION = re.compile(r"[\s.,;:()'\"`\u2018\u2019\u02bc\u02bb\u00b4_/\-]+")
_LETTERS = {"ø": "o", "ł": "l", "đ": "d", "\u0131": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
_WITHIN = frozenset(" -'`\u2018\u2019\u02bc\u02bb\u00b4")
_ROOM = 8
"""Composition shortens text; what is longer than this many times the limit cannot become short enough."""


def plain(text: str, *, limit: int) -> str:
    """Return text in lower case with ASCII digits, dashes and single spaces; "" if longer than `limit`.

    Invisible characters, such as the direction marks of Arabic and Hebrew keyboards, are dropped.
    """
    text = text.strip()
    if len(text) > limit * _ROOM:
        return ""
    text = _FRACTIONS.sub(r"^\g<0>", _STYLES.sub("", text))
    normal = unicodedata.normalize("NFKC", text).casefold()
    tidy = " ".join("".join(map(_character, normal)).split())
    return tidy if len(tidy) <= limit else ""


def bare(text: str, *, limit: int) -> str:
    """Return plain text without the signs around it: quotes, brackets, emoji, and the full stop behind it.

    `7.` keeps its full stop: it may be the beginning of a time, or the number of a list.
    """
    typed = plain(text, limit=limit)
    start, end = 0, len(typed)
    while start < end and _is_around(typed[start]):
        start += 1
    while start < end and _is_around(typed[end - 1]):
        end -= 1
    said = typed[start:end]
    short = said.rstrip(". ")
    return said if short.isdecimal() else short


def only_words(text: str) -> str:
    """Return plain text with a space for every sign that stands in no word or number."""
    return "".join(one if one in _WITHIN or _is_of_a_word(one) else " " for one in text)


def _is_around(one: str) -> bool:
    return one in _QUOTES or unicodedata.category(one) in _AROUND


def _is_of_a_word(one: str) -> bool:
    return one.isalnum() or unicodedata.category(one).startswith("M")


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
