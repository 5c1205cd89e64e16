"""Furniture of a room: windows, shelves, pictures, a lamp; or just a shape on the wall."""

from figures.drawing.ink import box, circle, path
from figures.drawing.palette import WHITE, mixed
from figures.drawing.plants import leaf, vase
from figures.drawing.room import SKIRTING, Room

PANE = (78.0, 98.0)  # centimetres
LOWEST_SILL = 12  # centimetres above the floor
HILLS = (
    # the outline of a hill behind the window, how much leaf is in its colour
    ("M-39 -25.5C-20 -44 -4 -36 10 -28S30 -34 39 -36V0H-39Z", 0.35),
    ("M-39 -12C-24 -20 -8 -14 6 -10S28 -20 39 -18V0H-39Z", 0.55),
)
BOOKS = ((5, 22, 0.2), (4, 25, 0.5), (6, 20, 0.35), (4.5, 23, 0.6), (5, 21, 0.3))
SPROUTS = ((-11, 13), (-4, 20), (5, 19), (12, 12))


def arch(room: Room) -> str:
    """A niche with a round top behind the figure, and a vase beside it."""
    wide = min(room.width * 0.62, 150 * room.cm)
    x, radius = (room.width - wide) / 2, wide / 2
    bottom = room.height if room.close else room.floor - SKIRTING * room.cm
    top = max(room.height * 0.09, bottom - 215 * room.cm) + radius
    d = f"M{x:.1f} {bottom:.1f}V{top:.1f}A{radius:.1f} {radius:.1f} 0 0 1 {x + wide:.1f} {top:.1f}V{bottom:.1f}Z"
    return path(d, room.theme.faint) + ("" if room.close else vase(room))


def disc(room: Room) -> str:
    """A large faint sun on the wall."""
    radius = min(room.width, room.height) * 0.38
    y = room.height * 0.47 if room.close else min(room.height * 0.46, room.floor - radius * 0.55)
    return circle(room.width / 2, y, radius, room.theme.faint)


def window(room: Room) -> str:
    """A window with hills behind it."""
    theme, (w, h) = room.theme, PANE
    frame = mixed(theme.light, WHITE, 0.6)
    out = box((-w / 2 - 4, -h - 4), (w + 8, h + 8), frame, round_=5)
    out += box((-w / 2, -h), (w, h), mixed(theme.light, "#BFE0F5", 0.5), round_=2.5)
    out += circle(14, -h * 0.64, 9, "#FFF0CF")
    out += "".join(path(d, mixed(theme.faint, theme.leaf, share)) for d, share in HILLS)
    out += box((-1.4, -h), (2.8, h), frame) + box((-w / 2, -h * 0.55), (w, 2.8), frame)
    out += box((-w / 2 - 9, 4), (w + 18, 4.5), theme.soft, round_=2)
    sill = max(room.floor - 92 * room.cm, room.height * 0.1 + h * room.cm)
    if sill > room.floor - LOWEST_SILL * room.cm:
        return ""  # the floor line is too high for a window above it
    return room.placed(room.beside(max(52.0, room.wide_cm * 0.2)), sill, out)


def shelf(room: Room) -> str:
    """A shelf on the wall with books and a small plant."""
    theme, out, x = room.theme, "", -30.0
    for wide, high, share in BOOKS:
        out += box((x, -high), (wide, high), mixed(theme.soft, theme.leaf, share), round_=0.8)
        x += wide + 0.5
    pale = mixed(theme.leaf, theme.wall, 0.25)
    out += "".join(leaf((18, -10), (18 + dx, -10 - dy), 6.5, pale) for dx, dy in SPROUTS)
    out += path("M12 -11H24L22.4 0H13.6Z", theme.pot)
    out += box((-38, 0), (76, 4.2), theme.edge, round_=1.5)
    y = max(room.floor - 128 * room.cm, room.height * 0.26)
    return room.placed(room.beside(max(50.0, room.wide_cm * 0.19)), y, out)


def frames(room: Room) -> str:
    """Two pictures on the wall."""
    theme, white = room.theme, mixed(room.theme.light, WHITE, 0.4)
    hill = mixed(theme.soft, theme.leaf, 0.45)
    out = box((-21, -56), (42, 56), white, round_=1.5) + box(
        (-16, -51), (32, 46), theme.faint, round_=1
    )
    out += circle(5, -36, 6.5, theme.pot) + path("M-16 -22C-8 -32 0 -24 16 -30V-5H-16Z", hill)
    out += box((27, -40), (26, 32), white, round_=1.5) + box(
        (30.5, -36.5), (19, 25), theme.faint, round_=1
    )
    out += leaf((40, -13), (40, -33), 5.5, hill)
    x = room.beside(max(56.0, room.wide_cm * 0.21)) - 16 * room.cm
    return room.placed(x, max(room.floor - 112 * room.cm, room.height * 0.1 + 58 * room.cm), out)


def lamp(room: Room) -> str:
    """A floor lamp."""
    theme = room.theme
    out = circle(0, -134, 46, theme.light, 'fill-opacity=".75"')
    out += box((-0.9, -122), (1.8, 121), theme.edge, round_=0.9) + box(
        (-12, -3), (24, 3), theme.edge, round_=1.5
    )
    out += path("M-13 -150H13L20 -120H-20Z", mixed(theme.pot, WHITE, 0.35))
    return room.placed(room.beside(34), room.floor + 8 * room.cm, out)
