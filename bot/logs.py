"""Logging: the standard library's, with tokens and passwords taken out of every line."""

import json
import logging
import re
import sys
import threading
from asyncio import CancelledError
from collections.abc import Callable
from datetime import UTC, datetime
from math import inf
from types import TracebackType
from typing import TextIO

TOKEN = re.compile(r"\d{6,}(?::|%3[Aa])[A-Za-z0-9_-]{30,}")
CREDENTIALS = re.compile(r"(?<=://)[^/\s:@]*:[^/\s]*(?=@)")
"""The name and password in an address, such as a proxy's."""
HIDDEN, HIDDEN_CREDENTIALS = "<token>", "<credentials>"
CHATTY = (
    "aiohttp.access",
    "aiosqlite",
    "alembic",
    "apscheduler",
    "httpcore",
    "httpx",
    "sqlalchemy",
    "telegram",
)
"""Libraries that speak of every call; some of them (httpx) with the token in its address."""

log = logging.getLogger(__name__)


def redact(text: str, *, token: str = "") -> str:
    """Return the text without this token, and without what looks like a token or like the password in an address."""
    if token:
        text = text.replace(token, HIDDEN)
    return CREDENTIALS.sub(HIDDEN_CREDENTIALS, TOKEN.sub(HIDDEN, text))


def event(logger: logging.Logger, name: str, *, level: int = logging.INFO, **facts: object) -> None:
    """Log that something happened, with its facts as fields of their own."""
    logger.log(level, name, extra={"facts": facts}, stacklevel=2)


class Seldom:
    """Tells whether trouble that goes on may be logged: the first time, and then once in so many seconds."""

    def __init__(self, monotonic: Callable[[], float], *, seconds: float = 10.0) -> None:
        self._monotonic = monotonic
        self._seconds = seconds
        self._last = -inf

    def __call__(self) -> bool:
        """Return whether to log now, and count it as logged."""
        now = self._monotonic()
        may = now - self._last >= self._seconds
        self._last = now if may else self._last
        return may


def configure(
    level: str, *, layout: str = "text", token: str = "", stream: TextIO | None = None
) -> None:
    """Send all logs, warnings and crashes to standard error, as text or JSON lines, without the token."""
    handler = RedactingHandler(stream or sys.stderr, token=token)
    handler.setFormatter(JsonLines() if layout == "json" else TextLines())
    handler.addFilter(_is_no_cancellation)
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in CHATTY:
        logging.getLogger(name).setLevel(_quiet(root.level))
    _log_what_nobody_caught()


def _is_no_cancellation(record: logging.LogRecord) -> bool:
    """Return False for work that was cancelled as the bot ends: APScheduler reports that as an error of its job."""
    error = record.exc_info[1] if record.exc_info else None
    return not isinstance(error, CancelledError)


class RedactingHandler(logging.StreamHandler[TextIO]):
    """Writes records after taking tokens out of the finished line, so that a token never gets by.

    A filter would see the message and its arguments, but not the traceback, which is written later.
    """

    def __init__(self, stream: TextIO, *, token: str = "") -> None:
        super().__init__(stream)
        self._token = token

    def format(self, record: logging.LogRecord) -> str:
        """Return the line to be written, redacted."""
        return redact(super().format(record), token=self._token)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's own name
        """Tell that a record could not be written, without its arguments: the usual report repeats them raw."""
        self.stream.write(
            f"A log record of {record.name} could not be written ({sys.exc_info()[0]}).\n"
        )


class TextLines(logging.Formatter):
    """A line for people: when, how bad, where, what, and the facts as name=value."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)-8s %(name)s: %(message)s", "%Y-%m-%d %H:%M:%S")

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - logging's own name
        """Return the line, its facts behind it."""
        return super().formatMessage(record) + "".join(
            f" {name}={fact}" for name, fact in _facts(record).items()
        )


class JsonLines(logging.Formatter):
    """A JSON object per line for machines; times are UTC."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as an object; its facts are keys beside the usual keys, never instead of them."""
        usual = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            usual["traceback"] = self.formatException(record.exc_info)
        return json.dumps(usual | _facts(record) | usual, default=str, ensure_ascii=False)


def _facts(record: logging.LogRecord) -> dict[str, object]:
    return getattr(record, "facts", {})


def _quiet(level: int) -> int:
    return logging.NOTSET if level <= logging.DEBUG else max(level, logging.WARNING)


def _log_what_nobody_caught() -> None:
    """Python itself prints warnings and crashes raw, and some exceptions quote the token."""
    logging.captureWarnings(capture=True)
    sys.excepthook = _crashed
    threading.excepthook = _thread_crashed


def _crashed(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, Exception):
        log.critical("stopped by a fault", exc_info=(kind, error, trace))
    else:
        sys.__excepthook__(kind, error, trace)


def _thread_crashed(crash: threading.ExceptHookArgs) -> None:
    if crash.exc_value is not None:
        _crashed(crash.exc_type, crash.exc_value, crash.exc_traceback)
