"""Answers to words of distress: the safety sentence first, and nothing that starts a stretch."""

from bot.chat import keyboards
from bot.chat.answers import Answer
from bot.chat.ask import Ask
from bot.chat.buttons import Family, Rows
from bot.domain.session import Phase, Session
from bot.practice import stretch
from bot.practice.distress import Distress, distress_in


async def relief(ask: Ask) -> Answer | None:
    """Return what to say to words of distress, and pause the session that runs; None if there are no such words."""
    kind = distress_in(ask.said, ask.library, language=ask.words.code)
    if kind is None:
        return None
    live = await ask.tx.sessions.live(ask.person.id)
    if live is not None and live.phase is Phase.RUNNING:
        live = await stretch.act_on(ask.tx, live, act="pause", now=ask.now, admission=ask.admission)
    return ask.send(f"distress-{kind}", buttons=_buttons(ask, kind, live))


def _buttons(ask: Ask, kind: Distress, live: Session | None) -> Rows:
    """Offer to end the session, and for pain to leave movements out."""
    rows: Rows = () if live is None else (keyboards.ending(ask.words, live),)
    if kind is Distress.STOP:
        rows = (*rows, (keyboards.button(ask.words, "button-leave-out", Family.WISH, "off"),))
    return rows
