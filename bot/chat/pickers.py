"""The buttons that choose a routine, and those that set a person's preferences."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from bot.chat import share_keyboards
from bot.chat.buttons import Button, ButtonRows, CallbackPrefix, Style, pack, rows
from bot.chat.keyboards import button
from bot.chat.localization import Localization
from bot.domain.person import Person
from bot.domain.programme.choice import FIRST
from bot.domain.routine import Place, Routine
from bot.domain.stretch import Equipment, Load
from bot.library.library import Library
from bot.parsing.spoken import RoutineRequest

LENGTHS = (3, 5, 8, 10, 15, 20, 30)
LEVELS = {1: "gentle", 2: "moderate", 3: "demanding"}
TODAY, AREA, PLACE, LENGTH = "today", "area", "place", "length"
CHOICES = {"place": 2, "minutes": 4, "level": 1}
"""Which of a person's preferences have a single value, and how many of its options stand in a row."""
LEFT_OUT: Mapping[str, tuple[str, type[Load] | type[Equipment]]] = {
    "off": ("avoided", Load),
    "lacking": ("lacking", Equipment),
}
"""What may be left out: the wish that holds it, and all that there is."""


def start(words: Localization, routine: Routine) -> Button:
    """Offer to start a routine."""
    name = words.routine(routine.id).name
    return button(
        words,
        "button-start-routine",
        CallbackPrefix.START,
        routine.id,
        style=Style.SUCCESS,
        name=name,
        minutes=routine.minutes,
    )


def first_routines(library: Library) -> tuple[Routine, ...]:
    """Return what a newcomer may begin with: on the floor, or on a chair."""
    return tuple(library.routines[name] for name in FIRST if name in library.routines)


def first_stretch(words: Localization, offers: Iterable[Routine]) -> ButtonRows:
    """Offer to begin at once with any of these, or to wait for the reminder."""
    starts = (start(words, each) for each in offers)
    later = button(words, "button-later", CallbackPrefix.WELCOME, "later")
    return (*((one,) for one in starts), (later,))


def routines(words: Localization, library: Library, *, more: tuple[Button, ...] = ()) -> ButtonRows:
    """Offer today's routine, ways to choose another, all stretches, and to look at each hand-written routine.

    `more` stands between these ways and the routines.
    """
    every = (button(words, "button-library", CallbackPrefix.LIBRARY),)
    between = (more,) if more else ()
    return (
        *ways(words),
        every,
        *between,
        *rows((_look(words, one) for one in by_place(library)), width=2),
    )


def ways(words: Localization) -> ButtonRows:
    """Offer today's routine, and to choose by a part of the body, a length or a place."""
    return (
        (button(words, "programme-button-today", CallbackPrefix.PICK, TODAY),),
        (
            button(words, "programme-button-area", CallbackPrefix.PICK, AREA),
            button(words, "programme-button-minutes", CallbackPrefix.PICK, LENGTH),
            button(words, "programme-button-place", CallbackPrefix.PICK, PLACE),
        ),
    )


def by_place(library: Library) -> list[Routine]:
    """Return every routine in the order of the places that they are done on."""
    order = list(Place)
    return sorted(library.routines.values(), key=lambda one: order.index(one.place))


def _look(words: Localization, routine: Routine) -> Button:
    name = words.routine(routine.id).name
    return Button(label=name, carries=pack(CallbackPrefix.ROUTINE, routine.id))


def routine(words: Localization, one: Routine) -> ButtonRows:
    """Offer to start the routine that is looked at, or to look at others."""
    others = button(words, "button-routines", CallbackPrefix.MENU, "routines")
    return ((start(words, one),), (others, share_keyboards.routine(words, one.id)))


def areas(words: Localization, library: Library) -> ButtonRows:
    """Offer the parts of the body."""
    named = library.words(words.code).areas
    return rows(
        (
            Button(label=named[area].name, carries=pack(CallbackPrefix.PICK, AREA, area))
            for area in library.areas
        ),
        width=2,
    )


def lengths(words: Localization) -> ButtonRows:
    """Offer some numbers of minutes."""
    return rows(
        (
            button(
                words, "programme-button-length", CallbackPrefix.PICK, LENGTH, count, minutes=count
            )
            for count in LENGTHS
        ),
        width=4,
    )


def places(words: Localization) -> ButtonRows:
    """Offer the places."""
    return tuple(
        (button(words, f"programme-place-{place}", CallbackPrefix.PICK, PLACE, place),)
        for place in Place
    )


def near(words: Localization, library: Library, requests: Iterable[RoutineRequest]) -> ButtonRows:
    """Offer what somebody may have meant."""
    return tuple((_meant(words, library, one),) for one in requests)


def _meant(words: Localization, library: Library, request: RoutineRequest) -> Button:
    if request.stretch:
        name = words.stretch(request.stretch).name
        return Button(label=name, carries=pack(CallbackPrefix.LIBRARY, "of", request.stretch))
    if request.routine:
        return _look(words, library.routines[request.routine])
    parts = (request.area, request.minutes) if request.minutes else (request.area,)
    name = library.words(words.code).areas[request.area].name
    return Button(label=name, carries=pack(CallbackPrefix.PICK, AREA, *parts))


def preferences(words: Localization) -> ButtonRows:
    """Offer to change the preferences."""
    return rows(
        (
            *(
                button(words, f"programme-button-{what}", CallbackPrefix.WISH, what)
                for what in (*CHOICES, *LEFT_OUT)
            ),
            button(words, "button-mine", CallbackPrefix.LIBRARY, "mine"),
            button(words, "button-settings", CallbackPrefix.MENU, "settings"),
        ),
        width=2,
    )


def options(words: Localization, person: Person, what: str) -> ButtonRows:
    """Offer the values of a preference; the present value is marked."""
    back = button(words, "button-back", CallbackPrefix.WISH)
    if what in CHOICES:
        return (*rows(_values(words, person, what), width=CHOICES[what]), (back,))
    return (*rows(_toggles(words, person, what), width=2), (back,))


def _values(words: Localization, person: Person, what: str) -> Iterator[Button]:
    now = getattr(person.preferences, what)
    for value, name in _names(words, what).items():
        label = words.label("button-chosen", name=name) if value == now else name
        yield Button(label=label, carries=pack(CallbackPrefix.WISH, what, value))


def _names(words: Localization, what: str) -> Mapping[Any, str]:
    match what:
        case "place":
            return {place: words.label(f"programme-place-{place}") for place in Place}
        case "minutes":
            return {one: words.label("programme-button-length", minutes=one) for one in LENGTHS}
        case _:
            return {level: words.label(f"programme-level-{name}") for level, name in LEVELS.items()}


def _toggles(words: Localization, person: Person, what: str) -> Iterator[Button]:
    wish, names = LEFT_OUT[what]
    kind = "load" if names is Load else "thing"
    for one in names:
        name = words.label(f"programme-{kind}-{one}")
        left_out = one in getattr(person.preferences, wish)
        label = words.label("button-left-out", name=name) if left_out else name
        yield Button(label=label, carries=pack(CallbackPrefix.WISH, what, one))
