"""What of a message is in sight before anything is unfolded, and how long it takes to read."""

import re

from bot.library.prose import count_words
from bot.texts import Html
from bot.texts.markup import without_markup

FOLDED = re.compile(r"<blockquote expandable>.*?</blockquote>", re.DOTALL)
PER_SECOND = 3
"""How many words a person reads in a second while they take their place."""


def words_in_sight(html: str) -> int:
    """Return how many words of a message are in sight; a quotation that unfolds is not."""
    return count_words(without_markup(Html(FOLDED.sub("", html))))
