"""All words for a person: texts, times and the words of stretches, in their language."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from types import MappingProxyType
from zoneinfo import ZoneInfo

from bot.domain.language import ENGLISH, nearest
from bot.domain.person import Person
from bot.domain.routine_id import OWN, SINGLE, RoutineId
from bot.library import CourseWords, Library, RoutineWords, StretchWords
from bot.parsing import zones
from bot.parsing.zones import Place
from bot.texts import Html, Texts
from bot.texts.phrasebook import Value

INTERNATIONAL = "en-GB"
"""English of no named region is written as most of the world writes times and dates."""
LONGEST_CODE = 35
NOTHING: Mapping[str, str] = MappingProxyType({})
MINUTE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Localization:
    """All that can be said in a language; `code` is the person's own, which may name a region.

    `own` has what a person called the routines that they made, by their ids.
    """

    code: str
    texts: Texts
    library: Library
    own: Mapping[str, str] = field(default_factory=dict)

    def __call__(self, key: str, **values: Value) -> Html:
        """Return a sentence with Telegram's markup."""
        return self.texts.render(self.code, key, **values)

    def label(self, key: str, **values: Value) -> str:
        """Return a sentence without markup, for buttons and toasts."""
        return self.texts.plain(self.code, key, **values)

    @property
    def language(self) -> str:
        """The language that is spoken."""
        return nearest(self.code, among=self.texts.bundles)

    @property
    def languages(self) -> dict[str, str]:
        """Every language that could be spoken, with what it calls itself."""
        return {code: self.texts.endonym(code) for code in sorted(self.texts.bundles)}

    def list(self, items: Iterable[str]) -> Html:
        """Return things in a row: a, b and c."""
        return self.texts.list(self._region, items)

    def lines(self, items: Iterable[Html]) -> Html:
        """Return each thing on its own line."""
        return Html("\n".join(items))

    def stretch(self, id_: str) -> StretchWords:
        """Return the words of a stretch."""
        return self.library.words(self.code).stretches[id_]

    def tip(self, id_: str) -> str:
        """Return a tip."""
        return self.library.words(self.code).tips[id_]

    def routine(self, id_: str) -> RoutineWords:
        """Return the words of a routine; a routine that is gone, as a session may outlive it, goes by its ID."""
        if id_.startswith(OWN):
            return RoutineWords(name=self.own.get(id_) or self.label("my-nameless"), for_whom="")
        single = id_.removeprefix(SINGLE)
        if single != id_ and single in self.library.stretches:
            return RoutineWords(name=self.stretch(single).name, for_whom="")
        composed = RoutineId.read(id_)
        name = id_ if composed is None else self._composed(composed)
        nameless = RoutineWords(name=name, for_whom="")
        return self.library.words(self.code).routines.get(id_, nameless)

    def course(self, id_: str) -> CourseWords:
        """Return the words of a programme of some weeks; a programme that is gone goes by its ID."""
        nameless = CourseWords(name=id_, for_whom="", ended="")
        return self.library.words(self.code).programmes.get(id_, nameless)

    def _composed(self, routine: RoutineId) -> str:
        if routine.course:
            return self.label(
                "course-step", name=self.course(routine.course).name, day=routine.step
            )
        if not routine.area:
            key = "programme-name-minutes" if routine.minutes else "programme-name-today"
            return self.label(key, minutes=routine.minutes)
        area = self.library.words(self.code).areas.get(routine.area)
        return self.label("programme-name-area", area=area.name if area else routine.area)

    def time(self, at: time) -> str:
        """Return a time of day."""
        return self.texts.clock_time(self._region, at)

    def place(self, place: Place) -> str:
        """Return the name of a place in the language that is spoken with the person."""
        return zones.called(place, self.language)

    def heading(self, text: str) -> str:
        """Return words as they begin a line: on a button, or at the head of a list."""
        return text[:1].upper() + text[1:]

    def located(self, place: Place) -> str:
        """Return the name of a place with the state or country where it lies."""
        name, within = self.place(place), zones.within(place, self.language)
        if not within or within == name:
            return name
        return self.label("understanding-place", place=name, within=within)

    def hour(self, hour: int) -> str:
        """Return a full hour."""
        return self.time(time(hour))

    def clock(self, at: datetime, *, person: Person) -> str:
        """Return what a person's clock shows at an instant."""
        return self.time(at.astimezone(ZoneInfo(person.zone)).time())

    def day(self, day: date) -> str:
        """Return a date."""
        return self.texts.day(self._region, day)

    def days(self, weekdays: Iterable[int]) -> str:
        """Return days of the week."""
        return self.texts.weekdays(self._region, weekdays)

    def weekday(self, day: int) -> str:
        """Return the short name of a weekday (0 is Monday)."""
        return self.texts.weekday(self._region, day)

    def weekday_in_brief(self, day: int) -> str:
        """Return the two or three letters of a weekday (0 is Monday)."""
        return self.texts.weekday_in_brief(self._region, day)

    def month(self, number: int) -> str:
        """Return the short name of a month."""
        return self.texts.month(self._region, number)

    def month_and_year(self, day: date) -> str:
        """Return the month and the year of a day."""
        return self.texts.month_and_year(self._region, day)

    @property
    def first_weekday(self) -> int:
        """The day with which a week begins (0 is Monday)."""
        return self.texts.first_weekday(self._region)

    def when(self, at: datetime, *, person: Person, now: datetime) -> str:
        """Return when something will be: today, tomorrow or on a date, and at what time."""
        zone = ZoneInfo(person.zone)
        there, here = at.astimezone(zone), now.astimezone(zone)
        shown = self.time(there.time())
        match (there.date() - here.date()).days:
            case 0:
                return self.label("when-today", time=shown)
            case 1:
                return self.label("when-tomorrow", time=shown)
        return self.label("when-date", time=shown, day=self.day(there.date()))

    def length(self, length: timedelta) -> str:
        """Return a length of time in minutes and seconds."""
        minutes, rest = divmod(round(length / SECOND), 60)
        if minutes and rest:
            return self.label("length-both", minutes=minutes, seconds=rest)
        if minutes:
            return self.label("length-minutes", minutes=minutes)
        return self.label("length-seconds", seconds=rest)

    def countdown(self, left: timedelta) -> str:
        """Return what is left as a timer shows it: 0:30."""
        minutes, seconds = divmod(round(left / SECOND), 60)
        return f"{minutes}:{seconds:02}"

    def relative(self, at: datetime, *, lead: timedelta) -> Html:
        """Return how long it is until an instant; Telegram counts it down where it can."""
        shown = self.label("in-seconds", seconds=round(lead / SECOND))
        return Html(f'<tg-time unix="{at.timestamp():.0f}" format="r">{shown}</tg-time>')

    def left(self, until: datetime, *, length: timedelta) -> Html:
        """Return how long it is until an instant as a timer shows it, 0:30; Telegram counts it down where it can."""
        shown = self.countdown(length)
        return Html(f'<tg-time unix="{until.timestamp():.0f}" format="r">{shown}</tg-time>')

    @property
    def _region(self) -> str:
        spoken = self.language
        regional = self.code.casefold().startswith(f"{spoken}-")
        return INTERNATIONAL if spoken == ENGLISH and not regional else self.code


@dataclass(frozen=True, slots=True, kw_only=True)
class Localizer:
    """All that can be said, in every language."""

    texts: Texts
    library: Library
    default: str = ENGLISH

    @property
    def languages(self) -> list[str]:
        """The languages that the bot speaks."""
        return sorted(self.texts.bundles)

    def language(self, code: str | None) -> str:
        """Return the language to speak with someone whose app says this code, which may be anything."""
        return code if code and len(code) <= LONGEST_CODE else self.default

    def words(self, code: str, *, own: Mapping[str, str] = NOTHING) -> Localization:
        """Return the words for a language code; `own` names routines that the person made, by their ids."""
        return Localization(code=code, texts=self.texts, library=self.library, own=own)
