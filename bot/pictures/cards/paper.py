"""The base of all cards: SVG shapes in the brand's colours, and text in the embedded font."""

import unicodedata
from collections.abc import Iterable, Mapping
from html import escape

GROUND, DISC = "#EEF0FB", "#DFE3F8"
SHEET, LINE = "#FFFFFF", "#E3E6F6"
INK, FAINT = "#2F2C57", "#6B6A94"
TEAL, DEEP = "#22A699", "#14786D"
HOT, WARM, PALE = "#FF6A3D", "#FFB13D", "#FFE3A3"
VIOLET, SKY = "#7C6BD6", "#8DB8E8"

FAMILY = "Manrope"
SCRIPTS = ("LATIN", "GREEK", "CYRILLIC")
"""What the font has letters for."""
SIGNS = frozenset(map(chr, range(0x20, 0x7F))) | frozenset(
    "\u00a0\u00a1\u00ab\u00b0\u00b7\u00bb\u00bf\u00d7\u2013\u2014\u2018\u2019\u201c\u201d\u201e\u2026\u2116"
)


def can_write(text: str) -> bool:
    """Return whether the font has every letter of a text; what it lacks belongs into the caption."""
    return all(each in SIGNS or _is_known(each) for each in unicodedata.normalize("NFC", text))


def _is_known(letter: str) -> bool:
    return letter.isalpha() and unicodedata.name(letter, "").startswith(SCRIPTS)


def words(
    text: str,
    *,
    x: float,
    y: float,
    size: float,
    colour: str = INK,
    weight: int = 400,
    anchor: str = "start",
    widest: float | None = None,
) -> str:
    """Return a line of text, set smaller if it would be wider than that; nothing if the font lacks a letter."""
    if not can_write(text):
        return ""
    fitting = size if widest is None else min(size, widest / max(width(text, size=1), 0.1))
    return (
        f'<text x="{x:g}" y="{y:g}" font-family="{FAMILY}" font-size="{fitting:.1f}" '
        f'font-weight="{weight}" fill="{colour}" text-anchor="{anchor}">{escape(text)}</text>'
    )


def width(text: str, *, size: float) -> float:
    """Return about how wide a text is: a little more than the font's letters are on average."""
    return size * sum(_WIDTHS.get(unicodedata.category(each), 0.58) for each in text)


_WIDTHS: Mapping[str, float] = {"Lu": 0.72, "Ll": 0.58, "Nd": 0.62, "Zs": 0.3, "Po": 0.3}


def box(
    x: float, y: float, wide: float, high: float, *, colour: str, radius: float = 0, more: str = ""
) -> str:
    """Return a box with round corners."""
    return (
        f'<rect x="{x:g}" y="{y:g}" width="{wide:g}" height="{high:g}" rx="{radius:g}" '
        f'fill="{colour}" {more}/>'
    )


def disc(x: float, y: float, radius: float, *, colour: str, more: str = "") -> str:
    """Return a filled circle."""
    return f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}" fill="{colour}" {more}/>'


def path(steps: str, *, colour: str = "none", stroke: str = "none", thick: float = 0) -> str:
    """Return a path, filled or drawn as a line with round ends."""
    line = (
        f'stroke="{stroke}" stroke-width="{thick:g}" stroke-linecap="round" stroke-linejoin="round"'
    )
    return f'<path d="{steps}" fill="{colour}" {line}/>'


def moved(shapes: str, *, x: float, y: float, scale: float = 1) -> str:
    """Return shapes somewhere else, and larger or smaller."""
    return f'<g transform="translate({x:g} {y:g}) scale({scale:g})">{shapes}</g>'


def photograph(
    file: str, *, x: float, y: float, wide: float, high: float, radius: float, name: str
) -> str:
    """Return a picture in a frame with round corners, as much of its middle as the frame shows.

    The file is named as it is found in the folder that the press is given: a card stays a short text.
    """
    frame = box(x, y, wide, high, colour="#FFF", radius=radius)
    return (
        f'<clipPath id="{name}">{frame}</clipPath><g clip-path="url(#{name})">'
        f'<image x="{x:g}" y="{y:g}" width="{wide:g}" height="{high:g}" '
        f'preserveAspectRatio="xMidYMid slice" href="{escape(file)}"/></g>'
    )


def flame() -> str:
    """Return the sign of a streak: 100 high, its foot at the origin."""
    return (
        path(
            "M0-100C8-72 34-58 34-28 34-10 18 0 0 0S-34-10-34-28C-34-44-24-52-20-66-12-60-8-54-7-46-2-60-4-80 0-100Z",
            colour=HOT,
        )
        + path(
            "M2-58C6-42 20-36 20-18 20-6 11 0 0 0S-20-6-20-18C-20-28-12-34-9-42-4-38-2-34-1-30 2-40 0-48 2-58Z",
            colour=WARM,
        )
        + path("M1-28C3-20 10-16 10-8 10-3 6 0 0 0S-10-3-10-8C-10-16 0-20 1-28Z", colour=PALE)
    )


def tick() -> str:
    """Return a white tick in a disc: 50 wide, its middle at the origin."""
    return disc(0, 0, 25, colour=TEAL) + path("M-11 1-3 9 12-7", stroke=SHEET, thick=6)


def hour_glass() -> str:
    """Return a clock: 50 wide, its middle at the origin."""
    ring = f'<circle r="21" fill="none" stroke="{TEAL}" stroke-width="6"/>'
    return ring + path("M0-11V1L8 6", stroke=TEAL, thick=5)


def sheet(wide: float, high: float, shapes: Iterable[str]) -> str:
    """Return the finished SVG, on the house's ground with its two discs."""
    ground = (
        box(0, 0, wide, high, colour=GROUND),
        disc(wide * 0.98, high * 0.1, wide * 0.4, colour=DISC),
        disc(0, high, wide * 0.26, colour=DISC),
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide:g}" height="{high:g}" '
        f'viewBox="0 0 {wide:g} {high:g}">{"".join((*ground, *shapes))}</svg>'
    )
