"""The last message of a session: what was done, the streak, and what comes next."""

from datetime import timedelta

from bot.chat import review_words, streak_words
from bot.chat.localization import Localization
from bot.chat.routine_reason import where
from bot.domain.first_steps import TASTER
from bot.domain.person import Person, StreakView
from bot.domain.routine_id import RoutineId
from bot.domain.session import Session
from bot.domain.stretch import Area
from bot.domain.tips import tip_for
from bot.library import Library
from bot.practice.messenger import CueMessage, Summary
from bot.texts import Html

A_MINUTE = timedelta(minutes=1)
FINISHED = "finish-complete"
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
        if is_taste(cue_message) and summary.completed:
            return self._tasted(cue_message, summary)
        text = self._words(
            key,
            routine=self._words.routine(cue_message.session.routine).name,
            done=summary.completed,
            count=summary.stretches,
            length=self._words.length(_rounded(summary.active)),
            streak=self._words.lines(self._progress(cue_message.person, summary)),
            next=self._next(cue_message, summary),
            footer=self._words("safety-disclaimer-short"),
            praise=self._words("finish-praise", turn=cue_message.session.id % PRAISES),
        )
        course = self._course(cue_message, summary)
        asks = key == FINISHED and cue_message.person.comfort and bool(summary.completed)
        comfort = [Html(), self._words("comfort-after")] if asks else []
        tip, review = self._tip(cue_message, summary), self._review(summary)
        return self._words.lines([text, *course, *tip, *review, *comfort])

    def _course(self, cue_message: CueMessage, summary: Summary) -> list[Html]:
        """Return how far the person is in their programme of some weeks, and its end once."""
        named = RoutineId.read(cue_message.session.routine)
        if named is None or not summary.advances:
            return []
        course, place = self._library.courses.get(named.course), where(self._words, named)
        if course is None or place is None:
            return []
        if named.step < course.days:
            return [Html(), self._words("course-progress", where=place)]
        words = self._words.course(course.id)
        ended = self._words("course-ended", name=words.name, ended=words.ended)
        return [Html(), ended]

    def _tasted(self, cue_message: CueMessage, summary: Summary) -> str:
        """Return the summary of a new person's first minute, which leads on to the next step."""
        return self._words(
            "finish-taste",
            routine=self._words.routine(cue_message.session.routine).name,
            streak=self._words.lines(self._progress(cue_message.person, summary)),
            next=self._words("finish-first-steps"),
        )

    def _review(self, summary: Summary) -> list[Html]:
        """Return which periods can be looked back on, with the first session of a month or a year."""
        names = [review_words.name(self._words, one) for one in summary.reviews]
        if not names:
            return []
        return [Html(), self._words("finish-review", periods=self._words.list(names))]

    def _tip(self, cue_message: CueMessage, summary: Summary) -> list[Html]:
        """Return a tip about what was done, with the session by which the day counts, so that it comes once."""
        if not summary.counts:
            return []
        tip = tip_for(
            self._library.tips.values(),
            areas=self._areas(cue_message.session),
            user=cue_message.person.id,
            number=summary.after.total,
        )
        return [Html(), self._words("finish-tip", tip=self._words.tip(tip))] if tip else []

    def _areas(self, session: Session) -> frozenset[Area]:
        stretches = self._library.stretches
        done = {cue.stretch for cue in session.cues} & stretches.keys()
        return frozenset(area for name in done for area in stretches[name].areas)

    def _progress(self, person: Person, summary: Summary) -> list[Html]:
        """Return the progress as the person wants to see it, with what is new about it."""
        words, shown = self._words, [self._streak(summary)]
        if person.streak_view is not StreakView.STREAK and summary.diary is not None:
            shown = streak_words.headline(words, person, summary.diary)
        hidden = person.streak_view is StreakView.HIDDEN
        if summary.earned is not None and not hidden:
            shown.append(words("finish-earned", day=words.day(summary.earned)))
        shown += streak_words.celebrated(words, streak_words.reached_by(person, summary))
        if hidden or summary.diary is None:
            return shown
        if _is_back(summary):
            return [*shown, words("finish-back", longest=summary.after.longest)]
        return shown + streak_words.news(words, person, summary.diary)

    def _streak(self, summary: Summary) -> Html:
        if not summary.completed and not summary.after.current:
            return self._words("finish-streak-none")
        days, before = summary.after.current, summary.before.current
        if summary.counts and not summary.before.total:
            streak = self._words("finish-streak", days=days)
            return self._words.lines([self._words("finish-first-day"), streak])
        key = "finish-streak-grown" if summary.counts else "finish-streak"
        return self._words(key, days=days, before=before)

    def _next(self, cue_message: CueMessage, summary: Summary) -> str:
        if is_taste(cue_message):
            return self._words("finish-first-steps")
        if cue_message.person.stopped:
            return self._words("understanding-finish-stopped")
        if summary.next_reminder is None:
            return self._words("finish-no-reminder")
        when = self._words.when(
            summary.next_reminder, person=cue_message.person, now=cue_message.until
        )
        return self._words("finish-next", when=when)


def is_taste(cue_message: CueMessage) -> bool:
    """Return whether a new person has had their first minute, and is asked the next thing below."""
    return cue_message.session.routine == TASTER and cue_message.person.first_step.open


def _is_back(summary: Summary) -> bool:
    """Return whether this day is the first of another streak."""
    return summary.counts and bool(summary.before.total) and not summary.before.current


def _rounded(length: timedelta) -> timedelta:
    """Return whole minutes, as the picture above the summary shows them; less than a minute stays as it is."""
    return length if length < A_MINUTE else round(length / A_MINUTE) * A_MINUTE
