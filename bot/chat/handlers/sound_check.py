"""The sound check: a message in five seconds, and what to do when it was not heard."""

from datetime import timedelta

from bot.chat import welcome_keyboards
from bot.chat.answers import Answer, Change, Send, dump
from bot.chat.handlers.first_steps import keep_step, through
from bot.chat.questions import QuestionTopic
from bot.chat.request import Answers, Request
from bot.chat.welcome_keyboards import AGAIN, CHECK, HEARD, NOT_HEARD, QUIET, SKIP
from bot.domain.first_steps import FirstStep
from bot.library import ReplyMeaning
from bot.parsing.spoken import parse_reply
from bot.parsing.typed import folded, only_words, plain
from bot.storage.conversations import Question
from bot.storage.outbox import OutboxEntry

DELAY = timedelta(seconds=5)
"""Time to lock the phone: a chat that is open makes no sound."""
LIFE = timedelta(minutes=5)
LONGEST = 60
BY_REPLY = {
    ReplyMeaning.YES: HEARD,
    ReplyMeaning.NO: NOT_HEARD,
    ReplyMeaning.LATER: SKIP,
    ReplyMeaning.CANCEL: SKIP,
}


async def begin(request: Request) -> Change:
    """Promise a message that sounds, and ask to lock the phone; a message that was promised before is called off."""
    await request.tx.conversations.ask(request.person.id, topic=QuestionTopic.SOUND, at=request.now)
    await request.tx.outbox.call_off(request.person.id, now=request.now)
    await request.tx.outbox.add([_promised(request)])
    seconds = round(DELAY.total_seconds())
    buttons = welcome_keyboards.checking(request.words)
    return Change(text=request.words("sound-check", seconds=seconds), buttons=buttons)


async def _below(request: Request) -> Answer:
    """Begin the check in a message of its own: the settings stay as they are."""
    shown = await begin(request)
    return Send(text=shown.text, buttons=shown.buttons)


def _promised(request: Request) -> OutboxEntry:
    heard = Send(text=request.words("sound-ping"), buttons=welcome_keyboards.heard(request.words))
    return OutboxEntry(
        chat=request.person.id,
        user=request.person.id,
        answer=dump(heard),
        ordered=False,
        created_at=request.now,
        expires_at=request.now + LIFE,
        not_before=request.now + DELAY,
    )


async def tapped(request: Request) -> Answers:
    """Do what a button of the sound check says."""
    return await ACTS[request.callback.one_of(1, ACTS)](request)


async def answered(request: Request, question: Question) -> Answers:
    """Understand what is typed about the sound: heard it, not heard, too quiet."""
    del question
    act = _typed(request)
    if act is None:
        buttons = welcome_keyboards.heard(request.words)
        return await request.refuse("sound-unclear", typed=request.typed, buttons=buttons)
    return await ACTS[act](request)


def is_about_sound(request: Request) -> bool:
    """Return whether a text says how the message was heard."""
    return _typed(request) is not None


def _typed(request: Request) -> str | None:
    reply = parse_reply(request.argument, request.lexicon)
    if reply in BY_REPLY:
        return BY_REPLY[reply]
    said = _plain(request.argument)
    for act in (NOT_HEARD, QUIET, AGAIN, HEARD):
        names = (_plain(each) for each in request.words.label(f"sound-said-{act}").split(","))
        if any(name and f" {name} " in f" {said} " for name in names):
            return act
    return None


def _plain(text: str) -> str:
    return folded(only_words(plain(text, limit=LONGEST)))


async def _heard(request: Request) -> Answers:
    """End the check: everything can be heard."""
    await request.tx.conversations.close(request.person.id)
    await request.tx.outbox.call_off(request.person.id, now=request.now)
    if request.person.first_step is FirstStep.DONE:
        return request.change("sound-fine")
    return through(await keep_step(request, FirstStep.DONE))


async def _not_heard(request: Request) -> Answers:
    return await _help(request, "sound-help-silent")


async def _quiet(request: Request) -> Answers:
    return await _help(request, "sound-help-quiet")


async def _help(request: Request, key: str) -> Answer:
    await request.tx.conversations.ask(request.person.id, topic=QuestionTopic.SOUND, at=request.now)
    return request.change(key, buttons=welcome_keyboards.again(request.words))


ACTS = {
    HEARD: _heard,
    NOT_HEARD: _not_heard,
    QUIET: _quiet,
    AGAIN: begin,
    SKIP: _heard,
    CHECK: _below,
}
