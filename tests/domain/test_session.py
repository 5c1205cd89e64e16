"""How a session moves, one promise at a time; the machine in test_session_machine.py tries any order."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain import session as machine
from bot.domain.cues import CueKind, Tempo, cue_table
from bot.domain.session import (
    CUT_OFF_LIMIT,
    LATE_LIMIT,
    NO_CARD,
    PAUSE_LIMIT,
    RETURN,
    Phase,
)
from bot.domain.stretch import Side
from tests.support.led import Led
from tests.support.make import (
    make_psoas_routine,
    make_routine,
    make_session,
    make_stretch,
    seconds,
)

CARD, HOLD, MIDDLE, REST = CueKind.CARD, CueKind.HOLD, CueKind.MIDDLE, CueKind.REST
SWITCH, FINISH, PAUSED, BACK = CueKind.SWITCH, CueKind.FINISH, CueKind.PAUSED, CueKind.BACK
CUT_OFF, ENDED, EXPIRED = CueKind.CUT_OFF, CueKind.ENDED, CueKind.EXPIRED

# The default stretch: card 0, hold 10, middle 25, switch 40, hold 48, middle 63, over at 78.
KNEELING = make_stretch()
BRIDGE = make_stretch("bridge-pose", one_sided=False)
OVER = 78


def two() -> Led:
    """A session of a two-sided stretch and the bridge: the bridge's card comes at 78."""
    return Led(KNEELING, BRIDGE)


# On time


def test_a_session_that_nobody_disturbs_says_its_table_and_finishes():
    led = two().run(200)
    assert led.said == [
        (0, CARD), (10, HOLD), (25, MIDDLE), (40, SWITCH), (48, HOLD), (63, MIDDLE),
        (78, CARD), (88, HOLD), (103, MIDDLE), (118, FINISH),
    ]  # fmt: skip
    assert led.session.phase is Phase.FINISHED
    assert led.session.completed == (0, 1)


def test_nothing_is_said_before_it_is_due():
    led = two()
    assert machine.advance(led.session, now=led.at(9.999)) is None


def test_nothing_is_said_after_the_finish():
    led = two().run(200)
    assert led.session.due is None
    assert machine.advance(led.session, now=led.at(9999)) is None


def test_the_buttons_stay_on_the_last_message_that_sounded():
    led = two().run(10)
    assert led.session.card == 0
    assert led.run(40).session.card == 3


def test_a_stretch_is_completed_by_the_cue_that_ends_its_last_hold():
    led = two()
    assert led.run(77).session.completed == ()
    assert led.run(78).session.completed == (0,)


def test_the_place_is_that_of_the_last_thing_said():
    led = two()
    assert (led.session.place, led.run(78).session.place) == (0, 1)


def test_before_the_first_card_one_is_at_the_first_stretch():
    assert make_session(KNEELING).place == 0


# A little late


def test_a_cue_that_is_a_little_late_moves_what_follows_so_that_the_hold_stays_whole():
    led = two().sleep(14).run(200)
    assert led.said[1:4] == [(14, HOLD), (29, MIDDLE), (44, SWITCH)]


def test_a_cue_may_be_late_by_exactly_the_limit():
    led = two().sleep(10 + LATE_LIMIT.total_seconds())
    assert led.last is HOLD


def test_a_late_word_in_the_middle_does_not_move_the_end_that_was_announced():
    led = two().run(24).sleep(29).run(40)
    assert led.said[-2:] == [(29, MIDDLE), (40, SWITCH)]


def test_a_cue_tells_when_what_it_announces_is_over():
    led = two().run(11)
    assert machine.advance(led.session, now=led.at(29)).until == led.at(40)
    assert machine.advance(make_session(KNEELING), now=led.at(2)).until == led.at(12)


# Heard


def test_a_hold_is_counted_from_the_moment_its_message_went_out():
    led = two().run(10).hear(12).run(60)
    assert (42, SWITCH) in led.said


def test_a_message_that_went_out_early_cuts_nothing_short():
    led = two().run(10).hear(9).run(60)
    assert (40, SWITCH) in led.said


def test_a_word_in_the_middle_that_went_out_late_moves_nothing():
    led = two().run(25).hear(28).run(60)
    assert (40, SWITCH) in led.said


def test_what_went_out_before_the_last_cue_changes_nothing_any_more():
    led = two().run(10).hear(15, index=0)
    assert led.due_in() == seconds(25)


def test_a_message_on_its_way_does_not_hold_up_the_card_that_a_skip_calls_for():
    led = two().run(10)
    led.session = machine.skip(led.session, now=led.at(10.2))
    led.hear(10.4, index=1)
    assert led.due_in() == seconds(10.2)


def test_a_hold_that_was_paused_while_its_message_was_on_its_way_is_still_whole():
    led = two().run(10)
    led.session = machine.pause(led.session, now=led.at(13))
    led.hear(12, index=1).run(13).resume(100).run(200)
    assert led.said[3:6] == [(100, BACK), (103, HOLD), (117, MIDDLE)]
    assert led.said[6] == (132, SWITCH)


def test_a_hold_whose_message_went_out_after_the_pause_has_not_begun():
    led = two().run(10)
    led.session = machine.pause(led.session, now=led.at(11))
    led.hear(12, index=1).run(12).resume(100).run(200)
    assert led.said[3:7] == [(100, BACK), (103, HOLD), (118, MIDDLE), (133, SWITCH)]


@pytest.mark.parametrize(("heard", "completed"), [(1, (0,)), (3, ())])
def test_a_hold_that_was_over_before_the_pause_is_completed_though_it_was_heard_late(
    heard, completed
):
    led = Led(make_stretch(hold=10, one_sided=False, get_ready=0)).run(0)
    led.session = machine.pause(led.session, now=led.at(12))
    led.hear(heard, index=1).run(12)
    assert led.session.completed == completed


def test_hearing_of_the_finish_changes_nothing():
    led = two().run(200)
    assert led.hear(300).session.phase is Phase.FINISHED
    assert led.session.due is None


# Unsaid


def test_a_cue_that_did_not_go_out_is_owed_again_since_it_was_due():
    led = two().run(10)
    led.session = machine.take_back(led.session, index=1, due=led.at(10))
    assert led.due_in() == seconds(10)


def test_a_cue_that_is_tried_again_and_again_is_too_late_in_the_end():
    led = two().run(9)
    for late in (1, 2, 3, 4, 5):
        led.sleep(10 + late)
        led.session = machine.take_back(led.session, index=1, due=led.at(10))
    assert led.sleep(16).last is CUT_OFF


def test_a_stretch_is_completed_once_though_the_cue_that_says_so_is_said_twice():
    led = two().run(OVER)
    led.session = machine.take_back(led.session, index=6, due=led.at(OVER))
    assert led.run(OVER).session.completed == (0,)


def test_a_word_in_the_middle_is_not_tried_again():
    led = two().run(25)
    assert machine.take_back(led.session, index=2, due=led.at(25)) is led.session


@pytest.mark.parametrize("act", [machine.skip, machine.end])
def test_a_cue_is_not_owed_again_when_the_session_has_moved_on(act):
    led = two().run(10)
    moved = act(led.session, now=led.at(10.2))
    assert machine.take_back(moved, index=1, due=led.at(10)).step == moved.step


@pytest.mark.parametrize("act", [machine.pause, machine.end])
def test_a_hold_that_surely_was_never_announced_is_not_completed_by_an_interruption(act):
    led = Led(make_stretch(hold=10, one_sided=False, get_ready=0)).run(0)
    interrupted = act(led.session, now=led.at(10.3))
    led.session = machine.take_back(interrupted, index=1, due=led.at(0))
    led.run(11)
    assert led.session.completed == ()
    assert led.session.active(led.at(11)) == seconds(0)


def test_a_hold_that_was_paused_and_surely_never_announced_has_not_begun():
    led = two().run(10)
    led.session = machine.pause(led.session, now=led.at(12))
    led.session = machine.take_back(led.session, index=1, due=led.at(10))
    led.run(12).resume(100).run(140)
    assert led.said[2:] == [(12, PAUSED), (100, BACK), (103, HOLD), (118, MIDDLE), (133, SWITCH)]


def test_a_hold_that_was_paused_and_resumed_meanwhile_is_not_announced_twice():
    led = two().run(10)
    paused = machine.pause(led.session, now=led.at(10.2))
    resumed = machine.resume(paused, now=led.at(11))
    assert machine.take_back(resumed, index=1, due=led.at(10)) is resumed


@pytest.mark.parametrize(("index", "kind"), [(2, PAUSED), (1, CUT_OFF)])
def test_the_word_of_an_interruption_is_owed_again(index, kind):
    led = two().pause(12) if kind is PAUSED else two().sleep(50)
    assert led.last is kind
    led.session = machine.take_back(led.session, index=index, due=led.now)
    assert led.sleep(led.clock + 60).last is kind
    assert led.session.phase is Phase.PAUSED


# Pause and resume


def test_after_a_pause_a_short_lead_in_leads_to_exactly_what_was_left_of_the_hold():
    led = two().pause(20).resume(100).run(200)
    assert led.said[1:8] == [
        (10, HOLD), (20, PAUSED), (100, BACK), (103, HOLD), (108, MIDDLE), (123, SWITCH),
        (131, HOLD),
    ]  # fmt: skip


def test_the_lead_in_after_a_pause_is_the_return():
    led = two().pause(20).resume(100)
    back = led.session.cues[led.session.step - 1]
    assert (back.kind, back.length, back.stretch) == (BACK, RETURN, KNEELING.id)


def test_the_hold_after_a_pause_announces_what_is_left_of_it():
    led = two().pause(20).resume(100).run(103)
    hold = led.session.cues[led.session.step - 1]
    assert (hold.kind, hold.length, hold.side) == (HOLD, seconds(20), led.session.cues[1].side)


def test_a_pause_in_a_lead_in_leaves_at_least_the_return():
    assert two().pause(9).resume(100).run(103).said[-1] == (103, HOLD)


def test_a_pause_early_in_a_lead_in_leaves_the_rest_of_it():
    assert two().pause(2).resume(100).run(108).said[-1] == (108, HOLD)


def test_pausing_again_and_again_on_the_way_back_does_not_pile_up_lead_ins():
    led = two().pause(20).resume(100).pause(101).resume(102).pause(103).resume(104).run(107)
    assert led.said[-1] == (107, HOLD)
    assert led.due_in() == seconds(112)


def test_a_pause_and_a_second_one_before_anything_was_said_lose_nothing():
    led = two().pause(20)
    led.session = machine.resume(led.session, now=led.at(100))
    led.session = machine.pause(led.session, now=led.at(100.5))
    led.run(101).resume(200).run(203)
    assert led.said[-2:] == [(200, BACK), (203, HOLD)]
    assert led.session.cues[led.session.step - 1].length == seconds(20)


def test_a_word_in_the_middle_is_left_out_when_its_moment_is_all_but_there():
    led = two().pause(24).resume(100).run(119)
    assert led.said[-2:] == [(103, HOLD), (119, SWITCH)]


def test_a_cue_that_was_due_when_the_pause_came_is_said_at_once_on_return():
    led = two().run(39)
    led.session = machine.pause(led.session, now=led.at(40.2))
    led.run(41).resume(100)
    assert led.said[-1] == (100, SWITCH)


def test_a_hold_that_was_due_when_the_pause_came_begins_after_the_return():
    led = two().run(9)
    led.session = machine.pause(led.session, now=led.at(10.2))
    led.run(11).resume(100).run(103)
    assert led.said[-2:] == [(100, BACK), (103, HOLD)]


def test_a_pause_leaves_the_buttons_where_they_are():
    assert two().pause(20).session.card == 0


def test_a_pause_that_is_too_long_ends_the_session_and_keeps_what_was_completed():
    led = two().pause(90).run(90 + PAUSE_LIMIT.total_seconds())
    assert led.last is EXPIRED
    assert (led.session.phase, led.session.completed) == (Phase.ENDED, (0,))


def test_nothing_is_said_after_a_pause_has_ended_the_session():
    led = two().pause(20).run(9999)
    assert led.session.due is None
    assert led.last is EXPIRED


def test_a_pause_just_short_of_the_limit_can_be_resumed():
    led = two().pause(20).resume(20 + PAUSE_LIMIT.total_seconds() - 1)
    assert led.session.phase is Phase.RUNNING


def test_a_stretch_that_was_over_when_the_pause_came_is_completed():
    led = two().run(77)
    led.session = machine.pause(led.session, now=led.at(78.2))
    assert led.run(9999).session.completed == (0,)


def test_it_is_completed_once_though_its_card_is_still_to_come():
    led = two().run(77)
    led.session = machine.pause(led.session, now=led.at(78.2))
    assert led.run(79).resume(100).run(999).session.completed == (0, 1)


@pytest.mark.parametrize("act", [machine.pause, machine.resume, machine.skip, machine.end])
def test_a_session_that_is_over_stays_as_it_is(act):
    session = two().run(200).session
    assert act(session, now=session.anchor + timedelta(hours=1)) is session


def test_what_goes_on_cannot_be_resumed_and_what_waits_cannot_be_paused():
    led = two().run(20)
    assert machine.resume(led.session, now=led.now) is led.session
    led.pause(21)
    assert machine.pause(led.session, now=led.now) is led.session


# Cut off


def test_a_cue_that_is_too_late_is_not_said_but_offers_to_go_on():
    led = two().sleep(100)
    assert led.said == [(0, CARD), (100, CUT_OFF)]
    assert led.session.phase is Phase.PAUSED


def test_after_a_cut_off_the_card_comes_again_and_then_the_whole_hold():
    led = two().sleep(100).resume(160).run(201)
    assert led.said[2:] == [(160, CARD), (170, HOLD), (185, MIDDLE), (200, SWITCH)]


def test_a_cut_off_in_the_middle_of_a_hold_repeats_that_hold_alone():
    led = two().run(50).sleep(100).resume(160).run(238)
    assert led.said[6:] == [
        (160, SWITCH), (168, HOLD), (183, MIDDLE), (198, CARD), (208, HOLD), (223, MIDDLE),
        (238, FINISH),
    ]  # fmt: skip
    assert led.session.completed == (0, 1)


def test_a_hold_that_was_paused_and_then_cut_off_is_announced_once_when_it_is_repeated():
    led = two().pause(15).resume(20).run(23).sleep(300).resume(400).run(440)
    assert led.said[-4:] == [(400, CARD), (410, HOLD), (425, MIDDLE), (440, SWITCH)]
    assert led.session.cues[led.session.step - 3].length == seconds(30)


@pytest.mark.parametrize("paused", [20, 27])
def test_a_way_back_that_was_cut_off_leads_to_the_whole_hold(paused):
    led = two().pause(paused)
    led.session = machine.resume(led.session, now=led.at(60))
    led.sleep(300).resume(400).run(440)
    assert led.said[-4:] == [(400, CARD), (410, HOLD), (425, MIDDLE), (440, SWITCH)]


def test_a_cut_off_at_a_change_of_side_goes_on_with_the_change():
    led = two().run(30).sleep(100).resume(160).run(168)
    assert led.said[-2:] == [(160, SWITCH), (168, HOLD)]


def test_a_word_in_the_middle_cannot_cut_off_a_hold_whose_end_can_be_told_in_time():
    led = Led(make_stretch(hold=60)).run(30).sleep(60).run(70)
    assert led.said[-2:] == [(60, MIDDLE), (70, SWITCH)]


def test_a_late_finish_is_said_however_late():
    led = two().run(110).sleep(9999)
    assert (led.last, led.session.phase) == (FINISH, Phase.FINISHED)


def test_the_buttons_move_to_the_message_that_offers_to_go_on():
    led = two().sleep(100)
    assert led.session.card == 1


def test_a_session_that_was_cut_off_can_be_continued_for_two_hours():
    limit = CUT_OFF_LIMIT.total_seconds()
    assert two().sleep(100).resume(100 + limit - 1).session.phase is Phase.RUNNING
    assert two().sleep(100).run(100 + limit).last is EXPIRED


def test_a_session_that_was_left_alone_for_more_than_two_hours_is_over_without_a_sound():
    led = two().run(50).sleep(63 + CUT_OFF_LIMIT.total_seconds() + 1)
    assert (led.last, led.last.loud) == (EXPIRED, False)
    assert (led.session.phase, led.session.due) == (Phase.ENDED, None)
    assert led.session.active(led.now) == seconds(63)


def test_what_was_over_before_it_was_left_alone_counts():
    assert two().run(80).sleep(99_999).session.completed == (0,)
    assert two().run(70).sleep(99_999).session.completed == (0,)
    assert two().run(40).sleep(99_999).session.completed == ()


def test_after_exactly_two_hours_it_can_still_be_continued():
    assert two().sleep(10 + CUT_OFF_LIMIT.total_seconds()).last is CUT_OFF


def test_a_stretch_that_was_over_when_the_session_was_cut_off_is_completed():
    led = two().run(70).sleep(200)
    assert (led.last, led.session.completed) == (CUT_OFF, (0,))
    assert led.run(9999).session.completed == (0,)


def test_it_is_not_completed_again_when_the_session_goes_on():
    led = two().run(70).sleep(200).resume(300).run(999)
    assert led.session.completed == (0, 1)


def test_a_second_cut_off_repeats_the_hold_again():
    led = two().sleep(100).resume(160).sleep(300).resume(400).run(440)
    assert led.said[-4:] == [(400, CARD), (410, HOLD), (425, MIDDLE), (440, SWITCH)]


def test_a_session_whose_first_card_is_too_late_offers_to_begin():
    led = Led.__new__(Led)
    led.session, led.now, led.said = make_session(KNEELING), None, []
    led.sleep(60).resume(100).run(110)
    assert led.said == [(60, CUT_OFF), (100, CARD), (110, HOLD)]


# Skip


def test_a_skip_goes_to_the_next_card_at_once():
    led = two().skip(20)
    assert led.said[-1] == (20, CARD)
    assert led.session.place == 1


def test_a_skip_credits_nothing():
    assert two().skip(20).run(999).session.completed == (1,)
    assert two().skip(20).skip(30).session.completed == ()


def test_a_skip_at_the_last_stretch_goes_to_the_finish():
    led = two().run(90).skip(91)
    assert (led.last, led.session.phase, led.session.completed) == (FINISH, Phase.FINISHED, (0,))


def test_after_a_skip_every_tap_is_an_old_one_until_the_next_card():
    led = two().run(20)
    led.session = machine.skip(led.session, now=led.now)
    assert led.session.card == NO_CARD
    assert led.run(20).session.card == led.session.step - 1


def test_a_double_tap_on_skip_skips_once():
    led = two().run(20)
    once = machine.skip(led.session, now=led.now)
    assert machine.skip(once, now=led.now) == once


def test_a_skip_in_a_pause_goes_on_with_the_next_card():
    led = two().pause(20).skip(300)
    assert (led.said[-1], led.session.phase) == ((300, CARD), Phase.RUNNING)
    assert led.run(9999).session.phase is Phase.FINISHED


def test_a_skip_after_a_cut_off_leaves_out_the_stretch_that_would_be_repeated():
    led = two().sleep(100).skip(160)
    assert led.said[-1] == (160, CARD)
    assert led.session.place == 1


def test_a_skip_in_the_moment_when_the_stretch_was_over_takes_nothing_away():
    led = two().run(77)
    led.session = machine.skip(led.session, now=led.at(78.2))
    assert led.run(999).session.completed == (0, 1)


def test_a_card_that_a_skip_called_for_and_that_came_too_late_is_offered():
    led = two().run(20)
    led.session = machine.skip(led.session, now=led.now)
    led.sleep(60).resume(100).run(200)
    assert led.said[2:5] == [(60, CUT_OFF), (100, CARD), (110, HOLD)]
    assert led.session.completed == (1,)


# End


def test_an_end_is_said_once_and_nothing_after_it():
    led = two().end(90).run(9999)
    assert led.said[-1] == (90, ENDED)
    assert (led.session.phase, led.session.due) == (Phase.ENDED, None)


def test_what_was_completed_before_an_end_counts():
    assert two().end(90).session.completed == (0,)
    assert two().end(70).session.completed == ()


def test_a_stretch_that_was_over_when_the_end_came_is_completed():
    led = two().run(77)
    led.session = machine.end(led.session, now=led.at(78.2))
    assert led.run(79).session.completed == (0,)


def test_the_end_is_told_however_late():
    led = two().run(20)
    led.session = machine.end(led.session, now=led.now)
    assert led.sleep(9999).last is ENDED


def test_a_paused_session_can_be_ended():
    led = two().pause(20).end(300).run(9999)
    assert led.said[-1] == (300, ENDED)


def test_an_ended_session_still_knows_how_long_its_routine_was():
    assert two().end(20).session.cues[-1].place == 1


# How long one was at it


def test_time_spent_paused_is_not_time_spent_stretching():
    led = two().pause(20).resume(100).run(110)
    assert led.session.active(led.now) == seconds(30)


def test_a_pause_that_lasts_does_not_count_either():
    assert two().pause(20).run(500).session.active(two().at(500)) == seconds(20)


def test_a_pause_that_a_skip_ends_does_not_count():
    assert two().pause(20).skip(120).session.active(two().at(130)) == seconds(30)


def test_the_time_while_the_bot_was_away_does_not_count():
    led = two().sleep(1000)
    assert led.session.active(led.now) == seconds(10)
    assert led.resume(2000).session.active(led.at(2010)) == seconds(20)


@pytest.mark.parametrize("away", [0, 5000])
def test_the_time_stands_still_once_a_session_is_over(away):
    led = two().run(117).sleep(118 + away)
    assert led.session.active(led.at(99_999)) == seconds(118)


def test_the_time_stands_still_from_the_moment_of_an_end():
    led = two().run(20)
    led.session = machine.end(led.session, now=led.now)
    assert led.sleep(5000).session.active(led.now) == seconds(20)


def test_the_psoas_routine_led_to_its_end_completes_four_stretches():
    led = Led(*make_psoas_routine().stretches).run(270)
    assert (led.said[-1], led.session.completed) == ((270, FINISH), (0, 1, 2, 3))


# A card that waits for the person


def tapped(*stretches):
    """A session in which each side waits for a tap."""
    led = Led(*stretches)
    routine = make_routine(*stretches)
    cues = cue_table(routine, first=Side.RIGHT, tempo=Tempo(tap=True))
    led.session, led.said = replace(make_session(*stretches), cues=cues), []
    return led


def test_a_card_that_waits_begins_its_hold_a_moment_after_the_tap():
    led = tapped(KNEELING).run(600)
    assert led.said == [(0, CARD)]
    assert led.session.waits
    led.session = machine.resume(led.session, now=led.at(600))
    assert led.session.begins
    assert led.session.due == led.at(600) + RETURN
    led.run(650)
    assert led.said == [(0, CARD), (603, HOLD), (618, MIDDLE), (633, SWITCH)]
    assert led.session.active(led.at(650)) == seconds(33)


def test_a_card_that_waits_too_long_ends_the_session():
    led = tapped(KNEELING).run(PAUSE_LIMIT.total_seconds())
    assert led.said[-1] == (PAUSE_LIMIT.total_seconds(), EXPIRED)
    assert led.session.phase is Phase.ENDED


def test_a_card_that_waits_and_did_not_go_out_is_sent_again():
    led = tapped(KNEELING).run(0)
    again = machine.take_back(led.session, index=0)
    assert (again.step, again.phase, again.due) == (0, Phase.RUNNING, led.at(0))
    assert machine.advance(again, now=led.at(0)).session == led.session


def test_a_card_that_waits_can_be_skipped():
    led = tapped(KNEELING, BRIDGE).run(5).skip(5)
    assert led.said == [(0, CARD), (5, CARD)]
    assert led.session.waits


def test_a_pause_right_after_ready_leads_into_the_whole_hold():
    led = tapped(KNEELING).run(5)
    led.session = machine.resume(led.session, now=led.at(5))
    led.session = machine.pause(led.session, now=led.at(6))
    led.run(60)
    led.session = machine.resume(led.session, now=led.at(60))
    led.run(100)
    switched = next(at for at, kind in led.said if kind is SWITCH)
    held = next(at for at, kind in led.said if kind is HOLD)
    assert switched - held == 30


# More time


def test_more_time_makes_the_hold_that_runs_longer_and_shows_what_is_left():
    led = two().run(20)
    led.session = machine.more(led.session, now=led.at(20))
    shown = led.session.cues[led.session.step]
    assert (shown.kind, shown.length) == (HOLD, seconds(35))
    led.run(200)
    assert led.said[2:5] == [(20, HOLD), (55, SWITCH), (63, HOLD)]
    assert led.session.completed == (0, 1)


def test_more_time_at_the_very_beginning_of_a_hold_is_said_once():
    led = two().run(20)
    began = led.session.anchor + led.session.cues[led.session.step - 1].offset
    longer = machine.more(led.session, now=began)
    assert longer.cues[longer.step].offset > led.session.cues[led.session.step - 1].offset


@pytest.mark.parametrize("at", [5, 40, 45])
def test_there_is_no_more_time_outside_of_a_hold(at):
    led = two().run(at)
    assert machine.more(led.session, now=led.at(at)) == led.session


def test_what_is_left_of_a_hold_is_known_in_a_pause_only():
    led = two().run(22)
    assert led.session.left is None
    paused = machine.pause(led.session, now=led.at(22))
    assert paused.left == seconds(18)
    resumed = machine.resume(paused, now=led.at(99))
    assert machine.pause(resumed, now=led.at(100)).left == seconds(18)


# Back


def test_going_back_shows_the_card_of_an_earlier_stretch_and_counts_it_once():
    led = two().run(80)
    table = led.session.cues
    led.session = machine.pause(led.session, now=led.at(80))
    led.session = machine.turn_back(led.session, table=table, place=0, now=led.at(90))
    led.run(91)
    assert led.said[-1] == (90, CARD)
    assert led.session.cues[led.session.step - 1].place == 0
    led.run(400)
    assert led.session.completed == (0, 1)
    assert led.session.phase is Phase.FINISHED


def test_going_back_completes_nothing_that_was_skipped():
    led = two().run(5)
    led.session = machine.skip(led.session, now=led.at(5))
    led.run(6)
    table = two().session.cues
    led.session = machine.turn_back(led.session, table=table, place=1, now=led.at(6))
    led.run(400)
    assert led.session.completed == (1,)


def test_nothing_leads_back_into_a_session_that_is_over():
    led = two().run(200)
    assert (
        machine.turn_back(led.session, table=led.session.cues, place=0, now=led.at(201))
        == led.session
    )


# A hold whose start sounds


def ringing():
    """A session in which the start of each hold is a message of its own."""
    led = tapped(KNEELING)
    cues = cue_table(make_routine(KNEELING), first=Side.RIGHT, tempo=Tempo(ring=True))
    led.session = replace(led.session, cues=cues)
    return led


def test_a_hold_that_sounds_carries_the_buttons():
    led = ringing().run(12)
    assert led.session.card == 1
    assert led.session.holds


def test_after_a_pause_and_with_more_time_a_hold_goes_on_without_a_sound():
    led = ringing().run(12)
    longer = machine.more(led.session, now=led.at(12))
    assert not longer.cues[longer.step].loud
    led.session = machine.pause(led.session, now=led.at(12))
    led.run(20)
    led.session = machine.resume(led.session, now=led.at(20))
    ahead = led.session.cues[led.session.step :]
    assert [(cue.kind, cue.loud) for cue in ahead[:2]] == [(BACK, False), (HOLD, False)]
