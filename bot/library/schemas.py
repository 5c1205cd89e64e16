"""JSON Schemas for editors of content files, one for each kind of file.

They come from the same models that check the files, and say less: what hangs on another file, or on the language,
only the check knows.
"""

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

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
from bot.library.spoken_wording import SpokenWording
from bot.library.wording import (
    AreaWording,
    CourseWording,
    RoutineWording,
    StretchWording,
    TipWording,
)

KINDS: dict[str, Any] = {
    "stretch": StretchFacts,
    "routine": RoutineFacts,
    "programme": CourseFacts,
    "measures": dict[Name, MeasureFacts],
    "areas": dict[AreaName, AreaFacts],
    "tips": dict[Name, TipFacts],
    "sources": dict[Name, Source],
    "stretch-words": StretchWording,
    "routine-words": RoutineWording,
    "programme-words": CourseWording,
    "area-words": dict[Name, AreaWording],
    "tip-words": dict[Name, TipWording],
    "glossary": Glossary,
    "banned": Banned,
    "sides": Mirror,
    "distress": DistressList,
    "spoken": SpokenWording,
    "muscles": dict[Name, list[str]],
}
DRAFT = "http://json-schema.org/draft-07/schema#"
"""The newest that editors of TOML are sure to know."""


def schemas() -> dict[str, str]:
    """Return the text of each schema by its file name."""
    return {f"{name}.schema.json": _schema(name, kind) for name, kind in KINDS.items()}


def write_schemas(folder: Path) -> None:
    """Write the schemas of a content folder again."""
    place = folder / "schema"
    place.mkdir(exist_ok=True)
    for name, text in schemas().items():
        (place / name).write_text(text, "utf-8")


def _schema(name: str, kind: Any) -> str:
    made = TypeAdapter(kind).json_schema(ref_template="#/definitions/{model}")
    parts = {"definitions": made.pop("$defs")} if "$defs" in made else {}
    told = {"$schema": DRAFT, **made, "title": name, **parts}
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"
