"""Telegram brings updates to a page that keeps each before it answers, and lets nobody else in."""

import json
import ssl
import subprocess
from datetime import UTC, datetime
from io import BytesIO

import aiohttp
import pytest
from telegram import WebhookInfo
from telegram.error import TimedOut

from bot.chat.polling import WANTED
from bot.chat.webhook import LOOK, Webhook, is_self_signed
from bot.chat.webhook_server import HEADER, LARGEST, Place, serving
from bot.settings import Refusal
from tests.support.chat_harness import MONDAY
from tests.support.hurried import Hurried
from tests.support.post import update

URL, WORD = "https://bot.example.org/limber", "a-word"
UPDATE = update(1)


class Kept(list):
    """What was taken; `full` takes nothing."""

    full = False

    async def take(self, content):
        if not self.full:
            self.append(content)
        return not self.full


class Bot:
    """Notes what it is asked to do, and knows what Telegram would say of the webhook."""

    def __init__(self):
        self.calls = []
        self.info = WebhookInfo(url=URL, has_custom_certificate=False, pending_update_count=0)
        self.fails = False

    async def set_webhook(self, url, **options):
        self.calls.append((url, options))

    async def delete_webhook(self, **options):
        self.calls.append(("removed", options))
        if self.fails:
            raise TimedOut

    async def get_webhook_info(self):
        return self.info


@pytest.fixture
def bot():
    return Bot()


@pytest.fixture
def webhook(bot):
    return Webhook(bot=bot, clock=Hurried(start=MONDAY), url=URL, secret=WORD)


@pytest.fixture
def kept():
    return Kept()


@pytest.fixture
def place(unused_tcp_port):
    return Place(host="127.0.0.1", port=unused_tcp_port, path="/limber")


@pytest.fixture
def certificate(tmp_path):
    """A certificate that is its own authority, and its key."""
    names = tmp_path / "cert.pem", tmp_path / "key.pem"
    ask = [
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-subj",
        "/CN=localhost",
    ]
    files = ("-addext", "subjectAltName=IP:127.0.0.1", "-out", names[0], "-keyout", names[1])
    subprocess.run([*ask, *files], check=True, capture_output=True)  # noqa: S603 - our own words
    return names


async def bring(place, body=None, *, word=WORD, **how):
    """Bring an update as Telegram does; return the status of the answer."""
    data = json.dumps(UPDATE) if body is None else body
    scheme = "https" if place.certificate else "http"
    url = f"{scheme}://{place.host}:{place.port}{place.path}"
    async with (
        aiohttp.ClientSession() as line,
        line.post(url, data=data, headers={HEADER: word}, **how) as answer,
    ):
        return answer.status


async def test_an_update_is_kept_before_the_answer(place, kept):
    async with serving(kept.take, secret=WORD, place=place):
        assert await bring(place) == 200
    assert kept == [UPDATE]


async def test_nobody_comes_in_without_the_word(place, kept):
    async with serving(kept.take, secret=WORD, place=place):
        for word in ("", "another", WORD + "x", "wörd"):
            assert await bring(place, word=word) == 403, word
    assert kept == []


async def test_what_cannot_be_kept_is_to_be_brought_again(place, kept):
    kept.full = True
    async with serving(kept.take, secret=WORD, place=place):
        assert await bring(place) == 503


async def test_what_is_no_update_is_not_asked_for_again(place, kept, caplog):
    async with serving(kept.take, secret=WORD, place=place):
        for body in (b"no json", b"[]", b'{"update_id": "one"}', b"[" * 100_000, b"\xff"):
            assert await bring(place, body) == 200, body[:20]
    assert kept == []
    assert caplog.text.count("is no update") == 5


async def test_a_body_that_is_too_long_is_refused(place, kept):
    async with serving(kept.take, secret=WORD, place=place):
        assert await bring(place, BytesIO(b"x" * (LARGEST + 1))) == 413


async def test_other_pages_and_ways_to_ask_are_refused(place, kept):
    async with serving(kept.take, secret=WORD, place=place), aiohttp.ClientSession() as line:
        async with line.get(f"http://127.0.0.1:{place.port}/limber") as answer:
            assert answer.status == 405
        async with line.post(f"http://127.0.0.1:{place.port}/") as answer:
            assert answer.status == 404


async def test_a_port_that_is_taken_is_named_with_the_remedy(place, kept):
    async with serving(kept.take, secret=WORD, place=place):
        with pytest.raises(Refusal, match="WEBHOOK_PORT"):
            async with serving(kept.take, secret=WORD, place=place):
                pass


async def test_with_a_certificate_the_page_speaks_tls_itself(place, kept, certificate):
    secure = Place(
        host=place.host, port=place.port, path="/", certificate=certificate[0], key=certificate[1]
    )
    trusting = ssl.create_default_context(cafile=certificate[0])
    async with serving(kept.take, secret=WORD, place=secure):
        assert await bring(secure, ssl=trusting) == 200


async def test_a_certificate_that_is_none_is_named_with_the_remedy(place, kept, tmp_path):
    (tmp_path / "cert.pem").write_text("nothing")
    wrong = Place(host=place.host, port=place.port, path="/", certificate=tmp_path / "cert.pem")
    with pytest.raises(Refusal, match="WEBHOOK_CERTIFICATE"):
        async with serving(kept.take, secret=WORD, place=wrong):
            pass


def test_a_certificate_that_is_its_own_authority_is_shown_to_telegram(certificate):
    assert is_self_signed(certificate[0])
    assert not is_self_signed(None)


async def test_the_address_is_set_with_the_word_and_keeps_what_waits(webhook, bot):
    assert await webhook.fetch(None) == ()
    [(url, options)] = bot.calls
    assert url == URL
    assert options["secret_token"] == WORD
    assert options["allowed_updates"] == WANTED
    assert not options["drop_pending_updates"]


async def test_an_address_that_another_program_has_changed_is_set_again(webhook, bot, caplog):
    await webhook.fetch(None)
    await webhook.fetch(None)
    assert len(bot.calls) == 1
    bot.info = WebhookInfo(url="", has_custom_certificate=False, pending_update_count=0)
    before = webhook.clock.now()
    await webhook.fetch(None)
    assert (webhook.clock.now() - before).total_seconds() >= LOOK
    assert len(bot.calls) == 2
    assert "set again" in caplog.text


async def test_why_telegram_could_not_bring_updates_is_logged_once(webhook, bot, caplog):
    await webhook.fetch(None)
    bot.info = WebhookInfo(
        url=URL,
        has_custom_certificate=False,
        pending_update_count=3,
        last_error_date=datetime(2026, 3, 2, tzinfo=UTC),
        last_error_message="Connection refused",
    )
    await webhook.fetch(None)
    await webhook.fetch(None)
    assert caplog.text.count("Connection refused") == 1


async def test_at_the_end_the_address_is_removed_and_telegram_keeps_what_follows(webhook, bot):
    await webhook.remove()
    assert bot.calls == []
    await webhook.fetch(None)
    await webhook.remove()
    assert bot.calls[-1] == ("removed", {"drop_pending_updates": False})


async def test_an_end_without_telegram_is_an_end_all_the_same(webhook, bot, caplog):
    await webhook.fetch(None)
    bot.fails = True
    await webhook.remove()
    assert "could not be removed" in caplog.text
