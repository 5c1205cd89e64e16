"""The files of a content folder, read into plain values, with everything that is wrong in them."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError

from bot.domain.language import ENGLISH
from bot.library.facts import (
    AreaFacts,
    AreaName,
    CourseFacts,
    MeasureFacts,
    Name,
    RoutineFacts,
    Source,
    StretchFacts,
    TipFacts,
)
from bot.library.lists import Banned, DistressList, Glossary, Mirror
from bot.library.problem import Problem, problems_in
from bot.library.prose import LanguageRules, any_of
from bot.library.spoken_wording import SpokenWording
from bot.library.wording import (
    AreaWording,
    CourseWording,
    RoutineWording,
    StretchWording,
    TipWording,
)

Page = TypeVar("Page", bound=BaseModel)
BANNED = "banned.toml"
MIRROR = "sides.toml"
DISTRESS = "distress.toml"
SPOKEN = "spoken.toml"
MEASURES = "measures.toml"
PLACES = ("stretches", "routines", "programmes", "tips", "areas")
"""Content that has words. Stretches, routines and programmes have a file each."""
SHARED = ("tips", "areas")
"""Those of them that share a single file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageFiles:
    """What stands in a language's folder."""

    rules: LanguageRules
    stretches: dict[str, StretchWording]
    routines: dict[str, RoutineWording]
    programmes: dict[str, CourseWording]
    tips: dict[str, TipWording]
    areas: dict[str, AreaWording]
    spoken: SpokenWording | None
    """What people type; None if it cannot be used."""
    distress: DistressList | None
    """What people write who need help; None if there is no such list."""

    def wordings(self, place: str) -> Mapping[str, Any]:
        """Return the words for everything of one place, by name."""
        told: Mapping[str, Any] = getattr(self, place)
        return told

    def where(self, place: str, name: str) -> tuple[str, str]:
        """Return the file and the field in it that tell of something; the field is empty for the whole file."""
        folder = f"locales/{self.rules.language}/{place}"
        return (f"{folder}.toml", name) if place in SHARED else (f"{folder}/{name}.toml", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentFiles:
    """A content folder, and everything that could be read from it; `problems` has the rest."""

    folder: Path
    problems: list[Problem] = field(default_factory=list)
    stretches: dict[str, StretchFacts] = field(default_factory=dict)
    routines: dict[str, RoutineFacts] = field(default_factory=dict)
    programmes: dict[str, CourseFacts] = field(default_factory=dict)
    tips: dict[str, TipFacts] = field(default_factory=dict)
    areas: dict[str, AreaFacts] = field(default_factory=dict)
    measures: dict[str, MeasureFacts] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    languages: dict[str, LanguageFiles] = field(default_factory=dict)

    @classmethod
    def read(cls, folder: Path) -> "ContentFiles":
        """Read everything."""
        files = cls(folder=folder)
        files.stretches.update(files.pages("stretches", StretchFacts))
        files.routines.update(files.pages("routines", RoutineFacts))
        files.programmes.update(files.pages("programmes", CourseFacts))
        files.tips.update(files.page("tips.toml", TypeAdapter(dict[Name, TipFacts])) or {})
        files.areas.update(files.page("areas.toml", TypeAdapter(dict[AreaName, AreaFacts])) or {})
        files.measures.update(files.page(MEASURES, TypeAdapter(dict[Name, MeasureFacts])) or {})
        files.sources.update(files.page("sources.toml", TypeAdapter(dict[Name, Source])) or {})
        for language in languages_in(folder):
            files.languages[language] = files._language(language)
        return files

    def has(self, path: str) -> bool:
        """Return whether there is such a file, be it fit or not."""
        return (self.folder / path).is_file()

    def spoilt(self, path: str) -> bool:
        """Return whether something could not be read in this file, or in a file of this folder."""
        return any(each.file.startswith(path) for each in self.problems)

    def revisions(self, place: str) -> Mapping[str, int]:
        """Return the revision of everything of a place, by name."""
        return {name: facts.rev for name, facts in getattr(self, place).items()}

    def glossary(self) -> Glossary | None:
        """Read the English glossary; None if there is none that can be used."""
        path = f"locales/{ENGLISH}/glossary.toml"
        glossary: Glossary | None = self.page(path, TypeAdapter(Glossary))
        return glossary

    def pages(
        self, place: str, kind: type[Page], *, rules: LanguageRules | None = None
    ) -> dict[str, Page]:
        """Read all files of a folder, by their names."""
        adapter = TypeAdapter(kind)
        paths = sorted((self.folder / place).glob("*.toml"))
        read = {path.stem: self.page(f"{place}/{path.name}", adapter, rules) for path in paths}
        return {name: page for name, page in read.items() if page is not None}

    def page(self, path: str, kind: TypeAdapter[Any], rules: LanguageRules | None = None) -> Any:
        """Read a file; None, and a problem more, if it cannot be used."""
        text = self.text(path)
        try:
            return None if text is None else kind.validate_python(_toml(text), context=rules)
        except ValidationError as error:
            self.problems.extend(problems_in(error, file=path))
        except tomllib.TOMLDecodeError as error:
            self._complain(path, f"TOML ({error})", "Correct that line.")
        return None

    def text(self, path: str) -> str | None:
        """Read a file as text; None, and a problem more, if that cannot be done."""
        try:
            return (self.folder / path).read_text("utf-8")
        except FileNotFoundError:
            self._complain(path, "a file of this name", "Put it back.")
        except OSError as error:
            self._complain(path, f"a file that may be read ({error.strerror})", "Allow it.")
        except UnicodeDecodeError:
            self._complain(path, "a text in UTF-8", "Save it as UTF-8.")
        return None

    def _complain(self, file: str, expected: str, remedy: str) -> None:
        self.problems.append(Problem(file=file, expected=expected, remedy=remedy))

    def _language(self, language: str) -> LanguageFiles:
        place = f"locales/{language}"
        rules = self._tongue(language)
        return LanguageFiles(
            rules=rules,
            stretches=self.pages(f"{place}/stretches", StretchWording, rules=rules),
            routines=self.pages(f"{place}/routines", RoutineWording, rules=rules),
            programmes=self.pages(f"{place}/programmes", CourseWording, rules=rules),
            tips=self._shared(f"{place}/tips.toml", TypeAdapter(dict[Name, TipWording]), rules),
            areas=self._shared(f"{place}/areas.toml", TypeAdapter(dict[Name, AreaWording]), rules),
            spoken=self.page(f"{place}/{SPOKEN}", TypeAdapter(SpokenWording)),
            distress=self._list(f"{place}/{DISTRESS}", TypeAdapter(DistressList)),
        )

    def _shared(self, path: str, kind: TypeAdapter[Any], rules: LanguageRules) -> dict[str, Any]:
        """Read a file of a language that holds many things; only English must have it."""
        if not rules.english and not self.has(path):
            return {}
        return self.page(path, kind, rules) or {}

    def _list(self, path: str, kind: TypeAdapter[Any]) -> Any:
        """Read a list of words, which only English must have."""
        needed = path.startswith(f"locales/{ENGLISH}/") or self.has(path)
        return self.page(path, kind) if needed else None

    def _tongue(self, language: str) -> LanguageRules:
        place = f"locales/{language}"
        banned: Banned | None = self._list(f"{place}/{BANNED}", TypeAdapter(Banned))
        mirror: Mirror | None = self._list(f"{place}/{MIRROR}", TypeAdapter(Mirror))
        return LanguageRules(
            language=language,
            banned=any_of(banned.phrases) if banned else None,
            instead=dict(banned.instead) if banned else {},
            swaps=mirror.swaps() if mirror else {},
        )


def _toml(text: str) -> dict[str, Any]:
    # A file from Windows may begin with a mark that TOML does not know.
    return tomllib.loads(text.removeprefix("\ufeff"))


def languages_in(folder: Path) -> Iterator[str]:
    """Yield the languages that a content folder has, English first."""
    names = (path.name for path in (folder / "locales").glob("*") if path.is_dir())
    yield from sorted(names, key=lambda name: (name != ENGLISH, name))
