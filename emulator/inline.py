"""Inline mode: what people type behind the bot's name, the results that they are shown, and the one they send."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from emulator.message import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class InlineQuery:
    """A text behind the bot's name: who types it, in which chat, and when."""

    id: str
    user: Json
    chat: int
    text: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class InlineResult:
    """A result that can be sent: what the list shows of it, and the message that it becomes."""

    id: str
    title: str
    description: str
    body: Json
    source: str
    markup: Any

    def as_page(self) -> Json:
        """Return what the page lists."""
        kinds = ("photo", "animation")
        files = {
            kind: self.body[kind][-1] if kind == "photo" else self.body[kind]
            for kind in kinds
            if kind in self.body
        }
        file = next(iter(files.values()), None)
        return {
            "id": self.id,
            "title": self.title,
            "description": self.description,
            "kind": next(iter(files), ""),
            "file": file["file_id"] if file else "",
        }


class InlineQueries:
    """The queries that wait for an answer, and the answers."""

    def __init__(self) -> None:
        self._waiting: dict[str, InlineQuery] = {}
        self.asked: dict[str, InlineQuery] = {}
        self.results: dict[str, list[InlineResult]] = {}

    def ask(self, query: InlineQuery) -> None:
        """Note a query."""
        self._waiting[query.id] = self.asked[query.id] = query

    def take(self, query_id: str) -> InlineQuery | None:
        """Return a query that was not answered yet; it is answered from now on."""
        return self._waiting.pop(query_id, None)
