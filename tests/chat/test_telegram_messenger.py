"""Voice: cues and reminders reach Telegram as they should, and what became of them is returned."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.chat.answers import load
from bot.chat.urgency import Share, Stale
from bot.domain.cues import CueKind
from bot.domain.person import StreakView
from bot.domain.session import QUEUE_LIMIT
from bot.domain.streak import Streak
from bot.practice.messenger import NudgeMessage, ReminderMessage, SendStatus, Tone
from tests.domain.test_diary import ago, make_diary
from tests.support.chat_harness import MONDAY, localizer
from tests.support.line import refused
from tests.support.make import make_routine, make_stretch
from tests.support.session_script import make_person, make_summary, moment_of

LOUD = [kind for kind in CueKind if kind.loud and kind is not CueKind.REST]
QUIET = [kind for kind in CueKind if not kind.loud]
LAST = (CueKind.FINISH, CueKind.ENDED, CueKind.EXPIRED)
WINDOW = MONDAY + timedelta(hours=6)
RUNNING, HOLDING, WAITING, OVER = (
    ["⏸ Pause", "⏭ Skip", "⏹ End", "❔ How?"],
    ["⏸ Pause", "⏭ Skip", "⏹ End", "⏱ +15 sec", "❔ How?"],
    ["▶️ Resume", "⏭ Skip", "⏹ End", "🔁 Repeat"],
    ["▶️ Once more", "🔥 Streak"],
)
SET_UP = "⏰ Set a reminder"
WHY = ["🩹 It hurts", "📏 No space", "⏳ No time", "🌙 Not today"]
BUTTONS = {
    **dict.fromkeys(CueKind, RUNNING),
    **dict.fromkeys((CueKind.HOLD, CueKind.MIDDLE), HOLDING),
    **dict.fromkeys((CueKind.PAUSED, CueKind.CUT_OFF), WAITING),
    **{key: [*OVER, *WHY, SET_UP] for key in LAST},
    CueKind.FINISH: [*OVER, "📤 Share", "👍", "😐", "😣", SET_UP],
}


@pytest.fixture
def heard(ana):
    """Ana, to whom the bot may write."""
    ana.somebody.says("hello")
    return ana


@pytest.fixture
async def card(harness, heard):
    """The number of a card that stands in Ana's chat."""
    assert heard.somebody.inbox == []
    return (await harness.messenger.cue(moment_of(CueKind.CARD))).message


def call(**values):
    usual = {
        "person": make_person(),
        "slot": 3,
        "day": MONDAY.date(),
        "tone": Tone.ON_TIME,
        "due_at": MONDAY,
        "routine": localizer().library.routines["psoas-reset"],
        "streak": Streak(current=4, total=9),
        "expires": WINDOW,
    }
    return ReminderMessage(**usual | values)


async def called(harness, heard, **values):
    """Return the message of a reminder."""
    result = await harness.messenger.call(call(**values))
    assert result.status is SendStatus.DELIVERED
    return heard.somebody.inbox[-1]


def buttons(heard, number):
    return next(one.buttons for one in heard.somebody.inbox if one.id == number)


@pytest.mark.parametrize("kind", LOUD)
async def test_a_loud_cue_is_a_new_message_that_sounds(harness, heard, card, kind):
    result = await harness.messenger.cue(moment_of(kind, message=card))
    message = heard.somebody.inbox[-1]
    assert (result.status, result.message, result.at) == (SendStatus.DELIVERED, message.id, MONDAY)
    assert message.id != card
    assert (message.silent, message.buttons) == (False, BUTTONS[kind])


@pytest.mark.parametrize("kind", QUIET)
async def test_a_quiet_cue_changes_the_message_that_is_there(harness, heard, card, kind):
    result = await harness.messenger.cue(moment_of(kind, message=card))
    (message,) = heard.somebody.inbox
    assert (result.status, result.message) == (SendStatus.DELIVERED, card)
    assert (message.edited, message.buttons) == (True, BUTTONS[kind])


@pytest.mark.parametrize("kind", QUIET)
async def test_a_quiet_cue_without_a_message_to_change_is_a_silent_new_one(harness, heard, kind):
    result = await harness.messenger.cue(moment_of(kind, message=None))
    (message,) = heard.somebody.inbox
    assert (result.message, message.silent) == (message.id, True)


async def test_a_button_names_its_session_and_the_card_it_stands_under(harness, heard, card):
    cue_message = moment_of(CueKind.SWITCH, message=card)
    await harness.messenger.cue(cue_message)
    row, _ = heard.somebody.inbox[-1].keyboard
    assert row[0]["callback_data"] == f"s:1:{cue_message.index}:pause"


async def test_a_new_card_takes_the_buttons_off_the_one_before(harness, heard, card):
    cue_message = moment_of(CueKind.SWITCH, message=card)
    await harness.messenger.cue(cue_message)
    assert buttons(heard, card) == RUNNING
    await harness.messenger.remove_buttons(cue_message)
    before, _ = heard.somebody.inbox
    assert (before.text, before.buttons) == ("✓ Done: Kneeling hip flexor stretch", [])
    assert before.entities == []


async def test_a_quiet_cue_and_the_first_card_take_no_buttons_off(harness, card):
    for cue_message in (
        moment_of(CueKind.HOLD, message=card),
        moment_of(CueKind.CARD, message=None),
    ):
        await harness.messenger.remove_buttons(cue_message)
    assert harness.emulator.calls("editMessageText") == []


async def test_a_summary_leaves_the_card_before_to_be_cleaned_away(harness, heard, card):
    await harness.messenger.remove_buttons(moment_of(CueKind.FINISH, message=card))
    assert harness.emulator.calls("editMessageText") == []
    assert buttons(heard, card) == RUNNING


@pytest.mark.usefixtures("calm")
async def test_a_card_whose_buttons_cannot_be_taken_off_does_no_harm(harness, heard, card):
    for error in (
        refused(400, "Bad Request: message to edit not found"),
        refused(429, "Too Many Requests"),
        refused(500, "Internal Server Error"),
    ):
        harness.line.meets(error, to="editMessageText")
        await harness.messenger.remove_buttons(moment_of(CueKind.SWITCH, message=card))
    assert buttons(heard, card) == RUNNING


@pytest.mark.parametrize("kind", [kind for kind in LOUD if kind not in LAST])
async def test_a_loud_cue_is_a_matter_of_seconds(harness, heard, kind):
    await harness.messenger.cue(moment_of(kind))
    (urgency,) = harness.limiter.of("sendMessage")
    assert (urgency.share, urgency.deadline) == (Share.CUE, MONDAY)
    assert urgency.expires == MONDAY + QUEUE_LIMIT
    assert len(heard.somebody.inbox) == 1


@pytest.mark.parametrize("kind", [CueKind.FINISH, CueKind.ENDED])
async def test_last_words_are_worth_sending_however_late(harness, heard, kind):
    await harness.messenger.cue(moment_of(kind))
    (urgency,) = harness.limiter.of("sendMessage")
    assert (urgency.share, urgency.expires) == (Share.CUE, None)
    assert len(heard.somebody.inbox) == 1


@pytest.mark.parametrize(
    ("kind", "share", "seconds"),
    [
        (CueKind.HOLD, Share.SILENT, 0.3),
        (CueKind.MIDDLE, Share.SILENT, 3),
        (CueKind.PAUSED, Share.CUE, 60),
        (CueKind.BACK, Share.CUE, 60),
        (CueKind.EXPIRED, Share.SILENT, None),
    ],
)
async def test_a_change_goes_last_unless_it_answers_a_tap(harness, card, kind, share, seconds):
    await harness.messenger.cue(moment_of(kind, message=card))
    (urgency,) = harness.limiter.of("editMessageText")
    assert urgency.share is share
    assert urgency.expires == (seconds and MONDAY + timedelta(seconds=seconds))


async def test_taking_buttons_off_goes_last(harness, card):
    await harness.messenger.remove_buttons(moment_of(CueKind.SWITCH, message=card))
    (urgency,) = harness.limiter.of("editMessageText")
    assert (urgency.share, urgency.expires) == (Share.SILENT, MONDAY + timedelta(seconds=3))


@pytest.mark.parametrize("kind", [CueKind.CARD, CueKind.HOLD])
async def test_a_cue_that_waited_too_long_is_dropped(harness, card, kind):
    harness.limiter.held = Stale()
    result = await harness.messenger.cue(moment_of(kind, message=card))
    assert (result.status, result.message) == (SendStatus.DROPPED, None)


async def test_a_reminder_sounds_names_the_routine_and_offers_to_start(harness, heard):
    message = await called(harness, heard)
    minutes = harness.messenger.library.routines["psoas-reset"].minutes
    assert message.text.splitlines() == [
        "🌿 Time to stretch",
        f"Front of hips, after sitting · {minutes} min",
        "🔥 4-day streak",
    ]
    assert message.buttons == ["▶️ Start", "💤 10 min", "⏭ Not today", "✅ Did it"]
    assert not message.silent


async def test_a_reminders_buttons_name_its_slot_and_its_day(harness, heard):
    message = await called(harness, heard, slot=3, day=date(2026, 3, 2))
    assert message.keyboard[0][0]["callback_data"] == "r:3:20260302:go"


async def test_a_late_reminder_says_when_it_was_due_by_the_persons_clock(harness, heard):
    message = await called(harness, heard, tone=Tone.LATE)
    assert "Sorry, I was away at 08:00." in message.text


async def test_a_reminder_that_was_put_off_says_that_it_is_back(harness, heard):
    assert "Here’s your reminder again" in (await called(harness, heard, tone=Tone.SNOOZED)).text


async def test_who_has_stretched_today_is_reminded_without_a_sound(harness, heard):
    message = await called(harness, heard, tone=Tone.PRACTISED)
    assert message.silent
    assert message.text.startswith("🌿 You’ve already stretched today.")
    assert "streak" not in message.text


async def test_without_a_streak_none_is_told(harness, heard):
    assert "streak" not in (await called(harness, heard, streak=Streak())).text


async def test_days_that_the_bot_spoiled_are_told_as_its_own_doing(harness, heard):
    days = (date(2026, 2, 28), date(2026, 3, 1))
    message = await called(harness, heard, protected=days)
    assert "I was down on Sat 28 Feb and Sun 1 Mar." in message.text


async def test_a_reminder_that_was_put_off_often_enough_may_be_skipped_lightly(harness, heard):
    message = await called(harness, heard, snoozable=False)
    assert "no guilt" in message.text
    assert message.buttons == ["▶️ Start", "⏭ Not today", "✅ Did it"]


async def test_a_reminder_goes_by_when_it_was_due_and_only_while_it_is_worth_sending(
    harness, heard
):
    await called(harness, heard)
    (urgency,) = harness.limiter.of("sendMessage")
    assert urgency.share is Share.REMINDER
    assert (urgency.deadline, urgency.expires) == (MONDAY, WINDOW)


async def test_a_reminder_of_a_routine_that_was_composed_says_what_it_is(harness, heard):
    routine = make_routine(make_stretch(), name="today-2026-03-02")
    message = await called(harness, heard, routine=routine)
    assert "Today’s stretches · 2 min" in message.text


def test_the_messages_of_a_session_are_cleaned_away_in_parts_while_telegram_allows_that(harness):
    letters = harness.messenger.clean(7, tuple(range(1, 251)), now=MONDAY)
    parts = [load(entry.answer).messages for entry in letters]
    assert [len(part) for part in parts] == [100, 100, 50]
    assert [number for part in parts for number in part] == list(range(1, 251))
    for entry in letters:
        assert (entry.chat, entry.user, entry.ordered) == (7, 7, False)
        assert entry.expires_at < MONDAY + timedelta(hours=48)


def test_where_nothing_is_to_be_cleaned_telegram_is_not_asked(harness):
    assert harness.messenger.clean(7, (), now=MONDAY) == []


@pytest.mark.parametrize("name", ['<b>&"', "שלום"])
async def test_whatever_the_language_code_something_is_said(harness, heard, name):
    person = replace(make_person(), language=name)
    await harness.messenger.cue(replace(moment_of(CueKind.FINISH), person=person))
    assert "complete" in heard.somebody.inbox[-1].text


async def test_the_finish_tells_the_summary(harness, heard):
    summary = make_summary(before=6, after=7)
    await harness.messenger.cue(moment_of(CueKind.FINISH, summary=summary))
    assert "🔥 7-day streak (was 6)" in heard.somebody.inbox[-1].text


async def test_a_farewell_is_silent_and_offers_nothing_but_to_begin_again(harness, heard):
    message = await called(harness, heard, tone=Tone.FAREWELL)
    assert "I’ll be quiet from now on." in message.text
    assert "streak" not in message.text
    assert message.buttons == ["▶️ On again"]


async def test_a_reminder_after_a_long_time_holds_nothing_against_a_person(harness, heard):
    message = await called(harness, heard, tone=Tone.COMEBACK)
    assert "It’s been a while, and that’s fine." in message.text


async def test_a_rare_reminder_says_that_it_is_rare_and_how_to_bring_all_back(harness, heard):
    message = await called(harness, heard, rare=True)
    assert "Any tap or word brings them all back." in message.text


async def test_a_reminder_too_old_to_be_deleted_loses_its_buttons(harness, heard):
    message = await called(harness, heard)
    person = replace(await heard.person(), reminder=message.id, reminded_at=MONDAY)
    await harness.messenger.put_away(person, now=MONDAY + timedelta(hours=46))
    assert buttons(heard, message.id)
    await harness.messenger.put_away(person, now=MONDAY + timedelta(days=7))
    assert buttons(heard, message.id) == []


async def test_a_reminder_says_what_missed_days_did_to_a_streak(harness, heard):
    diary = make_diary(done={ago(days) for days in (3, 4, 5)})
    person = replace(await heard.person(), language="en", streak_seen=ago(3))
    message = await called(harness, heard, person=person, diary=diary, streak=diary.streak)
    assert "2 missed days are forgiven.\nOne more would bring 3 down to 0." in message.text


async def test_a_reminder_shows_the_measure_that_was_chosen_or_none(harness, heard):
    diary = make_diary(done={ago(0)})
    person = replace(await heard.person(), language="en", streak_view=StreakView.PERCENT)
    message = await called(harness, heard, person=person, diary=diary)
    assert "100% of your planned days" in message.text
    hidden = replace(person, streak_view=StreakView.HIDDEN)
    message = await called(harness, heard, person=hidden, diary=diary)
    assert "streak" not in message.text


async def test_a_silent_slot_reminds_without_a_sound(harness, heard):
    assert (await called(harness, heard, silent=True)).silent


async def test_a_weekly_card_is_offered_once_with_the_fifth_day(harness, heard):
    for total, is_offered in ((4, False), (5, True), (6, False)):
        before, after = Streak(current=1, total=total - 1), Streak(current=1, total=total)
        finish = moment_of(CueKind.FINISH, message=None)
        summary = replace(finish.summary, before=before, after=after)
        await harness.messenger.cue(replace(finish, summary=summary))
        assert ("📅 Card on Sundays" in heard.somebody.inbox[-1].buttons) is is_offered, total


async def nudged(harness, heard, **values):
    """Return the message of a nudge."""
    usual = {
        "person": make_person(),
        "slot": 3,
        "of": MONDAY.date(),
        "day": MONDAY.date(),
        "streak": 12,
        "due_at": MONDAY,
        "expires": WINDOW,
    }
    result = await harness.messenger.nudge(NudgeMessage(**usual | values))
    assert result.status is SendStatus.DELIVERED
    return heard.somebody.inbox[-1]


async def test_a_nudge_names_the_days_at_stake_and_can_be_answered(harness, heard):
    message = await nudged(harness, heard)
    assert message.text == "🌿 3 minutes keep your 12 days going."
    assert (message.buttons, message.silent) == (["▶️ Start", "⏭ Not today"], False)


async def test_a_nudge_names_no_days_to_a_person_who_hides_their_streak(harness, heard):
    person = make_person(streak_view=StreakView.HIDDEN)
    message = await nudged(harness, heard, person=person, silent=True)
    assert message.text == "🌿 3 minutes are enough for today."
    assert message.silent
