"""The bot's profile in Telegram: its commands and descriptions in every language, set when they have changed."""

import hashlib
import json
import logging
from collections.abc import Iterator

from telegram import Bot, BotCommandScopeAllGroupChats, BotCommandScopeAllPrivateChats
from telegram.error import TelegramError

from bot.chat.abilities import switch_on
from bot.chat.localization import Localization, Localizer
from bot.chat.menu import COMMANDS, GROUP_COMMANDS
from bot.storage.store import Store

log = logging.getLogger(__name__)

Listed = list[tuple[str, str]]
Text = tuple[str | None, Listed, Listed, str, str]
"""A language code, None for all other languages; the commands in private and in groups, and the descriptions."""


async def introduce(bot: Bot, localizer: Localizer, store: Store) -> None:
    """Switch on what the bot can do, and set commands and descriptions unless Telegram has them.

    A failure is logged and mended at the next start.
    """
    placeholder = localizer.words(localizer.default).label("inline-placeholder")
    await switch_on(bot, placeholder=placeholder)
    texts = list(_texts(localizer))
    mark, said = f"profile-{bot.id}", _hash(texts)
    async with store.begin() as tx:
        if await tx.process_state.get(mark) == said:
            return
    try:
        for text in texts:
            await _set(bot, text)
    except TelegramError as error:
        log.warning("the list of commands could not be set: %s", error)
        return
    async with store.begin() as tx:
        await tx.process_state.put(mark, said)


def commands(words: Localization) -> list[tuple[str, str]]:
    """Return every command with what it does."""
    return [(name, words.label(f"command-{name}")) for name in COMMANDS]


def group_commands(words: Localization) -> list[tuple[str, str]]:
    """Return every command for groups with what it does there."""
    first, *others = GROUP_COMMANDS
    does = {first: f"command-{first}"} | {name: f"command-{first}-{name}" for name in others}
    return [(name, words.label(key)) for name, key in does.items()]


def _texts(localizer: Localizer) -> Iterator[Text]:
    pairs = [(None, localizer.default), *((code, code) for code in localizer.languages)]
    for code, language in pairs:
        words = localizer.words(language)
        about, short = words.label("profile-description"), words.label("profile-short")
        yield code, commands(words), group_commands(words), about, short


def _hash(texts: list[Text]) -> str:
    return hashlib.sha256(json.dumps(texts).encode()).hexdigest()


async def _set(bot: Bot, text: Text) -> None:
    code, listed, in_groups, about, short = text
    scope = BotCommandScopeAllPrivateChats()
    await bot.set_my_commands(listed, scope=scope, language_code=code)
    groups = BotCommandScopeAllGroupChats()
    await bot.set_my_commands(in_groups, scope=groups, language_code=code)
    await bot.set_my_description(about, language_code=code)
    await bot.set_my_short_description(short, language_code=code)
