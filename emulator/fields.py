"""The fields that the Bot API knows. Telegram ignores others; the ledger reports them.

Names are those of Bot API 10.3, setMySettings is of 10.5 (core.telegram.org/bots/api).
"""

from collections.abc import Iterator, Mapping
from typing import Any

from emulator.call import MethodCall
from emulator.refusal import Refused


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ADDRESS = (
    "business_connection_id chat_id message_thread_id direct_messages_topic_id "
    "ephemeral_message_parameters "
)
_SENDING = (
    "disable_notification protect_content allow_paid_broadcast message_effect_id "
    "suggested_post_parameters reply_parameters reply_markup "
)
_SEND = _ADDRESS + _SENDING
_CAPTION = "caption parse_mode caption_entities "
_ABOVE = "show_caption_above_media has_spoiler "
_EDIT = "business_connection_id chat_id message_id inline_message_id reply_markup "
_FILM = "duration width height thumbnail "

METHODS: Mapping[str, frozenset[str]] = {
    name: _names(fields)
    for name, fields in {
        "getMe": "",
        "getUpdates": "offset limit timeout allowed_updates",
        "setWebhook": "url certificate ip_address max_connections allowed_updates "
        "drop_pending_updates secret_token",
        "deleteWebhook": "drop_pending_updates",
        "getWebhookInfo": "",
        "setMySettings": "supports_inline_queries inline_query_placeholder "
        "needs_inline_query_location inline_feedback_share_denominator can_join_groups "
        "can_read_all_group_messages can_connect_to_business can_manage_bots "
        "supports_guest_queries supports_join_request_queries has_topics_enabled "
        "allows_users_to_create_topics has_topic_sidebar can_communicate_with_bots "
        "callback_query_mode",
        "answerInlineQuery": "inline_query_id results cache_time is_personal next_offset button",
        "setMyCommands": "commands scope language_code",
        "getMyCommands": "scope language_code",
        "deleteMyCommands": "scope language_code",
        "setMyName": "name language_code",
        "setMyDescription": "description language_code",
        "setMyShortDescription": "short_description language_code",
        "getMyName": "language_code",
        "getMyDescription": "language_code",
        "getMyShortDescription": "language_code",
        "setChatMenuButton": "chat_id menu_button",
        "getChatMenuButton": "chat_id",
        "sendMessage": _SEND + "text parse_mode entities link_preview_options",
        "sendPhoto": _SEND + _CAPTION + _ABOVE + "photo",
        "sendAnimation": _SEND + _CAPTION + _ABOVE + _FILM + "animation",
        "sendVideo": _SEND + _CAPTION + _ABOVE + _FILM
        + "video cover start_timestamp supports_streaming",
        "sendAudio": _SEND + _CAPTION + "audio duration performer title thumbnail",
        "sendDocument": _SEND + _CAPTION + "document thumbnail disable_content_type_detection",
        "sendLocation": _SEND + "latitude longitude horizontal_accuracy live_period heading "
        "proximity_alert_radius",
        "sendMediaGroup": "business_connection_id chat_id message_thread_id "
        "direct_messages_topic_id media disable_notification protect_content "
        "allow_paid_broadcast message_effect_id reply_parameters",
        "sendChatAction": "business_connection_id chat_id message_thread_id action",
        "editMessageText": _EDIT + "text parse_mode entities link_preview_options rich_message",
        "editMessageCaption": _EDIT + _CAPTION + "show_caption_above_media",
        "editMessageMedia": _EDIT + "media",
        "editMessageReplyMarkup": _EDIT,
        "deleteMessage": "chat_id message_id",
        "deleteMessages": "chat_id message_ids",
        "answerCallbackQuery": "callback_query_id text show_alert url cache_time",
        "getFile": "file_id",
        "setMessageReaction": "chat_id message_id reaction is_big",
        "pinChatMessage": "business_connection_id chat_id message_id disable_notification",
        "unpinChatMessage": "business_connection_id chat_id message_id",
        "getChatMember": "chat_id user_id",
        "getChat": "chat_id",
        "getUserProfilePhotos": "user_id offset limit",
    }.items()
}  # fmt: skip

_INLINE_BUTTON = _names(
    """text icon_custom_emoji_id style url callback_data web_app login_url switch_inline_query
    switch_inline_query_current_chat switch_inline_query_chosen_chat copy_text callback_game pay
    disabled"""
)
_REPLY_BUTTON = _names(
    """text icon_custom_emoji_id style request_users request_chat request_managed_bot request_contact
    request_location request_poll web_app"""
)
_MARKUP = _names(
    """inline_keyboard keyboard is_persistent resize_keyboard one_time_keyboard
    input_field_placeholder selective remove_keyboard force_reply"""
)
_MEDIA = _names(
    """type media thumbnail cover start_timestamp caption parse_mode caption_entities
    show_caption_above_media width height duration supports_streaming has_spoiler performer title
    disable_content_type_detection"""
)
_REPLY = _names(
    """message_id chat_id ephemeral_message_id allow_sending_without_reply quote quote_parse_mode
    quote_entities quote_position checklist_task_id poll_option_id"""
)
_PREVIEW = _names("is_disabled url prefer_small_media prefer_large_media show_above_text")
_INSIDE = {
    "reply_markup": _MARKUP,
    "reply_parameters": _REPLY,
    "link_preview_options": _PREVIEW,
    "media": _MEDIA,
    "commands": frozenset({"command", "description"}),
    "inline_keyboard": _INLINE_BUTTON,
    "keyboard": _REPLY_BUTTON,
}


def unknown_fields(call: MethodCall) -> tuple[str, ...]:
    """Return the paths of all fields that the Bot API does not know, in a call that may be refused."""
    known = next((f for name, f in METHODS.items() if name.lower() == call.method.lower()), None)
    if known is None:
        return ()
    text = str(dict(call.params))
    lost = (name for name in call.uploads if name not in known and f"attach://{name}" not in text)
    top = (name for name in call.params if name not in known)
    inside = (
        path for name in call.params if name in _INSIDE for path in _unknown_inside(call, name)
    )
    return (*top, *lost, *inside)


def known_part(value: Any, *, of: str) -> Any:
    """Return an object without the fields that the Bot API does not know, as it comes back in answers."""
    if isinstance(value, list):
        return [known_part(part, of=of) for part in value]
    if not isinstance(value, dict):
        return value
    return {
        key: known_part(part, of=key) if key in _INSIDE else part
        for key, part in value.items()
        if key in _INSIDE[of]
    }


def _unknown_inside(call: MethodCall, name: str) -> Iterator[str]:
    try:
        value = call.structure(name)
    except Refused:
        return  # the method itself says what is wrong with it
    yield from _unknown(value, name, _INSIDE[name])
    if name == "reply_markup" and isinstance(value, dict):
        for rows in ("inline_keyboard", "keyboard"):
            yield from _unknown(value.get(rows), f"{name}.{rows}", _INSIDE[rows])


def _unknown(value: Any, path: str, known: frozenset[str]) -> Iterator[str]:
    if isinstance(value, list):
        for index, part in enumerate(value):
            yield from _unknown(part, f"{path}[{index}]", known)
    elif isinstance(value, dict):
        yield from (f"{path}.{key}" for key in value if key not in known)
