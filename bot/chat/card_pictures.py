"""The cards: numbers, with words in the person's language, laid out as drawings."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.chat import streak_words
from bot.chat.localization import Localization
from bot.chat.picture_sender import PictureSender
from bot.domain.diary import DayKind, Diary
from bot.domain.measurement import Series
from bot.domain.milestones import STREAKS, TOTALS
from bot.domain.person import StreakView
from bot.domain.routine import Routine
from bot.domain.session import Session
from bot.domain.stretch import Stretch
from bot.pictures.cards.finish import FinishCard
from bot.pictures.cards.measure import MeasureCard, MeasureLine
from bot.pictures.cards.milestone import MilestoneCard
from bot.pictures.cards.overview import Overview, OverviewScene
from bot.pictures.cards.streak import WEEKS, StreakCard
from bot.pictures.media import Medium
from bot.practice.messenger import CueMessage

A_MINUTE = timedelta(minutes=1)
TOLD = (
    DayKind.DONE,
    DayKind.COVERED,
    DayKind.MISSED,
    DayKind.REST,
    DayKind.OFF,
    DayKind.PROTECTED,
)
"""The kinds of days that a legend explains, where they occur."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPictures:
    """Lays cards out in a person's words."""

    words: Localization

    def streak(self, diary: Diary) -> str:
        """Draw the streak and the weeks behind it."""
        weeks = diary.weeks(WEEKS, first_weekday=self.words.first_weekday)
        occurring = {kind for week in weeks for _, kind in week}
        streak, label = diary.streak, self.words.label
        return StreakCard(
            current=streak.current,
            longest=streak.longest,
            total=streak.total,
            weeks=weeks,
            today=diary.today,
            current_words=label("picture-streak", days=streak.current),
            longest_words=label("picture-longest"),
            total_words=label("picture-total", days=streak.total),
            months={month: self.words.month(month) for month in range(1, 13)},
            weekdays=[self.words.weekday(day.weekday()) for day, _ in weeks[0]],
            legend={kind: label(f"picture-day-{kind}") for kind in TOLD if kind in occurring},
        ).svg()

    def last(self, cue_message: CueMessage) -> str:
        """Draw the milestone that a session has reached, or else its end."""
        summary = cue_message.summary
        assert summary is not None
        found = streak_words.reached_by(cue_message.person, summary)
        if found.streaks:
            return self.milestone(found.streaks[-1])
        return (
            self.milestone(found.totals[-1], is_total=True)
            if found.totals
            else self.finish(cue_message)
        )

    def milestone(self, days: int, *, is_total: bool = False) -> str:
        """Draw a milestone of a streak, or of all days."""
        key = "picture-milestone-total" if is_total else "picture-milestone-streak"
        return MilestoneCard(
            days=days,
            below=self.words.label(key, days=days),
            rank=(TOTALS if is_total else STREAKS).index(days),
            is_total=is_total,
        ).svg()

    def finish(self, cue_message: CueMessage) -> str:
        """Draw the end of a session."""
        summary, session = cue_message.summary, cue_message.session
        assert summary is not None
        label, days = self.words.label, summary.after.current
        shown = cue_message.person.streak_view is StreakView.STREAK
        minutes = max(1, round(summary.active / A_MINUTE))
        routine = self.words.routine(session.routine).name
        return FinishCard(
            title=label("picture-complete", routine=routine),
            completed=[place in session.completed for place in range(summary.stretches)],
            minutes=str(minutes),
            minutes_words=label("picture-minutes", minutes=minutes),
            stretches_words=label("picture-stretches", count=summary.stretches),
            streak=days if shown else None,
            streak_words=label("picture-streak", days=days),
        ).svg()

    def shared(self, session: Session) -> str:
        """Draw the end of a session for others: without a streak, which is nobody else's matter."""
        label, count = self.words.label, len({cue.place for cue in session.cues})
        routine = self.words.routine(session.routine).name
        return FinishCard(
            title=label("picture-complete", routine=routine),
            completed=[place in session.completed for place in range(count)],
            minutes=str(session.minutes),
            minutes_words=label("picture-minutes", minutes=session.minutes),
            stretches_words=label("picture-stretches", count=count),
            streak=None,
            streak_words="",
        ).svg()

    def overview(self, routine: Routine, *, picture_sender: PictureSender) -> str:
        """Draw all stretches of a routine, in their order."""
        place = self.words.label(f"place-{routine.place}")
        return Overview(
            title=self.words.routine(routine.id).name,
            below=self.words.label("picture-routine", minutes=routine.minutes, place=place),
            scenes=[
                _scene(self.words.stretch(one.id).name, picture_sender.still(one.id))
                for one in routine.stretches
            ],
        ).svg()

    def measured(self, title: str, series: Sequence[Series]) -> str:
        """Draw what was measured in a test, a line for each side; farther is higher."""
        lines = [
            MeasureLine(
                name=self.words.label(f"measure-side-{one.side}") if one.side else "",
                points=[(each.day, each.millimetres) for each in one.points],
            )
            for one in series
        ]
        return MeasureCard(
            title=title,
            below=self.words.label("measure-card"),
            lines=lines,
            turned=series[0].test.less_is_more,
            days={day: self.words.day(day) for line in lines for day, _ in line.points},
        ).svg()

    def scenes(
        self, title: str, below: str, stretches: Sequence[str], *, picture_sender: PictureSender
    ) -> str:
        """Draw some stretches, by their ids, under a title and a line."""
        shown = ((self.words.stretch(one).name, picture_sender.still(one)) for one in stretches)
        return Overview(
            title=title, below=below, scenes=[_scene(name, still) for name, still in shown]
        ).svg()

    def stretches(
        self, title: str, stretches: Sequence[Stretch], *, picture_sender: PictureSender
    ) -> str:
        """Draw some stretches that are no routine, under a title."""
        below = self.words.label("picture-library", count=len(stretches))
        ids = [one.id for one in stretches]
        return self.scenes(title, below, ids, picture_sender=picture_sender)


def _scene(name: str, still: Medium | None) -> OverviewScene:
    if still is None:
        return OverviewScene(name=name, picture=None)
    return OverviewScene(name=name, picture=still.name, height=still.height / still.width)
