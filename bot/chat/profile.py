"""How does the bot introduce itself in Telegram? Its commands and its description, in every language it speaks."""

import logging

from telegram import Bot, BotCommandScopeAllPrivateChats
from telegram.error import TelegramError

from bot.chat.menu import COMMANDS
from bot.chat.words import Vocabulary, Words

log = logging.getLogger(__name__)


async def introduce(bot: Bot, vocabulary: Vocabulary) -> None:
    """Set commands and descriptions; a failure is logged and mended at the next start."""
    try:
        await _set(bot, vocabulary, language=vocabulary.default, code=None)
        for language in vocabulary.languages:
            await _set(bot, vocabulary, language=language, code=language)
    except TelegramError as error:
        log.warning("the list of commands could not be set: %s", error)


def commands(words: Words) -> list[tuple[str, str]]:
    """Return every command with what it does."""
    return [(name, words.label(f"command-{name}")) for name in COMMANDS]


async def _set(bot: Bot, vocabulary: Vocabulary, *, language: str, code: str | None) -> None:
    words = vocabulary.words(language)
    scope = BotCommandScopeAllPrivateChats()
    await bot.set_my_commands(commands(words), scope=scope, language_code=code)
    await bot.set_my_description(words.label("profile-description"), language_code=code)
    await bot.set_my_short_description(words.label("profile-short"), language_code=code)
