"""In which words does the bot say it? Sentences, times and lists in a person's own language."""

from bot.texts.markup import Html
from bot.texts.phrasebook import MissingText, Texts

__all__ = ["Html", "MissingText", "Texts"]
