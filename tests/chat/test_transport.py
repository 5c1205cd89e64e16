"""The request class reports exactly what became of each request, and nothing of the token."""

import asyncio
import io
import logging

import pytest
from telegram import Bot, InputFile, InputMediaPhoto
from telegram.error import InvalidToken, NetworkError, RetryAfter, TelegramError, TimedOut
from telegram.request import HTTPXRequest

from bot.chat.errors import UNSENT, ErrorKind, classify
from bot.chat.transport import AiohttpRequest
from tests.support.stub import (
    TOKEN,
    breaks_off,
    falls_silent,
    fine,
    hangs_up,
    listening,
    refuses,
    says,
    serving,
)

SECRET = TOKEN.partition(":")[2]
PAGE = f"<html>The requested URL /bot{TOKEN}/sendMessage is not served here.</html>"

ANSWERS = {
    "400": refuses(400, "Bad Request: chat not found"),
    "401": refuses(401, "Unauthorized"),
    "403": refuses(403, "Forbidden: bot was blocked by the user"),
    "404": refuses(404, "Not Found"),
    "409": refuses(409, "Conflict: terminated by other getUpdates request"),
    "413": refuses(413, "Request Entity Too Large"),
    "429": refuses(429, "Too Many Requests: retry after 7", retry_after=7),
    "429-silent": refuses(429, "Too Many Requests"),
    "migrated": refuses(400, "Bad Request: group upgraded", migrate_to_chat_id=-1001),
    "500": refuses(500, "Internal Server Error"),
    "502-page": says(502, PAGE),
    "403-page": says(403, PAGE),
    "302": says(302, PAGE, Location="http://127.0.0.1:1/portal"),
    "200-page": says(200, PAGE),
    "hangs-up": hangs_up,
    "breaks-off": breaks_off,
    "silent": falls_silent,
}
OUTCOMES = {
    "400": ErrorKind.GONE,
    "401": ErrorKind.BAD_TOKEN,
    "403": ErrorKind.GONE,
    "404": ErrorKind.BAD_TOKEN,
    "409": ErrorKind.NOT_SENT,
    "413": ErrorKind.REFUSED,
    "429": ErrorKind.FLOOD,
    "429-silent": ErrorKind.FLOOD,
    "migrated": ErrorKind.MOVED,
    "500": ErrorKind.AMBIGUOUS,
    "502-page": ErrorKind.AMBIGUOUS,
    "403-page": ErrorKind.AMBIGUOUS,
    "302": ErrorKind.AMBIGUOUS,
    "200-page": ErrorKind.AMBIGUOUS,
    "hangs-up": ErrorKind.AMBIGUOUS,
    "breaks-off": ErrorKind.AMBIGUOUS,
    "silent": ErrorKind.AMBIGUOUS,
}


@pytest.fixture
async def stub():
    async with serving() as stub:
        yield stub


@pytest.fixture
async def request_():
    async with AiohttpRequest() as request:
        yield request


async def failure(request, url):
    with pytest.raises(TelegramError) as failed:
        await request.post(url, read_timeout=0.2, connect_timeout=5, pool_timeout=5)
    return failed.value


def told(error):
    """Everything that an error and those behind it say."""
    while error is not None:
        yield f"{error} {error!r} {error.args}"
        error = error.__cause__ or error.__context__


def sent(error):
    return not isinstance(error.__cause__, UNSENT)


@pytest.mark.parametrize("name", ANSWERS)
async def test_each_answer_has_its_outcome(stub, request_, name):
    stub.reply(ANSWERS[name])
    assert classify(await failure(request_, stub.url())) is OUTCOMES[name]


@pytest.mark.parametrize("name", ANSWERS)
async def test_errors_are_those_of_the_librarys_own_request(stub, request_, name):
    stub.reply(ANSWERS[name])
    async with HTTPXRequest() as usual:
        theirs = await failure(usual, stub.url())
    ours = await failure(request_, stub.url())
    assert type(ours) is type(theirs)
    assert sent(ours) == sent(theirs)


@pytest.mark.parametrize("name", ANSWERS)
async def test_no_error_tells_the_token(stub, request_, name):
    stub.reply(ANSWERS[name])
    assert SECRET not in "".join(told(await failure(request_, stub.url())))


async def test_a_refused_connection_sent_nothing(request_):
    async with listening(hang_up=False) as url:
        error = await failure(request_, url)
    assert type(error) is NetworkError
    assert classify(error) is ErrorKind.NOT_SENT
    assert SECRET not in "".join(told(error))


async def test_an_unknown_host_sent_nothing(request_):
    error = await failure(request_, f"http://nowhere.invalid/bot{TOKEN}/sendMessage")
    assert classify(error) is ErrorKind.NOT_SENT


async def test_a_connection_closed_before_the_request_was_read_is_ambiguous(request_):
    async with listening(hang_up=True) as url:
        error = await failure(request_, url)
    assert type(error) is NetworkError
    assert classify(error) is ErrorKind.AMBIGUOUS


async def test_a_full_pool_sent_nothing_and_keeps_the_address_to_itself(stub):
    stub.reply(falls_silent)
    async with AiohttpRequest(connections=1, connect=0.1, pool=0.1, read=5) as request:
        errors = await gathered(request, stub.url(), count=2)
    [full] = [error for error in errors if classify(error) is ErrorKind.NOT_SENT]
    assert type(full) is TimedOut
    assert SECRET not in "".join(told(full))


async def gathered(request, url, *, count):
    return await asyncio.gather(
        *(request.post(url, read_timeout=0.5) for _ in range(count)), return_exceptions=True
    )


async def test_a_malformed_address_is_not_repeated(request_):
    error = await failure(request_, f"http://[broken/bot{TOKEN}/sendMessage")
    assert SECRET not in "".join(told(error))


@pytest.mark.parametrize("body", [{}, {"ok": True}, {"ok": False}, [], [1], "null", 7])
async def test_json_that_is_no_answer_is_ambiguous(stub, request_, body):
    stub.reply(says(200, body))
    error = await failure(request_, stub.url())
    assert type(error) is TelegramError
    assert classify(error) is ErrorKind.AMBIGUOUS


async def test_a_refusal_in_odd_json_is_still_one(stub, request_):
    stub.reply(says(500, []))
    assert type(await failure(request_, stub.url())) is NetworkError


async def test_the_length_of_a_pause_is_passed_on(stub, request_):
    stub.reply(ANSWERS["429"])
    error = await failure(request_, stub.url())
    assert isinstance(error, RetryAfter)
    assert error.retry_after.total_seconds() == 7


async def test_a_long_page_is_cut(stub, request_):
    stub.reply(says(502, "x" * 100_000))
    assert len(str(await failure(request_, stub.url()))) < 500


async def test_letters_that_are_none_do_not_spoil_an_answer(stub, request_):
    stub.reply(fine("caf\ud83e"))
    assert await request_.post(stub.url()) == "caf\ud83e"
    assert AiohttpRequest.parse_json_payload(b'{"result": "\xff"}') == {"result": "\ufffd"}


async def test_a_text_goes_out_as_a_form(stub):
    async with bot(stub) as telegram:
        stub.reply(fine(MESSAGE))
        await telegram.send_message(7, "Füße & Knie", disable_notification=True)
    [call] = stub.called("sendMessage")
    assert call == {"chat_id": "7", "text": "Füße & Knie", "disable_notification": "true"}


async def test_a_file_goes_out_in_parts(stub):
    stub.reply(fine(MESSAGE), to="sendDocument")
    async with bot(stub) as telegram:
        file = io.BytesIO(b"BEGIN:VCALENDAR")
        await telegram.send_document(7, file, filename='knee "left" ü.ics', caption="yours")
    [call] = stub.called("sendDocument")
    assert (call["chat_id"], call["caption"]) == ("7", "yours")
    assert call["document"].name == 'knee "left" ü.ics'
    assert call["document"].content == b"BEGIN:VCALENDAR"


async def test_attached_files_are_found_by_their_names(stub):
    stub.reply(fine(MESSAGE), to="editMessageMedia")
    media = InputMediaPhoto(InputFile(b"\xff\xd8jpeg", filename="a.jpg", attach=True))
    async with bot(stub) as telegram:
        await telegram.edit_message_media(media, chat_id=7, message_id=8)
    [call] = stub.called("editMessageMedia")
    [name] = call.keys() - {"chat_id", "message_id", "media"}
    assert f"attach://{name}" in call["media"]
    assert call[name] == ("a.jpg", "image/jpeg", b"\xff\xd8jpeg")


async def test_an_open_file_is_sent_as_it_is(stub, tmp_path):
    stub.reply(fine(MESSAGE), to="sendDocument")
    path = tmp_path / "plan.txt"
    path.write_text("hips")
    async with bot(stub) as telegram:
        with path.open("rb") as file:
            document = InputFile(file, read_file_handle=False)
            await telegram.send_document(7, document)
    [call] = stub.called("sendDocument")
    assert call["document"].content == b"hips"


async def test_a_file_is_fetched(stub, request_):
    stub.reply(says(200, "hips"), to="documents/bottle.txt")
    url = f"{stub.address}/file/bot{TOKEN}/documents/bottle.txt"
    assert await request_.retrieve(url) == b"hips"


async def test_connections_are_kept_for_the_next_request(stub, request_):
    for _ in range(5):
        await request_.post(stub.url())
    assert len(stub.connections) == 1


async def test_a_long_poll_may_take_its_own_length_longer(stub, request_):
    assert request_.read_timeout >= 30
    assert await request_.post(stub.url(), read_timeout=request_.read_timeout + 50)


async def test_a_call_may_wait_for_ever(stub, request_):
    assert await request_.post(
        stub.url(), read_timeout=None, connect_timeout=None, write_timeout=None, pool_timeout=None
    )


async def test_opening_and_closing_twice_does_no_harm(stub):
    request = AiohttpRequest()
    await request.shutdown()
    await request.initialize()
    await request.initialize()
    assert await request.post(stub.url()) is True
    await request.shutdown()
    await request.shutdown()
    await request.initialize()
    assert await request.post(stub.url()) is True
    await request.shutdown()


async def test_a_request_that_is_closed_sends_nothing(stub):
    error = await failure(AiohttpRequest(), stub.url())
    assert classify(error) is ErrorKind.NOT_SENT
    assert stub.calls == []


async def test_the_token_is_in_no_log_however_much_is_logged(stub, caplog):
    async with bot(stub) as telegram:
        caplog.set_level(logging.DEBUG)
        for answer in ANSWERS.values():
            stub.reply(answer)
            with pytest.raises(TelegramError):
                await telegram.send_message(7, "hips", read_timeout=0.2)
        async with AiohttpRequest() as request, listening(hang_up=False) as url:
            await failure(request, url)
    assert SECRET not in caplog.text
    assert not any(SECRET in f"{record.msg!r} {record.args!r}" for record in caplog.records)


async def test_one_object_serves_calls_and_polls(stub):
    request = AiohttpRequest()
    async with Bot(TOKEN, base_url=stub.base, request=request, get_updates_request=request) as one:
        stub.reply(fine([]), to="getUpdates")
        assert await one.get_updates() == ()
        stub.reply(ANSWERS["401"], to="getUpdates")
        with pytest.raises(InvalidToken):
            await one.get_updates()


MESSAGE = {"message_id": 1, "date": 1_700_000_000, "chat": {"id": 7, "type": "private"}}


def bot(stub):
    return Bot(
        TOKEN, base_url=stub.base, request=AiohttpRequest(), get_updates_request=AiohttpRequest()
    )
