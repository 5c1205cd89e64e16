"""Limiter: each request leaves in its turn, never too early, and never too late."""

import asyncio
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram.error import BadRequest, NetworkError, RetryAfter

from bot.chat import limiter as module
from bot.chat.errors import ErrorKind, classify
from bot.chat.limiter import SETUP_BURST, Limiter
from bot.chat.urgency import WEIGHTS, Share, Stale, Urgency
from bot.clock import SystemClock
from tests.support.counter import Counter, at, urgency
from tests.support.loop import settle, turn

CUE, ANSWER, REMINDER, SILENT = (Urgency(share=share) for share in Share)


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
    for name, how in (("silent", SILENT), ("reminder", REMINDER), ("answer", None), ("cue", CUE)):
        counter.ask(name, how)
    await counter.go(1)
    assert counter.names == ["cue", "answer", "reminder", "silent"]


async def keep_asking(counter, *shares, chats=35):
    """Let so many chats for each share ask for the next thing as soon as they got one."""

    async def go_on(share, chat):
        while True:
            await counter.ask(share, urgency(share), chat=chat)

    tasks = [
        asyncio.ensure_future(go_on(share, 1000 * (number + 1) + chat))
        for number, share in enumerate(shares)
        for chat in range(chats)
    ]
    await settle()
    return tasks


async def test_each_share_has_its_part_of_every_second(counter):
    await keep_asking(counter, *WEIGHTS)
    await counter.go(10)
    for share, weight in WEIGHTS.items():
        assert abs(counter.count(share) - 10 * weight) <= weight, share


async def test_what_a_share_does_not_use_is_free_for_the_others(counter):
    await keep_asking(counter, Share.REMINDER)
    await counter.go(10)
    assert counter.count(Share.REMINDER) >= 280


async def test_a_share_that_was_idle_has_saved_nothing_up(counter):
    await keep_asking(counter, Share.ANSWER)
    await counter.go(10)
    await keep_asking(counter, Share.ANSWER, Share.CUE)
    counter.left.clear()
    await counter.go(2)
    assert counter.count(Share.ANSWER) >= 2 * WEIGHTS[Share.ANSWER]
    assert counter.count(Share.CUE) >= 2 * WEIGHTS[Share.CUE]


async def test_a_share_that_was_busy_alone_pays_nothing_for_it_later(counter):
    await keep_asking(counter, Share.CUE)
    await counter.go(10)
    await keep_asking(counter, Share.REMINDER)
    counter.left.clear()
    await counter.go(2)
    assert counter.count(Share.CUE) >= 2 * WEIGHTS[Share.CUE]
    assert counter.count(Share.REMINDER) >= 2 * WEIGHTS[Share.REMINDER]


async def test_forty_who_write_without_pause_starve_neither_a_cue_nor_a_reminder(counter):
    await keep_asking(counter, Share.ANSWER, chats=40)
    await counter.go(10)
    counter.left.clear()
    counter.ask("cue", urgency(Share.CUE, deadline=10, expires=15))
    counter.ask("reminder", urgency(Share.REMINDER, deadline=10, expires=30))
    await counter.go(0.15)
    assert {"cue", "reminder"} <= set(counter.names)


async def test_a_herd_of_reminders_or_cues_starves_no_answer():
    for share in (Share.REMINDER, Share.CUE):
        counter = Counter()
        for number in range(400):
            counter.ask(number, urgency(share, deadline=0))
        await counter.go(5)
        for number in range(8):
            counter.ask("tap", chat=number + 1)
        counter.left.clear()
        await counter.go(2.2)
        assert counter.names.count("tap") == 8, share
        await counter.limiter.shutdown()


async def test_no_chat_holds_up_the_answers_to_another(counter):
    await counter.fill()
    for name in ("one", "two", "three"):
        counter.ask(name, chat=7)
    for name in ("other", "another"):
        counter.ask(name, chat=name)
    await counter.go(1)
    assert counter.names == ["one", "other", "another", "two", "three"]


async def test_what_is_silent_leaves_when_nothing_else_can(counter):
    await counter.fill()
    counter.ask("silent", SILENT)
    for number in range(40):
        counter.ask(number, REMINDER)
    await counter.go(1)
    assert "silent" not in counter.names
    await counter.go(1)
    assert counter.names[-1] == "silent"


async def test_what_is_silent_leaves_while_the_others_must_rest(counter):
    for number in range(5):
        counter.ask(number, chat=7)
    counter.ask("silent", SILENT, chat=8)
    await counter.go(0.5)
    assert counter.names == [0, 1, 2, "silent"]


async def test_what_is_silent_is_left_out_if_it_would_come_too_late(counter):
    for number in range(200):
        counter.ask(number, REMINDER)
    silent = counter.ask("silent", urgency(Share.SILENT, expires=3))
    await counter.go(3)
    assert isinstance(silent.exception(), Stale)
    await counter.go(10)
    assert "silent" not in counter.names


async def test_the_cue_that_is_due_first_goes_first(counter):
    await counter.fill()
    counter.ask("whenever", CUE)
    for deadline in (3, 1, 2):
        counter.ask(deadline, urgency(Share.CUE, deadline=deadline))
    await counter.go(1)
    assert counter.names == [1, 2, 3, "whenever"]


async def test_among_equals_the_first_come_goes_first(counter):
    await counter.fill()
    for number in range(20):
        counter.ask(number, chat=number + 1)
    await counter.go(2)
    assert counter.names == list(range(20))


async def test_a_tap_overtakes_a_herd(counter):
    for number in range(200):
        counter.ask(number, REMINDER)
    await counter.go(5)
    counter.ask("tap")
    await counter.go(0.08)
    assert "tap" in counter.names[-3:]
    await counter.go(8)
    assert len(counter.left) == 201


async def test_what_expires_while_it_waits_is_not_sent(counter):
    await counter.fill()
    waits = counter.ask("cue", urgency(Share.CUE, expires=0.02))
    await counter.go(0.02)
    with pytest.raises(Stale):
        await waits
    await counter.go(5)
    assert counter.left == []


async def test_what_has_expired_already_is_not_sent(counter):
    await counter.go(10)
    with pytest.raises(Stale):
        await counter.ask("cue", urgency(Share.CUE, expires=9))
    assert counter.left == []


async def test_what_expires_later_is_sent(counter):
    assert await counter.ask("cue", urgency(Share.CUE, expires=5)) == "cue"


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
    assert {*counter.names} == {0, 1, 2, "other"}


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


async def test_answers_to_taps_and_questions_wait_for_nothing(counter):
    await counter.fill()
    for method in ("answerCallbackQuery", "getMe", "getFile", "getUpdates"):
        for number in range(100):
            counter.ask(number, chat=0, method=method)
    await settle()
    assert counter.times == [0] * 400


async def test_set_up_calls_have_a_pace_of_their_own(counter):
    for number in range(SETUP_BURST + 3):
        counter.ask(number, chat=0, method="setMyCommands")
    counter.ask("message")
    await counter.go(0)
    assert counter.names == [*range(SETUP_BURST), "message"]
    await counter.go(3.1)
    assert sorted(counter.times[-3:]) == [1, 2, 3]


async def test_a_set_up_call_told_to_wait_holds_up_set_up_calls_alone(counter):
    with pytest.raises(RetryAfter):
        await counter.ask("setup", chat=0, method="setMyName", meets=failing(RetryAfter(3000)))
    counter.ask("second", chat=0, method="setMyCommands")
    counter.ask("message", chat=7)
    counter.ask("tap", chat=0, method="answerCallbackQuery")
    counter.ask("poll", chat=0, method="getUpdates")
    await counter.go(2999)
    assert sorted(counter.names[1:]) == ["message", "poll", "tap"]
    await counter.go(2)
    assert counter.left[-1] == (3000, "second")
    assert counter.limiter.waiting == 0


async def test_what_else_fails_of_a_set_up_call_is_the_callers(counter):
    with pytest.raises(BadRequest):
        await counter.ask("setup", chat=0, method="setMyName", meets=failing(BadRequest("no")))
    assert await counter.ask("next", chat=0, method="setMyName") == "next"


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
        counter.ask(number, urgency(dice.choice(list(Share))), chat=dice.randrange(1, 30))
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
    counter.ask("next", SILENT, chat=7)
    counter.ask("other", REMINDER, chat=8)
    await settle()
    head.cancel()
    await counter.go(1)
    assert counter.names == ["other", "next"]


async def test_a_chat_told_to_wait_waits_alone_and_the_caller_hears_of_it(counter):
    for how in (CUE, ANSWER, REMINDER, SILENT):
        with pytest.raises(RetryAfter):
            await counter.ask("hit", how, chat=how.share, meets=failing(RetryAfter(10)))
        counter.ask("same", chat=how.share)
        counter.left.clear()
        counter.ask("other")
        await counter.go(9.9)
        assert counter.names == ["other"], how
        await counter.go(1)
        assert counter.names == ["other", "same"], how


async def test_too_many_requests_without_a_length_stops_the_chat_for_half_a_minute(counter):
    counter.ask("hit", chat=7, meets=failing(NetworkError("Too Many Requests")))
    await settle()
    counter.ask("next", chat=7)
    await counter.go(40)
    assert counter.times == [0, 30]


async def hit(counter, *chats, seconds, pause=1.0):
    """Let these chats be told to wait, one after the other."""
    for chat in chats:
        counter.ask(chat, CUE, chat=chat, meets=failing(RetryAfter(seconds)))
        await counter.go(pause)
    counter.left.clear()


async def test_a_third_chat_told_to_wait_within_five_seconds_stops_all(counter):
    await hit(counter, 7, 8, seconds=4)
    assert await counter.ask("other", chat=9) == "other"
    await hit(counter, 10, seconds=4, pause=0)
    counter.ask("stopped", chat=11)
    counter.ask("tap", chat=0, method="answerCallbackQuery")
    counter.ask("setup", chat=0, method="setMyCommands")
    await counter.go(3.9)
    assert sorted(counter.names) == ["setup", "tap"]
    assert counter.limiter.next_release() == at(6)
    await counter.go(1)
    assert counter.left[-1] == (6, "stopped")


async def test_all_are_stopped_for_half_a_minute_at_most(counter):
    await hit(counter, 7, 8, 10, seconds=3000, pause=0.1)
    counter.ask("other", chat=9)
    counter.ask("hit", chat=7)
    await counter.go(29.8)
    assert counter.names == []
    await counter.go(1)
    assert counter.names == ["other"]


async def test_chats_told_to_wait_now_and_then_stop_only_themselves(counter):
    await hit(counter, 7, 8, 10, 11, seconds=60, pause=3)
    assert await counter.ask("other", chat=9) == "other"


async def test_the_same_chat_told_again_and_again_stops_only_itself(counter):
    for _ in range(4):
        await hit(counter, 7, seconds=1)
    assert await counter.ask("other", chat=9) == "other"


async def test_a_shorter_pause_does_not_lift_a_longer_one(counter):
    gates = {wait: asyncio.Event() for wait in (10, 2)}
    for wait, gate in gates.items():
        counter.ask(wait, SILENT, chat=7, meets=failing(RetryAfter(wait), gate=gate))
    for gate in gates.values():
        await settle()
        gate.set()
    await settle()
    counter.ask("next", chat=7)
    await counter.go(20)
    assert counter.left[-1] == (10, "next")


async def test_success_elsewhere_does_not_lift_a_pause(counter):
    gate = asyncio.Event()
    counter.ask("slow", chat=7, meets=gate.wait)
    counter.ask("hit", CUE, chat=7, meets=failing(RetryAfter(10)))
    await settle()
    counter.ask("next", chat=7)
    gate.set()
    await counter.go(9.9)
    assert "next" not in counter.names


async def test_a_chat_stays_stopped_however_many_others_are_written_to(counter, monkeypatch):
    monkeypatch.setattr(module, "MANY_CHATS", 5)
    await hit(counter, 7, seconds=100, pause=0)
    waits = counter.ask("hit", chat=7)
    for number in range(40):
        counter.ask(number, chat=number + 1000)
        await counter.go(2)
    assert not waits.done()
    assert len(counter.left) == 40
    await counter.go(21)
    assert counter.left[-1] == (100, "hit")


async def test_a_chat_keeps_its_pace_however_many_others_are_written_to(counter, monkeypatch):
    monkeypatch.setattr(module, "MANY_CHATS", 5)
    for number in range(20):
        counter.ask(number, chat=number + 1000)
        counter.ask("one", chat=7)
    await counter.go(1.9)
    assert counter.names.count("one") == 4


async def test_what_waits_out_a_pause_may_expire(counter):
    counter.ask("hit", CUE, chat=7, meets=failing(RetryAfter(100)))
    await settle()
    stale = counter.ask("reminder", urgency(Share.REMINDER, expires=50), chat=7)
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
    assert [classify(error) for error in errors] == [ErrorKind.NOT_SENT] * 2
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


async def test_a_set_up_call_that_is_given_up_harms_nobody(counter):
    counter.ask("setup", chat=0, method="setMyCommands", meets=failing(RetryAfter(10)))
    await settle()
    gone, stays = (counter.ask(name, chat=0, method="setMyName") for name in ("gone", "stays"))
    await settle()
    gone.cancel()
    await counter.go(11)
    assert counter.names == ["setup", "stays"]
    assert stays.done()


async def test_a_thousand_wait_without_getting_in_each_others_way(counter):
    for number in range(1000):
        counter.ask(number, REMINDER, chat=1 + number % 200)
    await settle()
    assert counter.limiter.waiting > 990
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
            how = urgency(delays.choice(list(Share)))
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
