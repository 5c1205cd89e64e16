"""What do people mean when they type times, days, lengths of time, or what they would like to stretch?"""

from bot.parsing.spoken.amounts import MOST_DAYS, MOST_MINUTES, parse_days, parse_minutes
from bot.parsing.spoken.lexicon import Lexicon, lexicon
from bot.parsing.spoken.plan import RemindRequest, parse_plan
from bot.parsing.spoken.request import Miss, Request, parse_request
from bot.parsing.spoken.times import parse_time
from bot.parsing.spoken.weekdays import parse_weekdays

__all__ = [
    "MOST_DAYS",
    "MOST_MINUTES",
    "Lexicon",
    "Miss",
    "RemindRequest",
    "Request",
    "lexicon",
    "parse_days",
    "parse_minutes",
    "parse_plan",
    "parse_request",
    "parse_time",
    "parse_weekdays",
]
