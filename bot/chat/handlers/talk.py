"""Typed texts: words of distress first, then the answer to what was asked last, or else a kind hint."""

from datetime import timedelta

from bot.chat.answers import Answer, DropKeys
from bot.chat.ask import Answers, Ask
from bot.chat.handlers import distress, hints, places, plainly, welcome
from bot.chat.topics import Topic
from bot.storage.remarks import RemarkKind

SOON = timedelta(minutes=5)
"""A message that was refused can be corrected for so long."""


async def typed(ask: Ask) -> Answers:
    """Understand a text as the answer to the open question; hint at what can be typed if there is none."""
    if relief := await distress.relief(ask):
        return relief
    question = await ask.tx.conversations.waiting(ask.person.id, now=ask.now)
    if question is None:
        gone = await leave(ask)
        answers = await plainly.understood(ask) or await hints.hint(ask)
        return [*gone, *(answers if isinstance(answers, list) else [answers])]
    if question.topic == Topic.ZONE:
        return await places.answered(ask, question)
    return await welcome.time_typed(ask)


async def leave(ask: Ask) -> list[Answer]:
    """End the question that is open, and take away the location key that was shown with it."""
    question = await ask.tx.conversations.question(ask.person.id)
    if question is None:
        return []
    await ask.tx.conversations.close(ask.person.id)
    keyed = question.payload.get("key")
    return [DropKeys(text=ask.words("understanding-key-gone"))] if keyed else []


async def is_correction(ask: Ask) -> bool:
    """Tell whether a message that was changed is the one that was refused a moment ago; tells so once."""
    kind = RemarkKind.REFUSED
    refused = await ask.tx.remarks.last(ask.person.id, kind=kind)
    if refused is None or refused.subject != str(ask.message) or ask.now - refused.at > SOON:
        return False
    await ask.tx.remarks.forget(ask.person.id, kind=kind)
    return True
