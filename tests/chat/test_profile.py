"""The bot's profile in Telegram."""

import pytest
from telegram.error import TimedOut

from bot.chat.menu import COMMANDS
from bot.chat.profile import introduce
from tests.support.room import vocabulary


@pytest.mark.usefixtures("calm")
async def test_commands_and_descriptions_are_set_for_everyone_and_for_each_language(room):
    await introduce(room.bot, vocabulary(), room.store)
    profile = room.emulator.world.profile
    for language in ("", *vocabulary().languages):
        seen = profile.commands_seen_by(1001, language=language)
        assert [command["command"] for command in seen] == list(COMMANDS)
        assert profile.text("description", language=language)
        assert profile.text("short_description", language=language)
    assert all(entry.ok for entry in room.emulator.ledger)


async def test_a_failure_is_told_and_stops_nothing(room, caplog):
    room.line.meets(TimedOut(), to="setMyCommands")
    await introduce(room.bot, vocabulary(), room.store)
    assert "could not be set" in caplog.text


@pytest.mark.usefixtures("calm")
async def test_what_telegram_has_already_is_not_set_again(room):
    await introduce(room.bot, vocabulary(), room.store)
    calls = len(room.emulator.ledger)
    await introduce(room.bot, vocabulary(), room.store)
    assert len(room.emulator.ledger) == calls


@pytest.mark.usefixtures("calm")
async def test_what_failed_is_set_at_the_next_start(room):
    room.line.meets(TimedOut(), to="setMyCommands")
    await introduce(room.bot, vocabulary(), room.store)
    await introduce(room.bot, vocabulary(), room.store)
    assert room.emulator.world.profile.commands_seen_by(1001, language="")
