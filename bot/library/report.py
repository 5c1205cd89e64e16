"""What is in the content folder? For whoever edits it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.library.loader import checked
from bot.library.shelf import Language, Shelf


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """How much there is, and what is told in English for want of a translation."""

    stretches: int
    routines: int
    languages: tuple[str, ...]
    gaps: tuple[str, ...] = ()

    def __str__(self) -> str:
        counts = (
            f"{self.stretches} stretches, {self.routines} routines, "
            f"{len(self.languages)} language(s): {', '.join(self.languages)}. No problems."
        )
        return "\n".join((counts, *self.gaps))


def report(folder: Path) -> Report:
    """Check everything in a content folder; raise `ContentError` with all problems if there are any."""
    shelf = checked(folder)
    return Report(
        stretches=len(shelf.stretches),
        routines=len(shelf.routines),
        languages=tuple(shelf.languages),
        gaps=tuple(gap for each in shelf.languages.values() for gap in _gaps(shelf, each)),
    )


def _gaps(shelf: Shelf, language: Language) -> Iterator[str]:
    for place in ("stretches", "routines"):
        told = getattr(language, place)
        for name, facts in getattr(shelf, place).items():
            if name not in told or not told[name].tells(facts.rev):
                where = f"locales/{language.tongue.language}/{place}/{name}.toml"
                yield f"{where}: {_why(told.get(name))}, so it is told in English."


def _why(wording: object) -> str:
    if wording is None:
        return "missing"
    return "a draft" if getattr(wording, "draft", False) else "older than its facts"
