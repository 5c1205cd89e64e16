"""The buttons under the messages of a session."""

from bot.chat import comfort_scale, share_keyboards, stretch_pickers
from bot.chat.buttons import Button, ButtonRows, CallbackPrefix, Style
from bot.chat.keyboards import button
from bot.chat.localization import Localization
from bot.domain.session import MORE, Phase, Session

HOW, GO_ON, TAP = "how", "go-on", "tap"
SHOWN = (HOW, GO_ON, TAP)
"""Acts on a session's messages that show something, or change how the session goes on."""
BACKWARDS = ("repeat", "previous")
"""Acts on a session's messages that go back to a card: of the same stretch, or of that before."""


def card(words: Localization, session: Session) -> ButtonRows:
    """Offer what a person can do while a session runs, and all about the stretch."""
    if session.waits:
        return _waiting(words, session)
    more = ("more",) if session.holds else ()
    return (_acts(words, session, "pause", "skip", "end"), _acts(words, session, *more, HOW))


def tap_offered(words: Localization, session: Session) -> ButtonRows:
    """Offer to begin each hold with a tap."""
    return (_acts(words, session, TAP),)


def _waiting(words: Localization, session: Session) -> ButtonRows:
    """Offer to begin the hold of a card that waits for that."""
    parts = (session.id, session.card, "resume")
    ready = button(words, "button-ready", CallbackPrefix.SESSION, *parts, style=Style.SUCCESS)
    return ((ready,), _acts(words, session, "skip", "end"), _acts(words, session, HOW))


def paused(words: Localization, session: Session) -> ButtonRows:
    """Offer what a person can do while a session is paused: go on, or go back."""
    back = ("previous",) if session.place else ()
    return (
        _acts(words, session, "resume", "skip", "end"),
        _acts(words, session, "repeat", *back),
    )


def _acts(words: Localization, session: Session, *acts: str) -> tuple[Button, ...]:
    longer = round(MORE.total_seconds())
    parts = (CallbackPrefix.SESSION, session.id, session.card)
    return tuple(button(words, f"button-{act}", *parts, act, seconds=longer) for act in acts)


def live(words: Localization, session: Session) -> ButtonRows:
    """Offer to go on with the live session, or to end it."""
    act = "resume" if session.phase is Phase.PAUSED else GO_ON
    parts = (session.id, session.card, act)
    on = button(words, f"button-{GO_ON}", CallbackPrefix.SESSION, *parts, style=Style.SUCCESS)
    return ((on, *ending(words, session)),)


def ending(words: Localization, session: Session) -> tuple[Button, ...]:
    """Offer to end the live session."""
    return _acts(words, session, "end")


def kept(words: Localization, session: Session) -> ButtonRows:
    """Offer to go on where a session was ended, or to begin it again."""
    start = button(words, "button-from-start", CallbackPrefix.START, session.routine)
    return (*_from(words, session), (start,))


def ended(words: Localization, session: Session) -> ButtonRows:
    """Offer to go on where a session was ended just now, to do it once more, to see the streak, and to share."""
    asked = _why_ended(words, session)
    return (*_from(words, session), *again(words, session), *asked)


def finished(words: Localization, session: Session, *, comfort: bool = False) -> ButtonRows:
    """Offer what can follow a session: once more, the streak, to share it, and to say how it was."""
    if not session.completed:
        return again(words, session)
    asked = stretch_pickers.feelings(words, session.id)
    felt = comfort_scale.scale(words, session.id, comfort_scale.AFTER) if comfort else ()
    return (*again(words, session), *asked, *felt)


def _why_ended(words: Localization, session: Session) -> ButtonRows:
    """Offer to say why a session was ended, unless a skip in it was asked about."""
    named = (cue.stretch for cue in session.cues if cue.place == session.place and cue.stretch)
    stretch, is_first = next(named, ""), session.left_first(session.place)
    return stretch_pickers.reasons(words, stretch) if stretch and is_first else ()


def _from(words: Localization, session: Session) -> ButtonRows:
    if session.rest is None:
        return ()
    number, family = session.rest + 1, CallbackPrefix.KEPT
    style = Style.SUCCESS
    return ((button(words, "button-go-on-from", family, session.id, number=number, style=style),),)


def again(words: Localization, session: Session) -> ButtonRows:
    """Offer to do it once more, to see the streak, and to share what was done."""
    shared = (share_keyboards.session(words, session.id),) if session.completed else ()
    return (
        (
            button(words, "button-again", CallbackPrefix.START, session.routine),
            button(words, "button-streak", CallbackPrefix.MENU, "streak"),
        ),
        *((shared,) if shared else ()),
    )
