"""What can people do, and in which words? Reads the content folder, and refuses what is wrong in it."""

from bot.library.library import Library
from bot.library.loader import load
from bot.library.report import Report, report
from bot.library.schemas import write_schemas
from bot.library.spoken import Length, Meaning, Reply, SpokenWords
from bot.library.words import AreaWords, RoutineWords, StretchWords, Words

__all__ = [
    "AreaWords",
    "Length",
    "Library",
    "Meaning",
    "Reply",
    "Report",
    "RoutineWords",
    "SpokenWords",
    "StretchWords",
    "Words",
    "load",
    "report",
    "write_schemas",
]
