"""The server of the chat page: its files, and a WebSocket that sends every event."""

import asyncio
import json
import mimetypes
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aiohttp import WSMsgType, web

from bot.clock import SystemClock
from emulator.events import Event, EventKind
from emulator.page_commands import PageCommands
from emulator.person import NotPossible
from emulator.refusal import Refused
from emulator.time_machine import TimeStoodStill

if TYPE_CHECKING:
    from datetime import datetime

    from emulator.emulator import Emulator

PAGE = Path(__file__).parent / "page"
_TICK = 1.0  # real seconds between two looks at the clock
_REST = 0.05  # real seconds: on a journey the clock moves far more often than eyes can follow
_UNTOLD = {EventKind.QUEUED, EventKind.POLLING, EventKind.POLLED}


class _Socket:
    """An open page: its messages wait here until the socket takes them."""

    def __init__(self) -> None:
        self.socket = web.WebSocketResponse(heartbeat=30)
        self._untold: asyncio.Queue[Mapping[str, Any]] = asyncio.Queue()

    def tell(self, message: Mapping[str, Any]) -> None:
        self._untold.put_nowait(message)

    async def deliver(self) -> None:
        with suppress(ConnectionError):
            while True:
                await self.socket.send_json(await self._untold.get())


class PageServer:
    """The page's side of the emulator; without a time machine the page hides the clock's controls."""

    def __init__(self, *, emulator: "Emulator", app: web.Application) -> None:
        self._emulator = emulator
        self._orders = PageCommands(emulator=emulator)
        self._seats: list[_Socket] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._moved = asyncio.Event()
        emulator.state.bus.listen(self._on_event)
        emulator.state.clock.listen(self._moved.set)
        app.router.add_get("/", self._index)
        app.router.add_get("/page/socket", self._socket)
        app.router.add_get("/page/file/{file_id}", self._file)
        app.router.add_get("/page/{name:.+}", self._static)

    def open(self) -> None:
        """Begin to send the time to the pages."""
        _ = self._start(self._tell_time())

    async def close(self) -> None:
        """Close every page."""
        for task in tuple(self._tasks):
            task.cancel()
        for seat in tuple(self._seats):
            await seat.socket.close()

    async def _index(self, request: web.Request) -> web.StreamResponse:
        del request
        return _page_file("index.html")

    async def _static(self, request: web.Request) -> web.StreamResponse:
        return _page_file(request.match_info["name"])

    async def _file(self, request: web.Request) -> web.StreamResponse:
        try:
            file = self._emulator.state.files.find(request.match_info["file_id"])
        except Refused:
            raise web.HTTPNotFound from None
        guessed = mimetypes.guess_type(file.upload.name)[0]
        return _part(request, file.upload.content, mime=guessed or file.upload.mime)

    async def _socket(self, request: web.Request) -> web.StreamResponse:
        seat = _Socket()
        await seat.socket.prepare(request)
        time = await self._time()
        seat.tell({**time, **self._world()})
        self._seats.append(
            seat
        )  # in the same breath as the look at the world: nothing is told twice
        delivery = self._start(seat.deliver())
        try:
            async for message in seat.socket:
                if message.type is WSMsgType.TEXT:
                    _ = self._start(self._obey(seat, message.data))
        finally:
            self._seats.remove(seat)
            delivery.cancel()
        return seat.socket

    async def _obey(self, seat: _Socket, text: str) -> None:
        try:
            order = json.loads(text)
            await self._orders.carry_out(order if isinstance(order, dict) else {})
        except (NotPossible, Refused, TimeStoodStill, json.JSONDecodeError) as why:
            seat.tell({"type": "refused", "text": str(why)})

    def _world(self) -> dict[str, Any]:
        state = self._emulator.state
        return {
            "type": "hello",
            "bot": {
                **state.bot,
                "description": state.profile.text("description", language=""),
                "commands": state.profile.commands_seen_by(0, language=""),
            },
            "people": [person_chat.as_page() for person_chat in state.residents.values()],
            "chats": {
                str(chat): [message.as_page() for message in person_chat.messages.values()]
                for chat, person_chat in state.residents.items()
            },
            "faults": [fault.as_page() for fault in self._emulator.faults.ahead],
        }

    async def _time(self) -> dict[str, Any]:
        machine = self._emulator.time_machine
        return {
            "type": "clock",
            "now": _milliseconds(self._emulator.state.clock.now()),
            "speed": machine.speed if machine else 1.0,
            "next_event": _milliseconds(await machine.next_event()) if machine else None,
            "time_machine": machine is not None,
            "travelling": machine.travelling if machine else False,
        }

    async def _tell_time(self) -> None:
        while True:
            await SystemClock().wait(self._moved, _TICK)
            self._moved.clear()
            if self._seats:
                self._broadcast(await self._time())
                await asyncio.sleep(_REST)

    def _on_event(self, event: Event) -> None:
        if event.kind not in _UNTOLD:
            self._broadcast({"type": event.kind, **event.body})

    def _broadcast(self, message: Mapping[str, Any]) -> None:
        for seat in self._seats:
            seat.tell(message)

    def _start(self, work: Any) -> asyncio.Task[None]:
        task: asyncio.Task[None] = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task


def _milliseconds(at: "datetime | None") -> int | None:
    return None if at is None else round(at.timestamp() * 1000)


def _page_file(name: str) -> web.StreamResponse:
    path = (PAGE / name).resolve()
    if not path.is_relative_to(PAGE.resolve()) or not path.is_file():
        raise web.HTTPNotFound
    return web.FileResponse(path, headers={"Cache-Control": "no-cache"})


def _part(request: web.Request, content: bytes, *, mime: str) -> web.StreamResponse:
    """Answer with the bytes, or with the part of them that was asked for, as players of films do."""
    headers = {"Content-Type": mime, "Accept-Ranges": "bytes", "Cache-Control": "max-age=86400"}
    if "Range" not in request.headers:
        return web.Response(body=content, headers=headers)
    try:
        begin, end, _ = request.http_range.indices(len(content))
    except ValueError:
        begin, end = len(content), len(content)
    if begin >= end:
        raise web.HTTPRequestRangeNotSatisfiable(
            headers={"Content-Range": f"bytes */{len(content)}"}
        )
    headers["Content-Range"] = f"bytes {begin}-{end - 1}/{len(content)}"
    return web.Response(status=206, body=content[begin:end], headers=headers)
