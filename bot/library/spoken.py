"""Which words do people type, and what do they mean? Those of one language that no table of Unicode's knows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from babel import Locale
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from bot.library.problem import Unfit


class Meaning(StrEnum):
    """What a word between times and days of reminders means."""

    OFF = "off"
    JOINING = "joining"
    TO = "to"
    O_CLOCK = "o_clock"
    HALF_TO = "half_to"
    HALF_PAST = "half_past"
    QUARTER_TO = "quarter_to"
    QUARTER_PAST = "quarter_past"
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
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SpokenWords:
    """What the words that people type in one language mean, for reminders, lengths of time, requests and places.

    `fillers` of a request mean nothing; `numbers` are those that people write out; `countries` are names that
    countries have besides their own.

    (Compared and hashed by identity, so that what is worked out from them can be kept.)
    """

    reminders: Mapping[str, Meaning]
    lengths: Mapping[str, Length]
    fillers: frozenset[str]
    numbers: Mapping[str, int]
    countries: Mapping[str, str]


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


Word = Annotated[str, Field(max_length=40), AfterValidator(_word)]
Country = Annotated[str, AfterValidator(_country)]
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
    to: Some
    o_clock: Few
    half_to: Few
    half_past: Few
    quarter_to: Few
    quarter_past: Few
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
    minute: Few
    hour: Few
    day: Few
    week: Few


class RequestTable(Table):
    """What people type to `/stretch` besides what they ask for; `joining` words mean nothing by themselves."""

    joining: Few


class SpokenWording(BaseModel):
    """The words that people type in one language."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    reminders: ReminderTable
    lengths: LengthTable
    requests: RequestTable
    numbers: dict[Word, Annotated[int, Field(ge=1, le=180)]]
    countries: dict[Word, Country]

    def words(self) -> SpokenWords:
        """Return the words as the rest of the bot knows them."""
        return SpokenWords(
            reminders={word: Meaning(meaning) for meaning, word in self.reminders.pairs()},
            lengths={word: Length(meaning) for meaning, word in self.lengths.pairs()},
            fillers=frozenset(self.requests.joining),
            numbers=self.numbers,
            countries=self.countries,
        )
