"""Why a stretch was skipped, how a session was, and what follows for the next routines."""

from bot.chat import stretch_pickers
from bot.chat.answers import Change, Send
from bot.chat.buttons import CallbackPrefix
from bot.chat.keyboards import button
from bot.chat.localization import Localization
from bot.chat.request import Answers, Request
from bot.chat.stretch_pickers import ALWAYS, EASIER, HURT_KEYS, KEEP, TODAY, TOMORROW
from bot.domain.days import A_DAY
from bot.domain.session import Session
from bot.practice import opinions

HURTS, SPACE, TIME, NOT_TODAY = stretch_pickers.REASONS
GOOD, FINE, HURT = stretch_pickers.FEELINGS
HELPS = {SPACE: "place", TIME: "minutes"}
"""The choice that helps where something was missing."""


async def reasoned(request: Request) -> Answers:
    """Take the reason for which a stretch was left: offer what helps, or leave it at that."""
    reason = request.callback.one_of(0, stretch_pickers.REASONS)
    stretch = request.callback.one_of(1, request.library.stretches)
    if reason == HURTS:
        return [request.toast("opinion-thanks"), _hurts(request, stretch)]
    if reason == NOT_TODAY:
        return request.toast("opinion-thanks")
    what = HELPS[reason]
    row = (button(request.words, f"programme-button-{what}", CallbackPrefix.WISH, what),)
    return [request.toast("opinion-thanks"), request.send(f"opinion-{reason}", buttons=(row,))]


def _hurts(request: Request, stretch: str) -> Send:
    """Ask whether a stretch that hurts should be done more easily or left out, after the words on when to stop."""
    name = request.words.stretch(stretch).name
    buttons = stretch_pickers.hurting(request.words, stretch, EASIER, TODAY, ALWAYS, KEEP)
    return request.send("opinion-hurts", name=name, buttons=buttons)


async def felt(request: Request) -> Answers:
    """Keep how a session was; ask which stretch hurt where something did."""
    session = await request.tx.sessions.find(request.callback.number(0))
    feeling = request.callback.one_of(1, stretch_pickers.FEELINGS)
    if session is None or session.user != request.person.id:
        return request.toast("session-not-yours")
    await request.tx.sessions.felt(session.id, feeling)
    toast = request.toast(f"opinion-{feeling}")
    return [toast, _which(request, session)] if feeling == HURT else toast


def _which(request: Request, session: Session) -> Send:
    named = dict.fromkeys(cue.stretch for cue in session.cues if cue.stretch)
    there = [name for name in named if name in request.library.stretches]
    buttons = stretch_pickers.which_hurt(request.words, there)
    return request.send("opinion-which", buttons=buttons)


async def hurt(request: Request) -> Answers:
    """Leave a stretch out that hurt, for as long as the person says; do it more easily, or keep it."""
    how = request.callback.one_of(0, HURT_KEYS)
    stretch = request.callback.one_of(1, request.library.stretches)
    tx, person, now, words = request.tx, request.person, request.now, request.words
    if how == KEEP:
        await opinions.bring_back(tx, person, stretch, now=now)
        return request.change("opinion-keep", name=words.stretch(stretch).name)
    if how == EASIER:
        await opinions.take_easier(tx, person, stretch, now=now)
        return _eased(words, stretch)
    today = person.day(now)
    until = {TODAY: today, TOMORROW: today + A_DAY}.get(how)
    await opinions.leave_out(tx, person, stretch, until=until, now=now)
    more = () if how == ALWAYS else (ALWAYS,)
    return Change(
        text=words(f"opinion-left-{how}", name=words.stretch(stretch).name),
        buttons=stretch_pickers.hurting(words, stretch, *more, KEEP),
    )


def _eased(words: Localization, stretch: str) -> Change:
    told = words.stretch(stretch)
    return Change(
        text=words("opinion-eased", name=told.name, easier=told.easier),
        buttons=stretch_pickers.hurting(words, stretch, KEEP),
    )
