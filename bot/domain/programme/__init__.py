"""Programme: the routine of a person's day and what it is made of. Pure: the same day gives the same answer."""

from bot.domain.programme.choice import Choice, choose, compose_for
from bot.domain.programme.history import History, HistoryEntry
from bot.domain.programme.occasion import ChoiceContext
from bot.domain.programme.season import Season, season_of

__all__ = [
    "Choice",
    "ChoiceContext",
    "History",
    "HistoryEntry",
    "Season",
    "choose",
    "compose_for",
    "season_of",
]
