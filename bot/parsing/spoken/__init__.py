"""What people type: times, days, lengths of time, answers, and what they would like to stretch."""

from bot.parsing.spoken.amounts import MOST_DAYS, MOST_MINUTES, parse_days, parse_minutes
from bot.parsing.spoken.lexicon import Lexicon, lexicon
from bot.parsing.spoken.plan import RemindRequest, parse_plan
from bot.parsing.spoken.replies import after_reply, parse_reply
from bot.parsing.spoken.request import Miss, RoutineRequest, minutes_in, parse_request
from bot.parsing.spoken.rests import parse_rest
from bot.parsing.spoken.spans import parse_span
from bot.parsing.spoken.times import parse_time
from bot.parsing.spoken.weekdays import parse_weekdays

__all__ = [
    "MOST_DAYS",
    "MOST_MINUTES",
    "Lexicon",
    "Miss",
    "RemindRequest",
    "RoutineRequest",
    "after_reply",
    "lexicon",
    "minutes_in",
    "parse_days",
    "parse_minutes",
    "parse_plan",
    "parse_reply",
    "parse_request",
    "parse_rest",
    "parse_span",
    "parse_time",
    "parse_weekdays",
]
