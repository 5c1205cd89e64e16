"""/stretch, and the buttons of a session's cards."""

from dataclasses import replace
from datetime import timedelta

from bot.chat import pickers, session_keyboards
from bot.chat.answers import Answer, Change, Send
from bot.chat.cue_texts import CueTexts
from bot.chat.handlers import comfort, distress
from bot.chat.handlers.choosing import requested
from bot.chat.request import Answers, Request
from bot.domain.first_steps import TASTER
from bot.domain.language import ENGLISH
from bot.domain.routine import Routine
from bot.domain.session import Phase, Session, Step
from bot.library import ReplyMeaning
from bot.parsing.spoken import Miss, RoutineRequest, parse_reply, parse_request
from bot.practice import enrol, preferences, stretch
from bot.practice.messenger import CueMessage
from bot.practice.own_routines import called
from bot.texts import Html

GO = frozenset({ReplyMeaning.YES, ReplyMeaning.CHAT})
"""Said to a card that waits, or to a hello, these begin: `yes`, `ready`, `let's go`."""
A_SECOND_TAP = timedelta(seconds=5)
"""What is asked for again so soon is asked for by two taps on a button."""
SAFETY_FIRST = timedelta(seconds=2)
"""The safety text has so long to arrive before the first card, which would overtake it."""


async def begin(request: Request) -> Answers:
    """Start what was asked for: a routine, a number of minutes or a part of the body; otherwise today's routine."""
    if relief := await distress.relief(request):
        return relief
    if own := await called(request.tx, request.library, request.person, request.argument):
        return await start(request, own)
    parsed = understood(request)
    if isinstance(parsed, Miss):
        return _missed(request, parsed)
    if parsed == RoutineRequest() and (kept := await _kept(request)):
        return offered(request, kept)
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


async def _kept(request: Request) -> Session | None:
    """Return a session that was ended early a short time ago, unless another one is live."""
    if await request.tx.sessions.live(request.person.id):
        return None
    return await stretch.kept_place(request.tx, request.person, now=request.now)


def offered(request: Request, kept: Session) -> Answer:
    """Offer to go on where a session was ended, or to begin it again."""
    return request.send(
        "stretch-kept",
        routine=request.words.routine(kept.routine).name,
        number=(kept.rest or 0) + 1,
        count=kept.cues[-1].place + 1,
        buttons=session_keyboards.kept(request.words, kept),
    )


async def continued(request: Request) -> Answers:
    """Go on where a session was ended, with what was done before counted in."""
    ended = await request.tx.sessions.find(request.callback.number(0))
    if ended is None or ended.user != request.person.id:
        return request.toast("session-not-yours")
    routine = await request.routine(ended.routine)
    if routine is None or not stretch.is_kept(ended, now=request.now):
        return request.toast("session-over")
    place, completed = ended.rest or 0, ended.completed
    started = await start(request, routine, place=place, completed=completed)
    return [request.toast("stretch-go"), *started]


async def _is_second_tap(request: Request, routine: Routine) -> bool:
    """Return whether the session that runs was begun by a tap on the same button a moment ago."""
    live = await request.tx.sessions.live(request.person.id)
    if live is None or live.phase is not Phase.RUNNING or live.routine != routine.id:
        return False
    return request.now - live.started_at < A_SECOND_TAP


async def start(
    request: Request, routine: Routine, *, place: int = 0, completed: tuple[int, ...] = ()
) -> list[Answer]:
    """Start a session; its first card is the answer, after the safety text for someone new.

    It begins at a place of the routine; `completed` are the places that were done before.
    """
    live = await request.tx.sessions.live(request.person.id)
    if live is not None:
        return [await busy(request, live)]
    new = await stretch.new_to(request.tx, request.person, routine, now=request.now)
    is_safe = request.person.accepted >= enrol.SAFETY_TEXT
    session = await stretch.start(
        request.tx, request.person, routine, now=request.now, admission=request.admission,
        new=new, place=place, completed=completed, pause=timedelta(0) if is_safe else SAFETY_FIRST,
    )  # fmt: skip
    await _offer_tapping(request, session)
    wait = stretch.wait_of(session, now=request.now)
    waiting: list[Answer] = [request.send("stretch-begins-in", seconds=wait)] if wait else []
    waiting += comfort.asked(request, request.person, session)
    if is_safe:
        return waiting
    await enrol.accept(request.tx, request.person)
    return [
        request.send("stretch-first-time", safety=request.words("safety-disclaimer-long")),
        *waiting,
    ]


async def _offer_tapping(request: Request, session: Session) -> None:
    """Note that the first session of a person, after the taster, offers to begin each hold with a tap: once."""
    person = request.person
    if not person.tap_offered and not person.tap_to_start and session.routine != TASTER:
        await request.tx.people.change(person.id, tap_offered=session.id)


async def busy(request: Request, live: Session) -> Answer:
    """Tell that a session is live already, and offer to go on with it or to end it."""
    name = request.words.routine(live.routine).name
    text = request.words("stretch-already-live", routine=name)
    return Send(text=text, buttons=session_keyboards.live(request.words, live))


async def pressed(request: Request) -> Answers:
    """Do what a button of a card says: the session's own timer sends the rest."""
    session, card = request.callback.number(0), request.callback.number(1)
    shown = (*session_keyboards.BACKWARDS, *session_keyboards.SHOWN)
    act = request.callback.one_of(2, (*stretch.ACTS, *shown))
    live = await stretch.on_card(request.tx, request.person, session=session, card=card)
    if act == session_keyboards.GO_ON:
        return request.change("stretch-goes-on")
    if act == session_keyboards.TAP:
        return await _tapping(request, live)
    if act == session_keyboards.HOW:
        if live.phase is Phase.PAUSED:
            return await _explained(request, live)
        act = "pause"
    if act in session_keyboards.BACKWARDS:
        return await _turned_back(request, live, act)
    return await _acted(request, live, act)


async def ready(request: Request) -> Answer | None:
    """Begin the hold of a card that waits, at a typed yes or ready; None for any other text, or if no card waits."""
    live = await request.tx.sessions.live(request.person.id)
    if live is None or not live.waits or parse_reply(request.argument, request.lexicon) not in GO:
        return None
    await _acted(request, live, "resume")
    return Send(text=request.words("session-ready"), silent=True)


async def _acted(request: Request, session: Session, act: str) -> Answer:
    moved = await stretch.act_on(
        request.tx, session, act=act, now=request.now, admission=request.admission
    )
    wait = stretch.wait_of(moved, now=request.now)
    if act == "resume" and wait:
        return request.toast("session-resumes-in", seconds=wait)
    return request.toast("session-ready" if moved.begins else f"session-{act}")


async def _turned_back(request: Request, session: Session, act: str) -> Answer:
    """Go back to the card of this stretch, or of that before."""
    routine = await request.routine(session.routine)
    place = session.place - (act == "previous")
    if routine is None or not 0 <= place < len(routine.stretches):
        return request.toast("session-old-card")
    await stretch.turn_back(
        request.tx, request.person, session, routine,
        place=place, now=request.now, admission=request.admission,
    )  # fmt: skip
    return request.toast(f"session-{act}")


async def _tapping(request: Request, session: Session) -> Answers:
    """Let each hold begin with a tap from now on, first of all that of this card."""
    person = await preferences.change(
        request.tx, request.person, now=request.now, tap_to_start=True
    )
    await _turned_back(replace(request, person=person), session, "repeat")
    return request.toast("session-tap")


async def _explained(request: Request, session: Session) -> Answers:
    """Show everything about the stretch on its card, while the session waits."""
    said = Step(session=session, index=max(session.step - 1, 0))
    if not said.cue.stretch:
        return request.toast("session-old-card")
    text = await explanation(request, session, index=said.index)
    return Change(text=text, buttons=session_keyboards.card(request.words, session))


async def resumed(request: Request, session: Session) -> Answers:
    """Say that a session goes on, with its card: the old card may be far above, or cleared away."""
    shown = (i for i in reversed(range(session.step)) if session.cues[i].stretch)
    index = next(shown, None)
    lines = [request.words("session-resumed-by-command")]
    if index is not None:
        lines += [Html(), await explanation(request, session, index=index)]
    return Send(
        text=request.words.lines(lines), buttons=session_keyboards.card(request.words, session)
    )


async def explanation(request: Request, session: Session, *, index: int) -> Html:
    """Return everything about the stretch of a cue."""
    said = Step(session=session, index=index)
    routine = await request.routine(session.routine)
    cue_message = CueMessage(
        person=request.person, session=session, index=index, until=said.until, routine=routine
    )
    return CueTexts(words=request.words, library=request.library).how(cue_message)
