"""The linter: every fault is told with its file and a remedy."""

import json

import pytest

from bot.domain.errors import ContentError
from bot.pictures.media import MANIFEST, MEDIA, Medium, StretchMedia, write_manifest
from figures import lint
from figures.drawing.posefile import POSES, read
from figures.felt import WORDS
from tests.support.pages import change
from tests.support.paths import CONTENT

KNEELING = "kneeling-hip-flexor-stretch"


def complaints(content, stretches, **options):
    with pytest.raises(ContentError) as refused:
        lint.report(content, stretches, **options)
    return str(refused.value).splitlines()


def test_good_poses_have_no_faults(content, stretches):
    told = lint.report(content, stretches)
    assert str(told).startswith("2 poses, 0 pictures and films (0.0 MB). No problems.")


def test_what_is_not_drawn_is_a_note_unless_all_must_be_there(content, stretches):
    missing, waiting = lint.report(content, stretches).notes
    assert "bridge-pose" in missing
    assert waiting.startswith(f"media: not drawn yet: cat-cow, {KNEELING}")
    assert complaints(content, stretches, complete=True) == [missing, waiting]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('who = "maya"', 'who = "nobody"', "who: found nobody. Choose one of: finn, maya, "),
        ('scene = "window"', 'scene = "sea"', "scene: found sea. Choose one of: arch, "),
        ('theme = "lilac"', 'theme = "pink"', "theme: found pink. Choose one of: lilac, "),
        ('"rectus_r"', '"tail_r"', "targets: found tail. Choose one of: abs, "),
        ("lean = -6", "lean = -6, wobble = 1", "stretch.pelvis.wobble: "),
        ("at = [0.15, 0.455", "at = [0.65, 0.455", "position 1 to 2, "),
        ('follow = "pelvis"', 'follow = "pelvis"\nradius = "x"', "arrows.0.radius"),
    ],
)
def test_a_fault_of_a_pose_is_told_with_its_file(content, stretches, old, new, told):
    change(content, f"poses/{KNEELING}.toml", old, new)
    assert complaints(content, stretches)[0].startswith(f"poses/{KNEELING}.toml: {told}")


def test_a_joint_that_nobody_has_is_told_with_the_file(content, stretches):
    change(content, "poses/bases/half-kneeling.toml", 'on = "knee_l"', 'on = "tail_l"')
    first = complaints(content, stretches)[0]
    assert first.startswith(f"poses/{KNEELING}.toml: expected a joint, found tail_l.")


def test_a_pose_without_a_stretch_is_told(content, stretches):
    (content / POSES / "flying.toml").write_text('base = "standing"\n', "utf-8")
    assert complaints(content, stretches) == [
        "poses/flying.toml: expected a stretch of this name. Rename it, or take it out."
    ]


FLIP = """
[start]
arm_l = { shoulder = [60, -30, 0], elbow = 60 }
[stretch]
arm_l = { shoulder = [-40, 0, 0], elbow = 60 }
leg_l = { hip = [60, 30, 0], knee = 60 }
leg_r = { hip = [-20, -25, 0], knee = 60 }
"""


def test_parts_that_change_places_are_told(content, stretches):
    text = f'base = "standing"\ncamera = {{ yaw = 88 }}\n{FLIP}'
    (content / POSES / "overhead-reach.toml").write_text(text, "utf-8")
    assert any("change places in depth" in each for each in complaints(content, stretches))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"psoas_r", "rectus_r"', '"calf_r"', "targets: calf glows, but is not felt"),
        ("offset = [-0.30, 0.02]", "offset = [0.10, 0.62]", "arrows: over the face"),
        ('scene = "window"', 'scene = "window"\ncamera = { span = 4 }', "camera: a head of "),
    ],
)
def test_a_fault_of_a_picture_is_told_with_its_file(content, stretches, old, new, told):
    change(content, f"poses/{KNEELING}.toml", old, new)
    first = complaints(content, stretches)[0]
    assert first.startswith(f"poses/{KNEELING}.toml: {told}")


def test_a_planted_part_that_hovers_is_told(content, stretches):
    change(content, "poses/bases/half-kneeling.toml", "-0.40, 0.036", "-0.40, 0.07")
    assert any(
        each.startswith(f"poses/{KNEELING}.toml: position 2: ankle_r: 3.8 cm off its surface")
        for each in complaints(content, stretches)
    )


def test_a_palm_that_does_not_touch_its_surface_is_told(content, stretches):
    change(content, "poses/bases/all-fours.toml", "hand = [0.24, 0.018", "hand = [0.24, 0.04")
    assert any("palm_r: 2.2 cm off its surface" in each for each in complaints(content, stretches))


def test_a_palm_before_its_wall_is_told():
    pose = read(CONTENT / "poses" / "wall-calf-stretch.toml")
    away = pose.model_copy(update={"props": (pose.props[0].model_copy(update={"at": (0.7,)}),)})
    assert any("palm" in each for each in lint.pose_problems("wall-calf-stretch", away))


def test_without_its_words_what_glows_is_not_looked_at(content, stretches):
    (content / WORDS / f"{KNEELING}.toml").unlink()
    change(content, f"poses/{KNEELING}.toml", '"psoas_r", "rectus_r"', '"calf_r"')
    assert lint.report(content, stretches).poses == 2


def test_a_picture_from_near_without_a_head_needs_no_large_one():
    pose = read(CONTENT / "poses" / "ankle-circles.toml")
    assert list(lint.pose_problems("ankle-circles", pose)) == []


def test_without_the_tools_depth_is_not_looked_at(content, stretches, monkeypatch):
    text = f'base = "standing"\ncamera = {{ yaw = 88 }}\n{FLIP}'
    (content / POSES / "overhead-reach.toml").write_text(text, "utf-8")
    monkeypatch.setattr(lint, "find_spec", lambda _name: None)
    assert lint.report(content, stretches).poses == 3


def test_a_picture_of_another_pose_is_told(drawn, stretches):
    path = drawn / POSES / "cat-cow.toml"
    path.write_text(path.read_text("utf-8") + "bend = 0.1\n", "utf-8")
    assert complaints(drawn, stretches) == [
        "media: cat-cow was drawn from another pose or by other code. Draw: python -m bot render"
    ]


@pytest.mark.parametrize("deed", ["change", "lose"])
def test_a_file_that_is_not_what_was_drawn_is_told(drawn, stretches, deed):
    path = drawn / MEDIA / "cat-cow.jpg"
    path.write_bytes(b"x") if deed == "change" else path.unlink()
    assert complaints(drawn, stretches)[0].startswith("media/cat-cow.jpg: not the file that was")


def test_a_side_that_is_missing_is_told(drawn, stretches):
    table = json.loads((drawn / MEDIA / MANIFEST).read_text("utf-8"))
    table["cat-cow"]["films"] = {}
    (drawn / MEDIA / MANIFEST).write_text(json.dumps(table), "utf-8")
    assert complaints(drawn, stretches)[0].startswith("media: cat-cow lacks a side.")


def test_a_picture_of_nothing_is_told(content, stretches):
    (content / MEDIA).mkdir(exist_ok=True)
    medium = Medium(name="a.jpg", sha256="", size=1, width=1, height=1)
    write_manifest(
        content, {"flying": StretchMedia(key="", stills={None: medium}, films={None: medium})}
    )
    assert complaints(content, stretches) == [
        "media: flying is drawn, but has no stretch or no pose. Draw: python -m bot render"
    ]
