"""How do content files become a library? All of them are read and checked before one is used."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from bot.domain.errors import ContentError
from bot.domain.language import ENGLISH
from bot.domain.routine import Routine
from bot.library.checks import cross_problems
from bot.library.facts import RoutineFacts, StretchFacts
from bot.library.library import Library
from bot.library.phrases import phrase_problems
from bot.library.seed import ROUTINE, SENTENCES, seed_problems
from bot.library.shelf import Language, Shelf
from bot.library.words import Words

Thing = TypeVar("Thing")


def load(folder: Path) -> Library:
    """Read a content folder; raise `ContentError` with every problem in it, one line each."""
    return build(checked(folder))


def checked(folder: Path) -> Shelf:
    """Read a content folder that has no problems; raise `ContentError` if it has any."""
    if not folder.is_dir():
        raise ContentError(f"{folder}: expected the content folder here. Set CONTENT_DIR to it.")
    shelf = Shelf.read(folder)
    found = (*cross_problems(shelf), *seed_problems(shelf), *phrase_problems(shelf))
    if problems := [*shelf.problems, *found]:
        raise ContentError("\n".join(sorted(map(str, problems))))
    return shelf


def build(shelf: Shelf) -> Library:
    """Turn files that were found to be good into a library."""
    stretches = {name: facts.stretch() for name, facts in shelf.stretches.items()}
    routines = {name: _routine(shelf, facts) for name, facts in shelf.routines.items()}
    words = {name: _words(shelf, each) for name, each in shelf.languages.items()}
    return Library(
        stretches=_ordered(stretches, first=SENTENCES),
        routines=_ordered(routines, first=(ROUTINE,)),
        locales=MappingProxyType(words),
    )


def _routine(shelf: Shelf, facts: RoutineFacts) -> Routine:
    stretches = []
    for item in facts.items:
        each = shelf.stretches[item.stretch]
        stretches.append(each.stretch(each.timing.overridden(item.changes)))
    areas = dict.fromkeys(stretch.areas[0] for stretch in stretches)
    return Routine(
        id=facts.id,
        place=facts.place,
        level=facts.level,
        stretches=tuple(stretches),
        when=tuple(facts.when),
        areas=tuple(areas),
    )


def _words(shelf: Shelf, language: Language) -> Words:
    english = shelf.languages[ENGLISH]
    return Words(
        language=language.tongue.language,
        stretches=_told(shelf.stretches, language.stretches, english.stretches),
        routines=_told(shelf.routines, language.routines, english.routines),
    )


def _told(
    facts: Mapping[str, StretchFacts | RoutineFacts],
    here: Mapping[str, Any],
    english: Mapping[str, Any],
) -> Mapping[str, Any]:
    """Return the words for each thing: those of this language, or else the English ones as a whole."""
    told = {name: here.get(name) for name in facts}
    chosen = {
        name: mine if mine and mine.tells(facts[name].rev) else english[name]
        for name, mine in told.items()
    }
    return MappingProxyType({name: wording.words() for name, wording in chosen.items()})


def _ordered(things: Mapping[str, Thing], *, first: Iterable[str]) -> Mapping[str, Thing]:
    names = dict.fromkeys([*first, *things])
    return MappingProxyType({name: things[name] for name in names})
