"""Library: each stretch, routine and tip, with its words."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.domain.course import Course
from bot.domain.language import nearest
from bot.domain.routine import Routine
from bot.domain.stretch import Area, Stretch
from bot.domain.tips import Tip
from bot.library.words import LibraryWords


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """Every stretch and routine, the article's first, every tip and programme, and the words for them in each language.

    `areas` are parts of the body as people name them, each with all that it covers; `measures` are the self-tests, each
    with the titles of its sources.
    """

    stretches: Mapping[str, Stretch]
    routines: Mapping[str, Routine]
    tips: Mapping[str, Tip]
    areas: Mapping[str, frozenset[Area]]
    locales: Mapping[str, LibraryWords]
    courses: Mapping[str, Course] = field(default_factory=dict)
    measures: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def words(self, locale: str) -> LibraryWords:
        """Return the words in the language nearest to a person's."""
        return self.locales[nearest(locale, among=self.locales)]
