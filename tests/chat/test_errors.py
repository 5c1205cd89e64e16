"""Every error of Telegram's is read for what it means."""

from datetime import timedelta

import httpx
import pytest
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
    TimedOut,
)

from bot.chat.errors import ErrorKind, classify, not_sent, retry_after


def after(error, cause):
    error.__cause__ = cause
    return error


def bad(message):
    return BadRequest(f"Bad Request: {message}")


@pytest.mark.parametrize(
    "error",
    [
        after(NetworkError("refused"), httpx.ConnectError("")),
        after(TimedOut(), httpx.ConnectTimeout("")),
        after(TimedOut(), httpx.PoolTimeout("")),
        not_sent("closed"),
        Conflict("Conflict: terminated by other getUpdates request"),
    ],
)
def test_what_never_left_or_was_not_let_in_may_be_tried_again(error):
    assert classify(error) is ErrorKind.NOT_SENT


@pytest.mark.parametrize(
    "error",
    [
        after(TimedOut(), httpx.ReadTimeout("")),
        after(TimedOut(), httpx.WriteTimeout("")),
        after(NetworkError("reset"), httpx.ReadError("")),
        after(NetworkError("reset"), httpx.RemoteProtocolError("")),
        NetworkError("Internal Server Error"),
        after(NetworkError("Bad Gateway (502)"), TelegramError("Invalid server response")),
        TelegramError("Invalid server response"),
        KeyError("result"),
    ],
)
def test_a_lost_or_senseless_answer_is_ambiguous(error):
    assert classify(error) is ErrorKind.AMBIGUOUS


@pytest.mark.parametrize("kind", [Forbidden, BadRequest, InvalidToken, Conflict])
def test_a_refusal_by_somebody_on_the_way_is_ambiguous(kind):
    page = after(kind("Forbidden (403). Parsing failed"), TelegramError("Invalid server response"))
    assert classify(page) is ErrorKind.AMBIGUOUS


@pytest.mark.parametrize(
    ("message", "outcome"),
    [
        ("message is not modified: specified new message content is", ErrorKind.STALE_EDIT),
        ("query is too old and response timeout expired", ErrorKind.OLD_QUERY),
        ("QUERY_ID_INVALID", ErrorKind.OLD_QUERY),
        ("message to edit not found", ErrorKind.LOST_MESSAGE),
        ("message to delete not found", ErrorKind.LOST_MESSAGE),
        ("message can't be edited", ErrorKind.LOST_MESSAGE),
        ("there is no text in the message to edit", ErrorKind.LOST_MESSAGE),
        ("there is no caption in the message to edit", ErrorKind.LOST_MESSAGE),
        ("message can't be deleted for everyone", ErrorKind.LOST_MESSAGE),
        ("chat not found", ErrorKind.GONE),
        ("user is deactivated", ErrorKind.GONE),
        ("bot was kicked from the group chat", ErrorKind.GONE),
        ("PEER_ID_INVALID", ErrorKind.GONE),
        ("not enough rights to send text messages to the chat", ErrorKind.GONE),
        ("can't parse entities: unsupported start tag", ErrorKind.REFUSED),
        ("message text is empty", ErrorKind.REFUSED),
        ("message to be replied not found", ErrorKind.REFUSED),
    ],
)
def test_a_bad_request_means_what_its_words_say(message, outcome):
    assert classify(bad(message)) is outcome


@pytest.mark.parametrize(
    "message",
    [
        "Forbidden: bot was blocked by the user",
        "Forbidden: user is deactivated",
        "Forbidden: bot was kicked from the supergroup chat",
        "Forbidden: bot can't initiate conversation with a user",
    ],
)
def test_the_forbidden_are_gone(message):
    assert classify(Forbidden(message)) is ErrorKind.GONE


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        (InvalidToken("Unauthorized"), ErrorKind.BAD_TOKEN),
        (ChatMigrated(-100), ErrorKind.MOVED),
        (EndPointNotFound("no such method"), ErrorKind.REFUSED),
        (NetworkError("Request Entity Too Large"), ErrorKind.REFUSED),
        (NetworkError("Too Many Requests"), ErrorKind.FLOOD),
        (RetryAfter(3), ErrorKind.FLOOD),
    ],
)
def test_the_other_errors_have_their_own_outcome(error, outcome):
    assert classify(error) is outcome


@pytest.mark.parametrize("setting", ["1", "0"])
def test_the_length_of_a_pause_is_read_as_number_or_timedelta(monkeypatch, setting):
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    errors = [RetryAfter(7), RetryAfter(timedelta(seconds=2.5))]
    monkeypatch.setenv("PTB_TIMEDELTA", setting)
    assert [retry_after(error) for error in errors] == [7.0, 2.5]


def test_too_many_requests_without_a_length_means_half_a_minute():
    assert retry_after(NetworkError("Too Many Requests")) == 30.0


def test_whatever_else_failed_asks_for_no_pause():
    assert retry_after(NetworkError("Bad Gateway")) == 0.0
