"""Every button that can be reached from any command does something, and says so."""

import logging
import re
from datetime import timedelta

from bot.chat.buttons import CallbackPrefix
from bot.chat.menu import COMMANDS
from tests.support.running_bot import new_ana, settle_ana

SIGNS = {"pause": "⏸", "resume": "▶️", "skip": "⏭", "end": "⏹", "go": "▶️", "z*": "💤", "yes": "✅"}
ABOUT_ONE = re.compile(r"^((?:lib|why|hurt):[a-z-]+:|go:stretch-)[a-z-]+$")
"""What the buttons about a single stretch carry."""
MOST = 400
"""Far more buttons than there are: the walk ends by itself."""


ELSEWHERE = {CallbackPrefix.ADMIN, CallbackPrefix.COMFORT, CallbackPrefix.GROUP}
"""What is seen in groups alone, by those who run the bot, and by those who asked for the question."""


class Walk:
    """Presses buttons as they come into sight, each kind of them once."""

    def __init__(self, system, person):
        self.town = system
        self.person = person
        self.pressed = {}
        self.unanswered = []

    async def everywhere(self):
        """Start from the first hello, the first reminder, each command, and a session that ends in the middle."""
        await self.onward("/start")
        await self.town.says(self.person, "/remind 07:30")
        await self.town.machine.to_next_reminder()
        for command in COMMANDS:
            await self.onward(f"/{command}")
            await self.town.says(self.person, "/stop")
            await self.town.goes_on(minutes=1)
        await self.town.says(self.person, "/stretch psoas-reset")
        await self.town.goes_on(minutes=2)
        await self.onward("/stop")

    async def onward(self, command):
        """Say a command, and press until no kind of button is new."""
        await self.town.says(self.person, command)
        for _ in range(MOST):
            if (found := self.unpressed()) is None:
                return
            await self.press(*found)
        raise AssertionError("the buttons never end")

    def unpressed(self):
        """Return a button whose kind was not pressed yet, from the latest message on."""
        for message in reversed(self.person.inbox):
            for row in message.keyboard:
                for button in (one for one in row if "url" not in one):
                    if kind_of(button["callback_data"]) not in self.pressed:
                        return message, button
        return None

    async def press(self, message, button):
        """Press a button and note whether the tap was answered."""
        self.pressed[kind_of(button["callback_data"])] = button["text"]
        query = self.person.taps(message, button["text"])
        await self.town.goes_on(seconds=5)
        if query not in self.town.emulator.answers:
            self.unanswered.append(button)


def kind_of(carried):
    """Tell what kind of thing a button does: numbers, places and single stretches are details."""
    return ABOUT_ONE.sub(r"\1*", re.sub(r"\d+|[A-Z]\w+/[\w/]+", "*", carried))


async def test_every_button_in_sight_can_be_pressed_and_every_tap_is_answered(system, caplog):
    walk = Walk(system, new_ana(system))
    await walk.everywhere()
    assert walk.unanswered == []
    assert [one.message for one in caplog.records if one.levelno >= logging.ERROR] == []
    met = {kind.partition(":")[0] for kind in walk.pressed}
    assert met == set(CallbackPrefix) - ELSEWHERE, "every family was met"
    for kind, label in walk.pressed.items():
        assert SIGNS.get(kind.rpartition(":")[2], "") in label, kind


async def test_taps_on_buttons_of_yesterday_are_answered_too(system):
    ana = await settle_ana(system)
    shown = []
    for command in COMMANDS:
        shown += await system.says(ana, f"/{command}")
    await system.says(ana, "/stretch psoas-reset")
    await system.goes_on(minutes=6)
    await system.until(system.clock.now() + timedelta(days=1))
    queries = {
        ana.taps(message, label, stale=True): label
        for message in shown
        for row in message.keyboard
        for label in (button["text"] for button in row if "url" not in button)
    }
    await system.goes_on(minutes=5)
    assert {
        label for query, label in queries.items() if query not in system.emulator.answers
    } == set()
