"""A stretch before it is drawn: who, from where, in which positions, and where all of it lies on the page."""

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from figures.drawing.arrows import lines
from figures.drawing.camera import Array, Camera
from figures.drawing.characters import Character, character_for
from figures.drawing.depth import parted
from figures.drawing.figure import Figure
from figures.drawing.framing import Frame
from figures.drawing.movement import RATE, Moment, Movement
from figures.drawing.page import Page
from figures.drawing.palette import THEMES, Theme
from figures.drawing.parts import Unit, outline
from figures.drawing.props import extent
from figures.drawing.schema import Pace, PoseFile, Prop
from figures.drawing.skeleton import Skeleton
from figures.drawing.solids import join

SIZE = 560
MAT, BEYOND = (-0.95, 0.95), 0.10  # metres: a mat, and how far it reaches beyond the figure
HANDS, HAND_ROOM = ("palm", "tip", "toe", "ankle"), 0.05  # metres
LOW = 0.97  # of the height: a floor line below it is not seen
ARROW_ROOM = 0.05  # metres around an arrow
ROOM, SIDEWAYS = 0.75, 45  # metres to the wall; degrees of yaw up to which it is beside the figure
THEME_NAMES = sorted(THEMES)


@dataclass(frozen=True, eq=False)
class Scene:
    """A stretch: its person, its eye, its body at every moment, and its page."""

    stretch: str
    pose: PoseFile
    size: int = SIZE
    rate: int = RATE
    _bodies: dict[Moment, Skeleton] = field(default_factory=dict)

    @cached_property
    def person(self) -> Character:
        """Who is drawn."""
        return character_for(self.stretch, self.pose.who, self.pose.outfit)

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
        return {end.posture: self._figure(end).units() for end in self.ends}

    def _figure(self, moment: Moment) -> Figure:
        return Figure(
            body=self.body(moment),
            camera=self.camera,
            person=self.person,
            order=self.pose.order,
            eyes_open=moment.eyes if self.pose.eyes == "open" else 0.0,
            lower=self.lower,
        )

    @property
    def close(self) -> bool:
        """Whether the floor is not in the picture."""
        return bool(self.pose.camera.focus) and self.floor > self.page.height * LOW

    @cached_property
    def lower(self) -> frozenset[str]:
        """The forearms and shanks that are parts of their own, in every frame alike."""
        count = len(self.pose.positions)
        looks = [self.movement.on_the_way(t) for t in (0.0, 0.25, 0.5, 0.75, 1.0)]
        looks += [self.movement.at(i) for i in range(1, count)]
        return frozenset(
            name for each in looks for name in parted(self.body(each), self.camera, self.pose.order)
        )

    @cached_property
    def page(self) -> Page:
        """Where the scene lies on the page."""
        return Frame(
            extent=self._extent, view=self.pose.camera, wide=self.size, card=self.two_states
        ).page

    @cached_property
    def _extent(self) -> BaseGeometry:
        view = self.pose.camera
        if view.focus:
            points = [
                self.camera.page([self.body(end).joint(each) for each in view.focus])
                for end in self.ends
            ]
            return shapely.MultiPoint(np.concatenate(points)).buffer(float(view.margin))
        return join([self.shape, *self.furniture, *self.ways])

    @cached_property
    def shape(self) -> BaseGeometry:
        """The figure in all its positions."""
        return join(outline(each) for each in self._kept.values())

    @property
    def ends(self) -> list[Moment]:
        """The moments of all positions."""
        return [self.movement.at(i) for i in range(len(self.pose.positions))]

    @cached_property
    def props(self) -> tuple[Prop, ...]:
        """The things that the figure uses; a mat ends a little beyond the figure."""
        return tuple(
            self._trimmed(each) if each.type == "mat" else each for each in self.pose.props
        )

    def _trimmed(self, mat: Prop) -> Prop:
        along = [point[0] for end in self.ends for point in self.body(end).at.values()]
        low, high = mat.x or MAT
        return mat.model_copy(
            update={"x": (max(low, min(along) - BEYOND), min(high, max(along) + BEYOND))}
        )

    @property
    def floor(self) -> float:
        """The line between wall and floor, in pixels of the page."""
        page = self.page
        ground = page.pixels(self.camera.page([(0.0, 0.0, 0.0)]))[0][1]
        behind = (0.0, 0.0, -ROOM) if self.camera.yaw < SIDEWAYS else (-ROOM, 0.0, 0.0)
        back = page.pixels(self.camera.page([behind]))[0][1]
        line = min(back, ground - page.height * 0.085)
        return float(line if self.pose.camera.focus else min(line, page.height * 0.86))

    @property
    def two_states(self) -> bool:
        """Whether the still has a card of the start."""
        wanted = self.pose.inset
        return self.pose.pace is Pace.REPS if wanted is None else wanted

    @property
    def ways(self) -> list[BaseGeometry]:
        """The room that arrows need."""
        return [shapely.LineString(each).buffer(ARROW_ROOM) for each in self.arrow_lines]

    @property
    def arrow_lines(self) -> list[Array]:
        """The lines of all arrows, in metres of the page."""
        return lines(
            self.pose.arrows, lambda t: self.body(self.movement.on_the_way(t)), self.camera
        )

    @property
    def furniture(self) -> list[BaseGeometry]:
        """The outlines of things that must be on the page."""
        found = (extent(each, self.camera) for each in self.props)
        return [each for each in found if each is not None]
