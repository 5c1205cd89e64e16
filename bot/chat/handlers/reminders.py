"""/remind, and what a person can do about a reminder that came."""

from collections.abc import Mapping, Sequence
from datetime import date, time

from bot.chat import keyboards, reminder_keyboards
from bot.chat.answers import Change, Send
from bot.chat.buttons import ButtonRows
from bot.chat.handlers import choosing, comeback, progress, stretching
from bot.chat.handlers import slots as slots_
from bot.chat.questions import QuestionTopic
from bot.chat.request import Answers, Request
from bot.domain.errors import UserError
from bot.domain.routine import Routine
from bot.domain.schedule import EVERY_DAY
from bot.parsing import zones
from bot.parsing.spoken import RemindRequest, RoutineRequest, parse_plan
from bot.practice import reminder_changes
from bot.practice.comeback import is_long_ago
from bot.storage.schedules import Reminder, ReminderState
from bot.storage.timers import TimerKind
from bot.texts import Html

Wanted = tuple[time, frozenset[int]]
ACTS = (
    "go",
    reminder_keyboards.SHORT,
    "skip",
    "did",
    *(f"z{minutes}" for minutes in keyboards.SNOOZES),
)


async def command(request: Request) -> Answers:
    """Set, stop or show reminders, as was typed."""
    if not request.argument.strip():
        return await show(request)
    parsed = parse_plan(request.argument, request.lexicon)
    return await take(request, parsed)


async def take(request: Request, parsed: RemindRequest) -> Answers:
    """Set or end the reminders that a person asks for."""
    return await _stop(request, parsed) if parsed.off else await _set(request, parsed)


async def show(request: Request) -> Answers:
    """Show all reminders and when the next comes, with buttons to change them."""
    slots = await request.tx.schedules.of(request.person.id)
    if not slots:
        await request.tx.conversations.ask(
            request.person.id, topic=QuestionTopic.TIME, at=request.now
        )
        return request.send("remind-none", buttons=keyboards.times(request.words))
    text = await _list(request, "remind-list", slots)
    return Send(text=text, buttons=reminder_keyboards.reminders(request.words, slots))


async def _set(request: Request, parsed: RemindRequest) -> Answers:
    before = {slot.at: slot.weekdays for slot in await request.tx.schedules.of(request.person.id)}
    wanted = [(at, one.weekdays or EVERY_DAY) for one in parsed.groups for at in one.times]
    _make_room(before, wanted)
    for at, weekdays in wanted:
        await reminder_changes.put(
            request.tx, request.person, at=at, weekdays=weekdays, now=request.now
        )
    await request.tx.conversations.close(request.person.id)
    slots = await request.tx.schedules.of(request.person.id)
    text = await _list(request, "remind-set", slots)
    only = _only(request, slots, before=before, wanted=dict(wanted))
    if request.person.zone_checked:
        return Send(text=text, buttons=(*only, *reminder_keyboards.reminders(request.words, slots)))
    where = keyboards.zones(request.words, request.person, now=request.now, onboarding=False)
    guessed = request.words("remind-zone-guessed", **_here(request))
    return Send(text=f"{text}\n\n{guessed}", buttons=(*only, *where))


async def added(request: Request) -> Change:
    """Show all reminders with the reminder that a button added."""
    slots = await request.tx.schedules.of(request.person.id)
    text = await _list(request, "remind-set", slots)
    return Change(text=text, buttons=reminder_keyboards.reminders(request.words, slots))


def _make_room(before: Mapping[time, frozenset[int]], wanted: Sequence[Wanted]) -> None:
    """Refuse more reminders than a person may have, before any of them is set."""
    new = {at for at, _ in wanted} - before.keys()
    if new and before and len(before) + len(new) > reminder_changes.SLOTS > len(before):
        raise UserError("understanding-too-many", have=len(before), limit=reminder_changes.SLOTS)


def _only(
    request: Request,
    slots: Sequence[Reminder],
    *,
    before: Mapping[time, frozenset[int]],
    wanted: Mapping[time, frozenset[int]],
) -> ButtonRows:
    """Offer to leave out the days that a reminder had before."""
    added = (
        slot for slot in slots if before.get(slot.at, frozenset()) - wanted.get(slot.at, EVERY_DAY)
    )
    return tuple(
        row
        for slot in added
        for row in reminder_keyboards.only_days(request.words, slot, wanted[slot.at])
    )


async def _stop(request: Request, parsed: RemindRequest) -> Answers:
    slots = await request.tx.schedules.of(request.person.id)
    gone = [slot for slot in slots if not parsed.times or slot.at in parsed.times]
    for slot in gone:
        await reminder_changes.remove(request.tx, request.person, slot=slot.id, now=request.now)
    if not gone:
        return request.send("remind-off-already")
    left = await request.tx.schedules.of(request.person.id)
    return (
        request.send("remind-some-off", slots=_lines(request, left))
        if left
        else request.send("remind-off")
    )


def _lines(request: Request, slots: Sequence[Reminder]) -> Html:
    return request.words.lines(slots_.line(request, slot) for slot in slots)


async def _list(request: Request, key: str, slots: Sequence[Reminder]) -> Html:
    """Return the reminders, and when the next is due, if any."""
    text = request.words(key, slots=_lines(request, slots), **_here(request))
    if request.person.stopped and key == "remind-list":
        return request.words.lines([text, Html(), request.words("understanding-stopped")])
    coming = await request.tx.timers.next_of(request.person.id, kind=TimerKind.REMIND)
    if coming is None:
        return text
    when = request.words.when(coming, person=request.person, now=request.now)
    lines = [text, Html(), request.words("remind-next", when=when)]
    if key == "remind-list":
        lines += [Html(), comeback.backing_off(request)]
    return request.words.lines(lines)


def _here(request: Request) -> dict[str, str]:
    wall = zones.wall_clock(request.person.zone, now=request.now)
    return {"place": request.place, "now": request.words.time(wall)}


async def changed(request: Request) -> Answers:
    """Do what a button of the list says: take a reminder away, add another, or change it."""
    act = request.callback.one_of(0, ("add", "off", "only", "on", *slots_.ACTS))
    if act in slots_.ACTS:
        return await slots_.changed(request)
    return await {"on": _on_again, "only": _narrowed, "add": _wanted, "off": _away}[act](request)


async def _wanted(request: Request) -> Answers:
    """Ask for the time of another reminder."""
    await request.tx.conversations.ask(request.person.id, topic=QuestionTopic.TIME, at=request.now)
    return request.change("welcome-when", buttons=keyboards.times(request.words))


async def _away(request: Request) -> Answers:
    """Take a reminder away."""
    slot = request.callback.number(1)
    if not await reminder_changes.remove(request.tx, request.person, slot=slot, now=request.now):
        return request.toast("button-old")
    left = await request.tx.schedules.of(request.person.id)
    if not left:
        return request.change("remind-off")
    text = await _list(request, "remind-list", left)
    return Change(text=text, buttons=reminder_keyboards.reminders(request.words, left))


async def _on_again(request: Request) -> Answers:
    """Say that the reminders that had ended are back: every tap brings them back."""
    slots = await request.tx.schedules.of(request.person.id)
    if not slots:
        return request.change("remind-off")
    text = await _list(request, "remind-on-again", slots)
    return Change(
        text=text,
        buttons=reminder_keyboards.begin_again(request.words, await comeback.routine(request)),
    )


async def _narrowed(request: Request) -> Answers:
    """Let a reminder ring on the days of the button only."""
    slot, weekdays = (
        await request.tx.schedules.find(request.callback.number(1)),
        request.callback.weekdays(2),
    )
    if slot is None or slot.user != request.person.id:
        return request.toast("button-old")
    await reminder_changes.put(
        request.tx,
        request.person,
        at=slot.at,
        weekdays=weekdays,
        now=request.now,
        routine=slot.routine,
        only=True,
    )
    slots = await request.tx.schedules.of(request.person.id)
    text = await _list(request, "remind-set", slots)
    return Change(text=text, buttons=reminder_keyboards.reminders(request.words, slots))


async def answered(request: Request) -> Answers:
    """Start, put off or skip: what a person says to a reminder."""
    slot, day, act = (
        request.callback.number(0),
        request.callback.day(1),
        request.callback.one_of(2, ACTS),
    )
    if act in ("go", reminder_keyboards.SHORT):
        return await _go(request, slot=slot, day=day, short=act != "go")
    if act == "skip":
        await reminder_changes.dismiss(
            request.tx, request.person, slot=slot, day=day, state=ReminderState.SKIPPED
        )
        await reminder_changes.rest_of_day(request.tx, request.person, now=request.now)
        return request.change("reminder-skipped")
    if act == "did":
        return await _did(request, slot=slot, day=day)
    minutes = int(act.removeprefix("z"))
    again = await reminder_changes.snooze(
        request.tx, request.person, slot=slot, day=day, minutes=minutes, now=request.now
    )
    return request.change(
        "reminder-put-off",
        when=request.words.when(again, person=request.person, now=request.now),
        buttons=keyboards.snoozed(request.words, slot=slot, day=day),
    )


async def _did(request: Request, *, slot: int, day: date) -> Answers:
    """Count the day of a reminder as practised without the bot."""
    answers = await progress.fill(request, day)
    await reminder_changes.dismiss(
        request.tx, request.person, slot=slot, day=day, state=ReminderState.DONE
    )
    return answers


async def _go(request: Request, *, slot: int, day: date, short: bool) -> Answers:
    await reminder_changes.dismiss(
        request.tx, request.person, slot=slot, day=day, state=ReminderState.STARTED
    )
    chosen = await comeback.routine(request) if short else await _planned_routine(request, slot)
    return [request.toast("stretch-go"), *await stretching.start(request, chosen)]


async def _planned_routine(request: Request, slot: int) -> Routine:
    planned = await request.tx.schedules.find(slot)
    named = await request.routine(planned.routine) if planned and planned.routine else None
    return named or await _due_routine(request)


async def _due_routine(request: Request) -> Routine:
    """Return the routine that the reminder offered: a short routine after a week or more, today's otherwise."""
    days = await request.tx.days.of(request.person.id)
    pauses = await request.tx.days.pauses(request.person.id)
    if is_long_ago(days, today=request.person.day(request.now), pauses=pauses):
        return await comeback.routine(request)
    return await choosing.requested(request, RoutineRequest())
