"""The reminders that a person asks for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import time
from itertools import groupby

from bot.domain.errors import UserError
from bot.parsing.spoken.lexicon import Lexicon, Mark, Said
from bot.parsing.spoken.numbers import Hour
from bot.parsing.spoken.sentence import tokens
from bot.parsing.spoken.weekdays import BETWEEN_DAYS, days_of
from bot.parsing.typed import bare, shortened

LONGEST_PLAN = 128
SHOWN = 40
"""Of what was typed, about this many characters are repeated back."""
_A_DAY_AND_A_TIME = ["day", "time"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RemindRequest:
    """Reminders to set, or with `off` to end: at these times (`off` without times: all of them).

    `times` are in order and each stands once; `weekdays` is None where the person named no days. `others` are times
    with days of their own in the same text.
    """

    times: tuple[time, ...]
    weekdays: frozenset[int] | None = None
    off: bool = False
    others: tuple["RemindRequest", ...] = field(default=())

    @property
    def groups(self) -> tuple["RemindRequest", ...]:
        """This and the others."""
        return (self, *self.others)


def parse_plan(args: str, words: Lexicon) -> RemindRequest:
    """Return the plan in a text such as `07:30 mon-fri`, `mon 7:30 pm`, `off` or `off 07:30`.

    Days stand before or after the times. Between times they are understood only if each time has its days on the same
    side: whose days they were would be a guess.

    Raises:
        UserError: `remind-not-understood` or, for intervals, `understanding-interval`, with what was `typed`.
    """
    said = tokens(bare(args, limit=LONGEST_PLAN), words)
    if Mark.INTERVAL in said:
        raise UserError("understanding-interval", typed=shortened(args, limit=SHOWN))
    request = None if Mark.UNKNOWN in said else _request(said)
    if request is None:
        raise UserError("remind-not-understood", typed=shortened(args, limit=SHOWN))
    return request


def _request(said: Sequence[Said]) -> RemindRequest | None:
    runs = [(kind, list(run)) for kind, run in _runs(said)]
    match runs:
        case [("off", [_])]:
            return RemindRequest(times=(), off=True)
        case [("off", [_]), ("time", times)] | [("time", times), ("off", [_])]:
            return _of(times, off=True)
        case [("time", times)]:
            return _of(times)
    kinds = [kind for kind, _ in runs]
    if kinds and kinds == _alternating(kinds[0], len(kinds) // 2):
        groups = [
            _on(*dict(runs[at : at + 2]).values(), first=kinds[0]) for at in range(0, len(runs), 2)
        ]
        if all(groups):
            first, *others = (group for group in groups if group)
            return RemindRequest(times=first.times, weekdays=first.weekdays, others=tuple(others))
    return None


def _alternating(first: str, pairs: int) -> list[str]:
    both = _A_DAY_AND_A_TIME if first == "day" else _A_DAY_AND_A_TIME[::-1]
    return both * pairs


def _runs(said: Sequence[Said]) -> Iterator[tuple[str, list[Said]]]:
    """Yield times and days in turn; what stands between two kinds belongs to neither."""
    for kind, run in groupby(_without_edges(said), key=lambda pair: pair[0]):
        yield kind, [one for _, one in run]


def _without_edges(said: Sequence[Said]) -> Iterator[tuple[str, Said]]:
    kinds = [(_kind(one), one) for one in said]
    for at, (kind, one) in enumerate(kinds):
        if kind != "between":
            yield kind, one
            continue
        before = next((other for other, _ in reversed(kinds[:at]) if other != "between"), "")
        behind = next((other for other, _ in kinds[at:] if other != "between"), "")
        if before == behind:
            yield before, one


def _on(
    first_run: Sequence[Said], second_run: Sequence[Said], *, first: str
) -> RemindRequest | None:
    days, times = (first_run, second_run) if first == "day" else (second_run, first_run)
    weekdays = days_of(days)
    return _of(times, weekdays=weekdays) if weekdays else None


def _of(
    run: Sequence[Said], *, weekdays: frozenset[int] | None = None, off: bool = False
) -> RemindRequest | None:
    """Return the times of a run, if it is clear that these are several times where there are several."""
    listed = [one for one in run if one is not Mark.COMMA]
    if any(map(_is_riddle, listed, listed[1:])):
        return None
    times = {_time(one) for one in listed if _is_time(one)}
    return RemindRequest(times=tuple(sorted(times)), weekdays=weekdays, off=off)


def _is_riddle(one: Said, other: Said) -> bool:
    """Return whether two times stand beside each other that might as well be a single time: 7 15."""
    return _is_time(one) and _is_time(other) and (_is_vague(one) or _is_vague(other))


def _is_time(one: Said) -> bool:
    return isinstance(one, time | Hour)


def _is_vague(one: Said) -> bool:
    return isinstance(one, Hour) and not one.clear


def _time(one: Said) -> time:
    at = one.at() if isinstance(one, Hour) else one
    assert isinstance(at, time)
    return at


def _kind(one: Said) -> str:
    if _is_time(one):
        return "time"
    if one in BETWEEN_DAYS:
        return "between"
    return "off" if one is Mark.OFF else "day"
