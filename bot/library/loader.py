"""Turns content files into a library: all of them are read and checked before any is used."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from bot.domain.errors import ContentError
from bot.domain.language import ENGLISH
from bot.domain.tips import Tip
from bot.library.checks import cross_problems
from bot.library.hearing import hearing_problems
from bot.library.library import Library
from bot.library.phrases import phrase_problems
from bot.library.seed import ROUTINE, SENTENCES, seed_problems
from bot.library.shelf import PLACES, Language, Shelf
from bot.library.words import DistressWords, Words

Thing = TypeVar("Thing")


def load(folder: Path) -> Library:
    """Read a content folder; raise `ContentError` with every problem in it, one line each."""
    return build(checked(folder))


def checked(folder: Path) -> Shelf:
    """Read a content folder that has no problems; raise `ContentError` if it has any."""
    if not folder.is_dir():
        raise ContentError(f"{folder}: expected the content folder here. Set CONTENT_DIR to it.")
    shelf = Shelf.read(folder)
    checks = (cross_problems, seed_problems, phrase_problems, hearing_problems)
    found = [problem for check in checks for problem in check(shelf)]
    if problems := [*shelf.problems, *found]:
        raise ContentError("\n".join(sorted(map(str, problems))))
    return shelf


def build(shelf: Shelf) -> Library:
    """Turn files that were found to be good into a library."""
    stretches = {name: facts.stretch() for name, facts in shelf.stretches.items()}
    routines = {name: facts.arranged(shelf.stretches) for name, facts in shelf.routines.items()}
    tips = {name: Tip(id=name, sources=tuple(facts.sources)) for name, facts in shelf.tips.items()}
    areas = {name: frozenset(facts.covers) for name, facts in shelf.areas.items()}
    words = {name: _words(shelf, each) for name, each in shelf.languages.items()}
    return Library(
        stretches=_ordered(stretches, first=SENTENCES),
        routines=_ordered(routines, first=(ROUTINE,)),
        tips=MappingProxyType(tips),
        areas=MappingProxyType(areas),
        locales=MappingProxyType(words),
    )


def _words(shelf: Shelf, language: Language) -> Words:
    assert language.spoken, "a shelf without problems has the words that people type"
    return Words(
        language=language.tongue.language,
        spoken=language.spoken.words(),
        distress=language.distress.words() if language.distress else DistressWords(),
        **{place: _told(shelf, language, place) for place in PLACES},
    )


def _told(shelf: Shelf, language: Language, place: str) -> Mapping[str, Any]:
    """Return the words for each thing: those of this language, or else the English ones as a whole."""
    here, english = (each.wordings(place) for each in (language, shelf.languages[ENGLISH]))
    revisions = shelf.revisions(place)
    return MappingProxyType(
        {
            name: (here if name in here and here[name].tells(rev) else english)[name].words()
            for name, rev in revisions.items()
        }
    )


def _ordered(things: Mapping[str, Thing], *, first: Iterable[str]) -> Mapping[str, Thing]:
    names = dict.fromkeys([*first, *things])
    return MappingProxyType({name: things[name] for name in names})
