"""The sentences of a language with all forms that they have: a rendering for each choice and each plural."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice, product
from pathlib import Path

from babel import Locale
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.chat.localization import Localization
from bot.ops.reading.samples import Samples
from bot.texts.phrasebook import Value

PLURALS = frozenset({"zero", "one", "two", "few", "many", "other"})
MOST = 12
"""Renderings of a text that are shown."""
LARGEST = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A text: its key, what its comment says, and how it reads."""

    key: str
    comment: str
    readings: tuple[str, ...]


def sentences(
    folder: Path, words: Localization, samples: Samples
) -> Iterator[tuple[str, list[Sentence]]]:
    """Yield each .ftl file of a language with its sentences."""
    for path in sorted((folder / "locales" / words.language).glob("*.ftl")):
        parsed = FluentParser(with_spans=False).parse(path.read_text("utf-8"))
        messages = (each for each in parsed.body if isinstance(each, ast.Message))
        yield path.name, [_sentence(each, words, samples) for each in messages]


def _sentence(message: ast.Message, words: Localization, samples: Samples) -> Sentence:
    key = message.id.name
    comment = str(message.comment.content) if message.comment else ""
    readings = (words(key, **values) for values in _choices(message, words, samples))
    return Sentence(key=key, comment=comment, readings=tuple(dict.fromkeys(readings)))


def _choices(
    message: ast.Message, words: Localization, samples: Samples
) -> Iterator[Mapping[str, Value]]:
    """Yield the values of each rendering: every choice with short values, then once with long values."""
    reader = _Variables()
    reader.visit(message)
    key = message.id.name
    pairs = {name: samples.of(key, name) for name in reader.plain}
    short = {name: pair[0] for name, pair in pairs.items()}
    long = {name: pair[1] for name, pair in pairs.items()}
    options = [_options(names, words) for names in reader.chosen.values()]
    for chosen in islice(product(*options), MOST):
        yield short | dict(zip(reader.chosen, chosen, strict=True))
    yield long | {name: each[-1] for name, each in zip(reader.chosen, options, strict=True)}


def _options(variants: list[str], words: Localization) -> list[Value]:
    """Return a value for each variant; for numbers, an example of each plural of the language."""
    if not all(each in PLURALS or each.isdecimal() for each in variants):
        return list(dict.fromkeys(variants))
    plural = Locale.parse(words.language, sep="-").plural_form
    examples = {str(plural(count)): count for count in reversed(range(1, LARGEST))}
    exact = [int(each) for each in variants if each.isdecimal()]
    return [*dict.fromkeys([*exact, *sorted(examples.values())])]


class _Variables(Visitor):
    """Collects the variables of a text: those that choose between variants, and the others."""

    def __init__(self) -> None:
        self.chosen: dict[str, list[str]] = {}
        self._all: set[str] = set()

    @property
    def plain(self) -> set[str]:
        """The variables that choose nothing."""
        return self._all - self.chosen.keys()

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802 - fluent's name
        if isinstance(node.selector, ast.VariableReference):
            keys = (
                each.key.name if isinstance(each.key, ast.Identifier) else str(each.key.value)
                for each in node.variants
            )
            self.chosen.setdefault(node.selector.id.name, []).extend(keys)
        self.generic_visit(node)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - fluent's name
        self._all.add(node.id.name)
