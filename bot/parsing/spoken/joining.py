"""Words beside each other that make a time together: 20 past 7, zehn vor halb acht, ocho menos diez de la noche."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from bot.library import Meaning
from bot.parsing.spoken.fractions import Fraction
from bot.parsing.spoken.halves import HALVES, Half
from bot.parsing.spoken.lexicon import Mark, Said
from bot.parsing.spoken.numbers import DIAL, HOURS, Before, Hour, Number, Ordinal

FIVES = frozenset({5, 10, 20, 25})
"""People say these minutes before or after an hour."""
_NEVER_HOURS = range(24, 60)
_POINTS: Mapping[Said, tuple[int, Half]] = {
    Mark.NOON: (12, HALVES[Meaning.AFTERNOON]),
    Mark.MIDNIGHT: (0, HALVES[Meaning.NIGHT]),
}
Joined = tuple[Said, int]
"""What words mean together, and how many words these are."""


def joined(said: Sequence[Said]) -> list[Said]:
    """Return the same with each time as a single word: with the minutes, part of an hour and half of the day beside it.

    A number that is no hour, and a word that belongs to no time, are marked as unknown.
    """
    counted = list(_each(said, (_interval, _minutes)))
    times = list(_each(counted, _TIMES))
    return [_settled(one) for one in _each(times, _DAYTIMES)]


def _each(
    said: Sequence[Said], rules: Sequence[Callable[[Sequence[Said]], Joined | None]]
) -> Iterator[Said]:
    while said:
        found = next(filter(None, (rule(said) for rule in rules)), None)
        one, length = found or (said[0], 1)
        yield one
        said = said[length:]


def _interval(said: Sequence[Said]) -> Joined | None:
    """`every 2 hours` is no time of day; `every day` is a phrase of its own, and `every` means nothing else."""
    match said:
        case [Mark.EVERY, Number(), *_] | [Mark.EVERY, Hour(exact=False), *_]:
            return Mark.INTERVAL, 2
        case [Mark.EVERY, *_]:
            return Mark.FILLER, 1
    return None


def _minutes(said: Sequence[Said]) -> Joined | None:
    """Leave out the word behind a number that says what the number counts: 20 minutes past 7."""
    match said:
        case [Number() as minutes, Mark.MINUTES, Mark.PAST | Mark.BEFORE | Ordinal(), *_]:
            return minutes, 2
        case [Number(value=value), Mark.MINUTES, Mark.RANGE, *_]:
            return Before(minutes=value), 3
        case [Number(value=value, spelled=True), Mark.RANGE, Number(spelled=True), *_]:
            return (Before(minutes=value), 2) if value in FIVES else None
        case [Mark.WITHOUT, Number(value=value), Mark.MINUTES, *_]:
            return Before(minutes=value), 3
        case [Mark.WITHOUT, Number(value=value), *_]:
            return Before(minutes=value), 2
    return None


def _past(said: Sequence[Said]) -> Joined | None:
    """20 past 7, zehn nach halb acht, ten to eight."""
    match said:
        case [Number(value=minutes), Mark.PAST | Mark.BEFORE as way, *rest]:
            return _from(rest, _signed(minutes, way), said=2)
        case [Before(minutes=minutes), *rest]:
            return _from(rest, -minutes, said=1)
    return None


def _signed(minutes: int, way: Said) -> int:
    return minutes if way is Mark.PAST else -minutes


def _from(rest: Sequence[Said], minutes: int, *, said: int) -> Joined | None:
    """Return the time that is this many minutes from the time at the beginning of the rest."""
    match rest:
        case [Fraction(ahead=True) as part, Number(value=hour), *_] if hour in HOURS:
            return Hour(hour=hour, minutes=part.minutes + minutes), said + 2
        case [Number(value=hour), *_] if hour in HOURS:
            return Hour(hour=hour, minutes=minutes), said + 1
        case [Mark.NOON | Mark.MIDNIGHT as point, *_]:
            return Hour(hour=_POINTS[point][0], minutes=minutes), said + 1
    return None


def _part(said: Sequence[Said]) -> Joined | None:
    """Half past seven, siete y media."""
    match said:
        case [Fraction(ahead=True) as part, Number(value=hour), *_] if hour in HOURS:
            return Hour(hour=hour, minutes=part.minutes), 2
        case [Fraction(ahead=True) as part, Hour(exact=False) as hour, *_]:
            return replace(hour, minutes=part.minutes, exact=True), 2
        case [Number(value=hour), Fraction(ahead=False) as part, *_] if hour in HOURS:
            return Hour(hour=hour, minutes=part.minutes), 2
    return None


def _of_the_hour(said: Sequence[Said]) -> Joined | None:
    """Половина восьмого, двадцать минут восьмого."""
    match said:
        case [Fraction(ahead=True) as part, Ordinal(hour=hour), *_]:
            return Hour(hour=hour, minutes=part.minutes), 2
        case [Number(value=minutes), Ordinal(hour=hour), *_]:
            return Hour(hour=hour - 1, minutes=minutes), 2
    return None


def _half_within(said: Sequence[Said]) -> Joined | None:
    """7 in the morning and a half: the half of the day stands between the hour and its part."""
    match said:
        case [Number(value=hour), Half() as half, Fraction(ahead=False) as part, *_] if (
            hour in HOURS
        ):
            at = Hour(hour=hour).at(half)
            return (Mark.UNKNOWN if at is None else Hour(hour=at.hour, minutes=part.minutes)), 3
    return None


def _and(said: Sequence[Said]) -> Joined | None:
    """Siete y veinte; `7 y 20` may be two times and is not guessed at."""
    match said:
        case [Number(value=hour), Mark.AND_MINUTES, Number(value=minutes) as number, *_] if (
            hour in HOURS
        ):
            if (
                number.spelled and (minutes in FIVES or minutes not in DIAL)
            ) or minutes in _NEVER_HOURS:
                return Hour(hour=hour, minutes=minutes), 3
            return (Mark.UNKNOWN, 3) if minutes in FIVES else None
        case [Number(value=hour), Mark.LESS, Number(value=minutes), *_] if hour in HOURS:
            return Hour(hour=hour, minutes=-minutes), 3
    return None


def _o_clock(said: Sequence[Said]) -> Joined | None:
    match said:
        case [Number(value=hour), Mark.O_CLOCK, Number(value=minutes), Mark.MINUTES, *_] if (
            hour in HOURS
        ):
            return Hour(hour=hour, minutes=minutes), 4
        case [Number(value=hour), Mark.O_CLOCK, *_] if hour in HOURS:
            return Hour(hour=hour, exact=False), 2
        case [Hour() as hour, Mark.O_CLOCK | Mark.MINUTES, *_]:
            return replace(hour, clear=True), 2
        case [Mark.O_CLOCK, *_]:
            return Mark.FILLER, 1
    return None


def _alone(said: Sequence[Said]) -> Joined | None:
    match said:
        case [Number(value=hour, spelled=spelled), *_]:
            is_hour = hour in (DIAL if spelled else HOURS)
            return (Hour(hour=hour, clear=False, exact=False) if is_hour else Mark.UNKNOWN), 1
    return None


_TIMES = (_past, _part, _of_the_hour, _half_within, _and, _o_clock, _alone)


def _halved(said: Sequence[Said]) -> Joined | None:
    """7:30 in the evening, morgens um 7."""
    match said:
        case [Hour() as hour, Half() as half, *_] | [Half() as half, Hour() as hour, *_]:
            return hour.at(half) or Mark.UNKNOWN, 2
        case [Hour() as hour, Mark.NOON | Mark.MIDNIGHT as point, *_] | [
            Mark.NOON | Mark.MIDNIGHT as point,
            Hour() as hour,
            *_,
        ]:
            return hour.at(_POINTS[point][1]) or Mark.UNKNOWN, 2
        case [Mark.NOON | Mark.MIDNIGHT as point, *_]:
            return Hour(hour=_POINTS[point][0]).at() or Mark.UNKNOWN, 1
    return None


_DAYTIMES = (_halved,)
_LEFT_OVER = (Half, Fraction, Ordinal, Before)
_MEAN_NOTHING_ALONE = frozenset(
    {Mark.MINUTES, Mark.PAST, Mark.BEFORE, Mark.WITHOUT, Mark.LESS, Mark.UNKNOWN}
)


def _settled(one: Said) -> Said:
    if isinstance(one, _LEFT_OVER) or one in _MEAN_NOTHING_ALONE:
        return Mark.UNKNOWN
    return one
