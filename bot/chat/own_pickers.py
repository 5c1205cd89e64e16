"""The buttons with which a person builds routines of their own."""

from collections.abc import Iterable, Sequence

from bot.chat.buttons import Button, ButtonRows, CallbackPrefix, Style, pack, rows
from bot.chat.keyboards import button
from bot.chat.localization import Localization
from bot.chat.stretch_pickers import of_area
from bot.domain.own_routine import OwnItem, OwnRoutine
from bot.library.library import Library

NEW, OF, EDIT, ITEM, DO = "new", "of", "edit", "item", "do"
PICK, IN, ADD, NAME, KEEP, OFF, FIX, DAILY = (
    "pick", "in", "add", "name", "keep", "off", "fix", "daily",
)  # fmt: skip
ACTS = (
    "less", "more", "sets-less", "sets-more", "rest-less", "rest-more", "up", "down", "remove",
)  # fmt: skip
LEAVE_OUT = "-"
"""On a button instead of a stretch."""
NEW_ROUTINE = 0
"""On a button instead of the number of a routine: it is made with its first stretch."""
SHORT = 40
"""Letters of a stretch's line that a button has room for."""
MOST_DAILY = 3


def own(words: Localization, mine: Iterable[tuple[str, int]]) -> ButtonRows:
    """Offer to look at each of a person's routines, by name and number, and to make another."""
    return (*looks(mine), (new(words), _library(words, NEW_ROUTINE)))


def looks(mine: Iterable[tuple[str, int]]) -> ButtonRows:
    """Offer to look at each of a person's routines."""
    each = (
        Button(label=name, carries=pack(CallbackPrefix.MINE, OF, number)) for name, number in mine
    )
    return rows(each, width=2)


def new(words: Localization) -> Button:
    """Offer to make a routine."""
    return button(words, "button-my-new", CallbackPrefix.MINE, NEW)


def _library(words: Localization, number: int) -> Button:
    return button(words, "button-my-library", CallbackPrefix.MINE, PICK, number)


def asked(words: Localization) -> ButtonRows:
    """Offer to pick stretches instead of typing a line."""
    return ((_library(words, NEW_ROUTINE),),)


def page(words: Localization, mine: OwnRoutine, *, daily: int = 0) -> ButtonRows:
    """Offer to start a routine, to change it, and to be reminded of it as often as was said."""
    family = CallbackPrefix.MINE
    start = Button(
        label=words.label("button-start"),
        carries=pack(CallbackPrefix.START, mine.id),
        style=Style.SUCCESS,
    )
    times = min(daily, MOST_DAILY)
    remind = button(words, "button-my-daily", family, DAILY, mine.number, times, times=times)
    return (
        (start,),
        *(((remind,),) if times else ()),
        (
            button(words, "button-my-edit", family, EDIT, mine.number),
            button(words, "button-my-name", family, NAME, mine.number),
        ),
        (
            button(words, "button-my-off", family, OFF, mine.number),
            button(words, "button-my-list", family),
        ),
    )


def named_later(words: Localization, mine: OwnRoutine, *, daily: int = 0) -> ButtonRows:
    """Offer the same below a new routine, and to leave its name as it is."""
    keep = button(words, "button-my-keep-name", CallbackPrefix.MINE, KEEP, mine.number)
    return ((keep,), *page(words, mine, daily=daily))


def edit(words: Localization, mine: OwnRoutine, known: Sequence[int]) -> ButtonRows:
    """Offer to change each stretch that is still there, by its place, and to add another."""
    items = (_line(words, mine, place) for place in known)
    return (
        *((one,) for one in items),
        (
            button(words, "button-my-add", CallbackPrefix.MINE, PICK, mine.number),
            button(words, "button-back", CallbackPrefix.MINE, OF, mine.number),
        ),
    )


def _line(words: Localization, mine: OwnRoutine, place: int) -> Button:
    name = words.stretch(mine.items[place].stretch).name
    carries = pack(CallbackPrefix.MINE, ITEM, mine.number, place)
    return Button(label=f"{place + 1}. {name}"[:SHORT], carries=carries)


def item(words: Localization, mine: OwnRoutine, place: int) -> ButtonRows:
    """Offer to change the dose of a stretch, to move it, or to take it out."""
    acts = ACTS if mine.items[place].dose.sets > 1 else [one for one in ACTS if "rest" not in one]
    changes = (
        button(words, f"button-my-{act}", CallbackPrefix.MINE, DO, mine.number, place, act)
        for act in acts
    )
    back = button(words, "button-back", CallbackPrefix.MINE, EDIT, mine.number)
    return (*rows(changes, width=2), (back,))


def areas(words: Localization, library: Library, number: int) -> ButtonRows:
    """Offer the parts of the body to pick a stretch from."""
    called = library.words(words.code).areas
    offered = (
        Button(label=called[area].name, carries=pack(CallbackPrefix.MINE, IN, number, area))
        for area in library.areas
    )
    back = button(words, "button-back", CallbackPrefix.MINE, *((EDIT, number) if number else ()))
    return (*rows(offered, width=2), (back,))


def stretches(words: Localization, library: Library, number: int, area: str) -> ButtonRows:
    """Offer to add each stretch of a part of the body."""
    offered = (
        Button(
            label=words.label("button-my-add-one", name=words.stretch(one.id).name),
            carries=pack(CallbackPrefix.MINE, ADD, number, one.id),
        )
        for one in of_area(library, area)
    )
    return (
        *rows(offered, width=2),
        (button(words, "button-back", CallbackPrefix.MINE, PICK, number),),
    )


def unclear(words: Localization, near: Iterable[str]) -> ButtonRows:
    """Offer what may have been meant, and to leave the stretch out."""
    offered = (
        Button(label=words.stretch(one).name, carries=pack(CallbackPrefix.MINE, FIX, one))
        for one in near
    )
    out = button(words, "button-my-leave-out", CallbackPrefix.MINE, FIX, LEAVE_OUT)
    library = button(words, "button-library", CallbackPrefix.LIBRARY)
    return (*((one,) for one in offered), (out, library))


def confirm(words: Localization, mine: OwnRoutine) -> ButtonRows:
    """Ask whether a routine is really to be deleted."""
    family = CallbackPrefix.MINE
    yes = button(words, "button-my-off-yes", family, OFF, mine.number, "yes", style=Style.DANGER)
    return ((yes, button(words, "button-my-off-no", family, OFF, mine.number, "no")),)


def known_places(items: Sequence[OwnItem], library: Library) -> list[int]:
    """Return the places of the stretches that are still in the library."""
    return [place for place, one in enumerate(items) if one.stretch in library.stretches]
