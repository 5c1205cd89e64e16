"""The methods of the bot's profile: commands, names, descriptions and the menu button."""

from collections.abc import Callable

from emulator.call import MethodCall
from emulator.entities import utf16_length
from emulator.events import EventKind
from emulator.message import Json
from emulator.refusal import bad_request
from emulator.rules import BOT_TEXTS, check_commands
from emulator.state import EmulatorState

SWITCHES = (
    "supports_inline_queries", "can_join_groups", "can_read_all_group_messages",
)  # fmt: skip
_MENUS = {"commands", "default", "web_app"}
_SCOPES = {
    "default", "all_private_chats", "all_group_chats", "all_chat_administrators", "chat",
    "chat_administrators", "chat_member",
}  # fmt: skip


def set_commands(state: EmulatorState, call: MethodCall) -> bool:
    """Set the commands of a scope and a language."""
    _keep(state, call, check_commands(call.structure("commands")))
    return True


def delete_commands(state: EmulatorState, call: MethodCall) -> bool:
    """Take the commands of a scope and a language away."""
    _keep(state, call, [])
    return True


def get_commands(state: EmulatorState, call: MethodCall) -> list[Json]:
    """Return the commands of exactly this scope and language."""
    return state.profile.commands(scope=_scope(call), language=call.text("language_code"))


def set_text(field: str) -> Callable[[EmulatorState, MethodCall], bool]:
    """Return the method that sets the bot's name or a description."""

    def set_it(state: EmulatorState, call: MethodCall) -> bool:
        text = call.text(field)
        if utf16_length(text) > BOT_TEXTS[field]:
            raise bad_request(f"{field.replace('_', ' ')} is too long")
        state.profile.set_text(field, text, language=call.text("language_code"))
        _tell(state)
        return True

    return set_it


def get_text(field: str) -> Callable[[EmulatorState, MethodCall], Json]:
    """Return the method that gets the bot's name or a description."""

    def get_it(state: EmulatorState, call: MethodCall) -> Json:
        own = state.bot["first_name"] if field == "name" else ""
        return {field: state.profile.text(field, language=call.text("language_code")) or own}

    return get_it


def set_settings(state: EmulatorState, call: MethodCall) -> bool:
    """Change what the bot may do, as @BotFather does; what is not named stays as it is."""
    named = {name: call.flag(name) for name in SWITCHES if call.has(name)}
    placeholder = "inline_query_placeholder"
    texts = {placeholder: call.text(placeholder)} if call.has(placeholder) else {}
    state.profile.settings |= named | texts
    return True


def set_menu(state: EmulatorState, call: MethodCall) -> bool:
    """Set the menu button of a chat or of all."""
    button = call.object("menu_button") or {"type": "default"}
    if button.get("type") not in _MENUS:
        raise bad_request("can't parse menu button: unsupported type specified")
    state.profile.set_menu(_menu_chat(state, call), button)
    return True


def get_menu(state: EmulatorState, call: MethodCall) -> Json:
    """Answer getChatMenuButton."""
    return state.profile.menu(_menu_chat(state, call))


def _keep(state: EmulatorState, call: MethodCall, commands: list[Json]) -> None:
    scope, language = _scope(call), call.text("language_code")
    state.profile.set_commands(commands, scope=scope, language=language)
    _tell(state)


def _tell(state: EmulatorState) -> None:
    seen = state.profile.commands_seen_by(0, language="")
    state.bus.tell(EventKind.COMMANDS, commands=seen)


def _scope(call: MethodCall) -> Json | None:
    scope = call.object("scope")
    if scope is not None and scope.get("type") not in _SCOPES:
        raise bad_request("can't parse BotCommandScope: unsupported type specified")
    return scope


def _menu_chat(state: EmulatorState, call: MethodCall) -> int:
    return state.chat(call.chat_id).id if call.has("chat_id") else 0
