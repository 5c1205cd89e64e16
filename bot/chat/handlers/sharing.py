"""[Share]: a picture card with a link, to be forwarded; it names the person only if they want that."""

from collections.abc import Awaitable, Callable, Mapping

from bot.chat import share_keyboards
from bot.chat.answers import Answer, Change, SendPicture
from bot.chat.card_pictures import CardPictures
from bot.chat.request import Answers, Request
from bot.chat.week_card import WeekCard
from bot.chat.week_words import WeekWords
from bot.domain.routine import Routine
from bot.domain.session import Session
from bot.domain.start_link import LinkKind, StartLink, link_to
from bot.practice import weeks
from bot.texts import Html

FIVE = 5
"""Minutes of the routine behind the link of a shared week."""


async def tapped(request: Request) -> Answers:
    """Send a card to forward, or write the person's name on it or take it off."""
    what = request.callback.one_of(0, SHARED)
    return await SHARED[what](request)


async def _routine(request: Request) -> Answers:
    routine = await request.routine(request.callback.word(1))
    if routine is None:
        return request.toast("button-old")
    name = request.words.routine(routine.id).name
    text = request.words(
        "share-routine", name=name, minutes=routine.minutes, count=len(routine.stretches)
    )
    return _shared(request, routine, text, lambda: _overview(request, routine))


async def _session(request: Request) -> Answers:
    session = await request.tx.sessions.find(request.callback.number(1))
    if session is None or session.user != request.person.id:
        return request.toast("session-not-yours")
    routine = await request.routine(session.routine)
    if routine is None or session.phase.live or not session.completed:
        return request.toast("button-old")
    text = request.words(
        "share-session",
        name=request.words.routine(routine.id).name,
        minutes=session.minutes,
        count=len(session.completed),
    )
    return _shared(request, routine, text, lambda: _finish(request, session))


async def _week(request: Request) -> Answers:
    week = await weeks.week(request.tx, request.person, now=request.now)
    if not week.done:
        return request.toast("week-nothing")
    text = WeekWords(words=request.words, library=request.library).shared(week)
    url = request.link(StartLink(kind=LinkKind.MINUTES, about=str(FIVE)))
    cards = WeekCard(words=request.words, library=request.library)
    return _card(request, text, url, lambda: cards.svg(week, picture_sender=request.picture_sender))


def _overview(request: Request, routine: Routine) -> str:
    cards = CardPictures(words=request.words)
    return cards.overview(routine, picture_sender=request.picture_sender)


def _finish(request: Request, session: Session) -> str:
    return CardPictures(words=request.words).shared(session)


def _shared(request: Request, routine: Routine, text: Html, draw: Callable[[], str]) -> Answers:
    """Return the card of a routine with the link to it."""
    return _card(request, text, request.link(link_to(routine)), draw)


def _card(request: Request, text: Html, url: str, draw: Callable[[], str]) -> Answers:
    """Return a card with its link; only its words change where it stands already."""
    parts = request.callback.parts
    named = len(parts) > share_keyboards.LEAST and parts[-1] == share_keyboards.NAMED
    head = [request.words("share-named", who=request.name)] if named else []
    lines = [*head, text, Html(), request.words("share-link", url=url)]
    words = request.words.lines(lines)
    buttons = share_keyboards.card(request.words, parts, url=url, named=named)
    if len(parts) > share_keyboards.LEAST:
        return Change(text=words, buttons=buttons)
    card: Answer = SendPicture(card=draw(), text=words, buttons=buttons)
    return [request.toast("share-forward", alert=True), card]


SHARED: Mapping[str, Callable[[Request], Awaitable[Answers]]] = {
    share_keyboards.ROUTINE: _routine,
    share_keyboards.SESSION: _session,
    share_keyboards.WEEK: _week,
}
