"""Arms as they are drawn: skin, hand and wristband, in short or long sleeves."""

from dataclasses import dataclass

import numpy as np
from shapely.geometry.base import BaseGeometry

from figures.drawing.bands import wristband
from figures.drawing.build import FOREARM, UPPER_ARM
from figures.drawing.camera import Array
from figures.drawing.cloth import FINE, Dressed, Layers, end
from figures.drawing.hand import digits, palm
from figures.drawing.limbs import arm_skin
from figures.drawing.parts import Layer
from figures.drawing.solids import array, filleted, join, limb, loft, sphere, without, wrap

FOLDED = 4e-4  # square metres of a forearm before its own sleeve
BEHIND = -0.004  # metres
LONG, CUFF = (
    1.0,
    0.80,
)  # share of the upper arm from which a sleeve is long, and of the forearm where it ends
WIDER = 0.006  # metres that a long sleeve lies over the skin
HEM = 0.03  # of the forearm


@dataclass(frozen=True, slots=True, kw_only=True)
class ArmLayers(Dressed):
    """An arm."""

    def parts(self) -> dict[str, Layers]:
        """Return the layers of the arm, and those of the forearm if it is a part of its own."""
        sleeve = self.person.outfit.sleeve
        return self._long() if sleeve >= LONG else self._short()

    def _short(self) -> dict[str, Layers]:
        rings = self._sleeve()
        sleeve = join([loft(self.camera, rings), self._shoulder(0.004)])
        cloth: Layers = [Layer(paint="top", shape=sleeve), *self.hem("top", end(rings))]
        upper, lower = arm_skin(self.body, self.camera, self.side, self.person.outfit.sleeve)
        hand = self._hand(lower)
        if self.halved:
            skin: Layers = [Layer(paint="skin", shape=upper)]
            return self._halves(self._clothed(rings, skin, cloth), hand)
        if self._folded(lower, sleeve):
            return {f"arm_{self.side}": [Layer(paint="skin", shape=upper), *cloth, *hand]}
        whole = self._hand(filleted(join([upper, lower]), 0.012))
        return {f"arm_{self.side}": self._clothed(rings, whole, cloth)}

    def _long(self) -> dict[str, Layers]:
        upper, lower = self._cloth()
        _, skin = arm_skin(self.body, self.camera, self.side)
        cuff = self.hem("top", self._forearm((CUFF - HEM, CUFF), 2))
        hand = [*self._hand(skin), Layer(paint="top", shape=lower), *cuff]
        if self.opens("farm"):
            hand = [Layer(paint="top", shape=lower), *cuff, *self._hand(without(skin, lower))]
        if self.halved:
            return self._halves([Layer(paint="top", shape=upper)], hand)
        if self._folded(lower, upper):
            return {f"arm_{self.side}": [Layer(paint="top", shape=upper), *hand]}
        whole = Layer(paint="top", shape=filleted(join([upper, lower]), 0.014))
        return {f"arm_{self.side}": [*self._hand(without(skin, lower)), whole, *cuff]}

    def _halves(self, upper: Layers, lower: Layers) -> dict[str, Layers]:
        return {f"arm_{self.side}": upper, f"forearm_{self.side}": lower}

    def _cloth(self) -> tuple[BaseGeometry, BaseGeometry]:
        """Return a long sleeve's outline over upper arm and forearm."""
        build, view = self.person.build, self.camera
        shoulder, frame = (
            self.body.at[f"shoulder_{self.side}"],
            self.body.frames[f"uarm_{self.side}"],
        )
        rings = limb(shoulder, frame, UPPER_ARM, build.upper_arm, rings=7, wider=WIDER)
        elbow = wrap(
            view, sphere(self.body.at[f"elbow_{self.side}"], build.upper_arm[-1][1] + WIDER)
        )
        lower = join([loft(view, self._forearm((0, CUFF), 8)), elbow])
        return join([loft(view, rings), self._shoulder(0.004), elbow]), lower

    def _forearm(self, part: tuple[float, float], rings: int) -> Array:
        joint, frame = self.body.at[f"elbow_{self.side}"], self.body.frames[f"farm_{self.side}"]
        table = self.person.build.forearm
        return limb(joint, frame, FOREARM, table, part=part, rings=rings, wider=WIDER)

    def _shoulder(self, wider: float) -> BaseGeometry:
        radius = self.person.build.upper_arm[0][1] + wider
        return wrap(self.camera, sphere(self.body.at[f"shoulder_{self.side}"], radius))

    def _clothed(self, rings: Array, skin: Layers, cloth: Layers) -> Layers:
        """Return skin below its sleeve; where one looks into the sleeve, the arm comes out of it."""
        if self.opens("uarm"):
            return [*cloth, *self.inside("top", rings), *skin]
        return [*skin, *cloth]

    def _folded(self, lower: BaseGeometry, sleeve: BaseGeometry) -> bool:
        """Return whether the forearm comes back before its own sleeve."""
        nearer = self.camera.depth(self.body.at[f"wrist_{self.side}"]) > self.camera.depth(
            self.body.at[f"shoulder_{self.side}"]
        )
        return nearer and float(lower.intersection(sleeve).area) > FOLDED

    def _sleeve(self) -> Array:
        """Return the rings of a short sleeve, which widens to its end."""
        outfit, build = self.person.outfit, self.person.build
        shoulder, frame = (
            self.body.at[f"shoulder_{self.side}"],
            self.body.frames[f"uarm_{self.side}"],
        )
        rings = limb(shoulder, frame, UPPER_ARM, build.upper_arm, part=(0, outfit.sleeve), rings=6)
        along = np.linspace(0, outfit.sleeve * UPPER_ARM, 6)[:, None, None]
        axis = array(shoulder) - along * array(frame.y)
        out = rings - axis
        size = np.linalg.norm(out, axis=2, keepdims=True)
        wider = np.linspace(0.6, 1.15, 6)[:, None, None] * outfit.sleeve_loose
        return np.asarray(axis + out * (1 + wider / size))

    def _hand(self, skin: BaseGeometry) -> Layers:
        """Return the skin of an arm with its hand: fingers behind the palm, the skin, the band, what is before."""
        shapes = digits(self.body, self.camera, self.side)
        behind, before = (
            [
                Layer(paint="skin", shape=shape, relief=FINE, edged=True)
                for depth, shape, _ in shapes
                if (depth < BEHIND) is far
            ]
            for far in (True, False)
        )
        inner = Layer(paint="skin", shape=palm(self.body, self.camera, self.side), relief=0)
        band = wristband(self.body, self.camera, self.side)
        grown = join(root for depth, _, root in shapes if depth >= BEHIND)
        before.append(Layer(paint="skin", shape=grown.intersection(inner.shape), relief=0))
        return [*behind, Layer(paint="skin", shape=skin), band, inner, *before]
