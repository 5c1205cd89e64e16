"""The methods that receive: updates, webhooks, answers to taps, chats and files."""

from emulator.call import MethodCall
from emulator.files import MAX_DOWNLOAD
from emulator.group import GroupChat
from emulator.message import Json
from emulator.refusal import bad_request, conflict
from emulator.rules import check_answer
from emulator.state import EmulatorState, MethodAnswer

_RIGHTS: dict[str, Json] = {
    "creator": {"is_anonymous": False},
    "administrator": dict.fromkeys(
        (
            "can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages",
            "can_manage_video_chats", "can_restrict_members", "can_promote_members",
            "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories",
            "can_delete_stories",
        ),
        False,
    ),
}  # fmt: skip
_WEBHOOK_ACTIVE = (
    "can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)


def get_me(state: EmulatorState, call: MethodCall) -> Json:
    """Answer getMe."""
    del call
    return {
        **state.bot,
        "can_join_groups": False,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        **state.profile.settings,
    }


async def get_updates(state: EmulatorState, call: MethodCall) -> list[Json]:
    """Return what the bot has not heard yet."""
    if state.profile.webhook:
        raise conflict(_WEBHOOK_ACTIVE)
    state.updates.want(call.structure("allowed_updates"))
    return await state.updates.poll(
        offset=call.integer("offset"),
        limit=call.integer("limit", 100),
        timeout=call.integer("timeout"),
    )


def set_webhook(state: EmulatorState, call: MethodCall) -> bool:
    """Note an address; the emulator itself calls none, but polling is refused from now on."""
    url = call.text("url")
    if url and not url.startswith("https://"):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    state.updates.want(call.structure("allowed_updates"))
    state.profile.webhook = url
    return _forgotten(state, call)


def delete_webhook(state: EmulatorState, call: MethodCall) -> bool:
    """Go back to polling."""
    state.profile.webhook = ""
    return _forgotten(state, call)


def get_webhook_info(state: EmulatorState, call: MethodCall) -> Json:
    """Answer getWebhookInfo."""
    del call
    return {
        "url": state.profile.webhook,
        "has_custom_certificate": False,
        "pending_update_count": state.updates.pending,
        **({"allowed_updates": state.updates.wanted} if state.updates.wanted else {}),
    }


def answer_callback(state: EmulatorState, call: MethodCall) -> bool:
    """Answer a tap, once and in time."""
    text = call.text("text")
    check_answer(text)
    answer = MethodAnswer(
        text=text,
        show_alert=call.flag("show_alert"),
        url=call.text("url"),
        at=state.clock.now(),
    )
    state.answer(call.text("callback_query_id"), answer)
    return True


def get_file(state: EmulatorState, call: MethodCall) -> Json:
    """Answer getFile."""
    if not call.has("file_id"):
        raise bad_request("file_id not specified")
    file = state.files.find(call.text("file_id"))
    if len(file.upload.content) > MAX_DOWNLOAD:
        raise bad_request("file is too big")
    return {**file.as_api(), "file_path": file.path}


def get_chat(state: EmulatorState, call: MethodCall) -> Json:
    """Answer getChat."""
    chat = state.chat(call.chat_id)
    pinned = chat.messages[chat.pinned[-1]].as_api() if chat.pinned else None
    gifts = (
        "unlimited_gifts",
        "limited_gifts",
        "unique_gifts",
        "premium_subscription",
        "gifts_from_channels",
    )
    return {
        **chat.chat(),
        "accent_color_id": chat.id % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(gifts, True),
        **({"pinned_message": pinned} if pinned else {}),
    }


def get_chat_member(state: EmulatorState, call: MethodCall) -> Json:
    """Answer what a member may do in a group."""
    chat, user = state.reachable(call.chat_id), call.integer("user_id")
    if not isinstance(chat, GroupChat) or user not in state.residents:
        raise bad_request("user not found")
    status = chat.members.get(user, "left")
    known = {key: value for key, value in state.residents[user].user.items() if value is not None}
    return {"status": status, "user": known, **_RIGHTS.get(status, {})}


def get_profile_photos(state: EmulatorState, call: MethodCall) -> Json:
    """Answer that a person has no profile picture."""
    if call.integer("user_id") not in state.residents:
        raise bad_request("invalid user_id specified")
    return {"total_count": 0, "photos": []}


def _forgotten(state: EmulatorState, call: MethodCall) -> bool:
    if call.flag("drop_pending_updates"):
        state.updates.forget()
    return True
