"""The names of states, provinces and regions in the bot's languages, out of CLDR's XML files.

Run `python -m gazetteer.subdivisions FOLDER` with the folder common/subdivisions of an unpacked CLDR release (the npm
package `cldr` carries a release) to write sources/subdivisions.tsv again, for example for a new language.
"""

import csv
import sys
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

SOURCES = Path(__file__).parent / "sources"
LOCALES = Path(__file__).parents[1] / "content" / "locales"
ALWAYS = ("en", "de", "es", "pt", "ru")
"""Names in these languages are known whether the bot speaks them yet or not."""
MARKS = "⁰¹²³⁴"
"""CLDR numbers names that a language has twice."""


def languages() -> tuple[str, ...]:
    """Return the languages whose names are kept: those that the bot speaks, and some more."""
    spoken = {place.name.partition("-")[0] for place in LOCALES.iterdir() if place.is_dir()}
    return tuple(sorted(spoken | {*ALWAYS}))


def read(file: Path) -> Mapping[str, str]:
    """Return the names of one file by the codes of the subdivisions, such as usca."""
    entries = ET.parse(file).iter("subdivision")  # noqa: S314 - our own copy of CLDR
    return {
        entry.get("type", ""): (entry.text or "").rstrip(MARKS)
        for entry in entries
        if entry.text and entry.get("alt") is None
    }


def write(folder: Path) -> None:
    """Write the names of all languages, one subdivision a line."""
    tables = {code: read(folder / f"{code}.xml") for code in languages()}
    codes = sorted(set().union(*tables.values()))
    with (SOURCES / "subdivisions.tsv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, dialect="excel-tab", lineterminator="\n")
        table.writerow(["code", *tables])
        table.writerows(
            [code, *(names.get(code, "") for names in tables.values())] for code in codes
        )


if __name__ == "__main__":
    write(Path(sys.argv[1]))
