"""The ledger: an entry for each call of the bot, for tests and for the page."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A call and how it went.

    `error` is the description of the refusal, or what the fault did; `unknown` names the fields that
    Telegram would have ignored without a word.
    """

    at: datetime
    method: str
    params: Mapping[str, Any] = field(default_factory=dict)
    ok: bool
    error: str | None = None
    message_id: int | None = None
    unknown: tuple[str, ...] = ()

    @property
    def chat(self) -> int | None:
        """The chat that it was about."""
        found = str(self.params.get("chat_id", ""))
        return int(found) if found.lstrip("-").isdecimal() else None

    def as_page(self) -> dict[str, Any]:
        """Return what the page shows of it."""
        return {
            "method": self.method,
            "ok": self.ok,
            "description": self.error,
            "at": round(self.at.timestamp() * 1000),
        }
