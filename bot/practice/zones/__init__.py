"""In which time zone does a person live, by what they type, share or speak?

Cities are read on first use, in about half a second: call `load` in a thread beforehand.
"""

from bot.practice.zones.by_clock import by_wall_clock
from bot.practice.zones.clocks import wall_clock
from bot.practice.zones.exemplars import called
from bot.practice.zones.gazetteer import load
from bot.practice.zones.names import known, named
from bot.practice.zones.place import Place, of_zone
from bot.practice.zones.position import at
from bot.practice.zones.search import find
from bot.practice.zones.speakers import guess, likely

__all__ = [
    "Place",
    "at",
    "by_wall_clock",
    "called",
    "find",
    "guess",
    "known",
    "likely",
    "load",
    "named",
    "of_zone",
    "wall_clock",
]
