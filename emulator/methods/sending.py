"""How does the bot write to people? The send methods."""

from collections.abc import Callable

from emulator.call import Call
from emulator.content import caption_of, item_of, media_of, place_of, text_of
from emulator.events import EventKind
from emulator.message import Json, Message
from emulator.refusal import bad_request
from emulator.resident import Resident
from emulator.rules import ALBUM, CHAT_ACTIONS, check_markup
from emulator.world import World


def send_message(world: World, call: Call) -> Json:
    """Put a text into a chat."""
    body, source = text_of(call)
    return _post(world, call, body, source)


def send_media(kind: str) -> Callable[[World, Call], Json]:
    """Return the method that puts one kind of file into a chat."""

    def send(world: World, call: Call) -> Json:
        caption, source = caption_of(call)
        world.reachable(call.chat_id)  # refused before a file is kept for nothing
        return _post(
            world, call, {**media_of(world, call, kind=kind, field=kind), **caption}, source
        )

    return send


def send_location(world: World, call: Call) -> Json:
    """Put a place into a chat."""
    return _post(world, call, place_of(call), "")


def send_media_group(world: World, call: Call) -> list[Json]:
    """Put an album into a chat."""
    items = [item_of(call, item) for item in call.array("media")]
    if len(items) not in ALBUM:
        few = "few" if len(items) < ALBUM.start else "many"
        raise bad_request(f"too {few} messages to send as an album")
    resident = world.reachable(call.chat_id)
    world.spend(resident, count=len(items))
    bodies = [_album_part(world, item) for item in items]
    group = {"media_group_id": str(13_000_000_000_000_000 + len(resident.messages))}
    silent = call.flag("disable_notification")
    posted = (world.post(resident, {**b, **group}, source=s, silent=silent) for b, s in bodies)
    return [message.as_api() for message in posted]


def send_chat_action(world: World, call: Call) -> bool:
    """Show the person what the bot is busy with."""
    action = call.text("action")
    if action not in CHAT_ACTIONS:
        raise bad_request("wrong parameter action in request")
    resident = world.reachable(call.chat_id)
    world.bus.tell(EventKind.ACTION, chat=resident.id, action=action)
    return True


def _post(world: World, call: Call, body: Json, source: str) -> Json:
    markup = check_markup(call.structure("reply_markup"))
    resident = world.reachable(call.chat_id)
    body = {**body, **_reply(resident, call), **_extras(call)}
    world.spend(resident)
    silent = call.flag("disable_notification")
    return world.post(resident, body, source=source, silent=silent, markup=markup).as_api()


def _album_part(world: World, item: Call) -> tuple[Json, str]:
    caption, source = caption_of(item)
    kind = item.text("type")
    return {**media_of(world, item, kind=kind, field="media"), **caption}, source


def _reply(resident: Resident, call: Call) -> Json:
    wanted = call.object("reply_parameters") or {}
    answered = resident.messages.get(int(wanted.get("message_id", 0)))
    if answered is not None:
        return {"reply_to_message": _shallow(answered)}
    if wanted and not wanted.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    return {}


def _shallow(message: Message) -> Json:
    return {key: value for key, value in message.as_api().items() if key != "reply_to_message"}


def _extras(call: Call) -> Json:
    protected = {"has_protected_content": True} if call.flag("protect_content") else {}
    effect = {"effect_id": call.text("message_effect_id")} if call.has("message_effect_id") else {}
    return {**protected, **effect}
