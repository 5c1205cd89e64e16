"""Where is the figure? In a calm room: wall, floor, light, and one or two faint things at its edges."""

import math
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.pictures.figure.palette import WHITE, Theme, mixed


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """The page as a room: its size and floor line in pixels, pixels for a centimetre, and the side with more space."""

    width: int
    height: int
    floor: float
    cm: float
    free: int
    theme: Theme
    close: bool = False

    def beside(self, centimetres: float) -> float:
        """Return the place on the free side, so far from the page's edge, in pixels."""
        inset = centimetres * self.cm
        return self.width - inset if self.free > 0 else inset

    def opposite(self, centimetres: float) -> float:
        """Return the place on the other side, so far from the page's edge, in pixels."""
        return self.width - self.beside(centimetres)

    def placed(self, x: float, y: float, drawing: str, flip: int = 1) -> str:
        """Return a drawing in centimetres, put at a place in pixels."""
        return f'<g transform="translate({x:.1f} {y:.1f}) scale({self.cm * flip:.4f} {self.cm:.4f})">{drawing}</g>'


def _path(d: str, fill: str, extra: str = "") -> str:
    return f'<path d="{d}" fill="{fill}" {extra}/>'


def _box(x: float, y: float, w: float, h: float, r: float, fill: str, extra: str = "") -> str:
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{w:.1f}" height="{h:.1f}" rx="{r:.1f}" fill="{fill}" {extra}/>'


def ground(room: Room) -> str:
    """Return wall, floor, and the line between them."""
    wide, high, theme = room.width, room.height, room.theme
    out = _box(0, 0, wide, high, 0, theme.wall)
    out += (
        f'<radialGradient id="light" cx=".5" cy=".42" r=".62"><stop offset="0" stop-color="{theme.light}"/>'
        f'<stop offset="1" stop-color="{theme.light}" stop-opacity="0"/></radialGradient>'
    )
    if not room.close:
        out += _box(0, room.floor, wide, high - room.floor, 0, theme.floor)
        out += _box(
            0, room.floor - 3.2 * room.cm, wide, 3.2 * room.cm, 0, mixed(theme.wall, WHITE, 0.55)
        )
        out += _box(0, room.floor, wide, 0.8 * room.cm, 0, theme.edge, 'opacity=".6"')
    return out


def glow(room: Room) -> str:
    """Return the light on wall and floor, over what stands there: it keeps the eye on the figure."""
    return _box(0, 0, room.width, room.height, 0, "url(#light)", 'opacity=".7"')


def arch(room: Room) -> str:
    """A niche with a round top behind the figure."""
    wide = min(room.width * 0.62, 150 * room.cm)
    x, bottom = (room.width - wide) / 2, room.height if room.close else room.floor - 3.2 * room.cm
    top = max(room.height * 0.09, bottom - 215 * room.cm)
    d = f"M{x:.1f} {bottom:.1f}V{top + wide / 2:.1f}A{wide / 2:.1f} {wide / 2:.1f} 0 0 1 {x + wide:.1f} {top + wide / 2:.1f}V{bottom:.1f}Z"
    return _path(d, room.theme.faint) + ("" if room.close else vase(room))


def disc(room: Room) -> str:
    """A large faint sun on the wall."""
    radius = min(room.width, room.height) * 0.38
    y = room.height * 0.47 if room.close else min(room.height * 0.46, room.floor - radius * 0.55)
    return f'<circle cx="{room.width / 2:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{room.theme.faint}"/>'


def window(room: Room) -> str:
    """A window with hills behind it, and its light on the floor."""
    theme, w, h = room.theme, 78.0, 98.0
    sky, far, near = (
        mixed(theme.light, "#BFE0F5", 0.5),
        mixed(theme.faint, theme.leaf, 0.35),
        mixed(theme.faint, theme.leaf, 0.55),
    )
    pane = (
        _box(-w / 2 - 4, -h - 4, w + 8, h + 8, 5, mixed(theme.light, WHITE, 0.6))
        + _box(-w / 2, -h, w, h, 2.5, sky)
        + f'<circle cx="14" cy="{-h * 0.64:.1f}" r="9" fill="#FFF0CF"/>'
        + _path(
            f"M{-w / 2} {-h * 0.26:.1f}C-20 -44 -4 -36 10 -28S30 -34 {w / 2} -36V-2.5A2.5 2.5 0 0 1 {w / 2 - 2.5} 0H{-w / 2 + 2.5}A2.5 2.5 0 0 1 {-w / 2} -2.5Z",
            far,
        )
        + _path(
            f"M{-w / 2} -12C-24 -20 -8 -14 6 -10S28 -20 {w / 2} -18V-2.5A2.5 2.5 0 0 1 {w / 2 - 2.5} 0H{-w / 2 + 2.5}A2.5 2.5 0 0 1 {-w / 2} -2.5Z",
            near,
        )
        + _box(-1.4, -h, 2.8, h, 0, mixed(theme.light, WHITE, 0.6))
        + _box(-w / 2, -h * 0.55, w, 2.8, 0, mixed(theme.light, WHITE, 0.6))
        + _box(-w / 2 - 9, 4, w + 18, 4.5, 2, theme.soft)
    )
    x = room.beside(max(52.0, room.width / room.cm * 0.2))
    sill = max(room.floor - 92 * room.cm, room.height * 0.1 + h * room.cm)
    return room.placed(x, sill, pane)


def shelf(room: Room) -> str:
    """A shelf on the wall with books and a small plant."""
    theme = room.theme
    books, x = "", -30.0
    for wide, high, share in (
        (5, 22, 0.2),
        (4, 25, 0.5),
        (6, 20, 0.35),
        (4.5, 23, 0.6),
        (5, 21, 0.3),
    ):
        books += _box(x, -high, wide, high, 0.8, mixed(theme.soft, theme.leaf, share))
        x += wide + 0.5
    pot = _path("M12 -11H24L22.4 0H13.6Z", theme.pot)
    leaves = "".join(
        leaf(18, -10, 18 + dx, -10 - dy, 6.5, mixed(theme.leaf, theme.wall, 0.25))
        for dx, dy in ((-11, 13), (-4, 20), (5, 19), (12, 12))
    )
    board = _box(-38, 0, 76, 4.2, 1.5, theme.edge)
    x_at = room.beside(max(50.0, room.width / room.cm * 0.19))
    return room.placed(
        x_at, max(room.floor - 128 * room.cm, room.height * 0.26), leaves + pot + books + board
    )


def frames(room: Room) -> str:
    """Two pictures on the wall."""
    theme = room.theme
    big = _box(-21, -56, 42, 56, 1.5, mixed(theme.light, WHITE, 0.4)) + _box(
        -16, -51, 32, 46, 1, theme.faint
    )
    big += f'<circle cx="5" cy="-36" r="6.5" fill="{theme.pot}"/>' + _path(
        "M-16 -22C-8 -32 0 -24 16 -30V-6A1 1 0 0 1 15 -5H-15A1 1 0 0 1 -16 -6Z",
        mixed(theme.soft, theme.leaf, 0.45),
    )
    small = _box(27, -40, 26, 32, 1.5, mixed(theme.light, WHITE, 0.4)) + _box(
        30.5, -36.5, 19, 25, 1, theme.faint
    )
    small += leaf(40, -13, 40, -33, 5.5, mixed(theme.soft, theme.leaf, 0.5))
    x = room.beside(max(56.0, room.width / room.cm * 0.21))
    return room.placed(
        x - 16 * room.cm,
        max(room.floor - 112 * room.cm, room.height * 0.1 + 58 * room.cm),
        big + small,
    )


def leaf(x0: float, y0: float, x1: float, y1: float, half: float, fill: str) -> str:
    """Return a leaf from its foot to its tip."""
    dx, dy = x1 - x0, y1 - y0
    size = math.hypot(dx, dy)
    nx, ny = -dy / size * half * 1.35, dx / size * half * 1.35
    ax, ay, bx, by = x0 + dx * 0.25, y0 + dy * 0.25, x0 + dx * 0.75, y0 + dy * 0.75
    return _path(
        f"M{x0:.1f} {y0:.1f}C{ax + nx:.1f} {ay + ny:.1f} {bx + nx * 0.9:.1f} {by + ny * 0.9:.1f} {x1:.1f} {y1:.1f}"
        f"C{bx - nx * 0.9:.1f} {by - ny * 0.9:.1f} {ax - nx:.1f} {ay - ny:.1f} {x0:.1f} {y0:.1f}Z",
        fill,
    )


def plant(room: Room) -> str:
    """A plant with broad leaves in a pot."""
    theme = room.theme
    out = ""
    rows = (
        (-32, 50, 0.1),
        (34, 46, 0.3),
        (-22, 76, 0.35),
        (24, 72, 0.0),
        (-5, 90, 0.2),
        (-38, 28, 0.45),
        (38, 26, 0.15),
    )
    for dx, dy, pale in rows:
        x, y = dx * 0.62, -26 - dy * 0.55
        out += f'<path d="M0 -24Q{dx * 0.1:.1f} {-26 - dy * 0.4:.1f} {x:.1f} {y:.1f}" fill="none" stroke="{mixed(theme.leaf, theme.wall, 0.3)}" stroke-width="1.6"/>'
        out += leaf(x, y, dx, -26 - dy, 9.5, mixed(theme.leaf, theme.wall, 0.12 + pale * 0.6))
    out += _path("M-17 -27H17L13.5 -1.5Q13.3 0 11.5 0H-11.5Q-13.3 0 -13.5 -1.5Z", theme.pot)
    out += _path("M6 -27H17L13.5 -1.5Q13.3 0 11.5 0H6Z", mixed(theme.pot, "#5B4A66", 0.10)) + _box(
        -18.5, -29, 37, 5, 2, mixed(theme.pot, WHITE, 0.25)
    )
    shadow = '<ellipse cx="6" cy="0" rx="24" ry="3.4" fill="#2A2850" opacity=".08"/>'
    return room.placed(room.beside(40), room.floor + 10 * room.cm, shadow + out)


def blades(room: Room) -> str:
    """A plant with upright blades in a basket."""
    theme = room.theme
    rows = (
        (-14, 52, 0.4),
        (15, 56, 0.5),
        (-7, 74, 0.15),
        (9, 70, 0.25),
        (1, 84, 0.0),
        (-20, 36, 0.3),
        (21, 34, 0.2),
    )
    out = "".join(
        leaf(dx * 0.35, -20, dx, -20 - dy, 4.6, mixed(theme.leaf, theme.wall, 0.12 + pale * 0.5))
        for dx, dy, pale in rows
    )
    out += _path("M-15 -24H15L16.5 -6Q16.5 0 11 0H-11Q-16.5 0 -16.5 -6Z", theme.pot)
    out += "".join(
        f'<path d="M-15.6 {y}H15.6" stroke="{mixed(theme.pot, WHITE, 0.4)}" stroke-width="1.3" fill="none"/>'
        for y in (-18, -12, -6)
    )
    shadow = '<ellipse cx="5" cy="0" rx="22" ry="3.2" fill="#2A2850" opacity=".08"/>'
    return room.placed(room.beside(34), room.floor + 10 * room.cm, shadow + out)


def vase(room: Room) -> str:
    """A tall vase with grasses."""
    theme = room.theme
    rows = ((-20, 70), (-9, 86), (4, 92), (15, 80), (24, 62))
    out = ""
    for dx, dy in rows:
        out += f'<path d="M0 -38Q{dx * 0.2:.1f} {-38 - dy * 0.6:.1f} {dx} {-38 - dy}" fill="none" stroke="{theme.soft}" stroke-width="1.2"/>'
        out += leaf(
            dx * 0.72,
            -38 - dy * 0.62,
            dx * 1.15,
            -38 - dy * 1.1,
            3.6,
            mixed(theme.pot, theme.wall, 0.35),
        )
    out += _path(
        "M-7 -40H7C6 -33 13 -27 13 -16C13 -5 9 0 5 0H-5C-9 0 -13 -5 -13 -16C-13 -27 -6 -33 -7 -40Z",
        theme.soft,
    )
    shadow = '<ellipse cx="4" cy="0" rx="17" ry="2.8" fill="#2A2850" opacity=".08"/>'
    return room.placed(room.beside(32), room.floor + 9 * room.cm, shadow + out)


def lamp(room: Room) -> str:
    """A floor lamp."""
    theme = room.theme
    out = f'<circle cx="0" cy="-134" r="46" fill="{theme.light}" opacity=".75"/>'
    out += _box(-0.9, -122, 1.8, 121, 0.9, theme.edge) + _box(-12, -3, 24, 3, 1.5, theme.edge)
    out += _path("M-13 -150H13L20 -120H-20Z", mixed(theme.pot, WHITE, 0.35))
    return room.placed(room.beside(34), room.floor + 8 * room.cm, out)


def hills(room: Room) -> str:
    """Out of doors: hills, a pale sun, a tree far off."""
    theme, w, y = room.theme, room.width, room.floor
    far, near = mixed(theme.faint, theme.leaf, 0.16), mixed(theme.faint, theme.leaf, 0.30)
    high = min(room.height * 0.2, 75 * room.cm)
    out = f'<circle cx="{room.beside(room.width / room.cm * 0.24):.1f}" cy="{max(y - high * 2.6, room.height * 0.2):.1f}" r="{20 * room.cm:.1f}" fill="#FFF4DC"/>'
    out += _path(
        f"M0 {y - high * 0.7:.1f}C{w * 0.2:.1f} {y - high * 1.5:.1f} {w * 0.4:.1f} {y - high * 0.5:.1f} {w * 0.55:.1f} {y - high * 0.8:.1f}S{w * 0.85:.1f} {y - high * 1.4:.1f} {w} {y - high * 0.6:.1f}V{y:.1f}H0Z",
        far,
    )
    out += _path(
        f"M0 {y - high * 0.25:.1f}C{w * 0.25:.1f} {y - high * 0.1:.1f} {w * 0.4:.1f} {y - high * 0.75:.1f} {w * 0.7:.1f} {y - high * 0.3:.1f}S{w * 0.95:.1f} {y - high * 0.5:.1f} {w} {y - high * 0.35:.1f}V{y:.1f}H0Z",
        near,
    )
    out += _box(0, y - 4, w, room.height - y + 4, 0, mixed(theme.floor, theme.leaf, 0.28))
    return out


Drawing = Callable[[Room], str]
ROOMS: Mapping[str, tuple[Drawing, ...]] = {
    "arch": (arch,),
    "window": (window, blades),
    "plant": (disc, plant),
    "shelf": (shelf, vase),
    "frames": (frames, blades),
    "lamp": (disc, lamp),
    "hills": (hills,),
    "quiet": (disc, vase),
    "plain": (disc,),
}
CLOSE = (arch, disc)


def room_for(stretch: str, scene: str | None) -> str:
    """Return the room that a pose file names, else one that its name decides."""
    choices = sorted(set(ROOMS) - {"plain"})
    return scene or choices[zlib.crc32(f"{stretch} room".encode()) % len(choices)]


def drawn(room: Room, name: str) -> str:
    """Return a room, empty of people."""
    things = [CLOSE[len(name) % 2]] if room.close else list(ROOMS[name])
    return ground(room) + "".join(each(room) for each in things) + glow(room)
