"""Plants of a room, and hills outside; faint, so that the figure stays the first thing seen."""

import math

from figures.drawing.ink import box, circle, line, path, under
from figures.drawing.palette import WHITE, Colour, mixed
from figures.drawing.room import Room

# how far a leaf's tip is to the side, how high, how pale it is
BROAD = (
    (-32, 50, 0.1), (34, 46, 0.3), (-22, 76, 0.35), (24, 72, 0.0), (-5, 90, 0.2), (-38, 28, 0.45), (38, 26, 0.15),
)  # fmt: skip
UPRIGHT = (
    (-14, 52, 0.4), (15, 56, 0.5), (-7, 74, 0.15), (9, 70, 0.25), (1, 84, 0.0), (-20, 36, 0.3), (21, 34, 0.2),
)  # fmt: skip
GRASSES = ((-20, 70), (-9, 86), (4, 92), (15, 80), (24, 62))
DUSK = "#5B4A66"


def leaf(foot: tuple[float, float], tip: tuple[float, float], half: float, fill: Colour) -> str:
    """Return a leaf."""
    (x0, y0), (x1, y1) = foot, tip
    dx, dy = x1 - x0, y1 - y0
    size = math.hypot(dx, dy)
    nx, ny = -dy / size * half * 1.35, dx / size * half * 1.35
    ax, ay, bx, by = x0 + dx * 0.25, y0 + dy * 0.25, x0 + dx * 0.75, y0 + dy * 0.75
    there = (
        f"C{ax + nx:.1f} {ay + ny:.1f} {bx + nx * 0.9:.1f} {by + ny * 0.9:.1f} {x1:.1f} {y1:.1f}"
    )
    back = (
        f"C{bx - nx * 0.9:.1f} {by - ny * 0.9:.1f} {ax - nx:.1f} {ay - ny:.1f} {x0:.1f} {y0:.1f}Z"
    )
    return path(f"M{x0:.1f} {y0:.1f}{there}{back}", fill)


def plant(room: Room) -> str:
    """A plant with broad leaves in a pot."""
    theme, out = room.theme, under(6, 24)
    stem = mixed(theme.leaf, theme.wall, 0.3)
    for dx, dy, pale in BROAD:
        x, y = dx * 0.62, -26 - dy * 0.55
        out += line(f"M0 -24Q{dx * 0.1:.1f} {-26 - dy * 0.4:.1f} {x:.1f} {y:.1f}", stem, 1.6)
        out += leaf((x, y), (dx, -26 - dy), 9.5, mixed(theme.leaf, theme.wall, 0.12 + pale * 0.6))
    out += path("M-17 -27H17L13.5 -1.5Q13.3 0 11.5 0H-11.5Q-13.3 0 -13.5 -1.5Z", theme.pot)
    out += path("M6 -27H17L13.5 -1.5Q13.3 0 11.5 0H6Z", mixed(theme.pot, DUSK, 0.10))
    out += box((-18.5, -29), (37, 5), mixed(theme.pot, WHITE, 0.25), round_=2)
    return room.placed(room.beside(40), room.floor + 10 * room.cm, out)


def blades(room: Room) -> str:
    """A plant with upright blades in a basket."""
    theme, out = room.theme, under(5, 22)
    for dx, dy, pale in UPRIGHT:
        out += leaf(
            (dx * 0.35, -20), (dx, -20 - dy), 4.6, mixed(theme.leaf, theme.wall, 0.12 + pale * 0.5)
        )
    out += path("M-15 -24H15L16.5 -6Q16.5 0 11 0H-11Q-16.5 0 -16.5 -6Z", theme.pot)
    out += "".join(
        line(f"M-15.6 {y}H15.6", mixed(theme.pot, WHITE, 0.4), 1.3) for y in (-18, -12, -6)
    )
    return room.placed(room.beside(34), room.floor + 10 * room.cm, out)


def vase(room: Room) -> str:
    """A tall vase with grasses."""
    theme, out = room.theme, under(4, 17)
    for dx, dy in GRASSES:
        out += line(f"M0 -38Q{dx * 0.2:.1f} {-38 - dy * 0.6:.1f} {dx} {-38 - dy}", theme.soft, 1.2)
        foot, tip = (dx * 0.72, -38 - dy * 0.62), (dx * 1.15, -38 - dy * 1.1)
        out += leaf(foot, tip, 3.6, mixed(theme.pot, theme.wall, 0.35))
    body = (
        "M-7 -40H7C6 -33 13 -27 13 -16C13 -5 9 0 5 0H-5C-9 0 -13 -5 -13 -16C-13 -27 -6 -33 -7 -40Z"
    )
    return room.placed(room.beside(32), room.floor + 9 * room.cm, out + path(body, theme.soft))


def hills(room: Room) -> str:
    """Out of doors: a pale sun, hills, grass."""
    theme, w, y = room.theme, room.width, room.floor
    h = min(room.height * 0.2, 75 * room.cm)
    far, near = (mixed(theme.faint, theme.leaf, share) for share in (0.16, 0.30))
    sun = circle(
        room.beside(w / room.cm * 0.24),
        max(y - h * 2.6, room.height * 0.2),
        20 * room.cm,
        "#FFF4DC",
    )
    ridge = (
        f"M0 {y - h * 0.7:.1f}C{w * 0.2:.1f} {y - h * 1.5:.1f} {w * 0.4:.1f} {y - h * 0.5:.1f} "
        f"{w * 0.55:.1f} {y - h * 0.8:.1f}S{w * 0.85:.1f} {y - h * 1.4:.1f} {w} {y - h * 0.6:.1f}V{y:.1f}H0Z"
    )
    slope = (
        f"M0 {y - h * 0.25:.1f}C{w * 0.25:.1f} {y - h * 0.1:.1f} {w * 0.4:.1f} {y - h * 0.75:.1f} "
        f"{w * 0.7:.1f} {y - h * 0.3:.1f}S{w * 0.95:.1f} {y - h * 0.5:.1f} {w} {y - h * 0.35:.1f}V{y:.1f}H0Z"
    )
    grass = box((0, y - 4), (w, room.height - y + 4), mixed(theme.floor, theme.leaf, 0.28))
    return sun + path(ridge, far) + path(slope, near) + grass
