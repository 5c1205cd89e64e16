"""What stands in for Telegram's servers where a test needs a wire: a loopback server that does as it is told."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from aiohttp import web

TOKEN = "987654321:AAcanaryZZcanaryZZcanaryZZcanaryZZZ"
ME = {"id": 987654321, "is_bot": True, "first_name": "Stub", "username": "stub_bot"}

Reply = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Upload(NamedTuple):
    """A file that was sent."""

    name: str
    kind: str
    content: bytes


def says(status: int, body: Any, **headers: str) -> Reply:
    """Answer with JSON, or with a page if the body is a text."""
    text = body if isinstance(body, str) else json.dumps(body)
    kind = "text/html" if isinstance(body, str) else "application/json"

    async def reply(_: web.Request) -> web.StreamResponse:
        return web.Response(status=status, text=text, content_type=kind, headers=headers)

    return reply


def fine(result: Any) -> Reply:
    """Answer as Telegram does when all is well."""
    return says(200, {"ok": True, "result": result})


def refuses(code: int, description: str, **parameters: int) -> Reply:
    """Answer as Telegram does when it refuses."""
    refusal = {"ok": False, "error_code": code, "description": description}
    return says(code, refusal | ({"parameters": parameters} if parameters else {}))


async def hangs_up(request: web.Request) -> web.StreamResponse:
    """Take the whole request, then break the connection."""
    assert request.transport is not None
    request.transport.abort()
    return web.Response()


async def falls_silent(_: web.Request) -> web.StreamResponse:
    """Take the whole request and never answer."""
    await asyncio.Event().wait()
    raise AssertionError


async def breaks_off(request: web.Request) -> web.StreamResponse:
    """Promise a long answer and break off in the middle of it."""
    response = web.StreamResponse(headers={"Content-Length": "1000"})
    await response.prepare(request)
    await response.write(b'{"ok": true')
    assert request.transport is not None
    request.transport.close()
    return response


@dataclass
class Stub:
    """The server: `replies` by method, and all that it was sent."""

    address: str = ""
    replies: dict[str, list[Reply]] = field(default_factory=dict)
    calls: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    connections: set[Any] = field(default_factory=set)

    @property
    def base(self) -> str:
        """A bot's `base_url`."""
        return f"{self.address}/bot"

    def url(self, method: str = "sendMessage") -> str:
        """Return the address of a method of the canary's."""
        return f"{self.base}{TOKEN}/{method}"

    def reply(self, *replies: Reply, to: str = "sendMessage") -> None:
        """Answer the next calls of a method so, and all later ones like the last of these."""
        self.replies[to] = list(replies)

    def called(self, method: str) -> list[dict[str, Any]]:
        """Return the parameters of all calls of a method."""
        return [sent for name, sent in self.calls if name == method]

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Note the call and do as told."""
        method = request.match_info["method"]
        form = await request.post()
        sent = {name: _read(value) for name, value in form.items()}
        self.calls.append((method, sent))
        self.connections.add(id(request.transport))
        replies = self.replies.get(method) or [fine(ME if method == "getMe" else True)]
        reply = replies.pop(0) if len(replies) > 1 else replies[0]
        return await reply(request)


def _read(value: Any) -> str | Upload:
    if isinstance(value, web.FileField):
        return Upload(value.filename, value.content_type, value.file.read())
    return str(value)


@asynccontextmanager
async def serving() -> AsyncIterator[Stub]:
    """Run a stub on a free port of the loopback interface."""
    stub = Stub()
    app = web.Application()
    app.router.add_route("*", "/bot{token}/{method}", stub.serve)
    app.router.add_route("*", "/file/bot{token}/{method:.+}", stub.serve)
    runner = web.AppRunner(app, access_log=None, handler_cancellation=True, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    stub.address = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield stub
    finally:
        await runner.cleanup()


@asynccontextmanager
async def listening(*, hang_up: bool) -> AsyncIterator[str]:
    """Accept connections, and close them before a word is read; or, if not, refuse them: nobody listens."""

    async def close(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.close()

    server = await asyncio.start_server(close, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    if not hang_up:
        server.close()
    yield f"http://127.0.0.1:{port}/bot{TOKEN}/sendMessage"
    server.close()
    await server.wait_closed()
