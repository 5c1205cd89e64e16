"""The whole figure for the painter: head, trunk, arms and legs, sorted by how near they are to the eye."""

from dataclasses import dataclass, field

import numpy as np
from shapely.geometry.base import BaseGeometry

from figures.drawing.arm import ArmLayers
from figures.drawing.camera import Array, Camera
from figures.drawing.characters import Character
from figures.drawing.cloth import Layers
from figures.drawing.depth import COLLAR as COLLAR_WAY
from figures.drawing.depth import Order, depths
from figures.drawing.face import ears, features
from figures.drawing.folds import shirt_folds
from figures.drawing.hair import LINES, STYLES, part_of
from figures.drawing.head import Head, face_shape, neck_rings, neck_shape
from figures.drawing.hips import hips
from figures.drawing.leg import LegLayers
from figures.drawing.limbs import (
    collar,
    near_half,
)
from figures.drawing.parts import Layer, Unit
from figures.drawing.skeleton import SIDES, Skeleton
from figures.drawing.solids import array, moved
from figures.drawing.trunk import Trunk, shirt

COLLAR, BELT, HIPS = 0.004, 0.034, 0.13  # metres


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A person at one moment, looked at."""

    body: Skeleton
    camera: Camera
    person: Character
    order: Order = field(default_factory=dict)
    eyes_open: float = 1.0
    lower: frozenset[str] = frozenset()  # forearms and shanks that are parts of their own

    def units(self) -> list[Unit]:
        """Return all parts, the farthest first."""
        near = depths(self.body, self.camera, self.order, self.lower)
        made = {"torso": self._trunk(), **self._head()}
        for side in SIDES:
            made |= self._limbs(side)
        units = [
            Unit(name=name, depth=near[name].depth, side=near[name].side, layers=layers)
            for name, layers in made.items()
        ]
        return sorted(units, key=lambda each: (each.depth, each.name))

    def _trunk(self) -> Layers:
        """Return hips and shirt; who looks from the feet sees the hips before the shirt's lower end."""
        trunk, view = Trunk(self.body), self.camera
        under = view.sees(self.body.frames["pelvis"].y) < 0
        lower, upper = self._hips(trunk, under=under), self._shirt(trunk)
        layers = [*upper, *lower] if under else [*lower, *upper]
        if view.sees(self.body.frames["thorax"].out(COLLAR_WAY)) > 0:
            return layers
        return [*layers, Layer(paint="top_hi", shape=near_half(view, self._collar), relief=0)]

    def _hips(self, trunk: Trunk, *, under: bool) -> Layers:
        """Return the hips and their waistband, as far as the shirt if one looks `under` it."""
        outfit, view = self.person.outfit, self.camera
        top, edge = (outfit.hem, outfit.hem) if under else (HIPS, outfit.hem + BELT)
        waist = near_half(view, trunk.rings(outfit.hem - 0.022, edge, 2, 0.004))
        return [
            Layer(paint="bottom", shape=hips(trunk, view, outfit.leg_loose * 0.5, top)),
            Layer(paint="bottom_hi", shape=waist, relief=0, opacity=0.75),
        ]

    def _shirt(self, trunk: Trunk) -> Layers:
        outfit, view = self.person.outfit, self.camera
        hem = near_half(view, trunk.rings(outfit.hem, outfit.hem + 0.012, 2, outfit.loose))
        return [
            Layer(paint="top", shape=shirt(trunk, view, outfit.hem, outfit.loose)),
            Layer(paint="top_sh", shape=hem, relief=0, opacity=0.55, casts=False),
            *shirt_folds(trunk, view),
        ]

    @property
    def _collar(self) -> Array:
        """The two rings of a shirt's collar."""
        rings = neck_rings(self.body, 9, 0.006)[:2]
        return np.stack([rings[0], rings[0] * 0.35 + rings[1] * 0.65])

    def _limbs(self, side: str) -> dict[str, Layers]:
        own = {*self.order, *self.lower}
        arm, leg = (
            kind(
                body=self.body,
                camera=self.camera,
                person=self.person,
                side=side,
                halved=f"{lower}_{side}" in own,
            )
            for kind, lower in ((ArmLayers, "forearm"), (LegLayers, "shank"))
        )
        return arm.parts() | leg.parts()

    def _head(self) -> dict[str, Layers]:
        person, view = self.person, self.camera
        head = Head(body=self.body, camera=view, face=person.face)
        hair = STYLES[person.hair](head)
        front = head.world(part_of(person.face.skull, LINES[person.hair], behind=False))
        face = face_shape(head, front)
        traits = features(
            head, face, eyes_open=self.eyes_open, beard=person.beard, lashes=person.lashes
        )
        layers = [
            *hair.behind, Layer(paint="skin", shape=face, relief=0.9), *traits, *hair.before, *ears(head),
        ]  # fmt: skip
        return {"neck": self._neck(face), "head": layers}

    def _neck(self, face: BaseGeometry) -> Layers:
        """Return neck and collar: the far half of the collar, the neck with the chin's shadow, the near half."""
        neck = neck_shape(self.body, self.camera)
        rings = self._collar
        towards = (rings[0] - rings[0].mean(axis=0)) @ array(self.camera.towards)
        shade = moved(face, -0.003, 0.020).intersection(neck)
        return [
            Layer(paint="top_sh", shape=collar(self.camera, rings, towards <= COLLAR), relief=0),
            Layer(paint="skin", shape=neck),
            Layer(paint="skin_sh", shape=shade, relief=0, opacity=0.75, casts=False),
            Layer(paint="top_hi", shape=collar(self.camera, rings, towards > -COLLAR), relief=0),
        ]
