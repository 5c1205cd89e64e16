"""The order of stretches: movement first, then standing and seated, then down to the floor, once."""

from collections.abc import Iterable

from bot.domain.stretch import Kind, Load, Place, Position, Seat, Stretch

_MOVING_SEATED, _MOVING_STANDING, _STANDING, _SEATED = range(4)
_FLOOR = {
    Position.ALL_FOURS: 4,
    Position.KNEELING: 5,
    Position.SEATED: 6,
    Position.LYING: 7,
}
_TURNS = (Load.LYING_FRONT, Load.LYING_BACK)


def moves(stretch: Stretch) -> bool:
    """Return whether the stretch is a movement."""
    return stretch.kind is Kind.DYNAMIC


def in_order(stretches: Iterable[Stretch], *, place: Place) -> tuple[Stretch, ...]:
    """Return stretches in the order in which they are done at a place."""
    return tuple(sorted(stretches, key=lambda one: _rank(one, place)))


def _rank(stretch: Stretch, place: Place) -> tuple[int, int, bool, str]:
    return _level(stretch, place), _lying(stretch), not moves(stretch), stretch.id


def _level(stretch: Stretch, place: Place) -> int:
    if stretch.on_floor:
        return _FLOOR[stretch.position]
    if is_seated(stretch, place):
        return _MOVING_SEATED if moves(stretch) else _SEATED
    return _MOVING_STANDING if moves(stretch) else _STANDING


def is_seated(stretch: Stretch, place: Place) -> bool:
    """Return whether the person sits for it: on a chair always, on the feet never, else as the stretch says."""
    if place is not Place.FLOOR:
        return place is Place.CHAIR
    return stretch.seated_on is Seat.CHAIR


def _lying(stretch: Stretch) -> int:
    """Turn over once: from the front by the side onto the back."""
    front, back = (load in stretch.loads for load in _TURNS)
    return 1 + back - front
