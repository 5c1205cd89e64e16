"""The schemas of content files are those of the code, and every file names its own."""

import json
from fnmatch import fnmatch
from pathlib import Path

from bot import library
from bot.library.schemas import schemas
from tests.support.paths import CONTENT

AGAIN = "python -m bot check --write-schemas"
KINDS = {
    "stretches/*": "stretch",
    "routines/*": "routine",
    "programmes/*": "programme",
    "areas.toml": "areas",
    "tips.toml": "tips",
    "sources.toml": "sources",
    "measures.toml": "measures",
    "muscles.toml": "muscles",
    "locales/*/stretches/*": "stretch-words",
    "locales/*/routines/*": "routine-words",
    "locales/*/programmes/*": "programme-words",
    "locales/*/areas.toml": "area-words",
    "locales/*/tips.toml": "tip-words",
    "locales/*/glossary.toml": "glossary",
    "locales/*/banned.toml": "banned",
    "locales/*/spoken.toml": "spoken",
    "locales/*/sides.toml": "sides",
    "locales/*/distress.toml": "distress",
}
PAGES = sorted(each for each in CONTENT.rglob("*.toml") if "poses" not in each.parts)


def kind(page: Path) -> str:
    """Return what kind of page stands there."""
    place = page.relative_to(CONTENT).as_posix()
    return next(name for pattern, name in KINDS.items() if fnmatch(place, pattern))


def test_every_page_names_its_schema_in_its_first_line():
    for page in PAGES:
        first = page.read_text("utf-8").partition("\n")[0]
        named = page.parent / first.removeprefix("#:schema ")
        assert named.resolve() == CONTENT / "schema" / f"{kind(page)}.schema.json", page
        assert named.is_file(), page


def test_the_schemas_are_those_of_the_code():
    written = {path.name: path.read_text("utf-8") for path in (CONTENT / "schema").iterdir()}
    assert written == schemas(), f"run {AGAIN}"


def test_schemas_are_written_anew(tmp_path):
    library.write_schemas(tmp_path)
    library.write_schemas(tmp_path)
    assert {path.name for path in (tmp_path / "schema").iterdir()} == schemas().keys()


def test_a_schema_knows_fields_values_and_limits():
    stretch = json.loads(schemas()["stretch.schema.json"])
    assert "deep-knee-bend" in stretch["definitions"]["Load"]["enum"]
    assert stretch["definitions"]["HoldMoves"]["properties"]["hold_s"]["maximum"] == 60
    assert stretch["additionalProperties"] is False
    words = json.loads(schemas()["stretch-words.schema.json"])
    assert words["properties"]["name"]["maxLength"] == 60
    assert words["properties"]["steps"]["minItems"] == 3
