"""Health pages: whether the bot is alive, and whether it is ready. Bound to loopback by default."""

import asyncio
import http.client
import json
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager

from aiohttp import web

log = logging.getLogger(__name__)

Probe = Callable[[], Awaitable[str | None]]
"""Checks a single thing; returns None if it is fine, else the reason why not."""

PATIENCE = 5.0
ANYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1", "": "127.0.0.1"}  # noqa: S104 - read here, never bound
PROBES: web.AppKey[Mapping[str, Probe]] = web.AppKey("probes", Mapping[str, Probe])


async def ask_all(probes: Mapping[str, Probe], *, patience: float = PATIENCE) -> dict[str, str]:
    """Ask all probes at once; return the reasons of those that are not fine, and of those that failed to say."""
    answers = await asyncio.gather(
        *(_ask(probe, patience) for probe in probes.values()), return_exceptions=True
    )
    reasons = zip(probes, map(_reason, answers), strict=True)
    return {name: reason for name, reason in reasons if reason is not None}


def pages(probes: Mapping[str, Probe]) -> web.Application:
    """Build the two pages: /livez answers while the loop turns, /readyz only says 200 if all probes are fine."""
    app = web.Application()
    app[PROBES] = probes
    app.router.add_get("/livez", _live)
    app.router.add_get("/readyz", _ready)
    return app


@asynccontextmanager
async def serving(probes: Mapping[str, Probe], *, host: str, port: int) -> AsyncIterator[None]:
    """Serve the pages while the block runs; port 0 serves nothing, nor does a port that is taken."""
    runner = web.AppRunner(pages(probes), access_log=None)
    await runner.setup()
    try:
        if port:
            await _open(web.TCPSite(runner, host, port))
        yield
    finally:
        await runner.cleanup()


async def _open(site: web.TCPSite) -> None:
    """Listen; people are served without health pages too, so this is no reason not to run."""
    try:
        await site.start()
    except OSError as error:
        log.warning(
            "HEALTH_HOST, HEALTH_PORT: there are no health pages (%s). Set another port, or 0.",
            error.strerror,
        )


def ask_readiness(host: str, port: int, *, patience: float = PATIENCE) -> tuple[bool, str]:
    """Ask a running bot's /readyz; return whether it is ready, and its answer in words. Blocks."""
    line = http.client.HTTPConnection(ANYWHERE.get(host, host), port, timeout=patience)
    try:
        line.request("GET", "/readyz")
        answer = line.getresponse()
        return answer.status == web.HTTPOk.status_code, answer.read().decode(errors="replace")
    except (OSError, http.client.HTTPException) as error:
        return False, f"nobody answers on port {port} of {host} ({type(error).__name__})"
    finally:
        line.close()


async def _ask(probe: Probe, patience: float) -> str | None:
    async with asyncio.timeout(patience):
        return await probe()


def _reason(answer: str | BaseException | None) -> str | None:
    if isinstance(answer, TimeoutError):
        return "no answer in time"
    if isinstance(answer, BaseException):
        return f"could not be asked ({type(answer).__name__})"  # its text may hold a secret
    return answer


async def _live(_: web.Request) -> web.Response:
    return web.json_response({"alive": True})


async def _ready(request: web.Request) -> web.Response:
    reasons = await ask_all(request.app[PROBES])
    status = web.HTTPServiceUnavailable.status_code if reasons else web.HTTPOk.status_code
    return web.json_response(
        {"ready": not reasons, "reasons": reasons}, status=status, dumps=_dumps
    )


def _dumps(body: object) -> str:
    return json.dumps(body, ensure_ascii=False)
