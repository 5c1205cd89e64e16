"""The first steps of a new person: which comes next, the question of the place, and the last words."""

from dataclasses import replace

from bot.chat import pickers
from bot.chat.answers import Answer, Change
from bot.chat.place_question import place_question
from bot.chat.questions import QuestionTopic, ZoneFollowUp
from bot.chat.request import Request
from bot.domain.first_steps import FirstStep, step_of
from bot.texts import Html


async def next_step(request: Request) -> FirstStep:
    """Return the step that comes next for the person, as they are by now."""
    person = await request.tx.people.get(request.person.id)
    slots = await request.tx.schedules.of(person.id)
    return step_of(person.first_step, zone_checked=person.zone_checked, reminded=bool(slots))


async def keep_step(request: Request, step: FirstStep) -> Request:
    """Keep how far the person has come, and return the request as it is then."""
    await request.tx.people.change(request.person.id, first_step=step)
    return replace(request, person=await request.tx.people.get(request.person.id))


async def ask_place(request: Request) -> Answer:
    """Ask whether the person's clock shows what we believe."""
    shown = request.person.zone
    await request.tx.conversations.ask(
        request.person.id,
        topic=QuestionTopic.ZONE,
        at=request.now,
        step=ZoneFollowUp.WELCOME,
        shown=shown,
    )
    text, buttons = place_question(request.words, request.person, now=request.now)
    return Change(text=text, buttons=buttons)


def through(request: Request) -> Answer:
    """Say that everything is set, and offer routines to begin with."""
    offers = pickers.first_routines(request.library)
    lines = (_offer(request, each.id) for each in offers)
    text = request.words("welcome-through", name=request.name)
    return Change(
        text=request.words.lines([text, Html(), *lines]),
        buttons=pickers.first_stretch(request.words, offers),
    )


def _offer(request: Request, routine: str) -> Html:
    words = request.words.routine(routine)
    return request.words("welcome-offer", name=words.name, whom=words.for_whom)
