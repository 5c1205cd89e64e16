"""The rooms: wall, floor, and a few faint things at the edges."""

import zlib
from collections.abc import Callable, Mapping

from figures.drawing.furnishings import arch, disc, frames, lamp, shelf, window
from figures.drawing.ink import box
from figures.drawing.palette import WHITE, mixed
from figures.drawing.plants import blades, hills, plant, vase
from figures.drawing.room import SKIRTING, Room

Drawing = Callable[[Room], str]
ROOMS: Mapping[str, tuple[Drawing, ...]] = {
    "arch": (arch,),
    "window": (window, blades),
    "plant": (disc, plant),
    "shelf": (shelf,),
    "frames": (frames,),
    "lamp": (disc, lamp),
    "hills": (hills,),
    "quiet": (disc, vase),
    "plain": (disc,),
}
CLOSE: tuple[Drawing, ...] = (arch, disc)  # what is left of a room in a picture from near


def room_for(stretch: str, scene: str | None) -> str:
    """Return the room that a pose file names, else one that its name decides."""
    choices = sorted(set(ROOMS) - {"plain"})
    return scene or choices[zlib.crc32(f"{stretch} room".encode()) % len(choices)]


def drawn(room: Room, name: str) -> str:
    """Return a room, empty of people."""
    things = (CLOSE[len(name) % len(CLOSE)],) if room.bare else ROOMS[name]
    return _ground(room) + "".join(each(room) for each in things)


def _ground(room: Room) -> str:
    """Return wall, floor, and the line between them."""
    wide, high, theme = room.width, room.height, room.theme
    out = box((0, 0), (wide, high), theme.wall)
    if not room.close:
        strip = SKIRTING * room.cm
        out += box((0, room.floor), (wide, high - room.floor), theme.floor)
        out += box((0, room.floor - strip), (wide, strip), mixed(theme.wall, WHITE, 0.55))
        out += box((0, room.floor), (wide, 0.8 * room.cm), theme.edge, extra='fill-opacity=".6"')
    return out
