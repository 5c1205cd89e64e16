"""Timers: the promises to those who wait for them, and to the workers that keep them."""

import asyncio
from datetime import timedelta

from bot.storage.timers import Arm, Retry, Timer, TimerKind, timer_key
from tests.support.make import START, seconds
from tests.support.promises import owed

LEASE = timedelta(seconds=60)
ASIDE = 8


def at(number):
    return START + seconds(number)


async def arm(store, subject, *, due=0.0, user=None, kind=TimerKind.REMIND, **more):
    async with store.begin() as tx:
        await tx.timers.arm(kind, subject=subject, due_at=at(due), user=user, **more)


async def claim(store, *, worker="anna", now=0.0, limit=500, kind=TimerKind.REMIND):
    async with store.begin() as tx:
        return await tx.timers.claim(
            kind, worker=worker, now=at(now), lease_until=at(now) + LEASE, limit=limit
        )


async def claim_one(store, **more):
    [timer] = await claim(store, **more)
    return timer


async def finish(store, *outcomes):
    async with store.begin() as tx:
        await tx.timers.finish(outcomes, aside=ASIDE)


async def settle(store, timer):
    await finish(store, (timer, None))


async def retry(store, timer, *, due=5.0):
    await finish(store, (timer, Retry(at=at(due), error="busy")))


async def rearm(store, timer, *, due, **more):
    new = Arm(kind=timer.kind, subject=timer.subject, due_at=at(due), user=timer.user, **more)
    await finish(store, (timer, new))


async def set_aside(store, timer):
    async with store.begin() as tx:
        await tx.timers.finish([(timer, Retry(at=at(5), error="broken", failed=True))], aside=0)


async def renew(store, *timers, now):
    async with store.begin() as tx:
        await tx.timers.renew(timers, lease_until=at(now) + LEASE)


async def release(store, *, but, now=0.0):
    async with store.begin() as tx:
        await tx.timers.release(but=but, now=at(now))


async def next_ready(store, kind=None):
    async with store.begin() as tx:
        return await tx.timers.next_ready(kind)


async def count_aside(store):
    async with store.begin() as tx:
        return await tx.timers.aside()


async def add_person(store, user=7):
    async with store.begin() as tx:
        await tx.people.add(user=user, language="en", zone="UTC", at=START)


def subjects(timers):
    return [timer.subject for timer in timers]


async def test_a_claimed_timer_says_what_is_owed_to_whom_and_since_when(store):
    await add_person(store, 7)
    await arm(store, 12, due=3, user=7)
    timer = await claim_one(store, now=4)
    assert (timer.kind, timer.subject, timer.user) == (TimerKind.REMIND, "12", 7)
    assert (timer.due_at, timer.attempts, timer.key) == (at(3), 1, "remind:12")


async def test_a_subject_may_hold_colons(store):
    await arm(store, "12:2026-03-10")
    assert subjects(await claim(store)) == ["12:2026-03-10"]


async def test_the_key_of_a_timer_is_that_of_its_kind_and_subject():
    timer = Timer(kind=TimerKind.SNOOZE, subject="12", user=None, due_at=START)
    assert timer.key == timer_key(TimerKind.SNOOZE, 12) == "snooze:12"


async def test_what_is_not_due_is_not_handed_out(store):
    await arm(store, 1, due=1)
    assert await claim(store, now=0.999) == []
    assert subjects(await claim(store, now=1)) == ["1"]


async def test_only_the_kind_that_was_asked_for_is_handed_out(store):
    await arm(store, 1)
    await arm(store, 2, kind=TimerKind.SNOOZE)
    assert subjects(await claim(store, kind=TimerKind.SNOOZE)) == ["2"]
    assert await claim(store, kind=TimerKind.SESSION) == []


async def test_the_longest_due_come_first(store):
    for subject, due_at in (("new", -1), ("oldest", -9), ("old", -5)):
        await arm(store, subject, due=due_at)
    assert subjects(await claim(store, limit=2)) == ["oldest", "old"]
    assert subjects(await claim(store)) == ["new"]


async def test_a_promise_that_waits_its_turn_again_keeps_its_place(store):
    await arm(store, "old", due=-9)
    await retry(store, await claim_one(store), due=5)
    await arm(store, "new", due=-1)
    assert subjects(await claim(store, now=5)) == ["old", "new"]


async def test_two_workers_empty_200_timers_with_no_duplicate(store, open_door):
    async with store.begin() as tx:
        await tx.timers.arm_all(
            [
                Arm(kind=TimerKind.REMIND, subject=number, due_at=at(-number), user=None)
                for number in range(200)
            ]
        )

    async def work(door, worker):
        done = []
        while timers := await claim(door, worker=worker, limit=7):
            await finish(door, *((timer, None) for timer in timers))
            done += [int(timer.subject) for timer in timers]
        return done

    anna, ben = await asyncio.gather(work(store, "anna"), work(open_door(), "ben"))
    assert sorted(anna + ben) == list(range(200))
    assert anna == sorted(anna, reverse=True)
    assert ben == sorted(ben, reverse=True)


async def test_a_claimed_timer_is_nobody_elses_until_the_lease_is_over(store):
    await arm(store, 1)
    await claim(store, worker="anna")
    assert await claim(store, worker="ben", now=59.999) == []
    again = await claim_one(store, worker="ben", now=60)
    assert (again.subject, again.attempts, again.due_at) == ("1", 2, at(0))


async def test_a_settled_timer_is_gone(store):
    await arm(store, 1)
    await settle(store, await claim_one(store))
    assert await owed(store) == frozenset()
    assert await next_ready(store) is None


async def test_who_lost_a_timer_cannot_settle_it(store):
    await arm(store, 1)
    lost = await claim_one(store, worker="anna")
    taken = await claim_one(store, worker="ben", now=60)
    await settle(store, lost)
    assert await owed(store) == {"1"}
    await settle(store, taken)
    assert await owed(store) == frozenset()


async def test_who_lost_a_timer_cannot_retry_it(store):
    await arm(store, 1)
    lost = await claim_one(store, worker="anna")
    await claim_one(store, worker="ben", now=60)
    await retry(store, lost, due=61)
    assert await next_ready(store) == at(120)


async def test_who_lost_a_timer_cannot_promise_the_next(store):
    await arm(store, 1)
    lost = await claim_one(store, worker="anna")
    await claim_one(store, worker="ben", now=60)
    await rearm(store, lost, due=61)
    assert await next_ready(store) == at(120)


async def test_who_lost_a_timer_cannot_set_it_aside(store):
    await arm(store, 1)
    lost = await claim_one(store, worker="anna")
    await claim_one(store, worker="ben", now=60)
    await set_aside(store, lost)
    assert await count_aside(store) == 0


async def test_who_claims_a_timer_twice_has_lost_the_first_claim(store):
    await arm(store, 1)
    first = await claim_one(store, now=0)
    second = await claim_one(store, now=60)
    await settle(store, first)
    assert await owed(store) == {"1"}
    await settle(store, second)
    assert await owed(store) == frozenset()


async def test_arming_during_a_delivery_survives_the_settling(store):
    await arm(store, 1, due=0)
    delivered = await claim_one(store)
    await arm(store, 1, due=30)
    await settle(store, delivered)
    assert (await claim_one(store, now=30)).due_at == at(30)


async def test_arming_during_a_delivery_survives_the_next_promise_of_that_delivery(store):
    await arm(store, 1, due=0)
    delivered = await claim_one(store)
    await arm(store, 1, due=30)
    await rearm(store, delivered, due=9)
    assert await next_ready(store) == at(30)


async def test_arming_during_a_delivery_survives_it_even_if_the_same_worker_has_it_again(store):
    await arm(store, 1, due=0)
    delivered = await claim_one(store)
    await arm(store, 1, due=0)
    again = await claim_one(store)
    await settle(store, delivered)
    assert await owed(store) == {"1"}
    await settle(store, again)
    assert await owed(store) == frozenset()


async def test_arming_during_a_delivery_survives_a_retry_and_a_setting_aside(store):
    await arm(store, 1, due=0)
    delivered = await claim_one(store)
    await arm(store, 1, due=30)
    await retry(store, delivered, due=5)
    await set_aside(store, delivered)
    assert await next_ready(store) == at(30)


async def test_a_timer_disarmed_during_its_delivery_stays_away(store):
    """Neither another attempt nor the next promise brings it back."""
    await arm(store, 1)
    delivered = await claim_one(store)
    async with store.begin() as tx:
        await tx.timers.disarm(TimerKind.REMIND, subject=1)
    await retry(store, delivered)
    await rearm(store, delivered, due=9)
    assert await next_ready(store) is None


async def test_a_retry_moves_the_next_look_and_not_the_promise(store):
    await arm(store, 1, due=0)
    await retry(store, await claim_one(store), due=5)
    assert await next_ready(store) == at(5)
    assert await claim(store, worker="ben", now=4.999) == []
    again = await claim_one(store, worker="ben", now=5)
    assert (again.due_at, again.attempts) == (at(0), 2)


async def test_a_delivery_may_promise_the_next_about_the_same_thing(store):
    await add_person(store, 7)
    await arm(store, 1, due=0, user=7)
    await rearm(store, await claim_one(store), due=5, not_before=at(6), error="late")
    assert await next_ready(store) == at(6)
    again = await claim_one(store, now=6)
    assert (again.due_at, again.attempts, again.user) == (at(5), 1, 7)
    assert again.error == "late"


async def test_deliveries_of_every_outcome_are_finished_together(store):
    for subject in ("done", "again", "next"):
        await arm(store, subject)
    timers = {timer.subject: timer for timer in await claim(store)}
    following = Arm(kind=TimerKind.REMIND, subject="next", due_at=at(9), user=None)
    await finish(
        store,
        (timers["done"], None),
        (timers["again"], Retry(at=at(5), error="busy")),
        (timers["next"], following),
    )
    assert await owed(store) == {"again", "next"}
    assert subjects(await claim(store, now=5)) == ["again"]
    assert subjects(await claim(store, now=9)) == ["next"]


async def test_to_finish_nothing_changes_nothing(store):
    await arm(store, 1)
    await finish(store)
    assert await owed(store) == {"1"}


async def test_a_timer_that_failed_too_often_is_set_aside_and_not_before(store):
    await arm(store, 1)
    for attempt in range(1, ASIDE + 1):
        assert await count_aside(store) == 0
        timer = await claim_one(store)
        assert timer.attempts == attempt
        await finish(store, (timer, Retry(at=at(0), error="broken", failed=True)))
    assert await count_aside(store) == 1


async def test_a_timer_that_was_asked_to_wait_is_never_set_aside(store):
    await arm(store, 1)
    for _ in range(3 * ASIDE):
        await retry(store, await claim_one(store), due=0)
    assert await count_aside(store) == 0


async def test_a_renewed_lease_keeps_a_timer_for_its_worker(store):
    await arm(store, 1)
    mine = await claim_one(store, worker="anna", now=0)
    await renew(store, mine, now=50)
    assert await claim(store, worker="ben", now=109.999) == []
    assert subjects(await claim(store, worker="ben", now=110)) == ["1"]


async def test_only_what_is_still_claimed_the_same_way_is_renewed(store):
    """A timer that was armed, put off or taken over meanwhile falls due as it would have."""
    for subject in ("armed", "later", "lost"):
        await arm(store, subject)
    old = {timer.subject: timer for timer in await claim(store, worker="anna")}
    await arm(store, "armed", due=20)
    await retry(store, old["later"], due=30)
    await claim(store, worker="ben", now=60)
    await arm(store, "armed", due=20)
    await renew(store, *old.values(), now=10_000)
    assert subjects(await claim(store, worker="ben", now=120)) == ["later", "lost", "armed"]


async def test_what_was_not_armed_claimed_or_dropped_since_is_still_claimed(store):
    for subject in ("mine", "armed", "dropped", "lost"):
        await arm(store, subject)
    old = await claim(store, worker="anna")
    await arm(store, "armed")
    async with store.begin() as tx:
        await tx.timers.disarm(TimerKind.REMIND, subject="dropped")
        await tx.timers.renew([one for one in old if one.subject != "lost"], lease_until=at(99))
    await claim(store, worker="ben", now=60)
    async with store.begin() as tx:
        assert await tx.timers.still_claimed(old) == {"remind:mine"}


async def test_what_is_set_aside_is_never_handed_out(store):
    await arm(store, 1)
    await set_aside(store, await claim_one(store))
    assert await claim(store, now=10**6) == []
    assert (await count_aside(store), await next_ready(store)) == (1, None)


async def test_arming_brings_back_what_was_set_aside(store):
    await arm(store, 1)
    await set_aside(store, await claim_one(store))
    await arm(store, 1, due=9)
    again = await claim_one(store, now=9)
    assert (again.due_at, again.attempts, await count_aside(store)) == (at(9), 1, 0)


async def test_a_release_gives_back_what_other_workers_have_claimed(store):
    await arm(store, 1, due=-3)
    await claim(store, worker="gone")
    await release(store, but="anna")
    assert await next_ready(store) == at(0)
    assert subjects(await claim(store, worker="anna")) == ["1"]


async def test_what_is_released_comes_after_what_waits_longer_and_never_before_it_is_due(store):
    """A process that is killed again and again must not send the first of a crowd the same each time."""
    for number in (1, 2, 3):
        await arm(store, str(number), due=number)
    await arm(store, "later", due=60)
    await claim(store, worker="bert", now=3, limit=1)
    await release(store, but="anna", now=5)
    order = [(await claim_one(store, now=6, limit=1)).subject for _ in range(3)]
    assert order == ["2", "3", "1"]
    assert await claim(store, now=6) == []


async def test_a_worker_whose_timer_was_released_has_lost_it(store):
    await arm(store, 1)
    lost = await claim_one(store, worker="gone")
    await release(store, but="anna")
    await settle(store, lost)
    assert await owed(store) == {"1"}


async def test_a_release_leaves_the_workers_own_claims_alone(store):
    await arm(store, 1)
    mine = await claim_one(store, worker="anna")
    await release(store, but="anna")
    assert await claim(store, worker="ben") == []
    await settle(store, mine)
    assert await owed(store) == frozenset()


async def test_a_release_does_not_mistake_a_worker_of_a_similar_name_for_itself(store):
    for number, worker in enumerate(("anna2", "hanna", "Anna", "an_a")):
        await arm(store, number)
        await claim(store, worker=worker)
    await release(store, but="anna")
    assert len(await claim(store, worker="anna")) == 4


async def test_a_release_but_for_nobody_gives_back_everything(store):
    await arm(store, 1)
    await claim(store)
    await release(store, but="")
    assert subjects(await claim(store)) == ["1"]


async def test_a_release_leaves_retries_and_what_was_set_aside_where_they_are(store):
    await arm(store, "waits")
    await retry(store, await claim_one(store), due=5)
    await arm(store, "broken")
    await set_aside(store, await claim_one(store))
    await release(store, but="ben")
    assert (await next_ready(store), await count_aside(store)) == (at(5), 1)


async def test_arming_again_moves_the_promise_instead_of_adding_one(store):
    await arm(store, 1, due=5)
    await arm(store, 1, due=9)
    assert await next_ready(store) == at(9)
    assert [timer.due_at for timer in await claim(store, now=9)] == [at(9)]


async def test_arming_again_starts_the_attempts_anew(store):
    await arm(store, 1)
    await retry(store, await claim_one(store), due=0)
    await arm(store, 1)
    assert (await claim_one(store)).attempts == 1


async def test_arming_again_changes_whose_the_promise_is(store):
    await add_person(store, 7)
    await arm(store, 1, user=None)
    await arm(store, 1, user=7)
    assert (await claim_one(store)).user == 7


async def test_kinds_do_not_share_their_subjects(store):
    await arm(store, 1, due=5)
    await arm(store, 1, due=9, kind=TimerKind.SNOOZE)
    assert (await claim_one(store, now=9)).due_at == at(5)
    assert (await claim_one(store, now=9, kind=TimerKind.SNOOZE)).due_at == at(9)


async def test_a_promise_may_be_looked_at_later_than_it_is_due(store):
    await arm(store, 1, due=0, not_before=at(5))
    assert await next_ready(store) == at(5)
    assert (await claim_one(store, now=5)).due_at == at(0)


async def test_a_promise_is_never_looked_at_before_it_is_due(store):
    await arm(store, 1, due=5, not_before=at(0))
    assert await next_ready(store) == at(5)


async def test_when_each_kind_is_next_ready_is_known_and_leaves_out_what_was_set_aside(store):
    await arm(store, "broken", due=-1)
    await set_aside(store, await claim_one(store))
    await arm(store, 1, due=5)
    await arm(store, 2, due=9, kind=TimerKind.SNOOZE)
    await arm(store, 3, due=12, kind=TimerKind.SNOOZE)
    async with store.begin() as tx:
        assert await tx.timers.next_by_kind() == dict.fromkeys(TimerKind) | {
            TimerKind.REMIND: at(5),
            TimerKind.SNOOZE: at(9),
            TimerKind.NUDGE: None,
        }
    assert await next_ready(store) == at(5)
    assert await next_ready(store, TimerKind.SNOOZE) == at(9)
    assert await next_ready(store, TimerKind.SESSION) is None


async def test_the_next_promise_to_a_person_leaves_out_others_and_what_was_set_aside(store):
    for user in (7, 8, 9):
        await add_person(store, user)
    await arm(store, "broken", due=-1, user=7)
    await set_aside(store, await claim_one(store))
    await arm(store, "theirs", due=1, user=8)
    await arm(store, "later", due=9, user=7)
    await arm(store, "sooner", due=5, user=7)
    async with store.begin() as tx:
        assert await tx.timers.next_of(7, kind=TimerKind.REMIND) == at(5)
        assert await tx.timers.next_of(7, kind=TimerKind.SNOOZE) is None
        coming = await tx.timers.next_of_all([7, 8, 9], kind=TimerKind.REMIND)
        assert coming == {7: at(5), 8: at(1)}


async def test_everything_owed_to_one_person_can_be_disarmed(store):
    await add_person(store, 7)
    await add_person(store, 8)
    await arm(store, 1, user=7)
    await arm(store, 2, user=7, kind=TimerKind.SNOOZE)
    await arm(store, 3, user=8)
    async with store.begin() as tx:
        await tx.timers.disarm_all(7)
    assert await owed(store) == {"3"}
    assert await owed(store, TimerKind.SNOOZE) == frozenset()


async def test_what_is_owed_to_a_person_comes_in_order_and_leaves_out_others(store):
    async with store.begin() as tx:
        for user in (7, 8):
            await tx.people.add(user=user, language="en", zone="UTC", at=START)
    await arm(store, "2", due=9, user=7)
    await arm(store, "1", due=5, user=7)
    await arm(store, "3", user=8)
    async with store.begin() as tx:
        assert [timer.subject for timer in await tx.timers.of(7)] == ["1", "2"]


async def test_a_promise_that_is_tried_again_knows_why_it_was_not_kept(store):
    await arm(store, "1")
    first = await claim_one(store)
    assert first.error is None
    await retry(store, first)
    assert (await claim_one(store, now=5)).error == "busy"


async def test_a_promise_that_is_made_again_does_not(store):
    await arm(store, "1")
    await retry(store, await claim_one(store))
    await arm(store, "1")
    assert (await claim_one(store)).error is None
