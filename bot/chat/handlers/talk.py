"""Typed texts: words of distress first, then the answer to what was asked last, or else a kind hint."""

from bot.chat.ask import Answers, Ask
from bot.chat.handlers import distress, hints, places, welcome
from bot.chat.topics import Topic


async def typed(ask: Ask) -> Answers:
    """Understand a typed text as the answer to the last question; hint at commands if there is none."""
    if relief := await distress.relief(ask):
        return relief
    question = await ask.tx.conversations.question(ask.person.id)
    if question is None:
        return await hints.hint(ask)
    if question.topic == Topic.ZONE:
        return await places.answered(ask, question)
    return await welcome.time_typed(ask)
