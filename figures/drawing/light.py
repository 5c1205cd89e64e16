"""Light on the parts of a body: crescents of shade, rims of light, and joints that show no seam."""

from dataclasses import dataclass

from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from figures.drawing.camera import Camera
from figures.drawing.parts import Layer, Unit
from figures.drawing.skeleton import SIDES, Skeleton
from figures.drawing.solids import NOTHING, join, moved, softened, without

SHADE, RIM = (-0.015, -0.019), (0.0065, 0.0085)  # metres
JOINTS = {
    "arm": ("shoulder", 0.10),
    "leg": ("hip", 0.12),
    "forearm": ("elbow", 0.05),
    "shank": ("knee", 0.07),
}
# metres around a joint, in which trunk and limb are one piece
OWN = {"hip": 0.13, "shoulder": 0.085}
ROOT = 0.07
LIMBS = tuple(JOINTS)
UPPER = {"forearm": "arm", "shank": "leg"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Light:
    """The light on all units of one figure."""

    units: list[Unit]
    body: Skeleton
    camera: Camera

    def joint(self, unit: Unit) -> BaseGeometry:
        """Return where a unit and its neighbour are one piece, without a seam; nothing for most."""
        kind, _, side = unit.name.partition("_")
        if kind == "torso":
            return join(
                self._disc(f"{name}_{each}", size) for name, size in OWN.items() for each in SIDES
            )
        if kind not in JOINTS:
            return NOTHING
        joint, radius = JOINTS[kind]
        return self._disc(f"{joint}_{side}", radius)

    def root(self, arm: Unit) -> BaseGeometry:
        """Return where an arm grows out of the trunk."""
        return self._disc(f"shoulder_{arm.name[-1]}", ROOT)

    def _disc(self, joint: str, radius: float) -> BaseGeometry:
        return Point(self.camera.page([self.body.at[joint]])[0]).buffer(radius)

    def shaded(self, unit: Unit, layer: Layer) -> BaseGeometry:
        """Return the crescent that the light does not reach."""
        right, down = SHADE[0] * layer.relief, SHADE[1] * layer.relief
        dark = without(layer.shape, moved(self._mass(unit, layer), right, down))
        return softened(dark, 0.0028 * layer.relief)

    def _mass(self, unit: Unit, layer: Layer) -> BaseGeometry:
        """Return what a layer belongs to: no crease where a limb grows out of the trunk."""
        if unit.name in {"head", "neck"} or layer.relief < 0.5:  # noqa: PLR2004
            return layer.shape
        torso = next(each for each in self.units if each.name == "torso")
        if unit.name.startswith("leg") and layer.paint == "bottom":
            return join([unit.outline, torso.outline])
        if unit.name == "torso" and layer.paint.startswith("bottom"):
            legs = (each.outline for each in self.units if each.name.startswith("leg"))
            return join([unit.outline, *legs])
        if unit.name.startswith("arm") and layer.paint in {"top", "skin"}:
            return join([unit.outline, torso.outline.intersection(self.joint(unit))])
        if (kind := unit.name.split("_")[0]) in UPPER:
            upper = unit.name.replace(kind, UPPER[kind])
            return join([unit.outline, *(u.outline for u in self.units if u.name == upper)])
        return unit.outline

    def lit(self, unit: Unit, layer: Layer) -> BaseGeometry:
        """Return the soft rim of light."""
        mass = layer.shape if unit.name in {"head", "neck"} else unit.outline
        rim = without(layer.shape, moved(mass, *RIM))
        rim = rim.difference(self.joint(unit))
        if unit.name == "torso":
            limbs = join(each.outline for each in self.units if each.name.startswith(LIMBS))
            rim = rim.difference(limbs.buffer(0.03))
        return softened(rim, 0.0016)
