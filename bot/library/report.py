"""A report of what is in the content folder, for its editors."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.domain.language import ENGLISH
from bot.library.content_files import BANNED, DISTRESS, MIRROR, PLACES, ContentFiles, LanguageFiles
from bot.library.loader import checked
from bot.library.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentReport:
    """How much there is, and what is in English for want of a translation."""

    stretches: int
    routines: int
    tips: int
    areas: int
    programmes: int
    languages: tuple[str, ...]
    gaps: tuple[str, ...] = ()

    def __str__(self) -> str:
        counts = (
            f"{self.stretches} stretches, {self.routines} routines, {self.tips} tips, "
            f"{self.areas} areas, {self.programmes} programmes, "
            f"{len(self.languages)} language(s): {', '.join(self.languages)}. No problems."
        )
        return "\n".join((counts, *self.gaps))


def report(folder: Path) -> ContentReport:
    """Check everything in a content folder; raise `ContentError` with all problems if there are any."""
    files = checked(folder)
    return ContentReport(
        stretches=len(files.stretches),
        routines=len(files.routines),
        tips=len(files.tips),
        areas=len(files.areas),
        programmes=len(files.programmes),
        languages=tuple(files.languages),
        gaps=tuple(gap for each in files.languages.values() for gap in _gaps(files, each)),
    )


def _gaps(files: ContentFiles, language: LanguageFiles) -> Iterator[str]:
    untold = [line for place in PLACES for line in _untold(files, language, place)]
    if untold:
        things = sum(len(files.revisions(place)) for place in PLACES)
        yield f"{language.rules.language}: {things - len(untold)} of {things} things are told."
    yield from untold
    place, rules = f"locales/{language.rules.language}", language.rules
    if not rules.english:
        yield from _copied(files.folder / "locales" / ENGLISH, files.folder / place)
    if not rules.banned:
        yield f"{place}/{BANNED}: missing, so nothing keeps promises of health out of this language."
    if not rules.swaps:
        yield f"{place}/{MIRROR}: missing, so nothing compares right and left in this language."
    if not language.distress:
        yield f"{place}/{DISTRESS}: missing, so nobody is helped who writes of pain in this language."


def _copied(english: Path, own: Path) -> Iterator[str]:
    """Yield the files of a language that were copied from English, and not translated yet."""
    for path in sorted(own.rglob("*")):
        source = english / path.relative_to(own)
        if path.is_file() and source.is_file() and path.read_bytes() == source.read_bytes():
            yield f"{path.relative_to(own.parent.parent).as_posix()}: still the English text."


def _untold(files: ContentFiles, language: LanguageFiles, place: str) -> Iterator[str]:
    told = language.wordings(place)
    for name, rev in files.revisions(place).items():
        if name not in told or not told[name].tells(rev):
            where = ": ".join(filter(None, language.where(place, name)))
            yield f"{where}: {_why(told.get(name))}, so it is told in English."


def _why(wording: Wording | None) -> str:
    if wording is None:
        return "missing"
    return "a draft" if wording.draft else "older than its facts"
