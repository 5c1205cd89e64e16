"""The methods of the Bot API that the emulator answers, each with its function."""

from collections.abc import Callable, Mapping
from typing import Any

from emulator.call import MethodCall
from emulator.methods import deleting, editing, hearing, inline, introducing, sending
from emulator.state import EmulatorState

Method = Callable[[EmulatorState, MethodCall], Any]

_BY_NAME: dict[str, Method] = {
    "getMe": hearing.get_me,
    "getUpdates": hearing.get_updates,
    "setWebhook": hearing.set_webhook,
    "deleteWebhook": hearing.delete_webhook,
    "getWebhookInfo": hearing.get_webhook_info,
    "answerCallbackQuery": hearing.answer_callback,
    "getFile": hearing.get_file,
    "getChatMember": hearing.get_chat_member,
    "getChat": hearing.get_chat,
    "getUserProfilePhotos": hearing.get_profile_photos,
    "setMySettings": introducing.set_settings,
    "answerInlineQuery": inline.answer_inline,
    "setMyCommands": introducing.set_commands,
    "getMyCommands": introducing.get_commands,
    "deleteMyCommands": introducing.delete_commands,
    "setMyName": introducing.set_text("name"),
    "getMyName": introducing.get_text("name"),
    "setMyDescription": introducing.set_text("description"),
    "getMyDescription": introducing.get_text("description"),
    "setMyShortDescription": introducing.set_text("short_description"),
    "getMyShortDescription": introducing.get_text("short_description"),
    "setChatMenuButton": introducing.set_menu,
    "getChatMenuButton": introducing.get_menu,
    "sendMessage": sending.send_message,
    "sendPhoto": sending.send_media("photo"),
    "sendAnimation": sending.send_media("animation"),
    "sendVideo": sending.send_media("video"),
    "sendAudio": sending.send_media("audio"),
    "sendDocument": sending.send_media("document"),
    "sendLocation": sending.send_location,
    "sendMediaGroup": sending.send_media_group,
    "sendChatAction": sending.send_chat_action,
    "editMessageText": editing.edit_text,
    "editMessageCaption": editing.edit_caption,
    "editMessageMedia": editing.edit_media,
    "editMessageReplyMarkup": editing.edit_markup,
    "setMessageReaction": editing.set_reaction,
    "pinChatMessage": editing.pin,
    "unpinChatMessage": editing.unpin,
    "deleteMessage": deleting.delete_message,
    "deleteMessages": deleting.delete_messages,
}

METHODS: Mapping[str, Method] = {name.lower(): method for name, method in _BY_NAME.items()}
