"""/timezone: where a person is, tapped, typed, said by their own clock, or shared as a location."""

from bot.chat import keyboards
from bot.chat.answers import Answer, AskPlace, DropKeys
from bot.chat.ask import Answers, Ask
from bot.chat.handlers import places_typed, welcome
from bot.chat.topics import Step, Topic
from bot.parsing import zones
from bot.parsing.zones import Place
from bot.practice import remind
from bot.storage.conversations import Question


async def command(ask: Ask) -> Answers:
    """Take the zone or city that was typed, or ask for it."""
    shown = ask.person.zone
    await ask.tx.conversations.ask(
        ask.person.id, topic=Topic.ZONE, at=ask.now, step=Step.ZONE, shown=shown
    )
    if ask.typed:
        return await typed(ask)
    return places_typed.question(ask, "zone-ask", step=Step.ZONE)


async def tapped(ask: Ask) -> Answers:
    """Take the zone of a button, or ask to type or share another."""
    what, step = ask.carried.one_of(0, ("is", "other")), ask.carried.one_of(1, Step)
    if what == "other":
        await ask.tx.conversations.ask(
            ask.person.id, topic=Topic.ZONE, at=ask.now, step=step, key=True
        )
        return AskPlace(text=ask.words("zone-other"), key=ask.words.label("button-share-location"))
    zone = zones.named(ask.carried.word(2))
    if zone is None:
        return ask.toast("button-old")
    question = await ask.tx.conversations.question(ask.person.id)
    return _without_key(ask, question, await settle(ask, zones.of_zone(zone), step=step))


async def answered(ask: Ask, question: Question) -> Answers:
    """Understand a typed answer to the question where a person is."""
    step = question.payload.get("step", Step.ZONE)
    answer = await typed(ask, step=step, shown=question.payload.get("shown", ""))
    open_still = await ask.tx.conversations.question(ask.person.id)
    is_settled = open_still is None or open_still.topic != Topic.ZONE
    return _without_key(ask, question, answer) if is_settled else answer


async def typed(ask: Ask, *, step: str = Step.ZONE, shown: str = "") -> Answer:
    """Find the zone for a typed yes or no, zone, city, or time on the person's own clock."""
    understood = places_typed.understand(ask)
    match understood:
        case zones.Found(places=(first, *others), sure=True):
            return await settle(ask, first, step=step, others=tuple(others))
        case zones.Found(places=found):
            return await places_typed.offer(ask, found, step=step)
    if understood in places_typed.ENDING:
        await ask.tx.conversations.close(ask.person.id)
        return ask.send("understanding-zone-later", **places_typed.here(ask))
    if understood in places_typed.AGREEING and shown:
        return await settle(ask, zones.of_zone(shown), step=step)
    return await places_typed.again(ask, understood, step=step)


async def located(ask: Ask) -> Answers:
    """Take the zone of a shared location, and forget the location."""
    question = await ask.tx.conversations.question(ask.person.id)
    step = question.payload.get("step", Step.ZONE) if question else Step.ZONE
    latitude, longitude = map(float, ask.said.split(","))
    place = zones.at(latitude, longitude)
    if place is None:
        return ask.send("zone-not-there")
    thanks = DropKeys(text=ask.words("zone-located", place=ask.words.place(place)))
    return [thanks, await settle(ask, place, step=step)]


async def settle(ask: Ask, place: Place, *, step: str, others: tuple[Place, ...] = ()) -> Answer:
    """Keep the zone, say where and when that is, and go on with what the question was for."""
    person = await remind.move(ask.tx, ask.person, zone=place.zone, now=ask.now)
    await ask.tx.conversations.close(person.id)
    wall = zones.wall_clock(place.zone, now=ask.now)
    shown = {"place": ask.words.located(place), "time": ask.words.time(wall)}
    buttons = (
        *keyboards.found_zones(ask.words, others, step=step, now=ask.now),
        *keyboards.not_there(ask.words, step=step),
    )
    if step == Step.WELCOME:
        return await welcome.ask_time(ask, ask.words("understanding-zone-here", **shown), buttons)
    key = "zone-set-or" if others else "zone-set"
    return ask.change(key, buttons=buttons, zone=place.zone, **shown)


def _without_key(ask: Ask, question: Question | None, answer: Answer) -> Answers:
    """Take the location key away, if it was shown."""
    if question is None or not question.payload.get("key"):
        return answer
    return [DropKeys(text=ask.words("zone-thanks")), answer]
