"""An even rate is kept, and no window is ever crowded."""

from hypothesis import given
from hypothesis import strategies as st

from bot.chat.rate_limits import RateLimit, SlidingWindow

PAUSES = st.lists(st.floats(0, 3), max_size=40)


def passed(pace, pauses):
    """Return when each one passes who comes after these pauses, and waits where the pace says so."""
    now, times = 0.0, []
    for pause in pauses:
        now = max(now + pause, pace.ready_at)
        pace.take(now)
        times.append(now)
    return times


@given(pauses=PAUSES, burst=st.integers(1, 5))
def test_no_stretch_of_time_holds_more_than_its_share_and_the_burst(pauses, burst):
    times = passed(RateLimit(rate=2, burst=burst), pauses)
    for first in range(len(times)):
        for last in range(first, len(times)):
            assert last - first + 1 <= 2 * (times[last] - times[first]) + burst + 1e-6


def test_time_that_was_not_used_is_lost_but_for_the_burst():
    pace = RateLimit(rate=1, burst=3)
    assert passed(pace, [100, 0, 0, 0, 0]) == [100, 100, 100, 101, 102]


def test_after_a_rest_the_past_no_longer_matters():
    pace = RateLimit(rate=1, burst=1)
    pace.take(10)
    assert not pace.rested(10.5)
    assert pace.rested(11)


def test_a_window_is_full_until_a_second_after_an_answer():
    window = SlidingWindow(most=2)
    window.depart("a", 0)
    window.depart("b", 0.1)
    assert window.ready_at(0.2) == 2  # without an answer it may arrive until then
    window.arrived("a", 0.3)
    assert window.ready_at(0.4) == 1.3
    assert window.ready_at(1.3) == 1.3


def test_an_answer_that_comes_very_late_changes_nothing():
    window = SlidingWindow(most=1)
    window.depart("a", 0)
    assert window.ready_at(2) == 2
    window.arrived("a", 5)
    assert window.ready_at(5) == 5


def test_an_answer_does_not_make_the_wait_longer():
    window = SlidingWindow(most=1)
    window.depart("a", 0)
    window.arrived("a", 1.9)
    assert window.ready_at(1.9) == 2
