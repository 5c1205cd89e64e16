"""HTTP transport to Telegram over aiohttp, with python-telegram-bot's errors; no error names the token.

python-telegram-bot reports what the network did by its error's class and by an httpx error as the
cause. This request class keeps to that, so that callers need not know which client was used. It
never passes on aiohttp's own errors: some of them quote the address, and the address holds the token.
"""

import io
import json
import re
from functools import lru_cache
from typing import Any

import httpx
from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientHttpProxyError,
    ClientOSError,
    ClientSession,
    ClientTimeout,
    ConnectionTimeoutError,
    DummyCookieJar,
    FormData,
    ServerDisconnectedError,
    TCPConnector,
)
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.chat.errors import not_sent
from bot.logs import redact

CONNECTIONS = 100
KEEP_ALIVE = 15.0
"""Shorter than servers keep idle connections: a connection closed during a request makes an ambiguous answer."""
EXCERPT = 300
"""Bytes shown of an answer that is not Telegram's."""
FORM = "application/x-www-form-urlencoded"
TOKEN_IN_ADDRESS = re.compile(r"/bot(\d+:[^/]+)")

TRANSLATIONS: tuple[tuple[type[Exception], type[NetworkError], type[httpx.HTTPError]], ...] = (
    (ConnectionTimeoutError, TimedOut, httpx.ConnectTimeout),
    (ClientConnectorError, NetworkError, httpx.ConnectError),
    (ClientHttpProxyError, NetworkError, httpx.ConnectError),
    (TimeoutError, TimedOut, httpx.ReadTimeout),
    (ServerDisconnectedError, NetworkError, httpx.RemoteProtocolError),
    (ClientOSError, NetworkError, httpx.ReadError),
    (Exception, NetworkError, httpx.TransportError),
)
"""aiohttp's error, the library's, and its cause; the first that fits. The first three mean: nothing was sent."""


class HttpResponse(dict[str, Any]):
    """A decoded answer; it has a result, or says that it makes no sense."""

    def __missing__(self, key: str) -> Any:
        raise TelegramError("Invalid server response")


class AiohttpRequest(BaseRequest):
    """Sends requests over a pool of lasting connections.

    All lengths are seconds. They bound an operation each, generously, since a clock that runs fast must not
    make errors. One object may serve both as a bot's `request` and as its `get_updates_request`.
    """

    __slots__ = ("_connect", "_pool", "_proxy", "_read", "_session", "_size", "_write")

    def __init__(
        self,
        *,
        connections: int = CONNECTIONS,
        connect: float = 30.0,
        read: float = 30.0,
        write: float = 60.0,
        pool: float = 60.0,
        proxy: str | None = None,
    ) -> None:
        self._size = connections
        self._connect, self._read, self._write, self._pool = connect, read, write, pool
        self._proxy = proxy
        self._session: ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """How long an answer may take, unless a call says otherwise; a long poll adds its own length."""
        return self._read

    async def initialize(self) -> None:
        """Open the pool, unless it is open."""
        if self._session is None:
            self._session = ClientSession(
                connector=TCPConnector(limit=self._size, keepalive_timeout=KEEP_ALIVE),
                cookie_jar=DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
            )

    async def shutdown(self) -> None:
        """Close the pool and its connections, if it is open."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(  # noqa: PLR0917 - the library calls it so
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Return the answer's status and content, or raise what python-telegram-bot's own class would raise."""
        bounds = _bounds(
            _given(connect_timeout, self._connect),
            _given(read_timeout, self._read),
            _given(write_timeout, self._write),
            _given(pool_timeout, self._pool),
        )
        try:
            return await self._exchange(url, method, bounds, request_data)
        except (ClientError, OSError, ValueError) as error:
            failure = _translated(error)
        raise failure  # out here, where the original, which may hold the address, is no longer its context

    async def _exchange(
        self, url: str, method: str, bounds: ClientTimeout, request_data: RequestData | None
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise not_sent("This request is not initialized")
        body, headers = _written(request_data)
        async with self._session.request(
            method,
            url,
            data=body,
            headers=headers,
            timeout=bounds,
            proxy=self._proxy,
            allow_redirects=False,
        ) as response:
            return response.status, _shown(response.status, await response.read(), url)

    @staticmethod
    def parse_json_payload(payload: bytes) -> HttpResponse:
        """Return the decoded answer; raises `TelegramError` if it is none of Telegram's."""
        try:
            content = json.loads(payload.decode(errors="replace"))
        except ValueError:
            content = None
        if not isinstance(content, dict):
            raise TelegramError("Invalid server response")
        return HttpResponse(content)


def _given(timeout: Any, usual: float) -> float | None:
    """Return the length that a call asks for; None is for ever."""
    if timeout is BaseRequest.DEFAULT_NONE:
        return usual
    return None if timeout is None else float(timeout)


@lru_cache(maxsize=64)
def _bounds(
    connect: float | None, read: float | None, write: float | None, pool: float | None
) -> ClientTimeout:
    """Bound each operation. aiohttp knows no bound for writing, so the whole is bounded as well."""
    waiting = None if connect is None or pool is None else connect + pool
    return ClientTimeout(
        total=None if waiting is None or read is None or write is None else waiting + write + read,
        connect=waiting,
        sock_connect=connect,
        sock_read=read,
    )


def _written(data: RequestData | None) -> tuple[bytes | FormData | None, dict[str, str] | None]:
    """Return the body and its headers: a plain form, or parts if there are files."""
    if data is None:
        return None, None
    if data.contains_files:
        return _parts(data), None
    form = data.url_encoded_parameters()
    return (form.encode(), {"Content-Type": FORM}) if form else (None, None)


def _parts(data: RequestData) -> FormData:
    form = FormData(quote_fields=False)  # Telegram shows a file's name as it is written here
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in data.multipart_data.items():
        file = io.BytesIO(content) if isinstance(content, bytes) else content
        form.add_field(name, file, filename=filename, content_type=kind)
    return form


def _shown(status: int, content: bytes, url: str) -> bytes:
    """Return an answer as it is, but a refusal without the token, which gateways like to quote, and short."""
    if status < httpx.codes.MULTIPLE_CHOICES:
        return content
    whole = content.lstrip().startswith(b"{")
    text = (content if whole else content[:EXCERPT]).decode(errors="replace")
    token = TOKEN_IN_ADDRESS.search(url)
    return redact(text, token=token[1] if token else "").encode()


def _translated(error: Exception) -> NetworkError:
    fitting = (row for row in TRANSLATIONS if isinstance(error, row[0]))
    _, kind, cause = next(fitting)
    detail = getattr(error, "strerror", None)
    failure = kind(f"{type(error).__name__}{f': {detail}' if detail else ''}")
    failure.__cause__ = cause(failure.message)
    return failure
