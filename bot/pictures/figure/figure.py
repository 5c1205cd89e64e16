"""What is the whole figure, for the painter? Head, trunk, arms and legs, sorted by how near they are to the eye."""

from dataclasses import dataclass, field

import numpy as np
from shapely.geometry.base import BaseGeometry

from bot.pictures.figure.build import SHANK, THIGH, UPPER_ARM
from bot.pictures.figure.camera import Array, Camera
from bot.pictures.figure.characters import Character
from bot.pictures.figure.depth import Order, depths
from bot.pictures.figure.face import features
from bot.pictures.figure.folds import shirt_folds, stripe, trouser_folds
from bot.pictures.figure.foot import sole, toes
from bot.pictures.figure.hair import LINES, STYLES, part_of
from bot.pictures.figure.hand import digits, palm
from bot.pictures.figure.head import Head, face_shape, neck_rings, neck_shape
from bot.pictures.figure.limbs import arm_skin, bare_leg, collar, thigh_and_shank, trouser
from bot.pictures.figure.parts import Layer, Line, Unit
from bot.pictures.figure.skeleton import SIDES, Skeleton
from bot.pictures.figure.solids import array, filleted, join, limb, loft, moved, sphere, wrap
from bot.pictures.figure.trunk import Trunk, hips, shirt
from bot.pictures.figure.vectors import times

Layers = list[Layer | Line]
OPEN = 0.14  # how much a sleeve's end faces the eye, from which one looks into it
FOLDED = 4e-4  # square metres of a forearm before its own sleeve
HEM, COLLAR, BEHIND = 0.015, 0.004, -0.004  # metres
FINE = 0.3  # how strongly fingers and toes are shaded


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One person at one moment, looked at."""

    body: Skeleton
    camera: Camera
    person: Character
    order: Order = field(default_factory=dict)
    eyes_open: float = 1.0

    def units(self) -> list[Unit]:
        """Return all parts, the farthest first."""
        near = depths(self.body, self.camera, self.order)
        made = {"torso": self._trunk(), **self._head()}
        for side in SIDES:
            made |= self._arm(side) | self._leg(side)
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
        return [*layers, *shirt_folds(trunk, view)]

    def _leg(self, side: str) -> dict[str, Layers]:
        body, outfit, view = self.body, self.person.outfit, self.camera
        share, loose, bone = outfit.leg, outfit.leg_loose, "shank" if outfit.long else "thigh"
        foot = self._foot(side)
        if outfit.long:
            bare, cloth = foot, thigh_and_shank(body, view, side, share, loose)
        else:
            skin = bare_leg(body, view, side, share)
            bare, cloth = (
                [Layer(paint="skin", shape=skin), *foot],
                trouser(body, view, side, share, loose),
            )
        seams = [
            *(stripe(body, view, side, share) if outfit.long else ()),
            *trouser_folds(body, view, side, long=outfit.long),
        ]
        dressed = [
            Layer(paint="bottom", shape=cloth),
            *seams,
            *self._hem("bottom", self._leg_end(side)),
        ]
        opens = view.sees(times(body.frames[f"{bone}_{side}"].y, -1)) > OPEN
        return {
            f"leg_{side}": [*dressed, *self._inside("bottom", self._leg_end(side)), *bare]
            if opens
            else [*bare, *dressed]
        }

    def _leg_end(self, side: str) -> Array:
        """Return the last two rings of a trouser leg."""
        outfit, build = self.person.outfit, self.person.build
        joint, bone, table, length = (
            ("knee", "shank", build.shank, SHANK)
            if outfit.long
            else ("hip", "thigh", build.thigh, THIGH)
        )
        part = (outfit.leg - HEM / length, outfit.leg)
        return limb(
            self.body.at[f"{joint}_{side}"],
            self.body.frames[f"{bone}_{side}"],
            length,
            table,
            part=part,
            rings=2,
            wider=outfit.leg_loose + 0.0005,
        )

    def _hem(self, paint: str, rings: Array) -> Layers:
        """Return the seam at the end of a sleeve or a trouser leg."""
        return [Layer(paint=f"{paint}_sh", shape=loft(self.camera, rings), relief=0, opacity=0.5)]

    def _inside(self, paint: str, rings: Array) -> Layers:
        """Return the dark opening of cloth that one looks into."""
        return [Layer(paint=f"{paint}_sh", shape=wrap(self.camera, rings[-1]), relief=0)]

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
        return [
            Layer(paint="skin", shape=base),
            *(Layer(paint="skin", shape=each, relief=FINE, edged=True) for each in small),
        ]

    def _arm(self, side: str) -> dict[str, Layers]:
        body, view = self.body, self.camera
        rings = self._sleeve(side)
        cap = wrap(
            view, sphere(body.at[f"shoulder_{side}"], self.person.build.upper_arm[0][1] + 0.004)
        )
        sleeve = join([loft(view, rings), cap])
        cloth: Layers = [Layer(paint="top", shape=sleeve), *self._hem("top", _end(rings))]
        upper, lower = arm_skin(body, view, side, self.person.outfit.sleeve)
        behind, before = self._hand(side)
        if f"forearm_{side}" in self.order:
            hand = [*behind, Layer(paint="skin", shape=lower), *before]
            return {
                f"arm_{side}": self._clothed(
                    side, rings, [Layer(paint="skin", shape=upper)], cloth
                ),
                f"forearm_{side}": hand,
            }
        if self._folded(side, lower, sleeve):
            skin: Layers = [
                Layer(paint="skin", shape=upper),
                *cloth,
                *behind,
                Layer(paint="skin", shape=lower),
                *before,
            ]
            return {f"arm_{side}": skin}
        whole = filleted(join([upper, lower]), 0.012)
        return {
            f"arm_{side}": self._clothed(
                side, rings, [*behind, Layer(paint="skin", shape=whole), *before], cloth
            )
        }

    def _clothed(self, side: str, rings: Array, skin: Layers, cloth: Layers) -> Layers:
        """Return skin below its sleeve; where one looks into the sleeve, the arm comes out of it."""
        opens = self.camera.sees(times(self.body.frames[f"uarm_{side}"].y, -1)) > OPEN
        return [*cloth, *self._inside("top", rings), *skin] if opens else [*skin, *cloth]

    def _folded(self, side: str, lower: BaseGeometry, sleeve: BaseGeometry) -> bool:
        """Return whether the forearm comes back before its own sleeve."""
        nearer = self.camera.depth(self.body.at[f"wrist_{side}"]) > self.camera.depth(
            self.body.at[f"shoulder_{side}"]
        )
        return nearer and float(lower.intersection(sleeve).area) > FOLDED

    def _sleeve(self, side: str) -> Array:
        """Return the rings of a sleeve, which widens to its end."""
        outfit, build = self.person.outfit, self.person.build
        shoulder, frame = self.body.at[f"shoulder_{side}"], self.body.frames[f"uarm_{side}"]
        rings = limb(shoulder, frame, UPPER_ARM, build.upper_arm, part=(0, outfit.sleeve), rings=6)
        axis = array(shoulder) - np.linspace(0, outfit.sleeve * UPPER_ARM, 6)[
            :, None, None
        ] * array(frame.y)
        out = rings - axis
        size = np.linalg.norm(out, axis=2, keepdims=True)
        wider = np.linspace(0.6, 1.15, 6)[:, None, None] * outfit.sleeve_loose
        return np.asarray(axis + out * (1 + wider / size))

    def _hand(self, side: str) -> tuple[Layers, Layers]:
        """Return what of a hand is behind its palm and wrist, and what is before."""
        shapes = digits(self.body, self.camera, side)
        behind: Layers = [
            Layer(paint="skin", shape=shape, relief=FINE, edged=True)
            for depth, shape in shapes
            if depth < BEHIND
        ]
        before: Layers = [
            Layer(paint="skin", shape=palm(self.body, self.camera, side), relief=0, edged=False)
        ]
        before += [
            Layer(paint="skin", shape=shape, relief=FINE, edged=True)
            for depth, shape in shapes
            if depth >= BEHIND
        ]
        return behind, before

    def _head(self) -> dict[str, Layers]:
        person, view = self.person, self.camera
        head = Head(body=self.body, camera=view, face=person.face)
        hair = STYLES[person.hair](head)
        front = head.world(part_of(person.face.skull, LINES[person.hair], behind=False))
        face = face_shape(head, front)
        traits = features(head, eyes_open=self.eyes_open, beard=person.beard, lashes=person.lashes)
        layers = [*hair.behind, Layer(paint="skin", shape=face, relief=0.9), *traits, *hair.before]
        return {"neck": self._neck(face), "head": layers}

    def _neck(self, face: BaseGeometry) -> Layers:
        """Return neck and collar: the far half of the collar, the neck with the chin's shadow, the near half."""
        neck = neck_shape(self.body, self.camera)
        rings = neck_rings(self.body, 9, 0.006)[:2]
        rings = np.stack([rings[0], rings[0] * 0.35 + rings[1] * 0.65])
        towards = (rings[0] - rings[0].mean(axis=0)) @ array(self.camera.towards)
        shade = moved(face, -0.003, 0.020).intersection(neck)
        return [
            Layer(paint="top_sh", shape=collar(self.camera, rings, towards <= COLLAR), relief=0),
            Layer(paint="skin", shape=neck),
            Layer(paint="skin_sh", shape=shade, relief=0, opacity=0.75, casts=False),
            Layer(paint="top_hi", shape=collar(self.camera, rings, towards > -COLLAR), relief=0),
        ]


def _end(rings: Array) -> Array:
    """Return the last of a row of rings and one a seam's width before it."""
    return np.stack([rings[-1] * 0.5 + rings[-2] * 0.5, rings[-1]])
