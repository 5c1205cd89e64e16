"""How does the bot hear of people? Updates, webhooks, answers to taps, chats and files."""

from emulator.call import Call
from emulator.files import MAX_DOWNLOAD
from emulator.message import Json
from emulator.refusal import bad_request, conflict
from emulator.rules import check_answer
from emulator.world import Answer, World

_WEBHOOK_ACTIVE = (
    "can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)


def get_me(world: World, call: Call) -> Json:
    """Tell the bot who it is."""
    del call
    return {
        **world.bot,
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


async def get_updates(world: World, call: Call) -> list[Json]:
    """Return what the bot has not heard yet."""
    if world.profile.webhook:
        raise conflict(_WEBHOOK_ACTIVE)
    world.updates.want(call.structure("allowed_updates"))
    return await world.updates.poll(
        offset=call.integer("offset"),
        limit=call.integer("limit", 100),
        timeout=call.integer("timeout"),
    )


def set_webhook(world: World, call: Call) -> bool:
    """Note an address; the emulator itself calls none, but polling is refused from now on."""
    url = call.text("url")
    if url and not url.startswith("https://"):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    world.updates.want(call.structure("allowed_updates"))
    world.profile.webhook = url
    return _forgotten(world, call)


def delete_webhook(world: World, call: Call) -> bool:
    """Go back to polling."""
    world.profile.webhook = ""
    return _forgotten(world, call)


def get_webhook_info(world: World, call: Call) -> Json:
    """Tell how updates reach the bot."""
    del call
    return {
        "url": world.profile.webhook,
        "has_custom_certificate": False,
        "pending_update_count": world.updates.pending,
        **({"allowed_updates": world.updates.wanted} if world.updates.wanted else {}),
    }


def answer_callback(world: World, call: Call) -> bool:
    """Answer a tap, once and in time."""
    text = call.text("text")
    check_answer(text)
    answer = Answer(
        text=text,
        show_alert=call.flag("show_alert"),
        url=call.text("url"),
        at=world.clock.now(),
    )
    world.answer(call.text("callback_query_id"), answer)
    return True


def get_file(world: World, call: Call) -> Json:
    """Tell where a file can be fetched."""
    if not call.has("file_id"):
        raise bad_request("file_id not specified")
    file = world.files.find(call.text("file_id"))
    if len(file.upload.content) > MAX_DOWNLOAD:
        raise bad_request("file is too big")
    return {**file.as_api(), "file_path": file.path}


def get_chat(world: World, call: Call) -> Json:
    """Tell all about a chat."""
    resident = world.resident(call.chat_id)
    pinned = resident.messages[resident.pinned[-1]].as_api() if resident.pinned else None
    gifts = (
        "unlimited_gifts",
        "limited_gifts",
        "unique_gifts",
        "premium_subscription",
        "gifts_from_channels",
    )
    return {
        **resident.chat(),
        "accent_color_id": resident.id % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(gifts, True),
        **({"pinned_message": pinned} if pinned else {}),
    }


def get_profile_photos(world: World, call: Call) -> Json:
    """Tell that nobody here has a picture."""
    if call.integer("user_id") not in world.residents:
        raise bad_request("invalid user_id specified")
    return {"total_count": 0, "photos": []}


def _forgotten(world: World, call: Call) -> bool:
    if call.flag("drop_pending_updates"):
        world.updates.forget()
    return True
