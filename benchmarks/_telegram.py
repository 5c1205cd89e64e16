"""A Bot API that costs little: every call succeeds at once, and is noted. It runs in a process of its own.

.venv/bin/python benchmarks/_telegram.py serves until its input ends; its first line says its address.
"""

import asyncio
import json
import sys
import time
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from aiohttp import web

BOT = {"id": 123456, "is_bot": True, "first_name": "B", "username": "b_bot"}
WEBHOOK = {"url": "", "has_custom_certificate": False, "pending_update_count": 0}
EXCERPT = 60


@dataclass(slots=True, kw_only=True)
class Telegram:
    """The calls that were made, as (time, method, chat, beginning of the text), and the updates that wait."""

    calls: list[tuple[float, str, int, str]] = field(default_factory=list)
    updates: list[dict[str, Any]] = field(default_factory=list)
    numbers: Any = field(default_factory=lambda: count(1))
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    delay: float = 0.0

    async def answer(self, request: web.Request) -> web.Response:
        """Answer a call."""
        method, data = request.match_info["method"].lower().replace("_", ""), await request.post()
        if method == "getupdates":
            offset, seconds = (int(str(data.get(name, 0))) for name in ("offset", "timeout"))
            return _ok(await self._wait(offset, seconds))
        text = str(data.get("text") or data.get("caption") or "")[:EXCERPT]
        self.calls.append((time.time(), method, int(str(data.get("chat_id", 0))), text))
        if self.delay:
            await asyncio.sleep(self.delay)
        return _ok(self._result(method, data))

    async def _wait(self, offset: int, seconds: int) -> list[dict[str, Any]]:
        self.updates = [one for one in self.updates if one["update_id"] >= offset]
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while not self.updates:
                    self.arrived.clear()
                    await self.arrived.wait()
        return self.updates[:100]

    def _result(self, method: str, data: Any) -> Any:
        if method == "getme":
            return BOT
        if method == "getwebhookinfo":
            return WEBHOOK
        if not method.startswith(("send", "editmessage")):
            return True
        return self._message(method, data)

    def _message(self, method: str, data: Any) -> dict[str, Any]:
        number = int(str(data.get("message_id", 0))) or next(self.numbers)
        chat = {"id": int(str(data["chat_id"])), "type": "private", "first_name": "P"}
        message: dict[str, Any] = {"message_id": number, "from": BOT, "chat": chat}
        message |= {"date": int(time.time()), "text": str(data.get("text", ""))}
        if method in {"sendanimation", "editmessagecaption"}:
            file = {"file_id": "A" * 70, "file_unique_id": "A" * 15}
            message["animation"] = {**file, "width": 480, "height": 480, "duration": 4}
        if method == "sendphoto":
            message["photo"] = [{"file_id": "P", "file_unique_id": "P", "width": 9, "height": 9}]
        return message

    async def say(self, request: web.Request) -> web.Response:
        """Let people write messages: pairs of a chat and a text."""
        for chat, text in await request.json():
            self.updates.append({"update_id": next(self.numbers), "message": _said(chat, text)})
        self.arrived.set()
        return web.json_response(time.time())

    async def seen(self, request: web.Request) -> web.Response:
        """Return the calls from this number on."""
        return web.json_response(self.calls[int(request.query.get("since", 0)) :])

    async def far(self, request: web.Request) -> web.Response:
        """Let answers take so many seconds from now on."""
        self.delay = float(request.query["seconds"])
        return web.json_response(self.delay)


def _said(chat: int, text: str) -> dict[str, Any]:
    person = {"id": chat, "is_bot": False, "first_name": "P", "language_code": "en"}
    message: dict[str, Any] = {"message_id": 1, "date": int(time.time()), "from": person}
    message |= {"chat": {"id": chat, "type": "private", "first_name": "P"}, "text": text}
    if text.startswith("/"):
        length = len(text.partition(" ")[0])
        message["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
    return message


def _ok(result: Any) -> web.Response:
    return web.Response(
        text=json.dumps({"ok": True, "result": result}), content_type="application/json"
    )


async def main() -> None:
    telegram = Telegram()
    app = web.Application(client_max_size=60_000_000)
    app.router.add_post("/bot{token}/{method}", telegram.answer)
    app.router.add_post("/say", telegram.say)
    app.router.add_get("/calls", telegram.seen)
    app.router.add_get("/far", telegram.far)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    print(f"http://127.0.0.1:{runner.addresses[0][1]}", flush=True)
    await asyncio.to_thread(sys.stdin.read)
    await runner.cleanup()


if __name__ == "__main__":
    asyncio.run(main())
