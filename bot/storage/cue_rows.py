"""Tables of cues as they are kept in the row of a session."""

import json
from collections.abc import Sequence
from datetime import timedelta
from functools import lru_cache
from typing import Any

from bot.domain.cues import Cue, CueKind
from bot.domain.stretch import Side
from bot.storage.columns import MILLISECOND

TABLES_KEPT = 512
"""The number of cue tables that are kept decoded: a session is read at each of its steps."""


def dump_cues(cues: Sequence[Cue]) -> str:
    """Return a table of cues as text to keep."""
    return json.dumps(
        [
            [
                c.offset // MILLISECOND,
                c.kind,
                c.place,
                c.stretch,
                c.side,
                c.length // MILLISECOND,
                *_rare(c),
            ]
            for c in cues
        ],
        separators=(",", ":"),
    )


def _rare(cue: Cue) -> list[int | None]:
    """Return what few cues have: what it completes, and whether it waits and sounds; a row leaves out what is not."""
    flags = cue.waits + 2 * cue.sounds
    if flags:
        return [cue.completes, flags]
    return [] if cue.completes is None else [cue.completes]


@lru_cache(maxsize=TABLES_KEPT)
def load_cues(text: str) -> tuple[Cue, ...]:
    """Return the table of cues that was kept."""
    return tuple(_cue(row) for row in json.loads(text))


def _cue(row: list[Any]) -> Cue:
    offset, kind, place, stretch, side, length, *more = row
    completes = more[0] if more else None
    flags = more[1] if len(more) > 1 else 0
    return Cue(
        offset=timedelta(milliseconds=offset),
        kind=CueKind(kind),
        place=place,
        stretch=stretch,
        side=Side(side) if side else None,
        length=timedelta(milliseconds=length),
        completes=completes,
        waits=bool(flags & 1),
        sounds=bool(flags & 2),
    )
