"""A call of the bot: its method, parameters and uploaded files, in whichever form they came."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from emulator.refusal import bad_request

_TRUE = {"true", "yes", "1"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file that came along with a call."""

    name: str
    mime: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodCall:
    """A call of a method; values are text (forms) or native (JSON), read by what they should be."""

    method: str
    params: Mapping[str, Any] = field(default_factory=dict)
    uploads: Mapping[str, Upload] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        """Return whether a parameter was given at all."""
        return self.params.get(name) not in (None, "")

    def text(self, name: str) -> str:
        """Return a text, empty when it was not given."""
        value = self.params.get(name)
        return "" if value is None else str(value)

    def integer(self, name: str, default: int = 0) -> int:
        """Return a whole number, or the default when it is missing or is none, as Telegram does."""
        try:
            return int(self.params.get(name, default))
        except (TypeError, ValueError):
            return default

    def number(self, name: str) -> float:
        """Return a number that must be there."""
        try:
            return float(self.params[name])
        except (KeyError, TypeError, ValueError):
            raise bad_request(f"{name} must be a number") from None

    def flag(self, name: str) -> bool:
        """Return whether a switch is on."""
        return str(self.params.get(name, "")).lower() in _TRUE

    def structure(self, name: str) -> Any:
        """Return an object or an array, None when it was not given."""
        value = self.params.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object") from None

    def object(self, name: str) -> dict[str, Any] | None:
        """Return an object, None when it was not given; refuse anything else."""
        found = self.structure(name)
        if found is not None and not isinstance(found, dict):
            raise bad_request(f"can't parse {name.replace('_', ' ')}: object expected")
        return found

    def array(self, name: str) -> list[Any]:
        """Return an array, empty when it was not given; refuse anything else."""
        found = self.structure(name)
        if found is not None and not isinstance(found, list):
            raise bad_request(f"can't parse {name.replace('_', ' ')}: array expected")
        return found or []

    @property
    def chat_id(self) -> int | None:
        """The chat that it is about; None when there is none."""
        return self.integer("chat_id") if self.has("chat_id") else None
