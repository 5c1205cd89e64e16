"""The messages of a session: a text for each kind of cue."""

from collections.abc import Callable
from dataclasses import replace

from bot.chat.localization import Localization
from bot.chat.message_parts import MessageParts, is_eased, sides_of
from bot.chat.summaries import Summaries
from bot.domain.cues import CueKind
from bot.domain.session import HOLDING
from bot.library import Library
from bot.practice.messenger import CueMessage
from bot.texts import Html

Write = Callable[["CueTexts", CueMessage], str]
NONE = Html()


class CueTexts:
    """Writes the texts of a session in a person's words.

    Of a stretch's card at most forty-five words are in sight; the rest stands in a quotation that unfolds.
    """

    def __init__(self, *, words: Localization, library: Library) -> None:
        self._words = words
        self._parts = MessageParts(words=words, library=library)
        self._summaries = Summaries(words=words, library=library)

    def text(self, cue_message: CueMessage) -> str:
        """Return what a cue says."""
        return WRITERS[cue_message.cue.kind](self, cue_message)

    def past(self, cue_message: CueMessage) -> Html:
        """Return what is left of the card before this cue: no countdown, and whether the stretch was done."""
        cue, before = cue_message.cue, cue_message.session.cues[: cue_message.index]
        place = next((one.place for one in reversed(before) if one.stretch), cue.place)
        same = cue.kind.opens and cue.kind is not CueKind.CARD
        is_done = same or place in cue_message.session.completed
        name = self._words.stretch(_stretch_at(cue_message, place)).name
        if cue.kind is CueKind.CUT_OFF:
            return self._words.list([name])
        return self._words("card-done" if is_done else "card-over", name=name)

    def how(self, cue_message: CueMessage) -> Html:
        """Return everything about a stretch, unfolded; what counts down goes on."""
        name = self._words.stretch(cue_message.cue.stretch).name
        running = (
            self._parts.left(cue_message)
            if cue_message.cue.kind in HOLDING
            else self._parts.ready(cue_message)
        )
        head = self._words("card-how", name=name)
        side = self._parts.side(cue_message.cue)
        return self._words.lines([head, *side, running, NONE, *self._everything(cue_message)])

    def _everything(self, cue_message: CueMessage) -> list[Html]:
        """Return how a stretch is done, where it is felt, and what goes wrong often."""
        words = self._words.stretch(cue_message.cue.stretch)
        where = self._words("card-feel", feel=words.feel)
        mistake = self._words("card-mistake", hint=words.mistake)
        return [*self._parts.details(words, cue_message), where, mistake]

    def card(self, cue_message: CueMessage) -> str:
        """Introduce a stretch: which limb, how long, and what to do in short."""
        words = self._words.stretch(cue_message.cue.stretch)
        first = "card-first" if cue_message.index == 0 else "card-next"
        return self._words.lines(
            [
                self._words(first, name=words.name),
                *self._parts.side(cue_message.cue),
                self._parts.dose(cue_message),
                NONE,
                *(self._words("card-brief", step=step) for step in words.brief),
                *([self._parts.variant(words, cue_message)] if is_eased(cue_message) else []),
                NONE,
                self._parts.ready(cue_message),
                self._parts.quoted(self._parts.details(words, cue_message)),
            ]
        )

    def switch(self, cue_message: CueMessage) -> str:
        """Call for the other side; nothing else, for there is little time to read."""
        words = self._words.stretch(cue_message.cue.stretch)
        side = next(iter(self._parts.side(cue_message.cue)), NONE)
        return self._words.lines(
            [
                self._words("card-switch", side=side),
                NONE,
                self._parts.ready(cue_message),
                self._parts.quoted(self._parts.details(words, cue_message)),
            ]
        )

    def rest(self, cue_message: CueMessage) -> str:
        """Call for a rest between two holds of the same side."""
        name = self._words.stretch(cue_message.cue.stretch).name
        ready = self._words(
            "card-rest-ready",
            sides=sides_of(cue_message.cue),
            ready=self._parts.countdown(cue_message),
        )
        return self._words.lines([self._words("card-rest", name=name), NONE, ready])

    def hold(self, cue_message: CueMessage) -> str:
        """Say that the hold has begun, how long it lasts, and where it should be felt."""
        words = self._words.stretch(cue_message.cue.stretch)
        return self._words.lines(
            [
                self._words("card-hold", name=words.name, act=self._parts.act(cue_message)),
                *self._parts.side(cue_message.cue),
                *self._parts.counted(cue_message),
                self._parts.left(cue_message),
                NONE,
                self._words("card-feel", feel=words.feel),
                self._words("card-breathing", breathing=words.breathing),
                self._parts.quoted(self._parts.details(words, cue_message, breathing=False)),
            ]
        )

    def middle(self, cue_message: CueMessage) -> str:
        """Say that half of the hold is over, with a word about form, and what comes after both sides."""
        words = self._words.stretch(cue_message.cue.stretch)
        return self._words.lines(
            [
                self._words("card-middle", name=words.name),
                *self._parts.side(cue_message.cue),
                self._parts.left(cue_message),
                NONE,
                self._words("card-mistake", hint=words.mistake),
                *self._parts.then(cue_message),
                self._parts.quoted(self._parts.details(words, cue_message)),
            ]
        )

    def paused(self, cue_message: CueMessage) -> str:
        """Say that the clock stands still, what is left of the hold, and how the stretch is done."""
        shown = _shown_at_pause(cue_message)
        head = self._words("card-paused", name=self._words.stretch(shown.cue.stretch).name)
        side, left = self._parts.side(shown.cue), self._parts.paused_left(cue_message)
        return self._words.lines([head, *left, *side, NONE, *self._everything(shown)])

    def back(self, cue_message: CueMessage) -> str:
        """Lead back into position after a pause."""
        name = self._words.stretch(cue_message.cue.stretch).name
        ready = self._words("card-back-ready", ready=self._parts.countdown(cue_message))
        head = self._words("card-back", name=name)
        return self._words.lines([head, *self._parts.side(cue_message.cue), NONE, ready])

    def cut_off(self, cue_message: CueMessage) -> str:
        """Say that the bot lost its place, and offer to go on."""
        name = self._words.stretch(_stretch_at(cue_message, cue_message.cue.place)).name
        return self._words("card-cut-off", name=name)

    def finish(self, cue_message: CueMessage) -> str:
        """Sum the session up."""
        done = cue_message.summary is not None and cue_message.summary.completed
        return self._summaries.text(
            "finish-complete" if done else "understanding-finish", cue_message
        )

    def ended(self, cue_message: CueMessage) -> str:
        """Sum up a session that was ended early."""
        return self._summaries.text("finish-ended", cue_message)

    def expired(self, cue_message: CueMessage) -> str:
        """Sum up a session that waited too long."""
        return self._summaries.text("finish-expired", cue_message)


def _shown_at_pause(cue_message: CueMessage) -> CueMessage:
    """Return the message that a pause has interrupted; that of the card to come, if none was sent before."""
    cues, index = cue_message.session.cues, cue_message.index
    nearest = (*reversed(range(index)), *range(index + 1, len(cues)))
    return replace(cue_message, index=next(at for at in nearest if cues[at].stretch))


def _stretch_at(cue_message: CueMessage, place: int) -> str:
    """Return the stretch at a place; if that was skipped before its first card, the stretch after it."""
    return next(
        one.stretch for one in cue_message.session.cues if one.place >= place and one.stretch
    )


WRITERS: dict[CueKind, Write] = {
    CueKind.CARD: CueTexts.card,
    CueKind.SWITCH: CueTexts.switch,
    CueKind.REST: CueTexts.rest,
    CueKind.HOLD: CueTexts.hold,
    CueKind.MIDDLE: CueTexts.middle,
    CueKind.PAUSED: CueTexts.paused,
    CueKind.BACK: CueTexts.back,
    CueKind.CUT_OFF: CueTexts.cut_off,
    CueKind.FINISH: CueTexts.finish,
    CueKind.ENDED: CueTexts.ended,
    CueKind.EXPIRED: CueTexts.expired,
}
