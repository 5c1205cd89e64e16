"""Texts that no keyboard was made for: bytes that are no text, signs of direction, pieces of words and numbers."""
# ruff: noqa: RUF001 - the keyboards of the world write the same signs differently

import unicodedata

from hypothesis import strategies as st

from bot.parsing.spoken import Lexicon
from tests.support.content import everything
from tests.support.lexicons import lexicon_of

LANGUAGES = everything().languages
CODES = st.sampled_from([*LANGUAGES, "pt-BR", "de-AT", "ja", "ar", "xx", ""])
_BYTES = st.binary(max_size=400)
_AS_TEXT = (
    lambda raw: raw.decode("utf-8", "surrogateescape"),
    lambda raw: raw.decode("utf-16-le", "surrogatepass") if len(raw) % 2 == 0 else "",
    lambda raw: raw.decode("latin-1"),
)
_SIGNS = (
    *"-–~/.,:;!?()\"'<>&%+*^_|\\{}[]@#", "\0", "\n", "\t", "\u00a0", "\u200f", "\u202e", "\u2068", "\u200d", "\ufe0f",
    "\u20e3", "\U0001f3fd", "\U0001f1e9", "\ud800", "\u0301", "\u1ea9", "ﷺ", "ß", "İ", "½", "²", "Ⅶ", "٧", "７", "e9",
)  # fmt: skip
_ANY_SIGN = st.sampled_from(_SIGNS)
_NUMBERS = st.integers(0, 10**20).map(str) | st.times().map(lambda at: f"{at:%H:%M}")


def _words(lexicon: Lexicon) -> st.SearchStrategy[str]:
    known = sorted([
        *lexicon.exact, *lexicon.replies, *lexicon.rests, *lexicon.commands, *lexicon.until
    ])  # fmt: skip
    return st.integers(0, len(known) - 1).map(lambda number: known[number])


_PIECES = st.one_of(_ANY_SIGN, _NUMBERS, *(_words(lexicon_of(code)) for code in LANGUAGES))
HOSTILE = st.one_of(
    st.text(max_size=300),
    st.builds(lambda raw, read: read(raw), _BYTES, st.sampled_from(_AS_TEXT)),
    st.lists(_PIECES, max_size=12).map(" ".join),
    st.lists(_PIECES, max_size=12).map("".join),
    st.builds(lambda piece, count: piece * count, _PIECES, st.integers(1, 5000)),
)
"""Whatever can stand in a message, and what cannot."""

WAYS = (
    str,
    str.upper,
    lambda text: unicodedata.normalize("NFD", text),
    lambda text: text.replace(" ", "\u00a0"),
    "\u200f".join,
    lambda text: text.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")),
    lambda text: text.translate(str.maketrans("0123456789", "０１２３４５６７８９")),
    lambda text: f"\u2068{text}\u2069",
    lambda text: f' \n"{text}"\t',
    lambda text: f"({text})",
    lambda text: f"«{text}»!",
    lambda text: f"{text}.",
    lambda text: f"⏰ {text}",
    lambda text: f"{text}\U0001f44d\U0001f3fd\ufe0f",
)
"""The ways in which the same words come from other keyboards, or copied from a message."""
