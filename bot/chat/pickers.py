"""Which buttons choose a routine, and which say what one's routines may be?"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from bot.chat.buttons import Button, Family, Rows, Style, carry, rows
from bot.chat.words import Words
from bot.domain.composed import Composed
from bot.domain.person import Person
from bot.domain.routine import Place, Routine
from bot.domain.stretch import Equipment, Load
from bot.library.library import Library
from bot.practice.spoken import Request

LENGTHS = (3, 5, 8, 10, 15, 20, 30)
LEVELS = {1: "gentle", 2: "moderate", 3: "demanding"}
TODAY, AREA, PLACE, LENGTH = "today", "area", "place", "length"
CHOICES = {"place": 2, "minutes": 4, "level": 1}
"""What of a person's wishes has one value, and how many of its options stand in a row."""
LEFT_OUT = ("off", "lacking")


def start(words: Words, routine: Routine) -> Button:
    """Offer to start a routine."""
    name = words.routine(routine.id).name
    label = words.label("button-start-routine", name=name, minutes=routine.minutes)
    return Button(label=label, carries=carry(Family.START, routine.id), style=Style.SUCCESS)


def first_stretch(words: Words, library: Library) -> Rows:
    """Offer to begin at once, on the floor or on a chair, or to wait for the reminder."""
    nearest = {each.place: each for each in reversed([*library.routines.values()])}
    starts = (start(words, nearest[place]) for place in (Place.FLOOR, Place.CHAIR))
    later = Button(label=words.label("button-later"), carries=carry(Family.WELCOME, "later"))
    return (*((one,) for one in starts), (later,))


def routines(words: Words, library: Library) -> Rows:
    """Offer today's routine, ways to choose one, and to look at each that is written by hand."""
    return (*ways(words), *rows((_look(words, one) for one in by_place(library)), width=2))


def ways(words: Words) -> Rows:
    """Offer today's routine, and to choose by a part of the body, a length or a place."""
    return (
        (_way(words, "programme-button-today", TODAY),),
        (
            _way(words, "programme-button-area", AREA),
            _way(words, "programme-button-minutes", LENGTH),
            _way(words, "programme-button-place", PLACE),
        ),
    )


def _way(words: Words, key: str, *parts: object) -> Button:
    return Button(label=words.label(key), carries=carry(Family.PICK, *parts))


def by_place(library: Library) -> list[Routine]:
    """Return every routine in the order of the places that they are done on."""
    order = list(Place)
    return sorted(library.routines.values(), key=lambda one: order.index(one.place))


def _look(words: Words, routine: Routine) -> Button:
    name = words.routine(routine.id).name
    return Button(label=name, carries=carry(Family.ROUTINE, routine.id))


def routine(words: Words, one: Routine) -> Rows:
    """Offer to start the routine that is looked at, or to look at others."""
    others = Button(label=words.label("button-routines"), carries=carry(Family.MENU, "routines"))
    return ((start(words, one),), (others,))


def areas(words: Words, library: Library) -> Rows:
    """Offer the parts of the body."""
    named = library.words(words.code).areas
    return rows(
        (
            Button(label=named[area].name, carries=carry(Family.PICK, AREA, area))
            for area in library.areas
        ),
        width=2,
    )


def lengths(words: Words) -> Rows:
    """Offer some numbers of minutes."""
    return rows((_length(words, count) for count in LENGTHS), width=4)


def _length(words: Words, minutes: int) -> Button:
    label = words.label("programme-button-length", minutes=minutes)
    return Button(label=label, carries=carry(Family.PICK, LENGTH, minutes))


def places(words: Words) -> Rows:
    """Offer the places."""
    return tuple((_way(words, f"programme-place-{place}", PLACE, place),) for place in Place)


def near(words: Words, library: Library, requests: Iterable[Request]) -> Rows:
    """Offer what somebody may have meant."""
    return tuple((_meant(words, library, one),) for one in requests)


def _meant(words: Words, library: Library, request: Request) -> Button:
    if request.routine:
        return _look(words, library.routines[request.routine])
    parts = (request.area, request.minutes) if request.minutes else (request.area,)
    name = library.words(words.code).areas[request.area].name
    return Button(label=name, carries=carry(Family.PICK, AREA, *parts))


def wishes(words: Words) -> Rows:
    """Offer to change what one's routines may be."""
    return rows(
        (
            *(_wish(words, f"programme-button-{what}", what) for what in CHOICES),
            *(_wish(words, f"programme-button-{what}", what) for what in LEFT_OUT),
            Button(label=words.label("button-settings"), carries=carry(Family.MENU, "settings")),
        ),
        width=2,
    )


def _wish(words: Words, key: str, *parts: object) -> Button:
    return Button(label=words.label(key), carries=carry(Family.WISH, *parts))


def options(words: Words, person: Person, what: str) -> Rows:
    """Offer the values of one wish; the one that counts is marked."""
    back = _wish(words, "button-back")
    if what in CHOICES:
        return (*rows(_values(words, person, what), width=CHOICES[what]), (back,))
    return (*rows(_toggles(words, person, what), width=2), (back,))


def _values(words: Words, person: Person, what: str) -> Iterator[Button]:
    now = getattr(person.wishes, what)
    for value, name in _names(words, what).items():
        label = words.label("button-chosen", name=name) if value == now else name
        yield Button(label=label, carries=carry(Family.WISH, what, value))


def _names(words: Words, what: str) -> Mapping[Any, str]:
    match what:
        case "place":
            return {place: words.label(f"programme-place-{place}") for place in Place}
        case "minutes":
            return {one: words.label("programme-button-length", minutes=one) for one in LENGTHS}
        case _:
            return {level: words.label(f"programme-level-{name}") for level, name in LEVELS.items()}


def _toggles(words: Words, person: Person, what: str) -> Iterator[Button]:
    kind, names, left_out = (
        ("load", Load, person.wishes.avoided)
        if what == "off"
        else ("thing", Equipment, person.wishes.lacking)
    )
    for one in names:
        name = words.label(f"programme-{kind}-{one}")
        label = words.label("button-left-out", name=name) if one in left_out else name
        yield Button(label=label, carries=carry(Family.WISH, what, one))


def composed(routine: Routine) -> bool:
    """Tell whether a routine was made for a person, rather than written by hand."""
    return Composed.read(routine.id) is not None
