"""The sentences of a language, in Fluent: each is parsed when it is said for the first time."""

from collections.abc import Iterable, Mapping
from functools import cached_property

from fluent.runtime import FluentBundle
from fluent.runtime.resolver import Message
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.texts.markup import Html


class Sentences:
    """The entries of a language by their keys, as they are written; the key of a term begins with a hyphen.

    To parse all of them takes a quarter of a second for four languages, and most are never said.
    """

    def __init__(self, language: str, sources: Mapping[str, str]) -> None:
        self.language = language
        self.sources = sources
        self._added: set[str] = set()
        self.fixed: dict[str, Html] = {}
        """What was said before without any values: it is always the same."""

    def message(self, key: str) -> Message | None:
        """Return a message that can be formatted; None if there is none of this key."""
        if key not in self.sources:
            return None
        self._add(key)
        return self.bundle.get_message(key)

    @cached_property
    def bundle(self) -> FluentBundle:
        """What formats messages.

        Fluent's own isolation is off: it would put two marks round each value, numbers, markup and addresses in
        links included. `markup.escaped` isolates the words that need it.
        """
        return FluentBundle([self.language], use_isolating=False)

    def _add(self, key: str) -> None:
        """Parse an entry and those that it refers to, unless that is done."""
        if key in self._added or key not in self.sources:
            return
        self._added.add(key)
        entry = FluentParser().parse_entry(self.sources[key])
        self.bundle.add_resource(ast.Resource([entry]))
        for other in references(entry):
            self._add(other)


def references(entry: ast.EntryType) -> Iterable[str]:
    """Return the keys of the messages and terms that an entry refers to."""
    found = _References()
    found.visit(entry)
    return found.keys


class _References(Visitor):
    def __init__(self) -> None:
        self.keys: list[str] = []

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 - fluent's name
        self.keys.append(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802 - fluent's name
        self.keys.append(f"-{node.id.name}")
        self.generic_visit(node)
