"""The shapes that a face is made of."""

from dataclasses import dataclass

from figures.drawing.vectors import Vec

Egg = tuple[Vec, Vec]  # middle and half-widths, in metres, measured from the head's middle


@dataclass(frozen=True, slots=True, kw_only=True)
class Features:
    """The shapes that one face is made of."""

    skull: Egg
    cheeks: Egg
    chin: Egg
    jaw: Egg
    nose_bridge: Vec
    nose_tip: Egg
    lips: tuple[Egg, Egg]
    brow_height: float = 0.036
    eye_height: float = 0.003
    eye_apart: float = 0.034
    mouth: float = -0.0600


HER_FACE = Features(
    skull=((-0.012, 0.028, 0), (0.100, 0.098, 0.081)),
    cheeks=((0.026, -0.030, 0), (0.068, 0.074, 0.064)),
    chin=((0.053, -0.086, 0), (0.027, 0.024, 0.027)),
    jaw=((-0.002, -0.050, 0), (0.048, 0.043, 0.058)),
    nose_bridge=(0.085, 0.010, 0),
    nose_tip=((0.0985, -0.023, 0), (0.0115, 0.0105, 0.0112)),
    lips=(
        ((0.0865, -0.054, 0), (0.0085, 0.0058, 0.015)),
        ((0.0850, -0.0655, 0), (0.0085, 0.0062, 0.0135)),
    ),
)
HIS_FACE = Features(
    skull=((-0.012, 0.028, 0), (0.100, 0.098, 0.082)),
    cheeks=((0.027, -0.032, 0), (0.069, 0.077, 0.068)),
    chin=((0.055, -0.090, 0), (0.029, 0.026, 0.033)),
    jaw=((-0.002, -0.054, 0), (0.051, 0.047, 0.065)),
    nose_bridge=(0.088, 0.013, 0),
    nose_tip=((0.1025, -0.023, 0), (0.0132, 0.0118, 0.0130)),
    lips=(
        ((0.089, -0.056, 0), (0.0085, 0.0055, 0.015)),
        ((0.087, -0.0675, 0), (0.0085, 0.0062, 0.0135)),
    ),
    brow_height=0.033,
    mouth=-0.0620,
)
