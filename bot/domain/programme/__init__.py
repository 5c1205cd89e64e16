"""Which routine does a person get today, and what is it made of? Pure: the same day gives the same answer."""

from bot.domain.programme.choice import Choice, choose, compose_for
from bot.domain.programme.history import History, Past
from bot.domain.programme.occasion import Occasion
from bot.domain.programme.season import Season, season_of

__all__ = [
    "Choice",
    "History",
    "Occasion",
    "Past",
    "Season",
    "choose",
    "compose_for",
    "season_of",
]
