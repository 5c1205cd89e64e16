"""In which time zone does a person live, by what they type, share or speak?

Cities are read on first use, in about half a second: call `load` in a thread beforehand.
"""

from bot.parsing.zones.by_clock import by_wall_clock
from bot.parsing.zones.clocks import wall_clock
from bot.parsing.zones.exemplars import called
from bot.parsing.zones.gazetteer import load
from bot.parsing.zones.names import known, named
from bot.parsing.zones.place import Place, of_zone
from bot.parsing.zones.position import at
from bot.parsing.zones.search import find
from bot.parsing.zones.speakers import guess, likely

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
