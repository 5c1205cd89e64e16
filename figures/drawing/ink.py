"""Pieces of SVG."""

from figures.drawing.palette import Colour


def path(d: str, fill: Colour, extra: str = "") -> str:
    """Return a filled path."""
    return f'<path d="{d}" fill="{fill}" {extra}/>'


def line(d: str, stroke: Colour, width: float) -> str:
    """Return an open path."""
    return f'<path d="{d}" fill="none" stroke="{stroke}" stroke-width="{width}"/>'


def box(
    at: tuple[float, float],
    size: tuple[float, float],
    fill: Colour,
    *,
    round_: float = 0,
    extra: str = "",
) -> str:
    """Return a rectangle with round corners; `at` is its upper left one."""
    (x, y), (wide, high) = at, size
    place = f'x="{x:.1f}" y="{y:.1f}" width="{wide:.1f}" height="{high:.1f}"'
    return f'<rect {place} rx="{round_:.1f}" fill="{fill}" {extra}/>'


def circle(x: float, y: float, radius: float, fill: Colour, extra: str = "") -> str:
    """Return a disc."""
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{fill}" {extra}/>'


def under(x: float, wide: float) -> str:
    """Return the faint shadow of a thing that stands on the floor."""
    return f'<ellipse cx="{x}" cy="0" rx="{wide}" ry="{wide / 7:.1f}" fill="#2A2850" fill-opacity=".08"/>'
