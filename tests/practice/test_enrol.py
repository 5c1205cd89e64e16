"""People come to the bot, and leave it with all that is theirs, or with nothing."""

import json

import pytest
from sqlalchemy import func, select

from bot.domain.measurement import Measurement, SelfTest
from bot.domain.own_routine import OwnItem
from bot.domain.prescription import Dose, Unit
from bot.practice import enrol, reminder_changes
from bot.storage.outbox import OutboxEntry
from bot.storage.remarks import RemarkKind
from bot.storage.schedules import ReminderState
from tests.support.practice_harness import USER
from tests.support.rows import OWNED

STRANGER = 90210
"""A number that is in no other row by chance."""

EXPORTED = {
    "slots": "reminders",
    "occurrences": "reminders_sent",
    "plans": "plan",
    "pauses": "pauses",
    "protected_days": "protected_days",
    "practice_days": "practice_days",
    "sessions": "sessions",
    "participants": "together",
    "choices": "choices",
    "timers": "owed",
    "conversations": "question",
    "remarks": "remarks",
    "inbox": "updates",
    "outbox": "answers",
    "own_routines": "own_routines",
    "courses": "programme",
    "measurements": "measurements",
    "comforts": "comfort",
}
"""Where each table that knows of people is found in the export."""


async def meet(life, user=STRANGER, language="en"):
    async with life.store.begin() as tx:
        return await enrol.meet(tx, user=user, language=language, now=life.now)


async def exported(life, user=USER):
    async with life.store.begin() as tx:
        return json.loads(await enrol.export(tx, await tx.people.get(user), now=life.now))


async def live_fully(life, user=USER):
    """Leave a row in every table that knows of people."""
    slot = await life.put("07:30", user=user)
    await life.go("07:30")
    async with life.store.begin() as tx:
        person = await tx.people.get(user)
        await reminder_changes.snooze(
            tx, person, slot=slot.id, day=life.day(), minutes=60, now=life.now
        )
        await tx.days.protect(user=user, days=[life.day(-1)], reason="outage")
        await tx.days.put_pause(user=user, since=life.day(5), until=life.day(6))
        await tx.conversations.ask(user, topic="zone", at=life.now, step="welcome")
        await tx.inbox.receive([{"update_id": 900}], at=life.now)
        await tx.inbox.handled(900, user=user, at=life.now)
        entry = OutboxEntry(
            chat=user, user=user, answer="hello", created_at=life.now, expires_at=life.now
        )
        await tx.outbox.add([entry])
        await tx.remarks.put(user, kind=RemarkKind.ALBUM, subject="77", at=life.now)
    session = await life.begin(user=user)
    async with life.store.begin() as tx:
        await tx.participants.join(session.id, user)
    await life.wait(78)
    await make_own(life, user)


async def make_own(life, user):
    """Leave a row in every table of what a person makes and notes for themselves."""
    item = OwnItem(stretch="cat-cow", dose=Dose(unit=Unit.TIMES, amount=8))
    reach = Measurement(test=SelfTest.FLOOR, day=life.day(), millimetres=120)
    async with life.store.begin() as tx:
        await tx.own_routines.add(user, name="Mine", key="mine", items=[item], at=life.now)
        await tx.courses.join(user, "desk-neck", at=life.now)
        await tx.measurements.put(user, [reach])
        session = (await tx.sessions.history(user))[-1]
        await tx.comforts.put(user, session.id, before=4)


# Meeting


async def test_someone_new_is_known_from_now_on(life):
    person = await meet(life)
    assert (person.id, person.language, person.created_at) == (STRANGER, "en", life.now)
    assert (person.accepted, person.zone_checked, person.reachable) == (0, False, True)
    assert await meet(life) == person


@pytest.mark.parametrize(
    ("language", "zone"),
    [("de", "Europe/Berlin"), ("ja", "Asia/Tokyo"), ("pt-br", "America/Sao_Paulo")],
)
async def test_a_zone_is_guessed_from_the_language(life, language, zone):
    assert (await meet(life, language=language)).zone == zone


async def test_a_zone_that_was_chosen_is_kept(life):
    await meet(life)
    async with life.store.begin() as tx:
        await reminder_changes.move(
            tx, await tx.people.get(STRANGER), zone="Asia/Tokyo", now=life.now
        )
    assert (await meet(life)).zone == "Asia/Tokyo"


async def test_who_could_not_be_reached_and_comes_back_is_reminded_again(life):
    await life.put("12:00")
    async with life.store.begin() as tx:
        await reminder_changes.lose(tx, USER)
    assert (await meet(life, USER)).reachable
    assert await life.next_reminder() == life.at("12:00")


async def test_whoever_read_the_safety_text_is_not_asked_again(life):
    person = await meet(life)
    async with life.store.begin() as tx:
        await enrol.accept(tx, person)
    assert (await meet(life)).accepted == enrol.SAFETY_TEXT


# Leaving


async def test_who_leaves_leaves_nothing_behind(life):
    await meet(life)
    await live_fully(life, STRANGER)
    async with life.store.begin() as tx:
        await enrol.forget(tx, await tx.people.get(STRANGER))
    async with life.store.engine.begin() as connection:
        for table in OWNED:
            theirs = select(func.count()).select_from(table).where(table.c.user.is_not(None))
            assert (await connection.execute(theirs)).scalar_one() == 0, table.name


async def test_who_leaves_takes_nobody_else_along(life):
    await meet(life)
    await life.put("12:00")
    await life.put("12:00", user=STRANGER)
    async with life.store.begin() as tx:
        await enrol.forget(tx, await tx.people.get(STRANGER))
    await life.go("12:00")
    assert [call.person.id for call in life.messenger.calls] == [USER]


async def test_who_left_and_comes_again_is_new(life):
    await life.practise(0)
    async with life.store.begin() as tx:
        await enrol.forget(tx, await tx.people.get(USER))
    assert (await meet(life, USER)).created_at == life.now
    assert (await life.streak()).total == 0


# Taking along


def test_every_table_that_knows_of_people_is_part_of_the_export():
    assert {table.name for table in OWNED} == EXPORTED.keys()


async def test_everything_that_is_kept_is_in_the_export(life):
    await live_fully(life)
    kept = await exported(life)
    assert all(kept[name] for name in EXPORTED.values())


async def test_an_export_of_someone_new_is_empty_but_whole(life):
    await meet(life)
    kept = await exported(life, STRANGER)
    assert kept["person"]["id"] == STRANGER
    assert {name: kept[name] or None for name in EXPORTED.values()} == dict.fromkeys(
        EXPORTED.values()
    )


async def test_an_export_holds_nothing_of_anyone_else(life):
    await meet(life)
    await live_fully(life)
    kept = await exported(life, STRANGER)
    assert not any(kept[name] for name in EXPORTED.values())


async def test_an_export_is_in_plain_words(life):
    await live_fully(life)
    kept = await exported(life)
    assert kept["person"]["zone"] == "UTC"
    assert kept["streak"]["current"] == 1
    [reminder] = kept["reminders"]
    assert (reminder["at"], reminder["weekdays"]) == ("07:30:00", [0, 1, 2, 3, 4, 5, 6])
    [sent] = kept["reminders_sent"]
    assert (sent["state"], sent["day"]) == (ReminderState.SNOOZED, "2026-03-10")
    [session] = kept["sessions"]
    assert session["completed"] == ["kneeling-hip-flexor-stretch"]
    assert (session["phase"], session["day"]) == ("finished", "2026-03-10")
    assert kept["protected_days"] == ["2026-03-09"]
    assert kept["pauses"] == [{"since": "2026-03-15", "until": "2026-03-16"}]
    assert kept["plan"] == [{"since": "2026-03-10", "weekdays": [0, 1, 2, 3, 4, 5, 6]}]
    assert kept["question"]["topic"] == "zone"
    assert [owed["kind"] for owed in kept["owed"]] == ["snooze", "remind"]
    assert [update["update_id"] for update in kept["updates"]] == [900]
    assert [answer["answer"] for answer in kept["answers"]] == ["hello"]
    assert kept["exported_at"] == "2026-03-10 07:31:18+00:00"


async def test_an_export_can_be_read_in_any_script(life):
    await meet(life)
    async with life.store.begin() as tx:
        await tx.conversations.ask(STRANGER, topic="zone", at=life.now, typed="København")
        person = await tx.people.get(STRANGER)
        assert "København" in await enrol.export(tx, person, now=life.now)
