"""The zones that a person may mean by a place, a zone, an abbreviation or an offset."""

from collections.abc import Iterator

from bot.parsing.languages import language
from bot.parsing.typed import folded, plain
from bot.parsing.zones import clocks, exemplars, metazones, names, places
from bot.parsing.zones.candidates import (
    LETTERS_END,
    is_short,
    of_entry,
    of_regions,
    place_of,
    weight_of,
)
from bot.parsing.zones.place import Place, of_zone
from bot.parsing.zones.places import NameKind, PlaceEntry
from bot.parsing.zones.qualified import qualified
from bot.parsing.zones.regions import coded, countries, names_of_countries, parts_of_the_world
from bot.parsing.zones.weighing import NOTHING, Found, PlaceCandidate, asked, changes, weighed
from bot.parsing.zones.words import NO_WORDS, PlaceWords

LONGEST_PLACE = 64
WELL_KNOWN = 15_000
FAMOUS = 100_000
"""People that must live in a place to take it by its own name, or by a name that it has elsewhere."""
DELIBERATE = 5_000_000
"""The weight of words that are listed for a language."""
_FEWEST_LETTERS = 4
_LIKE_A_WORD = 5
"""A name of so few letters may be a word of some language: it must be famous to be taken."""
_MOST_BEFORE = 5


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
    """A search for a text."""

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
        ordinary = self._words.ordinary
        lying = qualified(self._typed, self._countries, ordinary=ordinary)
        found = [*self._clocks(), *self._named(), *lying]
        if not any(one.sure and one.place.country in self._homes for one in found):
            found += of_regions(coded(self._typed), sure=False)
        return weighed(found, homes=self._homes) if found else None

    def nearly(self) -> Found:
        """Return what has a name that begins so, or else what may be mistyped."""
        name = self._typed.partition(",")[0].rpartition("/")[2]
        begun = places.beginning(name) if len(folded(name)) >= _FEWEST_LETTERS else []
        return asked(map(place_of, begun or places.like(name)))

    def _sure(self, entry: PlaceEntry) -> bool:
        if is_short(self._key) or self._is_ordinary():
            return False
        at_home = entry.country in self._homes
        match entry.kind:
            case NameKind.OWN:
                known = WELL_KNOWN if len(self._key) > _LIKE_A_WORD else FAMOUS
                return bool(entry.level) or at_home or entry.people >= known
            case NameKind.OTHER:
                long = len(self._key) >= _FEWEST_LETTERS or self._key >= LETTERS_END
                known = at_home or entry.people >= FAMOUS or not self._key.isascii()
                return long and known
        return False

    def _is_ordinary(self) -> bool:
        """Return whether the text mostly means something else, such as a continent."""
        return self._key in self._words.ordinary | parts_of_the_world(self._language)

    def _clocks(self) -> Iterator[PlaceCandidate]:
        """Yield the zones whose time is called so, those of the person's countries alone if there are any."""
        by_name = metazones.zones_called(self._language).get(self._key, frozenset())
        by_name |= metazones.zones_called("en").get(self._key, frozenset())
        used = frozenset(clocks.abbreviated(self._key)) | by_name
        listed = self._words.clocks.get(self._key, ())
        own = {zone for zone in {*used, *listed} if names.country(zone) in self._homes}
        spelled = names.named(self._typed)
        for zone in own or listed or {*used, *([spelled] if spelled else [])}:
            weight = DELIBERATE if listed and not own else weight_of(zone)
            yield PlaceCandidate(place=of_zone(zone), weight=weight, sure=True)

    def _named(self) -> Iterator[PlaceCandidate]:
        yield from of_regions(countries(self._typed, self._countries), sure=True)
        for zone in self._words.regions.get(self._key, ()):
            place = Place(name=self._typed.title(), zone=zone, country=names.country(zone))
            yield PlaceCandidate(place=place, weight=DELIBERATE, sure=True, whole=self._key)
        for entry in places.called(self._typed):
            yield of_entry(entry, sure=self._sure(entry))
        for zone in exemplars.zones_called(self._key, self._language):
            yield PlaceCandidate(
                place=of_zone(zone),
                weight=weight_of(zone),
                sure=self._key not in self._words.ordinary,
            )
