"""The network between the bot and Telegram: calls travel, meet troubles, act, and their answers travel back."""

import asyncio
import json
import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import httpx
from telegram.error import NetworkError, TelegramError, TimedOut

from bot.chat.errors import not_sent
from tests.simulation.chats import Json, Refused
from tests.simulation.loop import VirtualLoop
from tests.simulation.telegram import Telegram
from tests.simulation.troubles import Kind, Trouble, Weather

TRAVEL = (0.01, 0.08)
FREE = ("answer", "get")
LOST_WITH_THE_PROCESS = 0.5
"""So many calls that are on their way when the process dies never arrive."""
PAGE = b"<html>502 Bad Gateway</html>"


@dataclass(slots=True, kw_only=True, eq=False)
class Call:
    """One call of the bot: `departed` and `arrived` in seconds, `acted` whether the server carried it out.

    `known` says what the bot got to know: True for success, False for a sure failure, None for neither.
    """

    method: str
    params: Json
    files: dict[str, str]
    departed: float
    life: int
    arrived: float = 0.0
    acted: bool = False
    result: Any = None
    refused: Refused | None = None
    known: bool | None = None

    @property
    def chat(self) -> int | None:
        """Return the chat that it is about."""
        named = self.params.get("chat_id")
        return None if named is None else int(named)

    @property
    def limited(self) -> bool:
        """Return whether Telegram counts it."""
        return not self.method.lower().startswith(FREE) and self.chat is not None

    @property
    def message(self) -> int | None:
        """Return the message that it has made or changed."""
        is_message = isinstance(self.result, dict) and "message_id" in self.result
        return int(self.result["message_id"]) if is_message else None


class Network:
    """Carries calls; the observers are called when a call departs, when it has acted, and when its answer is in."""

    def __init__(
        self, *, loop: VirtualLoop, telegram: Telegram, weather: Weather, seed: str
    ) -> None:
        self.loop, self.telegram, self.weather = loop, telegram, weather
        self.life = 0
        self.shuffled_until = 0.0
        self._dice = random.Random(seed)
        self.departs: Callable[[Call], None] = lambda _: None
        self.acts: Callable[[Call], None] = lambda _: None
        self.returns: Callable[[Call], None] = lambda _: None

    async def carry(
        self, method: str, params: Json, files: dict[str, str], *, patience: float
    ) -> tuple[int, bytes]:
        """Carry one call, and return the answer's status and content."""
        loop = self.loop
        call = Call(
            method=method, params=params, files=files, departed=loop.seconds, life=self.life
        )
        self.departs(call)
        getting = method.lower().startswith("get")
        trouble = self.weather.of(loop.seconds, chat=call.chat, getting=getting)
        answer = loop.create_future()
        answer.life = self.life  # type: ignore[attr-defined]
        loop.after(self._dice.uniform(*TRAVEL), lambda: self._arrive(call, trouble, answer))
        try:
            async with asyncio.timeout(patience):
                found: tuple[int, bytes] = await answer
        except TimeoutError:
            raise _ambiguous(TimedOut(), httpx.ReadTimeout) from None
        finally:
            self.returns(call)
        return found

    def _arrive(  # noqa: PLR0911 - a way for each trouble
        self, call: Call, trouble: Trouble | None, answer: asyncio.Future[Any]
    ) -> None:
        call.arrived = self.loop.seconds
        if call.life != self.life and self._dice.random() < LOST_WITH_THE_PROCESS:
            return None
        kind = trouble.kind if trouble else None
        match kind:
            case Kind.UNREACHABLE:
                call.known = False
                return self._fail(answer, not_sent("unreachable"))
            case Kind.LOST_BEFORE:
                return self._fail(answer, _ambiguous(NetworkError("lost"), httpx.ReadError))
            case Kind.GATEWAY_BEFORE:
                return self._reply(answer, 502, PAGE)
            case Kind.FLOOD_CHAT | Kind.FLOOD_ALL if trouble and not call.method.startswith(
                "answer"
            ):
                return self._flood(call, trouble, answer)
        if call.method.lower() in {"getupdates", "get__updates"}:
            return self._poll(
                call, answer, slow=trouble.size if kind is Kind.SLOW and trouble else 0
            )
        return self._act(call, trouble, answer)

    def _act(self, call: Call, trouble: Trouble | None, answer: asyncio.Future[Any]) -> None:
        kind = trouble.kind if trouble else None
        try:
            call.result = self.telegram.call(call.method, call.params, call.files)
            call.acted = True
            status, body = 200, {"ok": True, "result": call.result}
        except Refused as refusal:
            call.refused = refusal
            status, body = refusal.code, refusal.body()
        self.acts(call)
        if kind in {Kind.LOST_AFTER, Kind.DOUBT}:
            return self._fail(answer, _ambiguous(NetworkError("lost"), httpx.ReadError))
        if kind is Kind.GATEWAY_AFTER:
            return self._reply(answer, 502, PAGE)
        if kind is Kind.HANGS:
            return None  # until the bot's own patience is over
        call.known = call.acted
        slow = trouble.size if kind is Kind.SLOW and trouble else 0
        return self._reply(answer, status, json.dumps(body).encode(), slow=slow)

    def _flood(self, call: Call, trouble: Trouble, answer: asyncio.Future[Any]) -> None:
        wait = int(trouble.size)
        call.refused = Refused(429, f"Too Many Requests: retry after {wait}", retry_after=wait)
        call.known = False
        self.acts(call)
        self._reply(answer, 429, json.dumps(call.refused.body()).encode())

    def _poll(self, call: Call, answer: asyncio.Future[Any], *, slow: float) -> None:
        updates = self.telegram.updates
        updates.confirm(int(call.params.get("offset") or 0))
        end = self.loop.seconds + float(call.params.get("timeout") or 0)

        def look() -> None:
            if answer.done() or call.life != self.life:
                return
            found = updates.take(int(call.params.get("limit") or 100))
            if not found and self.loop.seconds < end:
                updates.listener = look
                return
            updates.listener = None
            if self.loop.seconds < self.shuffled_until:
                self._dice.shuffle(found)
            self._reply(answer, 200, json.dumps({"ok": True, "result": found}).encode(), slow=slow)

        look()
        self.loop.aside(end, look)

    def _reply(
        self, answer: asyncio.Future[Any], status: int, body: bytes, *, slow: float = 0
    ) -> None:
        delay = self._dice.uniform(*TRAVEL) + slow
        self.loop.after(
            delay, lambda: self._is_awaited(answer) and answer.set_result((status, body))
        )

    def _fail(self, answer: asyncio.Future[Any], error: Exception) -> None:
        self.loop.after(0.01, lambda: self._is_awaited(answer) and answer.set_exception(error))

    def _is_awaited(self, answer: asyncio.Future[Any]) -> bool:
        """Return whether anybody waits for an answer: a process that is gone must not be woken by one."""
        life: int = answer.life  # type: ignore[attr-defined]
        return life == self.life and not answer.done()


def _ambiguous(error: TelegramError, cause: type[httpx.HTTPError]) -> TelegramError:
    error.__cause__ = cause("the answer was lost")
    return error
