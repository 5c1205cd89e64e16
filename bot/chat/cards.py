"""The messages of a session: one text for each kind of cue."""

from collections.abc import Callable

from bot.chat.parts import Parts, sides_of
from bot.chat.summaries import Summaries
from bot.chat.words import Words
from bot.domain.cues import CueKind
from bot.library import Library
from bot.practice.voice import Moment
from bot.texts import Html

Write = Callable[["Cards", Moment], str]
NONE = Html()


class Cards:
    """Writes the texts of a session in one person's words.

    Of a stretch's card at most forty-five words are in sight; the rest stands in a quotation that unfolds.
    """

    def __init__(self, *, words: Words, library: Library) -> None:
        self._words = words
        self._parts = Parts(words=words, library=library)
        self._summaries = Summaries(words=words, library=library)

    def text(self, moment: Moment) -> str:
        """Return what a cue says."""
        return WRITERS[moment.cue.kind](self, moment)

    def past(self, moment: Moment) -> Html:
        """Return what is left of the card before this cue: no countdown, and whether the stretch was done."""
        cue, before = moment.cue, moment.session.cues[: moment.index]
        place = next((one.place for one in reversed(before) if one.stretch), cue.place)
        same = cue.kind.opens and cue.kind is not CueKind.CARD
        is_done = same or place in moment.session.completed
        name = self._words.stretch(_stretch_at(moment, place)).name
        if cue.kind is CueKind.CUT_OFF:
            return self._words.list([name])
        return self._words("card-done" if is_done else "card-over", name=name)

    def how(self, moment: Moment) -> Html:
        """Return everything about a stretch, unfolded; what counts down goes on."""
        words = self._words.stretch(moment.cue.stretch)
        where = self._words("card-feel", feel=words.feel)
        lines = self._parts.details(words, moment)
        mistake = self._words("card-mistake", hint=words.mistake)
        running = (
            self._parts.left(moment) if moment.cue.kind in _HOLDING else self._parts.ready(moment)
        )
        head = self._words("card-how", name=words.name)
        return self._words.lines(
            [head, *self._parts.side(moment.cue), running, NONE, *lines, where, mistake]
        )

    def card(self, moment: Moment) -> str:
        """Introduce a stretch: which limb, how long, and what to do in short."""
        words = self._words.stretch(moment.cue.stretch)
        first = "card-first" if moment.index == 0 else "card-next"
        return self._words.lines(
            [
                self._words(first, name=words.name),
                *self._parts.side(moment.cue),
                self._parts.dose(moment),
                NONE,
                *(self._words("card-brief", step=step) for step in words.brief),
                NONE,
                self._parts.ready(moment),
                self._parts.quoted(self._parts.details(words, moment)),
            ]
        )

    def switch(self, moment: Moment) -> str:
        """Call for the other side; nothing else, for there is little time to read."""
        words = self._words.stretch(moment.cue.stretch)
        side = next(iter(self._parts.side(moment.cue)), NONE)
        return self._words.lines(
            [
                self._words("card-switch", side=side),
                NONE,
                self._parts.ready(moment),
                self._parts.quoted(self._parts.details(words, moment)),
            ]
        )

    def rest(self, moment: Moment) -> str:
        """Call for a rest between two holds of the same side."""
        name = self._words.stretch(moment.cue.stretch).name
        ready = self._words(
            "card-rest-ready", sides=sides_of(moment.cue), ready=self._parts.countdown(moment)
        )
        return self._words.lines([self._words("card-rest", name=name), NONE, ready])

    def hold(self, moment: Moment) -> str:
        """Say that the hold has begun, how long it lasts, and where it should be felt."""
        words = self._words.stretch(moment.cue.stretch)
        return self._words.lines(
            [
                self._words("card-hold", name=words.name, act=self._parts.act(moment)),
                *self._parts.side(moment.cue),
                *self._parts.counted(moment),
                self._parts.left(moment),
                NONE,
                self._words("card-feel", feel=words.feel),
                self._words("card-breathing", breathing=words.breathing),
                self._parts.quoted(self._parts.details(words, moment, breathing=False)),
            ]
        )

    def middle(self, moment: Moment) -> str:
        """Say that half of the hold is over, with a word about form, and what comes after both sides."""
        words = self._words.stretch(moment.cue.stretch)
        return self._words.lines(
            [
                self._words("card-middle", name=words.name),
                *self._parts.side(moment.cue),
                self._parts.left(moment),
                NONE,
                self._words("card-mistake", hint=words.mistake),
                *self._parts.then(moment),
                self._parts.quoted(self._parts.details(words, moment)),
            ]
        )

    def paused(self, moment: Moment) -> str:
        """Say that the clock stands still, with everything about the stretch to read."""
        words = self._words.stretch(_stretch_at(moment, moment.cue.place))
        text = self._words("card-paused", name=words.name)
        return self._words.lines([text, self._parts.quoted(self._parts.details(words, moment))])

    def back(self, moment: Moment) -> str:
        """Lead back into position after a pause."""
        name = self._words.stretch(moment.cue.stretch).name
        ready = self._words("card-back-ready", ready=self._parts.countdown(moment))
        head = self._words("card-back", name=name)
        return self._words.lines([head, *self._parts.side(moment.cue), NONE, ready])

    def cut_off(self, moment: Moment) -> str:
        """Say that the bot lost its place, and offer to go on."""
        name = self._words.stretch(_stretch_at(moment, moment.cue.place)).name
        return self._words("card-cut-off", name=name)

    def finish(self, moment: Moment) -> str:
        """Sum the session up."""
        done = moment.summary is not None and moment.summary.completed
        return self._summaries.text("finish-complete" if done else "understanding-finish", moment)

    def ended(self, moment: Moment) -> str:
        """Sum up a session that was ended early."""
        return self._summaries.text("finish-ended", moment)

    def expired(self, moment: Moment) -> str:
        """Sum up a session that waited too long."""
        return self._summaries.text("finish-expired", moment)


_HOLDING = (CueKind.HOLD, CueKind.MIDDLE)
"""Cues while somebody is in the stretch."""


def _stretch_at(moment: Moment, place: int) -> str:
    return next(one.stretch for one in moment.session.cues if one.place == place and one.stretch)


WRITERS: dict[CueKind, Write] = {
    CueKind.CARD: Cards.card,
    CueKind.SWITCH: Cards.switch,
    CueKind.REST: Cards.rest,
    CueKind.HOLD: Cards.hold,
    CueKind.MIDDLE: Cards.middle,
    CueKind.PAUSED: Cards.paused,
    CueKind.BACK: Cards.back,
    CueKind.CUT_OFF: Cards.cut_off,
    CueKind.FINISH: Cards.finish,
    CueKind.ENDED: Cards.ended,
    CueKind.EXPIRED: Cards.expired,
}
