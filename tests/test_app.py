"""The whole bot: how it comes to life, what it will not live with, and how it ends."""

import asyncio
import gc
import os
import signal
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import timedelta

import aiohttp
import pytest
from pydantic import SecretStr

from bot.app import living
from bot.life import LAG, probes, readiness, run
from bot.ops.health import ask_readiness
from bot.settings import Exit, Refusal
from bot.storage.timers import TimerKind
from emulator.emulator import Emulator
from emulator.faults import Fault, FaultKind
from tests.support.town import MONDAY, Town

OTHER_TOKEN = "123456:TEST-token-of-somebody-else-entirely-00"


@pytest.fixture
async def town(tmp_path):
    town = Town(start=MONDAY, folder=tmp_path)
    await town.emulator.start()
    yield town
    await town.emulator.stop()


def hurried(town):
    """Return a clock on which a minute is over in a moment."""
    town.clock.run_at(1000)
    return town.clock


async def test_it_lives_until_it_is_told_to_end_and_ends_well(town):
    living_bot = asyncio.create_task(run(town.settings()))
    await town.emulator.until(lambda: town.emulator.listening)
    os.kill(os.getpid(), signal.SIGTERM)
    await living_bot
    assert not town.emulator.listening


async def test_garbage_is_collected_once_it_lives(town):
    """The command line forbids it for the start."""
    gc.disable()
    living_bot = asyncio.create_task(run(town.settings()))
    try:
        await town.emulator.until(lambda: town.emulator.listening)
        assert gc.isenabled()
    finally:
        gc.enable()
        gc.unfreeze()
        os.kill(os.getpid(), signal.SIGTERM)
        await living_bot


async def test_its_health_pages_are_there_while_it_lives(town, unused_tcp_port):
    settings = town.settings().model_copy(update={"health_port": unused_tcp_port})
    living_bot = asyncio.create_task(run(settings))
    ready = False
    async with asyncio.timeout(20):
        while not ready:
            ready, _ = await asyncio.to_thread(ask_readiness, "127.0.0.1", unused_tcp_port)
    os.kill(os.getpid(), signal.SIGTERM)
    await living_bot
    assert not (await asyncio.to_thread(ask_readiness, "127.0.0.1", unused_tcp_port))[0]


async def test_a_second_signal_does_what_it_does_to_any_process(town):
    living_bot = asyncio.create_task(run(town.settings()))
    await town.emulator.until(lambda: town.emulator.listening)
    os.kill(os.getpid(), signal.SIGTERM)
    await living_bot
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


async def test_told_to_end_while_it_waits_for_the_network_it_ends(town):
    await town.emulator.stop()
    living_bot = asyncio.create_task(run(town.settings()))
    await settled()
    os.kill(os.getpid(), signal.SIGTERM)
    await living_bot


async def settled():
    """Let the bot get as far as it can without a network."""
    for _ in range(200):
        await asyncio.sleep(0.005)  # noqa: TID251 - real time: connections are refused


async def test_a_token_that_telegram_does_not_know_is_refused_with_the_remedy(town):
    settings = town.settings().model_copy(update={"bot_token": SecretStr(OTHER_TOKEN)})
    with pytest.raises(Refusal, match=r"BOT_TOKEN: .* Copy it again from @BotFather") as refused:
        async with living(settings, clock=town.clock):
            pass
    assert refused.value.exit_code == Exit.TOKEN_REFUSED


async def test_a_token_that_someone_else_uses_ends_the_bot_with_the_remedy(town):
    async with living(town.settings(), clock=hurried(town)) as limber:
        rival = asyncio.create_task(poll_again_and_again(town.emulator))
        with pytest.raises(Refusal, match="stop the other bot") as refused:
            await limber.run(asyncio.Event())
        rival.cancel()
    assert refused.value.exit_code == Exit.TOKEN_IN_USE


async def test_a_token_that_is_revoked_ends_the_bot_with_the_remedy(town):
    async with living(town.settings(), clock=hurried(town)) as limber:
        town.emulator._server._token = OTHER_TOKEN  # noqa: SLF001 - as @BotFather does it
        with pytest.raises(Refusal, match="Copy it again from @BotFather") as refused:
            await limber.run(asyncio.Event())
    assert refused.value.exit_code == Exit.TOKEN_REFUSED


async def test_as_a_service_it_ends_over_its_token_only_after_a_while(town, caplog):
    """Else a policy to restart it would ask Telegram again and again."""
    settings = town.settings().model_copy(update={"bot_token": SecretStr(OTHER_TOKEN)})
    ending = asyncio.create_task(run(settings, clock=town.clock, supervised=True))
    while "ending in 30 s" not in caplog.text:
        await settled()
    assert not ending.done()
    hurried(town)
    with pytest.raises(Refusal):
        await ending


async def test_started_by_hand_it_ends_over_its_token_at_once(town):
    settings = town.settings().model_copy(update={"bot_token": SecretStr(OTHER_TOKEN)})
    with pytest.raises(Refusal):
        await run(settings, clock=town.clock, supervised=False)


async def test_told_to_end_meanwhile_it_ends_at_once(town, caplog):
    settings = town.settings().model_copy(update={"bot_token": SecretStr(OTHER_TOKEN)})
    ending = asyncio.create_task(run(settings, clock=town.clock, supervised=True))
    while "ending in 30 s" not in caplog.text:
        await settled()
    os.kill(os.getpid(), signal.SIGTERM)
    with pytest.raises(Refusal):
        await ending


async def test_a_webhook_that_is_set_is_removed_at_the_start(town, caplog):
    town.emulator.world.profile.webhook = "https://example.org/hook"
    async with town.bot():
        ana = town.emulator.person(1001, first_name="Ana")
        assert await town.says(ana, "/help")
    assert "a webhook was set" in caplog.text


async def poll_again_and_again(emulator):
    """Fetch the bot's updates as another process would."""
    address = f"{emulator.url}/bot{emulator.token}/getUpdates"
    async with aiohttp.ClientSession() as session:
        while True:
            async with session.post(address, json={"timeout": 50}) as answer:
                await answer.read()


async def test_it_waits_for_a_network_that_is_not_there_yet(town):
    port = int(town.emulator.url.rpartition(":")[2])
    await town.emulator.stop()
    async with AsyncExitStack() as stack:
        life = living(town.settings(), clock=hurried(town))
        born = asyncio.create_task(stack.enter_async_context(life))
        await settled()
        assert not born.done()
        late = Emulator(clock=town.clock)
        await late.start(port=port)
        stack.push_async_callback(late.stop)
        assert (await born).bot.username == "limber_demo_bot"


async def test_what_hangs_does_not_keep_the_bot_from_ending(town, caplog):
    async with living(town.settings(), clock=town.clock) as limber:
        stop = asyncio.Event()
        life = asyncio.create_task(replace(limber, grace=0.05).run(stop))
        ana = town.emulator.person(1001, first_name="Ana")
        town.emulator.goes_wrong(Fault(kind=FaultKind.SLOW, method="sendMessage", seconds=600))
        ana.says("/help")
        await town.emulator.until(lambda: not town.emulator.faults.ahead)
        stop.set()
        await life
    assert "the rest follows after the next start" in caplog.text


async def test_a_bot_is_ready_and_says_what_is_wrong_once_it_is_not(town):
    async with living(town.settings(), clock=town.clock) as limber:
        asked = readiness(limber)
        assert [await probe() for probe in asked.values()] == [None, None, None]
        async with limber.store.begin() as tx:
            await tx.timers.arm(TimerKind.REMIND, subject=77, due_at=MONDAY, user=None)
        town.clock.jump(MONDAY + 2 * LAG)
        assert await asked["telegram"]() == "no news from Telegram for too long"
        assert await asked["timers"]() == "timers are waiting that are long due"


async def test_a_bot_that_cannot_write_is_not_ready(town):
    async with living(town.settings(), clock=town.clock) as limber:
        asked = readiness(limber)
        town.clock.jump(MONDAY + 2 * LAG)
        assert await asked["database"]() == "nothing was written for too long"


async def test_to_ask_whether_a_bot_is_ready_hides_no_outage(town):
    """The machine slept, and the page was asked before the heart could beat."""
    async with living(town.settings(), clock=town.clock) as limber:
        async with limber.store.begin() as tx:
            await tx.marks.beat(MONDAY - timedelta(hours=4))
        await readiness(limber)["database"]()
        await limber.heart.beat()
        async with limber.store.begin() as tx:
            assert len(await tx.marks.outages(until_after=MONDAY - timedelta(days=1))) == 1


async def test_the_doctor_asks_database_and_telegram_without_a_running_bot(town):
    asked = probes(town.settings())
    assert [await probe() for probe in asked.values()] == [None, None]
    assert not (town.folder / "limber.db").exists()


async def test_the_doctor_looks_at_the_database_of_a_running_bot_and_changes_nothing(town):
    async with living(town.settings(), clock=town.clock) as limber, limber.store.begin() as tx:
        await tx.marks.put("half", "written")
        assert await probes(town.settings())["database"]() is None


async def test_the_doctor_names_what_is_wrong_with_the_database(town):
    (town.folder / "limber.db").write_text("Dear diary, " * 1000)
    reason = await probes(town.settings())["database"]()
    assert reason.endswith("file is not a database; move it away, and restore a backup")


async def test_the_doctor_is_told_of_a_webhook(town):
    town.emulator.world.profile.webhook = "https://example.org/hook"
    assert (await probes(town.settings())["telegram"]()).startswith("a webhook is set; Stop")
    assert town.emulator.world.profile.webhook


async def test_the_doctor_names_the_proxy_through_which_telegram_is_not_reached(town):
    proxy = {"telegram_proxy": SecretStr("http://name:secret@127.0.0.1:9")}
    reason = await probes(town.settings().model_copy(update=proxy))["telegram"]()
    assert "through the proxy 127.0.0.1:9; check" in reason
    assert "secret" not in reason


async def test_the_doctor_names_a_proxy_that_cannot_be_used(town, monkeypatch):
    monkeypatch.setenv("ALL_PROXY", "socks5://10.0.0.1:1080")
    elsewhere = {"telegram_api_url": "https://api.telegram.org"}
    reason = await probes(town.settings().model_copy(update=elsewhere))["telegram"]()
    assert reason.startswith("ALL_PROXY: a proxy of this kind is not known; Set TELEGRAM_PROXY")


async def test_the_doctor_is_told_of_a_token_that_is_refused(town):
    settings = town.settings().model_copy(update={"bot_token": SecretStr(OTHER_TOKEN)})
    assert "check BOT_TOKEN" in await probes(settings)["telegram"]()
