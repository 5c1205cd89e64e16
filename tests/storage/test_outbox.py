"""Answers that wait to be sent: in order in each chat, by their instant, and for as long as they make sense."""

from datetime import timedelta

from bot.storage.outbox import OutboxEntry
from tests.support.make import START, seconds

LEASE = timedelta(seconds=60)
ANA, BEN = 7, 8


def at(number):
    return START + seconds(number)


def entry(answer, *, chat=ANA, created=0.0, expires=600.0, **more):
    return OutboxEntry(
        chat=chat,
        user=more.pop("user", None),
        answer=answer,
        created_at=at(created),
        expires_at=at(expires),
        **more,
    )


async def post(store, *letters):
    async with store.begin() as tx:
        await tx.outbox.add(letters)


async def claim(store, *, worker="anna", now=0.0, limit=100):
    async with store.begin() as tx:
        return await tx.outbox.claim(
            worker=worker, now=at(now), lease_until=at(now) + LEASE, limit=limit
        )


async def claim_one(store, **more):
    [taken] = await claim(store, **more)
    return taken


async def sent(store, *letters):
    async with store.begin() as tx:
        await tx.outbox.sent(letters)


async def retry(store, taken, *, due=5.0):
    async with store.begin() as tx:
        await tx.outbox.retry([(taken, at(due), "busy")])


async def renew(store, *letters, now):
    async with store.begin() as tx:
        await tx.outbox.renew(letters, lease_until=at(now) + LEASE)


async def release(store, *, now=0.0, but):
    async with store.begin() as tx:
        await tx.outbox.release(now=at(now), but=but)


async def next_ready(store):
    async with store.begin() as tx:
        return await tx.outbox.next_ready()


async def left(store, *, chat=ANA):
    """Return what is left for a chat, in the order in which it is sent from now on."""
    found = []
    await release(store, but="")
    while taken := [one for one in await claim(store, now=100) if one.chat == chat]:
        await sent(store, *taken)
        found += answers(taken)
    return found


async def meet(store, user):
    async with store.begin() as tx:
        await tx.people.add(user=user, language="en", zone="UTC", at=START)


def answers(letters):
    return [one.answer for one in letters]


async def test_an_answer_comes_back_as_it_was_added(store):
    await meet(store, ANA)
    added = entry(
        "hello",
        user=ANA,
        ordered=False,
        query="q-1",
        message=2**31 + 5,
        pictured=True,
        chat=2**52 - 1,
    )
    await post(store, added)
    taken = await claim_one(store)
    for name in ("chat", "user", "answer", "ordered", "query", "message", "pictured"):
        assert getattr(taken, name) == getattr(added, name), name
    assert (taken.created_at, taken.expires_at) == (added.created_at, added.expires_at)
    assert (taken.attempts, taken.error) == (1, None)


async def test_the_answers_of_a_chat_are_handed_out_one_after_the_other(store):
    await post(store, entry("first"), entry("second"), entry("third"))
    for answer in ("first", "second", "third"):
        taken = await claim_one(store)
        assert taken.answer == answer
        assert await claim(store) == []
        await sent(store, taken)
    assert await claim(store) == []


async def test_chats_do_not_wait_for_each_other(store):
    await post(store, entry("a1"), entry("a2"), entry("b1", chat=BEN), entry("b2", chat=BEN))
    assert answers(await claim(store)) == ["a1", "b1"]


async def test_a_later_answer_waits_for_an_earlier_one_that_is_put_off(store):
    await post(store, entry("first"), entry("second"))
    await retry(store, await claim_one(store), due=5)
    assert await claim(store, now=4) == []
    again = await claim_one(store, now=5)
    assert (again.answer, again.attempts, again.error) == ("first", 2, "busy")


async def test_an_answer_without_an_order_neither_waits_nor_lets_others_wait(store):
    await post(store, entry("first"), entry("toast", ordered=False), entry("second"))
    taken = await claim(store)
    assert answers(taken) == ["first", "toast"]
    await sent(store, taken[0])
    assert answers(await claim(store)) == ["second"]


async def test_answers_are_handed_out_oldest_first_and_no_more_than_asked_for(store):
    await post(store, *(entry(f"to {chat}", chat=chat, created=-chat) for chat in range(5)))
    assert answers(await claim(store, limit=2)) == ["to 3", "to 4"]
    assert answers(await claim(store)) == ["to 0", "to 1", "to 2"]


async def test_an_answer_that_is_not_ready_is_not_handed_out(store):
    await post(store, entry("hello", created=5))
    assert await claim(store, now=4.999) == []
    assert answers(await claim(store, now=5)) == ["hello"]


async def test_an_answer_that_has_expired_is_dropped_and_the_next_follows(store):
    await post(store, entry("late", expires=10), entry("next"))
    assert answers(await claim(store, now=10)) == ["next"]
    assert await left(store) == ["next"]


async def test_an_answer_that_is_being_sent_does_not_expire(store):
    await post(store, entry("hello", expires=10), entry("next", expires=600))
    taken = await claim_one(store)
    assert await claim(store, now=11) == []
    await sent(store, taken)
    assert answers(await claim(store, now=11)) == ["next"]


async def test_changes_of_a_message_that_nobody_sends_yet_give_way(store):
    await post(
        store,
        entry("change", message=100),
        entry("of another message", message=101),
        entry("new message"),
        entry("toast", message=100, ordered=False, query="q"),
        entry("of another chat", message=100, chat=BEN),
    )
    async with store.begin() as tx:
        await tx.outbox.drop_changes(ANA, 100)
    taken = await claim(store)
    assert answers(taken) == ["of another message", "toast", "of another chat"]
    await sent(store, *taken)
    assert await left(store) == ["new message"]


async def test_a_change_that_is_being_sent_stays(store):
    await post(store, entry("change", message=100))
    taken = await claim_one(store)
    async with store.begin() as tx:
        await tx.outbox.drop_changes(ANA, 100)
    await retry(store, taken, due=0)
    assert answers(await claim(store)) == ["change"]


async def test_everything_that_waits_for_a_chat_can_be_dropped(store):
    await post(store, entry("first"), entry("second"), entry("theirs", chat=BEN))
    await claim(store)
    async with store.begin() as tx:
        await tx.outbox.drop(ANA)
    assert (await left(store), await left(store, chat=BEN)) == ([], ["theirs"])


async def test_who_lost_an_answer_can_neither_settle_nor_put_it_off(store):
    await post(store, entry("hello"))
    lost = await claim_one(store, worker="anna")
    taken = await claim_one(store, worker="ben", now=60)
    await sent(store, lost)
    await retry(store, lost, due=61)
    assert await next_ready(store) == at(120)
    await sent(store, taken)
    assert await next_ready(store) is None


async def test_a_second_claim_of_the_same_worker_is_another(store):
    await post(store, entry("hello"))
    first = await claim_one(store)
    await claim_one(store, now=60)
    await sent(store, first)
    assert await next_ready(store) == at(120)


async def test_a_renewed_lease_keeps_an_answer_for_its_worker(store):
    await post(store, entry("hello"))
    mine = await claim_one(store)
    await renew(store, mine, now=50)
    assert await claim(store, worker="ben", now=109.999) == []
    assert answers(await claim(store, worker="ben", now=110)) == ["hello"]


async def test_an_answer_that_was_put_off_or_taken_over_is_not_renewed(store):
    await post(store, entry("put off"), entry("lost", chat=BEN))
    put_off, lost = await claim(store)
    await claim(store, worker="ben", now=60)
    await renew(store, lost, now=500)
    assert await next_ready(store) == at(120)
    await release(store, now=60, but="")
    await retry(store, await claim_one(store, now=60, limit=1), due=70)
    await renew(store, put_off, now=500)
    assert await next_ready(store) == at(60)


async def test_a_release_gives_back_what_other_workers_have_claimed(store):
    await post(store, entry("hello"), entry("mine", chat=BEN))
    gone = await claim_one(store, worker="gone", limit=1)
    await claim(store, worker="anna")
    await release(store, now=3, but="anna")
    assert answers(await claim(store, worker="anna", now=3)) == ["hello"]
    await sent(store, gone)
    assert await left(store) == ["hello"]


async def test_a_release_does_not_mistake_a_worker_of_a_similar_name_for_itself(store):
    for number, worker in enumerate(("anna2", "hanna", "Anna", "an_a")):
        await post(store, entry(worker, chat=number))
        await claim(store, worker=worker)
    await release(store, but="anna")
    assert len(await claim(store)) == 4


async def test_a_release_leaves_what_was_put_off_where_it_is(store):
    await post(store, entry("hello"))
    await retry(store, await claim_one(store), due=5)
    await release(store, but="ben")
    assert await next_ready(store) == at(5)


async def test_the_next_answer_is_the_first_that_need_not_wait_for_another(store):
    assert await next_ready(store) is None
    await post(store, entry("first", created=3), entry("second", created=4))
    assert await next_ready(store) == at(3)
    await claim(store, now=3)
    assert await next_ready(store) == at(63)


async def test_what_waits_for_a_person_is_known_in_its_order(store):
    for user in (ANA, BEN):
        await meet(store, user)
    await post(store, entry("first", user=ANA), entry("second", user=ANA))
    await post(store, entry("theirs", user=BEN, chat=BEN), entry("a stranger's", chat=9))
    await claim(store)
    async with store.begin() as tx:
        assert answers(await tx.outbox.of(ANA)) == ["first", "second"]


async def test_only_messages_with_an_order_count_as_waiting(store):
    await post(store, entry("first"), entry("toast", ordered=False), entry("second"))
    await post(store, entry("theirs", chat=BEN))
    await claim(store)
    async with store.begin() as tx:
        assert await tx.outbox.waiting(ANA) == 2
        assert await tx.outbox.waiting(9) == 0


async def test_an_answer_to_a_person_goes_with_them_and_one_to_a_chat_does_not(store):
    await meet(store, ANA)
    await post(store, entry("to Ana", user=ANA), entry("goodbye"))
    async with store.begin() as tx:
        await tx.people.remove(ANA)
    assert await left(store) == ["goodbye"]


async def test_an_answer_that_is_gone_cannot_be_put_off(store):
    await meet(store, ANA)
    await post(store, entry("to Ana", user=ANA))
    taken = await claim_one(store)
    async with store.begin() as tx:
        await tx.people.remove(ANA)
    await retry(store, taken)
    assert await next_ready(store) is None
