"""Telegram's limits, and the words of each refusal (source: core.telegram.org/bots/api)."""

import re
from collections.abc import Iterator
from typing import Any

from emulator.entities import utf16_length
from emulator.fields import known_part
from emulator.links import web_address
from emulator.refusal import bad_request

Json = dict[str, Any]

MAX_TEXT = 4096
MAX_CAPTION = 1024
MAX_ANSWER = 200
MAX_CALLBACK_BYTES = 64
MAX_COMMANDS = 100
MAX_COMMAND_DESCRIPTION = 256
MAX_DELETED_AT_ONCE = 100
ALBUM = range(2, 11)
POLE, DATE_LINE = 90, 180  # degrees
BOT_TEXTS = {"name": 64, "description": 512, "short_description": 120}

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_STYLES = {None, "danger", "success", "primary"}
_ACTIONS = {
    "url", "callback_data", "web_app", "login_url", "switch_inline_query", "pay", "copy_text",
    "switch_inline_query_current_chat", "switch_inline_query_chosen_chat", "callback_game", "disabled",
}  # fmt: skip
CHAT_ACTIONS = {
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
    "upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note",
}  # fmt: skip
_MARKUPS = ("inline_keyboard", "keyboard", "remove_keyboard", "force_reply")


def check_text(text: str) -> None:
    """Refuse an empty or an overlong text."""
    if not text:
        raise bad_request("message text is empty")
    if utf16_length(text) > MAX_TEXT:
        raise bad_request("message is too long")


def check_caption(text: str) -> None:
    """Refuse an overlong caption."""
    if utf16_length(text) > MAX_CAPTION:
        raise bad_request("message caption is too long")


def check_answer(text: str) -> None:
    """Refuse an overlong answer to a tap."""
    if utf16_length(text) > MAX_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")


def check_markup(markup: Any) -> Json | None:
    """Return the keyboard if there is any and each of its buttons is legal."""
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if not any(kind in markup for kind in _MARKUPS):
        return None
    for button in _buttons(markup.get("inline_keyboard"), of="inline keyboard"):
        _check_inline_button(button)
    for button in _buttons(markup.get("keyboard"), of="keyboard"):
        _check_reply_button(button)
    known: Json = known_part(markup, of="reply_markup")
    return _without_empty_rows(known)


def check_inline_markup(markup: Any) -> Json | None:
    """Return the inline keyboard; an edited message can have no other kind."""
    found = check_markup(markup)
    if found is not None and "inline_keyboard" not in found:
        raise bad_request("inline keyboard expected")
    return found


def check_commands(commands: Any) -> list[Json]:
    """Return the commands if each of them is legal."""
    if not isinstance(commands, list):
        raise bad_request("can't parse commands: array expected")
    if len(commands) > MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        _check_command(command)
    return commands


def check_coordinates(latitude: float, longitude: float) -> None:
    """Refuse a place that is not on the Earth."""
    if abs(latitude) > POLE or abs(longitude) > DATE_LINE:
        raise bad_request("wrong location specified")


def _check_command(command: Any) -> None:
    if not isinstance(command, dict) or not {"command", "description"} <= command.keys():
        raise bad_request("can't parse BotCommand: Object expected")
    if not _COMMAND.fullmatch(command["command"].removeprefix("/")):
        raise bad_request("BOT_COMMAND_INVALID")
    if not command["description"]:
        raise bad_request("command description must be non-empty")
    if utf16_length(command["description"]) > MAX_COMMAND_DESCRIPTION:
        raise bad_request(f"command description length must not exceed {MAX_COMMAND_DESCRIPTION}")


def _buttons(rows: Any, *, of: str) -> Iterator[Any]:
    if rows is None:
        return
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request(f"can't parse {of}: array of rows of buttons expected")
    for row in rows:
        yield from row


def _without_empty_rows(markup: Json) -> Json | None:
    rows = markup.get("inline_keyboard")
    if rows is None:
        return markup
    kept = [row for row in rows if row]
    return {**markup, "inline_keyboard": kept} if kept else None


def _check_inline_button(button: Any) -> None:
    if not isinstance(button, dict):
        raise bad_request("can't parse inline keyboard button: Object expected")
    _check_label(button, of="inline keyboard button")
    actions = _ACTIONS & button.keys()
    if not actions:
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if "callback_data" in actions:
        _check_callback(button["callback_data"])
    if "url" in actions and not web_address(str(button["url"])):
        raise bad_request(
            f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL"
        )


def _check_reply_button(button: Any) -> None:
    if isinstance(button, str):
        button = {"text": button}
    if not isinstance(button, dict):
        raise bad_request("can't parse keyboard button: Object expected")
    _check_label(button, of="keyboard button")


def _check_label(button: Json, *, of: str) -> None:
    if "text" not in button:
        raise bad_request(f"can't parse {of}: Can't find field \"text\"")
    if not isinstance(button["text"], str):
        raise bad_request(f'can\'t parse {of}: Field "text" must be of type String')
    if not button["text"].strip():
        raise bad_request(f"{of} text must be non-empty")
    if button.get("style") not in _STYLES:
        raise bad_request(f"can't parse {of}: invalid button style specified")


def _check_callback(text: Any) -> None:
    if not isinstance(text, str) or not 1 <= len(text.encode()) <= MAX_CALLBACK_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
