"""/start: from a first hello to the first stretch, in four taps at most."""

from bot.chat import keyboards, pickers
from bot.chat.answers import Answer, Change
from bot.chat.ask import Answers, Ask
from bot.chat.buttons import Rows
from bot.chat.handlers import reminders
from bot.chat.topics import Step, Topic
from bot.domain.errors import UserError
from bot.domain.routine import Routine
from bot.library import Reply
from bot.parsing import zones
from bot.parsing.spoken import RemindRequest, parse_plan, parse_reply, parse_time
from bot.practice import enrol, remind
from bot.texts import Html

NOT_NOW = frozenset({Reply.NO, Reply.LATER, Reply.CANCEL})


async def start(ask: Ask) -> Answers:
    """Say hello: to someone new with the safety text and the question where they are."""
    slots = await ask.tx.schedules.of(ask.person.id)
    await ask.tx.conversations.close(ask.person.id)
    if slots and ask.person.zone_checked:
        again = await remind.start_again(ask.tx, ask.person, now=ask.now)
        key = "welcome-again" if again else "welcome-back"
        return ask.send(key, name=ask.name, buttons=keyboards.menu(ask.words))
    await enrol.accept(ask.tx, ask.person)
    shown = ask.person.zone
    await ask.tx.conversations.ask(
        ask.person.id, topic=Topic.ZONE, at=ask.now, step=Step.WELCOME, shown=shown
    )
    hello = ask.words("welcome-hello", name=ask.name, safety=ask.words("safety-disclaimer-long"))
    return ask.send("welcome-where", hello=hello, **where(ask), buttons=here(ask))


def where(ask: Ask) -> dict[str, str]:
    """Return the clock and the city of the person's zone as it is guessed or known."""
    wall = zones.wall_clock(ask.person.zone, now=ask.now)
    return {"time": ask.words.time(wall), "place": ask.place}


def here(ask: Ask) -> Rows:
    """Offer the guessed zone, likely others, and to look for another."""
    return keyboards.zones(ask.words, ask.person, now=ask.now, onboarding=True)


async def ask_time(ask: Ask, place: Html, others: Rows) -> Change:
    """Say which place was understood, and ask when to remind."""
    await ask.tx.conversations.ask(ask.person.id, topic=Topic.TIME, at=ask.now)
    text = ask.words.lines([place, Html(), ask.words("welcome-when")])
    return Change(text=text, buttons=(*keyboards.times(ask.words), *others))


async def time_typed(ask: Ask) -> Answers:
    """Take a typed time of day and ask for the days, or take both at once."""
    reply = parse_reply(ask.said, ask.lexicon)
    if reply is not None:
        return await _replied(ask, reply)
    at = parse_time(ask.said, ask.lexicon)
    if at is not None:
        days = keyboards.days(ask.words, at)
        return ask.send("welcome-days", time=ask.words.time(at), buttons=days)
    plan = _plan(ask)
    if plan is None or plan.off:
        buttons = keyboards.times(ask.words)
        return await ask.refuse("time-not-understood", typed=ask.typed, buttons=buttons)
    return await reminders.take(ask, plan)


async def _replied(ask: Ask, reply: Reply) -> Answer:
    if reply in NOT_NOW:
        await ask.tx.conversations.close(ask.person.id)
        return ask.send("understanding-time-later")
    return ask.send("understanding-time-again", buttons=keyboards.times(ask.words))


def _plan(ask: Ask) -> RemindRequest | None:
    try:
        return parse_plan(ask.said, ask.lexicon)
    except UserError:
        return None


async def time_chosen(ask: Ask) -> Answers:
    """Take the time that was tapped, and ask for the days."""
    at = ask.carried.time(1)
    text = ask.words("welcome-days", time=ask.words.time(at))
    return Change(text=text, buttons=keyboards.days(ask.words, at))


async def days_chosen(ask: Ask) -> Answers:
    """Keep the reminder; offer the first stretch at once to somebody whose first reminder it is."""
    at, weekdays = ask.carried.time(1), ask.carried.weekdays(2)
    await ask.tx.conversations.close(ask.person.id)
    had = await ask.tx.schedules.of(ask.person.id)
    first = await remind.put(ask.tx, ask.person, at=at, weekdays=weekdays, now=ask.now)
    if had and not ask.person.stopped:
        return await reminders.added(ask)
    text = ask.words(
        "welcome-ready",
        time=ask.words.time(at),
        days=ask.words.days(weekdays),
        when=ask.words.when(first.at, person=ask.person, now=ask.now),
        place=ask.place,
    )
    offers = pickers.first_routines(ask.library)
    lines = (_offer(ask, each) for each in offers)
    return Change(
        text=ask.words.lines([text, *lines]), buttons=pickers.first_stretch(ask.words, offers)
    )


def _offer(ask: Ask, routine: Routine) -> Html:
    words = ask.words.routine(routine.id)
    return ask.words("welcome-offer", name=words.name, whom=words.for_whom)


async def later(ask: Ask) -> Answer:
    """Let the person be until the reminder comes."""
    return Change(text=ask.words("welcome-later"))


STEPS = {"time": time_chosen, "days": days_chosen, "later": later}


async def tapped(ask: Ask) -> Answers:
    """Go one step further."""
    return await STEPS[ask.carried.one_of(0, STEPS)](ask)
