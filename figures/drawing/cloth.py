"""What arms and legs in clothes share: the person, the eye, and the ends of sleeves and trouser legs."""

from dataclasses import dataclass

import numpy as np

from figures.drawing.camera import Array, Camera
from figures.drawing.characters import Character
from figures.drawing.limbs import near_half
from figures.drawing.parts import Layer, Line
from figures.drawing.skeleton import Skeleton
from figures.drawing.solids import wrap
from figures.drawing.vectors import times

Layers = list[Layer | Line]
OPEN = 0.14  # how much the end of a sleeve faces the eye, from which one looks into it
FINE = 0.3  # how strongly fingers and toes are shaded


@dataclass(frozen=True, slots=True, kw_only=True)
class Dressed:
    """A limb of a person, looked at; `halved` if its lower half is a part of its own."""

    body: Skeleton
    camera: Camera
    person: Character
    side: str
    halved: bool

    def hem(self, paint: str, rings: Array) -> Layers:
        """Return the seam at the end of a sleeve or a trouser leg."""
        seam = near_half(self.camera, rings)
        return [Layer(paint=f"{paint}_sh", shape=seam, relief=0, opacity=0.5, casts=False)]

    def inside(self, paint: str, rings: Array) -> Layers:
        """Return the dark opening of cloth that one looks into."""
        return [Layer(paint=f"{paint}_sh", shape=wrap(self.camera, rings[-1]), relief=0)]

    def opens(self, bone: str) -> bool:
        """Return whether one looks into the end of the cloth on a bone."""
        return self.camera.sees(times(self.body.frames[f"{bone}_{self.side}"].y, -1)) > OPEN


def end(rings: Array) -> Array:
    """Return the last of a row of rings and one a seam's width before it."""
    return np.stack([rings[-1] * 0.5 + rings[-2] * 0.5, rings[-1]])
