"""A line to Telegram without a wire: the bot's calls go straight to the emulator, or meet what a test puts ahead."""

import json
from collections.abc import Callable, Coroutine
from typing import Any

import httpx
from telegram.error import NetworkError, TelegramError
from telegram.ext import BaseRateLimiter
from telegram.request import BaseRequest, RequestData

from bot.chat.errors import not_sent
from bot.chat.urgency import Urgency
from emulator.call import MethodCall, Upload
from emulator.emulator import Emulator
from emulator.method_router import MethodRouter
from emulator.method_router import _Connection as Fared
from emulator.refusal import Refused


class FakeConnection(BaseRequest):
    """Carries calls; `meets` says what becomes of the next ones instead."""

    def __init__(self, emulator: Emulator) -> None:
        self._switchboard = MethodRouter(
            state=emulator.state, faults=emulator.faults, ledger=emulator.ledger
        )
        self._ahead: list[tuple[str, Exception]] = []

    @property
    def read_timeout(self) -> float:
        return 1.0

    async def initialize(self) -> None:
        """Need nothing."""

    async def shutdown(self) -> None:
        """Leave nothing."""

    def meets(self, error: Exception, *, to: str = "sendMessage", times: int = 1) -> None:
        """Let the next calls of a method fail so: with a refusal, or with what the network did."""
        self._ahead += [(to.lower(), error)] * times

    def breaks(self, *, to: str = "sendMessage", times: int = 1) -> None:
        """Let the answers to the next calls of a method be lost."""
        self.meets(_lost(), to=to, times=times)

    def is_down(self, *, to: str = "sendMessage", times: int = 1) -> None:
        """Let the next calls of a method surely never leave."""
        self.meets(not_sent("no network"), to=to, times=times)

    def recovers(self) -> None:
        """Let every call be answered again."""
        self._ahead.clear()

    @property
    def ahead(self) -> int:
        """How many calls are still to fail."""
        return len(self._ahead)

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        """Answer one call."""
        assert method == "POST"
        name = url.rpartition("/")[2]
        met = next((one for one in self._ahead if one[0] == name.lower()), None)
        if met is not None:
            self._ahead.remove(met)
            return _met(met[1])
        reply = await self._switchboard.connect(_call(name, request_data))
        if reply.line is Fared.BROKEN:
            raise _lost()
        return reply.status, json.dumps(reply.body).encode()


def refused(code: int, description: str) -> Refused:
    """Return a refusal in Telegram's own words."""
    return Refused(code, description)


def _met(error: Exception) -> tuple[int, bytes]:
    if not isinstance(error, Refused):
        raise error
    return error.code, json.dumps(error.as_answer()).encode()


def _lost() -> TelegramError:
    error = NetworkError("the answer was lost")
    error.__cause__ = httpx.ReadError("the answer was lost")
    return error


def _call(name: str, data: RequestData | None) -> MethodCall:
    if data is None:
        return MethodCall(method=name)
    files = data.multipart_data if data.contains_files else {}
    uploads = {
        field: Upload(
            name=filename,
            mime=mime,
            content=content if isinstance(content, bytes) else content.read(),
        )
        for field, (filename, content, mime) in files.items()
    }
    return MethodCall(method=name, params=data.json_parameters, uploads=uploads)


class Noted(BaseRateLimiter[Urgency]):
    """Lets every request go at once, and notes how urgent each was."""

    def __init__(self) -> None:
        self.urgencies: list[tuple[str, Urgency | None]] = []
        self.held: Exception | None = None

    async def initialize(self) -> None:
        """Need nothing."""

    async def shutdown(self) -> None:
        """Leave nothing."""

    async def process_request(  # noqa: PLR0917 - the library calls it so
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: Urgency | None,
    ) -> Any:
        """Note the urgency and make the call, unless the test has it held back for ever."""
        del data
        self.urgencies.append((endpoint, rate_limit_args))
        if self.held is not None:
            raise self.held
        return await callback(*args, **kwargs)

    def of(self, endpoint: str) -> list[Urgency | None]:
        """Return how urgent the calls of one method were."""
        return [urgency for name, urgency in self.urgencies if name == endpoint]
