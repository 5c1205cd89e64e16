"""Sentences in a person's language: keys and values in, words out; what is missing is an error."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

from babel import Locale, UnknownLocaleError
from fluent.runtime import FluentResource
from fluent.syntax import ast

from bot.domain.errors import ContentError
from bot.domain.language import nearest
from bot.texts import calendar
from bot.texts.markup import Html, escaped, joined_stops, marked_stop, without_markup
from bot.texts.sentences import Sentences

Value: TypeAlias = str | int | float
"""What may be put into a sentence. `Html` goes in as it is; any other text is escaped."""

PLAIN = (Html, int)
"""Values of which equal values always read the same: what is said with these is remembered."""
REMEMBERED = 2048
"""So many sentences are remembered with their values: in a herd of reminders most are alike."""


class MissingText(LookupError):
    """A sentence, or a value in it, that is not there; a mistake of ours, not of the person's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """Every sentence in every language."""

    bundles: Mapping[str, Sentences]

    @classmethod
    def load(cls, folder: Path) -> "Texts":
        """Read the .ftl files of a content folder; raise `ContentError` if any cannot be used."""
        places = [path for path in sorted((folder / "locales").glob("*")) if path.is_dir()]
        if not places:
            raise ContentError(f"{folder}/locales: expected a folder for each language. Add en.")
        return cls(bundles={place.name: _sentences(place) for place in places})

    @classmethod
    def of(cls, sources: Mapping[str, Mapping[str, str]]) -> "Texts":
        """Return sentences that were read and found to be good before, by language and key."""
        return cls(bundles={name: Sentences(name, each) for name, each in sources.items()})

    @property
    def sources(self) -> dict[str, dict[str, str]]:
        """Every sentence as it is written, by language and key."""
        return {name: dict(each.sources) for name, each in self.bundles.items()}

    def render(self, locale: str, key: str, /, **values: Value) -> Html:
        """Return a sentence with Telegram's markup; raise `MissingText` if it or a value is not there."""
        language = nearest(locale, among=self.bundles)
        if not values:
            return self._fixed(language, key)
        leftward = _runs_leftward(language)
        safe = {name: _safe(value, leftward=leftward) for name, value in values.items()}
        return self._said(language, key, safe)

    def plain(self, locale: str, key: str, /, **values: Value) -> str:
        """Return a sentence without markup, for buttons, toasts and the names of commands."""
        return without_markup(self.render(locale, key, **values))

    def endonym(self, locale: str) -> str:
        """Return what a language calls itself: Deutsch, Español."""
        return calendar.endonym(locale)

    def clock_time(self, locale: str, at: time) -> str:
        """Return a time as clocks show it where the person lives: 07:30, or 7:30 AM."""
        return calendar.clock_time(at, locale=self._region(locale))

    def day(self, locale: str, day: date) -> str:
        """Return a date near today, with its weekday: Tue, Mar 10."""
        return calendar.short_date(day, locale=self._region(locale))

    def minutes(self, locale: str, count: int) -> str:
        """Return a number of minutes in words: 1 minute, 5 minutes."""
        return calendar.minutes(count, locale=self._region(locale))

    def weekdays(self, locale: str, days: Iterable[int]) -> str:
        """Return days of the week (0 is Monday) in words: every day; Monday to Friday; Mon, Wed, Fri."""
        region, chosen = self._region(locale), frozenset(days)
        if len(chosen) == calendar.WEEK:
            return self.plain(locale, "weekdays-every-day")
        if not chosen:
            return self.plain(locale, "weekdays-none")
        if ends := calendar.run(chosen):
            first, last = (calendar.weekday(day, locale=region) for day in ends)
            return self.plain(locale, "weekdays-range", first=first, last=last)
        return self._listed(locale, calendar.in_order(chosen, locale=region))

    def weekday(self, locale: str, day: int) -> str:
        """Return the short name of a weekday (0 is Monday)."""
        return calendar.weekday(day, locale=self._region(locale), short=True)

    def weekday_in_brief(self, locale: str, day: int) -> str:
        """Return the two or three letters of a weekday (0 is Monday)."""
        return calendar.weekday_in_brief(day, locale=self._region(locale))

    def month_and_year(self, locale: str, day: date) -> str:
        """Return the month and the year of a day."""
        return calendar.month_and_year(day, locale=self._region(locale))

    def month(self, locale: str, number: int) -> str:
        """Return the short name of a month."""
        return calendar.month(number, locale=self._region(locale))

    def first_weekday(self, locale: str) -> int:
        """Return the day with which a week begins there (0 is Monday)."""
        return int(self._region(locale).first_week_day)

    def list(self, locale: str, items: Iterable[str]) -> Html:
        """Return things in a row, as a part of a sentence: a, b, and c. `Html` among them stays as it is."""
        leftward = _runs_leftward(nearest(locale, among=self.bundles))
        safe = [_escaped(item, leftward=leftward) for item in items]
        return Html(calendar.row(safe, locale=self._region(locale)))

    def _listed(self, locale: str, days: Sequence[int]) -> str:
        region, several = self._region(locale), len(days) > 1
        first, *others = (calendar.weekday(day, locale=region, short=several) for day in days)
        for name in others:
            first = self.plain(locale, "weekdays-list", days=first, next=name)
        return first

    def _fixed(self, language: str, key: str) -> Html:
        """Return a sentence without values, which is put together once."""
        sentences = self.bundles.get(language)
        known = None if sentences is None else sentences.fixed.get(key)
        if known is not None:
            return known
        said = self._said(language, key, {})
        self.bundles[language].fixed[key] = said
        return said

    def _said(self, language: str, key: str, values: Mapping[str, Value]) -> Html:
        sentences = self.bundles.get(language)
        message = None if sentences is None else sentences.message(key)
        if sentences is None or message is None:
            raise MissingText(f"{language}: there is no text {key}")
        if message.value is None:
            raise MissingText(f"{language}: {key} has no text")
        plain = all(type(value) in PLAIN for value in values.values())
        format_ = _remembered if plain else _formatted
        return format_(sentences, key, tuple(values.items()))

    def _region(self, locale: str) -> Locale:
        return calendar.region(locale, language=nearest(locale, among=self.bundles))


def _formatted(sentences: Sentences, key: str, values: tuple[tuple[str, Value], ...]) -> Html:
    message = sentences.message(key)
    assert message
    assert message.value
    said, errors = sentences.bundle.format_pattern(message.value, dict(values))
    if errors:
        # Fluent would show the name of what is missing instead.
        raise MissingText(f"{sentences.language}: {key}: {'; '.join(map(str, errors))}")
    return joined_stops(str(said))


_remembered = lru_cache(maxsize=REMEMBERED)(_formatted)


def _runs_leftward(language: str) -> bool:
    return bool(calendar.region(language, language=language).text_direction == "rtl")


def _safe(value: Value, *, leftward: bool) -> Value:
    return marked_stop(_escaped(value, leftward=leftward)) if isinstance(value, str) else value


def _escaped(text: str, *, leftward: bool) -> Html:
    return text if isinstance(text, Html) else escaped(text, leftward=leftward)


def _sentences(place: Path) -> Sentences:
    """Read a language."""
    try:
        Locale.parse(place.name, sep="-")
    except (UnknownLocaleError, ValueError):
        # Fluent would take the machine's language for its plurals.
        raise ContentError(f"locales/{place.name}: expected a language tag. Rename it.") from None
    sources: dict[str, str] = {}
    for path in sorted(place.glob("*.ftl")):
        sources.update(_entries(path, known=sources))
    return Sentences(place.name, sources)


def _entries(path: Path, *, known: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield what a file says; where Fluent skips what it cannot read, and keeps the first of two, we refuse."""
    file, text = f"locales/{path.parent.name}/{path.name}", path.read_text("utf-8")
    for entry in FluentResource(text).body:
        if isinstance(entry, ast.Junk):
            line = (entry.content or "").strip().partition("\n")[0]
            raise ContentError(f"{file}: expected Fluent at “{line}”. Correct that line.")
        if isinstance(entry, ast.Message | ast.Term):
            key = f"-{entry.id.name}" if isinstance(entry, ast.Term) else entry.id.name
            if key in known:
                raise ContentError(f"{file}: {key}: expected each key once. Rename one.")
            yield key, _written(entry, text)


def _written(entry: ast.Message | ast.Term, text: str) -> str:
    assert entry.span, "the parser notes where an entry stands"
    return text[entry.span.start : entry.span.end]
