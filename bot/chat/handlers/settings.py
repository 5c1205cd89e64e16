"""/settings: what a person has chosen, each choice with a button to change it."""

from dataclasses import replace
from datetime import time
from typing import Any

from bot.chat import keyboards
from bot.chat.answers import Change, Commands, Send
from bot.chat.buttons import ButtonRows
from bot.chat.handlers import comeback
from bot.chat.handlers.preferences import told
from bot.chat.profile import commands
from bot.chat.request import Answers, Request
from bot.domain.person import FirstSide, HoldSound, Person, StreakView
from bot.parsing import zones
from bot.practice import preferences, weeks

PACES = (100, 150, 200)
DAY_STARTS = tuple(range(7))
HOLDS = (0, 20, 30, 45, 60)
ROUNDS = (0, 1, 2, 3)
"""Seconds; 0 is what the stretch says."""
CHANGEOVERS = (0, 3, 6, 10, 15)
"""Seconds; 0 is what the stretch says."""
SIDES = tuple(FirstSide)
GOALS = tuple(range(1, 8))
WEEKLY = (0, 7, 1, 5)
"""Days of the week for the weekly card, Monday being 1; 0 is no card."""
NUDGES = (None, time(18), time(19), time(20), time(21))
"""Local times; None is no nudge."""


async def show(request: Request) -> Answers:
    """Show all choices."""
    text = await _text(request, request.person)
    return Send(text=text, buttons=_buttons(request, request.person))


async def changed(request: Request) -> Answers:
    """Move a choice to its next value, and show all again."""
    what = request.callback.one_of(0, (*CHOICES, keyboards.SUNDAYS))
    if what == keyboards.SUNDAYS:
        return await _sundays(request)
    column, values = CHOICES[what]
    now = _chosen(request.person, column)
    value = _after(now, values)
    person = await preferences.change(
        request.tx, request.person, now=request.now, **{column: value}
    )
    if column == "weekly":
        await weeks.plan(request.tx, person, now=request.now)
    return Change(text=await _text(request, person), buttons=_buttons(request, person))


async def _sundays(request: Request) -> Answers:
    """Send a weekly card on Sundays from now on."""
    person = await preferences.change(request.tx, request.person, now=request.now, weekly=WEEKLY[1])
    await weeks.plan(request.tx, person, now=request.now)
    return request.toast("week-on", alert=True)


async def spoken(request: Request) -> Answers:
    """Speak another language from now on: in the messages, and in the list of commands."""
    code = request.callback.one_of(0, request.words.languages)
    if code == request.words.language:
        return request.toast("settings-language")
    person = await preferences.change(request.tx, request.person, now=request.now, language=code)
    own = replace(request, person=person, words=replace(request.words, code=code))
    shown = Change(text=await _text(own, person), buttons=_buttons(own, person))
    return [own.toast("settings-language"), shown, Commands(listed=commands(own.words))]


CHOICES: dict[str, tuple[str, tuple[Any, ...]]] = {
    "pace": ("pace", PACES),
    "side": ("first_side", SIDES),
    "day": ("day_start", DAY_STARTS),
    "pictures": ("pictures", (True, False)),
    "start": ("tap_to_start", (False, True)),
    "hold": ("hold", HOLDS),
    "ring": ("hold_sound", tuple(HoldSound)),
    "rounds": ("rounds", ROUNDS),
    "change": ("changeover", CHANGEOVERS),
    "streak": ("streak_view", tuple(StreakView)),
    "goal": ("goal", GOALS),
    "comfort": ("comfort", (False, True)),
    "week": ("weekly", WEEKLY),
    "nudge": ("nudge", NUDGES),
}


TIMES = frozenset({"hold", "rounds"})
"""The choices that are among the preferences for routines."""


def _chosen(person: Person, column: str) -> Any:
    return getattr(person.preferences if column in TIMES else person, column)


def _buttons(request: Request, person: Person) -> ButtonRows:
    return keyboards.settings(request.words, person, request.words.languages)


def _after(now: Any, values: tuple[Any, ...]) -> Any:
    at = values.index(now) if now in values else -1
    return values[(at + 1) % len(values)]


def _yes_or_no(choice: bool) -> str:  # noqa: FBT001 - a choice is what it is about
    return "yes" if choice else "no"


async def _text(request: Request, person: Person) -> str:
    wall = zones.wall_clock(person.zone, now=request.now)
    shown = request.words(
        "settings-all",
        place=request.place,
        time=request.words.time(wall),
        count=len(await request.tx.schedules.of(person.id)),
        pace=person.pace,
        begins="tap" if person.tap_to_start else "auto",
        hold=person.preferences.hold,
        ring=person.hold_sound,
        rounds=person.preferences.rounds,
        changeover=person.changeover,
        side=person.first_side,
        start=request.words.hour(person.day_start),
        pictures=_yes_or_no(person.pictures),
        preferences=told(request, person),
        view=person.streak_view,
        goal=person.goal,
        nudge=request.words.time(person.nudge) if person.nudge else "no",
        quiet=comeback.backing_off(request),
    )
    return (
        request.words.lines([shown, request.words("understanding-stopped")])
        if person.stopped
        else shown
    )
