"""Checks that the words of each language fit the facts: complete, and of the same revision."""

from collections.abc import Iterator

from babel import Locale, UnknownLocaleError

from bot.domain.language import ENGLISH
from bot.library.content_files import PLACES, SHARED, ContentFiles, LanguageFiles
from bot.library.facts import StretchFacts
from bot.library.problem import Problem
from bot.library.wording import StretchWording


def telling_problems(files: ContentFiles) -> Iterator[Problem]:
    """Yield everything that is wrong between the facts and their words, language by language."""
    for language in files.languages.values():
        yield from _tag_problems(language.rules.language)
        for place in PLACES:
            yield from _fact_problems(files, language, place)
        for place in ("stretches", "routines", "programmes"):
            yield from _name_problems(language, place)
        yield from _synonym_problems(language)
        for name, wording in language.stretches.items():
            if name in files.stretches:
                file, _ = language.where("stretches", name)
                yield from _side_problems(files.stretches[name], wording, file=file)
                yield from _step_problems(files, name, wording, file=file)
    for place in PLACES:
        yield from _missing_english(files, place)


def _tag_problems(language: str) -> Iterator[Problem]:
    """Yield a problem if nothing is known of a language, such as its plurals and the names of its days."""
    try:
        Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        expected = "a folder named by a language tag, such as de or pt-BR"
        yield Problem(file=f"locales/{language}", expected=expected, remedy="Rename it.")


def _fact_problems(files: ContentFiles, language: LanguageFiles, place: str) -> Iterator[Problem]:
    revisions = files.revisions(place)
    for name, wording in language.wordings(place).items():
        file, field = language.where(place, name)
        if name in revisions:
            field = ".".join(filter(None, (field, "source_rev")))
            yield from _revision_problems(
                language, wording.source_rev, revisions[name], file=file, field=field
            )
        elif not files.spoilt(facts := _facts_of(place, name)):
            expected = f"facts in {facts}"
            remedy = "Add them, or take this out."
            yield Problem(file=file, field=field, expected=expected, remedy=remedy)


def _facts_of(place: str, name: str) -> str:
    return f"{place}.toml" if place in SHARED else f"{place}/{name}.toml"


def _revision_problems(
    language: LanguageFiles, told: int, rev: int, *, file: str, field: str
) -> Iterator[Problem]:
    if told > rev or (told < rev and language.rules.english):
        expected = f"{rev}, the rev of its facts"
        remedy = "Read the text again, then set it."
        yield Problem(file=file, field=field, expected=expected, remedy=remedy)


def _name_problems(language: LanguageFiles, place: str) -> Iterator[Problem]:
    """Yield names that two things share: on buttons, they could not be distinguished."""
    taken: dict[str, str] = {}
    for name, wording in language.wordings(place).items():
        called = wording.name.casefold()
        if called in taken:
            file, _ = language.where(place, name)
            expected = f"a name of its own ({taken[called]} has it too)"
            yield Problem(file=file, field="name", expected=expected, remedy="Rename one.")
        taken[called] = name


def _synonym_problems(language: LanguageFiles) -> Iterator[Problem]:
    """Yield words that are typed for two areas: which is meant would be unclear."""
    taken: dict[str, str] = {}
    for name, wording in language.areas.items():
        file, field = language.where("areas", name)
        for each in dict.fromkeys(one.casefold() for one in (wording.name, *wording.also_called)):
            if each in taken:
                expected = f"words for this area alone ({taken[each]} has “{each}” too)"
                remedy = "Take it out of one."
                yield Problem(file=file, field=field, expected=expected, remedy=remedy)
            taken[each] = name


def _side_problems(facts: StretchFacts, wording: StretchWording, *, file: str) -> Iterator[Problem]:
    if facts.one_sided and not wording.sides:
        expected = "cues right and left, for it has two sides"
        yield Problem(file=file, field="sides", expected=expected, remedy="Write both.")
    if wording.sides and not facts.one_sided:
        expected = "no cues, for both sides work at once"
        yield Problem(file=file, field="sides", expected=expected, remedy="Take them out.")


def _step_problems(
    files: ContentFiles, name: str, wording: StretchWording, *, file: str
) -> Iterator[Problem]:
    english = files.languages.get(ENGLISH)
    first = english.stretches.get(name) if english else None
    if first and len(first.steps) != len(wording.steps):
        expected = f"{len(first.steps)} steps, as in English"
        remedy = "Match them step by step."
        yield Problem(file=file, field="steps", expected=expected, remedy=remedy)


def _missing_english(files: ContentFiles, place: str) -> Iterator[Problem]:
    """Yield what has no English words; words that are there but invalid are reported already."""
    english = files.languages.get(ENGLISH)
    told = english.wordings(place) if english else {}
    for name in files.revisions(place).keys() - told.keys():
        folder = f"locales/{ENGLISH}/{place}"
        file, field = (f"{folder}.toml", name) if place in SHARED else (f"{folder}/{name}.toml", "")
        if not files.spoilt(file):
            expected = f"the words for {_facts_of(place, name)}"
            yield Problem(file=file, field=field, expected=expected, remedy="Write them.")
