"""Does each request leave in its turn, never too early and never too late?"""

import asyncio
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram.error import BadRequest, NetworkError, RetryAfter

from bot.chat.errors import Outcome, classify
from bot.chat.limiter import Limiter, Rank, Stale, Urgency
from bot.clock import SystemClock
from tests.support.counter import Counter, at, urgency
from tests.support.loop import settle, turn

CUE, REMINDER, EDIT = (Urgency(rank=rank) for rank in (Rank.CUE, Rank.REMINDER, Rank.EDIT))


@pytest.fixture
async def counter():
    counter = Counter()
    await counter.limiter.initialize()
    yield counter
    await counter.limiter.shutdown()


def failing(*errors, gate=None):
    """Return what raises these errors one after the other, and then succeeds; perhaps after a gate opens."""
    left = list(errors)

    async def outcome():
        if gate:
            await gate.wait()
        if left:
            raise left.pop(0)
        return True

    return outcome


def most_in_a_second(times):
    """Return how many fall into the fullest half-open second."""
    return max(sum(start <= when < start + 1 for when in times) for start in times)


async def test_a_single_request_leaves_at_once(counter):
    assert await counter.ask("hello") == "hello"
    assert counter.times == [0]


async def test_without_a_word_about_its_urgency_it_is_an_answer(counter):
    await counter.fill()
    for name, how in (("edit", EDIT), ("cue", CUE), ("answer", None)):
        counter.ask(name, how)
    await counter.go(1)
    assert counter.names == ["answer", "cue", "edit"]


async def test_answers_go_before_cues_before_reminders_before_edits(counter):
    await counter.fill()
    for rank in (Rank.EDIT, Rank.REMINDER, Rank.CUE, Rank.ANSWER):
        counter.ask(rank, urgency(rank))
    await counter.go(1)
    assert counter.names == sorted(Rank)


async def test_the_cue_that_is_due_first_goes_first(counter):
    await counter.fill()
    counter.ask("whenever", CUE)
    for deadline in (3, 1, 2):
        counter.ask(deadline, urgency(Rank.CUE, deadline=deadline))
    await counter.go(1)
    assert counter.names == [1, 2, 3, "whenever"]


async def test_among_equals_the_first_come_goes_first(counter):
    await counter.fill()
    for number in range(20):
        counter.ask(number, chat=number + 1)
    await counter.go(2)
    assert counter.names == list(range(20))


async def test_a_tap_overtakes_a_herd(counter):
    for number in range(400):
        counter.ask(number, REMINDER)
    await counter.go(5)
    counter.ask("tap")
    await counter.go(0.04)
    assert "tap" in counter.names[-2:]
    await counter.go(12)
    assert len(counter.left) == 401


async def test_a_herd_leaves_room_for_people(counter):
    for number in range(400):
        counter.ask(number, REMINDER)
    await counter.go(5)
    now = counter.clock.monotonic()
    counter.ask("tap")
    await settle()
    assert counter.left[-1] == (now, "tap")


async def test_what_expires_while_it_waits_is_not_sent(counter):
    await counter.fill()
    waits = counter.ask("cue", urgency(Rank.CUE, expires=0.02))
    await counter.go(0.02)
    with pytest.raises(Stale):
        await waits
    await counter.go(5)
    assert counter.left == []


async def test_what_has_expired_already_is_not_sent(counter):
    await counter.go(10)
    with pytest.raises(Stale):
        await counter.ask("cue", urgency(Rank.CUE, expires=9))
    assert counter.left == []


async def test_what_expires_later_is_sent(counter):
    assert await counter.ask("cue", urgency(Rank.CUE, expires=5)) == "cue"


async def test_a_private_chat_gets_three_at_once_and_then_one_a_second(counter):
    for number in range(6):
        counter.ask(number, chat=7)
    await counter.go(10)
    assert counter.names == list(range(6))
    assert counter.times[2] < 0.1
    assert [round(when) for when in counter.times[3:]] == [1, 2, 3]


@pytest.mark.parametrize("chat", [-100, "@stretchers"])
async def test_a_group_gets_at_most_twenty_in_any_minute(counter, chat):
    for number in range(60):
        counter.ask(number, chat=chat)
    await counter.go(300)
    assert len(counter.left) == 60
    assert (
        max(sum(start <= when < start + 60 for when in counter.times) for start in counter.times)
        <= 20
    )


async def test_a_chat_that_must_rest_holds_up_nobody_else(counter):
    for number in range(10):
        counter.ask(number, chat=7)
    counter.ask("other", REMINDER, chat=8)
    await counter.go(0.5)
    assert counter.names == [0, 1, 2, "other"]


async def test_a_number_as_text_is_the_same_chat(counter):
    for chat in (7, "7", 7, "7"):
        counter.ask(chat, chat=chat)
    await counter.go(0.9)
    assert len(counter.left) == 3


@pytest.mark.parametrize(
    "method", ["editMessageText", "deleteMessage", "sendChatAction", "setMessageReaction"]
)
async def test_whatever_goes_to_a_chat_counts(counter, method):
    for number in range(4):
        counter.ask(number, chat=7, method=method)
    await counter.go(0.5)
    assert len(counter.left) == 3


@pytest.mark.parametrize("method", ["answerCallbackQuery", "getMe", "getFile", "setMyCommands"])
async def test_what_speaks_to_nobody_passes_freely(counter, method):
    await counter.fill()
    for number in range(100):
        counter.ask(number, chat=0, method=method)
    await settle()
    assert counter.times == [0] * 100


async def test_messages_that_belong_to_no_chat_keep_the_common_pace(counter):
    async def call():
        counter.left.append((counter.clock.monotonic(), "edit"))

    requests = []
    data = {"inline_message_id": "abc"}
    for _ in range(10):
        request = counter.limiter.process_request(call, (), {}, "editMessageText", data, None)
        requests.append(asyncio.ensure_future(request))
    await counter.go(0.1)
    assert len(counter.left) == 4
    await counter.go(1)
    assert len(counter.left) == 10


async def test_a_full_queue_is_worked_off_at_28_a_second(counter):
    for number in range(300):
        counter.ask(number)
    await counter.go(10)
    assert 280 <= len(counter.left) <= 282


async def test_after_a_pause_nothing_is_caught_up(counter):
    await counter.go(3600)
    for number in range(100):
        counter.ask(number)
    await counter.go(1)
    assert len(counter.left) <= 30


async def test_an_empty_counter_waits_for_nothing(counter):
    await counter.ask("hello")
    assert counter.limiter.waiting == 0
    assert counter.limiter.next_release() is None


async def test_it_tells_how_many_wait_and_when_the_next_may_leave(counter):
    for number in range(5):
        counter.ask(number, chat=7)
    await settle()
    assert counter.limiter.waiting == 3
    counter.clock.jump(counter.limiter.next_release())
    await settle()
    assert counter.limiter.waiting == 2
    assert counter.limiter.next_release() == at(1)


async def test_every_release_it_tells_of_lets_something_leave(counter):
    dice = random.Random(7)
    for number in range(200):
        counter.ask(number, urgency(dice.choice(list(Rank))), chat=dice.randrange(1, 30))
    await settle()
    while (release := counter.limiter.next_release()) is not None:
        before = len(counter.left)
        counter.clock.jump(release)
        await settle()
        assert len(counter.left) > before
    assert len(counter.left) == 200


async def test_who_gives_up_leaves_the_queue(counter):
    tasks = [counter.ask(number, chat=7) for number in range(6)]
    await settle()
    tasks[3].cancel()
    tasks[5].cancel()
    await counter.go(10)
    assert counter.names == [0, 1, 2, 4]
    assert counter.limiter.next_release() is None


async def test_when_all_give_up_nothing_is_waited_for(counter):
    tasks = [counter.ask(number, REMINDER, chat=7 + number % 2) for number in range(20)]
    await settle()
    for task in tasks:
        task.cancel()
    await settle()
    assert counter.limiter.waiting == 0
    assert counter.limiter.next_release() is None


async def test_when_the_head_of_a_ready_chat_gives_up_the_next_moves_up(counter):
    await counter.fill()
    head = counter.ask("head", CUE, chat=7)
    counter.ask("next", EDIT, chat=7)
    counter.ask("other", REMINDER, chat=8)
    await settle()
    head.cancel()
    await counter.go(1)
    assert counter.names == ["other", "next"]


async def test_a_chat_told_to_wait_waits_alone(counter):
    counter.ask("hit", chat=7, meets=failing(RetryAfter(10)))
    await settle()
    counter.ask("same", chat=7)
    counter.ask("other", chat=8)
    await counter.go(9.9)
    assert counter.names == ["hit", "other"]
    await counter.go(2)
    assert counter.names == ["hit", "other", "hit", "same"]
    assert min(counter.times[2:]) == 10


@pytest.mark.parametrize("rank", [Rank.ANSWER, Rank.REMINDER])
async def test_an_answer_or_reminder_told_to_wait_is_sent_again_before_its_like(counter, rank):
    hit = counter.ask("hit", urgency(rank), chat=7, meets=failing(RetryAfter(5), RetryAfter(3)))
    await settle()
    counter.ask("earlier deadline", urgency(rank, deadline=-5), chat=7)
    await counter.go(20)
    assert counter.names == ["hit", "hit", "hit", "earlier deadline"]
    assert counter.times[:3] == [0, 5, 8]
    assert await hit is True


@pytest.mark.parametrize("rank", [Rank.CUE, Rank.EDIT])
async def test_a_cue_or_edit_told_to_wait_is_handed_back(counter, rank):
    with pytest.raises(RetryAfter):
        await counter.ask("hit", urgency(rank), chat=7, meets=failing(RetryAfter(5)))
    await counter.go(10)
    assert counter.names == ["hit"]


async def test_too_many_requests_without_a_length_stops_the_chat_for_half_a_minute(counter):
    counter.ask("hit", chat=7, meets=failing(NetworkError("Too Many Requests")))
    await counter.go(40)
    assert counter.times == [0, 30]


async def test_a_second_chat_told_to_wait_soon_after_stops_all(counter):
    counter.ask("one", CUE, chat=7, meets=failing(RetryAfter(4)))
    await counter.go(1)
    counter.ask("two", CUE, chat=8, meets=failing(RetryAfter(4)))
    await settle()
    counter.ask("other", chat=9)
    counter.ask("tap", chat=0, method="answerCallbackQuery")
    await counter.go(3.9)
    assert counter.names == ["one", "two"]
    assert counter.limiter.next_release() == at(5)
    await counter.go(1)
    assert sorted(counter.left[2:]) == [(5, "other"), (5, "tap")]


async def test_a_second_chat_told_to_wait_much_later_stops_only_itself(counter):
    for chat in (7, 8):
        counter.ask(chat, CUE, chat=chat, meets=failing(RetryAfter(60)))
        await counter.go(20)
    assert await counter.ask("other", chat=9) == "other"


async def test_the_same_chat_told_twice_stops_only_itself(counter):
    for _ in range(2):
        counter.ask("hit", CUE, chat=7, meets=failing(RetryAfter(1)))
        await counter.go(1)
    assert await counter.ask("other", chat=9) == "other"


async def test_a_request_to_no_chat_told_to_wait_stops_all(counter):
    counter.ask("setup", chat=0, method="setMyCommands", meets=failing(RetryAfter(10)))
    await settle()
    counter.ask("other", chat=9)
    await counter.go(9.9)
    assert counter.names == ["setup"]
    await counter.go(1)
    assert sorted(counter.left[1:]) == [(10, "other"), (10, "setup")]


async def test_a_shorter_pause_does_not_lift_a_longer_one(counter):
    longer, shorter = asyncio.Event(), asyncio.Event()
    under_way = [
        counter.ask(
            gate, EDIT, chat=0, method="setMyName", meets=failing(RetryAfter(wait), gate=gate)
        )
        for gate, wait in ((longer, 10), (shorter, 2))
    ]
    for gate in (longer, shorter):
        await settle()
        gate.set()
    await asyncio.wait(under_way)
    counter.ask("other", chat=9)
    await counter.go(20)
    assert counter.left[-1] == (10, "other")
    assert all(isinstance(task.exception(), RetryAfter) for task in under_way)


async def test_success_elsewhere_does_not_lift_a_pause(counter):
    gate = asyncio.Event()
    counter.ask("slow", chat=8, meets=gate.wait)
    counter.ask("hit", CUE, chat=0, method="setMyName", meets=failing(RetryAfter(10)))
    await settle()
    counter.ask("other", chat=9)
    gate.set()
    await counter.go(9.9)
    assert "other" not in counter.names


async def test_what_was_just_let_go_still_waits_if_all_are_stopped_in_that_moment(counter):
    gate = asyncio.Event()

    async def refused():
        await gate.wait()
        raise RetryAfter(10)

    counter.ask("setup", EDIT, chat=0, method="setMyName", meets=refused)
    await settle()
    gate.set()
    counter.ask("other", chat=9)
    await settle()
    assert counter.names == ["setup"]
    await counter.go(20)
    assert counter.left[-1] == (10, "other")


async def test_what_waits_out_a_pause_may_expire(counter):
    counter.ask("hit", CUE, chat=7, meets=failing(RetryAfter(100)))
    await settle()
    stale = counter.ask("reminder", urgency(Rank.REMINDER, expires=50), chat=7)
    await counter.go(49)
    assert not stale.done()
    counter.clock.jump(at(50))
    await settle()
    assert isinstance(stale.exception(), Stale)


async def test_other_errors_are_the_callers(counter):
    with pytest.raises(BadRequest):
        await counter.ask("bad", meets=failing(BadRequest("Chat not found")))
    assert len(counter.left) == 1


async def test_answers_that_do_not_come_hold_up_the_rest_for_two_seconds_at_most(counter):
    never = asyncio.Event()
    tasks = [counter.ask(number, meets=never.wait) for number in range(40)]
    await counter.go(1.9)
    assert len(counter.left) == 30
    await counter.go(1)
    assert len(counter.left) == 40
    for task in tasks:
        task.cancel()


async def test_an_answer_that_comes_makes_room(counter):
    gate = asyncio.Event()
    for number in range(40):
        counter.ask(number, meets=gate.wait)
    await counter.go(1.2)
    assert len(counter.left) == 30
    gate.set()
    await counter.go(0.5)
    assert len(counter.left) == 30
    await counter.go(0.6)
    assert len(counter.left) == 40


async def test_closing_sends_nothing_more_and_says_so(counter):
    tasks = [counter.ask(number, chat=7) for number in range(5)]
    await counter.go(0.1)
    await counter.limiter.shutdown()
    errors = await asyncio.gather(*tasks[3:], return_exceptions=True)
    assert [classify(error) for error in errors] == [Outcome.NOT_SENT] * 2
    with pytest.raises(NetworkError):
        await counter.ask("late")
    assert counter.names == [0, 1, 2]


async def test_opening_and_closing_twice_does_no_harm(counter):
    await counter.limiter.initialize()
    await counter.limiter.shutdown()
    await counter.limiter.shutdown()
    await counter.limiter.initialize()
    for number in range(5):
        counter.ask(number, chat=7)
    await counter.go(5)
    assert len(counter.left) == 5


async def test_requests_may_come_before_it_is_opened():
    counter = Counter()
    for number in range(5):
        counter.ask(number, chat=7)
    await counter.go(5)
    assert len(counter.left) == 5
    await counter.limiter.shutdown()


async def test_closing_right_after_someone_gave_up_does_no_harm(counter):
    tasks = [counter.ask(number, chat=7) for number in range(5)]
    await settle()
    tasks[4].cancel()
    await counter.limiter.shutdown()
    await settle()
    assert tasks[4].cancelled()
    assert isinstance(tasks[3].exception(), NetworkError)


@pytest.mark.parametrize("moments", range(6))
async def test_giving_up_while_it_closes_does_no_harm(counter, moments):
    tasks = [counter.ask(number, chat=7) for number in range(5)]
    await settle()
    closing = asyncio.ensure_future(counter.limiter.shutdown())
    for _ in range(moments):
        await turn()
    tasks[4].cancel()
    await closing
    await settle()
    assert tasks[4].done()
    assert isinstance(tasks[3].exception(), NetworkError)


async def test_who_gives_up_while_all_are_stopped_harms_nobody(counter):
    counter.ask("setup", chat=0, method="setMyCommands", meets=failing(RetryAfter(10)))
    await settle()
    gone, stays = (counter.ask(name, chat=0, method="getMe") for name in ("gone", "stays"))
    await settle()
    gone.cancel()
    await counter.go(10)
    assert sorted(counter.names[1:]) == ["setup", "stays"]
    assert stays.done()


async def test_five_thousand_wait_without_getting_in_each_others_way(counter):
    for number in range(5000):
        counter.ask(number, REMINDER, chat=1 + number % 1000)
    await settle()
    assert counter.limiter.waiting > 4990
    await counter.go(10)
    assert len(counter.left) >= 250


async def test_under_the_systems_own_clock_requests_leave_by_themselves():
    limiter = Limiter(clock=SystemClock(), rate=1000, most=1000, chat_rate=1000)

    async def call():
        return True

    requests = [
        limiter.process_request(call, (), {}, "sendMessage", {"chat_id": 7}, None) for _ in range(9)
    ]
    assert await asyncio.gather(*requests) == [True] * 9
    await limiter.shutdown()


@settings(max_examples=8)
@given(data=st.data())
async def test_no_second_ever_holds_more_than_thirty(data):
    """As the server sees it: each request takes its own time to arrive, and its answer to come back."""
    counter = Counter()
    arrived = []
    waves = data.draw(st.lists(st.tuples(st.integers(1, 60), st.floats(0, 2)), max_size=4))
    delays = random.Random(data.draw(st.integers(0, 9)))

    async def travel():
        await counter.clock.sleep(delays.uniform(0, 0.5))
        arrived.append(counter.clock.monotonic())
        await counter.clock.sleep(delays.uniform(0, 0.5))

    for wave, pause in waves:
        for number in range(wave):
            how = urgency(delays.choice(list(Rank)))
            counter.ask(number, how, chat=delays.randrange(1, 40), meets=travel)
        await tick(counter, pause)
    await tick(counter, 20)
    await counter.limiter.shutdown()
    assert len(arrived) == sum(wave for wave, _ in waves)
    assert not arrived or most_in_a_second(arrived) <= 30


async def tick(counter, seconds):
    """Live on in small steps: it is not only releases that happen."""
    end = counter.clock.monotonic() + seconds
    while counter.clock.monotonic() < end and (asyncio.all_tasks() - {asyncio.current_task()}):
        counter.clock.jump(counter.clock.now() + (at(0.04) - at(0)))
        await settle()
