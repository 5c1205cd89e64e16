"""The buttons about single stretches: the library, favourites, and what is left out."""

from collections.abc import Iterable

from bot.chat.buttons import Button, ButtonRows, CallbackPrefix, Style, pack, rows
from bot.chat.keyboards import button
from bot.chat.localization import Localization
from bot.domain.person import Person
from bot.domain.single import single_routine
from bot.domain.stretch import Stretch
from bot.library.library import Library
from bot.practice.opinions import FAVOURITES, NEVER

IN, OF, MINE, BACK = "in", "of", "mine", "back"
REASONS = ("hurts", "space", "time", "not-today")
"""Why a person leaves a stretch or a session."""
FEELINGS = ("good", "fine", "hurt")
"""How a session was."""
EASIER, KEEP = "easier", "keep"
TODAY, TOMORROW, ALWAYS = LENGTHS = ("today", "tomorrow", "always")
"""For how long a stretch that hurt is left out."""
HURT_KEYS = (EASIER, *LENGTHS, KEEP)
"""What can be done about a stretch that hurts."""


def library(words: Localization) -> Button:
    """Offer to browse all stretches."""
    return button(words, "button-library", CallbackPrefix.LIBRARY)


def mine(words: Localization) -> Button:
    """Offer to look at the favourites, and at what is left out."""
    return button(words, "button-mine", CallbackPrefix.LIBRARY, MINE)


def areas(words: Localization, library: Library) -> ButtonRows:
    """Offer the parts of the body, each with its stretches."""
    named = library.words(words.code).areas
    offered = (
        Button(label=named[area].name, carries=pack(CallbackPrefix.LIBRARY, IN, area))
        for area in library.areas
    )
    return (*rows(offered, width=2), (mine(words),))


def of_area(library: Library, area: str) -> list[Stretch]:
    """Return the stretches that work a part of the body, those first that work it most."""
    covered = library.areas[area]
    found = [one for one in library.stretches.values() if not covered.isdisjoint(one.areas)]
    return sorted(found, key=lambda one: one.areas[0] not in covered)


def named(words: Localization, stretches: Iterable[str]) -> ButtonRows:
    """Offer to look at each of these stretches."""
    return rows((look(words, each) for each in stretches), width=2)


def look(words: Localization, stretch: str) -> Button:
    """Offer to look at a stretch."""
    carries = pack(CallbackPrefix.LIBRARY, OF, stretch)
    return Button(label=words.stretch(stretch).name, carries=carries)


def page(words: Localization, person: Person, stretch: Stretch, *, changed: bool) -> ButtonRows:
    """Offer to do a stretch, to say how often it should come, and to take back what was changed as it hurt."""
    start = pack(CallbackPrefix.START, single_routine(stretch).id)
    begin = Button(label=words.label("button-start"), carries=start, style=Style.SUCCESS)
    own = {FAVOURITES: person.preferences.favourites, NEVER: person.preferences.never}
    switches = tuple(_switch(words, what, stretch, on=stretch.id in own[what]) for what in own)
    well = button(words, "button-bring-back", CallbackPrefix.LIBRARY, BACK, stretch.id)
    return ((begin,), switches, *(((well,),) if changed else ()), (library(words),))


def _switch(words: Localization, what: str, stretch: Stretch, *, on: bool) -> Button:
    parts = (CallbackPrefix.LIBRARY, what, stretch.id)
    return button(words, f"button-{what}", *parts, on="yes" if on else "no")


def reasons(words: Localization, stretch: str) -> ButtonRows:
    """Offer to say why a stretch was left, or a session at this stretch."""
    family = CallbackPrefix.REASON
    return rows(
        (button(words, f"button-why-{one}", family, one, stretch) for one in REASONS), width=2
    )


def feelings(words: Localization, session: int) -> ButtonRows:
    """Offer to say how a session was."""
    family = CallbackPrefix.FEELING
    return (tuple(button(words, f"button-felt-{one}", family, session, one) for one in FEELINGS),)


def hurting(words: Localization, stretch: str, *offered: str) -> ButtonRows:
    """Offer to leave out a stretch that hurts, or to keep it."""
    family = CallbackPrefix.HURT
    return rows(
        (button(words, f"button-hurt-{one}", family, one, stretch) for one in offered), width=2
    )


def which_hurt(words: Localization, stretches: Iterable[str]) -> ButtonRows:
    """Offer to say which stretch hurt."""
    carried = ((each, pack(CallbackPrefix.HURT, TOMORROW, each)) for each in stretches)
    named = (Button(label=words.stretch(each).name, carries=data) for each, data in carried)
    return rows(named, width=2)
