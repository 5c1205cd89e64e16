"""A painted body: flat shapes, each with a crescent of shade and a rim of light, and shadows of limbs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from shapely.geometry.base import BaseGeometry

from figures.drawing.bandmuscles import Muscle
from figures.drawing.bands import marked, unsplintered
from figures.drawing.camera import Camera
from figures.drawing.face import strands
from figures.drawing.glow import glowing
from figures.drawing.light import SHADE, UPPER, Light
from figures.drawing.page import Page
from figures.drawing.palette import SHADOW, WHITE, Colour, mixed
from figures.drawing.parts import Layer, Line, Unit
from figures.drawing.skeleton import Skeleton
from figures.drawing.solids import NOTHING, join, moved, without

DROP = (0.012, 0.018)  # metres
# metres; how far the shadow of an arm falls, which lies close, to that of a leg
BLUR, NEAR = 0.0055, 0.6
BANDS, BAND_EDGE = {"band_r", "band_l"}, 0.0022
ARMS = ("arm", "forearm")
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
        seen: dict[str, BaseGeometry] = {}
        last = max(
            i for i, unit in enumerate(self.units) if not unit.name.startswith(("arm", "forearm"))
        )
        for i, unit in enumerate(self.units):
            yield self._drop(unit, below)
            yield from self._unit(unit)
            below = join([below, unit.outline])
            seen[unit.name] = below if unit.name == self._top else unit.outline
            yield from self._muscles(unit, seen[unit.name])
            yield from self._grown(unit, seen)
            if i == last:  # arms that lie before the body hide what shines through it
                yield from (
                    glowing(each, self.page, self.glow, below)
                    for each in self.muscles
                    if _inner(each)
                )
        rim = below.difference(below.buffer(-OUTLINE * self.page.fine, 3))
        yield self.page.sheer(rim, SHADOW, OUTLINED)

    @property
    def _light(self) -> Light:
        return Light(units=self.units, body=self.body, camera=self.camera)

    def _muscles(self, unit: Unit, within: BaseGeometry) -> Iterator[str]:
        for muscle in self.muscles:
            if not _inner(muscle) and self._part(muscle) == unit.name:
                yield glowing(muscle, self.page, self.glow, within)

    def _grown(self, unit: Unit, seen: Mapping[str, BaseGeometry]) -> Iterator[str]:
        """Yield the muscles of the trunk again where an arm before it grows out of them."""
        if not unit.name.startswith("arm"):
            return
        root = unit.outline.intersection(self._light.root(unit))
        for muscle in self.muscles:
            within = seen.get(self._part(muscle))
            if within and not _inner(muscle) and muscle.unit in {"torso", "neck"}:
                yield self.page.cut(glowing(muscle, self.page, self.glow, within), root)

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
        shadow = without(shadow, self._light.joint(unit))
        strength = 0.15 if unit.name in {"head", "neck"} else 0.24
        shade = self.page.shade(shadow, below, SHADOW, strength, BLUR)
        return shade + self._parting(unit, below)

    def _parting(self, unit: Unit, below: BaseGeometry) -> str:
        """Return the fine line that sets a limb off from what is below it."""
        if unit.name == "neck":
            return ""
        line = unit.outline.buffer(PARTED * self.page.fine, 3).intersection(below)
        line = line.difference(unit.outline)
        line = line.difference(self._light.joint(unit))
        return self.page.sheer(line, SHADOW, PARTING)

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
            dark = self._light.shaded(unit, layer)
            yield self.page.sheer(dark, shade, 0.72)
            if far < 0.6 and layer.paint in {"top", "skin", "bottom"} and layer.relief > 0.5:  # noqa: PLR2004
                yield self.page.sheer(self._light.lit(unit, layer).difference(dark), WHITE, 0.15)

    def _seam(self, layer: Layer, shade: Colour) -> str:
        """Return the lower edge of a band."""
        edge = layer.shape.difference(layer.shape.buffer(-BAND_EDGE))
        return self.page.sheer(edge, shade, 0.7)


def _dimmed(paint: str) -> float:
    """Return how much of its own shade a paint takes on a far limb; a light band stays light."""
    return 0.0 if paint in BANDS else FAR_SKIN if paint.startswith("skin") else FAR_CLOTH


def _inner(muscle: Muscle) -> bool:
    """Return whether a muscle shines through the whole trunk."""
    return muscle.deep and muscle.unit in {"torso", "neck"}
