"""A person who does anything in any order: no tap, text, correction or silence leaves an error or a flood behind."""

import asyncio
from contextlib import AsyncExitStack

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from sqlalchemy import select

from bot.chat.buttons import LIMIT
from bot.chat.menu import COMMANDS
from bot.chat.routes import BUTTONS
from bot.chat.updates import MOST_WAITING
from bot.storage.store import Store, create_engine
from bot.storage.tables import dead_updates, metadata
from emulator.rules import MAX_TEXT
from tests.support.chat_harness import opened
from tests.support.content import everything
from tests.support.hostile import HOSTILE

LATEST = 12
"""A button of so many messages may be tapped, the oldest of them long out of date."""
TYPED = HOSTILE.map(lambda text: text.encode("utf-8", "replace").decode().strip()[:MAX_TEXT] or ".")
BEHIND = TYPED | st.sampled_from(
    ("", "07:30", "off", "mon-fri 9 am", "Berlin", "3", "5 neck", "psoas-reset", "ref_1")
)
CARRIED = st.builds(
    lambda family, rest: f"{family}:{rest}".encode()[:LIMIT].decode("utf-8", "ignore"),
    st.sampled_from([*BUTTONS, "gone"]),
    TYPED,
)


class Stirring(RuleBasedStateMachine):
    """Ana, who comes to the bot in every way that there is."""

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.open = AsyncExitStack()
        self.runner.run(self._enter())

    async def _enter(self) -> None:
        self.store = Store(create_engine("sqlite+aiosqlite://"))
        self.open.push_async_callback(self.store.close)
        async with self.store.engine.begin() as connection:
            await connection.run_sync(metadata.create_all)
        self.harness = await self.open.enter_async_context(opened(self.store, everything()))
        self.ana = self.harness.guest(1001, first_name="<b>Ana</b> & co", language_code="pt-br")
        self.ana.somebody.says("/start")
        await self.harness.hear()

    def teardown(self) -> None:
        self.runner.run(self.open.aclose())
        self.runner.close()

    def after(self, deed):
        """Do something, and look at what it brought."""
        ledger, answers = self.harness.emulator.ledger, self.harness.emulator.answers
        calls, taps = len(ledger), len(answers)
        self.runner.run(deed)
        sent = [call for call in ledger[calls:] if call.method.startswith("send")]
        refused = [
            (call.method, call.error) for call in ledger[calls:] if call.error or call.unknown
        ]
        assert len(sent) <= MOST_WAITING, sent
        assert refused == []
        return len(answers) - taps

    @rule(text=TYPED)
    def types(self, text):
        self.after(self.ana.says(text))

    @rule(name=st.sampled_from([*COMMANDS, "admin", "failed", "dance"]), behind=BEHIND)
    def commands(self, name, behind):
        self.after(self.ana.says(f"/{name} {behind}".strip()[:MAX_TEXT]))

    @rule(place=st.tuples(st.floats(-90, 90), st.floats(-180, 180)))
    def shares(self, place):
        self.after(self.ana.shares(*place))

    @rule(album=st.sampled_from(("", "7")))
    def shows(self, album):
        photo = [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]
        self.after(self.ana.sends(photo=photo, **({"media_group_id": album} if album else {})))

    @rule(text=BEHIND)
    def corrects(self, text):
        mine = [message for message in self.ana.somebody.messages if message.outgoing]
        body = {**mine[-1].as_api(), "text": text or ".", "edit_date": 1}
        self.harness.emulator.state.updates.put("edited_message", body)
        self.after(self.harness.hear())

    @rule(number=st.integers(0), message=st.integers(0, LATEST))
    def taps(self, number, message):
        shown = [one for one in self.ana.somebody.inbox if one.keyboard][-1 - message :]
        if shown:
            buttons = [button for row in shown[0].keyboard for button in row]
            data = buttons[number % len(buttons)]["callback_data"]
            self.ana.somebody.taps(shown[0], forged=data)
            assert self.after(self.harness.hear()) == 1

    @rule(data=CARRIED)
    def forges(self, data):
        self.ana.somebody.taps(self.ana.somebody.inbox[-1], forged=data)
        assert self.after(self.harness.hear()) == 1

    @rule(minutes=st.sampled_from((1, 7, 70, 60 * 30)))
    def waits(self, minutes):
        self.harness.goes_on(minutes=minutes)

    @invariant()
    def every_button_is_ours_and_fits(self):
        for message in self.ana.somebody.inbox[-MOST_WAITING:]:
            for row in message.keyboard:
                for button in row:
                    data = button["callback_data"]
                    assert len(data.encode()) <= LIMIT
                    assert data.partition(":")[0] in BUTTONS

    @invariant()
    def nothing_is_buried(self):
        assert self.runner.run(self._buried()) == []

    async def _buried(self):
        async with self.store.engine.begin() as connection:
            return (await connection.execute(select(dead_updates))).all()


Stirring.TestCase.settings = settings(
    max_examples=max(settings().max_examples // 15, 1),
    stateful_step_count=25,
    suppress_health_check=list(HealthCheck),
)
TestStirring = Stirring.TestCase
