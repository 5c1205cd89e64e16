"""Do the files of the content folder fit together? Each check looks at more than one of them."""

from collections.abc import Iterable, Iterator

from babel import Locale, UnknownLocaleError
from pydantic import ValidationError

from bot.domain.language import ENGLISH
from bot.library.facts import Item, RoutineFacts, StretchFacts
from bot.library.problem import Problem, problems_in
from bot.library.shelf import Language, Shelf
from bot.library.wording import StretchWording


def cross_problems(shelf: Shelf) -> Iterator[Problem]:
    """Yield everything that is wrong between the files."""
    yield from _name_problems(shelf)
    yield from _reference_problems(shelf)
    for name, facts in shelf.routines.items():
        yield from _routine_problems(shelf, facts, file=f"routines/{name}.toml")
    for language in shelf.languages.values():
        yield from _tag_problems(language.tongue.language)
        yield from _language_problems(shelf, language)
    yield from _missing_english(shelf)


def _name_problems(shelf: Shelf) -> Iterator[Problem]:
    for place in ("stretches", "routines"):
        for name, facts in getattr(shelf, place).items():
            if facts.id != name:
                yield Problem(
                    file=f"{place}/{name}.toml",
                    field="id",
                    expected=f"“{name}”, as the file is called",
                    remedy="Make them equal.",
                )


def _reference_problems(shelf: Shelf) -> Iterator[Problem]:
    glossary = shelf.glossary()
    known = {"sources": (set(shelf.sources), "sources.toml")}
    if glossary:
        where = f"locales/{ENGLISH}/glossary.toml"
        known["muscles"] = (set(glossary.muscles), where)
        known["contraindications"] = (set(glossary.contraindications), where)
    for name, facts in shelf.stretches.items():
        for field, (names, where) in known.items():
            unknown = [each for each in getattr(facts, field) if each not in names]
            yield from _unknown(f"stretches/{name}.toml", field, unknown, where)
    yield from _unused_sources(shelf)


def _unknown(file: str, field: str, names: Iterable[str], where: str) -> Iterator[Problem]:
    for name in names:
        expected = f"a name that stands in {where} (found {name})"
        yield Problem(
            file=file, field=field, expected=expected, remedy="Add it there, or correct it."
        )


def _unused_sources(shelf: Shelf) -> Iterator[Problem]:
    if any(each.file.startswith("stretches/") for each in shelf.problems):
        return  # A stretch that could not be read may be the one that names it.
    used = {source for facts in shelf.stretches.values() for source in facts.sources}
    for name in sorted(set(shelf.sources) - used):
        expected = "only sources that some stretch names"
        yield Problem(
            file="sources.toml", field=name, expected=expected, remedy="Name it, or take it out."
        )


def _routine_problems(shelf: Shelf, facts: RoutineFacts, *, file: str) -> Iterator[Problem]:
    for number, item in enumerate(facts.items, start=1):
        field = f"items.{number}"
        stretch = shelf.stretches.get(item.stretch)
        if stretch:
            yield from _item_problems(facts, stretch, item, file=file, field=field)
        elif not shelf.has(f"stretches/{item.stretch}.toml"):
            yield from _unknown(file, f"{field}.stretch", [item.stretch], "stretches")
    levels = [each.level for item in facts.items if (each := shelf.stretches.get(item.stretch))]
    if len(levels) == len(facts.items) and max(levels) != facts.level:
        expected = f"{max(levels)}, the highest level of its stretches"
        yield Problem(file=file, field="level", expected=expected, remedy="Correct it.")


def _item_problems(
    routine: RoutineFacts, stretch: StretchFacts, item: Item, *, file: str, field: str
) -> Iterator[Problem]:
    if not stretch.fits(routine.place):
        yield Problem(
            file=file,
            field=f"{field}.stretch",
            expected=f"a stretch for the place {routine.place} (found {item.stretch})",
            remedy="Choose another stretch, or another place.",
        )
    try:
        stretch.timing.overridden(item.changes)
    except ValidationError as error:
        for each in problems_in(error, file=file):
            where = f"{field}.{each.field}" if each.field else field
            yield Problem(file=file, field=where, expected=each.expected, remedy=each.remedy)


def _tag_problems(language: str) -> Iterator[Problem]:
    """Yield a problem if nothing is known of a language, such as its plurals and the names of its days."""
    try:
        Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        expected = "a folder named by a language tag, such as de or pt-BR"
        yield Problem(file=f"locales/{language}", expected=expected, remedy="Rename it.")


def _language_problems(shelf: Shelf, language: Language) -> Iterator[Problem]:
    for place in ("stretches", "routines"):
        facts = getattr(shelf, place)
        for name, wording in getattr(language, place).items():
            file = f"locales/{language.tongue.language}/{place}/{name}.toml"
            if name in facts:
                yield from _revision_problems(language, wording.source_rev, facts[name].rev, file)
            elif not shelf.has(f"{place}/{name}.toml"):
                expected = f"facts in {place}/{name}.toml"
                yield Problem(file=file, expected=expected, remedy="Add them, or take this out.")
    for name, wording in language.stretches.items():
        if name in shelf.stretches:
            file = f"locales/{language.tongue.language}/stretches/{name}.toml"
            yield from _side_problems(shelf.stretches[name], wording, file=file)
            yield from _step_problems(shelf, name, wording, file=file)


def _revision_problems(language: Language, told: int, rev: int, file: str) -> Iterator[Problem]:
    if told > rev or (told < rev and language.tongue.english):
        yield Problem(
            file=file,
            field="source_rev",
            expected=f"{rev}, the rev of its facts",
            remedy="Read the text again, then set it.",
        )


def _side_problems(facts: StretchFacts, wording: StretchWording, *, file: str) -> Iterator[Problem]:
    if facts.one_sided and not wording.sides:
        expected = "cues right and left, for it has two sides"
        yield Problem(file=file, field="sides", expected=expected, remedy="Write both.")
    if wording.sides and not facts.one_sided:
        expected = "no cues, for both sides work at once"
        yield Problem(file=file, field="sides", expected=expected, remedy="Take them out.")


def _step_problems(
    shelf: Shelf, name: str, wording: StretchWording, *, file: str
) -> Iterator[Problem]:
    english = shelf.languages.get(ENGLISH)
    first = english.stretches.get(name) if english else None
    if first and len(first.steps) != len(wording.steps):
        expected = f"{len(first.steps)} steps, as in English"
        yield Problem(
            file=file, field="steps", expected=expected, remedy="Match them step by step."
        )


def _missing_english(shelf: Shelf) -> Iterator[Problem]:
    for place in ("stretches", "routines"):
        for name in getattr(shelf, place):
            file = f"locales/{ENGLISH}/{place}/{name}.toml"
            if not shelf.has(file):
                expected = f"the words for {place}/{name}.toml"
                yield Problem(file=file, expected=expected, remedy="Write them.")
