"""The methods that send messages."""

from collections.abc import Callable

from emulator.call import MethodCall
from emulator.chat import Chat
from emulator.content import caption_of, item_of, media_of, place_of, text_of
from emulator.events import EventKind
from emulator.message import Json, Message
from emulator.refusal import bad_request
from emulator.rules import ALBUM, CHAT_ACTIONS, check_markup
from emulator.state import EmulatorState


def send_message(state: EmulatorState, call: MethodCall) -> Json:
    """Put a text into a chat."""
    body, source = text_of(call)
    return _post(state, call, body, source)


def send_media(kind: str) -> Callable[[EmulatorState, MethodCall], Json]:
    """Return the method that sends a kind of file."""

    def send(state: EmulatorState, call: MethodCall) -> Json:
        caption, source = caption_of(call)
        state.reachable(call.chat_id)  # refused before a file is kept for nothing
        return _post(
            state, call, {**media_of(state, call, kind=kind, field=kind), **caption}, source
        )

    return send


def send_location(state: EmulatorState, call: MethodCall) -> Json:
    """Put a place into a chat."""
    return _post(state, call, place_of(call), "")


def send_media_group(state: EmulatorState, call: MethodCall) -> list[Json]:
    """Put an album into a chat."""
    items = [item_of(call, item) for item in call.array("media")]
    if len(items) not in ALBUM:
        few = "few" if len(items) < ALBUM.start else "many"
        raise bad_request(f"too {few} messages to send as an album")
    chat = state.reachable(call.chat_id)
    state.spend(chat, count=len(items))
    bodies = [_album_part(state, item) for item in items]
    group = {"media_group_id": str(13_000_000_000_000_000 + len(chat.messages))}
    silent = call.flag("disable_notification")
    posted = (state.post(chat, {**b, **group}, source=s, silent=silent) for b, s in bodies)
    return [message.as_api() for message in posted]


def send_chat_action(state: EmulatorState, call: MethodCall) -> bool:
    """Show the person what the bot is busy with."""
    action = call.text("action")
    if action not in CHAT_ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = state.reachable(call.chat_id)
    state.bus.tell(EventKind.ACTION, chat=chat.id, action=action)
    return True


def _post(state: EmulatorState, call: MethodCall, body: Json, source: str) -> Json:
    markup = check_markup(call.structure("reply_markup"))
    chat = state.reachable(call.chat_id)
    body = {**body, **_reply(chat, call), **_extras(call)}
    state.spend(chat)
    silent = call.flag("disable_notification")
    return state.post(chat, body, source=source, silent=silent, markup=markup).as_api()


def _album_part(state: EmulatorState, item: MethodCall) -> tuple[Json, str]:
    caption, source = caption_of(item)
    kind = item.text("type")
    return {**media_of(state, item, kind=kind, field="media"), **caption}, source


def _reply(chat: Chat, call: MethodCall) -> Json:
    wanted = call.object("reply_parameters") or {}
    answered = chat.messages.get(int(wanted.get("message_id", 0)))
    if answered is not None:
        return {"reply_to_message": _shallow(answered)}
    if wanted and not wanted.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    return {}


def _shallow(message: Message) -> Json:
    return {key: value for key, value in message.as_api().items() if key != "reply_to_message"}


def _extras(call: MethodCall) -> Json:
    protected = {"has_protected_content": True} if call.flag("protect_content") else {}
    effect = {"effect_id": call.text("message_effect_id")} if call.has("message_effect_id") else {}
    return {**protected, **effect}
