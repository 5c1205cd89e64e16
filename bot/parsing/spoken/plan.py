"""Which reminders did a person ask for?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time
from itertools import groupby

from bot.domain.errors import UserError
from bot.parsing.spoken.lexicon import Lexicon, Mark, Said
from bot.parsing.spoken.sentence import tokens
from bot.parsing.spoken.weekdays import days_of
from bot.parsing.typed import plain

LONGEST_PLAN = 128
SHOWN = 32
"""Of what was typed, this many characters are repeated back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RemindRequest:
    """Reminders to set, or with `off` to end: at these times (`off` without times: all of them).

    `times` are in order and each stands once; `weekdays` is None where the person named no days.
    """

    times: tuple[time, ...]
    weekdays: frozenset[int] | None = None
    off: bool = False


def parse_plan(args: str, words: Lexicon) -> RemindRequest:
    """Return the plan in a text such as `07:30 mon-fri`, `mon 7:30 pm`, `off` or `off 07:30`.

    Days stand before or after the times, never between them: whose days they were would be a guess.

    Raises:
        UserError: `remind-not-understood`, with what was `typed`.
    """
    request = _request(tokens(plain(args, limit=LONGEST_PLAN), words))
    if request is None:
        raise UserError(
            "remind-not-understood", typed=" ".join(args[:LONGEST_PLAN].split())[:SHOWN]
        )
    return request


def _request(said: Sequence[Said]) -> RemindRequest | None:
    match [(kind, list(run)) for kind, run in groupby(said, key=_kind)]:
        case [("off", [_])]:
            return RemindRequest(times=(), off=True)
        case [("off", [_]), ("time", times)] | [("time", times), ("off", [_])]:
            return RemindRequest(times=_in_order(times), off=True)
        case [("time", times)]:
            return RemindRequest(times=_in_order(times))
        case [("time", times), ("day", days)] | [("day", days), ("time", times)]:
            return _on(days_of(days), times)
    return None


def _on(weekdays: frozenset[int] | None, times: Sequence[Said]) -> RemindRequest | None:
    return RemindRequest(times=_in_order(times), weekdays=weekdays) if weekdays else None


def _kind(one: Said) -> str:
    if isinstance(one, time):
        return "time"
    return "off" if one is Mark.OFF else "day"


def _in_order(times: Sequence[Said]) -> tuple[time, ...]:
    return tuple(sorted({one for one in times if isinstance(one, time)}))
