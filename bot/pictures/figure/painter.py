"""How is a body painted? Flat shapes, each with a crescent of shade and a rim of light, and shadows of limbs."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from bot.pictures.figure.camera import Camera
from bot.pictures.figure.face import strands
from bot.pictures.figure.glow import glowing
from bot.pictures.figure.muscles import Muscle
from bot.pictures.figure.page import Page
from bot.pictures.figure.palette import SHADOW, WHITE, Colour, mixed
from bot.pictures.figure.parts import Layer, Line, Unit
from bot.pictures.figure.skeleton import Skeleton
from bot.pictures.figure.solids import NOTHING, join, moved, softened

SHADE, RIM, DROP = (-0.015, -0.019), (0.0065, 0.0085), (0.012, 0.018)  # metres
JOINTS = {"arm": ("shoulder", 0.085), "leg": ("hip", 0.12), "forearm": ("elbow", 0.05)}
LIMBS = tuple(JOINTS)
FAR_SKIN, FAR_CLOTH = 0.15, 0.22
EDGE = 0.0017
HAIR, CRESCENT = 0.5, 2.0  # pixels: an edge or a shade that is thinner than this is not seen


@dataclass(frozen=True, slots=True, kw_only=True)
class Painter:
    """Paints the units of one figure, and the muscles that work."""

    units: list[Unit]
    body: Skeleton
    camera: Camera
    page: Page
    paints: Mapping[str, Colour]
    muscles: tuple[Muscle, ...] = ()
    glow: float = 0.0

    def svg(self) -> str:
        """Return the whole figure."""
        return "".join(self._pieces())

    def _pieces(self) -> Iterator[str]:
        below: BaseGeometry = NOTHING
        last = max(
            i for i, unit in enumerate(self.units) if not unit.name.startswith(("arm", "forearm"))
        )
        for i, unit in enumerate(self.units):
            yield self._drop(unit, below)
            yield from self._unit(unit)
            below = join([below, unit.outline])
            yield from self._muscles(
                unit.name, below if unit.name == "neck" else unit.outline, deep=False
            )
            if i == last:  # arms that lie before the body hide what shines through it
                yield from self._muscles(None, below, deep=True)

    def _muscles(self, name: str | None, within: BaseGeometry, *, deep: bool) -> Iterator[str]:
        for muscle in self.muscles:
            if muscle.deep is deep and (deep or muscle.unit == name):
                yield glowing(muscle, self.page, self.glow, within)

    def _drop(self, unit: Unit, below: BaseGeometry) -> str:
        """Return the shadow that a unit throws on what is below."""
        shadow = moved(unit.outline, *DROP).intersection(below).difference(unit.outline)
        if (joint := self._joint(unit)) is not None:
            shadow = softened(shadow.difference(joint), 0.002)
        strength = 0.15 if unit.name in {"head", "neck"} else 0.20
        return self.page.shape(shadow, SHADOW, strength)

    def _joint(self, unit: Unit) -> BaseGeometry | None:
        """Return the disc in which a limb grows out of the body, without a seam."""
        kind, _, side = unit.name.partition("_")
        if kind not in JOINTS:
            return None
        joint, radius = JOINTS[kind]
        return Point(self.camera.page([self.body.at[f"{joint}_{side}"]])[0]).buffer(radius)

    def _unit(self, unit: Unit) -> Iterator[str]:
        far = min(max(-unit.side * 1.3 - 0.1, 0), 1)
        done: BaseGeometry = NOTHING
        for layer in unit.layers:
            if isinstance(layer, Line):
                yield self._line(layer)
                continue
            yield from self._layer(unit, layer, far, done)
            done = join([done, layer.shape]) if layer.casts else done

    def _line(self, line: Line) -> str:
        colour = self.paints[line.paint]
        if line.tapered:
            return self.page.shape(strands(line.points, line.width), colour, line.opacity)
        return self.page.line(line.points, colour, line.width, line.opacity)

    def _layer(self, unit: Unit, layer: Layer, far: float, done: BaseGeometry) -> Iterator[str]:
        dim = far * (FAR_SKIN if layer.paint.startswith("skin") else FAR_CLOTH)
        base = mixed(self.paints[layer.paint], SHADOW, dim)
        shade = mixed(self.paints.get(f"{layer.paint}_sh", base), SHADOW, dim)
        if layer.edged and self.page.scale * EDGE > HAIR:
            edge = layer.shape.buffer(EDGE).intersection(done).difference(layer.shape)
            yield self.page.shape(edge, shade, 0.8)
        yield self.page.shape(layer.shape, base, layer.opacity)
        if self.page.scale * layer.relief * abs(SHADE[1]) > CRESCENT:
            dark = self._shaded(unit, layer)
            yield self.page.shape(dark, shade, 0.72)
            if far < 0.6 and layer.paint in {"top", "skin", "bottom"} and layer.relief > 0.5:  # noqa: PLR2004
                yield self.page.shape(self._lit(unit, layer).difference(dark), WHITE, 0.15)

    def _shaded(self, unit: Unit, layer: Layer) -> BaseGeometry:
        """Return the crescent that the light does not reach."""
        right, down = SHADE[0] * layer.relief, SHADE[1] * layer.relief
        dark = layer.shape.difference(moved(self._mass(unit, layer), right, down))
        return softened(dark, 0.0028 * layer.relief)

    def _mass(self, unit: Unit, layer: Layer) -> BaseGeometry:
        """Return what a layer belongs to: no crease where a limb grows out of the trunk."""
        if unit.name in {"head", "neck"} or layer.relief < 0.5:  # noqa: PLR2004
            return layer.shape
        torso = next(each for each in self.units if each.name == "torso")
        if unit.name.startswith("leg") and layer.paint == "bottom":
            return join([unit.outline, torso.outline])
        if unit.name == "torso" and layer.paint.startswith("bottom"):
            return join(
                [
                    unit.outline,
                    *(each.outline for each in self.units if each.name.startswith("leg")),
                ]
            )
        if unit.name.startswith("arm") and layer.paint == "top":
            joint = self._joint(unit)
            return (
                join([unit.outline, torso.outline.intersection(joint)]) if joint else unit.outline
            )
        return unit.outline

    def _lit(self, unit: Unit, layer: Layer) -> BaseGeometry:
        """Return the soft rim of light."""
        mass = layer.shape if unit.name in {"head", "neck"} else unit.outline
        rim = layer.shape.difference(moved(mass, *RIM))
        if (joint := self._joint(unit)) is not None:
            rim = rim.difference(joint)
        if unit.name == "torso":
            rim = rim.difference(join(_limbs(self.units)).buffer(0.03))
        return softened(rim, 0.0016)


def _limbs(units: Iterable[Unit]) -> Iterator[BaseGeometry]:
    return (each.outline for each in units if each.name.startswith(LIMBS))
