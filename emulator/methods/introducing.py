"""How does the bot present itself? Commands, names, descriptions and the menu button."""

from collections.abc import Callable

from emulator.call import Call
from emulator.entities import utf16_length
from emulator.events import EventKind
from emulator.message import Json
from emulator.refusal import bad_request
from emulator.rules import BOT_TEXTS, check_commands
from emulator.world import World

_MENUS = {"commands", "default", "web_app"}
_SCOPES = {
    "default", "all_private_chats", "all_group_chats", "all_chat_administrators", "chat",
    "chat_administrators", "chat_member",
}  # fmt: skip


def set_commands(world: World, call: Call) -> bool:
    """Set the commands of a scope and a language."""
    _keep(world, call, check_commands(call.structure("commands")))
    return True


def delete_commands(world: World, call: Call) -> bool:
    """Take the commands of a scope and a language away."""
    _keep(world, call, [])
    return True


def get_commands(world: World, call: Call) -> list[Json]:
    """Return the commands of exactly this scope and language."""
    return world.profile.commands(scope=_scope(call), language=call.text("language_code"))


def set_text(field: str) -> Callable[[World, Call], bool]:
    """Return the method that sets the bot's name or one of its descriptions."""

    def set_it(world: World, call: Call) -> bool:
        text = call.text(field)
        if utf16_length(text) > BOT_TEXTS[field]:
            raise bad_request(f"{field.replace('_', ' ')} is too long")
        world.profile.set_text(field, text, language=call.text("language_code"))
        _tell(world)
        return True

    return set_it


def get_text(field: str) -> Callable[[World, Call], Json]:
    """Return the method that tells the bot's name or one of its descriptions."""

    def get_it(world: World, call: Call) -> Json:
        own = world.bot["first_name"] if field == "name" else ""
        return {field: world.profile.text(field, language=call.text("language_code")) or own}

    return get_it


def set_menu(world: World, call: Call) -> bool:
    """Set the menu button of a chat or of all."""
    button = call.object("menu_button") or {"type": "default"}
    if button.get("type") not in _MENUS:
        raise bad_request("can't parse menu button: unsupported type specified")
    world.profile.set_menu(_menu_chat(world, call), button)
    return True


def get_menu(world: World, call: Call) -> Json:
    """Tell the menu button of a chat."""
    return world.profile.menu(_menu_chat(world, call))


def _keep(world: World, call: Call, commands: list[Json]) -> None:
    scope, language = _scope(call), call.text("language_code")
    world.profile.set_commands(commands, scope=scope, language=language)
    _tell(world)


def _tell(world: World) -> None:
    seen = world.profile.commands_seen_by(0, language="")
    world.bus.tell(EventKind.COMMANDS, commands=seen)


def _scope(call: Call) -> Json | None:
    scope = call.object("scope")
    if scope is not None and scope.get("type") not in _SCOPES:
        raise bad_request("can't parse BotCommandScope: unsupported type specified")
    return scope


def _menu_chat(world: World, call: Call) -> int:
    return world.resident(call.chat_id).id if call.has("chat_id") else 0
