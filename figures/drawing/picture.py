"""A stretch at one moment as SVG: room, props, shadow, figure, arrows, and a card with the start."""

from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from figures.drawing.arrows import arrows
from figures.drawing.contact import contacts
from figures.drawing.inset import Inset
from figures.drawing.movement import Moment
from figures.drawing.muscles import muscles
from figures.drawing.painter import Painter
from figures.drawing.parts import outline
from figures.drawing.props import props, surfaces
from figures.drawing.room import Room
from figures.drawing.scene import SIZE, Scene
from figures.drawing.scenery import drawn, room_for
from figures.drawing.shadow import floor_shadow
from figures.drawing.skeleton import SIDES
from figures.drawing.solids import join
from figures.drawing.stage import Stage

HANDS, HAND_ROOM = ("palm", "tip", "toe", "ankle"), 0.05  # metres

__all__ = ["SIZE", "Picture"]


@dataclass(frozen=True, eq=False)
class Picture(Scene):
    """A stretch as a drawer sees it; every moment of its film is asked from here."""

    _overlays: dict[Moment, str] = field(default_factory=dict)

    @cached_property
    def _things(self) -> str:
        body = self.body(self.movement.at(0))
        stage = Stage(camera=self.camera, page=self.page, theme=self.theme, body=body)
        return props(self.props, stage, front=False)

    @property
    def _room(self) -> str:
        page, close = self.page, self.close
        middle = page.pixels(np.array([[self.shape.centroid.x, 0.0]]))[0][0]
        room = Room(
            width=page.width, height=page.height, floor=self.floor, cm=page.scale / 100,
            free=1 if middle <= page.width / 2 else -1, theme=self.theme, close=close,
            bare=bool(self.pose.camera.focus),
        )  # fmt: skip
        return drawn(room, room_for(self.stretch, self.pose.scene))

    def svg(self, moment: Moment) -> str:
        """Return the whole picture at a moment, without the light on the room."""
        return self._sheet(self._room + self._things + self._scene(moment))

    @property
    def room(self) -> str:
        """The empty room."""
        return self._sheet(self._room)

    @property
    def things(self) -> str:
        """What stands behind the figure."""
        return self._sheet(self._things)

    def overlay(self, moment: Moment) -> str:
        """Return the figure and what is before it, to be laid on the room with its things; it is kept."""
        if moment not in self._overlays:
            self._overlays[moment] = self._sheet(self._scene(moment))
        return self._overlays[moment]

    @cached_property
    def still(self) -> str:
        """The figure at the moment that says most, with a card of the start where there are two states."""
        return self._sheet(self._scene(self.movement.still) + self._card)

    def _sheet(self, drawing: str) -> str:
        wide, high = self.page.width, self.page.height
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" '
            f'width="{wide}" height="{high}">{drawing}</svg>'
        )

    def _scene(self, moment: Moment) -> str:
        return self._figured(moment) + self._arrows(moment.arrow)

    def _figured(self, moment: Moment) -> str:
        page, body = self.page, self.body(moment)
        stage = Stage(camera=self.camera, page=page, theme=self.theme, body=body)
        painter = Painter(
            units=self.units(moment), body=body, camera=self.camera, page=page, paints=self.person.paints,
            muscles=muscles(body, self.camera, self.pose.targets) if moment.glow else (), glow=moment.glow,
        )  # fmt: skip
        shadow = "" if self.close else floor_shadow(body, self.camera, page)
        shadow += contacts(body, surfaces(self.props), self.camera, page)
        return shadow + painter.svg() + props(self.props, stage, front=True)

    @property
    def _card(self) -> str:
        if not self.two_states:
            return ""
        start, still = self.movement.at(0), self.movement.still
        shapes = [outline(self.units(start)), *self.furniture]
        whole = shapely.box(0, 0, self.page.width, self.page.height)
        inset = Inset(
            page=self.page,
            theme=self.theme,
            shown=whole if self.pose.camera.focus else self._pixels(join(shapes)),
            taken=self._pixels(outline(self.units(still))),
            dear=self._pixels(self._dear(still)),
            floor=None if self.close else self.floor,
        )
        return inset.svg(self._things + self._figured(replace(start, glow=0.0)))

    def _dear(self, moment: Moment) -> BaseGeometry:
        """What no card may hide: head, hands, glow and arrows."""
        body = self.body(moment)
        hands = self.camera.page([body.at[f"{part}_{side}"] for part in HANDS for side in SIDES])
        found = muscles(body, self.camera, self.pose.targets)
        heads = (each for each in self.units(moment) if each.name == "head")
        return join(
            [outline(heads), shapely.MultiPoint(hands).buffer(HAND_ROOM), *self.ways]
            + [each.shape for each in found]
        )

    def _pixels(self, shape: BaseGeometry) -> BaseGeometry:
        return shapely.transform(shape, self.page.pixels)

    def _arrows(self, strength: float) -> str:
        if strength <= 0:
            return ""
        return f'<g opacity="{strength:.2f}">{self._all_arrows}</g>'

    @cached_property
    def _all_arrows(self) -> str:
        return arrows(self.arrow_lines, self.page)
