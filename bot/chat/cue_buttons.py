"""The buttons under a cue: those of its card, of its end, and what is offered once beside them."""

from bot.chat import (
    group_keyboards,
    keyboards,
    review_keyboards,
    session_keyboards,
    stretch_pickers,
)
from bot.chat.buttons import ButtonRows
from bot.chat.localization import Localization
from bot.chat.summaries import is_taste
from bot.domain.cues import CueKind
from bot.practice.messenger import CueMessage

ASKED_AFTER = 5
"""After so many days of practice a weekly card is offered, once."""


def buttons_of(words: Localization, cue_message: CueMessage) -> ButtonRows:
    """Return the buttons under a cue."""
    if cue_message.person.is_group:
        ends = cue_message.cue.kind.ends
        return () if ends else group_keyboards.card(words, cue_message.session)
    if cue_message.cue.kind.ends and is_taste(cue_message):
        return ()
    if cue_message.cue.kind is CueKind.FINISH:
        asks = cue_message.person.comfort
        finished = session_keyboards.finished(words, cue_message.session, comfort=asks)
        return (*finished, *_set_up(words, cue_message), *_reviews(words, cue_message))
    if cue_message.cue.kind.ends:
        ended = session_keyboards.ended(words, cue_message.session)
        return (*ended, *_set_up(words, cue_message), *_reviews(words, cue_message))
    if cue_message.cue.kind.waits:
        return session_keyboards.paused(words, cue_message.session)
    card = session_keyboards.card(words, cue_message.session)
    return (*card, *_tap_offered(words, cue_message))


def _reviews(words: Localization, cue_message: CueMessage) -> ButtonRows:
    """Offer to look back on the month or the year that is over, with the first session after it."""
    summary = cue_message.summary
    return review_keyboards.reviews(words, summary.reviews if summary else ())


def _tap_offered(words: Localization, cue_message: CueMessage) -> ButtonRows:
    """Offer on the first card of a person's first session to begin each hold with a tap."""
    session, person = cue_message.session, cue_message.person
    is_first = person.tap_offered == session.id and not session.card
    waits = session.waits or person.tap_to_start
    return session_keyboards.tap_offered(words, session) if is_first and not waits else ()


def _set_up(words: Localization, cue_message: CueMessage) -> ButtonRows:
    """Offer what a person has not set up: a reminder, or, once, a weekly card."""
    summary = cue_message.summary
    is_asked = summary is not None and summary.before.total < ASKED_AFTER == summary.after.total
    weekly = is_asked and not cue_message.person.weekly
    return (*_first_reminder(words, cue_message), *(keyboards.weekly(words) if weekly else ()))


def _first_reminder(words: Localization, cue_message: CueMessage) -> ButtonRows:
    """Offer to set up to a person who has not said where they are: who came by a link stretched first."""
    summary = cue_message.summary
    known = cue_message.person.zone_checked or (summary and summary.next_reminder)
    return () if known else keyboards.set_up(words)


def why_left(words: Localization, cue_message: CueMessage) -> ButtonRows:
    """Offer to say why the stretch before was skipped, once a session."""
    session, cue = cue_message.session, cue_message.cue
    before = next((one for one in reversed(session.cues[: cue_message.index]) if one.stretch), cue)
    is_skip = cue.kind is CueKind.CARD and cue.place > before.place
    asked = is_skip and session.left_first(before.place)
    return stretch_pickers.reasons(words, before.stretch) if asked else ()
