"""The bot's profile in Telegram."""

import pytest
from telegram.error import TimedOut

from bot.chat.menu import COMMANDS
from bot.chat.profile import introduce
from tests.support.chat_harness import localizer


@pytest.mark.usefixtures("calm")
async def test_commands_and_descriptions_are_set_for_everyone_and_for_each_language(harness):
    await introduce(harness.bot, localizer(), harness.store)
    profile = harness.emulator.state.profile
    for language in ("", *localizer().languages):
        seen = profile.commands_seen_by(1001, language=language)
        assert [command["command"] for command in seen] == list(COMMANDS)
        assert profile.text("description", language=language)
        assert profile.text("short_description", language=language)
    assert all(entry.ok for entry in harness.emulator.ledger)


async def test_a_failure_is_told_and_stops_nothing(harness, caplog):
    harness.line.meets(TimedOut(), to="setMyCommands")
    await introduce(harness.bot, localizer(), harness.store)
    assert "could not be set" in caplog.text


@pytest.mark.usefixtures("calm")
async def test_what_telegram_has_already_is_not_set_again(harness):
    await introduce(harness.bot, localizer(), harness.store)
    calls = len(harness.emulator.ledger)
    await introduce(harness.bot, localizer(), harness.store)
    assert len(harness.emulator.ledger) == calls


@pytest.mark.usefixtures("calm")
async def test_what_failed_is_set_at_the_next_start(harness):
    harness.line.meets(TimedOut(), to="setMyCommands")
    await introduce(harness.bot, localizer(), harness.store)
    await introduce(harness.bot, localizer(), harness.store)
    assert harness.emulator.state.profile.commands_seen_by(1001, language="")
