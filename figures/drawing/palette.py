"""Colours: one table for each ground and each character; everything cool and calm but the accent of a muscle."""

from collections.abc import Mapping
from dataclasses import dataclass

Colour = str


def mixed(a: Colour, b: Colour, share: float) -> Colour:
    """Return a colour at the share of the way from a to b."""
    parts = ((int(a[i : i + 2], 16), int(b[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(x + (y - x) * share):02X}" for x, y in parts)


SHADOW, WHITE = "#2A2850", "#FFFFFF"
GLOW, GLOW_CORE, ARROW = "#FF5A36", "#FFC24B", "#35259B"


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """The colours of a room: wall, the light on it, floor, and things in it from faint to less faint."""

    wall: Colour
    light: Colour
    floor: Colour
    edge: Colour
    faint: Colour
    soft: Colour
    leaf: Colour
    pot: Colour
    mat: Colour
    mat_side: Colour
    mat_line: Colour


THEMES: Mapping[str, Theme] = {
    "lilac": Theme(
        wall="#EEF0FB", light="#F8F9FF", floor="#DDE1F5", edge="#CDD3EE", faint="#E2E6F7", soft="#D2D8F0",
        leaf="#8DB8B4", pot="#E8CFC6", mat="#A99AEB", mat_side="#8673D6", mat_line="#C2B7F5",
    ),
    "mint": Theme(
        wall="#EAF5F1", light="#F7FCFA", floor="#D3E9E1", edge="#BFDCD2", faint="#DCEFE8", soft="#C8E2D9",
        leaf="#7FB5A4", pot="#E9D3C4", mat="#8FA6E8", mat_side="#6C86D4", mat_line="#B3C3F3",
    ),
    "peach": Theme(
        wall="#FBF2EA", light="#FFFAF5", floor="#F3DFCF", edge="#E8CEB9", faint="#F7E7DA", soft="#EED8C7",
        leaf="#93B8A6", pot="#DDB9A6", mat="#9C94E0", mat_side="#7A70C9", mat_line="#BCB6F0",
    ),
    "sky": Theme(
        wall="#EAF3FA", light="#F8FCFF", floor="#D3E5F2", edge="#BDD6E9", faint="#DCEAF5", soft="#C7DCEC",
        leaf="#86B6B8", pot="#E6D0C6", mat="#A3A0EA", mat_side="#807BD6", mat_line="#C0BEF5",
    ),
}  # fmt: skip

WOOD: Mapping[str, Colour] = {"top": "#EBCFA9", "side": "#D6B286", "dark": "#BF9769"}
CLOTH: Mapping[str, Colour] = {"top": "#A9C6E6", "side": "#8FB0D6", "dark": "#7799C4"}
