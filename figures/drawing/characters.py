"""The people: two builds, each in two colourings, with a face, hair and two garments each."""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from figures.drawing.build import MAN, WOMAN, Build
from figures.drawing.features import HER_FACE, HIS_FACE, Features
from figures.drawing.palette import Colour, mixed

BAND, BAND_SHADE = "#FFFDF4", "#C9BFA8"
DEEP = "#1E1B45"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outfit:
    """How clothes are cut: lengths as shares of a limb, looseness in metres."""

    hem: float
    loose: float
    sleeve: float
    sleeve_loose: float
    long: bool
    leg: float
    leg_loose: float


TRAINING = Outfit(
    hem=0.095, loose=0.006, sleeve=0.42, sleeve_loose=0.006, long=True, leg=0.86, leg_loose=0.003
)
SHORTS = Outfit(
    hem=0.088, loose=0.011, sleeve=0.56, sleeve_loose=0.011, long=False, leg=0.80, leg_loose=0.014
)


CAPS = replace(TRAINING, sleeve=0.24, sleeve_loose=0.005, hem=0.080)
LONG = replace(SHORTS, sleeve=1.0, sleeve_loose=0.006, loose=0.008)


@dataclass(frozen=True, slots=True, kw_only=True)
class Character:
    """A person: measures, face, hair, clothes, and the colours of all of it."""

    build: Build
    face: Features
    hair: str
    outfit: Outfit
    beard: bool
    lashes: bool
    paints: Mapping[str, Colour]


def _top(colour: Colour) -> dict[str, Colour]:
    return {
        "top": colour,
        "top_sh": mixed(colour, DEEP, 0.30),
        "top_hi": mixed(colour, "#FFFFFF", 0.22),
    }


def _paints(
    *,
    skin: Colour,
    skin_sh: Colour,
    hair: Colour,
    top: Colour,
    bottom: Colour,
    blush: Colour,
    lip: Colour,
) -> dict[str, Colour]:
    """Return all paints of a person, those of shades and details made from a few."""
    return {
        "skin": skin, "skin_sh": skin_sh, "lip": lip, "mouth": mixed(lip, DEEP, 0.45), "blush": blush,
        "hair": hair, "hair_sh": mixed(hair, DEEP, 0.45), "hair_hi": mixed(hair, "#FFFFFF", 0.28),
        "fade": mixed(hair, skin, 0.22), "fade_sh": mixed(mixed(hair, skin, 0.22), DEEP, 0.3),
        "beard": mixed(hair, skin, 0.14), "beard_sh": mixed(hair, DEEP, 0.3),
        "tie": "#F2C66D", "tie_sh": "#D9A441",
        **_top(top),
        "bottom": bottom, "bottom_sh": mixed(bottom, DEEP, 0.42), "bottom_hi": mixed(bottom, "#FFFFFF", 0.24),
        "band_r": BAND, "band_r_sh": BAND_SHADE, "band_l": BAND, "band_l_sh": BAND_SHADE,
        "ink": "#33263F", "white": "#FFFFFF",
    }  # fmt: skip


def _woman(**paints: Colour) -> Character:
    return Character(
        build=WOMAN,
        face=HER_FACE,
        hair="knot",
        outfit=TRAINING,
        beard=False,
        lashes=True,
        paints=_paints(**paints),
    )


def _man(**paints: Colour) -> Character:
    return Character(
        build=MAN,
        face=HIS_FACE,
        hair="curls",
        outfit=SHORTS,
        beard=True,
        lashes=False,
        paints=_paints(**paints),
    )


CHARACTERS: Mapping[str, Character] = {
    "maya": _woman(
        skin="#F1B795", skin_sh="#DB916E", hair="#44304F", top="#2AA79A",
        bottom="#474C93", blush="#EE8576", lip="#CF6A60"
    ),
    "omar": _man(
        skin="#B27853", skin_sh="#8F5A3C", hair="#2B2130", top="#5B93DB",
        bottom="#3B4A78", blush="#B9573F", lip="#A5604F"
    ),
    "zola": _woman(
        skin="#8A5A3F", skin_sh="#6C432F", hair="#2A1F2E", top="#7A72D8",
        bottom="#2F4A66", blush="#A84B3B", lip="#A9574F"
    ),
    "finn": _man(
        skin="#F3C3A3", skin_sh="#DF9D7B", hair="#8A4B2E", top="#3F9E8F",
        bottom="#4A4A86", blush="#EE8C7B", lip="#C96F62"
    ),
}  # fmt: skip


# the second garment of each person, and its colour
WARDROBE: Mapping[str, tuple[Outfit, Colour]] = {
    "maya": (CAPS, "#3E86C6"), "zola": (CAPS, "#35A38F"), "omar": (LONG, "#4C9C93"), "finn": (LONG, "#5A7FC0"),
}  # fmt: skip


def character_for(
    stretch: str, who: str | None, outfit: Literal["first", "second"] | None = None
) -> Character:
    """Return the person, in the clothes, whom a pose file names; else what the name of the stretch decides."""
    names = sorted(CHARACTERS)
    name = who or names[zlib.crc32(stretch.encode()) % len(names)]
    second = outfit == "second" if outfit else zlib.crc32(f"{stretch} clothes".encode()) % 2 == 1
    return _changed(name) if second else CHARACTERS[name]


@cache
def _changed(name: str) -> Character:
    """Return a person in their second garment."""
    cut, top = WARDROBE[name]
    paints = {**CHARACTERS[name].paints, **_top(top)}
    return replace(CHARACTERS[name], outfit=cut, paints=paints)
