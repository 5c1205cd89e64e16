"""/start, and the first steps of a new person: a hello, a first minute of stretching, then what reminders need."""

from dataclasses import replace

from bot.chat import keyboards, welcome_keyboards
from bot.chat.answers import Answer, Change, Commands
from bot.chat.handlers import (
    links,
    places,
    reminders,
    sound_check,
    stretching,
    welcome_plan,
    welcome_wishes,
)
from bot.chat.handlers.first_steps import ask_place, keep_step, next_step, through
from bot.chat.handlers.welcome_plan import NOT_NOW
from bot.chat.profile import commands
from bot.chat.questions import QuestionTopic, ZoneFollowUp
from bot.chat.request import Answers, Request
from bot.domain.first_steps import TASTER, FirstStep
from bot.parsing.languages import named_language
from bot.parsing.spoken import parse_reply
from bot.practice import enrol, preferences, reminder_changes
from bot.storage.conversations import Question


async def start(request: Request) -> Answers:
    """Open what a link names; without a link go on with the first steps, or welcome back."""
    if not request.argument:
        return await _started(request)
    if opened := await links.opened(request):
        return opened
    answers = await _started(request)
    return [request.send("share-unknown"), *(answers if isinstance(answers, list) else [answers])]


async def _started(request: Request) -> Answers:
    """Go on with the first steps where the person left off; welcome back who is through."""
    live = await request.tx.sessions.live(request.person.id)
    if live is not None and live.routine == TASTER and request.person.first_step.open:
        return await stretching.busy(request, live)
    if await next_step(request) is not FirstStep.DONE:
        return await go_on(request)
    again = await reminder_changes.start_again(request.tx, request.person, now=request.now)
    key = "welcome-again" if again else "welcome-back"
    return request.send(key, name=request.name, buttons=keyboards.menu(request.words))


async def go_on(request: Request) -> Answers:
    """Show the step that comes next."""
    match await next_step(request):
        case FirstStep.HELLO:
            return await hello(request)
        case FirstStep.PLACE:
            return await ask_place(request)
        case FirstStep.TIME:
            return await welcome_plan.ask(request)
        case FirstStep.WISHES:
            return await welcome_wishes.show(request)
        case FirstStep.SOUND:
            return await sound_check.begin(request)
        case _:
            return through(request)


async def hello(request: Request) -> Answer:
    """Say hello in the person's language, with every other language and the safety text."""
    await enrol.accept(request.tx, request.person)
    await request.tx.conversations.ask(request.person.id, topic=QuestionTopic.HELLO, at=request.now)
    text = request.words(
        "welcome-hello",
        name=request.name,
        language=request.words.languages[request.words.language],
        safety=request.words("safety-disclaimer-long"),
    )
    return Change(text=text, buttons=welcome_keyboards.hello(request.words))


async def hello_answered(request: Request, question: Question) -> Answers:
    """Understand what is typed in answer to the hello: yes, no, or already where or when."""
    del question
    reply = parse_reply(request.argument, request.lexicon)
    if reply in stretching.GO:
        return await first_minute(request)
    if reply in NOT_NOW:
        return await skip(request)
    plan = welcome_plan.plan_of(request)
    if plan is not None and any(one.weekdays for one in plan.groups):
        await reminders.take(request, plan)
        return await skip(request)
    return await places.typed(request, step=ZoneFollowUp.WELCOME, shown=request.person.zone)


async def spoken(request: Request, code: str) -> list[Answer]:
    """Speak another language from now on, beginning with this step."""
    person = await preferences.change(request.tx, request.person, now=request.now, language=code)
    own = replace(request, person=person, words=replace(request.words, code=code))
    shown = await go_on(own)
    answers = shown if isinstance(shown, list) else [shown]
    return [*answers, Commands(listed=commands(own.words))]


async def language_typed(request: Request) -> Answers | None:
    """Speak the language that a text names; None if it names none, or the first steps are over."""
    code = named_language(
        request.argument, among=request.words.languages, spoken=request.words.language
    )
    if code is None or await next_step(request) is FirstStep.DONE:
        return None
    return await spoken(request, code)


async def _language_tapped(request: Request) -> Answers:
    code = request.callback.one_of(1, request.words.languages)
    if code == request.words.language and request.person.first_step is FirstStep.HELLO:
        return request.toast("settings-language")
    return await spoken(request, code)


async def first_minute(request: Request) -> Answers:
    """Begin the first minute of stretching, with a word about what a card is."""
    request = await _past_hello(request)
    routine = request.library.routines.get(TASTER)
    if routine is None:
        return await ask_place(request)
    answers = await stretching.start(request, routine)
    busy = await request.tx.sessions.live(request.person.id)
    if busy is None or busy.routine != TASTER:
        return answers
    return [Change(text=request.words("welcome-card")), *answers]


async def skip(request: Request) -> Answers:
    """Go on without the first minute."""
    return await go_on(await _past_hello(request))


async def _past_hello(request: Request) -> Request:
    await request.tx.conversations.close(request.person.id)
    is_new = request.person.first_step is FirstStep.HELLO
    return await keep_step(request, FirstStep.PLACE) if is_new else request


async def meant(request: Request) -> Answers | None:
    """Understand a text that plainly answers the step that is open, though other words may mean the same."""
    meant = MEANT.get(request.person.first_step)
    return await unasked(request) if meant and meant(request) else None


MEANT = {
    FirstStep.WISHES: welcome_wishes.names_a_wish,
    FirstStep.SOUND: sound_check.is_about_sound,
}
"""How a text is recognised that answers a step."""


async def unasked(request: Request) -> Answers | None:
    """Understand a text as the answer to the step that is open, though its question is long past; None if none is."""
    if not request.person.first_step.open or await request.tx.sessions.live(request.person.id):
        return None
    shown = {"step": ZoneFollowUp.WELCOME, "shown": request.person.zone}
    question = Question(topic="", asked_at=request.now, payload=shown)
    answered = ANSWERED.get(await next_step(request))
    return await answered(request, question) if answered else None


ANSWERED = {
    FirstStep.PLACE: places.answered,
    FirstStep.TIME: welcome_plan.answered,
    FirstStep.WISHES: welcome_wishes.answered,
    FirstStep.SOUND: sound_check.answered,
}
"""Which handler understands what is typed at each step."""


async def later(request: Request) -> Answer:
    """Let the person be until the reminder comes."""
    return request.change("welcome-later")


STEPS = {
    "lang": _language_tapped,
    "go": first_minute,
    welcome_keyboards.SKIP: skip,
    keyboards.SET_UP: skip,
    "time": welcome_plan.time_chosen,
    "plan": welcome_plan.changed,
    "days": welcome_plan.kept,
    "none": welcome_plan.none,
    "wish": welcome_wishes.changed,
    "wished": welcome_wishes.done,
    "sound": sound_check.tapped,
    "later": later,
}


async def tapped(request: Request) -> Answers:
    """Do what a button of the first steps says."""
    return await STEPS[request.callback.one_of(0, STEPS)](request)
