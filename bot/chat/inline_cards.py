"""Cards of inline mode: what the bot offers in any chat, as plain values that can be kept and sent."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResult,
    InlineQueryResultArticle,
    InlineQueryResultCachedMpeg4Gif,
    InlineQueryResultCachedPhoto,
    InputTextMessageContent,
    LinkPreviewOptions,
)
from telegram.constants import ParseMode


class PictureKind(StrEnum):
    """What a card shows above its words."""

    NONE = ""
    PHOTO = "photo"
    FILM = "film"


@dataclass(frozen=True, slots=True, kw_only=True)
class InlineCard:
    """A result: its id, its title and a line about it, the message that it becomes, and the link on its button.

    `picture` is the number that Telegram gave the picture or film when it was sent before.
    """

    id: str
    title: str
    about: str
    text: str
    label: str
    url: str
    picture: str = ""
    shows: PictureKind = PictureKind.NONE


def results(cards: Sequence[InlineCard]) -> list[InlineQueryResult]:
    """Return the cards as Telegram takes them."""
    return [_result(card) for card in cards]


def _result(card: InlineCard) -> InlineQueryResult:
    keys = InlineKeyboardMarkup([[InlineKeyboardButton(card.label, url=card.url)]])
    match card.shows:
        case PictureKind.PHOTO:
            return InlineQueryResultCachedPhoto(
                card.id,
                card.picture,
                title=card.title,
                description=card.about,
                caption=card.text,
                parse_mode=ParseMode.HTML,
                reply_markup=keys,
            )
        case PictureKind.FILM:
            return InlineQueryResultCachedMpeg4Gif(
                card.id,
                card.picture,
                title=card.title,
                caption=card.text,
                parse_mode=ParseMode.HTML,
                reply_markup=keys,
            )
    return _article(card, keys)


def _article(card: InlineCard, keys: InlineKeyboardMarkup) -> InlineQueryResult:
    content = InputTextMessageContent(
        card.text,
        parse_mode=ParseMode.HTML,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
    )
    return InlineQueryResultArticle(
        card.id, card.title, content, description=card.about, reply_markup=keys
    )
