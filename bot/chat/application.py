"""How do updates find their handlers? The routes, told to python-telegram-bot."""

from collections.abc import Callable, Coroutine, Iterator
from typing import Any, cast

from telegram import ChatMember, Update
from telegram.ext import (
    Application,
    ApplicationBuilder,
    BaseHandler,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    ContextTypes,
    ExtBot,
    MessageHandler,
    filters,
)

from bot.chat import routes
from bot.chat.desk import Context, Desk
from bot.chat.limiter import Urgency
from bot.chat.routes import Handle

Routed = Application[Any, Context, Any, Any, Desk, Any]
Said = Callable[[Update], str]
Callback = Callable[[Update, Context], Coroutine[Any, Any, None]]

PRIVATE = filters.ChatType.PRIVATE


def build(bot: ExtBot[Urgency], desk: Desk) -> Routed:
    """Return the application: the bot, the desk, and which handler answers what."""
    types: Any = ContextTypes(context=Context, bot_data=cast(type[Desk], lambda: desk))
    builder = ApplicationBuilder().bot(bot).updater(None).job_queue(None).context_types(types)
    application: Any = builder.build()
    application.add_handlers(list(_handlers()))
    application.add_error_handler(_failed)
    return application  # type: ignore[no-any-return]


def _handlers() -> Iterator[BaseHandler[Update, Context, Any]]:
    for name, handle in routes.COMMANDS.items():
        yield CommandHandler(name, _callback(handle, _behind_command), filters=PRIVATE)
    yield CallbackQueryHandler(_tapped)
    yield MessageHandler(PRIVATE & filters.LOCATION, _callback(routes.LOCATION, _location))
    yield MessageHandler(PRIVATE & filters.COMMAND, _callback(routes.UNKNOWN_COMMAND, _text))
    yield MessageHandler(PRIVATE & filters.TEXT, _callback(routes.TYPED, _text))
    yield MessageHandler(PRIVATE & ~filters.StatusUpdate.ALL, _callback(routes.OTHER, _text))
    yield MessageHandler(filters.ChatType.GROUPS & filters.COMMAND, _in_group)
    yield ChatMemberHandler(_membership, ChatMemberHandler.MY_CHAT_MEMBER)


def _callback(handle: Handle, said: Said) -> Callback:
    async def callback(update: Update, context: Context) -> None:
        wanted = handle if update.edited_message is None else routes.corrected(handle)
        await context.bot_data.receive(update, wanted, said=said(update))

    return callback


async def _tapped(update: Update, context: Context) -> None:
    """Hand a tap to whoever its button speaks to: the library's own patterns let taps without data through."""
    data = (update.callback_query and update.callback_query.data) or ""
    await context.bot_data.receive(update, routes.behind_button(data), said=data)


def _behind_command(update: Update) -> str:
    _, *behind = _text(update).split(maxsplit=1)
    return "".join(behind)


def _text(update: Update) -> str:
    return (update.effective_message and update.effective_message.text) or ""


def _location(update: Update) -> str:
    location = update.message and update.message.location
    return f"{location.latitude},{location.longitude}" if location else ""


async def _in_group(update: Update, context: Context) -> None:
    """Answer commands for this bot or for any; another bot's are none of ours."""
    command, *_ = _text(update).split(maxsplit=1)
    _, addressed, name = command.partition("@")
    if not addressed or name.casefold() == context.bot.username.casefold():
        await context.bot_data.point_to_private_chat(update)


async def _membership(update: Update, context: Context) -> None:
    change = update.my_chat_member
    if change is not None and change.chat.type == change.chat.PRIVATE:
        left = change.new_chat_member.status in (ChatMember.BANNED, ChatMember.LEFT)
        await context.bot_data.reached(update, left=left)


async def _failed(update: object, context: Context) -> None:
    """Keep what went wrong for whoever handed the update in; the library would only log it."""
    assert isinstance(update, Update)
    assert context.error is not None
    context.bot_data.failures[update.update_id] = context.error
