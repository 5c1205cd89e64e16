"""/settings: what one has chosen, each with a button to choose otherwise."""

from dataclasses import replace
from typing import Any

from bot.chat import keyboards
from bot.chat.answers import Change, Commands, Send
from bot.chat.ask import Answers, Ask
from bot.chat.buttons import Rows
from bot.chat.handlers.wishes import told
from bot.chat.profile import commands
from bot.domain.person import FirstSide, Person
from bot.parsing import zones
from bot.practice import preferences

PACES = (100, 150, 200)
DAY_STARTS = tuple(range(7))
SIDES = tuple(FirstSide)


async def show(ask: Ask) -> Answers:
    """Show all choices."""
    text = await _text(ask, ask.person)
    return Send(text=text, buttons=_buttons(ask, ask.person))


async def changed(ask: Ask) -> Answers:
    """Go on to the next value of one choice, and show all again."""
    column, values = CHOICES[ask.carried.one_of(0, CHOICES)]
    now = getattr(ask.person, column)
    value = _after(now, values)
    person = await preferences.change(ask.tx, ask.person, now=ask.now, **{column: value})
    return Change(text=await _text(ask, person), buttons=_buttons(ask, person))


async def spoken(ask: Ask) -> Answers:
    """Speak another language from now on: in the messages, and in the list of commands."""
    code = ask.carried.one_of(0, ask.words.languages)
    person = await preferences.change(ask.tx, ask.person, now=ask.now, language=code)
    own = replace(ask, person=person, words=replace(ask.words, code=code))
    shown = Change(text=await _text(own, person), buttons=_buttons(own, person))
    return [own.toast("settings-language"), shown, Commands(listed=commands(own.words))]


CHOICES: dict[str, tuple[str, tuple[Any, ...]]] = {
    "pace": ("pace", PACES),
    "side": ("first_side", SIDES),
    "day": ("day_start", DAY_STARTS),
    "pictures": ("pictures", (True, False)),
}


def _buttons(ask: Ask, person: Person) -> Rows:
    return keyboards.settings(ask.words, person, ask.words.languages)


def _after(now: Any, values: tuple[Any, ...]) -> Any:
    at = values.index(now) if now in values else -1
    return values[(at + 1) % len(values)]


def _yes_or_no(choice: bool) -> str:  # noqa: FBT001 - a choice is what it is about
    return "yes" if choice else "no"


async def _text(ask: Ask, person: Person) -> str:
    wall = zones.wall_clock(person.zone, now=ask.now)
    shown = ask.words(
        "settings-all",
        place=ask.place,
        time=ask.words.time(wall),
        count=len(await ask.tx.schedules.of(person.id)),
        pace=person.pace,
        side=person.first_side,
        start=ask.words.hour(person.day_start),
        pictures=_yes_or_no(person.pictures),
        wishes=told(ask, person),
    )
    return ask.words.lines([shown, ask.words("understanding-stopped")]) if person.stopped else shown
