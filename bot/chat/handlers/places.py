"""/timezone: where a person is, tapped, typed, said by their own clock, or shared as a location."""

from bot.chat import keyboards
from bot.chat.answers import Answer, AskPlace, Change, DropKeys, Send
from bot.chat.buttons import ButtonRows
from bot.chat.handlers import places_typed, welcome_plan, welcome_wishes
from bot.chat.handlers.first_steps import keep_step
from bot.chat.questions import QuestionTopic, ZoneFollowUp
from bot.chat.request import Answers, Request
from bot.domain.first_steps import FirstStep
from bot.domain.person import Person
from bot.domain.schedule import occurrences
from bot.parsing import zones
from bot.parsing.zones import Place
from bot.practice import reminder_changes
from bot.storage.conversations import Question
from bot.texts import Html

ASKED = {"other": "zone-other", "clock": "zone-clock-ask"}
"""How the buttons ask for the place: for any other, or because the person's clock differs from ours."""


async def command(request: Request) -> Answers:
    """Take the zone or city that was typed, or ask for it."""
    shown = request.person.zone
    await request.tx.conversations.ask(
        request.person.id,
        topic=QuestionTopic.ZONE,
        at=request.now,
        step=ZoneFollowUp.ZONE,
        shown=shown,
    )
    if request.typed:
        return await typed(request)
    return places_typed.question(request, "zone-ask", step=ZoneFollowUp.ZONE)


async def tapped(request: Request) -> Answers:
    """Take the zone of a button, or ask to type or share another."""
    what, step = (
        request.callback.one_of(0, ("is", *ASKED)),
        request.callback.one_of(1, ZoneFollowUp),
    )
    if what in ASKED:
        await request.tx.conversations.ask(
            request.person.id, topic=QuestionTopic.ZONE, at=request.now, step=step, key=True
        )
        text = request.words(ASKED[what], **places_typed.here(request))
        return AskPlace(text=text, key=request.words.label("button-share-location"))
    zone = zones.named(request.callback.word(2))
    if zone is None:
        return request.toast("button-old")
    question = await request.tx.conversations.question(request.person.id)
    return _without_key(request, question, await settle(request, zones.of_zone(zone), step=step))


async def answered(request: Request, question: Question) -> Answers:
    """Understand a typed answer to the question where a person is."""
    step = question.payload.get("step", ZoneFollowUp.ZONE)
    answer = await typed(request, step=step, shown=question.payload.get("shown", ""))
    open_still = await request.tx.conversations.question(request.person.id)
    is_settled = open_still is None or open_still.topic != QuestionTopic.ZONE
    return _without_key(request, question, answer) if is_settled else answer


async def typed(request: Request, *, step: str = ZoneFollowUp.ZONE, shown: str = "") -> Answer:
    """Find the zone for a typed yes or no, zone, city, or time on the person's own clock."""
    understood = places_typed.understand(request)
    match understood:
        case zones.Found(places=(first, *others), sure=True):
            return await settle(request, first, step=step, others=tuple(others))
        case zones.Found(places=found):
            return await places_typed.offer(request, found, step=step)
    if understood in places_typed.ENDING:
        await request.tx.conversations.close(request.person.id)
        return await _later(request, step)
    if understood in places_typed.AGREEING and shown:
        return await settle(request, zones.of_zone(shown), step=step)
    return await places_typed.again(request, understood, step=step)


async def _later(request: Request, step: str) -> Answer:
    """Keep to the place on record; in the first steps go on with it."""
    later = request.words("understanding-zone-later", **places_typed.here(request))
    if step == ZoneFollowUp.WELCOME and request.person.first_step.open:
        return await _welcomed(request, later, ())
    return Send(text=later)


async def located(request: Request) -> Answers:
    """Take the zone of a shared location, and forget the location."""
    question = await request.tx.conversations.question(request.person.id)
    step = question.payload.get("step", ZoneFollowUp.ZONE) if question else ZoneFollowUp.ZONE
    latitude, longitude = map(float, request.argument.split(","))
    place = zones.at(latitude, longitude)
    if place is None:
        return request.send("zone-not-there")
    thanks = DropKeys(text=request.words("zone-located", place=request.words.place(place)))
    return [thanks, await settle(request, place, step=step)]


async def settle(
    request: Request, place: Place, *, step: str, others: tuple[Place, ...] = ()
) -> Answer:
    """Keep the zone, say where and when that is, and go on with what the question was for."""
    person = await reminder_changes.move(
        request.tx, request.person, zone=place.zone, now=request.now
    )
    await request.tx.conversations.close(person.id)
    wall = zones.wall_clock(place.zone, now=request.now)
    shown = {
        "place": request.words.located(place),
        "time": request.words.time(wall),
        "zone": place.zone,
    }
    buttons = (
        *keyboards.found_zones(request.words, others, step=step, now=request.now),
        *keyboards.not_there(request.words, step=step),
    )
    if step == ZoneFollowUp.WELCOME:
        return await _welcomed(
            request, welcome_plan.here(request.words, place, now=request.now), buttons
        )
    key = "zone-set-or" if others else "zone-set"
    text = request.words(key, **shown)
    moved = await _moved(request, person)
    return Change(text=request.words.lines([text, *moved]), buttons=buttons)


async def _welcomed(request: Request, where: Html, buttons: ButtonRows) -> Answer:
    """Go on with the first steps: someone who says where they are has passed the hello."""
    if request.person.first_step is FirstStep.HELLO:
        request = await keep_step(request, FirstStep.PLACE)
    if await request.tx.schedules.of(request.person.id) and request.person.first_step.open:
        return await welcome_wishes.show(await keep_step(request, FirstStep.WISHES))
    return await welcome_plan.ask(request, place=where, others=buttons)


async def _moved(request: Request, person: Person) -> list[Html]:
    """Return when each reminder came and will come, if the clocks of the two places differ."""
    words, old = request.words, request.person.zone
    slots = await request.tx.schedules.of(person.id)
    here, there = (zones.wall_clock(zone, now=request.now) for zone in (old, person.zone))
    if here == there or not slots:
        return []
    names = {"old": request.place, "place": words.place(zones.of_zone(person.zone))}
    lines = []
    for slot in slots:
        coming = next(occurrences(slot.slot(person.zone), after=request.now))
        then = words.clock(coming.at, person=request.person)
        lines.append(words("zone-moved-line", time=words.time(slot.at), then=then, **names))
    return [Html(), words("zone-moved", **names), *lines]


def _without_key(request: Request, question: Question | None, answer: Answer) -> Answers:
    """Take the location key away, if it was shown."""
    if question is None or not question.payload.get("key"):
        return answer
    return [DropKeys(text=request.words("zone-thanks")), answer]
