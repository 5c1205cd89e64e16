"""What no body could do is told, with the joint and by how much."""

import pytest

from figures.drawing.limits import faults
from figures.drawing.rig import solve
from figures.drawing.schema import Pose

STANDING = {
    "pelvis": {"at": (0, 0.905, 0)},
    "leg_r": {"foot": (0, 0.1)},
    "leg_l": {"foot": (0, -0.1)},
    "arm_r": {"shoulder": (4, 9, 0)},
    "arm_l": {"shoulder": (4, 9, 0)},
}


def told(**changes):
    return list(faults(solve(Pose.model_validate(STANDING | changes))))


def test_standing_is_no_fault():
    assert told() == []


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"leg_r": {"hip": (160, 0, 0)}}, "hip_r: 160 degrees, not within -35 to 145"),
        ({"leg_r": {"hip": 90, "knee": 175}}, "knee_r: 175 degrees, not within -2 to 165"),
        ({"leg_l": {"hip": 0, "flex": 60}}, "ankle_l: 60 degrees, not within -95 to 40"),
        ({"arm_l": {"shoulder": 0, "elbow": 170}}, "elbow_l: 170 degrees, not within -1 to 160"),
        ({"arm_r": {"shoulder": 0, "wrist": (110, 0)}}, "wrist_r: 110 degrees, not within 0 to 95"),
        ({"leg_r": {"hip": (0, 85, 0)}}, "hip out_r: 85 degrees, not within -45 to 80"),
        ({"leg_r": {"foot": (1, 0.1)}}, "leg_r: its target is 55.1 % out of reach"),
    ],
)
def test_a_joint_bent_too_far_is_named(changes, fault):
    assert fault in told(**changes)


def test_a_neck_is_bent_in_all_its_joints_together():
    assert any(each.startswith("neck: ") for each in told(spine={"neck": 50, "head": 40}))


def test_a_part_in_the_floor_is_named():
    sunk = told(pelvis={"at": (0, 0.7, 0)}, leg_r={"hip": 0}, leg_l={"hip": 0})
    assert "heel_r: 21 cm below the floor" in sunk
