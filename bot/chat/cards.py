"""What do the messages of a session say? One text for each kind of cue."""

from collections.abc import Callable

from bot.chat.words import Words
from bot.domain.cues import Cue, CueKind
from bot.domain.stretch import Mode, Timing
from bot.domain.tips import tip_of_the_day
from bot.library import Library, StretchWords
from bot.practice.today import season
from bot.practice.voice import Moment, Summary
from bot.texts import Html

PRAISES = 6
"""So many ways there are to say that something was done well."""
Write = Callable[["Cards", Moment], str]


class Cards:
    """Writes the texts of a session in one person's words."""

    def __init__(self, *, words: Words, library: Library) -> None:
        self._words = words
        self._library = library

    def text(self, moment: Moment) -> str:
        """Return what a cue says."""
        return WRITERS[moment.cue.kind](self, moment)

    def card(self, moment: Moment) -> str:
        """Introduce a stretch: its name, what to do and how long there is to get ready."""
        words = self._words.stretch(moment.cue.stretch)
        cue = moment.cue
        return self._words(
            "card-first" if moment.index == 0 else "card-next",
            name=words.name,
            number=cue.place + 1,
            count=self._count(moment),
            routine=self._words.routine(moment.session.routine).name,
            dose=self._dose(moment),
            side=self._side(cue),
            steps=self._words.lines(
                self._words("card-step", number=number, step=step)
                for number, step in enumerate(words.steps, start=1)
            ),
            advice=self._advice(words, moment),
            **self._begins(moment),
        )

    def _advice(self, words: StretchWords, moment: Moment) -> Html:
        lines = [
            self._words("card-breathing", breathing=words.breathing),
            self._variant(words, moment),
        ]
        if words.caution:
            lines.append(self._words("card-caution", caution=words.caution))
        return self._words.lines(lines)

    def _variant(self, words: StretchWords, moment: Moment) -> Html:
        """Offer the easier way in a person's first quarter, the harder one after it."""
        if season(moment.person, day=moment.session.day).quarter:
            return self._words("card-harder", harder=words.harder)
        return self._words("card-easier", easier=words.easier)

    def switch(self, moment: Moment) -> str:
        """Call for the other side, and name what comes after it."""
        name = self._words.stretch(moment.cue.stretch).name
        side = self._side(moment.cue)
        text = self._words("card-switch", side=side, name=name, **self._begins(moment))
        return self._words.lines([text, *self._then(moment)])

    def _then(self, moment: Moment) -> list[Html]:
        ahead = moment.session.cues[moment.index + 1 :]
        coming = next((cue.stretch for cue in ahead if cue.kind is CueKind.CARD), None)
        if coming is None:
            return []
        return [self._words("card-then", name=self._words.stretch(coming).name)]

    def rest(self, moment: Moment) -> str:
        """Call for a rest between two holds of the same side."""
        name = self._words.stretch(moment.cue.stretch).name
        sides = self._sides(moment)
        return self._words("card-rest", name=name, sides=sides, **self._countdown(moment))

    def hold(self, moment: Moment) -> str:
        """Tell that the hold has begun, and until when it lasts."""
        return self._holding("card-hold", moment)

    def middle(self, moment: Moment) -> str:
        """Tell that half of the hold is over, with a word about form."""
        return self._holding("card-middle", moment)

    def _holding(self, key: str, moment: Moment) -> str:
        words = self._words.stretch(moment.cue.stretch)
        return self._words(
            key,
            act=self._act(moment),
            name=words.name,
            side=self._side(moment.cue),
            left=self._words.countdown(moment.cue.length),
            ends=self._words.relative(moment.until, lead=moment.cue.length),
            until=self._words.moment(moment.until, person=moment.person),
            hint=words.mistake if key == "card-middle" else words.breathing,
            dose=self._dose(moment),
        )

    def paused(self, moment: Moment) -> str:
        """Tell that the clock stands still."""
        return self._words("card-paused", name=self._name_at(moment))

    def back(self, moment: Moment) -> str:
        """Lead back into place after a pause."""
        return self._words(
            "card-back",
            name=self._words.stretch(moment.cue.stretch).name,
            side=self._side(moment.cue),
            **self._countdown(moment),
        )

    def cut_off(self, moment: Moment) -> str:
        """Tell that the bot lost its place, and offer to go on."""
        return self._words("card-cut-off", name=self._name_at(moment))

    def finish(self, moment: Moment) -> str:
        """Sum the session up."""
        done = moment.summary is not None and moment.summary.completed
        return self._summary("finish-complete" if done else "understanding-finish", moment)

    def ended(self, moment: Moment) -> str:
        """Sum up a session that was ended early."""
        return self._summary("finish-ended", moment)

    def expired(self, moment: Moment) -> str:
        """Sum up a session that waited too long."""
        return self._summary("finish-expired", moment)

    def _summary(self, key: str, moment: Moment) -> str:
        summary = moment.summary
        assert summary is not None
        text = self._words(
            key,
            routine=self._words.routine(moment.session.routine).name,
            done=summary.completed,
            count=summary.stretches,
            length=self._words.length(summary.active),
            streak=self._streak(summary),
            next=self._next(moment, summary),
            footer=self._words("safety-disclaimer-short"),
            praise=self._words("finish-praise", turn=moment.session.id % PRAISES),
        )
        return self._words.lines([text, *self._tip(moment, summary)])

    def _tip(self, moment: Moment, summary: Summary) -> list[Html]:
        """Return the day's tip with the session by which the day counts, so that it comes once."""
        if summary.after.total == summary.before.total or not self._library.tips:
            return []
        user, day = moment.person.id, moment.session.day
        tip = tip_of_the_day(self._library.tips, user=user, day=day)
        return [Html(), self._words("finish-tip", tip=self._words.tip(tip))]

    def _streak(self, summary: Summary) -> str:
        if not summary.completed and not summary.after.current:
            return self._words("finish-streak-none")
        key = (
            "finish-streak-grown" if summary.after.total > summary.before.total else "finish-streak"
        )
        return self._words(key, days=summary.after.current, before=summary.before.current)

    def _next(self, moment: Moment, summary: Summary) -> str:
        if moment.person.stopped:
            return self._words("understanding-finish-stopped")
        if summary.next_reminder is None:
            return self._words("finish-no-reminder")
        when = self._words.when(summary.next_reminder, person=moment.person, now=moment.until)
        return self._words("finish-next", when=when)

    def _begins(self, moment: Moment) -> dict[str, str]:
        """Return what begins, holding or moving, and how long until then."""
        return {"act": self._act(moment), **self._countdown(moment)}

    def _act(self, moment: Moment) -> str:
        return "move" if self._timing(moment).mode is Mode.REPS else "hold"

    def _sides(self, moment: Moment) -> str:
        return "each" if moment.cue.side else "both"

    def _countdown(self, moment: Moment) -> dict[str, str]:
        """Return how long until the hold begins, as a text that counts down by itself where it can."""
        return {"ready": self._words.relative(moment.until, lead=moment.cue.length)}

    def _dose(self, moment: Moment) -> str:
        timing = self._timing(moment)
        sides = self._sides(moment)
        hold = self._words.length(timing.hold)
        if timing.mode is Mode.HOLD:
            return self._words("dose-hold", length=hold, sides=sides, rounds=timing.rounds)
        return self._words(f"dose-{timing.mode}", count=timing.count, length=hold, sides=sides)

    def _timing(self, moment: Moment) -> Timing:
        """Return the times of the stretch in this routine, or the plain ones if the routine has changed since."""
        cue = moment.cue
        here = moment.routine.stretches[cue.place : cue.place + 1] if moment.routine else ()
        plain = self._library.stretches[cue.stretch]
        return next((one for one in here if one.id == cue.stretch), plain).timing

    def _side(self, cue: Cue) -> str:
        words = self._words.stretch(cue.stretch)
        return words.sides[cue.side] if cue.side else self._words.label("side-both")

    def _count(self, moment: Moment) -> int:
        return moment.session.cues[-1].place + 1

    def _name_at(self, moment: Moment) -> str:
        place = moment.cue.place
        stretch = next(
            one.stretch for one in moment.session.cues if one.place == place and one.stretch
        )
        return self._words.stretch(stretch).name


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
