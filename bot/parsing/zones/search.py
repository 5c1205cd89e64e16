"""The zones that a person may mean by a place, a zone, an abbreviation or an offset."""

from collections.abc import Iterable, Iterator

from bot.parsing.languages import language
from bot.parsing.typed import folded, plain
from bot.parsing.zones import clocks, exemplars, metazones, names, places
from bot.parsing.zones.place import Place, of_zone
from bot.parsing.zones.places import Entry, Kind
from bot.parsing.zones.regions import (
    Region,
    coded,
    countries,
    names_of_countries,
    parts_of_the_world,
    regions,
)
from bot.parsing.zones.weighing import NOTHING, Candidate, Found, asked, changes, weighed
from bot.parsing.zones.words import NO_WORDS, PlaceWords

LONGEST_PLACE = 64
TOO_SHORT = 2
"""A name of so few letters is never taken without asking."""
_LETTERS_END = "\u0600"
"""Behind Latin, Greek, Cyrillic, Armenian and Hebrew: two signs of China or Japan are a name."""
WELL_KNOWN = 15_000
FAMOUS = 100_000
"""So many people must live in a place to take it by its own name, or by a name that it has elsewhere."""
BY_ANOTHER_NAME = {Kind.OWN: 1, Kind.OTHER: 10, Kind.CODE: 100}
"""So many times fewer people count for places that are found by other names than their own."""
DELIBERATE = 5_000_000
"""The weight of words that are listed for a language."""
_FEWEST_LETTERS = 4
_LIKE_A_WORD = 5
"""A name of so few letters may be a word of some language: it must be famous to be taken."""
_MOST_BEFORE = 5
_MOST_WORDS = 3
"""Of so many words is the longest name of a country that is looked for without a comma."""


def find(
    text: str,
    language_code: str = "en",
    words: PlaceWords = NO_WORDS,
    homes: frozenset[str] = frozenset(),
) -> Found:
    """Return up to six zones that a text may mean, and whether the first can be taken without asking.

    The text may be a zone (`europe/berlin`), an abbreviation (`CET`), an offset (`GMT+2`), a city in any language
    (`München`, `Portland, OR`), a state or province, or a country in English or the person's language. `homes` are the
    countries where the person may well be. Beginnings of names and mistyped names are always asked about.
    """
    typed = _bare(plain(text, limit=LONGEST_PLACE), words)
    if "/" in typed and (zone := names.named(typed)):
        return Found(places=(of_zone(zone),), sure=True)
    if not folded(typed):
        return NOTHING
    zones = [*clocks.ahead(typed)]
    if zones:
        return _offset(zones, homes)
    look = _Look(typed=typed, language_code=language_code, words=words, homes=homes)
    return look.exactly() or look.nearly()


def homes_of(language_code: str, zone: str) -> frozenset[str]:
    """Return the countries where a person may well be, by their language and the zone on record."""
    spoken = language(language_code)
    guessed = "" if spoken.language == "en" else spoken.likely_territory
    return frozenset({spoken.territory or guessed, names.country(zone)} - {""})


def _bare(typed: str, words: PlaceWords) -> str:
    """Return a text without what people write around a place: `i live in`, and the full stop."""
    parts = typed.strip(" .!?").split()
    for count in range(min(len(parts) - 1, _MOST_BEFORE), 0, -1):
        if folded(" ".join(parts[:count])) in words.before:
            return " ".join(parts[count:])
    return " ".join(parts)


def _offset(zones: list[str], homes: frozenset[str]) -> Found:
    """Ask about an offset, unless clocks are never changed where the person is and show just that."""
    own = [zone for zone in zones if names.country(zone) in homes]
    if own and not any(changes(zone) for zone in own):
        return Found(places=(of_zone(own[0]),), sure=True)
    return asked(map(of_zone, [*own, *zones]))


class _Look:
    """A look for one text."""

    def __init__(
        self, *, typed: str, language_code: str, words: PlaceWords, homes: frozenset[str]
    ) -> None:
        self._typed = typed
        self._key = folded(typed)
        self._language = language_code
        self._words = words
        self._homes = homes
        self._countries = names_of_countries(language_code, words.countries)

    def exactly(self) -> Found | None:
        """Return what the text means word for word; None if it means nothing so."""
        found = [*self._clocks(), *self._named(), *self._qualified()]
        if not any(one.sure and one.place.country in self._homes for one in found):
            found += self._lettered()
        return weighed(found, homes=self._homes) if found else None

    def nearly(self) -> Found:
        """Return what has a name that begins so, or else what may be mistyped."""
        name = self._typed.partition(",")[0].rpartition("/")[2]
        begun = places.beginning(name) if len(folded(name)) >= _FEWEST_LETTERS else []
        return asked(map(_place, begun or places.like(name)))

    def _sure(self, entry: Entry) -> bool:
        if _is_short(self._key) or self._is_ordinary():
            return False
        at_home = entry.country in self._homes
        match entry.kind:
            case Kind.OWN:
                known = WELL_KNOWN if len(self._key) > _LIKE_A_WORD else FAMOUS
                return bool(entry.level) or at_home or entry.people >= known
            case Kind.OTHER:
                long = len(self._key) >= _FEWEST_LETTERS or self._key >= _LETTERS_END
                known = at_home or entry.people >= FAMOUS or not self._key.isascii()
                return long and known
        return False

    def _is_ordinary(self) -> bool:
        """Tell whether the text mostly means something else, such as a continent."""
        return self._key in self._words.ordinary | parts_of_the_world(self._language)

    def _clocks(self) -> Iterator[Candidate]:
        """Yield the zones whose time is called so, those of the person's countries alone if there are any."""
        by_name = metazones.zones_called(self._language).get(self._key, frozenset())
        by_name |= metazones.zones_called("en").get(self._key, frozenset())
        used = frozenset(clocks.abbreviated(self._key)) | by_name
        listed = self._words.clocks.get(self._key, ())
        own = {zone for zone in {*used, *listed} if names.country(zone) in self._homes}
        spelled = names.named(self._typed)
        for zone in own or listed or {*used, *([spelled] if spelled else [])}:
            weight = DELIBERATE if listed and not own else _weight(zone)
            yield Candidate(place=of_zone(zone), weight=weight, sure=True)

    def _named(self) -> Iterator[Candidate]:
        yield from self._zones_of(countries(self._typed, self._countries), sure=True)
        for zone in self._words.regions.get(self._key, ()):
            place = Place(name=self._typed.title(), zone=zone, country=names.country(zone))
            yield Candidate(place=place, weight=DELIBERATE, sure=True, whole=self._key)
        for entry in places.called(self._typed):
            yield self._candidate(entry, sure=self._sure(entry))
        for zone in exemplars.zones_called(self._key, self._language):
            yield Candidate(
                place=of_zone(zone),
                weight=_weight(zone),
                sure=self._key not in self._words.ordinary,
            )

    def _lettered(self) -> Iterator[Candidate]:
        yield from self._zones_of(coded(self._typed), sure=False)

    def _candidate(self, entry: Entry, *, sure: bool) -> Candidate:
        return Candidate(
            place=_place(entry),
            weight=entry.people / BY_ANOTHER_NAME[entry.kind],
            sure=sure,
            whole=entry.region if entry.level else "",
        )

    def _zones_of(self, meant: Iterable[Region], *, sure: bool) -> Iterator[Candidate]:
        for region in meant:
            found = _state(region) if region.code else _country(region.country)
            whole = region.code or region.country
            yield from (
                Candidate(place=at, weight=weight, sure=sure, whole=whole) for at, weight in found
            )

    def _qualified(self) -> Iterator[Candidate]:
        """Yield what a text means that says where a place lies: `Portland, OR`, `paris texas`, `Россия, Москва`."""
        for name, within in _splits(self._typed):
            known = [found for place in within if (found := regions(place, self._countries))]
            there = [*self._within(name, known)] if known else []
            if there:
                yield from there
                return
        if "," in self._typed:
            yield from self._left_over()

    def _within(self, name: str, known: list[frozenset[Region]]) -> Iterator[Candidate]:
        there = [
            entry for entry in places.called(name) if all(_holds(each, entry) for each in known)
        ]
        sure = not _is_short(folded(name)) and folded(name) not in self._words.ordinary
        for entry in there:
            yield self._candidate(entry, sure=sure and entry.kind is not Kind.CODE)

    def _left_over(self) -> Iterator[Candidate]:
        """Yield what to ask about where a place is not known to lie where the person says."""
        name, *within = self._typed.split(",")
        known = [found for place in within if (found := regions(place, self._countries))]
        if not known:
            yield from (self._candidate(entry, sure=False) for entry in places.called(name))
            return
        near = [entry for entry in places.like(name) if all(_holds(each, entry) for each in known)]
        yield from (self._candidate(entry, sure=False) for entry in near)
        if not near:
            yield from self._zones_of(known[-1], sure=False)
            yield from (self._candidate(entry, sure=False) for entry in places.called(name))


def _is_short(key: str) -> bool:
    return len(key) <= TOO_SHORT and key < _LETTERS_END


def _place(entry: Entry) -> Place:
    return Place(name=entry.name, zone=entry.zone, country=entry.country, region=entry.region)


def _weight(zone: str) -> int:
    return places.people().get(zone, 1)


def _holds(meant: frozenset[Region], entry: Entry) -> bool:
    return any(region.holds(entry) for region in meant)


def _state(region: Region) -> Iterator[tuple[Place, int]]:
    for entry in places.called(places.title(region.code, "en")):
        if entry.level and entry.region == region.code:
            yield _place(entry), entry.people


def _country(code: str) -> Iterator[tuple[Place, int]]:
    """Yield zones of a country, each by its largest city, one of those that always keep the same time."""
    cities = {share.zone: share for share in places.shares() if share.country == code}
    own = [zone for zone, country in names.countries().items() if country == code]
    for zone in clocks.one_of_each([*cities, *own]):
        share = cities.get(zone)
        place = Place(name=share.city, zone=zone, country=code) if share else of_zone(zone)
        yield place, share.people if share else 1


def _splits(typed: str) -> Iterator[tuple[str, list[str]]]:
    if "," in typed:
        first, *others = typed.split(",")
        yield first, others
        yield others[-1].strip(), [first, *others[:-1]]
        return
    words = typed.split()
    for count in range(min(len(words) - 1, _MOST_WORDS), 0, -1):
        yield " ".join(words[:-count]), [" ".join(words[-count:])]
        yield " ".join(words[count:]), [" ".join(words[:count])]
