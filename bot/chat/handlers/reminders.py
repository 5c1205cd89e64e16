"""/remind, and what one can do about a reminder that came."""

from collections.abc import Mapping, Sequence
from datetime import date, time

from bot.chat import keyboards
from bot.chat.answers import Change, Send
from bot.chat.ask import Answers, Ask
from bot.chat.buttons import Rows
from bot.chat.handlers import choosing, stretching
from bot.chat.topics import Topic
from bot.domain.errors import UserError
from bot.domain.schedule import EVERY_DAY
from bot.parsing import zones
from bot.parsing.spoken import RemindRequest, Request, parse_plan
from bot.practice import remind
from bot.storage.schedules import Reminder, State
from bot.storage.timers import TimerKind
from bot.texts import Html

Wanted = tuple[time, frozenset[int]]
ACTS = ("go", "skip", *(f"z{minutes}" for minutes in keyboards.SNOOZES))


async def command(ask: Ask) -> Answers:
    """Set, stop or show reminders, as was typed."""
    if not ask.said.strip():
        return await show(ask)
    request = parse_plan(ask.said, ask.lexicon)
    return await take(ask, request)


async def take(ask: Ask, request: RemindRequest) -> Answers:
    """Set or end the reminders that a person asks for."""
    return await _stop(ask, request) if request.off else await _set(ask, request)


async def show(ask: Ask) -> Answers:
    """Show all reminders and when the next one comes, with buttons to change them."""
    slots = await ask.tx.schedules.of(ask.person.id)
    if not slots:
        await ask.tx.conversations.ask(ask.person.id, topic=Topic.TIME, at=ask.now)
        return ask.send("remind-none", buttons=keyboards.times(ask.words))
    text = await _list(ask, "remind-list", slots)
    return Send(text=text, buttons=keyboards.reminders(ask.words, slots))


async def _set(ask: Ask, request: RemindRequest) -> Answers:
    before = {slot.at: slot.weekdays for slot in await ask.tx.schedules.of(ask.person.id)}
    wanted = [(at, one.weekdays or EVERY_DAY) for one in request.groups for at in one.times]
    _make_room(before, wanted)
    for at, weekdays in wanted:
        await remind.put(ask.tx, ask.person, at=at, weekdays=weekdays, now=ask.now)
    await ask.tx.conversations.close(ask.person.id)
    slots = await ask.tx.schedules.of(ask.person.id)
    text = await _list(ask, "remind-set", slots)
    only = _only(ask, slots, before=before, wanted=dict(wanted))
    if ask.person.zone_checked:
        return Send(text=text, buttons=(*only, *keyboards.reminders(ask.words, slots)))
    where = keyboards.zones(ask.words, ask.person, now=ask.now, onboarding=False)
    guessed = ask.words("remind-zone-guessed", **_here(ask))
    return Send(text=f"{text}\n\n{guessed}", buttons=(*only, *where))


async def added(ask: Ask) -> Change:
    """Show all reminders with the one that was added by a button."""
    slots = await ask.tx.schedules.of(ask.person.id)
    text = await _list(ask, "remind-set", slots)
    return Change(text=text, buttons=keyboards.reminders(ask.words, slots))


def _make_room(before: Mapping[time, frozenset[int]], wanted: Sequence[Wanted]) -> None:
    """Refuse more reminders than a person may have, before any of them is set."""
    new = {at for at, _ in wanted} - before.keys()
    if new and before and len(before) + len(new) > remind.SLOTS > len(before):
        raise UserError("understanding-too-many", have=len(before), limit=remind.SLOTS)


def _only(
    ask: Ask,
    slots: Sequence[Reminder],
    *,
    before: Mapping[time, frozenset[int]],
    wanted: Mapping[time, frozenset[int]],
) -> Rows:
    """Offer to leave out the days that a reminder had before."""
    added = (
        slot for slot in slots if before.get(slot.at, frozenset()) - wanted.get(slot.at, EVERY_DAY)
    )
    return tuple(
        row for slot in added for row in keyboards.only_days(ask.words, slot, wanted[slot.at])
    )


async def _stop(ask: Ask, request: RemindRequest) -> Answers:
    slots = await ask.tx.schedules.of(ask.person.id)
    gone = [slot for slot in slots if not request.times or slot.at in request.times]
    for slot in gone:
        await remind.remove(ask.tx, ask.person, slot=slot.id, now=ask.now)
    if not gone:
        return ask.send("remind-off-already")
    left = await ask.tx.schedules.of(ask.person.id)
    return ask.send("remind-some-off", slots=_lines(ask, left)) if left else ask.send("remind-off")


def _lines(ask: Ask, slots: Sequence[Reminder]) -> Html:
    return ask.words.lines(
        ask.words("remind-line", time=ask.words.time(slot.at), days=ask.words.days(slot.weekdays))
        for slot in slots
    )


async def _list(ask: Ask, key: str, slots: Sequence[Reminder]) -> Html:
    """Return the reminders, and when the next one comes if one is owed."""
    text = ask.words(key, slots=_lines(ask, slots), **_here(ask))
    if ask.person.stopped and key == "remind-list":
        return ask.words.lines([text, Html(), ask.words("understanding-stopped")])
    coming = await ask.tx.timers.next_of(ask.person.id, kind=TimerKind.REMIND)
    if coming is None:
        return text
    when = ask.words.when(coming, person=ask.person, now=ask.now)
    return ask.words.lines([text, Html(), ask.words("remind-next", when=when)])


def _here(ask: Ask) -> dict[str, str]:
    wall = zones.wall_clock(ask.person.zone, now=ask.now)
    return {"place": ask.place, "now": ask.words.time(wall)}


async def changed(ask: Ask) -> Answers:
    """Take one reminder away, or ask for the time of another."""
    act = ask.carried.one_of(0, ("add", "off", "only"))
    if act == "only":
        return await _narrowed(ask)
    if act == "add":
        await ask.tx.conversations.ask(ask.person.id, topic=Topic.TIME, at=ask.now)
        return ask.change("welcome-when", buttons=keyboards.times(ask.words))
    slot = ask.carried.number(1)
    if not await remind.remove(ask.tx, ask.person, slot=slot, now=ask.now):
        return ask.toast("button-old")
    left = await ask.tx.schedules.of(ask.person.id)
    if not left:
        return ask.change("remind-off")
    text = await _list(ask, "remind-list", left)
    return Change(text=text, buttons=keyboards.reminders(ask.words, left))


async def _narrowed(ask: Ask) -> Answers:
    """Let a reminder ring on the days of the button only."""
    slot, weekdays = await ask.tx.schedules.find(ask.carried.number(1)), ask.carried.weekdays(2)
    if slot is None or slot.user != ask.person.id:
        return ask.toast("button-old")
    await remind.put(
        ask.tx,
        ask.person,
        at=slot.at,
        weekdays=weekdays,
        now=ask.now,
        routine=slot.routine,
        only=True,
    )
    slots = await ask.tx.schedules.of(ask.person.id)
    text = await _list(ask, "remind-set", slots)
    return Change(text=text, buttons=keyboards.reminders(ask.words, slots))


async def answered(ask: Ask) -> Answers:
    """Start, put off or skip: what a person says to a reminder."""
    slot, day, act = ask.carried.number(0), ask.carried.day(1), ask.carried.one_of(2, ACTS)
    if act == "go":
        return await _go(ask, slot=slot, day=day)
    if act == "skip":
        await remind.dismiss(ask.tx, ask.person, slot=slot, day=day, state=State.SKIPPED)
        await remind.rest_of_day(ask.tx, ask.person, now=ask.now)
        return ask.change("reminder-skipped")
    minutes = int(act.removeprefix("z"))
    again = await remind.snooze(
        ask.tx, ask.person, slot=slot, day=day, minutes=minutes, now=ask.now
    )
    return ask.change(
        "reminder-put-off",
        when=ask.words.when(again, person=ask.person, now=ask.now),
        buttons=keyboards.snoozed(ask.words, slot=slot, day=day),
    )


async def _go(ask: Ask, *, slot: int, day: date) -> Answers:
    await remind.dismiss(ask.tx, ask.person, slot=slot, day=day, state=State.STARTED)
    planned = await ask.tx.schedules.find(slot)
    named = await ask.routine(planned.routine) if planned and planned.routine else None
    chosen = named or await choosing.requested(ask, Request())
    return [ask.toast("stretch-go"), *await stretching.start(ask, chosen)]
