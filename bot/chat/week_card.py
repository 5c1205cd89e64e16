"""The picture of a week: the stretches that were done most, under its numbers."""

from collections import Counter
from dataclasses import dataclass

from bot.chat.card_pictures import CardPictures
from bot.chat.localization import Localization
from bot.chat.picture_sender import PictureSender
from bot.chat.week_words import WeekWords
from bot.domain.week import Week
from bot.library.library import Library

SHOWN = 6
"""So many stretches fit under each other on a phone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekCard:
    """Lays a week out in a person's words."""

    words: Localization
    library: Library

    def svg(self, week: Week, *, picture_sender: PictureSender) -> str:
        """Return the drawing."""
        known = (name for name in week.stretches if name in self.library.stretches)
        most = [name for name, _ in Counter(known).most_common(SHOWN)]
        numbers = WeekWords(words=self.words, library=self.library).numbers(week)
        return CardPictures(words=self.words).scenes(
            self.words.label("week-title"), numbers, most, picture_sender=picture_sender
        )
