"""The cues that lie ahead when a session leaves its table: after a pause, a skip, or a wish for more time."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.cues import Cue, CueKind

INSTANT = timedelta(milliseconds=1)
"""Instants are kept in milliseconds: two that are closer are the same."""
_DROPPED = (CueKind.PAUSED, CueKind.CUT_OFF, CueKind.EXPIRED, CueKind.BACK)
"""Kinds that report an interruption: they are dropped when the session goes on."""


def whole_hold(cues: tuple[Cue, ...], *, step: int) -> tuple[Cue, ...]:
    """Return what lies ahead if the hold at `step` is done again, from the cue that led into it."""
    opener = next(i for i in reversed(range(step)) if cues[i].kind.opens)
    after = next(i for i in range(step, len(cues)) if cues[i].kind.loud)
    hold: dict[CueKind, Cue] = {}
    for cue in cues[opener:after]:
        hold.setdefault(cue.kind, cue)
    return (*(cue for cue in hold.values() if cue.kind not in _DROPPED), *cues[after:])


def way_back(
    cues: tuple[Cue, ...], *, step: int, since: timedelta, lead_in: timedelta
) -> tuple[Cue, ...]:
    """Return what lies ahead after a pause that began at offset `since`.

    A lead-in, then exactly what was left of the hold; nothing is led into where a new message is due anyway.
    """
    rest = _rest(cues[step:], since=since, near=lead_in)
    left = max(rest[0].offset - since, timedelta(0))
    if rest[0].kind.loud and not left:
        return rest
    said = next((cue for cue in reversed(cues[:step]) if not cue.kind.on_the_way), None)
    if said is None:  # the session was paused before its first card
        return rest
    back = replace(said, kind=CueKind.BACK, completes=None, waits=False, sounds=False)
    return (*_into(back, rest=rest, left=left, lead_in=lead_in), *rest)


def undisturbed(ahead: tuple[Cue, ...]) -> tuple[Cue, ...]:
    """Return what lies ahead without the cues of an interruption."""
    return tuple(cue for cue in ahead if cue.kind not in _DROPPED)


def longer_hold(
    cues: tuple[Cue, ...], *, step: int, since: timedelta, more: timedelta
) -> tuple[Cue, ...]:
    """Return what lies ahead if the hold that runs at offset `since` lasts longer.

    Its card is changed at once, to show what is left now; never at the very instant of the change before, by which a
    timer could not tell the two apart.
    """
    since = max(since, cues[step - 1].offset + INSTANT)
    end = next(i for i in range(step, len(cues)) if cues[i].kind is not CueKind.MIDDLE)
    later = tuple(replace(cue, offset=cue.offset + more) for cue in cues[end:])
    length = later[0].offset - since
    shown = replace(cues[step - 1], offset=since, length=length, completes=None, sounds=False)
    return (shown, *later)


def from_place(table: tuple[Cue, ...], place: int) -> tuple[Cue, ...]:
    """Return the cues of a table from the card of the stretch at a place, which completes nothing."""
    at = next(i for i, cue in enumerate(table) if cue.place == place)
    return (replace(table[at], completes=None), *table[at + 1 :])


def at_once(cues: tuple[Cue, ...]) -> tuple[Cue, ...]:
    """Return cues of which the first is due at the very beginning."""
    first = cues[0].offset
    return tuple(replace(cue, offset=cue.offset - first) for cue in cues) if first else cues


def _rest(ahead: tuple[Cue, ...], *, since: timedelta, near: timedelta) -> tuple[Cue, ...]:
    """Leave out interruptions, and a word in the middle of a hold that is all but due."""
    rest = undisturbed(ahead)
    is_near = rest[0].kind is CueKind.MIDDLE and rest[0].offset - since < near
    return rest[1:] if is_near else rest


def _into(
    back: Cue, *, rest: tuple[Cue, ...], left: timedelta, lead_in: timedelta
) -> tuple[Cue, ...]:
    """Lead into the rest; what is left of a lead-in is enough, unless it is shorter than the usual lead-in."""
    if rest[0].kind is CueKind.HOLD:
        length = max(left, lead_in)
        return (replace(back, offset=rest[0].offset - length, length=length),)
    begin = rest[0].offset - left
    end = next(cue.offset for cue in rest if cue.kind is not CueKind.MIDDLE)
    hold = replace(back, offset=begin, kind=CueKind.HOLD, length=end - begin)
    return (replace(back, offset=begin - lead_in, length=lead_in), hold)


def next_stretch(cues: tuple[Cue, ...], *, step: int, place: int) -> int:
    """Return the index of the card of the stretch after `place`, or of the finish."""
    ahead = range(step, len(cues))
    return next(i for i in ahead if _leads_on(cues[i], place=place))


def _leads_on(cue: Cue, *, place: int) -> bool:
    """Return whether it begins a later stretch; a card that would come again does not."""
    further = cue.kind is CueKind.CARD and cue.place > place
    return further or cue.kind is CueKind.FINISH
