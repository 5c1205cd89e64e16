"""What may be confirmed to Telegram? The lowest unfinished update is the bound, and nothing is taken twice."""

from hypothesis import given
from hypothesis import strategies as st

from bot.chat.ledger import Ledger


def taken(*numbers):
    ledger = Ledger()
    ledger.ask()
    assert all(map(ledger.take, numbers))
    return ledger


def test_before_the_first_update_nothing_is_asked_for_in_particular():
    assert Ledger().ask() is None


def test_the_lowest_unfinished_update_is_the_bound():
    ledger = taken(5, 6, 7)
    ledger.finish(6)
    ledger.finish(7)
    assert ledger.offset == 5


def test_when_all_is_done_all_may_be_confirmed():
    ledger = taken(5, 6)
    ledger.finish(6)
    ledger.finish(5)
    assert (ledger.offset, ledger.in_hand) == (7, 0)


def test_finishing_the_lowest_tells_that_more_may_be_confirmed():
    ledger = taken(5, 6)
    assert not ledger.finish(6)
    assert ledger.finish(5)


def test_what_is_in_hand_or_done_with_is_not_taken_again():
    ledger = taken(5, 6, 7)
    ledger.finish(6)
    ledger.ask()
    assert [ledger.take(number) for number in (5, 6, 7, 8)] == [False, False, False, True]


def test_what_was_finished_while_telegram_was_asked_is_not_taken_again():
    """The answer to a question that was under way still holds it."""
    ledger = taken(5, 6)
    ledger.ask()
    ledger.finish(5)
    ledger.finish(6)
    assert [ledger.take(5), ledger.take(6)] == [False, False]
    assert ledger.ask() == 7


def test_numbers_may_begin_anew_lower_than_before():
    """After a week without updates Telegram ever want to come back."""
    ledger = taken(900)
    ledger.finish(900)
    assert ledger.ask() == 901
    assert ledger.take(17)
    ledger.finish(17)
    assert ledger.ask() == 18


def test_what_is_done_with_is_forgotten_once_it_is_confirmed():
    ledger = taken(*range(100))
    for number in range(100):
        ledger.finish(number)
    ledger.ask()
    assert not ledger._done  # noqa: SLF001 - a leak shows nowhere else


@given(st.data())
def test_whatever_the_order_each_update_is_taken_once_and_confirmed_after_it_is_done(data):
    """Telegram sends what is not confirmed; work ends in any order, also while an answer is on its way."""
    queue, taken_in, done, ledger = list(range(100, 112)), [], set(), Ledger()
    while queue:
        offset = ledger.ask()
        queue = [number for number in queue if offset is None or number >= offset]
        assert set(range(100, min(queue, default=112))) <= done
        answer = queue[: data.draw(st.integers(1, 5))]
        finish_some(data, ledger, taken_in, done)
        taken_in += [number for number in answer if ledger.take(number)]
        finish_some(data, ledger, taken_in, done)
    assert taken_in == list(range(100, 112))


def finish_some(data, ledger, taken_in, done):
    in_hand = [number for number in taken_in if number not in done]
    ends = data.draw(st.lists(st.sampled_from(in_hand), unique=True)) if in_hand else []
    for number in ends or in_hand[:1]:
        ledger.finish(number)
        done.add(number)
