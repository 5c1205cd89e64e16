"""The chat page gets every event, and can do what a person with a phone can."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import ClientSession, ClientWebSocketResponse

from bot.clock import ShiftedClock, SystemClock
from emulator import page_server
from emulator.call import Upload
from emulator.emulator import Emulator
from emulator.person import SimulatedPerson
from emulator.time_machine import TimeMachine


class Rehearsal:
    """A bot with nothing in the works and one reminder ahead."""

    def __init__(self, clock: ShiftedClock) -> None:
        self.clock = clock
        self.ahead: datetime | None = clock.now() + timedelta(hours=1)
        self.stuck = False

    async def next_event(self) -> datetime | None:
        return self.ahead

    async def next_reminder(self) -> datetime | None:
        return self.ahead

    async def settled(self) -> None:
        if not self.stuck and self.ahead and self.ahead <= self.clock.now():
            self.ahead = None


class Page:
    """A page that was opened; it reads until the message that is waited for."""

    def __init__(self, socket: ClientWebSocketResponse) -> None:
        self.socket = socket

    async def next(self, kind: str, **wanted: Any) -> dict[str, Any]:
        while True:
            told: dict[str, Any] = await self.socket.receive_json(timeout=5)
            if told["type"] == kind and wanted.items() <= told.items():
                return told

    async def order(self, wish: str, /, **about: Any) -> None:
        await self.socket.send_json({"type": wish, **about})


@pytest.fixture
async def page(emulator: Emulator, http: ClientSession) -> AsyncIterator[Page]:
    async with http.ws_connect(f"{emulator.url}/page/socket") as socket:
        yield Page(socket)


@pytest.fixture
def rehearsal(emulator: Emulator, clock: ShiftedClock) -> Rehearsal:
    rehearsal = Rehearsal(clock)
    emulator.time_machine = TimeMachine(clock=clock, rehearsal=rehearsal)
    return rehearsal


async def test_a_new_page_is_told_how_things_stand(
    ana: SimulatedPerson, post: Any, page: Page, clock: ShiftedClock
) -> None:
    await post("setMyCommands", commands=[{"command": "start", "description": "Begin"}])
    hello = await page.next("hello")
    assert hello["now"] == round(clock.now().timestamp() * 1000)
    assert hello["bot"]["first_name"] == "Limber"
    assert hello["people"][0] == {
        "id": ana.id,
        "first_name": "Ana",
        "last_name": None,
        "username": None,
        "language_code": "en",
        "members": None,
        "blocked": False,
        "deactivated": False,
    }
    assert [message["text"] for message in hello["chats"][str(ana.id)]] == ["/start"]
    assert (hello["faults"], hello["next_event"], hello["time_machine"]) == ([], None, False)
    assert (await page.next("commands"))["commands"][0]["command"] == "start"


async def test_the_page_is_told_of_messages_edits_and_deletions(
    ana: SimulatedPerson, post: Any, page: Page
) -> None:
    sent = await post("sendMessage", chat_id=ana.id, text="x", disable_notification=True)
    where = {"chat_id": ana.id, "message_id": sent["result"]["message_id"]}
    await post("editMessageText", **where, text="y")
    await post("sendChatAction", chat_id=ana.id, action="typing")
    await post("deleteMessage", **where)
    told = await page.next("message", chat=ana.id)
    assert (told["message"]["silent"], told["message"]["outgoing"]) == (True, False)
    assert await page.next("call", method="sendMessage", ok=True)
    told = await page.next("edited")
    assert (told["message"]["text"], told["message"]["edited"]) == ("y", True)
    assert (await page.next("action"))["action"] == "typing"
    assert (await page.next("deleted"))["message_ids"] == [where["message_id"]]


async def test_what_a_person_types_reaches_the_bot(emulator: Emulator, page: Page) -> None:
    await page.order("person", first_name="Ben", language_code="de")
    ben = (await page.next("person"))["person"]
    assert (ben["first_name"], ben["language_code"]) == ("Ben", "de")
    await page.order("say", chat=ben["id"], text=" /start ")
    told = await page.next("message")
    assert (told["message"]["text"], told["message"]["outgoing"]) == ("/start", True)
    await page.order("location", chat=ben["id"], latitude=52.5, longitude=13.4)
    assert (await page.next("message"))["message"]["location"]["latitude"] == 52.5
    assert emulator.pending == 2


async def test_a_tap_is_answered_on_the_page(
    ana: SimulatedPerson, emulator: Emulator, post: Any, page: Page
) -> None:
    markup = {"inline_keyboard": [[{"text": "x", "callback_data": "x"}]]}
    sent = await post("sendMessage", chat_id=ana.id, text="x", reply_markup=markup)
    message_id = sent["result"]["message_id"]
    await page.order("tap", chat=ana.id, message_id=message_id, row=0, column=0)
    await emulator.until(lambda: emulator.pending)
    query_id = (await post("getUpdates"))["result"][0]["callback_query"]["id"]
    await post("answerCallbackQuery", callback_query_id=query_id, text="Yes", show_alert=True)
    told = await page.next("answer")
    assert told["message_id"] == message_id
    assert (told["text"], told["show_alert"], told["query_id"]) == ("Yes", True, query_id)


async def test_the_bot_can_be_blocked_and_unblocked(ana: SimulatedPerson, page: Page) -> None:
    await page.order("block", chat=ana.id, blocked=True)
    assert (await page.next("person"))["person"]["blocked"]
    await page.order("block", chat=ana.id, blocked=False)
    assert not (await page.next("person"))["person"]["blocked"]


async def test_troubles_are_ordered_used_up_and_cleared(
    ana: SimulatedPerson, post: Any, page: Page
) -> None:
    await page.order("fault", kind="429", count=2, retry_after=9, chat=ana.id, method="sendMessage")
    fault = (await page.next("faults"))["faults"][0]
    assert (fault["kind"], fault["count"], fault["retry_after"]) == ("429", 2, 9)
    answer = await post("sendMessage", chat_id=ana.id, text="x")
    assert answer["parameters"] == {"retry_after": 9}
    assert (await page.next("faults"))["faults"][0]["count"] == 1
    assert not (await page.next("call"))["ok"]
    await page.order("clear-faults")
    assert (await page.next("faults"))["faults"] == []


@pytest.mark.parametrize(
    ("order", "words"),
    [
        ({"type": "dance"}, "nobody here knows how to 'dance'"),
        ({"type": "say", "chat": 7, "text": "x"}, "nobody has the number 7"),
        ({"type": "say", "chat": 1001, "text": " "}, "an empty message cannot be sent"),
        ({"type": "say", "chat": 1001}, "this order makes no sense: KeyError('text')"),
        ({"type": "fault", "kind": "flood"}, "this order makes no sense"),
        ({"type": "tap", "chat": 1001, "message_id": 99, "row": 0, "column": 0}, "no longer in the chat"),
        ({"type": "location", "chat": 1001, "latitude": 99, "longitude": 0}, "wrong location"),
        ({"type": "speed", "speed": 2}, "this clock cannot be moved"),
        ({"type": "jump", "seconds": 2}, "this clock cannot be moved"),
        ([], "nobody here knows how to None"),
    ],
)  # fmt: skip
async def test_what_cannot_be_done_is_refused_in_words(
    ana: SimulatedPerson, page: Page, order: Any, words: str
) -> None:
    assert ana.id == 1001
    await page.socket.send_json(order)
    assert words in (await page.next("refused"))["text"]


async def test_what_is_no_json_is_refused(page: Page) -> None:
    await page.socket.send_bytes(b"?")
    await page.socket.send_str("?")
    assert "Expecting value" in (await page.next("refused"))["text"]


@pytest.mark.usefixtures("rehearsal")
async def test_the_page_moves_the_clock(page: Page, clock: ShiftedClock) -> None:
    start = clock.now()
    hello = await page.next("hello")
    assert (hello["time_machine"], hello["speed"], hello["travelling"]) == (True, 0, False)
    assert hello["next_event"] == hello["now"] + 3_600_000
    await page.order("jump", seconds=60)
    assert await page.next("clock", now=hello["now"] + 60_000, speed=0, travelling=False)
    await page.order("jump", to="event")
    assert await page.next("clock", now=hello["now"] + 3_600_000, next_event=None)
    assert clock.now() == start + timedelta(hours=1)


async def test_the_page_goes_to_the_next_reminder(
    page: Page, rehearsal: Rehearsal, clock: ShiftedClock
) -> None:
    wanted = rehearsal.ahead
    await page.order("jump", to="reminder")
    assert await page.next("clock", next_event=None)
    assert clock.now() == wanted


@pytest.mark.usefixtures("rehearsal")
async def test_the_page_sets_the_speed(page: Page, clock: ShiftedClock) -> None:
    await page.order("speed", speed=60)
    assert await page.next("clock", speed=60)
    assert clock.speed == 0
    await page.order("speed", speed=-1)
    assert (await page.next("refused"))["text"] == "time only goes forward"
    await page.order("jump", to="yesterday")
    assert (await page.next("refused"))["text"] == "there is no way to 'yesterday'"


async def test_a_journey_that_never_ends_is_told(page: Page, rehearsal: Rehearsal) -> None:
    rehearsal.stuck = True
    await page.order("jump", to="event")
    assert "that event never moves on" in (await page.next("refused"))["text"]


async def test_the_clock_is_told_again_as_time_goes_by(
    http: ClientSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_server, "_TICK", 0.001)
    emulator = Emulator(clock=SystemClock())
    url = await emulator.start()
    async with http.ws_connect(f"{url}/page/socket") as socket:
        told = await Page(socket).next("clock")
    assert (told["speed"], told["next_event"]) == (1.0, None)
    await emulator.stop()


async def test_a_stopping_emulator_closes_the_page(
    http: ClientSession, clock: ShiftedClock
) -> None:
    emulator = Emulator(clock=clock)
    url = await emulator.start()
    async with http.ws_connect(f"{url}/page/socket") as socket:
        await Page(socket).next("hello")
        await emulator.stop()
        assert (await socket.receive()).type is aiohttp.WSMsgType.CLOSE


@pytest.fixture
def drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "page").mkdir()
    (tmp_path / "page" / "index.html").write_text("<p>chat</p>")
    (tmp_path / "page" / "chat.js").write_text("true")
    (tmp_path / "secret.txt").write_text("secret")
    monkeypatch.setattr(page_server, "PAGE", tmp_path / "page")


@pytest.mark.usefixtures("drawn")
async def test_the_page_and_its_parts_are_served_and_nothing_else(
    emulator: Emulator, http: ClientSession
) -> None:
    async with http.get(f"{emulator.url}/") as response:
        assert await response.text() == "<p>chat</p>"
    async with http.get(f"{emulator.url}/page/chat.js") as response:
        assert "javascript" in response.content_type
    for name in ("none.js", "%2e%2e/secret.txt"):
        async with http.get(f"{emulator.url}/page/{name}") as response:
            assert response.status == 404


async def test_a_film_is_served_in_parts(emulator: Emulator, http: ClientSession) -> None:
    upload = Upload(name="a.mp4", mime="application/octet-stream", content=b"0123456789")
    file = emulator.state.files.store(upload, kind="animation")
    url = f"{emulator.url}/page/file/{file.id}"
    async with http.get(url) as response:
        assert (response.status, response.content_type) == (200, "video/mp4")
        assert await response.read() == b"0123456789"
    async with http.get(url, headers={"Range": "bytes=2-4"}) as response:
        assert (response.status, await response.read()) == (206, b"234")
        assert response.headers["Content-Range"] == "bytes 2-4/10"
    for part in ("bytes=10-", "pages=1"):
        async with http.get(url, headers={"Range": part}) as response:
            assert response.status == 416
    async with http.get(f"{emulator.url}/page/file/none") as response:
        assert response.status == 404


async def test_other_pages_and_other_names_are_kept_out(
    emulator: Emulator, http: ClientSession
) -> None:
    port = emulator.url.rpartition(":")[2]
    foreign = [
        {"Origin": "https://evil.example"},
        {"Origin": "http://localhost:1"},
        {"Host": f"evil.example:{port}"},
        {"Host": f"192.168.1.5:{port}"},
    ]
    for headers in foreign:
        with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
            await http.ws_connect(f"{emulator.url}/page/socket", headers=headers)
        assert refused.value.status == 403
    own = {"Origin": f"http://localhost:{port}", "Host": f"localhost:{port}"}
    async with http.ws_connect(f"{emulator.url}/page/socket", headers=own) as socket:
        assert (await socket.receive_json())["type"] == "hello"
