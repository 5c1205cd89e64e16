"""The routine that a person asks for: a number of minutes, a part of the body, both, or a routine by its name."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from bot.library import Meaning, ReplyMeaning
from bot.library.words import LibraryWords
from bot.parsing.spoken.amounts import other_units, parse_minutes
from bot.parsing.spoken.likeness import SUGGESTIONS, begun, nearest, slipped
from bot.parsing.typed import folded, only_words, plain

LONGEST_REQUEST = 64

_DENYING = frozenset({Meaning.BUT, Meaning.WITHOUT})


@dataclass(frozen=True, slots=True, kw_only=True)
class RoutineRequest:
    """What a person asks for; all that they did not say is empty. A `routine` or a `stretch` stands alone."""

    minutes: int | None = None
    area: str = ""
    routine: str = ""
    stretch: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Miss:
    """Words that could not be understood, and what may have been meant, the likeliest first.

    `several` says that all of what may have been meant has these words in its name.
    """

    near: tuple[RoutineRequest, ...] = ()
    several: bool = field(default=False, compare=False)


def parse_request(
    typed: str, *, words: LibraryWords, english: LibraryWords, locale: str
) -> RoutineRequest | Miss:
    """Return what `5`, `neck`, `neck 5`, `five minutes`, `psoas-reset` or `cat cow` means in a language, or in English.

    Accents, case, signs and small slips do not matter. `RoutineRequest()` means that nothing in particular was
    asked for. A request beside which another number stands, a length that is not in minutes, or a no, is only offered.
    """
    id_ = typed.strip().casefold()
    if id_ in words.routines:
        return RoutineRequest(routine=id_)
    text = folded(only_words(plain(typed, limit=LONGEST_REQUEST)))
    if not text and typed.strip():
        return Miss()
    names = _names(words, english)
    single = stretch_names(words, english)
    if text in names or text in single:
        return names.get(text) or single[text]
    found = _composed(text, names, words=words, english=english, locale=locale)
    is_open = isinstance(found, Miss) and not found.several
    return _single(text, single) or found if is_open else found


def minutes_in(
    typed: str, *, words: LibraryWords, english: LibraryWords, locale: str
) -> int | None:
    """Return the minutes that stand anywhere in a text; None if none do."""
    text = folded(only_words(plain(typed, limit=LONGEST_REQUEST)))
    return _amount(text.split(), _numbers(words, english), locale)[0]


def _composed(
    text: str,
    names: Mapping[str, RoutineRequest],
    *,
    words: LibraryWords,
    english: LibraryWords,
    locale: str,
) -> RoutineRequest | Miss:
    """Return the routine or the part of the body that a text names, and the minutes."""
    minutes, rest = _amount(text.split(), _numbers(words, english), locale)
    fillers = {folded(word) for word in english.spoken.fillers | words.spoken.fillers}
    found = _said(rest, minutes, names=names, fillers=fillers)
    if isinstance(found, Miss) or found.routine:
        return found
    doubtful = not _is_counted(rest, minutes, locale) or _is_denied(text, words, english)
    return (
        Miss(near=(RoutineRequest(area=found.area),) if found.area else ()) if doubtful else found
    )


def _is_counted(rest: list[str], minutes: int | None, locale: str) -> bool:
    """Return whether no number is left over, nor a length of time that is not in minutes."""
    lengths = other_units(locale) if minutes else frozenset()
    return not any(word in lengths or any(map(str.isdigit, word)) for word in rest)


def _is_denied(text: str, words: LibraryWords, english: LibraryWords) -> bool:
    """Return whether a word such as `not`, `without` or `except` stands in a text."""
    return any(
        f" {folded(word)} " in f" {text} "
        for spoken in (english.spoken, words.spoken)
        for word in (
            *(one for one, meaning in spoken.reminders.items() if meaning in _DENYING),
            *(one for one, reply in spoken.replies.items() if reply is ReplyMeaning.NO),
        )
    )


def _said(
    rest: list[str], minutes: int | None, *, names: Mapping[str, RoutineRequest], fillers: set[str]
) -> RoutineRequest | Miss:
    """Return what is asked for by the words beside the minutes."""
    whole = dict.fromkeys(begun(" ".join(rest), names)) if len(rest) > 1 else {}
    if len(whole) == 1:
        return _for_minutes(next(iter(whole)), minutes)
    rest = [word for word in rest if word not in fillers]
    if not rest:
        return RoutineRequest(minutes=minutes)
    return _named(" ".join(rest), names, minutes=minutes)


def _single(text: str, names: Mapping[str, RoutineRequest]) -> RoutineRequest | Miss | None:
    """Return the stretch that a text names nearly, or those that it may mean; None if it is like none."""
    for way in (begun, slipped):
        found = dict.fromkeys(way(text, names))
        if len(found) == 1:
            return next(iter(found))
        if found:
            return Miss(near=tuple(found)[:SUGGESTIONS], several=True)
    return None


def _numbers(words: LibraryWords, english: LibraryWords) -> dict[str, int]:
    """Return the numbers that are written out, in English and in the person's language."""
    both = {**english.spoken.numbers, **words.spoken.numbers}
    return {folded(word): number for word, number in both.items()}


def _amount(
    words: list[str], known: Mapping[str, int], locale: str
) -> tuple[int | None, list[str]]:
    """Take the minutes out of what was typed; the longest run of words that is an amount counts."""
    digits = [str(known.get(word, word)) for word in words]
    for length in (3, 2, 1):
        for start in range(len(digits) - length + 1):
            minutes = parse_minutes(" ".join(digits[start : start + length]), locale)
            if minutes is not None:
                return minutes, words[:start] + words[start + length :]
    return None, words


def _named(
    text: str, names: Mapping[str, RoutineRequest], *, minutes: int | None
) -> RoutineRequest | Miss:
    ways: tuple[Callable[[str, Mapping[str, RoutineRequest]], Iterable[RoutineRequest]], ...] = (
        _exact,
        begun,
        slipped,
        _among,
    )
    for way in ways:
        found = dict.fromkeys(way(text, names))
        if len(found) == 1:
            return _for_minutes(next(iter(found)), minutes)
        if found:
            near = tuple(_for_minutes(one, minutes) for one in found)[:SUGGESTIONS]
            return Miss(near=near, several=True)
    return Miss(near=tuple(_for_minutes(one, minutes) for one in nearest(text, names)))


def _for_minutes(request: RoutineRequest, minutes: int | None) -> RoutineRequest:
    return (
        request
        if request.routine or request.stretch
        else RoutineRequest(area=request.area, minutes=minutes)
    )


def _exact(text: str, names: Mapping[str, RoutineRequest]) -> Iterator[RoutineRequest]:
    if text in names:
        yield names[text]


def _among(text: str, names: Mapping[str, RoutineRequest]) -> Iterator[RoutineRequest]:
    """Yield the areas that stand somewhere in a longer text, such as `my stiff neck`; the longest name counts."""
    found = [name for name, one in names.items() if one.area and f" {name} " in f" {text} "]
    longest = max(map(len, found), default=0)
    yield from (names[name] for name in found if len(name) == longest)


def stretch_names(words: LibraryWords, english: LibraryWords) -> dict[str, RoutineRequest]:
    """Return every name of a stretch; where two have a name, the person's language goes first."""
    names: dict[str, RoutineRequest] = {}
    for spoken in (words, english):
        for id_, stretch in spoken.stretches.items():
            for name in (id_, stretch.name, *stretch.also_called):
                names.setdefault(folded(name), RoutineRequest(stretch=id_))
    return names


def _names(words: LibraryWords, english: LibraryWords) -> dict[str, RoutineRequest]:
    """Return everything that can be named; where two have a name, the person's language and areas go first."""
    names: dict[str, RoutineRequest] = {}
    for spoken in (words, english):
        for id_, area in spoken.areas.items():
            for name in (id_, area.name, *area.also_called):
                names.setdefault(folded(name), RoutineRequest(area=id_))
        for id_, routine in spoken.routines.items():
            for name in (id_, routine.name):
                names.setdefault(folded(name), RoutineRequest(routine=id_))
    return names
