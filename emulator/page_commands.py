"""Commands of the chat page: what people do, faults, and moves of the clock."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from emulator.faults import Fault, FaultKind
from emulator.person import NotPossible, SimulatedPerson

if TYPE_CHECKING:
    from emulator.emulator import Emulator
    from emulator.time_machine import TimeMachine

Order = Mapping[str, Any]


class PageCommands:
    """Carries out what the page asks for."""

    def __init__(self, *, emulator: "Emulator") -> None:
        self._emulator = emulator
        self._by_type: dict[str, Callable[[Order], Awaitable[None] | None]] = {
            "say": self._say,
            "tap": self._tap,
            "open": self._open,
            "inline": self._inline,
            "choose": self._choose,
            "location": self._location,
            "person": self._person,
            "group": self._group,
            "block": self._block,
            "speed": self._speed,
            "jump": self._jump,
            "fault": self._fault,
            "clear-faults": self._clear_faults,
        }

    async def carry_out(self, order: Order) -> None:
        """Run a command, or raise the reason that the page shows."""
        do = self._by_type.get(str(order.get("type")))
        if do is None:
            raise NotPossible(f"nobody here knows how to {order.get('type')!r}")
        try:
            started = do(order)
        except (KeyError, TypeError, ValueError) as wrong:
            raise NotPossible(f"this order makes no sense: {wrong!r}") from wrong
        if started is not None:
            await started

    def _who(self, order: Order) -> SimulatedPerson:
        chat = int(order["chat"])
        if chat > 0:
            return self._person_of(chat)
        group = next((each for each in self._emulator.groups if each.id == chat), None)
        if group is None:
            raise NotPossible(f"no group has the number {chat}")
        return group.member(self._person_of(int(order["as"])))

    def _person_of(self, number: int) -> SimulatedPerson:
        found = next((person for person in self._emulator.people if person.id == number), None)
        if found is None:
            raise NotPossible(f"nobody has the number {number}")
        return found

    def _group(self, order: Order) -> None:
        self._emulator.group(str(order["title"]), *self._emulator.people)

    def _say(self, order: Order) -> None:
        text = str(order["text"]).strip()
        if not text:
            raise NotPossible("an empty message cannot be sent")
        self._who(order).says(text)

    def _tap(self, order: Order) -> None:
        row, column = int(order["row"]), int(order["column"])
        self._who(order).taps(int(order["message_id"]), row=row, column=column)

    def _open(self, order: Order) -> None:
        self._who(order).opens(str(order["link"]))

    def _inline(self, order: Order) -> None:
        self._who(order).types_inline(str(order["text"]))

    def _choose(self, order: Order) -> None:
        self._who(order).chooses(str(order["query_id"]), str(order["result"]))

    def _location(self, order: Order) -> None:
        self._who(order).shares_location(float(order["latitude"]), float(order["longitude"]))

    def _person(self, order: Order) -> None:
        self._emulator.person(
            first_name=str(order["first_name"]),
            last_name=order.get("last_name") or None,
            language_code=order.get("language_code") or None,
        )

    def _block(self, order: Order) -> None:
        person = self._who(order)
        turn = person.blocks if order["blocked"] else person.unblocks
        turn()

    def _speed(self, order: Order) -> None:
        speed = float(order["speed"])
        if speed < 0:
            raise NotPossible("time only goes forward")
        self._machine().run_at(speed)

    def _jump(self, order: Order) -> Awaitable[None]:
        machine = self._machine()
        match order.get("to"):
            case "event":
                return machine.to_next_event()
            case "reminder":
                return machine.to_next_reminder()
            case None:
                seconds = timedelta(seconds=float(order["seconds"]))
                return machine.travel(self._emulator.state.clock.now() + seconds)
            case other:
                raise NotPossible(f"there is no way to {other!r}")

    def _fault(self, order: Order) -> None:
        given = {
            key: order[key] for key in ("retry_after", "seconds") if order.get(key) is not None
        }
        chat = order.get("chat")
        fault = Fault(
            kind=FaultKind(order["kind"]),
            count=max(1, int(order.get("count", 1))),
            method=order.get("method") or None,
            chat=None if chat is None else int(chat),
            **{key: type_(given[key]) for key, type_ in _NUMBERS.items() if key in given},
        )
        self._emulator.goes_wrong(fault)

    def _clear_faults(self, order: Order) -> None:
        del order
        self._emulator.goes_well()

    def _machine(self) -> "TimeMachine":
        if self._emulator.time_machine is None:
            raise NotPossible("this clock cannot be moved")
        return self._emulator.time_machine


_NUMBERS: dict[str, Callable[[Any], Any]] = {"retry_after": int, "seconds": float}
