"""The table of cues: what the bot says at which moment of a session, known before the session starts."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum

from bot.domain.routine import Routine
from bot.domain.stretch import Side, Stretch

HALFWAY_FROM = timedelta(seconds=20)
"""A shorter hold gets no word in its middle."""
READING = timedelta(seconds=15)
"""How long the card of a new stretch stands before its hold: enough to read what is in sight on it, which is at most
forty-five words, at three words a second."""


class CueKind(StrEnum):
    """What a cue does. The first group comes from the routine, the second from what happens on the way."""

    CARD = "card"
    HOLD = "hold"
    MIDDLE = "middle"
    REST = "rest"
    SWITCH = "switch"
    FINISH = "finish"

    PAUSED = "paused"
    BACK = "back"
    CUT_OFF = "cut-off"
    ENDED = "ended"
    EXPIRED = "expired"

    @property
    def loud(self) -> bool:
        """Whether it is a new message that sounds; the others are silent edits of the last message."""
        return self in _LOUD

    @property
    def opens(self) -> bool:
        """Whether it leads into a hold."""
        return self in _OPENERS

    @property
    def on_the_way(self) -> bool:
        """Whether it reports an interruption, and belongs to no routine."""
        return self in _ON_THE_WAY

    @property
    def counted(self) -> bool:
        """Whether what follows is counted from it; a word in the middle of a hold moves nothing."""
        return self in _COUNTED

    @property
    def patient(self) -> bool:
        """Whether it is worth saying however late; the others are not said when their moment is past."""
        return self.on_the_way or self is CueKind.FINISH

    @property
    def ends(self) -> bool:
        """Whether it ends the session: it is tried for much longer than others."""
        return self in _ENDS

    @property
    def waits(self) -> bool:
        """Whether the session waits after it, until the person goes on."""
        return self in _WAITS

    @property
    def answers(self) -> bool:
        """Whether it answers a tap: although silent, it is as urgent as an answer."""
        return self in _ANSWERS


_OPENERS = frozenset({CueKind.CARD, CueKind.REST, CueKind.SWITCH})
_LOUD = _OPENERS | {CueKind.FINISH, CueKind.CUT_OFF, CueKind.ENDED}
_COUNTED = _OPENERS | {CueKind.HOLD, CueKind.BACK}
_ON_THE_WAY = frozenset({CueKind.PAUSED, CueKind.CUT_OFF, CueKind.ENDED, CueKind.EXPIRED})
_ENDS = frozenset({CueKind.FINISH, CueKind.ENDED, CueKind.EXPIRED})
_WAITS = frozenset({CueKind.PAUSED, CueKind.CUT_OFF})
_ANSWERS = frozenset({CueKind.PAUSED, CueKind.BACK})


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A message at a moment: `offset` from the session's start, about the stretch at `place`.

    `length` is what the cue announces: the lead-in, gap or rest until the hold, or what is left of the hold.
    `completes` is the place of the stretch whose last hold ends with this cue. A cue that `waits` begins nothing by
    itself: the person says when. A cue that `sounds` is a new message though its kind is silent.
    """

    offset: timedelta
    kind: CueKind
    place: int
    stretch: str = ""
    side: Side | None = None
    length: timedelta = timedelta(0)
    completes: int | None = None
    waits: bool = False
    sounds: bool = False

    @property
    def loud(self) -> bool:
        """Whether it is a new message that sounds, by its kind or by the person's wish."""
        return self.kind.loud or self.sounds


@dataclass(frozen=True, slots=True, kw_only=True)
class Tempo:
    """How a person wants sessions to be timed.

    `lead_in` multiplies the time to get ready and to change sides, never a hold. `changeover` replaces the time to
    change sides; None leaves each stretch's own. With `tap` each side begins when the person says so. With `ring` the
    start of each hold sounds.
    """

    lead_in: float = 1.0
    changeover: timedelta | None = None
    tap: bool = False
    ring: bool = False


PLAIN = Tempo()


def cue_table(
    routine: Routine, *, first: Side, tempo: Tempo = PLAIN, new: AbstractSet[str] = frozenset()
) -> tuple[Cue, ...]:
    """Compile a routine into its cues, in order.

    `first` is the side that every one-sided stretch begins with. `new` names the stretches that the person has not
    met: the first card of each stands long enough to be read. Both sides get holds of the same length. Raises
    `ValueError` for an empty routine.
    """
    if not routine.stretches:
        raise ValueError(f"routine {routine.id!r} has no stretches")
    cues: list[Cue] = []
    clock = timedelta(0)
    for place, stretch in enumerate(routine.stretches):
        sides = (first, first.other) if stretch.one_sided else (None,)
        is_new = stretch.id in new and all(cue.stretch != stretch.id for cue in cues)
        least = READING if is_new else timedelta(0)
        for cue in _stretch_cues(stretch, sides=sides, tempo=tempo, least=least):
            completes = place - 1 if cue.kind is CueKind.CARD and place else None
            cues.append(replace(cue, offset=clock, place=place, completes=completes))
            clock += cue.offset
    last = len(routine.stretches) - 1
    return (*cues, Cue(offset=clock, kind=CueKind.FINISH, place=last, completes=last))


def _stretch_cues(
    stretch: Stretch, *, sides: tuple[Side | None, ...], tempo: Tempo, least: timedelta
) -> Iterator[Cue]:
    """Yield the cues of a stretch; here `offset` is how long each lasts until the next.

    `least` is how long its card stands at least.
    """
    for side_number, side in enumerate(sides):
        for hold_number in range(stretch.timing.rounds):
            kind, gap = _opening(stretch, new_side=not hold_number, first=not side_number)
            gap = _paced(kind, gap, tempo=tempo, least=least)
            opener = Cue(offset=gap, kind=kind, place=0, stretch=stretch.id, side=side, length=gap)
            yield replace(opener, waits=tempo.tap and kind is not CueKind.REST)
            yield from _hold_cues(stretch, side=side, ring=tempo.ring)


def _paced(kind: CueKind, gap: timedelta, *, tempo: Tempo, least: timedelta) -> timedelta:
    """Return how long a cue that leads into a hold stands."""
    if kind is CueKind.REST:
        return gap
    if kind is CueKind.CARD:
        return max(gap * tempo.lead_in, least)
    return gap * tempo.lead_in if tempo.changeover is None else tempo.changeover


def _opening(stretch: Stretch, *, new_side: bool, first: bool) -> tuple[CueKind, timedelta]:
    if not new_side:
        return CueKind.REST, stretch.timing.rest
    if first:
        return CueKind.CARD, stretch.lead_in
    return CueKind.SWITCH, stretch.changeover


def _hold_cues(stretch: Stretch, *, side: Side | None, ring: bool) -> Iterator[Cue]:
    hold = stretch.timing.hold
    half = hold / 2 if hold >= HALFWAY_FROM else hold
    start = Cue(offset=half, kind=CueKind.HOLD, place=0, stretch=stretch.id, side=side, length=hold)
    yield replace(start, sounds=ring)
    if half < hold:
        yield replace(start, kind=CueKind.MIDDLE, offset=hold - half, length=hold - half)
