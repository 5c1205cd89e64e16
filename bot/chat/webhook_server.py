"""The page to which Telegram brings updates: each is kept as a row, and confirmed by the answer 200."""

import hmac
import json
import logging
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from aiohttp import web

from bot.chat.decoding import is_number
from bot.settings import Refusal
from bot.storage.inbox import Content

log = logging.getLogger(__name__)

HEADER = "X-Telegram-Bot-Api-Secret-Token"
LARGEST = 2**20
"""Bytes of an update; Telegram's are a tenth of that at most."""
CLOSING = 2.0
"""Seconds that requests in hand may take when the page ends."""
Take = Callable[[Content], Awaitable[bool]]
"""Keeps an update; returns False if that is not possible now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the page is: with a certificate and its key it speaks TLS itself, else a proxy in front of it does."""

    host: str
    port: int
    path: str
    certificate: Path | None = None
    key: Path | None = None


@asynccontextmanager
async def serving(take: Take, *, secret: str, place: Place) -> AsyncIterator[None]:
    """Serve the page while the block runs; raises `Refusal` if the port or the certificate cannot be used."""
    app = web.Application(client_max_size=LARGEST)
    app.router.add_post(place.path, _route(take, secret))
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=CLOSING)
    await runner.setup()
    try:
        site = web.TCPSite(runner, place.host, place.port, ssl_context=_tls(place))
        await _open(site)
        yield
    finally:
        await runner.cleanup()


def _route(take: Take, secret: str) -> Callable[[web.Request], Awaitable[web.Response]]:
    expected = secret.encode()

    async def receive(request: web.Request) -> web.Response:
        """Answer 403 without the secret, 200 for what is kept or is no update, 503 for what is to come again."""
        given = request.headers.get(HEADER, "").encode(errors="replace")
        if not hmac.compare_digest(given, expected):
            return web.Response(status=web.HTTPForbidden.status_code)
        content = _update(await request.read())
        if content is not None and not await take(content):
            return web.Response(status=web.HTTPServiceUnavailable.status_code)
        return web.Response()

    return receive


def _update(body: bytes) -> Content | None:
    """Return the update in a body; None, and a line in the log, if it holds none: sent again, it would be the same."""
    try:
        content: Any = json.loads(body)
    except (ValueError, RecursionError):
        content = None
    if isinstance(content, dict) and is_number(content.get("update_id")):
        return content
    log.error("what came to the webhook is no update")
    return None


def _tls(place: Place) -> ssl.SSLContext | None:
    if place.certificate is None:
        return None
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    try:
        context.load_cert_chain(place.certificate, place.key)
    except OSError as error:
        raise Refusal(
            f"WEBHOOK_CERTIFICATE, WEBHOOK_KEY: they cannot be used ({error.strerror or error}). "
            "Name a certificate and its key as PEM files."
        ) from None
    return context


async def _open(site: web.TCPSite) -> None:
    try:
        await site.start()
    except OSError as error:
        raise Refusal(
            f"WEBHOOK_HOST, WEBHOOK_PORT: nothing can listen there ({error.strerror}). Set another port."
        ) from None
