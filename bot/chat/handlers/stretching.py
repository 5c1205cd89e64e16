"""/stretch, and the buttons of a session's cards."""

from datetime import timedelta

from bot.chat import keyboards, pickers
from bot.chat.answers import Answer, Change, Send
from bot.chat.cue_texts import CueTexts
from bot.chat.handlers import distress
from bot.chat.handlers.choosing import requested
from bot.chat.request import Answers, Request
from bot.domain.language import ENGLISH
from bot.domain.routine import Routine
from bot.domain.session import Phase, Session, Step
from bot.parsing.spoken import Miss, RoutineRequest, parse_request
from bot.practice import enrol, stretch
from bot.practice.messenger import CueMessage
from bot.texts import Html

A_SECOND_TAP = timedelta(seconds=5)
"""What is asked for again so soon is asked for by two taps on a button."""


async def begin(request: Request) -> Answers:
    """Start what was asked for: a routine, a number of minutes or a part of the body; otherwise today's routine."""
    if relief := await distress.relief(request):
        return relief
    parsed = understood(request)
    if isinstance(parsed, Miss):
        return _missed(request, parsed)
    return await start(request, await requested(request, parsed))


def understood(request: Request) -> RoutineRequest | Miss:
    """Return the routine that is asked for."""
    words, english = request.library.words(request.words.code), request.library.words(ENGLISH)
    return parse_request(
        request.argument, words=words, english=english, locale=request.person.language
    )


def _missed(request: Request, miss: Miss) -> Answer:
    if miss.near:
        buttons = pickers.near(request.words, request.library, miss.near)
        return request.send("programme-miss-near", typed=request.typed, buttons=buttons)
    return request.send("programme-miss", typed=request.typed, buttons=pickers.ways(request.words))


async def tapped(request: Request) -> Answers:
    """Start the routine of a button."""
    if not request.callback.parts:
        routine: Routine | None = await requested(request, RoutineRequest())
    else:
        routine = await request.routine(request.callback.word(0))
    if routine is None:
        return request.toast("button-old")
    if await _is_second_tap(request, routine):
        return request.toast("stretch-go")
    return [request.toast("stretch-go"), *await start(request, routine)]


async def _is_second_tap(request: Request, routine: Routine) -> bool:
    """Return whether the session that runs was begun by a tap on the same button a moment ago."""
    live = await request.tx.sessions.live(request.person.id)
    if live is None or live.phase is not Phase.RUNNING or live.routine != routine.id:
        return False
    return request.now - live.started_at < A_SECOND_TAP


async def start(request: Request, routine: Routine) -> list[Answer]:
    """Start a session; its first card is the answer, after the safety text for someone new."""
    live = await request.tx.sessions.live(request.person.id)
    if live is not None:
        return [await _busy(request, live)]
    new = await stretch.new_to(request.tx, request.person, routine, now=request.now)
    session = await stretch.start(
        request.tx, request.person, routine, now=request.now, admission=request.admission, new=new
    )
    wait = stretch.wait_of(session, now=request.now)
    waiting: list[Answer] = [request.send("stretch-begins-in", seconds=wait)] if wait else []
    if request.person.accepted >= enrol.SAFETY_TEXT:
        return waiting
    await enrol.accept(request.tx, request.person)
    return [
        request.send("stretch-first-time", safety=request.words("safety-disclaimer-long")),
        *waiting,
    ]


async def _busy(request: Request, live: Session) -> Answer:
    """Tell that a session is live already, and offer to go on with it or to end it."""
    name = request.words.routine(live.routine).name
    text = request.words("stretch-already-live", routine=name)
    return Send(text=text, buttons=keyboards.live(request.words, live))


async def pressed(request: Request) -> Answers:
    """Pause, resume, skip or end: the session's own timer says the rest. Or explain the stretch."""
    session, card = request.callback.number(0), request.callback.number(1)
    act = request.callback.one_of(2, (*stretch.ACTS, keyboards.HOW, keyboards.GO_ON))
    if act not in stretch.ACTS:
        live = await stretch.on_card(request.tx, request.person, session=session, card=card)
        return (
            await _explained(request, live)
            if act == keyboards.HOW
            else request.change("stretch-goes-on")
        )
    moved = await stretch.press(
        request.tx,
        request.person,
        session=session,
        card=card,
        act=act,
        now=request.now,
        admission=request.admission,
    )
    wait = stretch.wait_of(moved, now=request.now)
    if act == "resume" and wait:
        return request.toast("session-resumes-in", seconds=wait)
    return request.toast(f"session-{act}")


async def _explained(request: Request, session: Session) -> Answers:
    """Show everything about the stretch on its card; the session goes on meanwhile."""
    said = Step(session=session, index=max(session.step - 1, 0))
    if not said.cue.stretch:
        return request.toast("session-old-card")
    text = await explanation(request, session, index=said.index)
    return Change(text=text, buttons=keyboards.card(request.words, session))


async def resumed(request: Request, session: Session) -> Answers:
    """Say that a session goes on, with its card: the old card may be far above, or cleared away."""
    shown = (i for i in reversed(range(session.step)) if session.cues[i].stretch)
    index = next(shown, None)
    lines = [request.words("session-resumed-by-command")]
    if index is not None:
        lines += [Html(), await explanation(request, session, index=index)]
    return Send(text=request.words.lines(lines), buttons=keyboards.card(request.words, session))


async def explanation(request: Request, session: Session, *, index: int) -> Html:
    """Return everything about the stretch of a cue."""
    said = Step(session=session, index=index)
    routine = await request.routine(session.routine)
    cue_message = CueMessage(
        person=request.person, session=session, index=index, until=said.until, routine=routine
    )
    return CueTexts(words=request.words, library=request.library).how(cue_message)
