"""A scripted Telegram: chats with messages and buttons, a queue of updates, files, and the refusals of the Bot API."""

import json
from collections.abc import Callable
from typing import Any

from tests.simulation.chats import Chat, Json, Posted, Refused
from tests.simulation.updates import Updates

BOT = {"id": 123456, "is_bot": True, "first_name": "Limber", "username": "limber_bot"}
DELETABLE = 48 * 3600.0
TAP_LIFE = 15.0
"""Telegram accepts the answer to a tap for about so many seconds."""


class Telegram:
    """The server: `now` returns the true seconds. `heard` is called for whatever a chat is shown."""

    def __init__(self, *, now: Callable[[], float], stamp: Callable[[], int]) -> None:
        self.now, self.stamp = now, stamp
        self.chats: dict[int, Chat] = {}
        self.updates = Updates(now=now)
        self.taps: dict[str, tuple[int, float]] = {}
        self.answered: dict[str, str] = {}
        self.files: dict[str, str] = {}
        self.heard: Callable[[Posted], None] = lambda _: None
        self.gone: Callable[[int, int], None] = lambda _, __: None
        self._last_message = 0

    def chat(self, number: int) -> Chat:
        """Return a chat, opened if it is new."""
        return self.chats.setdefault(number, Chat(id=number))

    def call(self, method: str, params: Json, files: dict[str, str]) -> Any:  # noqa: PLR0911
        """Carry out one call and return its result; raises `Refused`."""
        name = method.lower()
        if name == "getme":
            return {**BOT, "can_join_groups": True, "can_read_all_group_messages": False,
                    "supports_inline_queries": False}  # fmt: skip
        if name == "getwebhookinfo":
            return {"url": "", "has_custom_certificate": False, "pending_update_count": 0}
        if name.startswith("get"):
            return {} if name != "getmycommands" else []
        if name.startswith("send"):
            return self._send(name, params, files)
        if name.startswith("editmessage"):
            return self._edit(name, params)
        if name in {"deletemessage", "deletemessages"}:
            return self._delete(params)
        if name == "answercallbackquery":
            return self._answer(params)
        return True

    def number(self) -> int:
        """Return the number of the next message."""
        self._last_message += 1
        return self._last_message

    def _reachable(self, params: Json) -> Chat:
        chat = self.chats.get(int(params.get("chat_id", 0)))
        if chat is None or (not chat.started and chat.id > 0):
            raise Refused(400, "Bad Request: chat not found")
        if chat.moved is not None:
            raise Refused(400, "Bad Request: group chat was upgraded to a supergroup chat",
                          migrate_to_chat_id=chat.moved)  # fmt: skip
        if chat.deactivated:
            raise Refused(403, "Forbidden: user is deactivated")
        if chat.blocked:
            raise Refused(403, "Forbidden: bot was blocked by the user")
        return chat

    def _send(self, name: str, params: Json, files: dict[str, str]) -> Json:
        chat = self._reachable(params)
        kind = name.removeprefix("send")
        body, picture = self._content(kind, params, files)
        posted = Posted(
            id=self.number(),
            chat=chat.id,
            at=self.now(),
            text=str(params.get("text") or params.get("caption") or ""),
            buttons=_buttons(params),
            silent=str(params.get("disable_notification")).lower() == "true",
            picture=picture,
            content=body,
        )
        chat.messages[posted.id] = posted
        self.heard(posted)
        return {**self._head(posted), **body}

    def _content(self, kind: str, params: Json, files: dict[str, str]) -> tuple[Json, str]:
        if kind == "message":
            return {"text": str(params["text"])}, ""
        named = str(params.get(kind, "")).removeprefix("attach://")
        given = files.get(kind) or files.get(named.lower()) or self._known(named)
        number = f"{kind}-{given}"
        self.files[number] = given
        about = {"file_id": number, "file_unique_id": number, "file_size": 1}
        sized = {**about, "width": 1, "height": 1}
        of_kind: dict[str, Any] = {
            "photo": [sized],
            "animation": {**sized, "duration": 1},
            "document": about,
        }
        return {kind: of_kind[kind], "caption": str(params.get("caption", ""))}, given

    def _known(self, number: str) -> str:
        if number not in self.files:
            raise Refused(400, "Bad Request: wrong file identifier/HTTP URL specified")
        return self.files[number]

    def _head(self, posted: Posted) -> Json:
        kind = "private" if posted.chat > 0 else "group"
        chat = {"id": posted.chat, "type": kind, "first_name": "P", "title": "G"}
        return {"message_id": posted.id, "date": self.stamp(), "chat": chat, "from": BOT}

    def _edit(self, name: str, params: Json) -> Json:
        chat = self._reachable(params)
        posted = chat.messages.get(int(params.get("message_id", 0)))
        if posted is None:
            raise Refused(400, "Bad Request: message to edit not found")
        text = str(params.get("text") or params.get("caption") or "")
        if bool(posted.picture) != (name == "editmessagecaption"):
            kind = "text" if posted.picture else "caption"
            raise Refused(400, f"Bad Request: there is no {kind} in the message to edit")
        if (text, _buttons(params)) == (posted.text, posted.buttons):
            raise Refused(400, "Bad Request: message is not modified")
        posted.text, posted.buttons = text, _buttons(params)
        posted.changed += 1
        self.heard(posted)
        return {
            **self._head(posted),
            **posted.content,
            "caption" if posted.picture else "text": text,
        }

    def _delete(self, params: Json) -> bool:
        chat = self._reachable(params)
        named = params.get("message_ids", params.get("message_id"))
        numbers = json.loads(named) if isinstance(named, str) else named
        for number in numbers if isinstance(numbers, list) else [numbers]:
            self.remove(chat.id, number)
        return True

    def remove(self, chat: int, number: int) -> None:
        """Take a message out of its chat."""
        if self.chats[chat].messages.pop(number, None) is not None:
            self.gone(chat, number)

    def _answer(self, params: Json) -> bool:
        query = str(params.get("callback_query_id", ""))
        _, at = self.taps.pop(query, (0, float("-inf")))
        if self.now() - at > TAP_LIFE:
            raise Refused(
                400,
                "Bad Request: query is too old and response timeout expired or query ID is invalid",
            )
        self.answered[query] = str(params.get("text", ""))
        return True


def _buttons(params: Json) -> list[str]:
    markup = params.get("reply_markup") or "{}"
    rows = (json.loads(markup) if isinstance(markup, str) else markup).get("inline_keyboard", [])
    return [button["callback_data"] for row in rows for button in row if "callback_data" in button]
