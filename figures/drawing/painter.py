"""A painted body: flat shapes, each with a crescent of shade and a rim of light, and shadows of limbs."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from figures.drawing.bandmuscles import Muscle
from figures.drawing.bands import marked, unsplintered
from figures.drawing.camera import Camera
from figures.drawing.face import strands
from figures.drawing.glow import glowing
from figures.drawing.page import Page
from figures.drawing.palette import SHADOW, WHITE, Colour, mixed
from figures.drawing.parts import Layer, Line, Unit
from figures.drawing.skeleton import SIDES, Skeleton
from figures.drawing.solids import NOTHING, join, moved, softened, without

SHADE, RIM, DROP = (-0.015, -0.019), (0.0065, 0.0085), (0.012, 0.018)  # metres
JOINTS = {
    "arm": ("shoulder", 0.10),
    "leg": ("hip", 0.12),
    "forearm": ("elbow", 0.05),
    "shank": ("knee", 0.07),
}
OWN = {
    "hip": 0.13,
    "shoulder": 0.085,
}  # metres around a joint, in which trunk and limb are one piece
LIMBS, ARMS = tuple(JOINTS), ("arm", "forearm")
BLUR, NEAR = (
    0.0055,
    0.6,
)  # metres; how far the shadow of an arm falls, which lies close, to that of a leg
BANDS, BAND_EDGE = {"band_r", "band_l"}, 0.0022
UPPER = {"forearm": "arm", "shank": "leg"}
FAR_SKIN, FAR_CLOTH = 0.55, 0.62  # how much of its own shade a far limb takes
EDGE = 0.0017
OUTLINE, OUTLINED = 0.0042, 0.30  # metres, and how dark: the rim of the whole figure
PARTED, PARTING = 0.0030, 0.34  # the line between a limb and what is below it
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
            yield from self._muscles(unit, below if unit.name == self._top else unit.outline)
            if i == last:  # arms that lie before the body hide what shines through it
                yield from (
                    glowing(each, self.page, self.glow, below)
                    for each in self.muscles
                    if _inner(each)
                )
        rim = below.difference(below.buffer(-OUTLINE * self.page.fine, 3))
        yield self.page.sheer(rim, SHADOW, OUTLINED)

    def _muscles(self, unit: Unit, within: BaseGeometry) -> Iterator[str]:
        for muscle in self.muscles:
            if not _inner(muscle) and self._part(muscle) == unit.name:
                yield glowing(muscle, self.page, self.glow, within)

    @property
    def _top(self) -> str:
        """The nearer of neck and trunk, over both of which the muscles of the neck lie."""
        return next(each.name for each in reversed(self.units) if each.name in {"neck", "torso"})

    def _part(self, muscle: Muscle) -> str:
        """Return the part on which a muscle is drawn: forearm and shank may belong to a whole limb."""
        kind, _, side = muscle.unit.partition("_")
        if kind == "neck":
            return self._top
        there = any(each.name == muscle.unit for each in self.units)
        return muscle.unit if there else f"{UPPER[kind]}_{side}"

    def _drop(self, unit: Unit, below: BaseGeometry) -> str:
        """Return the shadow that a unit throws on what is below."""
        near = NEAR if unit.name.startswith(ARMS) else 1.0
        shadow = moved(unit.outline, DROP[0] * near, DROP[1] * near)
        if (joint := self._joint(unit)) is not None:
            shadow = without(shadow, joint)
        strength = 0.15 if unit.name in {"head", "neck"} else 0.24
        shade = self.page.shade(shadow, below, SHADOW, strength, BLUR)
        return shade + self._parting(unit, below)

    def _parting(self, unit: Unit, below: BaseGeometry) -> str:
        """Return the fine line that sets a limb off from what is below it."""
        if unit.name == "neck":
            return ""
        line = unit.outline.buffer(PARTED * self.page.fine, 3).intersection(below)
        line = line.difference(unit.outline)
        if (joint := self._joint(unit)) is not None:
            line = line.difference(joint)
        return self.page.sheer(line, SHADOW, PARTING)

    def _joint(self, unit: Unit) -> BaseGeometry | None:
        """Return the disc in which a limb grows out of the body, without a seam."""
        kind, _, side = unit.name.partition("_")
        if kind == "torso":
            return join(
                self._disc(f"{name}_{each}", size) for name, size in OWN.items() for each in SIDES
            )
        if kind not in JOINTS:
            return None
        joint, radius = JOINTS[kind]
        return self._disc(f"{joint}_{side}", radius)

    def _disc(self, joint: str, radius: float) -> BaseGeometry:
        return Point(self.camera.page([self.body.at[joint]])[0]).buffer(radius)

    def _unit(self, unit: Unit) -> Iterator[str]:
        far = min(max(-unit.side * 1.3 - 0.1, 0), 1)
        done: BaseGeometry = NOTHING
        for layer in unit.layers:
            if isinstance(layer, Line):
                yield self._line(layer)
                continue
            if layer.paint in BANDS:
                above = join(self._above(unit, layer))
                layer = replace(layer, shape=unsplintered(layer.shape, above))  # noqa: PLW2901
            yield from self._layer(unit, layer, far, done)
            done = join([done, layer.shape]) if layer.casts else done

    def _above(self, unit: Unit, layer: Layer) -> Iterator[BaseGeometry]:
        """Yield what is drawn after a layer, and may hide it."""
        own = unit.layers[unit.layers.index(layer) + 1 :]
        yield from (each.shape for each in own if isinstance(each, Layer) and each.casts)
        yield from (each.outline for each in self.units[self.units.index(unit) + 1 :])

    def _line(self, line: Line) -> str:
        colour = self.paints[line.paint]
        if line.tapered:
            return self.page.shape(strands(line.points, line.width), colour, line.opacity)
        return self.page.line(line.points, colour, line.width, line.opacity)

    def _layer(self, unit: Unit, layer: Layer, far: float, done: BaseGeometry) -> Iterator[str]:
        dim = far * _dimmed(layer.paint)
        own = self.paints[layer.paint]
        deep = self.paints.get(f"{layer.paint}_sh", own)
        base, shade = mixed(own, deep, dim), mixed(deep, SHADOW, dim * 0.3)
        if layer.edged and self.page.scale * EDGE > HAIR:
            edge = layer.shape.buffer(EDGE, 2).intersection(done).difference(layer.shape)
            yield self.page.sheer(edge, shade, 0.8)
        flat = self.page.shape(layer.shape, base, layer.opacity)
        if layer.paint in BANDS:
            yield marked(flat + self._seam(layer, shade), layer.paint)
            return
        yield flat
        if self.page.scale * layer.relief * abs(SHADE[1]) > CRESCENT:
            dark = self._shaded(unit, layer)
            yield self.page.sheer(dark, shade, 0.72)
            if far < 0.6 and layer.paint in {"top", "skin", "bottom"} and layer.relief > 0.5:  # noqa: PLR2004
                yield self.page.sheer(self._lit(unit, layer).difference(dark), WHITE, 0.15)

    def _seam(self, layer: Layer, shade: Colour) -> str:
        """Return the lower edge of a band."""
        edge = layer.shape.difference(layer.shape.buffer(-BAND_EDGE))
        return self.page.sheer(edge, shade, 0.7)

    def _shaded(self, unit: Unit, layer: Layer) -> BaseGeometry:
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
            return join(
                [
                    unit.outline,
                    *(each.outline for each in self.units if each.name.startswith("leg")),
                ]
            )
        if unit.name.startswith("arm") and layer.paint in {"top", "skin"}:
            joint = self._joint(unit)
            return (
                join([unit.outline, torso.outline.intersection(joint)]) if joint else unit.outline
            )
        if (kind := unit.name.split("_")[0]) in UPPER:
            upper = unit.name.replace(kind, UPPER[kind])
            return join([unit.outline, *(u.outline for u in self.units if u.name == upper)])
        return unit.outline

    def _lit(self, unit: Unit, layer: Layer) -> BaseGeometry:
        """Return the soft rim of light."""
        mass = layer.shape if unit.name in {"head", "neck"} else unit.outline
        rim = without(layer.shape, moved(mass, *RIM))
        if (joint := self._joint(unit)) is not None:
            rim = rim.difference(joint)
        if unit.name == "torso":
            rim = rim.difference(join(_limbs(self.units)).buffer(0.03))
        return softened(rim, 0.0016)


def _limbs(units: Iterable[Unit]) -> Iterator[BaseGeometry]:
    return (each.outline for each in units if each.name.startswith(LIMBS))


def _dimmed(paint: str) -> float:
    """Return how much of its own shade a paint takes on a far limb; a light band stays light."""
    return 0.0 if paint in BANDS else FAR_SKIN if paint.startswith("skin") else FAR_CLOTH


def _inner(muscle: Muscle) -> bool:
    """Return whether a muscle shines through the whole trunk."""
    return muscle.deep and muscle.unit in {"torso", "neck"}
