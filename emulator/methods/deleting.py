"""The methods that delete messages."""

from emulator.call import MethodCall
from emulator.refusal import bad_request
from emulator.rules import MAX_DELETED_AT_ONCE
from emulator.state import EmulatorState


def delete_message(state: EmulatorState, call: MethodCall) -> bool:
    """Delete a message; say so when there is none or it is too old."""
    state.delete(state.chat(call.chat_id), call.integer("message_id"))
    return True


def delete_messages(state: EmulatorState, call: MethodCall) -> bool:
    """Take many messages away; those that are not there are skipped."""
    wanted = call.array("message_ids")
    if not wanted:
        raise bad_request("message identifiers are not specified")
    if len(wanted) > MAX_DELETED_AT_ONCE:
        raise bad_request("too many messages to delete")
    chat = state.chat(call.chat_id)
    for message_id in wanted:
        if message_id in chat.messages:
            state.delete(chat, message_id)
    return True
