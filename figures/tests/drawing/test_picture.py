"""Drawing: every view, person, hand, prop and room; the same bytes each time; left is the mirror of right."""

import re

import numpy as np
import pytest
import shapely

from figures.drawing.anatomy import MUSCLES
from figures.drawing.bands import swapped
from figures.drawing.camera import Camera
from figures.drawing.characters import CHARACTERS, WARDROBE, character_for
from figures.drawing.crossing import Bone, crossing
from figures.drawing.face import _behind
from figures.drawing.figure import Figure
from figures.drawing.furnishings import window
from figures.drawing.limbs import collar
from figures.drawing.muscles import muscles
from figures.drawing.page import Page
from figures.drawing.palette import ARROW, GLOW, SHADOW, THEMES
from figures.drawing.parts import Layer, Line
from figures.drawing.picture import Picture
from figures.drawing.posefile import read
from figures.drawing.props import props
from figures.drawing.raster import laid, lit, mirrored, pixels
from figures.drawing.rig import solve
from figures.drawing.room import Room
from figures.drawing.scenery import ROOMS, room_for
from figures.drawing.schema import Arrow, Pose, PoseFile, Prop, Shape
from figures.drawing.shots import poster
from figures.drawing.solids import without
from figures.drawing.stage import Stage
from figures.flips import flips
from tests.support.paths import CONTENT

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


def svg(drawn):
    return drawn.svg(drawn.movement.still)


def units_of(drawn, moment=None):
    return drawn.units(moment or drawn.movement.still)


def test_a_still_is_the_same_bytes_each_time():
    one, two = (poster(shipped("cat-cow")) for _ in range(2))
    assert one.tobytes() == two.tobytes()


def test_the_left_side_is_the_exact_mirror_image():
    right = pixels(svg(shipped("cat-cow")))
    left = mirrored(right)
    assert not np.array_equal(left, right)
    assert np.array_equal(left[:, ::-1], right)


def test_a_frame_laid_on_its_backdrop_is_the_whole_picture_but_for_the_light():
    drawn = shipped("cat-cow")
    moment = drawn.movement.on_the_way(0.7)
    whole = pixels(drawn.svg(moment)).astype(int)
    behind = laid(drawn.things, pixels(drawn.room))
    assert abs(whole - laid(drawn.overlay(moment), behind).astype(int)).max() <= 6


def test_the_light_of_a_room_has_a_fine_grain_instead_of_steps():
    wall = np.full((60, 60, 3), 200, dtype=np.uint8)
    light = lit(wall, "#FFFFFF")
    assert np.array_equal(light, lit(wall, "#FFFFFF"))
    assert light[25, 30].mean() > light[0, 0].mean()
    assert len(np.unique(light[0, :20, 0])) > 1


def test_the_band_marks_the_right_side_in_both_pictures():
    drawn = picture(camera={"yaw": 90}, size=400)
    right, left = (poster(drawn, left=each).astype(int) for each in (False, True))
    changed = np.abs(right - left).max(axis=2) > 60
    columns = np.flatnonzero(changed.any(axis=0))
    middle = drawn.page.width / 2
    assert (columns < middle).any()
    assert (columns > middle).any()
    assert 'class="band_l">' in swapped(drawn.still)
    assert 'class="band_l">' not in drawn.still


@pytest.mark.parametrize("who", ["maya", "omar"])
@pytest.mark.parametrize("yaw", [0, 45, 135, 250])
def test_everybody_can_be_seen_from_everywhere(who, yaw):
    drawn = picture(who=who, camera={"yaw": yaw, "pitch": 12})
    units = units_of(drawn)
    assert {unit.name for unit in units} >= {"head", "torso", "arm_r", "leg_l"}
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
    assert GLOW not in drawn.room
    assert pixels(drawn.room).std() > 1


@pytest.mark.parametrize("behind", [False, True])
def test_things_stand_where_there_is_space(behind):
    arm = {"shoulder": (-60 if behind else 90, 0, 0), "elbow": 5}
    arms = {**STANDING, "arm_r": arm, "arm_l": arm}
    drawn = picture(scene="lamp", start=arms, stretch=arms)
    (place,) = re.findall(r"translate\(([\d.]+)", drawn.room)
    assert (float(place) < SMALL / 2) is behind


def test_a_picture_from_near_has_no_floor():
    near = picture(camera={"yaw": 80, "focus": ["crown", "chest"], "span": 0.6})
    assert THEMES["lilac"].edge not in near.room
    assert near.page.scale > picture().page.scale * 1.5


def test_lying_bodies_get_a_wide_page_and_upright_ones_a_tall_one():
    assert shipped("supine-psoas-stretch").page.height < SMALL
    assert shipped("butterfly-stretch").page.height == SMALL
    assert picture().page.height > SMALL


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


CARD = 'id="card"'


def test_a_movement_of_two_states_has_a_card_of_its_start():
    assert CARD in shipped("cat-cow").still
    assert CARD not in picture(stretch=BENT).still
    assert CARD in picture(stretch=BENT, inset=True).still
    near = picture(stretch=BENT, inset=True, camera={"focus": ["crown", "chest"], "span": 0.6})
    assert CARD in near.still


def test_a_card_is_in_the_still_alone():
    drawn = shipped("cat-cow")
    assert CARD not in drawn.overlay(drawn.movement.still)


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
    assert character_for("cat-cow", "omar", "first") is CHARACTERS["omar"]
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


@pytest.mark.parametrize("who", sorted(WARDROBE))
def test_everybody_has_a_second_garment(who):
    first, second = (picture(who=who, outfit=each) for each in ("first", "second"))
    assert first.person.outfit != second.person.outfit
    assert first.person.paints["top"] != second.person.paints["top"]
    assert svg(first) != svg(second)


def test_a_sleeve_may_end_at_the_wrist_also_of_a_bent_arm():
    for arm in (
        {"shoulder": (60, 0, 0), "elbow": 120},
        {"hand": (0.12, 1.35, 0.17), "elbow_to": (-0.2, -1, 0.3)},
        {"shoulder": (80, 0, 0)},
    ):
        for order in ({}, {"forearm_r": 5}):
            drawn = picture(
                who="omar", outfit="second", order=order, camera={"yaw": 70},
                stretch={**STANDING, "arm_r": arm},
            )  # fmt: skip
            assert all(unit.outline.is_valid for unit in units_of(drawn))


def test_a_cap_leaves_most_of_the_arm_bare_also_in_two_parts():
    drawn = picture(who="maya", outfit="second", order={"forearm_r": 5})
    arm = next(unit for unit in units_of(drawn) if unit.name == "arm_r")
    skin, cap = (
        next(layer.shape for layer in arm.layers if layer.paint == paint)
        for paint in ("skin", "top")
    )
    assert skin.difference(cap).area > cap.area


def test_a_shank_may_be_a_part_of_its_own_in_long_and_short_trousers():
    for who in ("maya", "omar"):
        drawn = picture(who=who, order={"shank_r": 5}, targets=["calf_r"])
        assert units_of(drawn)[-1].name == "shank_r"
        assert GLOW in svg(drawn)


def test_a_forearm_before_what_its_arm_is_behind_becomes_a_part_of_its_own():
    assert "forearm_r" in shipped("neck-rotation").lower
    assert picture().lower == frozenset()


def test_a_hand_on_a_wall_throws_a_shadow():
    dark = f'fill="{SHADOW}" fill-opacity="0.34" filter='
    wall = [{"type": "wall", "at": (0.3,)}]
    arm = {"hand": (0.285, 1.2, 0.2), "fingers": (0, 1, 0), "palm": (1, 0, 0)}
    near = picture(camera={"yaw": -20}, props=wall, stretch={**STANDING, "arm_r": arm})
    assert dark in svg(near)
    assert dark not in svg(picture(camera={"yaw": -20}, props=[{"type": "wall", "at": (0.6,)}]))
    wide = [{"type": "wall", "at": (0.3,), "z": (-0.8, 2)}]
    assert dark not in svg(picture(camera={"yaw": 80}, props=wide))


def test_a_picture_from_near_shows_the_floor_if_it_is_on_the_page():
    feet = picture(camera={"focus": ["ankle_r", "knee_l"], "span": 0.8})
    assert not feet.close
    assert picture(camera={"focus": ["crown", "chest"], "span": 0.6}).close


def test_a_chair_takes_a_shadow_of_what_rests_on_it():
    sitting = {**STANDING, "arm_r": {"hand": (0.1, 0.46, 0.15), "fingers": (1, 0, 0)}}
    chair = [{"type": "chair", "at": (0, 0)}]
    assert f'fill="{SHADOW}" fill-opacity="0.34" filter=' in svg(
        picture(props=chair, start=sitting, stretch=sitting)
    )


def test_a_band_of_which_nothing_is_kept_is_nothing():
    rings = np.zeros((2, 24, 3))
    assert collar(Camera(0, 0), rings, np.zeros(24, dtype=bool)).is_empty


def test_a_room_with_a_high_floor_line_has_no_window():
    room = Room(width=100, height=60, floor=30, cm=0.5, free=1, theme=THEMES["mint"])
    assert window(room) == ""


def test_an_outline_that_crosses_itself_is_mended():
    bows = [
        shapely.Polygon([(left, 0), (right, 1), (right, 0), (left, 1)])
        for left, right in ((0, 1), (0.2, 0.9))
    ]
    assert without(*bows).is_valid


def test_bones_that_run_side_by_side_cross_where_they_are_nearest():
    eye = Camera(0, 0)
    near, far = (Bone((0, 0, z), (1, 0, z), 0.05) for z in (0.1, 0.0))
    point = Bone((0.5, 0, 0.2), (0.5, 0, 0.3), 0.05)
    assert crossing(near, far, eye) == pytest.approx(0.1)
    assert crossing(point, far, eye) == pytest.approx(0.2)
    assert crossing(near, Bone((0, 1, 0), (1, 1, 0), 0.05), eye) is None
