"""The buttons of a new person's first steps."""

from collections.abc import Iterator
from datetime import time
from functools import partial

from bot.chat.buttons import Button, ButtonRows, CallbackPrefix, Style, pack, rows
from bot.chat.keyboards import TIMES, button
from bot.chat.localization import Localization
from bot.domain.preferences import Preferences
from bot.domain.schedule import EVERY_DAY
from bot.domain.stretch import Load, Place

MINUTES = (3, 5, 10)
LEFT_OUT = (
    Load.KNEELING,
    Load.WRIST_LOAD,
    Load.OVERHEAD,
    Load.NECK_RANGE,
    Load.BALANCE,
    Load.HEAD_LOW,
)
"""What people most often want to leave out; /settings has the rest."""
HEARD, NOT_HEARD, QUIET = "heard", "not-heard", "quiet"
AGAIN, SKIP, CHECK = "again", "skip", "check"


def hello(words: Localization) -> ButtonRows:
    """Offer every language by its own name, then to begin, or to go on without."""
    languages = (_language(words, code, name) for code, name in words.languages.items())
    go = button(words, "button-first-minute", CallbackPrefix.WELCOME, "go", style=Style.SUCCESS)
    skip = button(words, "button-skip-taster", CallbackPrefix.WELCOME, SKIP)
    return (*rows(languages, width=2), (go,), (skip,))


def _language(words: Localization, code: str, name: str) -> Button:
    label = words.label("button-chosen", name=name) if code == words.language else name
    return Button(label=label, carries=pack(CallbackPrefix.WELCOME, "lang", code))


def plan(
    words: Localization, at: time, weekdays: frozenset[int], *, others: ButtonRows = ()
) -> ButtonRows:
    """Offer times, each day by itself, and to keep what is chosen; every button carries the whole choice."""
    times = (
        _marked(words, words.time(one), "plan", one, weekdays, chosen=one == at) for one in TIMES
    )
    order = [(words.first_weekday + number) % len(EVERY_DAY) for number in range(len(EVERY_DAY))]
    days = (
        _marked(
            words,
            words.weekday_in_brief(day),
            "plan",
            at,
            (weekdays ^ {day}) or weekdays,
            chosen=day in weekdays,
        )
        for day in order
    )
    kept = {"days": words.heading(words.days(weekdays)), "time": words.time(at)}
    carried = ("days", at, weekdays)
    keep = button(
        words, "button-keep-plan", CallbackPrefix.WELCOME, *carried, style=Style.SUCCESS, **kept
    )
    none = button(words, "button-no-reminder", CallbackPrefix.WELCOME, "none")
    return (*rows(times), *rows(days, width=4), (keep,), (none,), *others)


def _marked(words: Localization, name: str, *parts: object, chosen: bool) -> Button:
    label = words.label("button-chosen", name=name) if chosen else name
    return Button(label=label, carries=pack(CallbackPrefix.WELCOME, *parts))


def wishes(words: Localization, preferences: Preferences) -> ButtonRows:
    """Offer a place, a length and what to leave out, each marked as it is, and to go on."""
    places = (
        _marked(words, words.label(f"welcome-place-{one}"), "wish", "place", one, chosen=one is preferences.place)
        for one in Place
    )  # fmt: skip
    done = button(
        words, "button-wishes-done", CallbackPrefix.WELCOME, "wished", style=Style.SUCCESS
    )
    lengths, left_out = _lengths(words, preferences), _left_out(words, preferences)
    return (*rows(places), *rows(lengths), *rows(left_out, width=2), (done,))


def _lengths(words: Localization, preferences: Preferences) -> Iterator[Button]:
    for count in sorted({*MINUTES, preferences.minutes}):
        name = words.label("programme-button-length", minutes=count)
        chosen = count == preferences.minutes
        yield _marked(words, name, "wish", "minutes", count, chosen=chosen)


def _left_out(words: Localization, preferences: Preferences) -> Iterator[Button]:
    for one in LEFT_OUT:
        name = words.label(f"welcome-off-{one}")
        label = words.label("button-left-out", name=name) if one in preferences.avoided else name
        yield Button(label=label, carries=pack(CallbackPrefix.WELCOME, "wish", "off", one))


def checking(words: Localization) -> ButtonRows:
    """Offer to go on without the sound check."""
    return ((button(words, "button-sound-skip", CallbackPrefix.WELCOME, "sound", SKIP),),)


def heard(words: Localization) -> ButtonRows:
    """Ask how the message of the sound check was heard."""
    part = partial(button, words)
    family, step = CallbackPrefix.WELCOME, "sound"
    return (
        (part("button-heard", family, step, HEARD, style=Style.SUCCESS),),
        (
            part("button-not-heard", family, step, NOT_HEARD),
            part("button-quiet", family, step, QUIET),
        ),
    )


def again(words: Localization) -> ButtonRows:
    """Offer the sound check once more, or to go on."""
    family, step = CallbackPrefix.WELCOME, "sound"
    more = button(words, "button-sound-again", family, step, AGAIN, style=Style.SUCCESS)
    return ((more,), (button(words, "button-sound-skip", family, step, SKIP),))
