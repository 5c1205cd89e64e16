"""Pose files: short, because they inherit; and clear about what is wrong with them."""

import pytest

from bot.domain.errors import ContentError
from figures.drawing.posefile import mirrored, read, sources, stretches_drawn
from figures.drawing.schema import Shape
from tests.support.paths import CONTENT

KNEELING = "kneeling-hip-flexor-stretch"
STANDING = """
[start]
pelvis = { at = [0, 0.905, 0] }
legs = { foot = [0, 0.1], turn_out = 6 }
arms = { shoulder = [4, 9, 0] }
"""


@pytest.fixture
def poses(tmp_path):
    (tmp_path / "poses" / "bases").mkdir(parents=True)
    write(tmp_path / "poses", "bases/standing.toml", STANDING)
    return tmp_path / "poses"


def write(poses, name, text):
    path = poses / name
    path.write_text(text, "utf-8")
    return path


def refused(path):
    with pytest.raises(ContentError) as error:
        read(path)
    return str(error.value)


def test_a_stretch_begins_where_its_base_is(poses):
    pose = read(write(poses, "a.toml", 'base = "standing"'))
    assert pose.start == pose.stretch
    assert pose.start.pelvis.at == (0, 0.905, 0)


def test_both_legs_are_written_for_the_right_and_mirrored_for_the_left(poses):
    pose = read(write(poses, "a.toml", 'base = "standing"'))
    assert pose.start.leg_r.foot == (0, 0.1)
    assert pose.start.leg_l.foot == (0, -0.1)
    assert pose.start.leg_l.turn_out == 6


def test_the_left_holds_with_its_own_side():
    arm = {"hand": {"on": "knee_r", "offset": [0.1, 0.2, 0.3]}, "fingers": [1, 0, -0.2]}
    assert mirrored(arm) == {
        "hand": {"on": "knee_l", "offset": [0.1, 0.2, -0.3]},
        "fingers": [1, 0, 0.2],
    }


def test_only_what_changes_is_written(poses):
    text = 'base = "standing"\n[stretch]\nleg_r = { heel = 20 }\nspine = { neck = 10 }'
    pose = read(write(poses, "a.toml", text))
    assert pose.stretch.leg_r.heel == 20
    assert pose.stretch.leg_r.foot == (0, 0.1)
    assert pose.stretch.spine.neck == (10, 0, 0)
    assert pose.start.spine.neck == (0, 0, 0)


def test_a_limb_that_is_placed_in_another_way_forgets_the_old_one(poses):
    text = 'base = "standing"\n[stretch]\nleg_r = { hip = 90, knee = 90 }'
    leg = read(write(poses, "a.toml", text)).stretch.leg_r
    assert (leg.foot, leg.turn_out) == (None, 0)
    assert leg.hip == (90, 0, 0)


def test_a_hand_that_moves_to_another_joint_forgets_the_old_offset(poses):
    text = """base = "standing"
[start]
arm_r = { hand = { on = "knee_l", offset = [1, 1, 1] }, shape = "fist" }
[stretch]
arm_r = { hand = "hip_r" }
"""
    arm = read(write(poses, "a.toml", text)).stretch.arm_r
    assert (arm.hand.on, arm.hand.offset) == ("hip_r", (0, 0, 0))
    assert arm.shape is Shape.FIST


def test_further_positions_inherit_from_the_one_before(poses):
    text = 'base = "standing"\n[stretch]\nspine = { neck = 10 }\n[[then]]\nspine = { head = 5 }'
    pose = read(write(poses, "a.toml", text))
    assert len(pose.positions) == 3
    assert (pose.then[0].spine.neck, pose.then[0].spine.head) == ((10, 0, 0), (5, 0, 0))


def test_how_much_a_muscle_glows_is_not_inherited(poses):
    text = 'base = "standing"\n[start]\nglow = 0.2\n[stretch]\n[[then]]\nglow = 0.4'
    glows = [each.glow for each in read(write(poses, "a.toml", text)).positions]
    assert glows == [0.2, None, 0.4]


def test_a_base_may_have_a_base(poses):
    write(poses, "bases/tall.toml", 'base = "standing"\n[start]\nspine = { neck = -4 }')
    path = write(poses, "a.toml", 'base = "tall"')
    assert read(path).start.spine.neck == (-4, 0, 0)
    assert [each.name for each in sources(path)] == ["a.toml", "tall.toml", "standing.toml"]


def test_a_base_that_is_not_there_is_named(poses):
    text = refused(write(poses, "a.toml", 'base = "flying"'))
    assert text == "poses/bases/flying.toml: expected a base of this name. Choose another."


def test_a_line_that_is_no_toml_is_named(poses):
    assert "a.toml: expected TOML" in refused(write(poses, "a.toml", "base = .5"))


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ('base = "standing"\nwobble = 1', "wobble"),
        ('base = "standing"\n[stretch]\nleg_r = { hip = 1, foot = [0, 0] }', "stretch.leg_r"),
        ('base = "standing"\n[stretch]\narm_r = { shoulder = 1, hand = "head" }', "stretch.arm_r"),
        ('base = "standing"\n[[arrows]]\nbend = 1', "arrows.0"),
        ('base = "standing"\n[stretch]\nspine = { neck = [1, 2, 3, 4] }', "stretch.spine.neck"),
    ],
)
def test_what_does_not_fit_is_told_with_file_and_field(poses, text, field):
    assert refused(write(poses, "a.toml", text)).startswith(f"poses/a.toml: {field}: ")


def test_every_pose_that_we_ship_can_be_read():
    shipped = stretches_drawn(CONTENT)
    assert KNEELING in shipped
    assert all(read(path).positions for path in shipped.values())


def test_every_base_that_we_ship_is_used():
    used = {each.stem for path in stretches_drawn(CONTENT).values() for each in sources(path)}
    assert {path.stem for path in (CONTENT / "poses" / "bases").glob("*.toml")} <= used
