"""Values made fit to stand in a sentence: escaped, isolated, of bounded length, with a single full stop at the end."""

import html
import re
import unicodedata

LONGEST = 400
"""Characters shown of a foreign word; Fluent refuses values above 2500, and escaping makes them longer."""

RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
LEFT_TO_RIGHT = frozenset({"L", "EN"})
BREAKS = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]+")
ORDERING = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
"""Embeddings, overrides and isolates: unbalanced signs would turn round what stands after them."""
TAG = re.compile(r"<[^<>]*>")
ISOLATED = "\u2068{}\u2069"
STOP = "\ue000"
"""Marks the full stop with which a value ends, such as that of 7:30 p.m., until the sentence is put together."""
TWO_STOPS = re.compile(rf"{STOP}((?:</[a-z-]+>)*)\.(?!\.)")


class Html(str):
    """Text with Telegram's markup in it, ready to be sent; everything else is escaped first."""

    __slots__ = ()


def escaped(text: str, *, leftward: bool = False) -> Html:
    """Return a foreign word fit to stand in a sentence, which runs to the left or to the right."""
    plain = clean(text)
    safe = html.escape(plain)
    return Html(ISOLATED.format(safe) if _runs_against(plain, leftward=leftward) else safe)


def clean(text: str) -> str:
    """Return a line of text, of bounded length, without invisible and control characters."""
    line = ORDERING.sub("", BREAKS.sub(" ", text))
    shown = "".join(each for each in line if unicodedata.category(each) not in {"Cc", "Cs"})
    return shown if len(shown) <= LONGEST else f"{shown[: LONGEST - 1]}…"


def marked_stop(value: Html) -> Html:
    """Mark the full stop with which a value ends: in the sentence, another may follow."""
    return Html(f"{value[:-1]}{STOP}") if value.endswith(".") and value[-2:] != ".." else value


def joined_stops(text: str) -> Html:
    """Return a sentence in which the full stop of a value and that of the sentence are one."""
    return Html(TWO_STOPS.sub(r"\1.", text).replace(STOP, "."))


def without_markup(text: Html) -> str:
    """Return the same words for a place that knows no markup, such as a button."""
    return html.unescape(TAG.sub("", text))


def _runs_against(text: str, *, leftward: bool) -> bool:
    """Whether a word has letters or numbers that run the other way.

    Only such words are isolated: the two marks are invisible, but they count towards every limit on length,
    and would stand in links, in what is copied, and in what buttons are compared with.
    """
    against = LEFT_TO_RIGHT if leftward else RIGHT_TO_LEFT
    return any(unicodedata.bidirectional(each) in against for each in text)
