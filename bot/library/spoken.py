"""The words that people type in a language and what they mean, as far as no table of Unicode's knows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from typing import Annotated
from zoneinfo import available_timezones

from babel import Locale
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from bot.library.problem import Unfit


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


class Length(StrEnum):
    """What a word beside a number means where a length of time is asked for."""

    JOINING = "joining"
    UNTIL = "until"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"


class Reply(StrEnum):
    """What an answer to a question means that names neither a place nor a time."""

    NO = "no"
    YES = "yes"
    CANCEL = "cancel"
    LATER = "later"
    UNSURE = "unsure"
    THANKS = "thanks"
    GREETING = "greeting"
    CHAT = "chat"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SpokenWords:
    """What the words that people type in one language mean: for reminders, lengths of time, requests and places.

    `fillers` of a request mean nothing; `numbers` are those that people write out, `ordinals` the hours of which the
    minutes are counted (двадцать минут восьмого), `times` words for a time (полвосьмого), `rests` the
    days off that words mean, and `until` what stands before the last of them; `replies` answer a question
    without a place or a time. `countries` are names that countries have besides their own; `regions`, such as islands,
    and `clocks`, such as ET, have zones; `ordinary` words are places somewhere too; `before_places` stand words such
    as `i live in`.

    (Compared and hashed by identity, so that what is worked out from them can be kept.)
    """

    reminders: Mapping[str, Meaning]
    lengths: Mapping[str, Length]
    fillers: frozenset[str]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    times: Mapping[str, time]
    rests: Mapping[str, int]
    until: frozenset[str]
    replies: Mapping[str, Reply]
    countries: Mapping[str, str]
    regions: Mapping[str, tuple[str, ...]]
    clocks: Mapping[str, tuple[str, ...]]
    ordinary: frozenset[str]
    before_places: frozenset[str]


def _word(text: str) -> str:
    if not text or text != " ".join(text.split()) or text != text.casefold():
        raise Unfit("a word in small letters, with single spaces", remedy="Write it so.")
    if not text[0].isalpha() or any(map(str.isdigit, text)):
        raise Unfit("a word that begins with a letter and has no digits")
    return text


def _country(code: str) -> str:
    if code not in Locale("en").territories or not code.isalpha():
        raise Unfit("the two letters of a country, as in ISO 3166", remedy="GB is Great Britain.")
    return code


def _zone(name: str) -> str:
    if name not in available_timezones():
        raise Unfit("the name of a time zone, such as Europe/Berlin")
    return name


Word = Annotated[str, Field(max_length=40), AfterValidator(_word)]
Country = Annotated[str, AfterValidator(_country)]
Zones = Annotated[list[Annotated[str, AfterValidator(_zone)]], Field(min_length=1)]
Some = Annotated[list[Word], Field(min_length=1)]
Few = Annotated[list[Word], Field(default_factory=list)]


class Table(BaseModel):
    """Words by what they mean; none may mean two things."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    @model_validator(mode="after")
    def _one_meaning(self) -> "Table":
        known: dict[str, str] = {}
        for meaning, word in self.pairs():
            if word in known:
                raise Unfit(
                    f"“{word}” once (it is in {known[word]} too)",
                    remedy="Take one out.",
                    field=meaning,
                )
            known[word] = meaning
        return self

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Yield each word behind its meaning."""
        for meaning in type(self).model_fields:
            yield from ((meaning, word) for word in getattr(self, meaning))


class ReminderTable(Table):
    """What people type to `/remind`; `joining` words mean nothing by themselves."""

    off: Some
    joining: Some
    listing: Few
    and_minutes: Few
    every: Few
    interval: Few
    but: Few
    to: Some
    o_clock: Few
    minutes: Few
    past: Few
    before: Few
    without: Few
    less: Few
    noon: Few
    midnight: Few
    half_to: Few
    half_past: Few
    quarter_to: Few
    quarter_past: Few
    quarter_towards: Few
    and_half: Few
    and_quarter: Few
    less_quarter: Few
    am: Few
    pm: Few
    morning: Few
    afternoon: Few
    evening: Few
    night: Few
    every_day: Some
    weekdays: Some
    weekends: Some
    monday: Few
    tuesday: Few
    wednesday: Few
    thursday: Few
    friday: Few
    saturday: Few
    sunday: Few


class LengthTable(Table):
    """What people type to `/pause`; `joining` words mean nothing by themselves."""

    joining: Few
    until: Few
    minute: Few
    hour: Few
    day: Few
    week: Few
    month: Few


class RequestTable(Table):
    """What people type to `/stretch` besides what they ask for; `joining` words mean nothing by themselves."""

    joining: Few


class ReplyTable(Table):
    """What people answer to a question besides what was asked for."""

    no: Few
    yes: Few
    cancel: Few
    later: Few
    unsure: Few
    thanks: Few
    greeting: Few
    chat: Few


class PlaceTable(BaseModel):
    """What stands before a place, and words that are places somewhere too but mostly mean something else."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    before: Few
    ordinary: Few


class SpokenWording(BaseModel):
    """The words that people type in one language."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    reminders: ReminderTable
    lengths: LengthTable
    requests: RequestTable
    numbers: dict[Word, Annotated[int, Field(ge=1, le=180)]]
    ordinals: dict[Word, Annotated[int, Field(ge=1, le=12)]] = Field(default_factory=dict)
    times: dict[Word, time] = Field(default_factory=dict)
    rests: dict[Word, Annotated[int, Field(ge=1, le=90)]] = Field(default_factory=dict)
    replies: ReplyTable = Field(default_factory=lambda: ReplyTable.model_validate({}))
    places: PlaceTable = Field(default_factory=lambda: PlaceTable.model_validate({}))
    countries: dict[Word, Country]
    regions: dict[Word, Zones] = Field(default_factory=dict)
    clocks: dict[Word, Zones] = Field(default_factory=dict)

    def words(self) -> SpokenWords:
        """Return the words as the rest of the bot knows them."""
        return SpokenWords(
            reminders={word: Meaning(meaning) for meaning, word in self.reminders.pairs()},
            lengths={word: Length(meaning) for meaning, word in self.lengths.pairs()},
            fillers=frozenset(self.requests.joining),
            numbers=self.numbers,
            ordinals=self.ordinals,
            times=self.times,
            rests=self.rests,
            until=frozenset(self.lengths.until),
            replies={word: Reply(meaning) for meaning, word in self.replies.pairs()},
            countries=self.countries,
            regions={word: tuple(zones) for word, zones in self.regions.items()},
            clocks={word: tuple(zones) for word, zones in self.clocks.items()},
            ordinary=frozenset(self.places.ordinary),
            before_places=frozenset(self.places.before),
        )
