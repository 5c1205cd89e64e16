"""/together in a group: a session at once or at a time, and the times that its admins set."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime

from bot.chat import group_keyboards
from bot.chat.answers import Answer, Send
from bot.chat.group_request import GroupAnswers, GroupRequest
from bot.domain.errors import UserError
from bot.domain.language import ENGLISH
from bot.domain.routine import Routine
from bot.domain.single import single_routine
from bot.parsing import zones
from bot.parsing.spoken import (
    Miss,
    RemindRequest,
    RoutineRequest,
    parse_plan,
    parse_request,
    parse_time,
)
from bot.parsing.typed import folded
from bot.practice import reminder_changes, today, together
from bot.practice.group_reminders import usual_routine
from bot.practice.reminder_changes import SLOTS
from bot.texts import Html


async def command(request: GroupRequest) -> GroupAnswers:
    """Invite to a session at once or at a time, or set the group's times, if an admin asks for that."""
    plan = _plan(request)
    if plan is not None and (plan.off or plan.weekdays is not None or plan.others):
        request.must_be_admin()
        return await (_off(request, plan) if plan.off else _slots(request, plan))
    if plan is not None:
        begin = together.next_time(request.group, plan.times[0], now=request.now)
        return await _invited(request, usual_routine(request.library), begin=begin)
    return await _asked(request)


def _plan(request: GroupRequest) -> RemindRequest | None:
    """Return the times in a text; a number alone is a length in minutes, as behind /stretch."""
    if not request.argument or request.argument.isdecimal():
        return None
    try:
        return parse_plan(request.argument, request.lexicon)
    except UserError:
        return None


async def _asked(request: GroupRequest) -> GroupAnswers:
    """Invite to the routine that was named, perhaps with a time behind it."""
    said, _, last = request.argument.rpartition(" ")
    at = parse_time(last, request.lexicon) if said else None
    begin = together.next_time(request.group, at, now=request.now) if at else None
    routine = await _routine(request, said if at else request.argument)
    if routine is None:
        return request.send("group-miss")
    return await _invited(request, routine, begin=begin or request.now + together.LEAD)


async def _routine(request: GroupRequest, said: str) -> Routine | None:
    now = {folded(word.strip()) for word in request.words.label("group-now-words").split(",")}
    if not said or folded(said) in now:
        return usual_routine(request.library)
    words, english = request.library.words(request.words.code), request.library.words(ENGLISH)
    parsed = parse_request(said, words=words, english=english, locale=request.group.language)
    return None if isinstance(parsed, Miss) else await _made(request, parsed)


async def _made(request: GroupRequest, parsed: RoutineRequest) -> Routine:
    tx, library, group, now = request.tx, request.library, request.group, request.now
    if parsed.stretch:
        return single_routine(library.stretches[parsed.stretch])
    if parsed.routine:
        return library.routines[parsed.routine]
    if parsed.area:
        return await today.of_area(tx, library, group, parsed.area, now=now, minutes=parsed.minutes)
    if parsed.minutes:
        return await today.of_minutes(tx, library, group, parsed.minutes, now=now)
    return usual_routine(library)


async def _invited(request: GroupRequest, routine: Routine, *, begin: datetime) -> Answer:
    session = await together.invite(
        request.tx,
        request.group,
        routine,
        begin=begin,
        admission=request.admission,
        host=request.user,
    )
    text = await request.invitation(session, routine)
    return Send(text=text, buttons=group_keyboards.invitation(request.words, session))


async def _slots(request: GroupRequest, plan: RemindRequest) -> Send:
    wanted = [(at, group.weekdays) for group in plan.groups for at in group.times]
    for at, weekdays in wanted:
        await reminder_changes.put(
            request.tx,
            request.group,
            at=at,
            weekdays=frozenset(range(7)) if weekdays is None else weekdays,
            now=request.now,
            only=True,
        )
    return await _listed(request)


async def _off(request: GroupRequest, plan: RemindRequest) -> Send:
    for slot in await request.tx.schedules.of(request.group.id):
        if not plan.times or slot.at in plan.times:
            await reminder_changes.remove(request.tx, request.group, slot=slot.id, now=request.now)
    return await _listed(request)


async def _listed(request: GroupRequest) -> Send:
    slots = await request.tx.schedules.of(request.group.id)
    lines = [
        request.words(
            "group-slot",
            time=request.words.time(slot.at),
            days=request.words.days(slot.weekdays),
        )
        for slot in slots[:SLOTS]
    ]
    place = request.words.place(zones.of_zone(request.group.zone))
    key = "group-slots" if slots else "group-no-slots"
    return request.send(key, slots=request.words.lines(lines), place=place)


async def settings(request: GroupRequest) -> GroupAnswers:
    """Show the group's times, zone and language, and how its admins change them."""
    listed = await _listed(request)
    buttons = group_keyboards.languages(request.words, request.words.languages)
    return Send(
        text=request.words.lines([Html(listed.text), request.words("group-settings")]),
        buttons=buttons,
    )


async def zone(request: GroupRequest) -> GroupAnswers:
    """Take the group to the zone of a place that an admin has typed."""
    request.must_be_admin()
    code, library = request.group.language, request.library
    homes = zones.homes_of(code, request.group.zone)
    found = zones.find(request.argument, code, zones.place_words(code, library), homes)
    if not found.places:
        return request.send("group-zone-unknown")
    place = found.places[0]
    await reminder_changes.move(request.tx, request.group, zone=place.zone, now=request.now)
    wall = request.words.time(zones.wall_clock(place.zone, now=request.now))
    return request.send("group-zone", place=request.words.located(place), time=wall)


async def tapped(request: GroupRequest) -> GroupAnswers:
    """Do what a button under a group's message says."""
    what = request.callback.one_of(0, (*TAPS, *together.HOST_ACTS))
    return await TAPS.get(what, _led)(request)


async def _joined(request: GroupRequest) -> GroupAnswers:
    session = await together.in_group(
        request.tx, session=request.callback.number(1), group=request.group.id
    )
    fresh = await request.tx.participants.join(session.id, request.user)
    is_known = await request.tx.people.find(request.user) is not None
    key = "group-joined" if is_known else "group-joined-new"
    changed = await request.changed(session, group_keyboards.invitation(request.words, session))
    return [request.toast(key if fresh else "group-joined-already"), *(changed if fresh else [])]


async def _left(request: GroupRequest) -> GroupAnswers:
    session = await together.in_group(
        request.tx, session=request.callback.number(1), group=request.group.id
    )
    gone = await request.tx.participants.leave(session.id, request.user)
    changed = await request.changed(session, group_keyboards.invitation(request.words, session))
    return [
        request.toast("group-left" if gone else "group-left-already"),
        *(changed if gone else []),
    ]


async def _led(request: GroupRequest) -> GroupAnswers:
    what = request.callback.word(0)
    session = await together.in_group(
        request.tx, session=request.callback.number(1), group=request.group.id
    )
    moved = await together.act(
        request.tx,
        session,
        what=what,
        user=request.user,
        now=request.now,
        admission=request.admission,
    )
    toast = request.toast(f"session-{what}" if what != group_keyboards.NOW else "stretch-go")
    return [toast, *await request.changed(moved, group_keyboards.invitation(request.words, moved))]


async def _spoken(request: GroupRequest) -> GroupAnswers:
    request.must_be_admin()
    code = request.callback.one_of(1, request.words.languages)
    await request.tx.people.change(request.group.id, language=code)
    return request.toast("group-language", name=request.words.languages[code])


TAPS: Mapping[str, Callable[[GroupRequest], Awaitable[GroupAnswers]]] = {
    group_keyboards.JOIN: _joined,
    group_keyboards.LEAVE: _left,
    group_keyboards.LANGUAGE: _spoken,
}
COMMANDS: Mapping[str, Callable[[GroupRequest], Awaitable[GroupAnswers]]] = {
    "together": command,
    "timezone": zone,
    "settings": settings,
}
"""What a group may ask for; every other command is for the private chat."""
