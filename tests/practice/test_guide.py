"""Leading a session: what is sent when, what becomes of it, and what a crash in the middle costs."""

from datetime import timedelta
from itertools import pairwise

import pytest

from bot.domain.cues import CueKind
from bot.domain.session import Phase
from bot.practice import enrol, reminder_changes
from bot.practice.guide import LEISURE
from bot.practice.last_words import DOUBT, OWED, TRIES
from bot.practice.messenger import SendStatus
from bot.storage.timers import TimerKind
from tests.support.make import make_routine, make_stretch
from tests.support.practice_harness import USER, Killed

CARD, HOLD, MIDDLE, SWITCH = CueKind.CARD, CueKind.HOLD, CueKind.MIDDLE, CueKind.SWITCH
FINISH, PAUSED, BACK = CueKind.FINISH, CueKind.PAUSED, CueKind.BACK
CUT_OFF, ENDED, EXPIRED = CueKind.CUT_OFF, CueKind.ENDED, CueKind.EXPIRED

# The default routine: card 0, hold 10, middle 25, switch 40, hold 48, middle 63, finish 78.
OVER = 78
BRIDGE = make_stretch("bridge-pose", one_sided=False)
# Two stretches: the second card at 78, hold 88, middle 103, finish at 118.
TWO = make_routine(make_stretch(), BRIDGE)


def said(life):
    """Return what was said, and how many seconds after the session's start."""
    start = life.messenger.moments[0].session.started_at
    return [((at - start).total_seconds(), kind) for at, kind in life.messenger.log]


async def until(life, seconds):
    """Live until so many seconds after the session's start."""
    start = life.messenger.moments[0].session.started_at
    await life.wait((start + timedelta(seconds=seconds) - life.now).total_seconds())


async def forget(life):
    async with life.store.begin() as tx:
        await enrol.forget(tx, await tx.people.get(USER))


# On time


async def test_a_session_says_its_table_at_the_seconds_that_it_names(life):
    await life.begin()
    await life.wait(OVER)
    assert said(life) == [
        (0, CARD), (10, HOLD), (25, MIDDLE), (40, SWITCH), (48, HOLD), (63, MIDDLE), (78, FINISH),
    ]  # fmt: skip


async def test_nothing_is_owed_after_the_finish(life):
    session = await life.begin()
    await life.wait(OVER)
    assert await life.next_ready() is None
    assert (await life.session(session.id)).phase is Phase.FINISHED


async def test_a_cue_comes_with_its_person_and_says_when_what_it_announces_is_over(life):
    await life.begin()
    await life.wait(10)
    card, hold = life.messenger.moments
    assert card.person.id == USER
    assert card.until == life.now
    assert hold.until == life.now + timedelta(seconds=30)


async def test_silent_cues_change_the_message_that_sounded_last(life):
    await life.begin()
    await life.wait(OVER)
    messages = [cue_message.message for cue_message in life.messenger.moments]
    assert messages == [None, 100, 100, 100, 103, 103, 103]


async def test_a_timer_that_comes_too_early_says_nothing_and_comes_again(life):
    session = await life.begin()
    await life.wait(1)
    async with life.store.begin() as tx:
        await tx.timers.arm(TimerKind.SESSION, subject=session.id, due_at=life.now, user=USER)
    await life.deliver()
    assert life.messenger.kinds == [CARD]
    await life.wait(9)
    assert life.messenger.kinds == [CARD, HOLD]


async def test_a_timer_of_a_session_that_is_over_says_nothing(life):
    session = await life.begin()
    await life.wait(OVER)
    async with life.store.begin() as tx:
        await tx.timers.arm(TimerKind.SESSION, subject=session.id, due_at=life.now, user=USER)
    await life.deliver()
    assert life.messenger.kinds[-1] is FINISH
    assert life.messenger.kinds.count(FINISH) == 1
    assert await life.next_ready() is None


async def test_a_timer_of_a_session_that_is_gone_says_nothing(life):
    async with life.store.begin() as tx:
        await tx.timers.arm(TimerKind.SESSION, subject=404, due_at=life.now, user=None)
    await life.deliver()
    assert life.messenger.moments == []
    assert await life.next_ready() is None


# Counted from the moment the message went out


async def test_a_hold_is_counted_from_the_moment_its_message_went_out(life):
    await life.begin()
    life.messenger.answer(SendStatus.DELIVERED, late=2)
    await life.wait(OVER)
    assert said(life)[1:4] == [(10, HOLD), (27, MIDDLE), (42, SWITCH)]


async def test_what_follows_a_silent_change_is_promised_before_it_goes_out(life):
    await life.begin()
    promised = []

    async def look():
        promised.append(await life.next_ready() - life.now)

    life.messenger.meanwhile(look)
    await life.wait(10)
    assert promised == [timedelta(seconds=15)]


async def test_a_crash_in_the_middle_of_a_silent_change_costs_that_change_alone(life):
    await life.begin()
    life.clock.jump(life.now + timedelta(seconds=10))
    life.messenger.die()
    with pytest.raises(Killed):
        await life.deliver()
    await life.start()
    await life.wait(68)
    assert life.messenger.kinds == [CARD, HOLD, MIDDLE, SWITCH, HOLD, MIDDLE, FINISH]


async def test_a_word_in_the_middle_that_went_out_late_leaves_the_end_where_it_was(life):
    await life.begin()
    await life.wait(10)
    life.messenger.answer(SendStatus.DELIVERED, late=3)
    await life.wait(30)
    assert said(life)[2:] == [(25, MIDDLE), (40, SWITCH)]


async def test_a_word_in_the_middle_that_is_said_late_still_names_the_right_end(life):
    await life.begin()
    await life.wait(10)
    life.clock.jump(life.now + timedelta(seconds=18))
    await life.deliver()
    hold, middle = life.messenger.moments[1:]
    assert (middle.cue.kind, middle.until) == (MIDDLE, hold.until)


async def test_a_cue_that_is_a_little_late_moves_what_follows(life):
    await life.begin()
    life.clock.jump(life.now + timedelta(seconds=13))
    await life.deliver()
    await life.wait(40)
    assert said(life)[1:4] == [(13, HOLD), (28, MIDDLE), (43, SWITCH)]


# What the person does


async def test_a_tap_while_a_message_is_on_its_way_is_not_undone_by_it(life):
    session = await life.begin()
    life.messenger.meanwhile(lambda: life.press(session.id, "pause"))
    await life.wait(60)
    assert life.messenger.kinds == [CARD, HOLD, PAUSED]
    assert (await life.session(session.id)).phase is Phase.PAUSED


async def test_a_pause_and_a_return_lead_to_what_was_left_of_the_hold(life):
    session = await life.begin()
    await life.wait(20)
    await life.press(session.id, "pause")
    await life.wait(100)
    await life.press(session.id, "resume")
    await life.wait(23)
    assert said(life)[2:] == [
        (20, PAUSED), (120, BACK), (123, HOLD), (128, MIDDLE), (143, SWITCH),
    ]  # fmt: skip


async def test_after_a_skip_the_next_card_comes_at_once(life):
    session = await life.begin(TWO)
    await life.wait(20)
    await life.press(session.id, "skip")
    await life.deliver()
    assert said(life)[-1] == (20, CARD)


# Not delivered


async def test_a_cue_that_was_surely_not_sent_is_tried_again_every_second(life):
    await life.begin()
    life.messenger.answer(SendStatus.HELD_BACK, SendStatus.HELD_BACK)
    await life.wait(45)
    assert said(life)[1:] == [(10, HOLD), (11, HOLD), (12, HOLD), (27, MIDDLE), (42, SWITCH)]


async def test_a_cue_that_cannot_be_sent_for_five_seconds_pauses_the_session_instead(life):
    session = await life.begin()
    life.messenger.answer(*[SendStatus.HELD_BACK] * 6)
    await life.wait(40)
    assert said(life)[1:] == [
        *((second, HOLD) for second in (10, 11, 12, 13, 14, 15)),
        (16, CUT_OFF),
    ]
    assert (await life.session(session.id)).phase is Phase.PAUSED


async def test_while_telegram_asks_to_wait_nothing_is_sent_and_then_one_message_offers_to_go_on(
    life,
):
    await life.begin()
    life.messenger.answer(SendStatus.HELD_BACK, wait=30)
    await life.wait(200)
    assert said(life)[1:] == [(10, HOLD), (40, CUT_OFF)]


async def test_an_offer_to_go_on_that_cannot_be_sent_is_made_again_at_leisure(life):
    await life.begin()
    life.messenger.answer(SendStatus.HELD_BACK, wait=30)
    life.messenger.answer(*[SendStatus.HELD_BACK] * 8)
    await life.wait(200)
    offers = [when for when, kind in said(life) if kind is CUT_OFF]
    at_leisure = LEISURE.total_seconds()
    assert offers == [*range(40, 47), 46 + at_leisure, 46 + 2 * at_leisure]


async def test_a_wait_after_a_word_in_the_middle_holds_up_what_comes_next(life):
    await life.begin()
    await life.wait(10)
    life.messenger.answer(SendStatus.HELD_BACK, wait=17)
    await life.wait(40)
    assert said(life)[2:4] == [(25, MIDDLE), (42, SWITCH)]


async def test_a_call_to_switch_that_waited_too_long_to_be_sent_pauses_the_session(life):
    session = await life.begin()
    await life.wait(39)
    life.messenger.answer(SendStatus.DROPPED)
    life.messenger.meanwhile(lambda: pass_by(life, 5))
    await life.wait(60)
    assert said(life)[3:] == [(40, SWITCH), (46, CUT_OFF)]
    assert (await life.session(session.id)).phase is Phase.PAUSED


async def pass_by(life, seconds):
    life.clock.jump(life.now + timedelta(seconds=seconds))


async def test_a_silent_change_that_came_to_nothing_is_not_tried_again(life):
    await life.begin()
    life.messenger.answer(SendStatus.DROPPED)
    await life.wait(40)
    assert said(life)[1:] == [(10, HOLD), (25, MIDDLE), (40, SWITCH)]


async def test_a_cue_that_was_refused_is_not_said_twice(life):
    await life.begin()
    await life.wait(39)
    life.messenger.answer(SendStatus.REFUSED)
    await life.wait(20)
    assert said(life)[3:] == [(40, SWITCH), (48, HOLD)]


async def test_a_cue_that_may_be_lost_is_said_again_and_the_hold_counts_from_then(life):
    await life.begin()
    await life.wait(39)
    life.messenger.answer(SendStatus.UNCERTAIN)
    await life.wait(20)
    assert said(life)[3:] == [(40, SWITCH), (41, SWITCH), (49, HOLD)]


async def test_a_cue_that_may_be_lost_again_and_again_pauses_the_session(life):
    await life.begin()
    await life.wait(39)
    life.messenger.answer(*[SendStatus.UNCERTAIN] * 6)
    await life.wait(60)
    assert said(life)[3:] == [*((second, SWITCH) for second in range(40, 46)), (46, CUT_OFF)]


async def test_a_cue_whose_answer_was_lost_for_long_counts_as_said(life):
    await life.begin()
    await life.wait(39)

    async def pass_slowly():
        life.clock.jump(life.now + timedelta(seconds=11))

    life.messenger.meanwhile(pass_slowly)
    life.messenger.answer(SendStatus.UNCERTAIN)
    await life.wait(20)
    assert said(life)[3:] == [(40, SWITCH), (51, HOLD)]


async def test_a_silent_change_that_may_be_lost_is_not_said_again(life):
    await life.begin()
    life.messenger.answer(SendStatus.UNCERTAIN)
    await life.wait(40)
    assert said(life)[1:] == [(10, HOLD), (25, MIDDLE), (40, SWITCH)]


async def test_a_person_who_is_gone_is_left_alone(life):
    session = await life.begin()
    await life.put("12:00")
    life.messenger.answer(SendStatus.GONE)
    await life.wait(200)
    assert life.messenger.kinds == [CARD, HOLD]
    assert not (await life.person()).reachable
    assert (await life.session(session.id)).phase is Phase.ENDED
    assert await life.next_ready() is None


async def test_who_deletes_everything_in_the_middle_of_a_cue_hears_no_other(life):
    await life.begin()
    life.messenger.meanwhile(lambda: forget(life))
    await life.wait(200)
    assert life.messenger.kinds == [CARD, HOLD]


# A crash in the middle


async def test_a_cue_that_was_on_its_way_at_a_crash_is_said_again_while_it_is_in_time(life):
    await life.begin()
    await life.wait(39)
    life.messenger.die()
    with pytest.raises(Killed):
        await life.wait(1)
    await pass_by(life, 4)
    await life.start()
    await until(life, 60)
    assert said(life)[3:] == [(40, SWITCH), (44, SWITCH), (52, HOLD)]


async def test_a_cue_that_was_on_its_way_at_a_crash_and_is_late_pauses_the_session(life):
    await life.begin()
    await life.wait(39)
    life.messenger.die()
    with pytest.raises(Killed):
        await life.wait(1)
    await pass_by(life, 10)
    await life.start()
    assert said(life)[3:] == [(40, SWITCH), (50, CUT_OFF)]


async def test_a_cue_that_only_our_queue_has_delayed_is_said_late_and_the_hold_stays_whole(life):
    await life.begin()
    await pass_by(life, 30)
    await life.deliver()
    await until(life, 70)
    assert said(life)[1:4] == [(30, HOLD), (45, MIDDLE), (60, SWITCH)]


async def test_a_cue_that_our_queue_has_delayed_for_a_minute_pauses_the_session(life):
    await life.begin()
    await pass_by(life, 75)
    await life.deliver()
    assert said(life)[1:] == [(75, CUT_OFF)]


async def test_a_timer_that_a_dead_process_had_claimed_is_taken_over(life):
    await life.begin()
    life.clock.jump(life.now + timedelta(seconds=10))
    assert await life.claim()
    await pass_by(life, 2)
    await life.start()
    assert said(life)[1:] == [(12, HOLD)]


async def test_after_a_longer_absence_one_message_offers_to_go_on(life):
    session = await life.begin()
    await pass_by(life, 100)
    await life.start()
    await life.wait(100)
    assert said(life)[1:] == [(100, CUT_OFF)]
    await life.press(session.id, "resume")
    await life.wait(11)
    assert life.messenger.kinds[-2:] == [CARD, HOLD]


async def test_after_an_absence_of_hours_the_session_is_over_without_a_sound(life):
    session = await life.begin()
    await pass_by(life, 3 * 3600)
    await life.start()
    await life.wait(10)
    assert life.messenger.kinds == [CARD, EXPIRED]
    assert (await life.session(session.id)).phase is Phase.ENDED


# Last words


async def test_the_finish_sums_the_session_up(life):
    await life.put("12:00")
    await life.practise(-2, -1)
    await life.begin(TWO)
    await life.wait(118)
    summary = life.messenger.moments[-1].summary
    assert (summary.completed, summary.stretches) == (2, 2)
    assert summary.active == timedelta(seconds=118)
    assert (summary.before.current, summary.after.current) == (2, 3)
    assert summary.next_reminder == life.at("12:00")


async def test_only_the_last_cue_comes_with_a_summary(life):
    await life.begin()
    await life.wait(OVER)
    assert [cue_message.summary is not None for cue_message in life.messenger.moments] == [
        *[False] * 6,
        True,
    ]


async def test_a_second_session_of_a_day_adds_nothing_to_the_streak(life):
    for _ in range(2):
        await life.begin()
        await life.wait(OVER)
    first, second = (
        cue_message.summary for cue_message in life.messenger.moments if cue_message.summary
    )
    assert (first.before.current, first.after.current) == (0, 1)
    assert (second.before.current, second.after.current) == (1, 1)


async def test_the_time_spent_paused_is_not_part_of_the_minutes(life):
    session = await life.begin()
    await life.wait(20)
    await life.press(session.id, "pause")
    await life.wait(600)
    await life.press(session.id, "resume")
    await life.wait(100)
    assert life.messenger.moments[-1].summary.active == timedelta(seconds=OVER + 3)


async def test_who_has_no_reminder_is_promised_none(life):
    await life.begin()
    await life.wait(OVER)
    assert life.messenger.moments[-1].summary.next_reminder is None


async def test_a_day_is_practised_as_soon_as_the_first_stretch_is_completed(life):
    session = await life.begin(TWO)
    await life.wait(77)
    assert (await life.streak()).total == 0
    await life.wait(1)
    assert (await life.streak()).total == 1
    await life.press(session.id, "end")
    await life.deliver()
    summary = life.messenger.moments[-1].summary
    assert (summary.completed, summary.after.current) == (1, 1)


async def test_a_session_that_is_ended_before_anything_was_completed_counts_for_nothing(life):
    session = await life.begin()
    await life.wait(20)
    await life.press(session.id, "end")
    await life.deliver()
    assert life.messenger.kinds[-1] is ENDED
    summary = life.messenger.moments[-1].summary
    assert (summary.completed, summary.after.total) == (0, 0)
    assert summary.active == timedelta(seconds=20)


async def test_a_session_counts_for_the_day_on_which_it_began(life):
    await life.go("03:59", day=1)
    await life.begin()
    await life.wait(OVER)
    await life.go("04:05", day=1)
    assert (await life.streak()).total == 1
    async with life.store.begin() as tx:
        assert [one.day for one in await tx.days.of(USER)] == [life.day(0)]


async def test_at_the_end_one_message_is_left_in_the_chat(life):
    await life.begin()
    await life.wait(OVER)
    assert life.messenger.cleaned == [(100, 103)]


async def test_a_session_that_waited_too_long_leaves_the_message_that_says_so(life):
    session = await life.begin()
    await life.wait(50)
    await life.press(session.id, "pause")
    await life.wait(3600)
    expired = life.messenger.moments[-1]
    assert (expired.cue.kind, expired.message) == (EXPIRED, 103)
    assert life.messenger.cleaned == [(100,)]


async def test_messages_are_cleaned_once(life):
    session = await life.begin()
    await life.wait(OVER)
    async with life.store.begin() as tx:
        assert (await tx.sessions.find_all([session.id]))[session.id].messages.all == ()


async def test_last_words_that_were_surely_not_sent_are_owed_until_they_are_told(life):
    session = await life.begin()
    await life.wait(77)
    life.messenger.answer(*[SendStatus.HELD_BACK] * 20)
    await life.wait(3 * 3600)
    assert life.messenger.kinds.count(FINISH) == 21
    assert (await life.session(session.id)).phase is Phase.FINISHED
    assert life.messenger.moments[-1].summary.active == timedelta(seconds=OVER)


async def test_between_two_tries_of_the_last_words_there_is_more_and_more_time(life):
    await life.begin()
    await life.wait(77)
    life.messenger.answer(*[SendStatus.HELD_BACK] * 12)
    await life.wait(3600)
    tries = [at for at, kind in life.messenger.log if kind is FINISH]
    waits = [later - sooner for sooner, later in pairwise(tries)]
    assert waits == sorted(waits)
    assert timedelta(seconds=1) <= waits[0] < waits[-1] <= timedelta(minutes=5)


async def test_last_words_that_cannot_be_told_for_a_day_are_given_up(life):
    session = await life.begin()
    await life.wait(77)
    life.messenger.answer(*[SendStatus.HELD_BACK] * TRIES, wait=OWED.total_seconds() / (TRIES - 1))
    await life.wait(2 * OWED.total_seconds())
    assert life.messenger.kinds.count(FINISH) == TRIES
    assert (await life.session(session.id)).phase is Phase.FINISHED
    assert life.messenger.cleaned == []


async def test_last_words_that_an_outage_of_days_held_up_are_tried_a_few_times_all_the_same(life):
    await life.begin()
    await life.wait(77)
    await pass_by(life, 3 * OWED.total_seconds())
    life.messenger.answer(*[SendStatus.HELD_BACK] * (TRIES - 1))
    await life.wait(3600)
    assert life.messenger.kinds.count(FINISH) == TRIES
    assert len(life.messenger.cleaned) == 1


async def test_after_an_uncertain_answer_last_words_are_said_once_more_and_never_again(life):
    await life.begin()
    await life.wait(77)
    life.messenger.answer(SendStatus.UNCERTAIN, SendStatus.UNCERTAIN)
    await life.wait(3600)
    finished = [when for when, kind in said(life) if kind is FINISH]
    assert finished == [OVER, OVER + DOUBT.total_seconds()]
    assert life.messenger.cleaned == []


async def test_last_words_that_were_held_back_and_then_doubtful_are_said_once_more(life):
    await life.begin()
    await life.wait(77)
    life.messenger.answer(
        SendStatus.HELD_BACK, SendStatus.UNCERTAIN, SendStatus.HELD_BACK, SendStatus.UNCERTAIN
    )
    await life.wait(3600)
    assert life.messenger.kinds.count(FINISH) == 4


async def test_a_crash_in_the_middle_of_the_last_words_says_them_again(life):
    session = await life.begin()
    await life.wait(77)
    life.messenger.die()
    with pytest.raises(Killed):
        await life.wait(1)
    await pass_by(life, 30)
    await life.start()
    assert life.messenger.kinds.count(FINISH) == 2
    assert (await life.session(session.id)).phase is Phase.FINISHED
    assert (await life.streak()).total == 1


async def test_a_crash_and_an_uncertain_answer_are_two_copies_and_enough(life):
    await life.begin()
    await life.wait(77)
    life.messenger.die()
    life.messenger.answer(SendStatus.UNCERTAIN)
    with pytest.raises(Killed):
        await life.wait(1)
    await life.start()
    await life.wait(3600)
    assert life.messenger.kinds.count(FINISH) == 2


@pytest.mark.parametrize("status", [SendStatus.REFUSED, SendStatus.DROPPED])
async def test_last_words_that_cannot_be_sent_end_the_session_all_the_same(life, status):
    session = await life.begin()
    await life.wait(77)
    life.messenger.answer(status)
    await life.wait(3600)
    assert life.messenger.kinds.count(FINISH) == 1
    assert (await life.session(session.id)).phase is Phase.FINISHED
    assert life.messenger.cleaned == []


async def test_a_person_who_is_gone_at_the_end_is_left_alone_and_keeps_the_day(life):
    session = await life.begin()
    await life.put("12:00")
    await life.wait(77)
    life.messenger.answer(SendStatus.GONE)
    await life.wait(1)
    assert (await life.session(session.id)).phase is Phase.FINISHED
    assert await life.next_ready() is None
    assert not (await life.person()).reachable
    assert (await life.streak()).total == 1


async def test_who_starts_again_after_the_finish_may(life):
    await life.begin()
    await life.wait(OVER)
    await life.begin()
    assert life.messenger.kinds[-1] is CARD


async def test_a_session_during_days_off_counts_and_names_the_reminder_after_them(life):
    await life.put("12:00")
    async with life.store.begin() as tx:
        await reminder_changes.pause(tx, await tx.people.get(USER), days=3, now=life.now)
    await life.begin()
    await life.wait(OVER)
    summary = life.messenger.moments[-1].summary
    assert summary.after.current == 1
    assert summary.next_reminder == life.at("12:00", day=3)


async def test_a_tap_on_end_while_the_finish_is_on_its_way_changes_nothing(life):
    session = await life.begin()
    await life.wait(77)
    life.messenger.meanwhile(lambda: life.press(session.id, "end"))
    await life.wait(60)
    assert life.messenger.kinds.count(FINISH) == 1
    assert ENDED not in life.messenger.kinds
    assert (await life.session(session.id)).phase is Phase.FINISHED
