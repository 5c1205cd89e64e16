"""What is on the picture? One stretch at one moment: room, props, shadow, ghost of the start, figure, arrows."""

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from bot.pictures.figure.arrows import arrows
from bot.pictures.figure.camera import Camera
from bot.pictures.figure.characters import Character, character_for
from bot.pictures.figure.figure import Figure
from bot.pictures.figure.movement import RATE, Moment, Movement
from bot.pictures.figure.muscles import muscles
from bot.pictures.figure.page import Page
from bot.pictures.figure.painter import Painter
from bot.pictures.figure.palette import GHOST, THEMES, Theme
from bot.pictures.figure.parts import Unit, outline
from bot.pictures.figure.props import Stage, extent, props
from bot.pictures.figure.room import Room
from bot.pictures.figure.scenery import drawn, room_for
from bot.pictures.figure.schema import PoseFile
from bot.pictures.figure.shadow import floor_shadow
from bot.pictures.figure.skeleton import Skeleton
from bot.pictures.figure.solids import filleted, join

SIZE = 640
PAD, FLOOR_LINE = 0.06, 0.90
FLAT = 0.56  # height to width, below which a picture is wide
ROOM, SIDEWAYS = 0.75, 45  # metres to the wall; degrees of yaw up to which it is beside the figure
FRONT = (48, 132)  # degrees of yaw: one sees the front, and a ghost would confuse
THEME_NAMES = sorted(THEMES)


@dataclass(frozen=True, eq=False)
class Picture:
    """One stretch as a drawer sees it; every moment of its film is asked from here."""

    stretch: str
    pose: PoseFile
    size: int = SIZE
    rate: int = RATE
    _bodies: dict[Moment, Skeleton] = field(default_factory=dict)

    @cached_property
    def person(self) -> Character:
        """Who is drawn."""
        return character_for(self.stretch, self.pose.who)

    @cached_property
    def camera(self) -> Camera:
        """From where one looks."""
        return Camera(float(self.pose.camera.yaw), float(self.pose.camera.pitch))

    @cached_property
    def theme(self) -> Theme:
        """The colours of the room."""
        return THEMES[
            self.pose.theme or THEME_NAMES[sum(map(ord, self.stretch)) % len(THEME_NAMES)]
        ]

    @cached_property
    def movement(self) -> Movement:
        """How it moves."""
        return Movement(self.pose, self.person.build, self.rate)

    def body(self, moment: Moment) -> Skeleton:
        """Return the skeleton at a moment."""
        if moment not in self._bodies:
            self._bodies[moment] = self.movement.body(moment)
        return self._bodies[moment]

    def units(self, moment: Moment) -> list[Unit]:
        """Return the figure's parts at a moment; those of its positions, which most is asked of, are kept."""
        return self._kept.get(moment.posture) or self._figure(moment).units()

    @cached_property
    def _kept(self) -> dict[Moment, list[Unit]]:
        return {end.posture: self._figure(end).units() for end in self._ends}

    def _figure(self, moment: Moment) -> Figure:
        return Figure(
            body=self.body(moment),
            camera=self.camera,
            person=self.person,
            order=self.pose.order,
            eyes_open=moment.eyes if self.pose.eyes == "open" else 0.0,
        )

    @cached_property
    def page(self) -> Page:
        """Where the scene lies on the page: as large as fits, on a common floor line where there is room."""
        view = self.pose.camera
        x0, y0, x1, y1 = self._extent.bounds
        shape = view.shape or ("wide" if (y1 - y0) / (x1 - x0) < FLAT else "square")
        wide, high = self.size, self.size * 3 // 4 if shape == "wide" else self.size
        scale = min(
            wide * (1 - 2 * PAD) / (x1 - x0),
            high * (0.95 - 2 * PAD) / (y1 - y0),
            wide / float(view.span),
        )
        x = wide / 2 - (x0 + x1) / 2 * scale
        y = high * 0.515 - (y0 + y1) / 2 * scale
        if not view.focus:
            y = max(y, min(high * FLOOR_LINE - y1 * scale, high * 0.56 - (y0 + y1) / 2 * scale))
        right, up = view.shift
        return Page(scale=scale, x=x + right * wide, y=y - up * wide, width=wide, height=high)

    @cached_property
    def _extent(self) -> BaseGeometry:
        view = self.pose.camera
        if view.focus:
            points = [
                self.camera.page([self.body(end).joint(each) for each in view.focus])
                for end in self._ends
            ]
            return shapely.MultiPoint(np.concatenate(points)).buffer(float(view.margin))
        things = (extent(each, self.camera) for each in self.pose.props)
        return join([self._shape, *(each for each in things if each is not None)])

    @cached_property
    def _shape(self) -> BaseGeometry:
        """The figure in all its positions."""
        return join(outline(each) for each in self._kept.values())

    @property
    def _ends(self) -> list[Moment]:
        return [self.movement.at(i) for i in range(len(self.pose.positions))]

    @cached_property
    def _set(self) -> str:
        body = self.body(self.movement.at(0))
        stage = Stage(camera=self.camera, page=self.page, theme=self.theme, body=body)
        return self._room + props(self.pose.props, stage, front=False)

    @property
    def _room(self) -> str:
        page, close = self.page, bool(self.pose.camera.focus)
        ground = page.pixels(self.camera.page([(0.0, 0.0, 0.0)]))[0][1]
        behind = (0.0, 0.0, -ROOM) if self.camera.yaw < SIDEWAYS else (-ROOM, 0.0, 0.0)
        back = page.pixels(self.camera.page([behind]))[0][1]
        floor = min(back, ground - page.height * 0.085, page.height * 0.86)
        middle = page.pixels(np.array([[self._shape.centroid.x, 0.0]]))[0][0]
        room = Room(
            width=page.width, height=page.height, floor=floor, cm=page.scale / 100,
            free=1 if middle <= page.width / 2 else -1, theme=self.theme, close=close,
        )  # fmt: skip
        return drawn(room, room_for(self.stretch, self.pose.scene))

    def svg(self, moment: Moment, *, ghost: bool = False) -> str:
        """Return the whole picture at a moment."""
        return self._sheet(self._set + self._scene(moment, ghost=ghost))

    @property
    def backdrop(self) -> str:
        """The room and what stands behind the figure: the same at every moment."""
        return self._sheet(self._set)

    def overlay(self, moment: Moment) -> str:
        """Return the rest of the picture, to be laid on the backdrop."""
        return self._sheet(self._scene(moment))

    def _sheet(self, drawing: str) -> str:
        wide, high = self.page.width, self.page.height
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" '
            f'width="{wide}" height="{high}">{drawing}</svg>'
        )

    def _scene(self, moment: Moment, *, ghost: bool = False) -> str:
        page, body = self.page, self.body(moment)
        stage = Stage(camera=self.camera, page=page, theme=self.theme, body=body)
        painter = Painter(
            units=self.units(moment), body=body, camera=self.camera, page=page, paints=self.person.paints,
            muscles=muscles(body, self.camera, self.pose.targets) if moment.glow else (), glow=moment.glow,
        )  # fmt: skip
        pieces = (
            "" if self.pose.camera.focus else floor_shadow(body, self.camera, page),
            self._ghost if ghost else "",
            painter.svg(),
            props(self.pose.props, stage, front=True),
            self._arrows(moment.arrow),
        )
        return "".join(pieces)

    @cached_property
    def _ghost(self) -> str:
        wanted = self.pose.ghost
        if wanted is None:
            wanted = not FRONT[0] < abs(self.camera.yaw) < FRONT[1] and not self.pose.camera.focus
        if not wanted:
            return ""
        shape = filleted(outline(self.units(self.movement.at(0))), 0.01)
        return self.page.shape(shape, GHOST, 0.15)

    def _arrows(self, strength: float) -> str:
        if strength <= 0:
            return ""
        return f'<g opacity="{strength:.2f}">{self._all_arrows}</g>'

    @cached_property
    def _all_arrows(self) -> str:
        return arrows(
            self.pose.arrows,
            lambda t: self.body(self.movement.on_the_way(t)),
            self.camera,
            self.page,
        )
