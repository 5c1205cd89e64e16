"""Checks the words for weekdays that people type against Unicode's tables (CLDR)."""

from collections.abc import Iterator

from babel import Locale, UnknownLocaleError

from bot.library.content_files import SPOKEN, ContentFiles, LanguageFiles
from bot.library.problem import Problem
from bot.library.spoken import Meaning

DAYS = (
    Meaning.MONDAY, Meaning.TUESDAY, Meaning.WEDNESDAY, Meaning.THURSDAY, Meaning.FRIDAY, Meaning.SATURDAY,
    Meaning.SUNDAY,
)  # fmt: skip


def hearing_problems(files: ContentFiles) -> Iterator[Problem]:
    """Yield the words of each language that are the name of a day, and should not be or need not be there."""
    for language in files.languages.values():
        yield from _day_problems(language)


def _day_problems(language: LanguageFiles) -> Iterator[Problem]:
    names = _day_names(language.rules.language)
    for meaning, word in language.spoken.reminders.pairs() if language.spoken else ():
        if word in names:
            yield Problem(
                file=f"locales/{language.rules.language}/{SPOKEN}",
                field=f"reminders.{meaning}",
                expected=f"no name of a day that is known already (found “{word}”, {names[word]})",
                remedy="Take it out.",
            )


def _day_names(language: str) -> dict[str, Meaning]:
    try:
        contexts = Locale.parse(language, sep="-").days
    except (UnknownLocaleError, ValueError):
        return {}  # told already
    return {
        str(name).casefold().rstrip("."): DAYS[day]
        for context in ("format", "stand-alone")
        for width in ("abbreviated", "wide")
        for day, name in contexts[context][width].items()
    }
