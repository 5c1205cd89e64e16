"""The client that speaks to Telegram in the name of this bot."""

from telegram.ext import ExtBot

from bot.chat.limiter import Limiter
from bot.chat.proxy import proxy_for
from bot.chat.transport import AiohttpRequest
from bot.chat.urgency import Urgency
from bot.settings import Settings


def telegram_bot(settings: Settings, limiter: Limiter) -> ExtBot[Urgency]:
    """Return what speaks to Telegram in the name of this bot."""
    api, proxy = settings.telegram_api_url, proxy_for(settings)
    return ExtBot(
        settings.bot_token.get_secret_value(),
        base_url=f"{api}/bot",
        base_file_url=f"{api}/file/bot",
        request=AiohttpRequest(proxy=proxy),
        get_updates_request=AiohttpRequest(proxy=proxy),
        rate_limiter=limiter,
    )
