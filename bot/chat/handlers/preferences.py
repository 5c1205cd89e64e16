"""What a person's routines may be: where, how long, how demanding, and what is left out."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from bot.chat import pickers
from bot.chat.answers import Answer, Change
from bot.chat.request import Answers, Request
from bot.domain.person import Person
from bot.domain.routine import Place
from bot.practice import preferences
from bot.texts import Html


async def tapped(request: Request) -> Answers:
    """Show the preferences, ask for a value, or change it."""
    if not request.callback.parts:
        return _all(request, request.person)
    what = request.callback.one_of(0, (*pickers.CHOICES, *pickers.LEFT_OUT))
    if len(request.callback.parts) == 1:
        return _asked(request, request.person, what)
    return await (_chosen(request, what) if what in pickers.CHOICES else _switched(request, what))


async def _chosen(request: Request, what: str) -> Answers:
    person = await _changed(request, **{what: READ[what](request)})
    return [request.toast("programme-settings-kept"), _all(request, person)]


async def _switched(request: Request, what: str) -> Answers:
    column, names = pickers.LEFT_OUT[what]
    one = names(request.callback.one_of(1, names))
    left_out: frozenset[StrEnum] = getattr(request.person.preferences, column)
    person = await _changed(request, **{column: left_out ^ {one}})
    return _asked(request, person, what)


async def _changed(request: Request, **values: Any) -> Person:
    return await preferences.change(request.tx, request.person, now=request.now, **values)


def _all(request: Request, person: Person) -> Answer:
    text = request.words("programme-wishes", line=told(request, person))
    return Change(text=text, buttons=pickers.preferences(request.words))


def _asked(request: Request, person: Person, what: str) -> Answer:
    text = request.words(f"programme-settings-{what}")
    return Change(text=text, buttons=pickers.options(request.words, person, what))


def told(request: Request, person: Person) -> Html:
    """Return a person's wishes in a line."""
    preferences = person.preferences
    return request.words(
        "programme-settings",
        minutes=preferences.minutes,
        place=request.words.label(f"place-{preferences.place}"),
        level=preferences.level,
        off=len(preferences.avoided) + len(preferences.lacking),
    )


READ: dict[str, Callable[[Request], Any]] = {
    "place": lambda request: Place(request.callback.one_of(1, Place)),
    "minutes": lambda request: int(request.callback.one_of(1, map(str, pickers.LENGTHS))),
    "level": lambda request: int(request.callback.one_of(1, map(str, pickers.LEVELS))),
}
"""How each choice is read from a button."""
