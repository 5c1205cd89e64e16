"""Checks of how sentences are built: titles stand by themselves, and sounding messages begin with their act."""

import re
from collections.abc import Iterator, Sequence

from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from bot.library.prose import length

GLANCE = 40
"""How many characters of a message a watch or a lock screen shows."""
SOUNDING = (
    "card-first",
    "card-next",
    "card-switch",
    "card-rest",
    "card-cut-off",
    "finish-complete",
    "finish-ended",
    "reminder-on-time",
    "reminder-late",
    "reminder-snoozed",
)
"""The messages that make a sound."""
TITLES = frozenset({"name", "routine"})
GREETINGS = "welcome-"
"""In these texts a name is the person's own, which may stand in a sentence."""
MARKUP = re.compile(r"<[^<>]*>")
OPENING = re.compile(r"[:·—\u2013“„«(.!?…]\s*$")
CLOSING = re.compile(r"^\s*[·—\u2013”“»(,]")


def manner_faults(entry: ast.Message | ast.Term) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with the structure of a text: what was expected, and the remedy."""
    key = entry.id.name
    if not key.startswith(GREETINGS):
        for name in _Titles.within(entry):
            expected = f"${name} by itself: on a line of its own, behind a colon, or beside a “·”"
            yield expected, "It is a title; take it out of the sentence."
    if key in SOUNDING and entry.value is not None and not _begins_with_act(entry.value):
        expected = f"the act first, within {GLANCE} characters of the first line"
        yield expected, "Put values behind it, or shorten it."


def _begins_with_act(pattern: ast.Pattern) -> bool:
    """Return whether the words before the first value of a first line are there, and short enough."""
    first = pattern.elements[0]
    text = MARKUP.sub("", str(first.value)) if isinstance(first, ast.TextElement) else ""
    act, *_ = text.partition("\n")
    return any(map(str.isalpha, act)) and length(act) <= GLANCE


class _Titles(Visitor):
    """Finds titles that stand in a sentence."""

    def __init__(self) -> None:
        self.found: list[str] = []

    @classmethod
    def within(cls, entry: ast.Message | ast.Term) -> list[str]:
        """Return the variables of titles that do not stand by themselves."""
        finder = cls()
        finder.visit(entry)
        return finder.found

    def visit_Pattern(self, node: ast.Pattern) -> None:  # noqa: N802 - fluent's name
        """Look at what stands on the same line, before and behind each title."""
        for place, element in enumerate(node.elements):
            name = _title(element)
            if name and not _stands_alone(node.elements, place):
                self.found.append(name)
        self.generic_visit(node)


def _title(element: ast.TextElement | ast.Placeable) -> str:
    inside = element.expression if isinstance(element, ast.Placeable) else None
    name = inside.id.name if isinstance(inside, ast.VariableReference) else ""
    return name if name in TITLES else ""


def _stands_alone(elements: Sequence[ast.TextElement | ast.Placeable], place: int) -> bool:
    before = _text(elements[:place]).rpartition("\n")[2]
    behind = _text(elements[place + 1 :]).partition("\n")[0]
    return (_is_silent(before) or OPENING.search(before) is not None) and (
        _is_silent(behind) or CLOSING.search(behind) is not None
    )


def _is_silent(text: str) -> bool:
    return not any(map(str.isalnum, text))


def _text(elements: Sequence[ast.TextElement | ast.Placeable]) -> str:
    """Return the words of a part of a text, where each value counts as a word."""
    parts = (str(each.value) if isinstance(each, ast.TextElement) else "x" for each in elements)
    return MARKUP.sub("", "".join(parts))
