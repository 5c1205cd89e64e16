"""Events of the emulator: a bus that the page and waiting tests listen to."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class EventKind(StrEnum):
    """The word for what happened; also the `type` of the page's message about it."""

    MESSAGE = "message"
    EDITED = "edited"
    DELETED = "deleted"
    ACTION = "action"
    ANSWER = "answer"
    INLINE = "inline"
    COMMANDS = "commands"
    PERSON = "person"
    FAULTS = "faults"
    CALL = "call"
    QUEUED = "queued"
    POLLING = "polling"
    POLLED = "polled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A thing that happened; `body` is what the page receives."""

    kind: EventKind
    body: Mapping[str, Any] = field(default_factory=dict)


Listener = Callable[[Event], None]


class Bus:
    """Passes every event to every listener, in order, at once."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []
        self._next: asyncio.Future[None] | None = None

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` for every event from now on; the result ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def tell(self, kind: EventKind, **body: Any) -> None:
        """Publish an event."""
        event = Event(kind=kind, body=body)
        for listener in tuple(self._listeners):
            listener(event)
        if self._next is not None:
            self._next.set_result(None)
            self._next = None

    async def next(self) -> None:
        """Return when something has happened."""
        if self._next is None:
            self._next = asyncio.get_running_loop().create_future()
        await asyncio.shield(self._next)
