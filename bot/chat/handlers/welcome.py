"""/start: from a first hello to the first stretch, in four taps at most."""

from bot.chat import keyboards, pickers
from bot.chat.answers import Answer, Change
from bot.chat.buttons import ButtonRows
from bot.chat.handlers import links, reminders
from bot.chat.questions import QuestionTopic, ZoneFollowUp
from bot.chat.request import Answers, Request
from bot.domain.errors import UserError
from bot.domain.routine import Routine
from bot.library import ReplyMeaning
from bot.parsing import zones
from bot.parsing.spoken import RemindRequest, parse_plan, parse_reply, parse_time
from bot.practice import enrol, reminder_changes
from bot.texts import Html

NOT_NOW = frozenset({ReplyMeaning.NO, ReplyMeaning.LATER, ReplyMeaning.CANCEL})


async def start(request: Request) -> Answers:
    """Open what a link names; else say hello, to someone new with the safety text and the question where they are."""
    if not request.argument:
        return await hello(request)
    if answers := await links.opened(request):
        return answers
    return [request.send("share-unknown"), await hello(request)]


async def hello(request: Request) -> Answer:
    """Say hello: to someone new with the safety text and the question where they are."""
    slots = await request.tx.schedules.of(request.person.id)
    await request.tx.conversations.close(request.person.id)
    if slots and request.person.zone_checked:
        again = await reminder_changes.start_again(request.tx, request.person, now=request.now)
        key = "welcome-again" if again else "welcome-back"
        return request.send(key, name=request.name, buttons=keyboards.menu(request.words))
    await enrol.accept(request.tx, request.person)
    shown = request.person.zone
    await request.tx.conversations.ask(
        request.person.id,
        topic=QuestionTopic.ZONE,
        at=request.now,
        step=ZoneFollowUp.WELCOME,
        shown=shown,
    )
    greeting = request.words(
        "welcome-hello", name=request.name, safety=request.words("safety-disclaimer-long")
    )
    return request.send("welcome-where", hello=greeting, **where(request), buttons=here(request))


def where(request: Request) -> dict[str, str]:
    """Return the clock and the city of the person's zone as it is guessed or known."""
    wall = zones.wall_clock(request.person.zone, now=request.now)
    return {"time": request.words.time(wall), "place": request.place}


def here(request: Request) -> ButtonRows:
    """Offer the guessed zone, likely others, and to look for another."""
    return keyboards.zones(request.words, request.person, now=request.now, onboarding=True)


async def ask_time(request: Request, place: Html, others: ButtonRows) -> Change:
    """Say which place was understood, and ask when to remind."""
    await request.tx.conversations.ask(request.person.id, topic=QuestionTopic.TIME, at=request.now)
    text = request.words.lines([place, Html(), request.words("welcome-when")])
    return Change(text=text, buttons=(*keyboards.times(request.words), *others))


async def time_typed(request: Request) -> Answers:
    """Take a typed time of day and ask for the days, or take both at once."""
    reply = parse_reply(request.argument, request.lexicon)
    if reply is not None:
        return await _replied(request, reply)
    at = parse_time(request.argument, request.lexicon)
    if at is not None:
        days = keyboards.days(request.words, at)
        return request.send("welcome-days", time=request.words.time(at), buttons=days)
    plan = _plan(request)
    if plan is None or plan.off:
        buttons = keyboards.times(request.words)
        return await request.refuse("time-not-understood", typed=request.typed, buttons=buttons)
    return await reminders.take(request, plan)


async def _replied(request: Request, reply: ReplyMeaning) -> Answer:
    if reply in NOT_NOW:
        await request.tx.conversations.close(request.person.id)
        return request.send("understanding-time-later")
    return request.send("understanding-time-again", buttons=keyboards.times(request.words))


def _plan(request: Request) -> RemindRequest | None:
    try:
        return parse_plan(request.argument, request.lexicon)
    except UserError:
        return None


async def time_chosen(request: Request) -> Answers:
    """Take the time that was tapped, and ask for the days."""
    at = request.callback.time(1)
    text = request.words("welcome-days", time=request.words.time(at))
    return Change(text=text, buttons=keyboards.days(request.words, at))


async def days_chosen(request: Request) -> Answers:
    """Keep the reminder; offer the first stretch at once to somebody whose first reminder it is."""
    at, weekdays = request.callback.time(1), request.callback.weekdays(2)
    await request.tx.conversations.close(request.person.id)
    had = await request.tx.schedules.of(request.person.id)
    first = await reminder_changes.put(
        request.tx, request.person, at=at, weekdays=weekdays, now=request.now
    )
    if had and not request.person.stopped:
        return await reminders.added(request)
    text = request.words(
        "welcome-ready",
        time=request.words.time(at),
        days=request.words.days(weekdays),
        when=request.words.when(first.at, person=request.person, now=request.now),
        place=request.place,
    )
    offers = pickers.first_routines(request.library)
    lines = (_offer(request, each) for each in offers)
    return Change(
        text=request.words.lines([text, *lines]),
        buttons=pickers.first_stretch(request.words, offers),
    )


def _offer(request: Request, routine: Routine) -> Html:
    words = request.words.routine(routine.id)
    return request.words("welcome-offer", name=words.name, whom=words.for_whom)


async def later(request: Request) -> Answer:
    """Let the person be until the reminder comes."""
    return Change(text=request.words("welcome-later"))


STEPS = {"time": time_chosen, "days": days_chosen, "later": later, keyboards.SET_UP: hello}


async def tapped(request: Request) -> Answers:
    """Go to the next step."""
    return await STEPS[request.callback.one_of(0, STEPS)](request)
