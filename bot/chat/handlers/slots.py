"""Changing a reminder with taps: its days, its time, its routine, and whether it is silent."""

from datetime import date, datetime, time, timedelta

from bot.chat import reminder_keyboards
from bot.chat.answers import Change
from bot.chat.reminder_keyboards import EARLIER, LATER, STEP, TODAY
from bot.chat.request import Answers, Request
from bot.domain.schedule import EVERY_DAY
from bot.practice import reminder_changes
from bot.storage.schedules import Reminder
from bot.texts import Html

ACTS = ("edit", "day", "move", "sound", "routines", "routine")


async def changed(request: Request) -> Answers:
    """Do what a button of a reminder's own page says, and show the page again."""
    act, slot = request.callback.word(0), await _slot(request)
    if slot is None:
        return request.toast("button-old")
    if act == "routines":
        among = [*request.words.own, *request.library.routines]
        buttons = reminder_keyboards.routines(request.words, slot, among)
        return Change(text=line(request, slot), buttons=buttons)
    if act != "edit":
        values = _values(request, slot, act)
        slot = await reminder_changes.edit(
            request.tx, request.person, slot=slot.id, now=request.now, **values
        )
    text = request.words("slot-page", slot=line(request, slot))
    return Change(text=text, buttons=reminder_keyboards.slot(request.words, slot))


async def _slot(request: Request) -> Reminder | None:
    found = await request.tx.schedules.find(request.callback.number(1))
    return found if found is not None and found.user == request.person.id else None


def _values(request: Request, slot: Reminder, act: str) -> dict[str, object]:
    """Return what a button changes."""
    if act == "day":
        day = request.callback.number(2, most=len(EVERY_DAY) - 1)
        return {"weekdays": slot.weekdays ^ {day}}
    if act == "move":
        return {"at": _moved(slot.at, request.callback.one_of(2, (EARLIER, LATER)))}
    if act == "sound":
        return {"silent": not slot.silent}
    known = (TODAY, *request.words.own, *request.library.routines)
    routine = request.callback.one_of(2, known)
    return {"routine": None if routine == TODAY else routine}


def _moved(at: time, way: str) -> time:
    step = timedelta(minutes=STEP if way == LATER else -STEP)
    return (datetime.combine(date.min + timedelta(days=1), at) + step).time()


def line(request: Request, slot: Reminder) -> Html:
    """Return a reminder in a line: its time and days, with its routine and its silence."""
    words = request.words
    shown = words("remind-line", time=words.time(slot.at), days=words.days(slot.weekdays))
    if slot.routine and slot.routine in {*words.own, *request.library.routines}:
        shown = words("remind-line-routine", line=shown, routine=words.routine(slot.routine).name)
    return words("remind-line-silent", line=shown) if slot.silent else shown
