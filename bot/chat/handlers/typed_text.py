"""Typed texts: words of distress first, then the answer to what was asked last, or else a kind hint."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta

from bot.chat.answers import Answer, DropKeys
from bot.chat.handlers import (
    distress,
    hints,
    measuring,
    nudges,
    own_lines,
    places,
    plain_words,
    sound_check,
    stretching,
    welcome,
    welcome_plan,
    welcome_wishes,
)
from bot.chat.questions import QuestionTopic
from bot.chat.request import Answers, Request
from bot.storage.conversations import Question
from bot.storage.remarks import RemarkKind

SOON = timedelta(minutes=5)
"""A message that was refused can be corrected for so long."""

BESIDE_COMMANDS: Mapping[str, Callable[[Request, Question], Awaitable[Answers]]] = {
    QuestionTopic.OWN_LINE: own_lines.answered,
    QuestionTopic.OWN_NAME: own_lines.named,
    QuestionTopic.MEASURE: measuring.answered,
}
"""Questions beside which the name of a command still does what it says."""


async def typed(request: Request) -> Answers:
    """Understand a text as the answer to the open question; hint at what can be typed if there is none."""
    if relief := await distress.relief(request):
        return relief
    if spoken := await welcome.language_typed(request):
        return spoken
    if nudge := await nudges.understood(request):
        return nudge
    question = await request.tx.conversations.waiting(request.person.id, now=request.now)
    if question is not None and question.topic in BESIDE_COMMANDS:
        said = await plain_words.command(request)
        return said or await BESIDE_COMMANDS[question.topic](request, question)
    if question is None:
        gone = await leave(request)
        answers = await _unasked(request)
        return [*gone, *(answers if isinstance(answers, list) else [answers])]
    return await ANSWERED[QuestionTopic(question.topic)](request, question)


async def _unasked(request: Request) -> Answers:
    """Understand a text that answers no question: a card that waits, plain words, or the first step that is open."""
    if answers := await stretching.ready(request) or await welcome.meant(request):
        return answers
    understood = await plain_words.understood(request) or await welcome.unasked(request)
    return understood or await hints.hint(request)


ANSWERED: dict[QuestionTopic, Callable[[Request, Question], Awaitable[Answers]]] = {
    QuestionTopic.ZONE: places.answered,
    QuestionTopic.TIME: welcome_plan.answered,
    QuestionTopic.HELLO: welcome.hello_answered,
    QuestionTopic.WISHES: welcome_wishes.answered,
    QuestionTopic.SOUND: sound_check.answered,
}
"""Which handler understands the answer to each question."""


async def leave(request: Request) -> list[Answer]:
    """End the question that is open, and take away the location key that was shown with it."""
    question = await request.tx.conversations.question(request.person.id)
    if question is None:
        return []
    await request.tx.conversations.close(request.person.id)
    keyed = question.payload.get("key")
    return [DropKeys(text=request.words("understanding-key-gone"))] if keyed else []


async def is_correction(request: Request) -> bool:
    """Return whether an edited message is the message that was refused a moment ago; true only once."""
    kind = RemarkKind.REFUSED
    refused = await request.tx.remarks.last(request.person.id, kind=kind)
    if (
        refused is None
        or refused.subject != str(request.message)
        or request.now - refused.at > SOON
    ):
        return False
    await request.tx.remarks.forget(request.person.id, kind=kind)
    return True
