"""Texts: sentences, times and lists in a person's language."""

from bot.texts.markup import Html
from bot.texts.phrasebook import MissingText, Texts

__all__ = ["Html", "MissingText", "Texts"]
