"""/remind, and what one can do about a reminder that came."""

from collections.abc import Sequence
from datetime import date

from bot.chat import keyboards
from bot.chat.answers import Change, Send
from bot.chat.ask import Answers, Ask
from bot.chat.handlers import choosing, stretching
from bot.chat.topics import Topic
from bot.domain.schedule import EVERY_DAY
from bot.practice import remind, zones
from bot.practice.spoken import RemindRequest, Request, parse_plan
from bot.storage.schedules import Reminder, State
from bot.storage.timers import TimerKind
from bot.texts import Html

ACTS = ("go", "skip", *(f"z{minutes}" for minutes in keyboards.SNOOZES))


async def command(ask: Ask) -> Answers:
    """Set, stop or show reminders, as was typed."""
    if not ask.said.strip():
        return await show(ask)
    request = parse_plan(ask.said, ask.lexicon)
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
    weekdays = request.weekdays or EVERY_DAY
    for at in request.times:
        await remind.put(ask.tx, ask.person, at=at, weekdays=weekdays, now=ask.now)
    await ask.tx.conversations.close(ask.person.id)
    slots = await ask.tx.schedules.of(ask.person.id)
    text = await _list(ask, "remind-set", slots)
    if ask.person.zone_checked:
        return Send(text=text, buttons=keyboards.reminders(ask.words, slots))
    where = keyboards.zones(ask.words, ask.person, now=ask.now, onboarding=False)
    return Send(text=f"{text}\n\n{ask.words('remind-zone-guessed', **_here(ask))}", buttons=where)


async def added(ask: Ask) -> Change:
    """Show all reminders with the one that was added by a button."""
    slots = await ask.tx.schedules.of(ask.person.id)
    text = await _list(ask, "remind-set", slots)
    return Change(text=text, buttons=keyboards.reminders(ask.words, slots))


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
    if ask.carried.one_of(0, ("add", "off")) == "add":
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
