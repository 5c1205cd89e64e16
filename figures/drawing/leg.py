"""Legs as they are drawn: skin, foot and ankleband, in long or short trousers."""

from dataclasses import dataclass

from figures.drawing.bands import ankleband
from figures.drawing.build import SHANK, THIGH
from figures.drawing.camera import Array
from figures.drawing.cloth import FINE, Dressed, Layers
from figures.drawing.folds import stripe, trouser_folds
from figures.drawing.foot import sole, toes
from figures.drawing.limbs import bare_leg, shank, thigh, thigh_and_shank, trouser
from figures.drawing.parts import Layer
from figures.drawing.solids import filleted, join, limb, loft

HEM = 0.015  # metres


@dataclass(frozen=True, slots=True, kw_only=True)
class LegLayers(Dressed):
    """A leg."""

    def parts(self) -> dict[str, Layers]:
        """Return the layers of the leg, and those of the shank if it is a part of its own."""
        return self._halves() if self.halved else {f"leg_{self.side}": self._whole()}

    def _whole(self) -> Layers:
        body, view, side, outfit = self.body, self.camera, self.side, self.person.outfit
        share, loose, foot = outfit.leg, outfit.leg_loose, self._foot()
        if outfit.long:
            bare, cloth = foot, thigh_and_shank(body, view, side, share, loose)
        else:
            skin = Layer(paint="skin", shape=bare_leg(body, view, side, share))
            bare, cloth = [skin, *foot], trouser(body, view, side, share, loose)
        seams = [
            *(stripe(body, view, side, share) if outfit.long else ()),
            *trouser_folds(body, view, side, long=outfit.long),
        ]
        dressed = [Layer(paint="bottom", shape=cloth), *seams, *self.hem("bottom", self._end())]
        if self.opens("shank" if outfit.long else "thigh"):
            return [*dressed, *self.inside("bottom", self._end()), *bare]
        return [*bare, *dressed]

    def _halves(self) -> dict[str, Layers]:
        """Return thigh and shank as parts of their own."""
        body, view, side, outfit = self.body, self.camera, self.side, self.person.outfit
        share, loose, foot = outfit.leg, outfit.leg_loose, self._foot()
        folds = list(trouser_folds(body, view, side, long=False))
        hem = self.hem("bottom", self._end())
        if outfit.long:
            upper = Layer(paint="bottom", shape=thigh(body, view, side, 0, loose))
            cloth = [Layer(paint="bottom", shape=shank(body, view, side, share, loose)), *hem]
            opening = self.inside("bottom", self._end())
            lower = [*cloth, *opening, *foot] if self.opens("shank") else [*foot, *cloth]
            return {f"leg_{side}": [upper, *folds], f"shank_{side}": lower}
        bare = Layer(paint="skin", shape=thigh(body, view, side, share, 0))
        short = Layer(paint="bottom", shape=trouser(body, view, side, share, loose))
        skin = Layer(paint="skin", shape=shank(body, view, side, 1, 0))
        return {f"leg_{side}": [bare, short, *folds, *hem], f"shank_{side}": [skin, *foot]}

    def _end(self) -> Array:
        """Return the last two rings of a trouser leg."""
        outfit, build = self.person.outfit, self.person.build
        joint, bone, table, length = (
            ("knee", "shank", build.shank, SHANK)
            if outfit.long
            else ("hip", "thigh", build.thigh, THIGH)
        )
        part, wider = (outfit.leg - HEM / length, outfit.leg), outfit.leg_loose + 0.0005
        where, frame = self.body.at[f"{joint}_{self.side}"], self.body.frames[f"{bone}_{self.side}"]
        return limb(where, frame, length, table, part=part, rings=2, wider=wider)

    def _foot(self) -> Layers:
        knee, frame = self.body.at[f"knee_{self.side}"], self.body.frames[f"shank_{self.side}"]
        ankle = limb(knee, frame, SHANK, self.person.build.shank, part=(0.7, 1.0), rings=4)
        base = join([sole(self.body, self.camera, self.side), loft(self.camera, ankle)])
        small = toes(self.body, self.camera, self.side)
        return [
            Layer(paint="skin", shape=filleted(base, 0.02)),
            ankleband(self.body, self.camera, self.side),
            *(Layer(paint="skin", shape=each, relief=FINE, edged=True) for each in small),
        ]
