"""The step of a new person's time and days, which also adds a reminder later: one screen, or a line that is typed."""

from datetime import datetime, time

from bot.chat import keyboards, welcome_keyboards
from bot.chat.answers import Answer, Change
from bot.chat.buttons import ButtonRows
from bot.chat.handlers import reminders, welcome_wishes
from bot.chat.handlers.first_steps import keep_step
from bot.chat.localization import Localization
from bot.chat.questions import QuestionTopic, ZoneFollowUp
from bot.chat.request import Answers, Request
from bot.domain.errors import UserError
from bot.domain.first_steps import FirstStep
from bot.domain.schedule import EVERY_DAY
from bot.library import ReplyMeaning
from bot.parsing import zones
from bot.parsing.spoken import (
    RemindRequest,
    parse_plan,
    parse_reply,
    parse_time,
    parse_weekdays,
)
from bot.practice import reminder_changes
from bot.storage.conversations import Question
from bot.texts import Html

NOT_NOW = frozenset({ReplyMeaning.NO, ReplyMeaning.LATER, ReplyMeaning.CANCEL})
SUGGESTED = keyboards.TIMES[0]
"""The time that is chosen until the person chooses another."""


async def ask(request: Request, *, place: Html = Html(), others: ButtonRows = ()) -> Answer:  # noqa: B008 - frozen text
    """Ask when to remind, below the place that was understood, with a time and days that can be taken as they are."""
    await _wait(request, SUGGESTED, EVERY_DAY)
    where = place or _where(request)
    lines = [where, Html(), request.words("welcome-when")]
    more = others or keyboards.not_there(request.words, step=ZoneFollowUp.WELCOME)
    buttons = welcome_keyboards.plan(request.words, SUGGESTED, EVERY_DAY, others=more)
    return Change(text=request.words.lines(lines), buttons=buttons)


def _where(request: Request) -> Html:
    return here(request.words, zones.of_zone(request.person.zone), now=request.now)


def here(words: Localization, place: zones.Place, *, now: datetime) -> Html:
    """Say where a person is and what clocks show there; a place that is only a zone is named once."""
    wall = words.time(zones.wall_clock(place.zone, now=now))
    name = words.located(place)
    key = "understanding-zone-plain" if name == place.zone else "understanding-zone-here"
    return words(key, place=name, zone=place.zone, time=wall)


async def _wait(request: Request, at: time, weekdays: frozenset[int]) -> None:
    """Wait for a typed yes, other days or another time; what is chosen so far is kept with the question."""
    await request.tx.conversations.ask(
        request.person.id,
        topic=QuestionTopic.TIME,
        at=request.now,
        time=f"{at:%H:%M}",
        days=sorted(weekdays),
    )


async def _shown(request: Request, at: time, weekdays: frozenset[int]) -> Answer:
    """Show the choice as it is, to be kept or changed."""
    await _wait(request, at, weekdays)
    buttons = welcome_keyboards.plan(request.words, at, weekdays)
    return request.change("welcome-days", time=request.words.time(at), buttons=buttons)


async def time_chosen(request: Request) -> Answers:
    """Take a time that was tapped, and ask for the days."""
    return await _shown(request, request.callback.time(1), EVERY_DAY)


async def changed(request: Request) -> Answers:
    """Take the time and the days of the button, and show them."""
    return await _shown(request, request.callback.time(1), request.callback.weekdays(2))


async def kept(request: Request) -> Answers:
    """Keep the time and the days of the button as a reminder."""
    return await _keep(request, request.callback.time(1), request.callback.weekdays(2))


async def _keep(request: Request, at: time, weekdays: frozenset[int]) -> Answers:
    """Keep a reminder; go on with the first steps of a person whose first reminder it is."""
    await request.tx.conversations.close(request.person.id)
    had = await request.tx.schedules.of(request.person.id)
    await reminder_changes.put(
        request.tx, request.person, at=at, weekdays=weekdays, now=request.now
    )
    is_first = not had or request.person.stopped
    return await _go_on(request) if is_first else await reminders.added(request)


async def _go_on(request: Request) -> Answers:
    """Show what comes after a first reminder; the reminder itself where nothing does."""
    if request.person.first_step is FirstStep.DONE:
        return await reminders.added(request)
    return await welcome_wishes.show(await keep_step(request, FirstStep.WISHES))


async def none(request: Request) -> Answer:
    """Go on without a reminder."""
    await request.tx.conversations.close(request.person.id)
    if not request.person.first_step.open:
        return request.change("understanding-time-later")
    return await welcome_wishes.show(await keep_step(request, FirstStep.WISHES))


async def answered(request: Request, question: Question) -> Answers:
    """Take what is typed: a time, days, both at once, or a yes to what was chosen so far."""
    chosen = _chosen(question)
    reply = parse_reply(request.argument, request.lexicon)
    if reply is not None:
        return await _replied(request, reply, chosen)
    at = parse_time(request.argument, request.lexicon)
    if at is not None:
        return await _shown(request, at, chosen[1] if chosen else EVERY_DAY)
    days = parse_weekdays(request.argument, request.lexicon)
    if days and chosen:
        return await _keep(request, chosen[0], days)
    plan = plan_of(request)
    if plan is None or plan.off:
        buttons = keyboards.times(request.words)
        return await request.refuse("time-not-understood", typed=request.typed, buttons=buttons)
    return await take(request, plan)


def _chosen(question: Question) -> tuple[time, frozenset[int]] | None:
    """Return the time and the days that were chosen so far; None if no choice was shown."""
    if "time" not in question.payload:
        return None
    return time.fromisoformat(question.payload["time"]), frozenset(question.payload["days"])


async def _replied(
    request: Request, reply: ReplyMeaning, chosen: tuple[time, frozenset[int]] | None
) -> Answers:
    if reply in NOT_NOW:
        await request.tx.conversations.close(request.person.id)
        said = request.send("understanding-time-later")
        return [said, await none(request)] if request.person.first_step.open else said
    if reply is ReplyMeaning.YES and chosen:
        return await _keep(request, *chosen)
    return request.send("understanding-time-again", buttons=keyboards.times(request.words))


def plan_of(request: Request) -> RemindRequest | None:
    """Return the reminders that a text asks for; None if it asks for none."""
    try:
        return parse_plan(request.argument, request.lexicon)
    except UserError:
        return None


async def take(request: Request, plan: RemindRequest) -> Answers:
    """Set the reminders that were typed, and go on with the first steps."""
    had = await request.tx.schedules.of(request.person.id)
    answer = await reminders.take(request, plan)
    if had or not request.person.first_step.open:
        return answer
    return await _go_on(request)
