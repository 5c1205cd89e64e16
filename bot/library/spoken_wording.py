"""The files of words that people type, checked as they are read."""

from collections.abc import Iterator
from datetime import time
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, model_validator

from bot.library.problem import InvalidContent
from bot.library.spoken import (
    DistanceMeaning,
    DoseMeaning,
    LengthMeaning,
    Meaning,
    ReplyMeaning,
    SpokenWords,
)
from bot.library.spoken_types import Country, Few, Some, Word, Zones


class Table(BaseModel):
    """Words by what they mean; none may mean two things."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @model_validator(mode="after")
    def _one_meaning(self) -> "Table":
        known: dict[str, str] = {}
        for meaning, word in self.pairs():
            if word in known:
                raise InvalidContent(
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


class DoseTable(Table):
    """What people type beside the numbers of a dose; `joining` words mean nothing by themselves."""

    seconds: Few
    minutes: Few
    times: Few
    breaths: Few
    sets: Few
    rest: Few
    sides: Few
    a_day: Few
    by: Few
    once: Few
    twice: Few
    thrice: Few
    joining: Few


class DistanceTable(Table):
    """What people type beside the numbers of a measurement; `joining` words mean nothing by themselves."""

    centimetres: Few
    millimetres: Few
    inches: Few
    fists: Few
    fingers: Few
    right: Few
    left: Few
    minus: Few
    zero: Few
    joining: Few


class CommandTable(Table):
    """What people type instead of a command, without the slash."""

    stretch: Few
    routines: Few
    mine: Few
    programmes: Few
    measure: Few
    remind: Few
    timezone: Few
    streak: Few
    did: Few
    pause: Few
    resume: Few
    stop: Few
    settings: Few
    export: Few
    privacy: Few
    delete: Few
    nudge: Few
    no_nudge: Few
    help: Few


class SpokenWording(BaseModel):
    """The words that people type in a language."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    reminders: ReminderTable
    lengths: LengthTable
    requests: RequestTable
    numbers: dict[Word, Annotated[int, Field(ge=1, le=180)]]
    ordinals: dict[Word, Annotated[int, Field(ge=1, le=12)]] = Field(default_factory=dict)
    times: dict[Word, time] = Field(default_factory=dict)
    rests: dict[Word, Annotated[int, Field(ge=1, le=90)]] = Field(default_factory=dict)
    replies: ReplyTable = Field(default_factory=lambda: ReplyTable.model_validate({}))
    commands: CommandTable = Field(default_factory=lambda: CommandTable.model_validate({}))
    doses: DoseTable = Field(default_factory=lambda: DoseTable.model_validate({}))
    distances: DistanceTable = Field(default_factory=lambda: DistanceTable.model_validate({}))
    places: PlaceTable = Field(default_factory=lambda: PlaceTable.model_validate({}))
    countries: dict[Word, Country]
    regions: dict[Word, Zones] = Field(default_factory=dict)
    clocks: dict[Word, Zones] = Field(default_factory=dict)

    def words(self) -> SpokenWords:
        """Return the words as the rest of the bot knows them."""
        return SpokenWords(
            reminders={word: Meaning(meaning) for meaning, word in self.reminders.pairs()},
            lengths={word: LengthMeaning(meaning) for meaning, word in self.lengths.pairs()},
            fillers=frozenset(self.requests.joining),
            numbers=self.numbers,
            ordinals=self.ordinals,
            times=self.times,
            rests=self.rests,
            until=frozenset(self.lengths.until),
            commands={word: name for name, word in self.commands.pairs()},
            doses={word: DoseMeaning(meaning) for meaning, word in self.doses.pairs()},
            distances={word: DistanceMeaning(one) for one, word in self.distances.pairs()},
            replies={word: ReplyMeaning(meaning) for meaning, word in self.replies.pairs()},
            countries=self.countries,
            regions={word: tuple(zones) for word, zones in self.regions.items()},
            clocks={word: tuple(zones) for word, zones in self.clocks.items()},
            ordinary=frozenset(self.places.ordinary),
            before_places=frozenset(self.places.before),
        )
