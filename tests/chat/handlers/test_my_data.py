"""What is kept about a person is theirs, to have and to have removed."""

import json
from dataclasses import replace
from datetime import timedelta
from xml.etree import ElementTree as ET

import pytest

from bot.chat.workout_file import NAMESPACE
from bot.storage.sessions import NewMessage

TCX = f"{{{NAMESPACE}}}"


def exported(harness, said):
    message = said.messages[0]
    file = harness.emulator.state.files.find(message.body["document"]["file_id"])
    return json.loads(file.upload.content)


async def test_an_export_is_a_document_with_all_that_is_kept(harness, ana):
    await ana.says("/remind 07:30 mon-fri")
    await ana.says("/stretch")
    said = await ana.says("/export")
    kept = exported(harness, said)
    assert said.messages[0].body["document"]["file_name"] == "limber.json"
    assert kept["person"]["id"] == ana.id
    assert kept["reminders"][0]["at"] == "07:30:00"
    assert kept["sessions"][0]["routine"] == "psoas-reset"
    assert kept["exported_at"].startswith("2026-03-02")


async def test_an_export_holds_no_name_and_nothing_of_anyone_else(harness, ana):
    ben = harness.guest(1002, first_name="Ben")
    await ben.says("/remind 09:00")
    said = await ana.says("/export")
    text = json.dumps(exported(harness, said))
    assert "Ana" not in text
    assert "1002" not in text
    assert "09:00" not in text


async def test_deleting_asks_first(ana):
    said = await ana.says("/delete")
    assert "Delete everything?" in said.text
    assert said.buttons == ["✅ Delete everything", "No, keep everything"]
    assert await ana.person()


async def test_who_says_no_keeps_everything(ana):
    await ana.says("/delete")
    assert "I haven’t deleted anything." in (await ana.taps("No, keep everything")).text
    assert await ana.person()


async def test_who_says_yes_is_forgotten_in_every_table(harness, ana):
    await ana.says("/remind 07:30")
    await ana.says("/stretch")
    await ana.says("/pause 3")
    await ana.says("/timezone")
    await ana.says("/delete")
    said = await ana.taps("✅ Delete everything")
    assert "Everything has been deleted" in said.text
    assert str(ana.id) not in await harness.everything()


async def test_no_card_of_a_session_stays_behind_once_everything_is_deleted(harness, ana):
    await ana.says("/stretch")
    card = (await ana.says("hello")).messages[-1].id
    async with harness.store.begin() as tx:
        live = await tx.sessions.live(ana.id)
        message = NewMessage(session=live.id, number=card, pictured=False, before=())
        await tx.sessions.put_messages([message])
    await ana.says("/delete")
    await ana.taps("✅ Delete everything")
    assert card not in {message.id for message in ana.somebody.inbox}


async def test_who_was_forgotten_may_begin_anew(ana):
    await ana.says("/delete")
    await ana.taps("✅ Delete everything")
    assert "Hi Ana!" in (await ana.says("/start")).text


async def test_who_was_forgotten_reads_the_safety_text_again_before_the_first_stretch(ana):
    await ana.says("/stretch")
    await ana.says("/stop")
    await ana.says("/delete")
    await ana.taps("✅ Delete everything")
    assert "not medical advice" in (await ana.says("/stretch")).text


async def test_deleting_twice_is_no_harm(harness, ana):
    await ana.says("/delete")
    await ana.taps("✅ Delete everything")
    await ana.forges("own:delete:yes")
    async with harness.store.begin() as tx:
        assert await tx.people.find(ana.id) is None


@pytest.mark.parametrize("data", ["own", "own:", "own:delete", "own:delete:", "own:keep:yes"])
async def test_only_a_clear_yes_deletes(ana, data):
    await ana.says("/delete")
    assert "no longer works" in (await ana.forges(data)).toast
    assert await ana.person()


def content(harness, said, number=-1):
    file = harness.emulator.state.files.find(said.messages[number].body["document"]["file_id"])
    return file.upload.content.decode()


async def test_the_days_are_exported_as_a_table_too(harness, ana):
    await ana.says("/did")
    lines = content(harness, await ana.says("/export")).splitlines()
    assert lines == ["Day,Routines,Stretches,Without Limber", "2026-03-02,,0,yes"]


async def test_a_day_with_a_session_names_its_routine_and_counts_its_stretches(harness, ana):
    await ana.says("/stretch")
    async with harness.store.begin() as tx:
        session = await tx.sessions.live(ana.id)
        now = harness.clock.now()
        await tx.sessions.keep(replace(session, completed=(0, 1)))
        await tx.days.add(user=ana.id, day=session.day, at=now, zone="UTC", session=session.id)
    lines = content(harness, await ana.says("/export")).splitlines()
    assert lines[1].startswith("2026-03-02,")
    assert lines[1].endswith(",2,")


async def test_the_reminders_are_handed_over_for_a_calendar(harness, ana):
    await ana.says("/remind 07:30 mon-fri")
    await ana.says("/remind")
    text = content(harness, await ana.taps("For my calendar"))
    assert text.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
    assert "DTSTART;TZID=Europe/Berlin:20260303T073000\r\n" in text
    assert "DTEND;TZID=Europe/Berlin:20260303T073500\r\n" in text
    assert "RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR\r\n" in text
    assert "SUMMARY:Time to stretch\r\n" in text


async def test_without_reminders_there_is_nothing_for_a_calendar(ana):
    await ana.says("/help")
    assert "no longer works" in (await ana.forges("own:ics")).toast


async def test_privacy_is_ten_lines(ana):
    lines = (await ana.says("/privacy")).text.splitlines()
    assert [line.split(".")[0] for line in lines[1:]] == [str(number) for number in range(1, 11)]
    assert "/delete" in lines[-1]


async def test_sessions_are_handed_over_as_workouts_for_health_apps(harness, ana):
    await ana.says("/stretch psoas-reset")
    async with harness.store.begin() as tx:
        live = await tx.sessions.live(ana.id)
        await tx.sessions.keep(replace(live, completed=(0,)))
    harness.clock.jump(harness.clock.now() + timedelta(minutes=4))
    await ana.says("/stop")
    harness.clock.jump(harness.clock.now() + timedelta(hours=1))
    said = await ana.says("/export tcx")
    assert said.messages[0].body["document"]["file_name"] == "limber.tcx"
    [activity] = ET.fromstring(content(harness, said)).iter(f"{TCX}Activity")  # noqa: S314
    assert activity.findtext(f"{TCX}Id") == f"{live.started_at:%Y-%m-%dT%H:%M:%SZ}"
    assert activity.findtext(f"{TCX}Lap/{TCX}TotalTimeSeconds") == "238"
    assert activity.findtext(f"{TCX}Notes") == "Front of hips, after sitting"


async def test_a_session_in_which_nothing_was_completed_is_no_workout(harness, ana):
    await ana.says("/stretch psoas-reset")
    await ana.says("/stop")
    assert "<Activity" not in content(harness, await ana.says("/export tcx"))
