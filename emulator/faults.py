"""Faults on demand, each for a number of calls, for any or a given method and chat."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from emulator.call import MethodCall

_SPARED = {"getupdates", "getme"}


class FaultKind(StrEnum):
    """What goes wrong."""

    TOO_MANY = "429"
    BAD_GATEWAY = "502"
    DROP_BEFORE = "drop-before"
    DROP_AFTER = "drop-after"
    SLOW = "slow"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A kind of trouble, for `count` calls more.

    A fault that names no method spares getUpdates and getMe: it is meant for what the bot does to people.
    `seconds` is how slow a slow answer is; it counts by the emulator's clock.
    """

    kind: FaultKind
    count: int = 1
    method: str | None = None
    chat: int | None = None
    retry_after: int = 5
    seconds: float = 10.0

    def fits(self, call: MethodCall) -> bool:
        """Return whether this call goes wrong."""
        method = call.method.lower()
        named = method == self.method.lower() if self.method else method not in _SPARED
        return named and self.chat in {None, call.chat_id}

    def as_page(self) -> dict[str, Any]:
        """Return what the page shows of it."""
        return {
            "kind": self.kind,
            "count": self.count,
            "method": self.method,
            "chat": self.chat,
            "retry_after": self.retry_after,
            "seconds": self.seconds,
        }


class Faults:
    """The troubles that still lie ahead, oldest first."""

    def __init__(self) -> None:
        self._ahead: list[Fault] = []

    @property
    def ahead(self) -> tuple[Fault, ...]:
        """What is still to come."""
        return tuple(self._ahead)

    def add(self, fault: Fault) -> None:
        """Let this go wrong too, after what is already ahead."""
        self._ahead.append(fault)

    def clear(self) -> None:
        """Let nothing more go wrong."""
        self._ahead.clear()

    def take(self, call: MethodCall) -> Fault | None:
        """Return the fault of this call and count it; None when all goes well."""
        for index, fault in enumerate(self._ahead):
            if fault.fits(call):
                left = [replace(fault, count=fault.count - 1)] if fault.count > 1 else []
                self._ahead[index : index + 1] = left
                return fault
        return None
