"""The words that people type in a language and what they mean, as far as no table of Unicode's knows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time
from enum import StrEnum


class Meaning(StrEnum):
    """What a word between times and days of reminders means."""

    OFF = "off"
    JOINING = "joining"
    LISTING = "listing"
    AND_MINUTES = "and_minutes"
    EVERY = "every"
    INTERVAL = "interval"
    BUT = "but"
    TO = "to"
    O_CLOCK = "o_clock"
    MINUTES = "minutes"
    PAST = "past"
    BEFORE = "before"
    WITHOUT = "without"
    LESS = "less"
    NOON = "noon"
    MIDNIGHT = "midnight"
    HALF_TO = "half_to"
    HALF_PAST = "half_past"
    QUARTER_TO = "quarter_to"
    QUARTER_PAST = "quarter_past"
    QUARTER_TOWARDS = "quarter_towards"
    AND_HALF = "and_half"
    AND_QUARTER = "and_quarter"
    LESS_QUARTER = "less_quarter"
    AM = "am"
    PM = "pm"
    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"
    EVERY_DAY = "every_day"
    WEEKDAYS = "weekdays"
    WEEKENDS = "weekends"
    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


class LengthMeaning(StrEnum):
    """What a word beside a number means where a length of time is asked for."""

    JOINING = "joining"
    UNTIL = "until"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"


class ReplyMeaning(StrEnum):
    """What an answer to a question means that names neither a place nor a time."""

    NO = "no"
    YES = "yes"
    CANCEL = "cancel"
    LATER = "later"
    UNSURE = "unsure"
    THANKS = "thanks"
    GREETING = "greeting"
    CHAT = "chat"


class DoseMeaning(StrEnum):
    """What a word beside the numbers of a dose means, where a person names the stretches of a routine."""

    SECONDS = "seconds"
    MINUTES = "minutes"
    TIMES = "times"
    BREATHS = "breaths"
    SETS = "sets"
    REST = "rest"
    SIDES = "sides"
    A_DAY = "a_day"
    BY = "by"
    ONCE = "once"
    TWICE = "twice"
    THRICE = "thrice"
    JOINING = "joining"


class DistanceMeaning(StrEnum):
    """What a word beside the numbers of a measurement means."""

    CENTIMETRES = "centimetres"
    MILLIMETRES = "millimetres"
    INCHES = "inches"
    FISTS = "fists"
    FINGERS = "fingers"
    RIGHT = "right"
    LEFT = "left"
    MINUS = "minus"
    ZERO = "zero"
    JOINING = "joining"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SpokenWords:
    """What the words that people type in a language mean: for reminders, lengths of time, requests and places.

    `fillers` of a request mean nothing; `numbers` are those that people write out, `ordinals` the hours of which the
    minutes are counted (двадцать минут восьмого), `times` words for a time (полвосьмого), `rests` the
    days off that words mean, and `until` what stands before the last of them; `replies` answer a question
    without a place or a time. `countries` are names that countries have besides their own; `regions`, such as islands,
    and `clocks`, such as ET, have zones; `ordinary` words are places somewhere too; `before_places` stand words such
    as `i live in`.

    `commands` are the names of commands by what is said instead, `doses` the words beside the numbers of a dose,
    `distances` those beside the numbers of a measurement.

    (Compared and hashed by identity, so that what is worked out from them can be kept.)
    """

    reminders: Mapping[str, Meaning]
    lengths: Mapping[str, LengthMeaning]
    fillers: frozenset[str]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    times: Mapping[str, time]
    rests: Mapping[str, int]
    until: frozenset[str]
    commands: Mapping[str, str]
    replies: Mapping[str, ReplyMeaning]
    doses: Mapping[str, DoseMeaning] = field(default_factory=dict)
    distances: Mapping[str, DistanceMeaning] = field(default_factory=dict)
    countries: Mapping[str, str]
    regions: Mapping[str, tuple[str, ...]]
    clocks: Mapping[str, tuple[str, ...]]
    ordinary: frozenset[str]
    before_places: frozenset[str]
