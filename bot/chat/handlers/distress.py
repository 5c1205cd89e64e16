"""Answers to words of distress: the safety sentence first, and nothing that starts a stretch."""

from bot.chat import keyboards
from bot.chat.answers import Answer
from bot.chat.buttons import ButtonRows, CallbackPrefix
from bot.chat.request import Request
from bot.domain.session import Phase, Session
from bot.practice import stretch
from bot.practice.distress import Distress, distress_in


async def relief(request: Request) -> Answer | None:
    """Return what to say to words of distress, and pause the session that runs; None if there are no such words."""
    kind = distress_in(request.argument, request.library, language=request.words.code)
    if kind is None:
        return None
    live = await request.tx.sessions.live(request.person.id)
    if live is not None and live.phase is Phase.RUNNING:
        live = await stretch.act_on(
            request.tx, live, act="pause", now=request.now, admission=request.admission
        )
    return request.send(f"distress-{kind}", buttons=_buttons(request, kind, live))


def _buttons(request: Request, kind: Distress, live: Session | None) -> ButtonRows:
    """Offer to end the session, and for pain to leave movements out."""
    rows: ButtonRows = () if live is None else (keyboards.ending(request.words, live),)
    if kind is Distress.STOP:
        rows = (
            *rows,
            (keyboards.button(request.words, "button-leave-out", CallbackPrefix.WISH, "off"),),
        )
    return rows
