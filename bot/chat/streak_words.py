"""A person's progress in words: in the measure they chose, with what changed, what a miss would do, and milestones."""

from dataclasses import replace

from bot.chat.localization import Localization
from bot.domain.consistency import percent, weeks
from bot.domain.diary import Diary
from bot.domain.milestones import Milestones, kept, reached
from bot.domain.person import Person, StreakView
from bot.domain.streak import Streak
from bot.domain.streak_change import change_since
from bot.practice.messenger import Summary
from bot.texts import Html


def headline(words: Localization, person: Person, diary: Diary) -> list[Html]:
    """Return the progress as the person wants to see it; nothing if it is hidden."""
    match person.streak_view:
        case StreakView.HIDDEN:
            return []
        case StreakView.WEEKS:
            count = weeks(diary, goal=person.goal)
            return [words("streak-weeks", weeks=count, goal=person.goal)]
        case StreakView.PERCENT:
            return [words("streak-percent", percent=percent(diary))]
    return [words("streak-current", days=diary.streak.current)]


def news(words: Localization, person: Person, diary: Diary) -> list[Html]:
    """Return what has happened to the streak since the person last saw it."""
    change = change_since(diary, person.streak_seen)
    if change is None or change.lost or person.streak_view is not StreakView.STREAK:
        return loss(words, person, diary)
    return [words("streak-forgiven", days=change.missed), *next_miss(words, diary.streak)]


def loss(words: Localization, person: Person, diary: Diary) -> list[Html]:
    """Return what the streak was and is, if it has become shorter since the person last saw it."""
    change = change_since(diary, person.streak_seen)
    if change is None or not change.lost or person.streak_view is not StreakView.STREAK:
        return []
    key = "streak-shrunk" if change.after else "streak-over"
    longest = diary.streak.longest
    return [words(key, before=change.before, after=change.after, longest=longest)]


def next_miss(words: Localization, streak: Streak) -> list[Html]:
    """Return what further missed days would do, if there is a streak."""
    if not streak.current:
        return []
    more = streak.covers_left + 1
    return [words("streak-next-miss", more=more, days=streak.current, reduced=streak.reduced)]


def reached_by(person: Person, summary: Summary) -> Milestones:
    """Return the milestones that a session has reached, as far as the person wants to see them."""
    found = reached(summary.before, summary.after)
    return replace(found, streaks=()) if person.streak_view is StreakView.HIDDEN else found


def celebrated(words: Localization, milestones: Milestones) -> list[Html]:
    """Return a line for each milestone that was just reached."""
    return [
        *(words("milestone-streak", days=days) for days in milestones.streaks),
        *(words("milestone-total", days=days) for days in milestones.totals),
    ]


def badges(words: Localization, person: Person, streak: Streak) -> list[Html]:
    """Return the badges that a person keeps for good."""
    found = kept(streak)
    runs = () if person.streak_view is StreakView.HIDDEN else found.streaks
    lines = []
    if runs:
        lines.append(words("badges-streaks", days=words.list(map(str, runs))))
    if found.totals:
        lines.append(words("badges-totals", days=words.list(map(str, found.totals))))
    return lines
