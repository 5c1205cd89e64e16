"""Answers to a question that name neither a place nor a time: yes, no, later, thanks, good morning."""

import re
from collections.abc import Iterator
from unicodedata import category

from bot.library import ReplyMeaning
from bot.parsing.spoken.lexicon import Lexicon
from bot.parsing.typed import folded, plain

LONGEST_REPLY = 160
_MOST_WORDS = 6
_WITHIN = frozenset("'’`\u00b4\u0301\u0308")
"""Signs that stand in words."""
_REPEATED = re.compile(r"(.)\1+")
_SYMBOLS = {
    **dict.fromkeys("👍👌✅✔", ReplyMeaning.YES),
    **dict.fromkeys("👎❌✖", ReplyMeaning.NO),
    "🙏": ReplyMeaning.THANKS,
}
_A_SYMBOL = frozenset({"So", "Sk", "Cf", "Mn", "Po", "Pd", "Zs", "Cn", "Sm"})
_OPENING = frozenset(
    {ReplyMeaning.YES, ReplyMeaning.NO, ReplyMeaning.THANKS, ReplyMeaning.GREETING}
)
"""These may stand before what a person has to say."""
_WITH_YES = frozenset({ReplyMeaning.YES, ReplyMeaning.THANKS, ReplyMeaning.GREETING})


def parse_reply(text: str, words: Lexicon) -> ReplyMeaning | None:
    """Return what an answer means that consists of such words alone; None for any other text.

    Case, accents, punctuation and letters that are repeated (yesss) do not matter. Where a text says several things, a
    no counts before all others, and a yes only if nothing but thanks and greetings stand beside it.
    """
    typed = plain(text, limit=LONGEST_REPLY)
    if typed and all(category(one) in _A_SYMBOL for one in typed):
        return next((_SYMBOLS[one] for one in typed if one in _SYMBOLS), ReplyMeaning.CHAT)
    said = list(_replies(_words(typed), words))
    if not said or None in said:
        return None
    return _together([one for one in said if one])


def after_reply(text: str, words: Lexicon) -> tuple[str, bool]:
    """Return what stands behind an opening such as `no,` or `hello`, and whether a sign sets it apart.

    The text comes back as it is where there is no opening or nothing behind it.
    """
    typed = plain(text, limit=LONGEST_REPLY)
    parts = typed.split()
    for count in range(min(len(parts) - 1, _MOST_WORDS), 0, -1):
        start = " ".join(parts[:count])
        if _known(" ".join(_words(start)), words) in _OPENING:
            return " ".join(parts[count:]), not start[-1].isalnum()
    return text, True


def _words(typed: str) -> list[str]:
    return folded("".join(one if one.isalnum() or one in _WITHIN else " " for one in typed)).split()


def _together(said: list[ReplyMeaning]) -> ReplyMeaning:
    if set(said) <= _WITH_YES and ReplyMeaning.YES in said:
        return ReplyMeaning.YES
    others = [one for one in ReplyMeaning if one in said and one is not ReplyMeaning.YES]
    return others[0] if others else ReplyMeaning.YES


def _replies(words: list[str], known: Lexicon) -> Iterator[ReplyMeaning | None]:
    """Yield the replies in a row of words, the longest first; None for a word that is no reply."""
    while words:
        reply, count = _first(words, known)
        yield reply
        words = words[count:]


def _first(words: list[str], known: Lexicon) -> tuple[ReplyMeaning | None, int]:
    for count in range(min(len(words), _MOST_WORDS), 0, -1):
        reply = _known(" ".join(words[:count]), known)
        if reply is not None:
            return reply, count
    return None, 1


def _known(typed: str, words: Lexicon) -> ReplyMeaning | None:
    single, double = _REPEATED.sub(r"\1", typed), _REPEATED.sub(r"\1\1", typed)
    return words.replies.get(typed) or words.replies.get(double) or words.replies.get(single)
