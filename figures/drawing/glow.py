"""The glow of a muscle: it fills from its middle, with a light rim that keeps it readable without colours."""

import numpy as np
from shapely.geometry.base import BaseGeometry

from figures.drawing.bandmuscles import Muscle
from figures.drawing.page import Page
from figures.drawing.palette import GLOW, GLOW_CORE, GLOW_RIM, WHITE
from figures.drawing.solids import strip

HALO, CORE = 0.045, 0.012  # metres of blur


def glowing(muscle: Muscle, page: Page, glow: float, within: BaseGeometry) -> str:
    """Return a muscle that glows (0 to 1) within an outline; a light rim keeps it readable without colours."""
    light = min(max((glow - 0.15) / 0.85, 0), 1)
    light *= light * (3 - 2 * light)
    shape = muscle.shape.intersection(within.buffer(0.001))
    thick = shape.area / max(shape.length, 1e-6)
    shape = shape.buffer(
        -thick * 0.9 * (1 - light)
    )  # it fills from its middle, and is never a stain
    if shape.is_empty or light < 0.02:  # noqa: PLR2004
        return ""
    core = shape.buffer(-min(0.018, 0.62 * thick))
    rim = 0.0055 * page.scale * min(1.0, 330 / page.scale)
    fibres = "".join(
        page.shape(
            strip(each, np.sin(np.linspace(0.1, 3.04, len(each))) * 0.0024),
            WHITE,
            0.2 + 0.3 * light,
        )
        for each in muscle.fibres
    )
    clip = page.outline(shape)
    return (
        f'<g opacity="{muscle.strength * min(1, light * 3):.3f}">'
        f"{page.soft(shape, GLOW, 0.5 * light, HALO)}"
        f'<path d="{clip}" fill="{GLOW}"/>'
        f"{page.soft(core, GLOW_CORE, 0.35 + 0.6 * light, CORE)}"
        f'<path d="{clip}" fill="none" stroke="{GLOW_RIM}" stroke-width="{rim:.2f}" stroke-opacity="{0.7 * light:.2f}" '
        'stroke-linejoin="round"/>'
        f"{fibres}</g>"
    )
