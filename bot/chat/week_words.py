"""The words of a week of practice, for the person and for others."""

from dataclasses import dataclass

from bot.chat.localization import Localization
from bot.chat.routine_reason import NAMES
from bot.domain.days import A_DAY
from bot.domain.diary import DayKind
from bot.domain.person import Person
from bot.domain.programme.season import BLOCKS, Season
from bot.domain.week import LENGTH, Week
from bot.library.library import Library
from bot.practice.today import season
from bot.practice.weeks import areas_of
from bot.texts import Html


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekWords:
    """Says a week in a person's words."""

    words: Localization
    library: Library

    def numbers(self, week: Week) -> str:
        """Return the days and the minutes."""
        return self.words.label("week-numbers", days=week.done, minutes=week.minutes)

    def shared(self, week: Week) -> Html:
        """Return the week as others see it."""
        return self.words.lines([self.words("week-shared"), *self.facts(week)])

    def own(self, person: Person, week: Week) -> Html:
        """Return the week as the person sees it, with the focus of the next."""
        day = week.days[-1][0]
        coming = self._focus(season(person, day=day + LENGTH * A_DAY))
        return self.words.lines([self.words("week-own"), *self.facts(week), Html(), coming])

    def _focus(self, coming: Season) -> Html:
        if coming.easy:
            return self.words("week-next-easy")
        name = NAMES[BLOCKS.index(coming.focus)]
        return self.words("week-next", areas=self.words.label(f"programme-focus-{name}"))

    def facts(self, week: Week) -> list[Html]:
        """Return the days as signs, the numbers, and the parts of the body that were stretched most."""
        done, other = self.words("week-day-done"), self.words("week-day-other")
        signs = "".join(done if kind is DayKind.DONE else other for _, kind in week.days)
        named = self.library.words(self.words.code).areas
        areas = [named[name].name for name in areas_of(week, self.library)]
        most = [self.words("week-areas", areas=self.words.list(areas))] if areas else []
        numbers = self.words("week-numbers", days=week.done, minutes=week.minutes)
        return [Html(signs), numbers, *most]
