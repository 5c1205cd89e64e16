"""What people can do, and the words for it: read from the content folder, which is refused if anything in it is wrong.

What reads and checks is imported when it is asked for: a bot that finds its content in a cache needs none of that.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from bot.library.library import Library
from bot.library.spoken import (
    DistanceMeaning,
    DoseMeaning,
    LengthMeaning,
    Meaning,
    ReplyMeaning,
    SpokenWords,
)
from bot.library.words import AreaWords, CourseWords, LibraryWords, RoutineWords, StretchWords

if TYPE_CHECKING:
    from bot.library.loader import load
    from bot.library.report import ContentReport, report
    from bot.library.schemas import write_schemas

__all__ = [
    "AreaWords",
    "ContentReport",
    "CourseWords",
    "DistanceMeaning",
    "DoseMeaning",
    "LengthMeaning",
    "Library",
    "LibraryWords",
    "Meaning",
    "ReplyMeaning",
    "RoutineWords",
    "SpokenWords",
    "StretchWords",
    "load",
    "report",
    "write_schemas",
]

_READERS = {
    "load": "loader",
    "ContentReport": "report",
    "report": "report",
    "write_schemas": "schemas",
}


def __getattr__(name: str) -> Any:
    if name not in _READERS:
        raise AttributeError(name)
    found = globals()[name] = getattr(import_module(f"{__name__}.{_READERS[name]}"), name)
    return found
