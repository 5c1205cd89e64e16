"""People on their days, for tests of the programme: say what matters, the rest is filled in."""

from datetime import date, timedelta

from bot.domain.preferences import Preferences
from bot.domain.programme import ChoiceContext, History, HistoryEntry, choose
from tests.support.content import shipped

MONDAY = date(2026, 3, 2)
"""The first day of the first week."""


def day(number):
    return MONDAY + timedelta(days=number)


def make_occasion(number=0, *, user=7, since=MONDAY, past=(), last=None, **preferences):
    """Return someone's day, so many days after the first Monday."""
    history = History(past=tuple(past), last=last or {})
    return ChoiceContext(
        user=user,
        day=day(number),
        since=since,
        preferences=Preferences(**preferences),
        history=history,
    )


def shown(number, *names, routine="", done=False, seconds=30.0):
    """Return what was shown on a day, or done."""
    stretches = dict.fromkeys(names, seconds)
    return HistoryEntry(day=day(number), stretches=stretches, routine=routine, done=done)


def chosen(occasion, *, hour=7):
    content = shipped()
    return choose(occasion, hour=hour, stretches=content.stretches, routines=content.routines)
