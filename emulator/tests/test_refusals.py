"""The emulator refuses what Telegram refuses, in Telegram's words."""

from typing import Any

import aiohttp
import pytest

from emulator.call import MethodCall
from emulator.emulator import Emulator
from emulator.person import NotPossible, SimulatedPerson
from emulator.refusal import Refused

NEEDS_A_TYPE = "can't parse menu button: unsupported type specified"
NO_ACTION = "Text buttons are unallowed in the inline keyboard"


def inline(**button: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[button]]}


@pytest.mark.parametrize(
    ("method", "params", "words"),
    [
        ("sendMessage", {"text": ""}, "message text is empty"),
        ("sendMessage", {"text": " \n "}, "message text is empty"),
        ("sendMessage", {"text": "😀" * 2048 + "x"}, "message is too long"),
        ("sendMessage", {"text": "x", "chat_id": 42}, "chat not found"),
        ("sendMessage", {"text": "x", "chat_id": "@nobody"}, "chat not found"),
        ("sendMessage", {"text": "x", "chat_id": ""}, "chat_id is empty"),
        ("sendMessage", {"text": "x", "parse_mode": "MarkdownV2"}, "unsupported parse_mode"),
        ("sendMessage", {"text": "x", "entities": [1]}, "can't parse MessageEntity: Object expected"),
        ("sendMessage", {"text": "x", "reply_markup": "{"}, "can't parse reply markup JSON object"),
        ("sendMessage", {"text": "x", "reply_markup": []}, "object expected as reply markup"),
        ("sendMessage", {"text": "x", "reply_parameters": []}, "can't parse reply parameters: object expected"),
        ("sendPhoto", {"caption": "x" * 1025, "photo": "x"}, "message caption is too long"),
        ("sendPhoto", {}, "there is no photo in the request"),
        ("sendPhoto", {"photo": "AgACunknown"}, "wrong file identifier/HTTP URL specified"),
        ("sendPhoto", {"photo": "https://example.org/a.png"}, "failed to get HTTP URL content"),
        ("sendPhoto", {"photo": "attach://nothing"}, "wrong file identifier/HTTP URL specified"),
        ("sendLocation", {"latitude": 1}, "longitude must be a number"),
        ("sendMediaGroup", {"media": "nonsense"}, "can't parse media JSON object"),
        ("sendMediaGroup", {"media": {}}, "can't parse media: array expected"),
        ("sendMediaGroup", {"media": [1]}, "can't parse InputMedia: Object expected"),
        ("sendMediaGroup", {"media": [{}]}, "can't parse InputMedia: type must be specified"),
        ("sendMediaGroup", {"media": [{"type": "photo"}]}, "too few messages to send as an album"),
        ("sendMediaGroup", {"media": [{"type": "photo"}] * 11}, "too many messages to send as an album"),
        ("editMessageText", {"text": "x", "message_id": "none"}, "message to edit not found"),
        ("deleteMessage", {}, "message to delete not found"),
        ("pinChatMessage", {"message_id": 99}, "message to pin not found"),
        ("getFile", {}, "file_id not specified"),
        ("getFile", {"file_id": "x"}, "wrong file identifier/HTTP URL specified"),
        ("answerCallbackQuery", {"text": "x" * 201}, "MESSAGE_TOO_LONG"),
        ("setWebhook", {"url": "http://a.org"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        ("setChatMenuButton", {"menu_button": {"type": "x"}}, NEEDS_A_TYPE),
        ("setMyCommands", {}, "can't parse commands: array expected"),
        ("setMyCommands", {"commands": [{}]}, "can't parse BotCommand: Object expected"),
        ("setMyCommands", {"commands": [{"command": "Go!", "description": "x"}]}, "BOT_COMMAND_INVALID"),
        (
            "setMyCommands",
            {"commands": [{"command": "go", "description": ""}]},
            "command description must be non-empty",
        ),
        (
            "setMyCommands",
            {"commands": [{"command": "go", "description": "x" * 257}]},
            "command description length must not exceed 256",
        ),
        (
            "setMyCommands",
            {"commands": [{"command": "go", "description": "x"}] * 101},
            "BOT_COMMANDS_TOO_MUCH",
        ),
        (
            "getMyCommands",
            {"scope": {"type": "planet"}},
            "can't parse BotCommandScope: unsupported type specified",
        ),
    ],
)  # fmt: skip
async def test_a_senseless_call_is_refused(
    post: Any, ana: SimulatedPerson, method: str, params: dict[str, Any], words: str
) -> None:
    answer = await post(method, **{"chat_id": ana.id, **params})
    assert answer == {"ok": False, "error_code": 400, "description": f"Bad Request: {words}"}


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        (inline(text="x", callback_data=""), "BUTTON_DATA_INVALID"),
        (inline(text="x", callback_data="ä" * 33), "BUTTON_DATA_INVALID"),
        (inline(text="x", callback_data=7), "BUTTON_DATA_INVALID"),
        (inline(text="x"), f"can't parse inline keyboard button: {NO_ACTION}"),
        (
            inline(callback_data="x"),
            "can't parse inline keyboard button: Can't find field \"text\"",
        ),
        (
            inline(text=5, callback_data="x"),
            'can\'t parse inline keyboard button: Field "text" must be of type String',
        ),
        (inline(text=" ", callback_data="x"), "inline keyboard button text must be non-empty"),
        (
            inline(text="x", callback_data="x", style="pink"),
            "can't parse inline keyboard button: invalid button style specified",
        ),
        (
            inline(text="x", url="nowhere"),
            "inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL",
        ),
        ({"inline_keyboard": [["x"]]}, "can't parse inline keyboard button: Object expected"),
        (
            {"inline_keyboard": "x"},
            "can't parse inline keyboard: array of rows of buttons expected",
        ),
        ({"keyboard": [[""]]}, "keyboard button text must be non-empty"),
        ({"keyboard": [[5]]}, "can't parse keyboard button: Object expected"),
    ],
)
async def test_a_broken_keyboard_is_refused(
    post: Any, ana: SimulatedPerson, markup: dict[str, Any], words: str
) -> None:
    answer = await post("sendMessage", chat_id=ana.id, text="x", reply_markup=markup)
    assert answer["description"] == f"Bad Request: {words}"


async def test_an_edited_message_takes_inline_keyboards_only(
    post: Any, ana: SimulatedPerson
) -> None:
    sent = (await post("sendMessage", chat_id=ana.id, text="x"))["result"]["message_id"]
    call = {"chat_id": ana.id, "message_id": sent, "text": "y"}
    answer = await post("editMessageText", **call, reply_markup={"remove_keyboard": True})
    assert answer["description"] == "Bad Request: inline keyboard expected"


async def test_what_just_fits_is_taken(post: Any, ana: SimulatedPerson, emulator: Emulator) -> None:
    fits = [
        {"text": "x" * 4096},
        {"text": "<b>" + "x" * 4096 + "</b>", "parse_mode": "HTML"},
        {"text": "x", "reply_markup": inline(text="x", callback_data="ä" * 32, style="danger")},
        {"text": "x", "reply_markup": inline(text="x", url="t.me/a_bot")},
        {"text": "x", "reply_markup": {"inline_keyboard": []}},
        {"text": "x", "reply_markup": {"keyboard": [["plain", {"text": "x"}]]}},
        {"text": "x", "reply_markup": {}},
    ]
    for params in fits:
        assert (await post("sendMessage", chat_id=ana.id, **params))["ok"]
    assert all(not entry.unknown for entry in emulator.ledger)


async def test_a_wrong_token_is_unauthorized(
    emulator: Emulator, http: aiohttp.ClientSession
) -> None:
    for path in ("bot123456:wrong/getMe", "file/bot123456:wrong/photos/x.png"):
        async with http.get(f"{emulator.url}/{path}") as response:
            assert response.status == 401
            assert (await response.json())["description"] == "Unauthorized"
    assert emulator.ledger == []


async def test_an_unknown_method_is_not_found(post: Any, emulator: Emulator) -> None:
    answer = await post("sendHug", chat_id=1)
    assert answer["description"] == "Not Found: method not found"
    assert emulator.ledger[0].method == "sendHug"


async def test_method_names_have_no_case(post: Any, emulator: Emulator) -> None:
    assert (await post("GETME"))["ok"]
    assert emulator.ledger[0].method == "getMe"


async def test_a_bot_cannot_begin_a_conversation(post: Any, emulator: Emulator) -> None:
    ben = emulator.person(7, first_name="Ben")
    answer = await post("sendMessage", chat_id=7, text="x")
    assert answer == {
        "ok": False,
        "error_code": 403,
        "description": "Forbidden: bot can't initiate conversation with a user",
    }
    ben.says("hello")
    assert (await post("sendMessage", chat_id=7, text="x"))["ok"]


async def test_who_blocks_the_bot_hears_nothing_until_they_unblock_it(
    post: Any, ana: SimulatedPerson
) -> None:
    ana.blocks()
    ana.blocks()
    assert ana.blocked
    answer = await post("sendMessage", chat_id=ana.id, text="x")
    assert answer["description"] == "Forbidden: bot was blocked by the user"
    with pytest.raises(NotPossible, match="unblock it first"):
        ana.says("hello")
    ana.unblocks()
    assert (await post("sendMessage", chat_id=ana.id, text="x"))["ok"]


async def test_a_deleted_account_is_gone_for_good(post: Any, ana: SimulatedPerson) -> None:
    ana.deactivates()
    answer = await post("sendMessage", chat_id=ana.id, text="x")
    assert answer["description"] == "Forbidden: user is deactivated"
    with pytest.raises(NotPossible, match="deleted"):
        ana.says("hello")


async def test_unknown_fields_are_ignored_but_noted(
    post: Any, ana: SimulatedPerson, emulator: Emulator
) -> None:
    button = {"text": "x", "callback_data": "x", "colour": "red"}
    sent = await post(
        "sendMessage",
        chat_id=ana.id,
        text="x",
        loud=True,
        reply_markup={"inline_keyboard": [[button]], "sticky": True},
        link_preview_options={"off": True},
    )
    assert sent["result"]["reply_markup"] == inline(text="x", callback_data="x")
    assert sent["result"]["link_preview_options"] == {}
    assert emulator.ledger[-1].unknown == (
        "loud",
        "reply_markup.sticky",
        "reply_markup.inline_keyboard[0][0].colour",
        "link_preview_options.off",
    )


async def test_the_ledger_tells_of_every_call(
    post: Any, ana: SimulatedPerson, emulator: Emulator
) -> None:
    sent = await post("sendMessage", chat_id=ana.id, text="x")
    await post("deleteMessage", chat_id=ana.id, message_id=999)
    await post("getUpdates")
    first, second = emulator.ledger
    assert (first.ok, first.message_id) == (True, sent["result"]["message_id"])
    assert (first.chat, first.at) == (ana.id, emulator.state.clock.now())
    assert (second.ok, second.error) == (False, "Bad Request: message to delete not found")
    assert second.message_id == 999
    assert emulator.calls("deleteMessage") == [second]


async def test_parameters_come_in_every_way_that_telegram_takes(
    emulator: Emulator, http: aiohttp.ClientSession, ana: SimulatedPerson
) -> None:
    url = f"{emulator.url}/bot{emulator.token}/sendMessage"
    params = {"chat_id": str(ana.id), "text": "x"}
    form = aiohttp.FormData(params, default_to_multipart=True)
    for how in ({"params": params}, {"data": params}, {"json": params}, {"data": form}):
        async with http.post(url, **how) as response:
            assert (await response.json())["ok"]
    async with http.post(url, data=b"[1]", headers={"Content-Type": "application/json"}) as bad:
        assert (await bad.json())["description"] == "Bad Request: can't parse JSON object"
    async with http.post(url, data=b"{", headers={"Content-Type": "application/json"}) as bad:
        assert bad.status == 400


def test_numbers_that_are_none_are_read_as_nothing() -> None:
    call = MethodCall(method="x", params={"a": "x", "b": None, "c": "7", "d": ""})
    assert [call.integer(name) for name in "abc"] == [0, 0, 7]
    assert call.structure("d") is None
    assert call.chat_id is None
    with pytest.raises(Refused):
        call.number("a")
