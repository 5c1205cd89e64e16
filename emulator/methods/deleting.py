"""How does the bot take back what it wrote? The delete methods."""

from emulator.call import Call
from emulator.refusal import bad_request
from emulator.rules import MAX_DELETED_AT_ONCE
from emulator.world import World


def delete_message(world: World, call: Call) -> bool:
    """Take one message away; say so when there is none or it is too old."""
    world.delete(world.resident(call.chat_id), call.integer("message_id"))
    return True


def delete_messages(world: World, call: Call) -> bool:
    """Take many messages away; those that are not there are skipped."""
    wanted = call.array("message_ids")
    if not wanted:
        raise bad_request("message identifiers are not specified")
    if len(wanted) > MAX_DELETED_AT_ONCE:
        raise bad_request("too many messages to delete")
    resident = world.resident(call.chat_id)
    for message_id in wanted:
        if message_id in resident.messages:
            world.delete(resident, message_id)
    return True
