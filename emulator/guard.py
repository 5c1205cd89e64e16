"""Access to the emulator: this machine alone, and only pages that it served itself."""

from collections.abc import Awaitable, Callable
from ipaddress import ip_address
from urllib.parse import urlsplit

from aiohttp import web

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@web.middleware
async def only_here(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse a foreign Host (a rebound name) and a foreign Origin (another page in the browser)."""
    origin = request.headers.get("Origin")
    if not _is_here(f"//{request.host}"):
        raise web.HTTPForbidden(text="this host is not served here")
    if origin is not None and urlsplit(origin).netloc != request.host:
        raise web.HTTPForbidden(text="pages from elsewhere are not served here")
    return await handler(request)


def _is_here(address: str) -> bool:
    name = urlsplit(address).hostname or ""
    if name == "localhost":
        return True
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return False
