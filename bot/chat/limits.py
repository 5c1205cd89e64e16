"""Telegram's limits, and which of them a call falls under.

About 30 messages a second in all, one a second in a chat but for short bursts, 20 a minute in a group
(https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this). Edits share them with messages,
as Telegram's maintainer says (https://github.com/tdlib/td/issues/3034). No figure is known for deletions and chat
actions: they are counted like messages.
"""

from typing import Any

from bot.chat.rate_limits import RateLimit

Chat = int | str | None
"""The number or the public name of a chat; None for a call that speaks to none."""
GROUP_RATE, GROUP_BURST = 15 / 60, 3
"""Together never more than 18 in any minute, two fewer than Telegram allows."""
FREELY = ("answer", "get")
"""Calls whose names begin so are not limited (https://github.com/tdlib/telegram-bot-api/issues/648)."""
ADDRESSES = {"chat_id", "inline_message_id"}


def is_free(endpoint: str) -> bool:
    """Return whether a call keeps to no pace."""
    return endpoint.startswith(FREELY)


def is_setup(data: dict[str, Any]) -> bool:
    """Return whether a call speaks to no chat, but sets something up."""
    return not data.keys() & ADDRESSES


def chat_of(data: dict[str, Any]) -> Chat:
    """Return the chat that a call speaks to, if it names a chat."""
    named = data.get("chat_id")
    try:
        return None if named is None else int(named)
    except ValueError:
        return str(named)


def pace_of(chat: Chat, *, rate: float, burst: int) -> RateLimit:
    """Return a new pace for a chat, `rate` and `burst` being those of private chats.

    Groups have negative numbers or public names.
    """
    if isinstance(chat, str) or (chat is not None and chat < 0):
        return RateLimit(rate=GROUP_RATE, burst=GROUP_BURST)
    return RateLimit(rate=rate, burst=burst)
