"""What does Telegram allow? Its limits, and which of them a call falls under.

About 30 messages a second in all, one a second in a chat but for short bursts, 20 a minute in a group
(https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this). Edits share them with messages,
as Telegram's maintainer says (https://github.com/tdlib/td/issues/3034). No figure is known for deletions and chat
actions: they are counted like messages.
"""

from typing import Any

from bot.chat.lines import Chat
from bot.chat.pace import Pace

MOST_IN_A_SECOND = 30
GROUP_RATE, GROUP_BURST = 17 / 60, 3
"""Together never more than 20 in any minute."""
FREELY = ("answer", "get")
"""Calls whose names begin so are not limited (https://github.com/tdlib/telegram-bot-api/issues/648)."""
ADDRESSES = {"chat_id", "inline_message_id"}
"""A call with none of these speaks to nobody: it sets something up."""


def is_free(endpoint: str, data: dict[str, Any]) -> bool:
    """Tell whether a call keeps to no pace."""
    return endpoint.startswith(FREELY) or not data.keys() & ADDRESSES


def chat_of(data: dict[str, Any]) -> Chat:
    """Return the chat that a call speaks to, if it names one."""
    named = data.get("chat_id")
    try:
        return None if named is None else int(named)
    except ValueError:
        return str(named)


def pace_of(chat: Chat, *, rate: float, burst: int) -> Pace:
    """Return a new pace for a chat, `rate` and `burst` being those of private ones.

    Groups have negative numbers or public names. What goes to no chat in particular has no pace of its own.
    """
    if chat is None:
        return Pace(rate=MOST_IN_A_SECOND, burst=MOST_IN_A_SECOND)
    if isinstance(chat, str) or chat < 0:
        return Pace(rate=GROUP_RATE, burst=GROUP_BURST)
    return Pace(rate=rate, burst=burst)
