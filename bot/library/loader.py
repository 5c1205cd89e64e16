"""Turns content files into a library: all of them are read and checked before any is used."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from bot.domain.errors import ContentError
from bot.domain.language import ENGLISH
from bot.library.article import ROUTINE, SENTENCES, seed_problems
from bot.library.checks import cross_problems
from bot.library.content_files import PLACES, ContentFiles, LanguageFiles
from bot.library.library import Library
from bot.library.phrases import phrase_problems
from bot.library.weekday_checks import hearing_problems
from bot.library.words import DistressWords, LibraryWords

Thing = TypeVar("Thing")


def load(folder: Path) -> Library:
    """Read a content folder; raise `ContentError` with every problem in it, one line each."""
    return build(checked(folder))


def checked(folder: Path) -> ContentFiles:
    """Read a content folder that has no problems; raise `ContentError` if it has any."""
    if not folder.is_dir():
        raise ContentError(f"{folder}: expected the content folder here. Set CONTENT_DIR to it.")
    files = ContentFiles.read(folder)
    checks = (cross_problems, seed_problems, phrase_problems, hearing_problems)
    found = [problem for check in checks for problem in check(files)]
    if problems := [*files.problems, *found]:
        raise ContentError("\n".join(sorted(map(str, problems))))
    return files


def build(files: ContentFiles) -> Library:
    """Turn files that were found to be good into a library."""
    stretches = {name: facts.stretch() for name, facts in files.stretches.items()}
    routines = {name: facts.arranged(files.stretches) for name, facts in files.routines.items()}
    tips = {name: facts.tip(name) for name, facts in files.tips.items()}
    areas = {name: frozenset(facts.covers) for name, facts in files.areas.items()}
    words = {name: _words(files, each) for name, each in files.languages.items()}
    return Library(
        stretches=_ordered(stretches, first=SENTENCES),
        routines=_ordered(routines, first=(ROUTINE,)),
        tips=MappingProxyType(tips),
        areas=MappingProxyType(areas),
        locales=MappingProxyType(words),
    )


def _words(files: ContentFiles, language: LanguageFiles) -> LibraryWords:
    assert language.spoken, "a shelf without problems has the words that people type"
    return LibraryWords(
        language=language.rules.language,
        spoken=language.spoken.words(),
        distress=language.distress.words() if language.distress else DistressWords(),
        **{place: _told(files, language, place) for place in PLACES},
    )


def _told(files: ContentFiles, language: LanguageFiles, place: str) -> Mapping[str, Any]:
    """Return the words for each thing: those of this language, or else the English words as a whole."""
    here, english = (each.wordings(place) for each in (language, files.languages[ENGLISH]))
    revisions = files.revisions(place)
    return MappingProxyType(
        {
            name: (here if name in here and here[name].tells(rev) else english)[name].words()
            for name, rev in revisions.items()
        }
    )


def _ordered(things: Mapping[str, Thing], *, first: Iterable[str]) -> Mapping[str, Thing]:
    names = dict.fromkeys([*first, *things])
    return MappingProxyType({name: things[name] for name in names})
