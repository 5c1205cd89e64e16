"""The HTTP routes of the Bot API, for every form in which Telegram takes parameters."""

import json
from typing import Any

from aiohttp import BodyPartReader, web

from emulator.call import MethodCall, Upload
from emulator.guard import only_here
from emulator.method_router import MethodReply, MethodRouter, _Connection
from emulator.refusal import Refused, bad_request, unauthorized
from emulator.state import EmulatorState

MAX_BODY = 51_000_000  # 50 MB of file and the form around it
_BAD_GATEWAY = (
    "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>nginx</body>\r\n</html>\r\n"
)


class Server:
    """The HTTP face of the emulator, on loopback only."""

    def __init__(self, *, state: EmulatorState, switchboard: MethodRouter, token: str) -> None:
        self._world = state
        self._switchboard = switchboard
        self._token = token
        self._runner: web.AppRunner | None = None
        self.app = web.Application(middlewares=[only_here], client_max_size=MAX_BODY)
        self.app.router.add_route("*", "/bot{token}/{method}", self._call)
        self.app.router.add_get("/file/bot{token}/{path:.+}", self._file)

    async def start(self, *, port: int) -> str:
        """Listen on a port of the loopback interface (0: any free port) and return the address."""
        self._world.updates.open()
        self._runner = web.AppRunner(self.app, handler_cancellation=True, shutdown_timeout=1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", port).start()
        return f"http://127.0.0.1:{self._runner.addresses[0][1]}"

    async def stop(self) -> None:
        """Send every waiting poll home and listen no more."""
        self._world.updates.close()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def _call(self, request: web.Request) -> web.StreamResponse:
        try:
            self._check(request)
            call = await _read(request)
        except Refused as refusal:
            return web.json_response(refusal.as_answer(), status=refusal.code)
        return _written(request, await self._switchboard.connect(call))

    async def _file(self, request: web.Request) -> web.StreamResponse:
        try:
            self._check(request)
        except Refused as refusal:
            return web.json_response(refusal.as_answer(), status=refusal.code)
        file = self._world.files.at(request.match_info["path"])
        if file is None:
            missing = Refused(404, "Not Found")
            return web.json_response(missing.as_answer(), status=missing.code)
        return web.Response(body=file.upload.content, content_type="application/octet-stream")

    def _check(self, request: web.Request) -> None:
        if request.match_info["token"] != self._token:
            raise unauthorized()


def _written(request: web.Request, reply: MethodReply) -> web.StreamResponse:
    if reply.line is _Connection.BAD_GATEWAY:
        return web.Response(text=_BAD_GATEWAY, status=reply.status, content_type="text/html")
    if reply.line is _Connection.BROKEN:
        request.protocol.force_close()
    return web.json_response(reply.body, status=reply.status)


async def _read(request: web.Request) -> MethodCall:
    params: dict[str, Any] = dict(request.query)
    uploads: dict[str, Upload] = {}
    match request.content_type:
        case "application/json":
            params |= await _json(request)
        case "multipart/form-data":
            await _read_parts(request, params, uploads)
        case "application/x-www-form-urlencoded":
            params |= {name: str(value) for name, value in (await request.post()).items()}
    return MethodCall(method=request.match_info["method"], params=params, uploads=uploads)


async def _json(request: web.Request) -> dict[str, Any]:
    try:
        found = json.loads(await request.read() or b"{}")
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise bad_request("can't parse JSON object")
    return found


async def _read_parts(
    request: web.Request, params: dict[str, Any], uploads: dict[str, Upload]
) -> None:
    size = 0
    async for part in await request.multipart():
        assert isinstance(part, BodyPartReader), "a form has no forms inside"
        name, content = part.name or "", bytes(await part.read(decode=True))
        size += len(content)
        if size > MAX_BODY:
            raise Refused(413, "Request Entity Too Large")
        if part.filename is None:
            params[name] = content.decode()
        else:
            mime = part.headers.get("Content-Type", "application/octet-stream")
            uploads[name] = Upload(name=part.filename, mime=mime, content=content)
