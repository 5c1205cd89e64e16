"""What do people mean when they type times, days and lengths of time?"""

from bot.practice.spoken.amounts import MOST_DAYS, MOST_MINUTES, parse_days, parse_minutes
from bot.practice.spoken.lexicon import Lexicon, lexicon
from bot.practice.spoken.plan import RemindRequest, parse_plan
from bot.practice.spoken.times import parse_time
from bot.practice.spoken.weekdays import parse_weekdays

__all__ = [
    "MOST_DAYS",
    "MOST_MINUTES",
    "Lexicon",
    "RemindRequest",
    "lexicon",
    "parse_days",
    "parse_minutes",
    "parse_plan",
    "parse_time",
    "parse_weekdays",
]
