"""The bot's profile: commands, names, descriptions and menu button, by scope and language."""

import json
from collections.abc import Mapping
from typing import Any

Json = dict[str, Any]

_DEFAULT_SCOPE = {"type": "default"}


def _key(scope: Mapping[str, Any] | None, language: str) -> tuple[str, str]:
    return json.dumps(scope or _DEFAULT_SCOPE, sort_keys=True), language


class Profile:
    """Everything that a bot sets up about itself."""

    def __init__(self) -> None:
        self._commands: dict[tuple[str, str], list[Json]] = {}
        self._texts: dict[tuple[str, str], str] = {}
        self._menu: dict[int, Json] = {}
        self.webhook = ""
        self.settings: Json = {"can_join_groups": True}

    def set_commands(
        self, commands: list[Json], *, scope: Mapping[str, Any] | None, language: str
    ) -> None:
        """Set the commands of a scope and a language; none at all deletes them."""
        if commands:
            self._commands[_key(scope, language)] = commands
        else:
            self._commands.pop(_key(scope, language), None)

    def commands(self, *, scope: Mapping[str, Any] | None, language: str) -> list[Json]:
        """Return the commands of exactly this scope and language."""
        return self._commands.get(_key(scope, language), [])

    def commands_seen_by(self, person: int, *, language: str) -> list[Json]:
        """Return the commands that a person sees: the narrowest scope first, the own language first."""
        scopes = ({"type": "chat", "chat_id": person}, {"type": "all_private_chats"}, None)
        keys = [_key(scope, tongue) for scope in scopes for tongue in (language, "")]
        return next((self._commands[key] for key in keys if key in self._commands), [])

    def set_text(self, field: str, text: str, *, language: str) -> None:
        """Set a name or a description; an empty text deletes it."""
        self._texts[field, language] = text

    def text(self, field: str, *, language: str) -> str:
        """Return a name or a description, in the language or else in none."""
        return self._texts.get((field, language)) or self._texts.get((field, ""), "")

    def set_menu(self, chat: int, button: Json) -> None:
        """Set the menu button of a chat; chat 0 stands for all."""
        self._menu[chat] = button

    def menu(self, chat: int) -> Json:
        """Return the menu button of a chat."""
        return self._menu.get(chat) or self._menu.get(0) or {"type": "commands"}
