"""What one's routines may be: where, how long, how demanding, and what is left out."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from bot.chat import pickers
from bot.chat.answers import Answer, Change
from bot.chat.ask import Answers, Ask
from bot.domain.person import Person
from bot.domain.routine import Place
from bot.practice import preferences
from bot.texts import Html


async def tapped(ask: Ask) -> Answers:
    """Show what may be changed, ask for one of it, or change it."""
    if not ask.carried.parts:
        return _all(ask, ask.person)
    what = ask.carried.one_of(0, (*pickers.CHOICES, *pickers.LEFT_OUT))
    if len(ask.carried.parts) == 1:
        return _asked(ask, ask.person, what)
    return await (_chosen(ask, what) if what in pickers.CHOICES else _switched(ask, what))


async def _chosen(ask: Ask, what: str) -> Answers:
    person = await _changed(ask, **{what: READ[what](ask)})
    return [ask.toast("programme-settings-kept"), _all(ask, person)]


async def _switched(ask: Ask, what: str) -> Answers:
    column, names = pickers.LEFT_OUT[what]
    one = names(ask.carried.one_of(1, names))
    left_out: frozenset[StrEnum] = getattr(ask.person.wishes, column)
    person = await _changed(ask, **{column: left_out ^ {one}})
    return _asked(ask, person, what)


async def _changed(ask: Ask, **values: Any) -> Person:
    return await preferences.change(ask.tx, ask.person, now=ask.now, **values)


def _all(ask: Ask, person: Person) -> Answer:
    text = ask.words("programme-wishes", line=told(ask, person))
    return Change(text=text, buttons=pickers.wishes(ask.words))


def _asked(ask: Ask, person: Person, what: str) -> Answer:
    text = ask.words(f"programme-settings-{what}")
    return Change(text=text, buttons=pickers.options(ask.words, person, what))


def told(ask: Ask, person: Person) -> Html:
    """Return a person's wishes in a line."""
    wishes = person.wishes
    return ask.words(
        "programme-settings",
        minutes=wishes.minutes,
        place=ask.words.label(f"place-{wishes.place}"),
        level=wishes.level,
        off=len(wishes.avoided) + len(wishes.lacking),
    )


READ: dict[str, Callable[[Ask], Any]] = {
    "place": lambda ask: Place(ask.carried.one_of(1, Place)),
    "minutes": lambda ask: int(ask.carried.one_of(1, map(str, pickers.LENGTHS))),
    "level": lambda ask: int(ask.carried.one_of(1, map(str, pickers.LEVELS))),
}
"""How each choice is read from a button."""
