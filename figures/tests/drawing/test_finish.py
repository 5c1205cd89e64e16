"""The finish of a figure: no line past a face, no shard in a gap, no splinter of a band, calm shapes of what glows."""

import re

import numpy as np
import shapely

from figures.drawing.bands import unsplintered
from figures.drawing.camera import Camera
from figures.drawing.characters import BAND, character_for
from figures.drawing.figure import Figure
from figures.drawing.movement import Movement
from figures.drawing.muscles import muscles
from figures.drawing.page import Page
from figures.drawing.parts import Layer, Line
from figures.drawing.picture import Picture
from figures.drawing.posefile import read
from figures.drawing.rig import solve
from figures.drawing.schema import Pose, PoseFile
from figures.drawing.shadow import floor_shadow
from tests.support.paths import CONTENT

UPRIGHT = {
    "pelvis": {"at": (0, 0.905, 0)},
    "leg_r": {"foot": (0, 0.1)},
    "leg_l": {"foot": (0, -0.1)},
    "arm_r": {"shoulder": (4, 9, 0)},
    "arm_l": {"shoulder": (4, 9, 0)},
}
PAGE = Page(scale=330, x=280, y=280, width=560, height=560)
BETWEEN, VISIBLE = 0.16, 3e-4  # metres between two blades; square metres
TALLER = 0.075  # metres above the hips, to which a thigh may reach


def standing(**changes):
    return solve(Pose.model_validate({**UPRIGHT, **changes}))


def parts(who, yaw, pitch=0.0, **changes):
    body, eye = standing(**changes), Camera(yaw, pitch)
    units = Figure(body=body, camera=eye, person=character_for("", who, "second")).units()
    return body, eye, {each.name: each for each in units}


def glow(target, yaw):
    return muscles(standing(), Camera(yaw, 6), [target])


def test_strokes_of_a_face_end_at_its_outline():
    for yaw in range(-60, 181, 8):
        for who in ("maya", "omar"):
            _, _, units = parts(who, yaw, 10)
            layers = units["head"].layers
            skin = next(
                each.shape for each in layers if isinstance(each, Layer) and each.paint == "skin"
            )
            strokes = [
                each
                for each in layers
                if isinstance(each, Line) and each.paint in {"mouth", "skin_sh"}
            ]
            assert all(skin.covers(shapely.LineString(each.points)) for each in strokes), (who, yaw)


def test_a_thin_line_round_a_gap_leaves_the_gap_open():
    ring = shapely.Point(0, 0).buffer(0.02).difference(shapely.Point(0, 0).buffer(0.017))
    assert PAGE.sheer(ring, "#000000", 1).count("M") == 2
    assert PAGE.shape(ring, "#000000").count("M") == 1


def test_a_shadow_is_seen_on_what_it_falls_on_and_nowhere_else():
    below, far = shapely.box(0, 0, 0.2, 0.2), shapely.box(0.5, 0.5, 0.6, 0.6)
    assert "clipPath" in PAGE.shade(shapely.box(0.1, 0.1, 0.3, 0.3), below, "#000000", 0.2, 0.006)
    assert PAGE.shade(far, below, "#000000", 0.2, 0.006) == ""


def test_a_band_behind_fingers_leaves_no_splinters():
    band = shapely.box(0, 0, 1, 0.4)
    fingers = shapely.union_all([shapely.box(x, -1, x + 0.2, 1) for x in (0, 0.26, 0.52, 0.78)])
    assert unsplintered(band, fingers).is_empty
    half = unsplintered(band, shapely.box(0.5, -1, 2, 1))
    assert 0.5 <= half.area / band.area < 0.52


def test_a_light_band_is_as_light_on_the_far_side():
    for yaw in (0, 140):
        pose = PoseFile.model_validate(
            {"start": UPRIGHT, "stretch": UPRIGHT, "camera": {"yaw": yaw}}
        )
        drawn = Picture("standing", pose, 400).still
        fills = re.findall(r'<g class="band_r"><path d="[^"]*" fill="([^"]*)"', drawn)
        assert set(fills) == {BAND}, yaw


def test_who_looks_from_the_feet_sees_the_hips_before_the_shirt():
    for yaw, first in ((90, "top"), (250, "bottom")):
        _, _, units = parts("maya", yaw, 40, pelvis={"at": (0, 0.12, 0), "lean": -90})
        assert units["torso"].layers[0].paint == first, yaw


def test_a_muscle_of_the_trunk_glows_on_over_the_arm_that_grows_out_of_it():
    for targets, goes_on in ((["trap"], True), (["hamstring"], False)):
        pose = PoseFile.model_validate(
            {"start": UPRIGHT, "stretch": UPRIGHT, "targets": targets, "camera": {"yaw": 60}}
        )
        assert ('<g clip-path="url(#cut_' in Picture("standing", pose, 400).still) is goes_on


def test_what_is_high_up_throws_no_shadow_on_the_floor():
    eye = Camera(20, 12)
    hanging, aside, low = (
        float(re.findall(r' width="(\d+)"', floor_shadow(standing(**each), eye, PAGE))[0])
        for each in (
            {},
            {"arm_r": {"shoulder": (90, 0, 0)}},
            {"arm_r": {"shoulder": (90, 0, 0)}, "pelvis": {"at": (0, 0.3, 0)}},
        )
    )
    assert aside == hanging < low


def test_straight_thighs_end_below_the_hem_of_the_shirt():
    for who in ("maya", "omar"):
        body, eye, units = parts(who, 90)
        hip = eye.page([body.at["hip_r"]])[0][1]
        for side in "rl":
            assert hip - units[f"leg_{side}"].outline.bounds[1] < TALLER, who


def test_the_chest_glows_as_one_patch_and_what_lies_between_the_blades_too():
    assert len(glow("chest", 90)) == 1
    (between,) = glow("blades", 270)
    left, _, right, _ = between.shape.bounds
    assert left < 0 < right
    assert right - left < BETWEEN


def test_the_back_of_the_neck_glows_from_the_side():
    assert all(each.shape.area > VISIBLE for each in glow("neck_back", 2))


def test_the_hip_flexor_is_a_short_and_narrow_patch():
    for yaw in (20, 60, 90):
        for each in glow("psoas_r", yaw):
            low, high = np.array(each.shape.bounds)[[1, 3]] + 0.905
            assert each.shape.buffer(-0.036).is_empty, yaw
            assert low > -0.14
            assert high < 0.16


def test_from_ahead_the_slope_to_the_shoulder_glows_beside_the_throat():
    body, eye = standing(), Camera(90, 6)
    throat = eye.page([body.beyond("c7", "neck", (0.03, 0.05, 0.0))])[0]
    assert all(each.shape.distance(shapely.Point(throat)) > 0.02 for each in glow("trap", 90))


def test_an_arrow_is_back_before_a_film_begins_again():
    for name in ("neck-rotation", "seated-knee-lifts", "cat-cow"):
        film = list(Movement(read(CONTENT / "poses" / f"{name}.toml"), standing().build).film())
        assert film[0].arrow - film[-1].arrow < 0.1, name
