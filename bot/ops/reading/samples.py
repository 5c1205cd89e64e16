"""Values for the texts of a reading page: the shortest and the longest that a person can meet."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from bot.chat.localization import Localization
from bot.chat.menu import COMMANDS
from bot.domain.person import Person
from bot.library import Library
from bot.texts import Html
from bot.texts.phrasebook import Value

NOON = datetime(2026, 9, 7, 12, 0, tzinfo=UTC)
"""A Monday; the dates of a reading page lie around it."""
MORNING, NIGHT = time(7, 30), time(22, 45)
DAYS = (date(2026, 9, 8), date(2026, 9, 16))
Pair = tuple[Value, Value]
"""A short value and a long value."""
UNKNOWN: Pair = ("…", "…")


@dataclass(frozen=True, slots=True, kw_only=True)
class Samples:
    """Sample values in a language."""

    words: Localization
    library: Library

    def of(self, key: str, variable: str) -> Pair:
        """Return a short and a long value for a variable of a text; dots for a variable without samples."""
        own = self._special().get((key, variable)) or self._special().get((_family(key), variable))
        return own or self._plain().get(variable, UNKNOWN)

    def _plain(self) -> Mapping[str, Pair]:
        words, known = self.words, self.library.words(self.words.code)
        stretches, routines = known.stretches.values(), known.routines.values()
        lines = {field: _ends(_field(stretches, field)) for field in STRETCH_FIELDS}
        return {
            **NUMBERS,
            **lines,
            "hint": lines["mistake"],
            "step": _ends(step for one in stretches for step in one.steps),
            "side": _ends(side for one in stretches for side in one.sides.values()),
            "name": _ends([*_field(stretches, "name"), *_field(routines, "name")]),
            "routine": _ends(_field(routines, "name")),
            "whom": _ends(_field(routines, "for_whom")),
            "area": _ends(_field(known.areas.values(), "name")),
            "tip": _ends(known.tips.values()),
            "stretches": self._lists([*_field(stretches, "name")]),
            "time": self._times(),
            "now": self._times(),
            "due": self._times(),
            "start": (words.hour(4), words.hour(22)),
            "day": (words.day(DAYS[0]), words.day(DAYS[1])),
            "until": (words.day(DAYS[0]), words.day(DAYS[1])),
            "when": (self._when(hours=20), self._when(days=9)),
            "ready": (self._relative(6), self._relative(15)),
            "left": (words.left(NOON, length=timedelta(seconds=30)),) * 2,
            "length": (words.length(timedelta(seconds=30)), words.length(timedelta(seconds=385))),
            "place": ("Berlin", "Buenos Aires"),
            "zone": ("Europe/Berlin", "America/Argentina/Buenos_Aires"),
            "typed": ("qwerty", "half past something on someday"),
            "areas": (words.label("programme-focus-neck"), words.label("programme-focus-back")),
            "id": ("long-flight", "hamstrings-and-calves"),
            "command": ("stop", "routines"),
            "does": (words.label("command-stop"), words.label("command-remind")),
            **self._sentences(),
        }

    def _sentences(self) -> Mapping[str, Pair]:
        """Return the values that are texts themselves."""
        words = self.words
        slot = words("remind-line", time=words.time(MORNING), days=words.days(range(5)))
        streaks = [words("finish-streak", days=count, before=0) for count in (1, 365)]
        nexts = [words("finish-next", when=self._when(days=days)) for days in (1, 9)]
        line = words(
            "programme-settings", minutes=5, place=words.label("place-floor"), level=1, off=0
        )
        return {
            "safety": (words("safety-disclaimer-short"), words("safety-disclaimer-long")),
            "footer": (words("safety-disclaimer-short"),) * 2,
            "language": ("English", "Português"),
            "slots": (slot, words.lines([slot, slot])),
            "why": (words("programme-why-first"), words("programme-why-easy")),
            "praise": (words("finish-praise", turn=0), words("finish-praise", turn=1)),
            "streak": (streaks[0], streaks[1]),
            "next": (nexts[0], nexts[1]),
            "line": (line, line),
            "wishes": (line, line),
            "commands": (self._commands(),) * 2,
            "dose": (
                words(
                    "dose-hold", rounds=1, sides="both", length=words.length(timedelta(seconds=9))
                ),
                words(
                    "dose-reps", count=12, sides="each", length=words.length(timedelta(seconds=75))
                ),
            ),
        }

    def _special(self) -> Mapping[tuple[str, str], Pair]:
        """Return the values of variables that mean something else in a text, or in a family of texts."""
        words = self.words
        places = (words.label("place-chair"), words.label("place-floor"))
        full = [self.words.texts.weekdays(words.code, {day}) for day in (0, 4)]
        short = [words.weekday(day) for day in (0, 2, 4)]
        named = ("Bo", "Maximiliana-Alexandra")
        return {
            ("welcome", "name"): named,
            ("programme", "place"): places,
            ("routines", "place"): places,
            ("picture", "place"): places,
            ("remind-line", "days"): (words.days(range(7)), words.days({0, 2, 4})),
            ("welcome-ready", "days"): (words.days(range(7)), words.days({0, 2, 4})),
            ("reminder-protected", "days"): (
                words.list([words.day(DAYS[0])]),
                words.list(words.day(day) for day in DAYS),
            ),
            ("weekdays", "first"): (full[0], full[0]),
            ("weekdays", "last"): (full[1], full[1]),
            ("weekdays", "days"): (short[0], short[0]),
            ("weekdays", "next"): (short[1], short[1]),
        }

    def _commands(self) -> Html:
        say = self.words
        return say.lines(
            say("help-command", command=name, does=say.label(f"command-{name}"))
            for name in COMMANDS
        )

    def _times(self) -> Pair:
        return self.words.time(MORNING), self.words.time(NIGHT)

    def _lists(self, names: list[str]) -> Pair:
        ordered = sorted(names, key=len)
        return self.words.list(ordered[:2]), self.words.list(ordered[-8:])

    def _when(self, **ahead: int) -> str:
        person = Person(id=1, language=self.words.code, zone="UTC", created_at=NOON)
        return self.words.when(NOON + timedelta(**ahead), person=person, now=NOON)

    def _relative(self, seconds: int) -> Html:
        return self.words.relative(NOON, lead=timedelta(seconds=seconds))


NUMBERS: Mapping[str, Pair] = {
    "before": (0, 364), "count": (4, 16), "covers": (2, 2), "days": (1, 365), "done": (1, 12), "focused": (1, 5),
    "least": (2, 2), "limit": (5, 90), "live": (0, 120), "minutes": (5, 30), "most": (30, 30), "number": (1, 12),
    "off": (0, 14), "pace": (100, 200), "people": (1, 5000), "reminders": (0, 5), "seconds": (5, 45),
    "total": (1, 1000), "window": (10, 10),
}  # fmt: skip
STRETCH_FIELDS = ("breathing", "feel", "easier", "harder", "mistake", "caution")


def _field(things: Iterable[object], name: str) -> Iterable[str]:
    return (getattr(one, name) for one in things)


def _ends(texts: Iterable[str]) -> Pair:
    """Return the shortest and the longest of some texts."""
    ordered = sorted(texts, key=len)
    return ordered[0], ordered[-1]


def _family(key: str) -> str:
    return key.partition("-")[0]
