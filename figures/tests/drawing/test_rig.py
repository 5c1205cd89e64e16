"""The skeleton: it stands where the pose file puts it, and what is planted stays planted."""

import pytest

from bot.domain.errors import ContentError
from figures.drawing.build import MAN, WOMAN
from figures.drawing.posefile import read
from figures.drawing.rig import solve
from figures.drawing.schema import Pose, Step
from figures.drawing.vectors import angle, length, minus
from tests.support.paths import CONTENT

STANDING = {
    "pelvis": {"at": (0, 0.905, 0)},
    "leg_r": {"foot": (0, 0.1)},
    "leg_l": {"foot": (0, -0.1)},
    "arm_r": {"shoulder": (4, 9, 0)},
    "arm_l": {"shoulder": (4, 9, 0)},
}


def pose(**changes):
    return Pose.model_validate(STANDING | changes)


def shipped(name):
    return read(CONTENT / "poses" / f"{name}.toml")


def test_a_planted_foot_never_slides():
    film = shipped("kneeling-hip-flexor-stretch")
    heels = {
        tuple(round(x, 6) for x in solve(film.start, film.stretch, t / 8).at["heel_l"])
        for t in range(9)
    }
    assert len(heels) == 1


def test_a_foot_that_steps_is_lifted_and_one_that_slides_is_not():
    low = {"at": (0, 0.8, 0)}
    a, b = pose(pelvis=low), pose(pelvis=low, leg_r={"foot": (-0.3, 0.1)})
    assert solve(a, b, 0.5).at["ankle_r"][1] > 0.1
    assert solve(a, b, 0.5, step=Step.SLIDE).at["ankle_r"][1] == pytest.approx(0.07)


def test_the_ball_stays_down_when_the_heel_is_lifted():
    flat = solve(pose()).at["ball_r"]
    lifted = solve(pose(leg_r={"foot": (0, 0.1), "heel": 40})).at
    assert lifted["heel_r"][1] > 0.05
    assert lifted["ball_r"][1] == pytest.approx(flat[1], abs=0.02)


def test_lifted_toes_leave_the_heel_on_the_floor():
    body = solve(pose(leg_r={"foot": (0, 0.1), "heel": -30})).at
    assert body["heel_r"][1] == pytest.approx(0, abs=2e-3)
    assert body["toe_r"][1] > 0.05


def test_a_palm_is_where_the_pose_puts_it():
    arm = {"hand": (0.3, 1.2, 0.2), "fingers": (1, 0, 0), "palm": (0, -1, 0)}
    body = solve(pose(arm_r=arm))
    assert body.at["palm_r"] == pytest.approx((0.3, 1.2, 0.2), abs=1e-6)
    assert body.at["tip_r"][0] > 0.35


def test_a_free_hand_reaches_with_its_palm_too():
    body = solve(pose(arm_r={"hand": (0.3, 1.2, 0.2)}))
    assert body.at["palm_r"] == pytest.approx((0.3, 1.2, 0.2), abs=0.01)


def test_a_hand_on_a_joint_follows_it():
    arm = {"hand": {"on": "head", "along": "head", "offset": (0, 0.13, 0)}}
    upright, bent = (
        solve(pose(arm_r=arm, spine={"neck": neck})) for neck in ((0, 0, 0), (0, 30, 0))
    )
    for body in (upright, bent):
        assert length(minus(body.at["palm_r"], body.at["head"])) == pytest.approx(0.13, abs=0.02)


def test_a_hand_may_hold_the_other_arm():
    arm = {"hand": "elbow_r", "fingers": (1, 0, 0)}
    body = solve(pose(arm_r={"shoulder": (60, 0, 0), "elbow": 90}, arm_l=arm))
    assert length(minus(body.at["palm_l"], body.at["elbow_r"])) < 0.2


def test_hands_may_lie_on_the_other_shoulder_both_at_once():
    arms = {
        "arm_r": {"hand": "shoulder_l", "fingers": (0, 0.5, -1)},
        "arm_l": {"hand": "shoulder_r", "fingers": (0, 0.5, 1)},
    }
    body = solve(pose(**arms))
    assert length(minus(body.at["palm_r"], body.at["shoulder_l"])) < 0.05


def test_a_hand_goes_by_way_of_a_point():
    a = pose(arm_r={"hand": (0.2, 1.0, 0.3)})
    b = pose(arm_r={"hand": (0.2, 1.4, 0.2), "via": (0.4, 1.2, 0.3)})
    assert solve(a, b, 0.5).at["palm_r"] == pytest.approx((0.4, 1.2, 0.3), abs=0.02)


def test_a_leg_may_rest_on_the_other():
    leg = {"ankle": {"on": "knee_l", "offset": (0, 0.08, 0)}, "knee_to": (0.3, 0, 1)}
    body = solve(pose(pelvis={"at": (0, 0.53, 0)}, leg_l={"foot": (0.4, -0.1)}, leg_r=leg))
    assert length(minus(body.at["ankle_r"], body.at["knee_l"])) == pytest.approx(0.08, abs=1e-3)


def test_a_limb_turns_from_angles_to_a_place_and_back():
    angles, placed = pose(), pose(arm_r={"hand": (0.3, 1.2, 0.2)}, leg_r={"hip": 60, "knee": 60})
    for a, b in ((angles, placed), (placed, angles)):
        for t in (0, 1):
            whole, half = solve(a, b, t).at, solve((a, b)[t]).at
            for joint in ("elbow_r", "ankle_r"):
                assert whole[joint] == pytest.approx(half[joint], abs=1e-6)


def test_a_target_on_the_way_of_an_arm_led_by_angles_is_no_fault():
    angles, far = pose(), pose(arm_r={"hand": (3, 3, 3)}, leg_r={"hip": 10})
    assert solve(angles, far, 0.5).reached.keys() == {"leg_l"}
    assert solve(angles, far, 1).reached["arm_r"] > 2
    assert solve(far, angles, 0).reached["arm_r"] > 2


def test_a_target_out_of_reach_is_told():
    assert solve(pose(leg_r={"foot": (1.5, 0.1)})).reached["leg_r"] > 1.5


def test_a_raised_arm_lifts_its_shoulder():
    up = solve(pose(arm_r={"shoulder": (170, 0, 0)})).at
    assert up["shoulder_r"][1] > up["shoulder_l"][1] + 0.02


def test_a_body_may_be_placed_by_another_joint():
    body = solve(pose(pelvis={"at": (0, 0.1, 0), "anchor": "c7", "lean": -90}))
    assert body.at["c7"] == pytest.approx((0, 0.1, 0))


def test_what_is_symmetric_stays_symmetric():
    body = solve(pose()).at
    for joint in ("hip", "knee", "ankle", "shoulder", "elbow", "tip"):
        x, y, z = body[f"{joint}_l"]
        assert body[f"{joint}_r"] == pytest.approx((x, y, -z), abs=1e-9)


def test_the_spine_bends_forward_aside_and_turns():
    ahead, aside, turned = (
        solve(pose(spine={"thorax": each})) for each in ((30, 0, 0), (0, 30, 0), (0, 0, 30))
    )
    assert ahead.at["head"][0] > 0.15
    assert aside.at["head"][2] > 0.15
    assert turned.frames["head"].x[2] > 0.4


def test_men_have_wider_shoulders_and_women_fit_the_same_poses():
    wide = {build: solve(pose(), build=build).at["shoulder_r"][2] for build in (MAN, WOMAN)}
    assert wide[MAN] > wide[WOMAN]


def test_a_foot_points_where_it_is_told():
    leg = {"ankle": (-0.4, 0.07, 0.1), "toes_to": (-1, 0, 0), "sole_to": (0, 1, 0)}
    body = solve(pose(pelvis={"at": (0, 0.49, 0)}, leg_r=leg))
    assert angle(body.frames["foot_r"].x, (-1, 0, 0)) < 1e-3
    body = solve(pose(leg_r=leg | {"toes_to": (0, 1, 0), "sole_to": (0, -1, 0)}))
    assert angle(body.frames["foot_r"].x, (0, 1, 0)) < 1e-3


@pytest.mark.parametrize("point", ["tail", {"on": "head", "along": "tail"}])
def test_a_joint_that_nobody_has_is_named(point):
    with pytest.raises(ContentError, match=r"found tail\. Choose one of: .*head"):
        solve(pose(arm_r={"hand": point}))
