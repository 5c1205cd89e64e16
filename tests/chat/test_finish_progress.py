"""The end of a session shows the progress as the person wants to see it, with milestones and without reproach."""

from dataclasses import replace

from bot.chat.card_pictures import CardPictures
from bot.domain.cues import CueKind
from bot.domain.person import StreakView
from bot.domain.streak import Streak
from tests.chat.test_cue_texts import text
from tests.domain.test_diary import ago, make_diary
from tests.support.chat_harness import localizer
from tests.support.session_script import make_person, make_summary, moment_of


def finished(*done, person=None, **values):
    """Return the end of a session after which these days, so many ago, are done."""
    diary = make_diary(done={ago(days) for days in done})
    before = make_diary(done={ago(days) for days in done if days}).streak
    states = {"before": before, "after": diary.streak, "diary": diary}
    summary = replace(make_summary(), **(states | values))
    return moment_of(CueKind.FINISH, summary=summary, person=person or make_person())


def test_the_seventh_day_in_a_row_and_the_tenth_in_all_are_celebrated():
    assert "🏅 7 days in a row." in text(finished(*range(7)))
    assert "🎖 10 days in all." in text(finished(*range(10)))
    assert "🏅" not in text(finished(*range(8)))


def test_a_person_who_comes_back_hears_of_the_longest_streak_first():
    said = text(finished(0, *range(20, 29)))
    assert "Good to have you back. Your longest streak stays: 9." in said


def test_a_forgiven_day_is_told_at_the_end_of_a_session_if_it_was_not_seen_before():
    person = make_person(streak_seen=ago(2))
    assert "One missed day is forgiven." in text(finished(0, 2, 3, person=person))


def test_a_hidden_streak_is_not_in_the_words_and_not_on_the_card():
    person = make_person(streak_view=StreakView.HIDDEN)
    cue_message = finished(*range(10), person=person)
    said = text(cue_message)
    assert "streak" not in said
    assert "in a row" not in said
    assert "10 days in all" in said
    svg = CardPictures(words=localizer().words("en")).finish(cue_message)
    assert "streak" not in svg


def test_weeks_and_percent_stand_where_the_streak_stood():
    weeks = make_person(streak_view=StreakView.WEEKS, goal=1)
    assert "week in a row (goal: 1 a week)" in text(finished(0, person=weeks))
    assert "This week is still open" in text(finished(0, person=replace(weeks, goal=5)))
    percent = make_person(streak_view=StreakView.PERCENT)
    assert "100% of your planned days" in text(finished(0, person=percent))


def test_the_first_day_of_all_is_no_comeback():
    assert "back" not in text(finished(0, before=Streak()))


def test_a_day_that_was_earned_back_is_told():
    assert "Twice today: that earns back the missed day" in text(finished(0, 2, earned=ago(1)))


def of_course(step, *, advances=True):
    """Return the end of a session that was a step of the programme for the neck."""
    cue_message = finished(0, advances=advances)
    routine = f"course-desk-neck-{step}-2026-03-02"
    return replace(cue_message, session=replace(cue_message.session, routine=routine))


def test_a_step_of_a_programme_says_where_it_stands():
    said = text(of_course(9))
    assert "Desk neck · day 9" in said
    assert "📘 Week 2 of 4, day 9 of 20" in said


def test_the_end_of_a_programme_is_celebrated_once():
    assert "🎓 Desk neck\nYou’ve gone through the whole programme" in text(of_course(20))
    assert "🎓" not in text(of_course(20, advances=False))


def test_a_step_that_is_gone_from_the_content_says_nothing():
    assert "📘" not in text(of_course(21))
