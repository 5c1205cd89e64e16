"""The whole bot: how it comes to life, what it will not live with, and how it ends."""

import asyncio
import gc
import os
import signal
from contextlib import AsyncExitStack, suppress
from dataclasses import replace
from datetime import timedelta

import aiohttp
import pytest
from pydantic import SecretStr

from bot.app import running_bot
from bot.chat.webhook_server import HEADER
from bot.clock import SystemClock
from bot.ops.health import ask_readiness
from bot.run import LAG, advice, probes, readiness, run, stand_by
from bot.settings import Exit, Refusal
from bot.storage.timers import TimerKind
from emulator.emulator import Emulator
from emulator.faults import Fault, FaultKind
from tests.support.content import lend_content
from tests.support.loop import turn
from tests.support.running_bot import MONDAY, RunningBot

OTHER_TOKEN = "123456:TEST-token-of-somebody-else-entirely-00"


@pytest.fixture
async def system(tmp_path):
    lend_content(tmp_path)
    system = RunningBot(start=MONDAY, folder=tmp_path)
    await system.emulator.start()
    yield system
    await system.emulator.stop()


def hurried(system):
    """Return a clock on which a minute is over in a moment."""
    system.clock.run_at(1000)
    return system.clock


async def test_it_lives_until_it_is_told_to_end_and_ends_well(system):
    living_bot = asyncio.create_task(run(system.settings()))
    await system.emulator.until(lambda: system.emulator.listening)
    os.kill(os.getpid(), signal.SIGTERM)
    await living_bot
    assert not system.emulator.listening


async def test_garbage_is_collected_once_it_lives(system):
    """The command line forbids it for the start."""
    gc.disable()
    living_bot = asyncio.create_task(run(system.settings()))
    try:
        await system.emulator.until(lambda: system.emulator.listening)
        assert gc.isenabled()
    finally:
        gc.enable()
        gc.unfreeze()
        os.kill(os.getpid(), signal.SIGTERM)
        await living_bot


async def test_its_health_pages_are_there_while_it_lives(system, unused_tcp_port):
    settings = system.settings().model_copy(update={"health_port": unused_tcp_port})
    living_bot = asyncio.create_task(run(settings))
    ready = False
    async with asyncio.timeout(20):
        while not ready:
            ready, _ = await asyncio.to_thread(ask_readiness, "127.0.0.1", unused_tcp_port)
    os.kill(os.getpid(), signal.SIGTERM)
    await living_bot
    assert not (await asyncio.to_thread(ask_readiness, "127.0.0.1", unused_tcp_port))[0]


async def test_its_metrics_are_there_if_a_port_is_set(system, unused_tcp_port):
    settings = system.settings().model_copy(update={"metrics_port": unused_tcp_port})
    living_bot = asyncio.create_task(run(settings))
    page = ""
    async with asyncio.timeout(20), aiohttp.ClientSession() as session:
        while "limber_build_info" not in page:
            with suppress(aiohttp.ClientConnectionError):
                answer = await session.get(f"http://127.0.0.1:{unused_tcp_port}/metrics")
                page = await answer.text()
    os.kill(os.getpid(), signal.SIGTERM)
    await living_bot
    assert 'limber_sessions{state="live"} 0.0' in page


async def test_a_second_signal_does_what_it_does_to_any_process(system):
    living_bot = asyncio.create_task(run(system.settings()))
    await system.emulator.until(lambda: system.emulator.listening)
    os.kill(os.getpid(), signal.SIGTERM)
    await living_bot
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


async def test_told_to_end_while_it_waits_for_the_network_it_ends(system):
    await system.emulator.stop()
    living_bot = asyncio.create_task(run(system.settings()))
    await settled()
    os.kill(os.getpid(), signal.SIGTERM)
    await living_bot


async def settled():
    """Let the bot get as far as it can without a network."""
    for _ in range(200):
        await asyncio.sleep(0.005)  # noqa: TID251 - real time: connections are refused


async def test_a_token_that_telegram_does_not_know_is_refused_with_the_remedy(system):
    settings = system.settings().model_copy(update={"bot_token": SecretStr(OTHER_TOKEN)})
    with pytest.raises(Refusal, match=r"BOT_TOKEN: .* Copy it again from @BotFather") as refused:
        async with running_bot(settings, clock=system.clock):
            pass
    assert refused.value.exit_code == Exit.TOKEN_REFUSED


async def test_a_token_that_someone_else_uses_ends_the_bot_with_the_remedy(system):
    async with running_bot(system.settings(), clock=hurried(system)) as limber:
        rival = asyncio.create_task(poll_again_and_again(system.emulator))
        with pytest.raises(Refusal, match="stop the other bot") as refused:
            await limber.run(asyncio.Event())
        rival.cancel()
    assert refused.value.exit_code == Exit.TOKEN_IN_USE


async def test_a_token_that_is_revoked_ends_the_bot_with_the_remedy(system):
    async with running_bot(system.settings(), clock=hurried(system)) as limber:
        system.emulator._server._token = OTHER_TOKEN  # noqa: SLF001 - as @BotFather does it
        with pytest.raises(Refusal, match="Copy it again from @BotFather") as refused:
            await limber.run(asyncio.Event())
    assert refused.value.exit_code == Exit.TOKEN_REFUSED


async def test_as_a_service_it_ends_over_its_token_only_after_a_while(system, caplog):
    """Else a policy to restart it would ask Telegram again and again."""
    settings = system.settings().model_copy(update={"bot_token": SecretStr(OTHER_TOKEN)})
    ending = asyncio.create_task(run(settings, clock=system.clock, supervised=True))
    while "ending in 30 s" not in caplog.text:
        await settled()
    assert not ending.done()
    hurried(system)
    with pytest.raises(Refusal):
        await ending


async def test_started_by_hand_it_ends_over_its_token_at_once(system):
    settings = system.settings().model_copy(update={"bot_token": SecretStr(OTHER_TOKEN)})
    with pytest.raises(Refusal):
        await run(settings, clock=system.clock, supervised=False)


async def test_told_to_end_meanwhile_it_ends_at_once(system, caplog):
    settings = system.settings().model_copy(update={"bot_token": SecretStr(OTHER_TOKEN)})
    ending = asyncio.create_task(run(settings, clock=system.clock, supervised=True))
    while "ending in 30 s" not in caplog.text:
        await settled()
    os.kill(os.getpid(), signal.SIGTERM)
    with pytest.raises(Refusal):
        await ending


async def test_a_backup_is_written_once_it_lives(system):
    """And the bot serves people meanwhile."""
    settings = system.settings().model_copy(update={"backups": None})
    async with running_bot(settings, clock=system.clock), asyncio.timeout(30):
        while not list(system.folder.glob("backups/limber-*.db")):
            await settled()


async def test_a_webhook_that_is_set_is_removed_at_the_start(system, caplog):
    system.emulator.state.profile.webhook = "https://example.org/hook"
    async with system.bot():
        ana = system.emulator.person(1001, first_name="Ana")
        assert await system.says(ana, "/help")
    assert "a webhook was set" in caplog.text


async def poll_again_and_again(emulator):
    """Fetch the bot's updates as another process would."""
    address = f"{emulator.url}/bot{emulator.token}/getUpdates"
    async with aiohttp.ClientSession() as session:
        while True:
            async with session.post(address, json={"timeout": 50}) as answer:
                await answer.read()


async def test_it_waits_for_a_network_that_is_not_there_yet(system):
    port = int(system.emulator.url.rpartition(":")[2])
    await system.emulator.stop()
    async with AsyncExitStack() as stack:
        life = running_bot(system.settings(), clock=hurried(system))
        born = asyncio.create_task(stack.enter_async_context(life))
        await settled()
        assert not born.done()
        late = Emulator(clock=system.clock)
        await late.start(port=port)
        stack.push_async_callback(late.stop)
        assert (await born).bot.username == "limber_demo_bot"


async def test_what_hangs_does_not_keep_the_bot_from_ending(system, caplog):
    async with running_bot(system.settings(), clock=system.clock) as limber:
        stop = asyncio.Event()
        life = asyncio.create_task(replace(limber, grace=0.05).run(stop))
        ana = system.emulator.person(1001, first_name="Ana")
        system.emulator.goes_wrong(Fault(kind=FaultKind.SLOW, method="sendMessage", seconds=600))
        ana.says("/help")
        await system.emulator.until(lambda: not system.emulator.faults.ahead)
        stop.set()
        await life
    assert "the rest follows after the next start" in caplog.text


async def test_a_bot_is_ready_and_says_what_is_wrong_once_it_is_not(system):
    async with running_bot(system.settings(), clock=system.clock) as limber:
        asked = readiness(limber)
        assert [await probe() for probe in asked.values()] == [None, None, None]
        async with limber.store.begin() as tx:
            await tx.timers.arm(TimerKind.REMIND, subject=77, due_at=MONDAY, user=None)
        system.clock.jump(MONDAY + 2 * LAG)
        assert await asked["telegram"]() == "no news from Telegram for too long"
        assert await asked["timers"]() == "timers are waiting that are long due"


async def test_a_bot_that_cannot_write_is_not_ready(system):
    async with running_bot(system.settings(), clock=system.clock) as limber:
        asked = readiness(limber)
        system.clock.jump(MONDAY + 2 * LAG)
        assert await asked["database"]() == "nothing was written for too long"


async def test_to_ask_whether_a_bot_is_ready_hides_no_outage(system):
    """The machine slept, and the page was asked before the heart could beat."""
    async with running_bot(system.settings(), clock=system.clock) as limber:
        async with limber.store.begin() as tx:
            await tx.process_state.beat(MONDAY - timedelta(hours=4))
        await readiness(limber)["database"]()
        await limber.heart.beat()
        async with limber.store.begin() as tx:
            assert len(await tx.process_state.outages(until_after=MONDAY - timedelta(days=1))) == 1


async def test_the_doctor_asks_database_and_telegram_without_a_running_bot(system):
    asked = probes(system.settings())
    assert [await probe() for probe in asked.values()] == [None, None]
    assert not (system.folder / "limber.db").exists()


async def test_the_doctor_looks_at_the_database_of_a_running_bot_and_changes_nothing(system):
    async with (
        running_bot(system.settings(), clock=system.clock) as limber,
        limber.store.begin() as tx,
    ):
        await tx.process_state.put("half", "written")
        assert await probes(system.settings())["database"]() is None


async def test_the_doctor_names_what_is_wrong_with_the_database(system):
    (system.folder / "limber.db").write_text("Dear diary, " * 1000)
    reason = await probes(system.settings())["database"]()
    assert reason.endswith("file is not a database; move it away, and restore a backup")


async def test_the_doctor_is_told_of_a_webhook(system):
    system.emulator.state.profile.webhook = "https://example.org/hook"
    assert (await probes(system.settings())["telegram"]()).startswith("a webhook is set; Stop")
    assert system.emulator.state.profile.webhook


async def test_the_doctor_names_the_proxy_through_which_telegram_is_not_reached(system):
    proxy = {"telegram_proxy": SecretStr("http://name:secret@127.0.0.1:9")}
    reason = await probes(system.settings().model_copy(update=proxy))["telegram"]()
    assert "through the proxy 127.0.0.1:9; check" in reason
    assert "secret" not in reason


async def test_the_doctor_names_a_proxy_that_cannot_be_used(system, monkeypatch):
    monkeypatch.setenv("ALL_PROXY", "socks5://10.0.0.1:1080")
    elsewhere = {"telegram_api_url": "https://api.telegram.org"}
    reason = await probes(system.settings().model_copy(update=elsewhere))["telegram"]()
    assert reason.startswith("ALL_PROXY: a proxy of this kind is not known; Set TELEGRAM_PROXY")


async def test_the_doctor_is_told_of_a_token_that_is_refused(system):
    settings = system.settings().model_copy(update={"bot_token": SecretStr(OTHER_TOKEN)})
    assert "check BOT_TOKEN" in await probes(settings)["telegram"]()


async def test_the_doctor_says_how_inline_mode_is_switched_on_where_it_is_off(system):
    assert "/setinline" in await advice(system.settings())["inline mode"]()
    system.emulator.state.profile.settings["supports_inline_queries"] = True
    assert await advice(system.settings())["inline mode"]() is None


async def test_the_doctor_does_not_guess_about_inline_mode_without_telegram(system):
    elsewhere = {"telegram_api_url": "http://127.0.0.1:1"}
    settings = system.settings().model_copy(update=elsewhere)
    assert "not known" in await advice(settings)["inline mode"]()


async def brought(system, port, number, text):
    """Bring a text as Telegram does, with the word that it was told; return the status of the answer."""
    [told] = [call for call in system.emulator.ledger if call.method == "setWebhook"]
    ana = {"id": 1001, "is_bot": False, "first_name": "Ana", "language_code": "en"}
    message = {"message_id": number, "date": int(MONDAY.timestamp()), "text": text, "from": ana}
    message |= {"chat": {"id": 1001, "type": "private"}}
    if text.startswith("/"):
        message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text)}]
    headers = {HEADER: told.params["secret_token"]}
    update = {"update_id": number, "message": message}
    url = f"http://127.0.0.1:{port}/limber"
    async with (
        aiohttp.ClientSession() as line,
        line.post(url, json=update, headers=headers) as answer,
    ):
        return answer.status


async def test_with_a_webhook_updates_are_brought_and_nothing_is_fetched(system, unused_tcp_port):
    hook = {"webhook_url": "https://example.org/limber", "webhook_port": unused_tcp_port}
    settings = system.settings().model_copy(update=hook)
    system.emulator.person(1001, first_name="Ana", language_code="en")
    living_bot = asyncio.create_task(run(settings))
    await system.emulator.until(lambda: system.emulator.state.profile.webhook)
    for _ in range(2):
        assert await brought(system, unused_tcp_port, 1, "/start") == 200
    await system.emulator.until(
        lambda: counted(system, "sendMessage", "sendPhoto", "sendAnimation")
    )
    os.kill(os.getpid(), signal.SIGTERM)
    await living_bot
    assert not counted(system, "getUpdates")
    assert not system.emulator.state.profile.webhook


async def test_a_process_that_stands_by_takes_over_when_the_other_ends(system):
    system.forgives("terminated by other getUpdates")
    stops = [asyncio.Event(), asyncio.Event()]
    leads = asyncio.create_task(stand_by(system.settings(), stops[0], SystemClock()))
    await system.emulator.until(lambda: system.emulator.listening)
    waits = asyncio.create_task(stand_by(system.settings(), stops[1], SystemClock()))
    stops[0].set()
    await leads
    await system.emulator.until(lambda: system.emulator.listening)
    stops[1].set()
    await waits


async def test_a_process_that_stands_by_ends_when_it_is_told_to(system, caplog):
    caplog.set_level("INFO")
    async with system.bot():
        stop = asyncio.Event()
        waits = asyncio.create_task(stand_by(system.settings(), stop, hurried(system)))
        async with asyncio.timeout(20):
            while "standing by" not in caplog.text or system.clock.monotonic() < 60:
                await turn()
        assert caplog.text.count("standing by") == 1
        stop.set()
        await waits


def counted(system, *methods):
    return sum(call.method in methods for call in system.emulator.ledger)
