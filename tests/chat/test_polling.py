"""Polling: updates are fetched as they are, so that none can stop the next ones."""

import json

import pytest
from telegram import Bot
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.chat.errors import from_telegram
from bot.chat.polling import LENGTH, Polling
from bot.chat.transport import AiohttpRequest
from tests.support.stub import TOKEN, fine, refuses, says, serving

GOOD = {
    "update_id": 8,
    "message": {"message_id": 1, "date": 1, "chat": {"id": 7, "type": "private"}, "text": "hello"},
}
BAD = {"update_id": 7, "message": {"message_id": 1, "text": "a secret", "chat": "gone"}}
"""A field that the library requires is missing, and another is of a new kind."""


@pytest.fixture
async def stub():
    async with serving() as stub:
        yield stub


@pytest.fixture
async def polling(stub):
    request = AiohttpRequest()
    async with Bot(TOKEN, base_url=stub.base, request=request, get_updates_request=request) as bot:
        yield Polling(bot)


async def failure(polling):
    with pytest.raises(TelegramError) as failed:
        await polling.fetch(None)
    return failed.value


async def test_updates_are_handed_over_as_they_came(stub, polling):
    stub.reply(fine([GOOD, BAD]), to="getUpdates")
    assert await polling.fetch(None) == (GOOD, BAD)


async def test_every_question_names_the_kinds_that_are_wanted(stub, polling):
    stub.reply(fine([]), to="getUpdates")
    await polling.fetch(None)
    await polling.fetch(5)
    first, second = stub.called("getUpdates")
    kinds = ["message", "edited_message", "callback_query", "my_chat_member", "inline_query"]
    assert json.loads(first["allowed_updates"]) == json.loads(second["allowed_updates"]) == kinds
    assert "offset" not in first
    assert (second["offset"], second["timeout"]) == ("5", str(LENGTH))


async def test_confirming_waits_for_nothing(stub, polling):
    stub.reply(fine([]), to="getUpdates")
    await polling.confirm(9)
    (asked,) = stub.called("getUpdates")
    assert (asked["offset"], asked["timeout"]) == ("9", "0")


async def test_what_has_no_number_is_passed_over(stub, polling, caplog):
    stub.reply(
        fine([{"message": {}}, "nonsense", {"update_id": 2**63}, {"update_id": True}, GOOD]),
        to="getUpdates",
    )
    assert await polling.fetch(None) == (GOOD,)
    assert "4 updates have no number" in caplog.text


@pytest.mark.parametrize(
    "answer",
    [fine("hello"), fine({"update_id": 1}), says(200, "<html>")],
    ids=["word", "object", "page"],
)
async def test_an_answer_that_is_no_list_is_an_error(stub, polling, answer):
    stub.reply(answer, to="getUpdates")
    assert "Invalid server response" in str(await failure(polling))


@pytest.mark.parametrize(
    ("code", "words", "kind"),
    [
        (401, "Unauthorized", InvalidToken),
        (404, "Not Found", InvalidToken),
        (409, "Conflict: terminated by other getUpdates request", Conflict),
        (500, "Internal Server Error", NetworkError),
    ],
)
async def test_a_refusal_is_the_librarys_own_error(stub, polling, code, words, kind):
    stub.reply(refuses(code, words), to="getUpdates")
    error = await failure(polling)
    assert type(error) is kind
    assert from_telegram(error)


async def test_being_told_to_wait_tells_how_long(stub, polling):
    stub.reply(refuses(429, "Too Many Requests: retry after 7", retry_after=7), to="getUpdates")
    assert isinstance(await failure(polling), RetryAfter)


@pytest.mark.parametrize("code", [401, 404])
async def test_a_gateways_page_is_told_from_telegrams_refusal(stub, polling, code):
    stub.reply(says(code, "<html>no such page</html>"), to="getUpdates")
    error = await failure(polling)
    assert isinstance(error, InvalidToken)
    assert not from_telegram(error)
