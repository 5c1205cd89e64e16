"""/timezone: where is someone? Tapped, typed, told by their own clock, or shared as a location."""

from bot.chat import keyboards
from bot.chat.answers import Answer, AskPlace, DropKeys
from bot.chat.ask import Answers, Ask
from bot.chat.handlers import welcome
from bot.chat.topics import Step, Topic
from bot.parsing import zones
from bot.parsing.spoken import parse_time
from bot.parsing.typed import folded
from bot.parsing.zones import Place
from bot.practice import remind
from bot.storage.conversations import Question


async def command(ask: Ask) -> Answers:
    """Take the zone or city that was typed, or ask for it."""
    await ask.tx.conversations.ask(ask.person.id, topic=Topic.ZONE, at=ask.now, step=Step.ZONE)
    if ask.typed:
        return await typed(ask)
    buttons = keyboards.zones(ask.words, ask.person, now=ask.now, onboarding=False)
    return ask.send("zone-ask", **_here(ask), buttons=buttons)


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
    return await _settle(ask, zones.of_zone(zone), step=step)


async def answered(ask: Ask, question: Question) -> Answers:
    """Understand a typed answer to the question where one is."""
    answer = await typed(ask, step=question.payload.get("step", Step.ZONE))
    if not question.payload.get("key"):
        return answer
    return [DropKeys(text=ask.words("zone-thanks")), answer]


async def typed(ask: Ask, *, step: str = Step.ZONE) -> Answer:
    """Find the zone for a typed zone, city, or time on one's own clock."""
    wall = parse_time(ask.said, ask.lexicon)
    if wall is not None:
        found = zones.by_wall_clock(wall, now=ask.now, language_code=ask.person.language)
        return _offer(ask, found, step=step)
    found = zones.find(ask.said, ask.person.language, ask.lexicon.countries)
    if found and (len(found) == 1 or _is_named(ask, found[0])):
        return await _settle(ask, found[0], step=step, others=found[1:])
    return _offer(ask, found, step=step)


def _is_named(ask: Ask, place: Place) -> bool:
    """Tell whether the person typed the place's or its zone's own name, be it an old one or without accents."""
    own = zones.called(place, ask.person.language)
    names = (place.name, place.zone, zones.of_zone(place.zone).name, own)
    return zones.named(ask.said.strip()) == place.zone or folded(ask.said) in map(folded, names)


def _offer(ask: Ask, found: tuple[Place, ...], *, step: str) -> Answer:
    if not found:
        return ask.send("zone-not-found", typed=ask.typed)
    buttons = keyboards.found_zones(ask.words, found, step=step, now=ask.now)
    return ask.send("zone-which", buttons=buttons)


async def located(ask: Ask) -> Answers:
    """Take the zone of a shared location, and forget the location."""
    question = await ask.tx.conversations.question(ask.person.id)
    step = question.payload.get("step", Step.ZONE) if question else Step.ZONE
    latitude, longitude = map(float, ask.said.split(","))
    place = zones.at(latitude, longitude)
    if place is None:
        return ask.send("zone-not-there")
    thanks = DropKeys(text=ask.words("zone-located", place=ask.words.place(place)))
    return [thanks, await _settle(ask, place, step=step)]


async def _settle(ask: Ask, place: Place, *, step: str, others: tuple[Place, ...] = ()) -> Answer:
    """Keep the zone, and go on with what the question was for."""
    person = await remind.move(ask.tx, ask.person, zone=place.zone, now=ask.now)
    await ask.tx.conversations.close(person.id)
    if step == Step.WELCOME:
        return await welcome.ask_time(ask)
    wall = zones.wall_clock(place.zone, now=ask.now)
    shown = {"place": ask.words.place(place), "zone": place.zone, "time": ask.words.time(wall)}
    buttons = keyboards.found_zones(ask.words, others, step=Step.ZONE, now=ask.now)
    return ask.change("zone-set-or" if others else "zone-set", buttons=buttons, **shown)


def _here(ask: Ask) -> dict[str, str]:
    wall = zones.wall_clock(ask.person.zone, now=ask.now)
    return {"place": ask.place, "time": ask.words.time(wall)}
