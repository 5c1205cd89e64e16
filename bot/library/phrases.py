"""Checks of the sentences in the .ftl files: fit to be said, and the same in every language, with the same values."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.domain.language import ENGLISH
from bot.library.content_files import ContentFiles
from bot.library.problem import Problem
from bot.library.prose import LanguageRules
from bot.library.sentence_checks import manner_faults

TAG = re.compile(
    r"<(?P<end>/?)(?P<name>b|i|u|s|code|pre|blockquote|tg-spoiler|a|tg-time)(?: [^<>]*)?>"
)
ENTITY = re.compile(r"&(?:lt|gt|amp|quot|#\d+|#x[\da-f]+);")
FUNCTIONS = frozenset({"NUMBER", "DATETIME"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A message of a file."""

    file: str
    key: str
    variables: frozenset[str]
    references: frozenset[str]

    def problem(self, expected: str, remedy: str) -> Problem:
        """Return a problem with it."""
        return Problem(file=self.file, field=self.key, expected=expected, remedy=remedy)


def phrase_problems(files: ContentFiles) -> Iterator[Problem]:
    """Yield what is wrong within the .ftl files of each language, and between the languages."""
    told: dict[str, dict[str, Phrase]] = {}
    for language, each in files.languages.items():
        told[language] = {}
        for path in sorted((files.folder / "locales" / language).glob("*.ftl")):
            file = path.relative_to(files.folder).as_posix()
            text = files.text(file) or ""
            yield from _file_problems(text, file=file, rules=each.rules, told=told[language])
        yield from _reference_problems(told[language])
    english = told.pop(ENGLISH, {})
    for language, phrases in told.items():
        yield from _differences(english, phrases, folder=f"locales/{language}")


def _file_problems(
    text: str, *, file: str, rules: LanguageRules, told: dict[str, Phrase]
) -> Iterator[Problem]:
    for entry in FluentParser().parse(text).body:
        if isinstance(entry, ast.Junk):
            yield _junk(entry, file)
        if isinstance(entry, ast.Message | ast.Term):
            yield from _entry_problems(entry, file=file, rules=rules, told=told)


def _junk(entry: ast.Junk, file: str) -> Problem:
    line = (entry.content or "").strip().partition("\n")[0]
    reason = "; ".join(str(each.message) for each in entry.annotations)
    return Problem(
        file=file, expected=f"Fluent at “{line}” ({reason})", remedy="Correct that line."
    )


def _entry_problems(
    entry: ast.Message | ast.Term, *, file: str, rules: LanguageRules, told: dict[str, Phrase]
) -> Iterator[Problem]:
    key = f"-{entry.id.name}" if isinstance(entry, ast.Term) else entry.id.name
    reader = _Reader()
    reader.visit(entry)
    phrase = Phrase(
        file=file,
        key=key,
        variables=frozenset(reader.variables),
        references=frozenset(reader.references),
    )
    if key in told:
        yield phrase.problem(f"each key once (it is in {told[key].file} too)", "Rename one.")
    if entry.attributes or entry.value is None:
        yield phrase.problem("a text, and no attributes", "Give each text a key of its own.")
    for function in sorted(reader.functions - FUNCTIONS):
        yield phrase.problem(f"only NUMBER and DATETIME (found {function})", "Take it out.")
    for expected, remedy in manner_faults(entry):
        yield phrase.problem(expected, remedy)
    for text in reader.texts:
        yield from _text_problems(phrase, text, rules=rules)
    told[key] = phrase


def _text_problems(phrase: Phrase, text: str, *, rules: LanguageRules) -> Iterator[Problem]:
    if wrong := _markup_fault(text):
        yield phrase.problem(f"Telegram's HTML ({wrong})", "Close it, or write &lt; &gt; &amp;.")
    for expected, remedy in rules.faults(text):
        yield phrase.problem(expected, remedy)


def _markup_fault(text: str) -> str:
    """Return what is wrong with the markup of a text; empty if nothing is."""
    if stray := re.search(r"[<>&]", ENTITY.sub("", TAG.sub("", text))):
        return f"a stray {stray[0]}"
    opened: list[str] = []
    for tag in TAG.finditer(text):
        if not tag["end"]:
            opened.append(tag["name"])
        elif not opened or opened.pop() != tag["name"]:
            return f"</{tag['name']}> closes nothing"
    return f"<{opened[0]}> is not closed" if opened else ""


def _reference_problems(told: Mapping[str, Phrase]) -> Iterator[Problem]:
    for phrase in told.values():
        for name in sorted(phrase.references - told.keys()):
            yield phrase.problem(f"a text that is there (found {name})", "Write it, or correct it.")


def _differences(
    english: Mapping[str, Phrase], phrases: Mapping[str, Phrase], *, folder: str
) -> Iterator[Problem]:
    for key in _messages(english.keys() - phrases.keys()):
        expected = f"the key {key}, as in {english[key].file}"
        yield Problem(file=folder, field=key, expected=expected, remedy="Translate it.")
    for key in _messages(phrases.keys() - english.keys()):
        yield phrases[key].problem("a key that English has", "Take it out, or correct it.")
    for key in _messages(phrases.keys() & english.keys()):
        wanted = english[key].variables
        if phrases[key].variables != wanted:
            names = ", ".join(f"${name}" for name in sorted(wanted)) or "none"
            yield phrases[key].problem(f"the variables of English: {names}", "Use just these.")


def _messages(keys: Iterable[str]) -> list[str]:
    """Leave out terms: each language may have its own."""
    return sorted(key for key in keys if not key.startswith("-"))


class _Reader(Visitor):
    """Walks through a message, and notes its variables, functions, references and texts."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.functions: set[str] = set()
        self.references: set[str] = set()
        self.texts: list[str] = []

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - fluent's name
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 - fluent's name
        self.references.add(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802 - fluent's name
        self.references.add(f"-{node.id.name}")
        self.generic_visit(node)

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:  # noqa: N802 - fluent's name
        self.functions.add(node.id.name)
        self.generic_visit(node)

    def visit_Pattern(self, node: ast.Pattern) -> None:  # noqa: N802 - fluent's name
        """Note the text with a blank for each placeable; their own variants are texts too."""
        parts = (getattr(each, "value", "") for each in node.elements)
        self.texts.append("".join(map(str, parts)))
        self.generic_visit(node)
