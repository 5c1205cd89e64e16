"""The days of the week that a person typed."""

from collections.abc import Sequence

from bot.parsing.spoken.lexicon import Lexicon, Mark, Said
from bot.parsing.spoken.sentence import tokens
from bot.parsing.typed import bare

LONGEST_DAYS = 64
BETWEEN_DAYS = frozenset({Mark.COMMA, Mark.AND, Mark.AND_MINUTES})


def parse_weekdays(text: str, words: Lexicon) -> frozenset[int] | None:
    """Return the days that a text such as `mon-fri`, `sat sun` or `weekends` means, or None."""
    return days_of(tokens(bare(text, limit=LONGEST_DAYS), words))


def days_of(said: Sequence[Said]) -> frozenset[int] | None:
    """Return the days of a row of days and ranges, but for those behind an `except`; None if it is anything else."""
    said = [one for one in said if one not in BETWEEN_DAYS]
    if Mark.EXCEPT in said:
        at = said.index(Mark.EXCEPT)
        days, without = _listed(said[:at]), _listed(said[at + 1 :])
        return (days - without) or None if days and without else None
    return _listed(said)


def _listed(said: Sequence[Said]) -> frozenset[int] | None:
    days: frozenset[int] = frozenset()
    while said:
        match said:
            case [int(first), Mark.RANGE, int(last), *rest]:
                days |= _span(first, last)
            case [int(day), *rest]:
                days |= {day}
            case [frozenset() as group, *rest]:
                days |= group
            case _:
                return None
        said = rest
    return days or None


def _span(first: int, last: int) -> frozenset[int]:
    return frozenset((first + step) % 7 for step in range((last - first) % 7 + 1))
