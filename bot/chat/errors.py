"""The classes of Telegram's errors: what became of a request that failed, and whether to repeat it.

The order matters: python-telegram-bot's `BadRequest` is a `NetworkError`. Its errors name the network's part in
what happened by the cause that they carry, and after three of those causes nothing was sent.
"""

import re
import warnings
from datetime import timedelta
from enum import StrEnum

import httpx
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)
from telegram.warnings import PTBDeprecationWarning

UNSENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
"""Causes after which it is certain that not a byte of the request went out."""

UNSAID = 30.0
"""Seconds to wait after "Too Many Requests" that does not say for how long."""


class ErrorKind(StrEnum):
    """What a failed request came to."""

    NOT_SENT = "not-sent"
    """It surely did nothing: it may be tried again any number of times."""
    FLOOD = "flood"
    """It did nothing; it may be tried again after `retry_after` seconds."""
    AMBIGUOUS = "ambiguous"
    """It may have done what it was to do: the answer was lost, or makes no sense."""
    REFUSED = "refused"
    """It did nothing, and never will as it stands."""
    GONE = "gone"
    """The person cannot be reached: the bot is blocked or was kicked, or the account is deactivated or unknown."""
    MOVED = "moved"
    """The group has another number now (`ChatMigrated.new_chat_id`)."""
    STALE_EDIT = "stale-edit"
    """The message already reads so: that is what was wanted."""
    LOST_MESSAGE = "lost-message"
    """The message to change or delete is gone, or out of reach."""
    OLD_QUERY = "old-query"
    """The tap waited too long to be answered; what it asked for may still be done."""
    BAD_TOKEN = "bad-token"  # noqa: S105 - a word for it, not the thing
    """Telegram does not know this bot."""


def classify(error: Exception) -> ErrorKind:
    """Return what became of the request behind an error; an error that does not say counts as ambiguous."""
    match error:
        case RetryAfter():
            return ErrorKind.FLOOD
        case ChatMigrated():
            return ErrorKind.MOVED
        case EndPointNotFound():
            return ErrorKind.REFUSED
        case BadRequest() | Forbidden() | InvalidToken() | Conflict():
            return _refusal(error)
        case NetworkError():
            return _failure(error)
        case _:
            return ErrorKind.AMBIGUOUS


def retry_after(error: Exception) -> float:
    """Return the seconds to wait before the next try: what Telegram asked for, else 0."""
    if isinstance(error, RetryAfter):
        return _asked(error)
    return UNSAID if classify(error) is ErrorKind.FLOOD else 0.0


def not_sent(reason: str) -> NetworkError:
    """Return an error that is classified as a request that never left."""
    error = NetworkError(reason)
    error.__cause__ = httpx.ConnectError(reason)
    return error


def from_telegram(error: TelegramError) -> bool:
    """Return whether a refusal was worded by Telegram itself and not by some gateway's page on the way."""
    return not isinstance(error.__cause__, TelegramError)


def _asked(error: RetryAfter) -> float:
    """Read the length as a number or as a timedelta, as the library happens to be set up."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", PTBDeprecationWarning)
        asked = error.retry_after
    return asked.total_seconds() if isinstance(asked, timedelta) else float(asked)


def _refusal(error: TelegramError) -> ErrorKind:
    if not from_telegram(error):
        return ErrorKind.AMBIGUOUS
    match error:
        case Forbidden():
            return ErrorKind.GONE
        case InvalidToken():
            return ErrorKind.BAD_TOKEN
        case Conflict():
            return ErrorKind.NOT_SENT
        case _:
            return _worded(error.message)


_WORDINGS = {
    ErrorKind.STALE_EDIT: re.compile(r"message is not modified", re.IGNORECASE),
    ErrorKind.OLD_QUERY: re.compile(
        r"query is too old|query id is invalid|query_id_invalid", re.IGNORECASE
    ),
    ErrorKind.LOST_MESSAGE: re.compile(
        r"message to \w+ not found|message can't be (edited|deleted)|message_id_invalid"
        r"|there is no (text|caption) in the message",
        re.IGNORECASE,
    ),
    ErrorKind.GONE: re.compile(
        r"(chat|user) not found|user is deactivated|user_deactivated|user_is_blocked|peer_id_invalid"
        r"|bot was (blocked|kicked)|not a member|group chat was (deactivated|deleted)"
        r"|(no|not enough) rights to send|chat_write_forbidden|can't initiate conversation",
        re.IGNORECASE,
    ),
}
"""How the Bot API puts it (https://github.com/tdlib/telegram-bot-api): 400 has no finer code than its words."""


def _worded(message: str) -> ErrorKind:
    meant = (outcome for outcome, words in _WORDINGS.items() if words.search(message))
    return next(meant, ErrorKind.REFUSED)


def _failure(error: NetworkError) -> ErrorKind:
    if isinstance(error.__cause__, UNSENT):
        return ErrorKind.NOT_SENT
    if error.message.startswith("Too Many Requests"):
        return ErrorKind.FLOOD
    if error.message.startswith(("Request Entity Too Large", "Content Too Large")):
        return ErrorKind.REFUSED
    return ErrorKind.AMBIGUOUS
