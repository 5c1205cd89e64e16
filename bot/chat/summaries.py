"""The last message of a session: what was done, the streak, and what comes next."""

from datetime import timedelta

from bot.chat.localization import Localization
from bot.domain.tips import tip_of_the_day
from bot.library import Library
from bot.practice.messenger import CueMessage, Summary
from bot.texts import Html

A_MINUTE = timedelta(minutes=1)
PRAISES = 6
"""How many ways there are to say that something was done well."""


class Summaries:
    """Writes the last words of sessions in a person's words."""

    def __init__(self, *, words: Localization, library: Library) -> None:
        self._words = words
        self._library = library

    def text(self, key: str, cue_message: CueMessage) -> str:
        """Return the summary of a session that ended in the way that the key says."""
        summary = cue_message.summary
        assert summary is not None
        text = self._words(
            key,
            routine=self._words.routine(cue_message.session.routine).name,
            done=summary.completed,
            count=summary.stretches,
            length=self._words.length(_rounded(summary.active)),
            streak=self._streak(summary),
            next=self._next(cue_message, summary),
            footer=self._words("safety-disclaimer-short"),
            praise=self._words("finish-praise", turn=cue_message.session.id % PRAISES),
        )
        return self._words.lines([text, *self._tip(cue_message, summary)])

    def _tip(self, cue_message: CueMessage, summary: Summary) -> list[Html]:
        """Return the day's tip with the session by which the day counts, so that it comes once."""
        if summary.after.total == summary.before.total or not self._library.tips:
            return []
        user, day = cue_message.person.id, cue_message.session.day
        tip = tip_of_the_day(self._library.tips, user=user, day=day)
        return [Html(), self._words("finish-tip", tip=self._words.tip(tip))]

    def _streak(self, summary: Summary) -> str:
        if not summary.completed and not summary.after.current:
            return self._words("finish-streak-none")
        key = (
            "finish-streak-grown" if summary.after.total > summary.before.total else "finish-streak"
        )
        return self._words(key, days=summary.after.current, before=summary.before.current)

    def _next(self, cue_message: CueMessage, summary: Summary) -> str:
        if cue_message.person.stopped:
            return self._words("understanding-finish-stopped")
        if summary.next_reminder is None:
            return self._words("finish-no-reminder")
        when = self._words.when(
            summary.next_reminder, person=cue_message.person, now=cue_message.until
        )
        return self._words("finish-next", when=when)


def _rounded(length: timedelta) -> timedelta:
    """Return whole minutes, as the picture above the summary shows them; less than a minute stays as it is."""
    return length if length < A_MINUTE else round(length / A_MINUTE) * A_MINUTE
