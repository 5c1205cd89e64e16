"""The time zone in which a person lives, by what they type, share or speak."""

from bot.parsing.zones.by_clock import by_wall_clock
from bot.parsing.zones.clocks import wall_clock
from bot.parsing.zones.exemplars import called, within
from bot.parsing.zones.names import known, named
from bot.parsing.zones.place import Place, of_zone
from bot.parsing.zones.position import at
from bot.parsing.zones.search import find, homes_of
from bot.parsing.zones.speakers import guess, likely
from bot.parsing.zones.weighing import Found
from bot.parsing.zones.words import PlaceWords, place_words

__all__ = [
    "Found",
    "Place",
    "PlaceWords",
    "at",
    "by_wall_clock",
    "called",
    "find",
    "guess",
    "homes_of",
    "known",
    "likely",
    "named",
    "of_zone",
    "place_words",
    "wall_clock",
    "within",
]
