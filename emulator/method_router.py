"""The method router: finds a call's method, applies faults, answers, and writes the ledger."""

import inspect
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from emulator.call import MethodCall
from emulator.events import EventKind
from emulator.faults import Fault, FaultKind, Faults
from emulator.fields import METHODS as FIELDS
from emulator.fields import unknown_fields
from emulator.ledger import Entry
from emulator.methods import METHODS
from emulator.refusal import Refused, too_many_requests, unknown_method
from emulator.state import EmulatorState

_NAMES = {name.lower(): name for name in FIELDS}


class _Connection(Enum):
    """How the connection itself fares."""

    FINE = auto()
    BROKEN = auto()
    BAD_GATEWAY = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodReply:
    """What goes back to the bot: a status and a body, unless the line broke."""

    status: int = 200
    body: Any = None
    line: _Connection = _Connection.FINE


class MethodRouter:
    """Answers every call of the bot."""

    def __init__(self, *, state: EmulatorState, faults: Faults, ledger: list[Entry]) -> None:
        self._world = state
        self._faults = faults
        self._ledger = ledger

    async def connect(self, call: MethodCall) -> MethodReply:
        """Answer a call, successfully or not, and note it."""
        fault = self._faults.take(call)
        if fault is None:
            return await self._answered(call)
        self._world.bus.tell(
            EventKind.FAULTS, faults=[ahead.as_page() for ahead in self._faults.ahead]
        )
        return await self._disturbed(call, fault)

    async def _disturbed(self, call: MethodCall, fault: Fault) -> MethodReply:
        match fault.kind:
            case FaultKind.TOO_MANY:
                return self._refused(call, too_many_requests(retry_after=fault.retry_after))
            case FaultKind.BAD_GATEWAY:
                self._note(call, error="502 Bad Gateway")
                return MethodReply(status=502, line=_Connection.BAD_GATEWAY)
            case FaultKind.DROP_BEFORE:
                self._note(call, error="the line broke before the call was read")
                return MethodReply(line=_Connection.BROKEN)
            case FaultKind.DROP_AFTER:
                await self._answered(call)
                return MethodReply(line=_Connection.BROKEN)
            case _:
                return await self._slow(call, fault.seconds)

    async def _slow(self, call: MethodCall, seconds: float) -> MethodReply:
        reply = await self._answered(call)
        await self._world.clock.sleep(seconds)
        return reply

    async def _answered(self, call: MethodCall) -> MethodReply:
        try:
            result = await self._result(call)
        except Refused as refusal:
            return self._refused(call, refusal)
        if call.method.lower() == "getupdates":
            self._world.bus.tell(EventKind.POLLED, count=len(result))
        else:
            self._note(call, result=result)
        return MethodReply(body={"ok": True, "result": result})

    async def _result(self, call: MethodCall) -> Any:
        method = METHODS.get(call.method.lower())
        if method is None:
            raise unknown_method()
        result = method(self._world, call)
        return await result if inspect.isawaitable(result) else result

    def _refused(self, call: MethodCall, refusal: Refused) -> MethodReply:
        self._note(call, error=refusal.description)
        return MethodReply(status=refusal.code, body=refusal.as_answer())

    def _note(self, call: MethodCall, *, result: Any = None, error: str | None = None) -> None:
        files = {
            name: f"{part.name} ({len(part.content)} bytes)" for name, part in call.uploads.items()
        }
        entry = Entry(
            at=self._world.clock.now(),
            method=_NAMES.get(call.method.lower(), call.method),
            params={**call.params, **files},
            ok=error is None,
            error=error,
            message_id=_message_id(call, result),
            unknown=unknown_fields(call),
        )
        self._ledger.append(entry)
        self._world.bus.tell(EventKind.CALL, **entry.as_page())


def _message_id(call: MethodCall, result: Any) -> int | None:
    """Return the message that a call made, or was about."""
    first = result[0] if isinstance(result, list) and result else result
    if isinstance(first, dict) and "message_id" in first:
        return int(first["message_id"])
    return call.integer("message_id") or None
