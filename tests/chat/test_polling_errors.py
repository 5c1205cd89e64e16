"""Errors of polling: when waiting helps, and when the bot gives up."""

from datetime import timedelta

import pytest
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.chat.polling_errors import (
    CONFLICTS,
    REFUSALS,
    WITHIN,
    PollingErrors,
    TokenInUse,
    TokenRefused,
)
from bot.clock import ShiftedClock
from tests.support.chat_harness import MONDAY

CONFLICT = Conflict("terminated by other getUpdates request")
LEAST, MOST = 0.0, 1.0


@pytest.fixture
def clock():
    return ShiftedClock(start=MONDAY, speed=0)


@pytest.fixture
def trouble(clock):
    return PollingErrors(clock=clock, chance=lambda: MOST)


def wait(clock, seconds):
    clock.jump(clock.now() + timedelta(seconds=seconds))


def by_a_gateway(error):
    """Return a refusal that is some page's and not Telegram's."""
    error.__cause__ = TelegramError("Invalid server response")
    return error


def test_a_token_that_the_very_first_answer_refuses_is_wrong(trouble):
    with pytest.raises(TokenRefused):
        trouble.meet(InvalidToken())


def test_a_gateway_that_knows_no_such_page_refuses_no_token(trouble):
    assert trouble.meet(by_a_gateway(InvalidToken())) > 0


def test_a_token_that_worked_is_believed_wrong_only_after_many_refusals(trouble):
    trouble.pass_by()
    for _ in range(REFUSALS - 1):
        trouble.meet(InvalidToken())
    with pytest.raises(TokenRefused):
        trouble.meet(InvalidToken())


def test_a_token_refused_after_another_failure_is_not_the_first_answer(trouble):
    trouble.meet(TimedOut())
    assert trouble.meet(InvalidToken()) > 0


def test_refusals_with_a_success_between_them_are_no_row(trouble):
    for _ in range(3 * REFUSALS):
        trouble.pass_by()
        trouble.meet(InvalidToken())


def test_the_leftover_of_the_process_before_is_waited_out(trouble, clock):
    for _ in range(CONFLICTS - 1):
        assert trouble.meet(CONFLICT) > 0
    wait(clock, WITHIN + 1)
    assert trouble.meet(CONFLICT) > 0


def test_conflicts_in_a_short_time_are_somebody_else(trouble, clock):
    for _ in range(CONFLICTS - 1):
        trouble.meet(CONFLICT)
        wait(clock, WITHIN / CONFLICTS)
    with pytest.raises(TokenInUse):
        trouble.meet(CONFLICT)


def test_somebody_else_is_found_out_although_every_other_question_is_answered(trouble, clock):
    """Two who fetch end each other's polls in turn, and are served in between."""
    for _ in range(CONFLICTS - 1):
        trouble.meet(CONFLICT)
        trouble.pass_by()
        wait(clock, 3)
    with pytest.raises(TokenInUse):
        trouble.meet(CONFLICT)


def test_now_and_then_a_conflict_is_nobody(trouble, clock):
    for _ in range(10):
        assert trouble.meet(CONFLICT) > 0
        wait(clock, WITHIN)


def test_a_pause_that_telegram_asks_for_counts(trouble):
    assert trouble.meet(RetryAfter(40)) == 40


def test_pauses_grow_from_one_second_to_half_a_minute_and_begin_anew(trouble):
    assert [trouble.meet(NetworkError("down")) for _ in range(7)] == [1, 2, 4, 8, 16, 30, 30]
    trouble.pass_by()
    assert trouble.meet(NetworkError("down")) == 1


def test_a_thousand_failures_make_no_number_too_large(trouble):
    assert trouble.pause(1000) == 30


def test_chance_takes_off_up_to_half_so_that_not_all_come_back_at_once(clock):
    assert PollingErrors(clock=clock, chance=lambda: LEAST).pause(3) == 4


def test_conflicts_with_a_webhook_name_the_webhook(trouble):
    hooked = Conflict("can't use getUpdates method while webhook is active")
    for _ in range(CONFLICTS - 1):
        trouble.meet(hooked)
    with pytest.raises(TokenInUse, match="webhook"):
        trouble.meet(hooked)
