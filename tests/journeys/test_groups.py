"""Groups stretch together: one clock for everybody who joins, each person's own day, and slots that admins set."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.support.running_bot import running

BERLIN = ZoneInfo("Europe/Berlin")
NAMES = ("Ana", "Ben", "Cleo", "Dan", "Eva")
MINUTE = timedelta(minutes=1)


class Team:
    """A group of five, of whom all but Eva have written to the bot."""

    def __init__(self, system):
        self.system = system
        self.people = [
            system.emulator.person(1001 + number, first_name=name, language_code="en")
            for number, name in enumerate(NAMES)
        ]
        self.group = system.emulator.group("Office", *self.people)
        self.ana, self.ben, self.cleo, self.dan, self.eva = map(self.group.member, self.people)

    async def known(self):
        for person in self.people[:-1]:
            await self.system.says(person, "/start")
        return self

    async def says(self, member, text):
        before = {message.id for message in self.group.inbox}
        member.says(text)
        await self.system.settled()
        return [message for message in self.group.inbox if message.id not in before]

    async def taps(self, member, label):
        shown = next(
            one for one in reversed(self.group.inbox) if any(label in each for each in one.buttons)
        )
        query = member.taps(shown, label)
        await self.system.settled()
        return self.system.emulator.answers[query].text

    def calls(self):
        return [call for call in self.system.emulator.ledger if call.chat == self.group.id]

    async def streaks(self):
        async with self.system.limber.store.begin() as tx:
            records = await tx.days.records([person.id for person in self.people])
        return [len(records[person.id].days) for person in self.people]


@pytest.fixture
async def team(system):
    return await Team(system).known()


async def test_five_people_stretch_together_though_a_person_leaves_and_another_never_wrote(team):
    (invitation,) = await team.says(team.ana, "/together")
    assert "Stretch together: Desk break" in invitation.text
    assert "one person" in invitation.text, "who begins it takes part"
    for member in (team.ben, team.cleo, team.dan):
        assert "counts for your day" in await team.taps(member, "✋ Join")
    assert "Message me in private" in await team.taps(team.eva, "✋ Join")
    assert "5 people" in team.group.inbox[-1].text
    await team.taps(team.ana, "▶️ Now")
    await team.system.until(team.system.clock.now() + timedelta(seconds=10, milliseconds=500))
    assert "Get ready" in team.group.inbox[-1].text
    assert "left" in await team.taps(team.dan, "👋 Leave")
    await team.system.goes_on(minutes=6)
    end = team.group.inbox[-1]
    assert "Session complete: Desk break" in end.text
    assert "5 people" in end.text
    assert await team.streaks() == [1, 1, 1, 0, 0], (
        "Dan left before anything was done, Eva never wrote"
    )


async def test_nothing_about_people_is_left_after_a_groups_session(team):
    await team.says(team.ana, "/together")
    await team.taps(team.eva, "✋ Join")
    await team.taps(team.ana, "▶️ Now")
    await team.system.goes_on(minutes=6)
    async with team.system.limber.store.begin() as tx:
        (session,) = await tx.sessions.history(team.group.id)
        assert await tx.participants.of([session.id]) == []
        assert await tx.people.find(team.eva.id) is None


async def test_both_sides_are_called_for_everybody_in_the_first_line(team):
    await team.says(team.ana, "/together psoas-reset")
    await team.taps(team.ana, "▶️ Now")
    await team.system.goes_on(minutes=7)
    first_lines = [
        (call.params.get("caption") or call.params.get("text") or "").partition("\n")[0]
        for call in team.calls()
        if call.method.startswith("send")
    ]
    assert any("switch sides" in line for line in first_lines)


async def test_a_group_hears_at_most_eighteen_messages_a_minute(team):
    await team.says(team.ana, "/together wrists-and-hands")
    for member in (team.ben, team.cleo, team.dan, team.eva):
        await team.taps(member, "✋ Join")
    await team.taps(team.ana, "▶️ Now")
    await team.system.goes_on(minutes=10)
    spoken = [
        call.at for call in team.calls() if call.method.startswith(("send", "edit", "delete"))
    ]
    assert spoken
    most = max(sum(at <= other < at + MINUTE for other in spoken) for at in spoken)
    assert most <= 18


async def test_only_the_person_who_began_it_pauses_and_everybody_waits(team):
    await team.says(team.ana, "/together")
    await team.taps(team.ben, "✋ Join")
    assert "hasn’t begun" not in await team.taps(team.ana, "▶️ Now")
    await team.system.goes_on(seconds=15)
    assert "Only the person who started" in await team.taps(team.ben, "⏸ Pause")
    assert await team.taps(team.ana, "⏸ Pause") == "Paused"
    messages = len(team.group.inbox)
    await team.system.goes_on(minutes=5)
    assert len(team.group.inbox) == messages
    await team.taps(team.ana, "▶️ Resume")
    await team.system.goes_on(minutes=6)
    assert "complete" in team.group.inbox[-1].text


async def test_when_the_person_who_began_it_leaves_another_leads(team):
    await team.says(team.ana, "/together")
    await team.taps(team.ben, "✋ Join")
    await team.taps(team.ana, "👋 Leave")
    assert "Only the person" in await team.taps(team.ana, "▶️ Now")
    assert await team.taps(team.ben, "▶️ Now") == "Here we go"


async def test_a_session_that_nobody_has_joined_does_not_begin(team):
    await team.says(team.ana, "/together")
    await team.taps(team.ana, "👋 Leave")
    messages = len(team.group.inbox)
    await team.system.goes_on(minutes=5)
    assert len(team.group.inbox) == messages
    (again,) = await team.says(team.ana, "/together")
    assert "Stretch together" in again.text


async def test_the_sessions_of_a_person_and_of_their_group_never_mix(team):
    ana = team.people[0]
    await team.system.says(ana, "/stretch psoas-reset")
    await team.says(team.ana, "/together")
    await team.taps(team.ana, "▶️ Now")
    await team.system.goes_on(seconds=20)
    await team.system.taps(ana, "⏹ End")
    await team.system.goes_on(minutes=6)
    assert "Session ended: Front of hips, after sitting" in "".join(
        message.text for message in ana.inbox
    )
    assert "Session complete: Desk break" in team.group.inbox[-1].text


async def test_a_time_begins_the_session_then_on_the_groups_clock(team):
    await team.says(team.ana, "/timezone Berlin")
    (invitation,) = await team.says(team.ana, "/together 07:30")
    assert "today at 07:30 (Berlin)" in invitation.text
    await team.system.goes_on(minutes=29)
    assert "Get ready" not in team.group.inbox[-1].text
    await team.system.goes_on(minutes=1, seconds=2)
    assert "Get ready" in team.group.inbox[-1].text


async def test_only_admins_set_a_groups_times_zone_and_language(team):
    (refused,) = await team.says(team.ben, "/together mon-fri 15:00")
    assert "Only admins" in refused.text
    (refused,) = await team.says(team.ben, "/timezone Berlin")
    assert "Only admins" in refused.text
    await team.says(team.ana, "/settings")
    assert "Only admins" in await team.taps(team.ben, "Deutsch")
    assert "Deutsch" in await team.taps(team.ana, "Deutsch")
    (listed,) = await team.says(team.ana, "/together mo-fr 15:00")
    assert "15:00, Montag bis Freitag" in listed.text
    (gone,) = await team.says(team.ana, "/together aus")
    assert "noch keine festen Zeiten" in gone.text


async def test_an_office_slot_rings_at_three_over_both_clock_changes(tmp_path):
    for start in (datetime(2026, 3, 26, 12, tzinfo=UTC), datetime(2026, 10, 22, 12, tzinfo=UTC)):
        folder = tmp_path / str(start.month)
        folder.mkdir()
        async with running(folder, start=start) as system, system.bot():
            team = Team(system)
            await team.says(team.ana, "/timezone Berlin")
            await team.says(team.ana, "/together mon-fri 15:00")
            since = len(system.emulator.ledger)
            await system.goes_on(days=7)
            rung = [
                call.at.astimezone(BERLIN)
                for call in system.emulator.ledger[since:]
                if call.chat == team.group.id and "Stretch together" in call.params.get("text", "")
            ]
            assert [(at.hour, at.minute) for at in rung] == [(15, 0)] * 5
            assert all(at.weekday() < 5 for at in rung)


async def test_an_office_slot_begins_for_those_who_join(team):
    await team.says(team.ana, "/timezone Berlin")
    await team.says(team.ana, "/together mon-fri 07:30")
    await team.system.goes_on(minutes=30, seconds=5)
    assert "Nobody yet" in team.group.inbox[-1].text
    await team.taps(team.ben, "✋ Join")
    await team.system.goes_on(minutes=1, seconds=57)
    assert "Get ready" in team.group.inbox[-1].text
    assert await team.taps(team.ben, "⏸ Pause") == "Paused", "the first who joins leads"


async def test_a_group_that_moves_keeps_its_slots_and_its_zone(team):
    await team.says(team.ana, "/timezone Berlin")
    await team.says(team.ana, "/together mon-fri 07:30")
    new = team.group.moves(team.ana)
    await team.system.settled()
    await team.system.goes_on(minutes=31)
    assert "07:32 (Berlin)" in new.inbox[-1].text
    async with team.system.limber.store.begin() as tx:
        assert await tx.people.find(team.group.id) is None


async def test_a_group_without_the_bot_is_left_alone_until_the_bot_is_back(team):
    await team.says(team.ana, "/timezone Berlin")
    await team.says(team.ana, "/together mon-fri 07:30")
    team.group.removes_bot(team.people[0])
    await team.system.settled()
    calls = len(team.calls())
    await team.system.goes_on(days=1)
    assert len(team.calls()) == calls
    team.group.takes_bot_back(team.people[0])
    await team.system.settled()
    await team.system.goes_on(days=1)
    assert "Stretch together" in team.group.inbox[-1].text
