"""Inline mode and groups are switched on where the server knows how; privacy mode stays as it is."""

from telegram.error import BadRequest, EndPointNotFound

from bot.chat.abilities import SET, switch_on


async def test_inline_mode_is_switched_on_once(harness):
    await switch_on(harness.bot, placeholder="neck")
    await switch_on(harness.bot, placeholder="neck")
    (call,) = harness.emulator.calls(SET)
    assert call.params == {"supports_inline_queries": "true", "inline_query_placeholder": "neck"}
    assert harness.bot.supports_inline_queries
    assert not harness.bot.can_read_all_group_messages


async def test_groups_are_switched_on_where_they_are_off(harness):
    harness.emulator.state.profile.settings |= {
        "can_join_groups": False,
        "supports_inline_queries": True,
    }
    await harness.bot.get_me()
    await switch_on(harness.bot, placeholder="neck")
    (call,) = harness.emulator.calls(SET)
    assert call.params == {"can_join_groups": "true"}


async def test_a_server_that_does_not_know_how_is_no_fault(harness, caplog):
    for error in (EndPointNotFound("unknown"), BadRequest("no")):
        harness.line.meets(error, to=SET)
        await switch_on(harness.bot, placeholder="neck")
    assert caplog.records == []
