"""Whatever anyone types or forges, it gets a kind word and does no harm."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from bot.chat.buttons import CallbackPrefix
from bot.chat.routes import BUTTONS, COMMANDS, MENU
from bot.practice.stretch import ACTS
from bot.storage.tables import dead_updates
from emulator.rules import MAX_TEXT

WORDS = (
    "", "0", "1", "-1", "7", "127", "128", "999", "0730", "7:30", "2460", "٠٧٣٠", "1_0", "1e3", "+1", " 1",
    "9" * 19, "9" * 30, "20260302", "20261301", "00010101", "99991231", "abc", "<b>", "&amp;", "😀", "\0",
    "is", "other", "add", "off", "go", "skip", "z10", "z", "z999", "time", "days", "later", "delete", "yes", "no",
    "pace", "side", "day", "welcome", "zone", "Europe/Berlin", "Factory", "../../etc/passwd", "psoas-reset",
    *ACTS, *MENU,
)  # fmt: skip
PART = st.sampled_from(WORDS) | st.text(max_size=8)
DATA = st.builds(
    lambda family, parts: ":".join((family, *parts)),
    st.sampled_from([*CallbackPrefix, "", "gone", "S", "goo"]),
    st.lists(PART, max_size=5),
)
TYPED = st.text(max_size=60) | st.builds(
    lambda name, rest: f"/{name} {rest}",
    st.sampled_from([*COMMANDS, "nothing", "start@limber_demo_bot", "START"]),
    st.text(max_size=40)
    | st.sampled_from(["07:30", "off", "mon 9 am", "3", "psoas-reset", "a" * 4000]),
)
many = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


async def buried(harness):
    async with harness.store.begin() as tx:
        found = select(func.count()).select_from(dead_updates)
        return (await tx.people._connection.execute(found)).scalar_one()  # noqa: SLF001


@pytest.fixture
async def busy(ana):
    """Ana in the middle of a session, with a reminder, and asked something."""
    await ana.says("/remind 07:30")
    await ana.says("/stretch psoas-reset")
    await ana.says("/timezone")
    return ana


@many
@given(data=DATA)
@example("slot:off:999")
@example("tz:is")
@example("tz")
@example("set:")
@example("hi:time")
@example("hi:days:0730:999")
@example("rest:abc")
@example("r:1")
@example("s:" + "9" * 30 + ":0:pause")
async def test_a_button_that_was_made_up_gets_a_kind_word(harness, busy, data):
    said = await busy.forges(data or "x")
    assert said.toast or said.messages
    assert await buried(harness) == 0


@pytest.mark.parametrize("family", BUTTONS)
async def test_a_button_that_lost_what_it_carried_is_an_old_one(busy, family):
    said = await busy.forges(f"{family}:from:long:ago:")
    assert "no longer works" in said.toast


@many
@given(text=TYPED)
async def test_whatever_is_typed_gets_a_kind_word(harness, busy, text):
    shown = text.replace("\0", "").strip()[:MAX_TEXT] or "."
    said = await busy.says(shown)
    assert said.text or shown.startswith("/stretch")
    assert await buried(harness) == 0
