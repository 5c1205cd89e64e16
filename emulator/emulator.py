"""A Telegram that fits on one machine, as the demo and the tests use it."""

import asyncio
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from bot.clock import Clock
from emulator.chat import Chat
from emulator.events import EventKind, Listener
from emulator.faults import Fault, Faults
from emulator.flood import Flood
from emulator.group import GroupChat, SimulatedGroup
from emulator.ledger import Entry
from emulator.method_router import MethodRouter
from emulator.page_server import PageServer
from emulator.person import SimulatedPerson
from emulator.saved_state import StateFile, kept_in
from emulator.server import Server
from emulator.state import EmulatorState, MethodAnswer
from emulator.time_machine import TimeMachine

DEMO_TOKEN = "123456:TEST-token-of-the-emulator-only-0000"  # noqa: S105 - opens nothing but this emulator
_FIRST_PERSON = 1001
_FIRST_GROUP = -2001


class Emulator:
    """A local Bot API, the people who talk to the bot, and everything that a test wants to see."""

    def __init__(
        self,
        *,
        clock: Clock,
        token: str = DEMO_TOKEN,
        flood: Flood | None = None,
        time_machine: TimeMachine | None = None,
        username: str = "limber_demo_bot",
        first_name: str = "Limber",
    ) -> None:
        bot = {
            "id": int(token.partition(":")[0]),
            "is_bot": True,
            "first_name": first_name,
            "username": username,
        }
        self.token = token
        self.time_machine = time_machine  # may come later: it needs a bot, and the bot this address
        self.url = ""
        self.ledger: list[Entry] = []
        self.faults = Faults()
        self.state = EmulatorState(clock=clock, bot=bot, flood=flood)
        self._people: dict[int, SimulatedPerson] = {}
        switchboard = MethodRouter(state=self.state, faults=self.faults, ledger=self.ledger)
        self._server = Server(state=self.state, switchboard=switchboard, token=token)
        self.desk = PageServer(emulator=self, app=self._server.app)

    @property
    def answers(self) -> Mapping[str, MethodAnswer]:
        """What the bot answered to taps, by the query's id."""
        return self.state.answers

    @property
    def pending(self) -> int:
        """How many updates the bot has not confirmed yet."""
        return self.state.updates.pending

    @property
    def listening(self) -> bool:
        """Whether the bot waits for news at this moment."""
        return self.state.updates.listening

    @property
    def people(self) -> list[SimulatedPerson]:
        """Everyone who lives here."""
        return list(self._people.values())

    async def start(self, *, port: int = 0) -> str:
        """Listen on a loopback port (0: any free port) and return the address for TELEGRAM_API_URL."""
        self.url = await self._server.start(port=port)
        self.desk.open()
        return self.url

    async def stop(self) -> None:
        """Listen no more; all that happened stays readable."""
        await self.desk.close()
        await self._server.stop()

    def person(
        self,
        person_id: int | None = None,
        *,
        first_name: str = "Ana",
        last_name: str | None = None,
        username: str | None = None,
        language_code: str | None = "en",
    ) -> SimulatedPerson:
        """Return the person of an id (none: the next free ID), created if there is none."""
        wanted = person_id or max(self._people, default=_FIRST_PERSON - 1) + 1
        if wanted not in self._people:
            named = {"last_name": last_name, "username": username, "language_code": language_code}
            given = {key: value for key, value in named.items() if value}
            self._bear({"id": wanted, "is_bot": False, "first_name": first_name, **given})
        return self._people[wanted]

    @property
    def groups(self) -> list[SimulatedGroup]:
        """Every group that is there."""
        chats = self.state.residents.values()
        return [
            SimulatedGroup(state=self.state, chat=each)
            for each in chats
            if isinstance(each, GroupChat)
        ]

    def group(self, title: str, *members: SimulatedPerson) -> SimulatedGroup:
        """Return a new group of which the bot is a member; the first of its members owns it."""
        number = min((each.id for each in self.groups), default=_FIRST_GROUP + 1) - 1
        chat = GroupChat(user={"id": number, "first_name": title}, started=True)
        self.state.residents[number] = chat
        group = SimulatedGroup(state=self.state, chat=chat)
        for place, person in enumerate(members):
            group.admit(person, status="member" if place else "creator")
        self.state.bus.tell(EventKind.PERSON, person=chat.as_page())
        return group

    def resume(self, folder: Path) -> None:
        """Go on from what was kept in a folder, if anything was, and keep everything there from now on."""
        keeper = StateFile(state=self.state, folder=folder)
        if kept := kept_in(folder):
            for each in kept["world"]["residents"]:
                self._bear(each["user"], group="members" in each)
            keeper.restore(kept)
        keeper.watch()

    def goes_wrong(self, fault: Fault) -> None:
        """Let this go wrong next."""
        self.faults.add(fault)
        self._tell_faults()

    def goes_well(self) -> None:
        """Let nothing more go wrong."""
        self.faults.clear()
        self._tell_faults()

    def calls(self, method: str) -> list[Entry]:
        """Return the ledger's lines about a method."""
        return [entry for entry in self.ledger if entry.method == method]

    def on_event(self, callback: Listener) -> Callable[[], None]:
        """Call back for everything that happens; the result ends that."""
        return self.state.bus.listen(callback)

    async def until(self, predicate: Callable[[], Any], *, timeout: float = 30.0) -> Any:  # noqa: ASYNC109 - counts real seconds
        """Return what the predicate says as soon as that is true, looking after every event.

        `timeout` counts real seconds, so that a test that waits in vain ends.
        """
        try:
            async with asyncio.timeout(timeout):
                while not (found := predicate()):
                    await self.state.bus.next()
        except TimeoutError:
            raise TimeoutError(
                f"it did not come true in {timeout} s; {self._last_calls()}"
            ) from None
        return found

    def _bear(self, user: dict[str, Any], *, group: bool = False) -> None:
        chat = GroupChat(user=user) if group else Chat(user=user)
        self.state.residents[chat.id] = chat
        if group:
            return
        self._people[chat.id] = SimulatedPerson(state=self.state, chat=chat)
        self.state.bus.tell(EventKind.PERSON, person=chat.as_page())

    def _tell_faults(self) -> None:
        ahead = [fault.as_page() for fault in self.faults.ahead]
        self.state.bus.tell(EventKind.FAULTS, faults=ahead)

    def _last_calls(self) -> str:
        last = [f"{entry.method}: {entry.error or 'ok'}" for entry in self.ledger[-5:]]
        return "the bot's last calls: " + ("; ".join(last) or "none")
