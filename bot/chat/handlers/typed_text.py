"""Typed texts: words of distress first, then the answer to what was asked last, or else a kind hint."""

from datetime import timedelta

from bot.chat.answers import Answer, DropKeys
from bot.chat.handlers import distress, hints, nudges, places, plain_words, welcome
from bot.chat.questions import QuestionTopic
from bot.chat.request import Answers, Request
from bot.storage.remarks import RemarkKind

SOON = timedelta(minutes=5)
"""A message that was refused can be corrected for so long."""


async def typed(request: Request) -> Answers:
    """Understand a text as the answer to the open question; hint at what can be typed if there is none."""
    if relief := await distress.relief(request):
        return relief
    if nudge := await nudges.understood(request):
        return nudge
    question = await request.tx.conversations.waiting(request.person.id, now=request.now)
    if question is None:
        gone = await leave(request)
        answers = await plain_words.understood(request) or await hints.hint(request)
        return [*gone, *(answers if isinstance(answers, list) else [answers])]
    if question.topic == QuestionTopic.ZONE:
        return await places.answered(request, question)
    return await welcome.time_typed(request)


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
