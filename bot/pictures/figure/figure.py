"""What is the whole figure, for the painter? Head, trunk, arms and legs, sorted by how near they are to the eye."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from shapely.geometry.base import BaseGeometry

from bot.pictures.figure.build import FOREARM, SHANK, THIGH, UPPER_ARM
from bot.pictures.figure.camera import Array, Camera, View
from bot.pictures.figure.characters import Character
from bot.pictures.figure.depth import Order, depths
from bot.pictures.figure.face import features
from bot.pictures.figure.foot import sole, toes
from bot.pictures.figure.hair import LINES, STYLES, part_of, world
from bot.pictures.figure.hand import digits, palm
from bot.pictures.figure.head import Head, face_shape, neck_rings, neck_shape
from bot.pictures.figure.parts import Layer, Line, Unit
from bot.pictures.figure.skeleton import SIDES, Skeleton
from bot.pictures.figure.solids import array, filleted, join, limb, loft, sphere, wrap
from bot.pictures.figure.trunk import Trunk, hips, shirt
from bot.pictures.figure.vectors import plus, times

Layers = list[Layer | Line]
FINE = 420  # pixels for a metre from which fingers and toes are shaded one by one


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One person at one moment, looked at; `scale` says how many pixels a metre has."""

    body: Skeleton
    camera: Camera
    person: Character
    order: Order = field(default_factory=dict)
    eyes_open: float = 1.0
    scale: float = 330.0

    def units(self) -> list[Unit]:
        """Return all parts, the farthest first."""
        near = depths(self.body, self.camera, self.order)
        made = {"torso": self._trunk(), "head": self._head()}
        for side in SIDES:
            made |= self._arm(side, near) | self._leg(side, near)
        units = [
            Unit(name=name, depth=near[name].depth, side=near[name].side, layers=layers)
            for name, layers in made.items()
        ]
        return sorted(units, key=lambda each: (each.depth, each.name))

    def _trunk(self) -> Layers:
        trunk, outfit, view = Trunk(self.body), self.person.outfit, self.camera
        top = shirt(trunk, view, outfit.hem, outfit.loose)
        loose = outfit.leg_loose * 0.5
        layers: Layers = [Layer(paint="bottom", shape=hips(trunk, view, loose))]
        if outfit.long:
            band = loft(view, trunk.rings(outfit.hem - 0.022, outfit.hem + 0.034, 4, 0.004))
            layers.append(Layer(paint="bottom_hi", shape=band, relief=0.6, opacity=0.75))
        layers.append(Layer(paint="top", shape=top))
        layers.append(
            Layer(
                paint="top_sh",
                shape=loft(view, trunk.rings(outfit.hem, outfit.hem + 0.012, 2, outfit.loose)),
                relief=0,
                opacity=0.55,
            )
        )
        return layers

    def _leg(self, side: str, near: Mapping[str, object]) -> dict[str, Layers]:
        outfit = self.person.outfit
        foot = self._foot(side)
        cloth = (
            thigh_and_shank(self.body, self.camera, side, outfit.leg, outfit.leg_loose)
            if outfit.long
            else trouser(self.body, self.camera, side, outfit.leg, outfit.leg_loose)
        )
        layers: Layers = []
        if not outfit.long:
            layers.append(
                Layer(paint="skin", shape=thigh_and_shank(self.body, self.camera, side, 1.0, 0.0))
            )
        layers = (
            [*foot, *layers, Layer(paint="bottom", shape=cloth), *self._leg_hem(side)]
            if outfit.long
            else [
                *foot[:0],
                *layers,
                *foot,
                Layer(paint="bottom", shape=cloth),
                *self._leg_hem(side),
            ]
        )
        return {f"leg_{side}": layers}

    def _leg_hem(self, side: str) -> Layers:
        outfit = self.person.outfit
        bone, table, length = (
            ("shank", self.person.build.shank, SHANK)
            if outfit.long
            else ("thigh", self.person.build.thigh, THIGH)
        )
        joint = "knee" if outfit.long else "hip"
        rings = limb(
            self.body.at[f"{joint}_{side}"],
            self.body.frames[f"{bone}_{side}"],
            length,
            table,
            part=(outfit.leg - 0.035, outfit.leg),
            rings=2,
            wider=outfit.leg_loose + 0.001,
        )
        return [Layer(paint="bottom_sh", shape=loft(self.camera, rings), relief=0, opacity=0.6)]

    def _foot(self, side: str) -> Layers:
        ankle = limb(
            self.body.at[f"knee_{side}"],
            self.body.frames[f"shank_{side}"],
            SHANK,
            self.person.build.shank,
            part=(0.7, 1.0),
            rings=4,
        )
        base = filleted(join([sole(self.body, self.camera, side), loft(self.camera, ankle)]), 0.02)
        small = toes(self.body, self.camera, side)
        if self.scale < FINE:
            whole = join([base, *small])
            return [
                Layer(paint="skin", shape=whole),
                *(Layer(paint="skin", shape=each, relief=0, edged=True) for each in small),
            ]
        return [
            Layer(paint="skin", shape=base),
            *(Layer(paint="skin", shape=each, relief=0.3, edged=True) for each in small),
        ]

    def _arm(self, side: str, near: Mapping[str, object]) -> dict[str, Layers]:
        upper, lower = arm_skin(self.body, self.camera, side)
        sleeve, hem = self._sleeve(side)
        cloth: Layers = [
            Layer(paint="top", shape=sleeve),
            Layer(paint="top_sh", shape=hem, relief=0, opacity=0.55),
        ]
        hand = self._hand(side)
        if f"forearm_{side}" in near:
            return {
                f"arm_{side}": [Layer(paint="skin", shape=upper), *cloth],
                f"forearm_{side}": [*hand[0], Layer(paint="skin", shape=lower), *hand[1]],
            }
        whole = filleted(join([upper, lower]), 0.012)
        return {f"arm_{side}": [*hand[0], Layer(paint="skin", shape=whole), *hand[1], *cloth]}

    def _sleeve(self, side: str) -> tuple[BaseGeometry, BaseGeometry]:
        outfit, build = self.person.outfit, self.person.build
        shoulder, frame = self.body.at[f"shoulder_{side}"], self.body.frames[f"uarm_{side}"]
        wide = np.linspace(0.6, 1.15, 6)[:, None, None]
        rings = limb(shoulder, frame, UPPER_ARM, build.upper_arm, part=(0, outfit.sleeve), rings=6)
        axis = array(shoulder) - np.linspace(0, outfit.sleeve * UPPER_ARM, 6)[
            :, None, None
        ] * array(frame.y)
        out = rings - axis
        size = np.linalg.norm(out, axis=2, keepdims=True)
        rings = axis + out * (1 + wide * outfit.sleeve_loose / size)
        cap = wrap(self.camera, sphere(shoulder, build.upper_arm[0][1] + 0.004))
        return join([loft(self.camera, rings), cap]), loft(
            self.camera, np.stack([rings[-1] * 0.86 + rings[-2] * 0.14, rings[-1]])
        )

    def _hand(self, side: str) -> tuple[Layers, Layers]:
        """Return what of a hand is behind its palm and wrist, and what is before."""
        shapes = digits(self.body, self.camera, side)
        fine = 0.3 if self.scale > FINE else 0.0
        behind: Layers = [
            Layer(paint="skin", shape=shape, relief=fine, edged=True)
            for depth, shape in shapes
            if depth < -0.004
        ]
        before: Layers = [
            Layer(paint="skin", shape=palm(self.body, self.camera, side), relief=0, edged=False)
        ]
        before += [
            Layer(paint="skin", shape=shape, relief=fine, edged=True)
            for depth, shape in shapes
            if depth >= -0.004
        ]
        return behind, before

    def _head(self) -> Layers:
        person, body, view = self.person, self.body, self.camera
        head = Head(body=body, camera=view, face=person.face)
        hair = STYLES[person.hair](head)
        egg, cut = LINES[person.hair]
        front = world(head, part_of(person.face.skull, cut, behind=False))
        face = face_shape(head, front)
        neck = self._neck(face)
        features_ = features(
            head, eyes_open=self.eyes_open, beard=person.beard, lashes=person.lashes
        )
        flesh: Layers = [*neck, Layer(paint="skin", shape=face, relief=0.9), *features_]
        if hair.faces_away:
            return [*hair.behind, *flesh, *hair.before]
        return [*hair.behind, *flesh, *hair.before]

    def _neck(self, face: BaseGeometry) -> Layers:
        """Return neck and collar: the far half of the collar, the neck with the chin's shadow, the near half."""
        neck = neck_shape(self.body, self.camera)
        rings = neck_rings(self.body, 9, 0.006)[:2]
        rings = np.stack([rings[0], rings[0] * 0.35 + rings[1] * 0.65])
        middle = rings.mean(axis=1, keepdims=True)
        towards = (rings - middle) @ array(self.camera.towards)
        near = _arc(self.camera, rings, towards[0] > -0.004)
        far = _arc(self.camera, rings, towards[0] <= 0.004)
        from bot.pictures.figure.solids import moved

        shade = moved(face, -0.003, 0.020).intersection(neck)
        return [
            Layer(paint="top_sh", shape=far, relief=0),
            Layer(paint="skin", shape=neck),
            Layer(paint="skin_sh", shape=shade, relief=0, opacity=0.75, casts=False),
            Layer(paint="top_hi", shape=near, relief=0),
        ]


def _arc(view: View, rings: Array, kept: Array) -> BaseGeometry:
    pairs = [k for k in range(rings.shape[1]) if kept[k] and kept[(k + 1) % rings.shape[1]]]
    quads = [wrap(view, rings[:, [k, (k + 1) % rings.shape[1]]]) for k in pairs]
    return join(quads).buffer(0.0005)


def thigh_and_shank(
    body: Skeleton, view: View, side: str, end: float, wider: float
) -> BaseGeometry:
    """Return the outline of a leg from the hip to a share of the shank."""
    build = body.build
    hip, knee = body.at[f"hip_{side}"], body.at[f"knee_{side}"]
    upper, lower = body.frames[f"thigh_{side}"], body.frames[f"shank_{side}"]
    thigh = limb(hip, upper, THIGH, build.thigh, rings=11, wider=wider)
    shank = limb(knee, lower, SHANK, build.shank, part=(0, end), rings=12, wider=wider)
    cap = plus(knee, times(plus(upper.x, lower.x), 0.004))
    shapes = [
        loft(view, thigh), loft(view, np.stack([thigh[-1], shank[0]])), loft(view, shank),
        wrap(view, sphere(cap, 0.0485 + wider)), wrap(view, sphere(hip, 0.084 + wider)),
    ]  # fmt: skip
    return filleted(join(shapes), 0.022)


def trouser(body: Skeleton, view: View, side: str, end: float, wider: float) -> BaseGeometry:
    """Return the outline of one leg of short trousers."""
    hip, frame = body.at[f"hip_{side}"], body.frames[f"thigh_{side}"]
    thigh = limb(hip, frame, THIGH, body.build.thigh, part=(0, end), rings=9, wider=wider)
    return join([loft(view, thigh), wrap(view, sphere(hip, 0.086 + wider * 0.6))])


def arm_skin(body: Skeleton, view: View, side: str) -> tuple[BaseGeometry, BaseGeometry]:
    """Return the outlines of upper arm and forearm."""
    build, shoulder, elbow = body.build, body.at[f"shoulder_{side}"], body.at[f"elbow_{side}"]
    upper = limb(shoulder, body.frames[f"uarm_{side}"], UPPER_ARM, build.upper_arm, rings=9)
    lower = limb(elbow, body.frames[f"farm_{side}"], FOREARM, build.forearm, rings=9)
    joint = wrap(view, sphere(elbow, build.upper_arm[-1][1] + 0.001))
    between = loft(view, np.stack([upper[-1], lower[0]]))
    return join([loft(view, upper), between, joint]), join([loft(view, lower), joint])
