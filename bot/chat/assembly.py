"""The handlers of all kinds of updates, put together from the parts that they share."""

from bot.chat.group_handler import GroupHandler
from bot.chat.inline_handler import InlineHandler
from bot.chat.localization import Localizer
from bot.chat.sender import Sender
from bot.chat.updates import UpdateHandler
from bot.practice.admission import Admission
from bot.storage.store import Store


def update_handler(
    *,
    store: Store,
    sender: Sender,
    localizer: Localizer,
    admission: Admission,
    admins: frozenset[int] = frozenset(),
) -> UpdateHandler:
    """Return what handles each update; `admins` are the people who run the bot."""
    inline = InlineHandler(
        store=store,
        clock=sender.clock,
        localizer=localizer,
        bot=sender.bot,
        picture_sender=sender.picture_sender,
    )
    groups = GroupHandler(
        store=store,
        clock=sender.clock,
        localizer=localizer,
        bot=sender.bot,
        admission=admission,
    )
    return UpdateHandler(
        store=store,
        clock=sender.clock,
        localizer=localizer,
        bot=sender.bot,
        picture_sender=sender.picture_sender,
        admission=admission,
        inline=inline,
        groups=groups,
        admins=admins,
    )
