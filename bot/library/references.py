"""Checks of references: each name that a file uses exists, and each thing that exists is used."""

from collections.abc import Iterable, Iterator

from bot.domain.language import ENGLISH
from bot.library.content_files import MEASURES, ContentFiles
from bot.library.problem import Problem

SOURCES, TIPS = "sources.toml", "tips.toml"
GLOSSARY = f"locales/{ENGLISH}/glossary.toml"
NAMERS = ("stretches/", "programmes/", TIPS, MEASURES)
"""The files that name what stands in lists."""
GLOSSED = ("muscles", "contraindications")


def reference_problems(files: ContentFiles) -> Iterator[Problem]:
    """Yield names that stand nowhere, and entries that nothing names.

    A list that could not be read is no reason to complain of what stands in it, nor is a file that could not be
    read a reason to call something unused.
    """
    for field, known, where in _lists(files):
        for file, place, names in _naming(files, field):
            yield from unknown(file, place, [each for each in names if each not in known], where)
        if not any(map(files.spoilt, NAMERS)):
            named = {name for _, _, names in _naming(files, field) for name in names}
            yield from _unused(field, sorted(known - named), where)


def unknown(file: str, field: str, names: Iterable[str], where: str) -> Iterator[Problem]:
    """Yield a problem for each of these names, which should stand somewhere and do not."""
    for name in names:
        expected = f"a name that stands in {where} (found {name})"
        remedy = "Add it there, or correct it."
        yield Problem(file=file, field=field, expected=expected, remedy=remedy)


def _lists(files: ContentFiles) -> Iterator[tuple[str, set[str], str]]:
    """Yield which names a field may have, and the file where they stand."""
    if not files.spoilt(SOURCES):
        yield "sources", set(files.sources), SOURCES
    if glossary := files.glossary():
        for field in GLOSSED:
            yield field, set(getattr(glossary, field)), GLOSSARY


def _naming(files: ContentFiles, field: str) -> Iterator[tuple[str, str, list[str]]]:
    """Yield each file, the place in it, and the names that stand there."""
    for name, facts in files.stretches.items():
        yield f"stretches/{name}.toml", field, getattr(facts, field)
    if field == "sources":
        for name, course in files.programmes.items():
            yield f"programmes/{name}.toml", field, course.sources
        for name, measure in files.measures.items():
            yield MEASURES, f"{name}.{field}", measure.sources
        for name, tip in files.tips.items():
            yield TIPS, f"{name}.{field}", tip.sources


def _unused(field: str, names: Iterable[str], where: str) -> Iterator[Problem]:
    users = "stretch or tip" if field == "sources" else "stretch"
    for name in names:
        yield Problem(
            file=where,
            field=name if field == "sources" else f"{field}.{name}",
            expected=f"only {field} that some {users} names",
            remedy="Name it, or take it out.",
        )
