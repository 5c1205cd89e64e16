"""Drawing: every view, person, hand, prop and room; the same bytes each time; left is the mirror of right."""

import re

import numpy as np
import pytest
import shapely

from bot.pictures.figure.anatomy import MUSCLES
from bot.pictures.figure.camera import Camera
from bot.pictures.figure.characters import CHARACTERS, character_for
from bot.pictures.figure.face import _behind
from bot.pictures.figure.figure import Figure
from bot.pictures.figure.flips import flips
from bot.pictures.figure.muscles import muscles
from bot.pictures.figure.page import Page
from bot.pictures.figure.palette import ARROW, GLOW, THEMES
from bot.pictures.figure.parts import Layer, Line
from bot.pictures.figure.picture import Picture
from bot.pictures.figure.posefile import read
from bot.pictures.figure.props import Stage, props
from bot.pictures.figure.raster import laid, mirrored, pixels
from bot.pictures.figure.rig import solve
from bot.pictures.figure.scenery import ROOMS, room_for
from bot.pictures.figure.schema import Arrow, Pose, PoseFile, Prop, Shape
from tests.support.surroundings import CONTENT

STANDING = {
    "pelvis": {"at": (0, 0.905, 0)},
    "leg_r": {"foot": (0, 0.1)},
    "leg_l": {"foot": (0, -0.1)},
    "arm_r": {"shoulder": (30, 30, 0), "elbow": 60},
    "arm_l": {"shoulder": (4, 9, 0)},
}
SMALL = 120
BENT = {**STANDING, "spine": {"lumbar": (20, 10, 20)}}


def picture(name="standing", size=SMALL, start=STANDING, stretch=STANDING, **changes):
    pose = PoseFile.model_validate({"start": start, "stretch": stretch, **changes})
    return Picture(name, pose, size)


def shipped(name, size=SMALL):
    return Picture(name, read(CONTENT / "poses" / f"{name}.toml"), size)


def svg(drawn, **options):
    return drawn.svg(drawn.movement.still, **options)


def units_of(drawn, moment=None):
    return drawn.units(moment or drawn.movement.still)


def test_a_still_is_the_same_bytes_each_time():
    one, two = (pixels(svg(shipped("cat-cow"), ghost=True)) for _ in range(2))
    assert one.tobytes() == two.tobytes()


def test_the_left_side_is_the_exact_mirror_image():
    right = pixels(svg(shipped("cat-cow")))
    left = mirrored(right)
    assert not np.array_equal(left, right)
    assert np.array_equal(left[:, ::-1], right)


def test_a_frame_laid_on_its_backdrop_is_the_whole_picture():
    drawn = shipped("cat-cow")
    moment = drawn.movement.on_the_way(0.7)
    whole = pixels(drawn.svg(moment)).astype(int)
    frame = laid(drawn.overlay(moment), pixels(drawn.backdrop)).astype(int)
    assert abs(whole - frame).max() <= 6


@pytest.mark.parametrize("who", ["maya", "omar"])
@pytest.mark.parametrize("yaw", [0, 45, 135, 250])
def test_everybody_can_be_seen_from_everywhere(who, yaw):
    drawn = picture(who=who, camera={"yaw": yaw, "pitch": 12})
    units = units_of(drawn)
    assert len(units) == 7
    assert all(unit.outline.is_valid and unit.outline.area > 1e-3 for unit in units)


def test_the_face_is_seen_from_the_front_only():
    eyes = CHARACTERS["maya"].paints["ink"]
    assert eyes in svg(picture(who="maya", camera={"yaw": 90}))
    assert eyes not in svg(picture(who="maya", camera={"yaw": 270}))


def test_eyes_may_be_closed():
    opened, closed = (
        Figure(
            body=solve(picture().pose.start),
            camera=Camera(90, 5),
            person=CHARACTERS["maya"],
            eyes_open=each,
        ).units()
        for each in (1.0, 0.0)
    )
    layers = [{unit.name: unit for unit in units}["head"].layers for units in (opened, closed)]
    assert len(layers[0]) > len(layers[1])


@pytest.mark.parametrize("yaw", [40, 55, 110])
def test_a_turned_face_has_its_features_on_its_head(yaw):
    turned = {**STANDING, "spine": {"head": (10, 20, 70)}}
    for who in ("maya", "omar"):
        body = solve(Pose.model_validate(turned))
        units = Figure(body=body, camera=Camera(yaw, 20), person=CHARACTERS[who]).units()
        head = next(unit for unit in units if unit.name == "head")
        near = head.outline.buffer(0.004)
        eyes = [each for each in head.layers if isinstance(each, Layer) and each.paint == "ink"]
        assert eyes
        assert all(each.shape.within(near) for each in eyes)


def test_the_nose_hides_what_is_behind_it():
    line = Line(paint="ink", points=np.array([(0.0, 0.0), (0.1, 0.0), (0.2, 0.0)]), width=0.01)
    blob = Layer(paint="ink", shape=shapely.box(0, 0, 1, 1))
    (seen,) = _behind(shapely.box(-1, -1, 0.5, 1), [line, blob])
    assert seen.shape.area == pytest.approx(0.5)


@pytest.mark.parametrize("shape", Shape)
def test_every_hand_has_five_digits_near_and_far(shape):
    arm = {"shoulder": (80, 0, 0), "elbow": 10, "shape": shape}
    stretch = {**STANDING, "arm_r": arm, "arm_l": arm}
    near = picture(
        start=stretch,
        stretch=stretch,
        size=640,
        camera={"yaw": 30, "focus": ["tip_r", "head"], "span": 0.5},
    )
    hand = next(unit for unit in units_of(near) if unit.name == "arm_r")
    assert sum(getattr(each, "edged", False) for each in hand.layers) == 5


def test_a_fist_is_shorter_than_a_spread_hand():
    def area(shape):
        arm = {"shoulder": (80, 0, 0), "elbow": 10, "shape": shape}
        drawn = picture(start={**STANDING, "arm_r": arm}, stretch={**STANDING, "arm_r": arm})
        return next(unit for unit in units_of(drawn) if unit.name == "arm_r").outline.area

    assert area("fist") < area("flat") < area("spread")


def test_toes_are_drawn_one_by_one_from_near():
    feet = picture(size=900, camera={"focus": ["ankle_r", "toe_l"], "span": 0.4})
    leg = next(unit for unit in units_of(feet) if unit.name == "leg_r")
    assert sum(getattr(each, "edged", False) for each in leg.layers) == 5


def test_an_arm_comes_out_of_a_sleeve_that_points_at_the_eye():
    def order(arm):
        drawn = picture(
            start={**STANDING, "arm_r": arm},
            stretch={**STANDING, "arm_r": arm},
            camera={"yaw": 90},
        )
        arm_r = next(unit for unit in units_of(drawn) if unit.name == "arm_r")
        return [layer.paint for layer in arm_r.layers]

    ahead, behind = order({"shoulder": (60, 0, 0)}), order({"shoulder": (-40, 0, 0)})
    folded = order({"hand": (0.12, 1.35, 0.17), "elbow_to": (-0.2, -1, 0.3)})
    assert ahead.index("top") < ahead.index("skin")
    assert behind.index("skin") < behind.index("top")
    assert folded.index("top") < len(folded) - 1 - folded[::-1].index("skin")


def test_a_forearm_may_be_a_part_of_its_own():
    drawn = picture(order={"forearm_r": 5, "arm_l": "back"})
    names = [unit.name for unit in units_of(drawn)]
    assert (names[0], names[-1]) == ("arm_l", "forearm_r")


def test_shorts_leave_the_knee_bare_and_open_towards_the_eye():
    sitting = {
        **STANDING,
        "pelvis": {"at": (0, 0.53, 0)},
        "leg_r": {"foot": (0.4, 0.1)},
        "leg_l": {"foot": (0.4, -0.1)},
    }
    drawn = picture(who="omar", start=sitting, stretch=sitting, camera={"yaw": 85})
    leg = next(unit for unit in units_of(drawn) if unit.name == "leg_r")
    paints = [layer.paint for layer in leg.layers]
    assert paints.index("bottom") < paints.index("skin")


def test_cloth_creases_where_the_body_bends():
    straight, bent = picture(), picture(start=BENT, stretch=BENT)
    assert svg(bent).count("<path") > svg(straight).count("<path")


@pytest.mark.parametrize("target", sorted(MUSCLES))
def test_every_muscle_can_glow(target):
    drawn = picture(targets=[target], camera={"yaw": 20, "pitch": 10})
    found = muscles(drawn.body(drawn.movement.still), drawn.camera, [target])
    assert found
    assert all(each.shape.area > 1e-4 for each in found)


def test_neighbours_glow_as_one():
    drawn = picture()
    body = drawn.body(drawn.movement.still)
    assert len(muscles(body, drawn.camera, ["psoas_r", "rectus_r"])) == 1
    assert len(muscles(body, drawn.camera, ["quad_r", "calf_r"])) == 2
    assert len(muscles(body, drawn.camera, ["quad"])) == 2


def test_a_muscle_that_faces_away_shines_through():
    drawn = picture(camera={"yaw": 90})
    (back,) = muscles(drawn.body(drawn.movement.still), drawn.camera, ["lower_back"])
    assert back.deep


def test_nothing_glows_at_the_start():
    drawn = picture(targets=["psoas_r"])
    assert GLOW not in drawn.svg(drawn.movement.at(0))


@pytest.mark.parametrize(
    "prop",
    [
        {"type": "mat", "x": (-0.5, 0.5), "z": (-0.3, 0.3)},
        {"type": "chair", "at": (0, 0)},
        {"type": "chair", "at": (0, 0), "size": (0.5,), "back": False},
        {"type": "wall", "at": (0.6,), "size": (2,)},
        {"type": "wall"},
        {"type": "block", "at": (0.3, 0, 0)},
        {"type": "cushion", "at": (0.3, 0.02, 0)},
        {"type": "table", "at": (0.5, 0.7, 0)},
        {"type": "strap", "joints": ("palm_r", "ball_r"), "front": True},
    ],
    ids=["mat", "chair", "stool", "wall", "plain wall", "block", "cushion", "table", "strap"],
)
def test_every_prop_can_be_drawn_from_before_and_behind(prop):
    body, page = (
        solve(Pose.model_validate(STANDING)),
        Page(scale=100, x=60, y=110, width=120, height=120),
    )
    for yaw in (15, 200):
        stage = Stage(camera=Camera(yaw, 8), page=page, theme=THEMES["mint"], body=body)
        thing = Prop.model_validate(prop)
        assert "<path" in props((thing,), stage, front=thing.front)
        assert props((thing,), stage, front=not thing.front) == ""


@pytest.mark.parametrize("scene", ROOMS)
def test_every_room_can_be_drawn_and_has_no_colour_of_a_muscle(scene):
    drawn = picture(scene=scene)
    assert GLOW not in drawn.backdrop
    assert pixels(drawn.backdrop).std() > 1


@pytest.mark.parametrize("behind", [False, True])
def test_things_stand_where_there_is_space(behind):
    arm = {"shoulder": (-60 if behind else 90, 0, 0), "elbow": 5}
    arms = {**STANDING, "arm_r": arm, "arm_l": arm}
    drawn = picture(scene="lamp", start=arms, stretch=arms)
    (place,) = re.findall(r"translate\(([\d.]+)", drawn.backdrop)
    assert (float(place) < SMALL / 2) is behind


def test_a_picture_from_near_has_no_floor():
    near = picture(camera={"yaw": 80, "focus": ["crown", "chest"], "span": 0.6})
    assert THEMES["lilac"].edge not in near.backdrop
    assert near.page.scale > picture().page.scale * 1.5


def test_lying_bodies_get_a_wide_page():
    assert shipped("supine-psoas-stretch").page.height == SMALL * 3 // 4
    assert picture().page.height == SMALL


def test_the_whole_figure_is_on_the_page():
    for name in ("cat-cow", "standing-side-bend"):
        drawn = shipped(name)
        for moment in (drawn.movement.at(0), drawn.movement.at(1)):
            units = units_of(drawn, moment)
            for unit in units:
                x0, y0, x1, y1 = unit.outline.bounds
                corners = drawn.page.pixels(np.array([(x0, y0), (x1, y1)]))
                assert corners.min() >= 0
                assert (corners <= (drawn.page.width, drawn.page.height)).all()


def test_a_chair_is_on_the_page_as_well():
    alone, chair = (
        picture(props=each).page.scale for each in ([], [{"type": "chair", "at": (0.9, 0)}])
    )
    stool = picture(props=[{"type": "chair", "at": (0.9, 0), "back": False}]).page.scale
    assert chair <= stool < alone


def test_a_wall_may_reach_beyond_the_page():
    wall = [{"type": "wall", "at": (0.9,)}]
    assert picture(props=wall).page.scale == picture().page.scale


def test_a_lying_body_darkens_the_floor_where_it_touches():
    lying = shipped("supine-psoas-stretch")
    dark = 'opacity="0.26" filter='
    assert dark in svg(lying)
    flying = {**STANDING, "pelvis": {"at": (0, 2, 0)}, "leg_r": {"hip": 0}, "leg_l": {"hip": 0}}
    assert dark not in svg(picture(start=flying, stretch=flying))


def test_no_blur_is_worked_out_beyond_what_one_sees_of_it():
    page = Page(scale=100, x=0, y=0, width=120, height=120)
    small, huge = shapely.box(0.5, 0.5, 0.6, 0.7), shapely.box(-9, 0, 9, 1)
    regions = [
        tuple(
            map(
                int, re.findall(r' (?:x|y|width|height)="(-?\d+)"', page.soft(each, "#000", 1, 0.1))
            )
        )
        for each in (small, huge)
    ]
    assert regions[0] == pytest.approx((20, 20, 70, 80), abs=2)
    assert regions[1] == pytest.approx((-30, -30, 180, 160), abs=2)
    assert page.soft(shapely.Polygon(), "#000", 1, 0.1) == ""


def test_a_position_is_the_same_whichever_way_it_was_reached():
    still = shipped("cat-cow").movement.still
    assert still.posture == shipped("cat-cow").movement.at(1).posture
    half = shipped("cat-cow").movement.on_the_way(0.5)
    assert half.posture != still.posture


def test_the_start_is_a_ghost_but_not_from_the_front():
    ghost = 'opacity="0.15"'
    side, front = (picture(camera={"yaw": yaw}, stretch=BENT) for yaw in (15, 85))
    assert svg(side, ghost=True).count(ghost) > svg(side).count(ghost)
    assert svg(front, ghost=True).count(ghost) == svg(front).count(ghost)
    wanted = picture(camera={"yaw": 85}, stretch=BENT, ghost=True)
    assert svg(wanted, ghost=True).count(ghost) > svg(wanted).count(ghost)


@pytest.mark.parametrize(
    "arrow",
    [
        {"follow": "crown"},
        {"follow": "crown", "length": 0.3, "bend": 0.1},
        {"follow": "crown", "bend": 0.1},
        {"from": "crown", "to": {"on": "crown", "offset": (0.3, 0, 0)}},
        {"around": "shoulder_r", "radius": 0.1},
    ],
)
def test_every_arrow_can_be_drawn(arrow):
    Arrow.model_validate(arrow)
    assert ARROW in svg(picture(arrows=[arrow], stretch=BENT))


def test_an_arrow_of_no_length_is_left_out():
    assert ARROW not in svg(picture(arrows=[{"follow": "ankle_l"}], stretch=BENT))


def test_a_person_and_a_room_stay_the_same_for_a_stretch():
    assert character_for("cat-cow", None) is character_for("cat-cow", None)
    assert character_for("cat-cow", "omar") is CHARACTERS["omar"]
    assert room_for("cat-cow", None) == room_for("cat-cow", None) != "plain"
    assert picture("cat-cow").theme in THEMES.values()


def test_parts_that_change_places_are_found():
    crossed = {
        "arm_r": {"shoulder": (4, 9, 0)},
        "leg_l": {"hip": (60, 30, 0), "knee": 60},
        "leg_r": {"hip": (-20, -25, 0), "knee": 60},
    }
    drawn = picture(stretch={**STANDING, **crossed}, camera={"yaw": 88})
    moments = [drawn.movement.on_the_way(t / 10) for t in range(11)]
    assert [{a, b} for _, a, b in flips(drawn, moments)]
    assert list(flips(drawn, moments[:1])) == []
