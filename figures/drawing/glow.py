"""The glow of a muscle: it fills from its middle; a light core keeps it readable without colours."""

from shapely.geometry.base import BaseGeometry

from figures.drawing.bandmuscles import Muscle
from figures.drawing.page import Page
from figures.drawing.palette import GLOW, GLOW_CORE
from figures.drawing.solids import filleted, softened

HALO, CORE, EDGE, DEEP_EDGE = 0.040, 0.017, 0.0095, 0.014  # metres of blur
NOTCH = 0.012  # metres: a gap that is narrower is closed
THIN = 0.35  # of a patch's half width, by which its corners are rounded


def glowing(muscle: Muscle, page: Page, glow: float, within: BaseGeometry) -> str:
    """Return a muscle that glows (0 to 1) within an outline."""
    light = min(max((glow - 0.15) / 0.85, 0), 1)
    light *= light * (3 - 2 * light)
    shape = _filled(muscle.shape.intersection(within.buffer(0.001)), light)
    if shape.is_empty or light < 0.02:  # noqa: PLR2004
        return ""
    return f'<g opacity="{muscle.strength * min(1, light * 3):.3f}">{_painted(muscle, shape, page, light, within)}</g>'


def _filled(shape: BaseGeometry, light: float) -> BaseGeometry:
    """Return what of a patch glows: it grows from its middle, and is never a stain."""
    thick = shape.area / max(shape.length, 1e-6)
    calm = softened(filleted(shape, NOTCH), THIN * thick)
    return calm.buffer(-thick * 0.9 * (1 - light))


def _painted(
    muscle: Muscle, shape: BaseGeometry, page: Page, light: float, within: BaseGeometry
) -> str:
    """Return halo, patch and core; what shines through from the depth has the softer edge."""
    thick = shape.area / max(shape.length, 1e-6)
    core = shape.buffer(-min(0.020, 0.70 * thick))
    edge = DEEP_EDGE if muscle.deep else min(EDGE, 0.45 * thick)
    return (
        f"{page.soft(shape, GLOW, 0.42 * light, HALO)}"
        f"{page.shade(shape, within, GLOW, 1.0, edge)}"
        f"{page.soft(core, GLOW_CORE, 0.35 + 0.6 * light, CORE)}"
    )
