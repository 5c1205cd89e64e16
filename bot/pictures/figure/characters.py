"""Who is drawn? Two people, each in two colourings; a build, a face, hair and clothes each."""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from bot.pictures.figure.build import MAN, WOMAN, Build
from bot.pictures.figure.features import HER_FACE, HIS_FACE, Features
from bot.pictures.figure.palette import Colour, mixed


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Character:
    """One person: measures, face, hair, clothes, and the colours of all of it."""

    build: Build
    face: Features
    hair: str
    outfit: Outfit
    beard: bool
    lashes: bool
    paints: Mapping[str, Colour]


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
    deep = "#1E1B45"
    return {
        "skin": skin, "skin_sh": skin_sh, "lip": lip, "mouth": mixed(lip, deep, 0.45), "blush": blush,
        "hair": hair, "hair_sh": mixed(hair, deep, 0.45), "hair_hi": mixed(hair, "#FFFFFF", 0.28),
        "fade": mixed(hair, skin, 0.22), "fade_sh": mixed(mixed(hair, skin, 0.22), deep, 0.3),
        "beard": mixed(hair, skin, 0.14), "beard_sh": mixed(hair, deep, 0.3),
        "tie": "#F2C66D", "tie_sh": "#D9A441",
        "top": top, "top_sh": mixed(top, deep, 0.30), "top_hi": mixed(top, "#FFFFFF", 0.22),
        "bottom": bottom, "bottom_sh": mixed(bottom, deep, 0.42), "bottom_hi": mixed(bottom, "#FFFFFF", 0.24),
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


def character_for(stretch: str, who: str | None) -> Character:
    """Return the person whom a pose file names; else one that its name decides, so that it stays the same."""
    names = sorted(CHARACTERS)
    return CHARACTERS[who or names[zlib.crc32(stretch.encode()) % len(names)]]
