"""Telegram is reached through the proxy that the operator means, by the setting or by the usual variables."""

import asyncio
import os

import pytest
from pydantic import SecretStr

from bot.chat.proxy import is_this_machine, named, proxy_for
from bot.chat.transport import AiohttpRequest
from bot.ops import doctor
from bot.settings import Refusal, Settings
from tests.support.stub import TOKEN

ANSWER = b'{"ok":true,"result":true}'
PROXY, OTHER = "http://proxy.example:3128", "http://other.example:8080"


@pytest.fixture(autouse=True)
def _bare(monkeypatch):
    for name in [each for each in os.environ if each.lower().endswith("_proxy")]:
        monkeypatch.delenv(name)


def proxy(**changes):
    return proxy_for(Settings(bot_token=SecretStr(TOKEN), **changes))


def test_without_any_telegram_is_reached_directly():
    assert proxy() is None


@pytest.mark.parametrize("name", ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"])
def test_the_usual_variables_count(monkeypatch, name):
    monkeypatch.setenv(name, PROXY)
    assert proxy() == PROXY


def test_the_variable_is_that_of_the_protocol(monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", PROXY)
    assert proxy() is None
    assert proxy(telegram_api_url="http://api.example") == PROXY
    monkeypatch.setenv("ALL_PROXY", OTHER)
    assert proxy() == OTHER
    monkeypatch.setenv("HTTPS_PROXY", PROXY)
    assert proxy() == PROXY


def test_a_host_that_needs_no_proxy_is_reached_directly(monkeypatch):
    monkeypatch.setenv("HTTPS_PROXY", PROXY)
    monkeypatch.setenv("NO_PROXY", "localhost,.telegram.org")
    assert proxy() is None
    assert proxy(telegram_api_url="https://api.example") == PROXY


def test_this_machine_is_reached_directly(monkeypatch):
    monkeypatch.setenv("ALL_PROXY", PROXY)
    for host in ("localhost", "127.0.0.1", "[::1]"):
        assert proxy(telegram_api_url=f"http://{host}:8081") is None
    assert not is_this_machine("10.0.0.1")


def test_the_setting_wins_over_the_environment(monkeypatch):
    monkeypatch.setenv("HTTPS_PROXY", OTHER)
    monkeypatch.setenv("NO_PROXY", "*")
    assert proxy(telegram_proxy=SecretStr(PROXY)) == PROXY


def test_a_proxy_without_a_protocol_is_one_of_http(monkeypatch):
    monkeypatch.setenv("HTTPS_PROXY", "proxy.example:3128")
    assert proxy() == PROXY


def test_a_proxy_of_another_kind_is_refused_with_the_remedy_and_without_its_password(monkeypatch):
    monkeypatch.setenv("ALL_PROXY", "socks5://name:secret@proxy.example:1080")
    with pytest.raises(Refusal, match=r"ALL_PROXY: .* Set TELEGRAM_PROXY") as refused:
        proxy()
    assert "secret" not in str(refused.value)


def test_a_proxy_is_named_without_its_password():
    assert named("http://name:secret@proxy.example:3128") == "proxy.example:3128"
    assert named("http://proxy.example") == "proxy.example"


def test_the_doctor_says_which_proxy_is_used(monkeypatch):
    settings = Settings(bot_token=SecretStr(TOKEN))
    assert list(doctor.proxy(settings)) == []
    monkeypatch.setenv("ALL_PROXY", PROXY)
    [found] = doctor.proxy(settings)
    assert found.found == "Telegram is reached through proxy.example:3128"
    monkeypatch.setenv("ALL_PROXY", "socks4://proxy.example")
    [found] = doctor.proxy(settings)
    assert (found.state, found.remedy[:19]) == (doctor.State.BAD, "Set TELEGRAM_PROXY ")


async def test_requests_go_through_the_proxy_with_its_password():
    heads = []

    async def serve(reader, writer):
        heads.append(await reader.readuntil(b"\r\n\r\n"))
        length = str(len(ANSWER)).encode()
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: " + length + b"\r\n\r\n" + ANSWER)
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    request = AiohttpRequest(proxy=f"http://name:secret@127.0.0.1:{port}")
    async with server, request:
        assert await request.do_request(f"http://api.example/bot{TOKEN}/getMe", "POST") == (
            200,
            ANSWER,
        )
    assert heads[0].startswith(b"POST http://api.example/bot")
    assert b"Proxy-Authorization: Basic" in heads[0]
