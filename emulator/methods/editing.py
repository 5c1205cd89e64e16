"""The methods that edit messages, set reactions and pin."""

from emulator.call import MethodCall
from emulator.content import KINDS, caption_of, item_of, media_of, text_of
from emulator.message import Json, Message
from emulator.reactions import check_reactions
from emulator.refusal import bad_request
from emulator.rules import check_inline_markup
from emulator.state import EmulatorState

_CONTENT = {
    "text", "entities", "link_preview_options", "caption", "caption_entities",
    "show_caption_above_media", "has_media_spoiler", *KINDS,
}  # fmt: skip
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as "
    "a current content and reply markup of the message"
)


def edit_text(state: EmulatorState, call: MethodCall) -> Json:
    """Change the text of a message; a keyboard that is not given again goes away."""
    content, source = text_of(call)
    message = _editable(state, call)
    if "text" not in message.body:
        raise bad_request("there is no text in the message to edit")
    return _change(state, call, message, content=content, source=source)


def edit_caption(state: EmulatorState, call: MethodCall) -> Json:
    """Change the caption of a message; a keyboard that is not given again goes away."""
    caption, source = caption_of(call)
    message = _editable(state, call)
    media = {key: message.body[key] for key in (*KINDS, "has_media_spoiler") if key in message.body}
    if not media:
        raise bad_request("there is no caption in the message to edit")
    return _change(state, call, message, content={**media, **caption}, source=source)


def edit_media(state: EmulatorState, call: MethodCall) -> Json:
    """Put another file, or a file for the text, into a message."""
    item = item_of(call, call.structure("media"))
    caption, source = caption_of(item)
    message = _editable(state, call)
    media = media_of(state, item, kind=item.text("type"), field="media")
    return _change(state, call, message, content={**media, **caption}, source=source)


def edit_markup(state: EmulatorState, call: MethodCall) -> Json:
    """Change the keyboard of a message; none given takes it away."""
    message = _editable(state, call)
    content = {key: value for key, value in message.body.items() if key in _CONTENT}
    return _change(state, call, message, content=content, source=message.source)


def set_reaction(state: EmulatorState, call: MethodCall) -> bool:
    """Put the bot's reaction on a message, or take it off."""
    chat = state.reachable(call.chat_id)
    message = state.find(chat, call.integer("message_id"), to="react")
    emoji = check_reactions(call.array("reaction"))
    state.change(message, quiet=True, reactions=emoji)
    return True


def pin(state: EmulatorState, call: MethodCall) -> bool:
    """Pin a message."""
    chat = state.reachable(call.chat_id)
    message = state.find(chat, call.integer("message_id"), to="pin")
    if message.id not in chat.pinned:
        chat.pinned.append(message.id)
    return True


def unpin(state: EmulatorState, call: MethodCall) -> bool:
    """Unpin a message, or the message that was pinned last."""
    chat = state.reachable(call.chat_id)
    wanted = call.integer("message_id", chat.pinned[-1] if chat.pinned else 0)
    if wanted not in chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned.remove(wanted)
    return True


def _editable(state: EmulatorState, call: MethodCall) -> Message:
    """Return the message if bots can edit it: their own, and never under a keyboard of another kind."""
    chat = state.reachable(call.chat_id)
    message = state.find(chat, call.integer("message_id"), to="edit")
    if message.outgoing or (message.markup is not None and not message.keyboard):
        raise bad_request("message can't be edited")
    return message


def _change(
    state: EmulatorState, call: MethodCall, message: Message, *, content: Json, source: str
) -> Json:
    markup = check_inline_markup(call.structure("reply_markup"))
    old = {key: value for key, value in message.body.items() if key in _CONTENT}
    if old == content and message.markup == markup:
        raise bad_request(_NOT_MODIFIED)
    state.spend(state.chat(message.chat_id))
    kept = {key: value for key, value in message.body.items() if key not in _CONTENT}
    body = {**kept, **content}
    quiet = old == content  # a new keyboard alone shows no "edited"
    return state.change(message, quiet=quiet, body=body, markup=markup, source=source).as_api()
