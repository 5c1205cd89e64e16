"""What do people mean when they type times, days, lengths of time, or what they would like to stretch?"""

from bot.practice.spoken.amounts import MOST_DAYS, MOST_MINUTES, parse_days, parse_minutes
from bot.practice.spoken.lexicon import Lexicon, lexicon
from bot.practice.spoken.plan import RemindRequest, parse_plan
from bot.practice.spoken.request import Miss, Request, parse_request
from bot.practice.spoken.times import parse_time
from bot.practice.spoken.weekdays import parse_weekdays

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
