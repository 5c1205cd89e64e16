"""The schema of pose files is that of the code, and every pose names it."""

import json
from pathlib import Path

from figures import schemas
from tests.support.paths import CONTENT

POSES = CONTENT / "poses"
PAGES = sorted(POSES.rglob("*.toml"))


def test_every_pose_names_the_schema_in_its_first_line():
    for page in PAGES:
        first = page.read_text("utf-8").partition("\n")[0]
        named = page.parent / first.removeprefix("#:schema ")
        assert named.resolve() == POSES / schemas.NAME, page


def test_the_schema_is_that_of_the_code(tmp_path: Path):
    (tmp_path / "poses").mkdir()
    schemas.write(tmp_path)
    written = (tmp_path / "poses" / schemas.NAME).read_text("utf-8")
    shipped = (POSES / schemas.NAME).read_text("utf-8")
    assert shipped == written, "run python -m bot check --write-schemas"


def test_the_schema_knows_short_forms_and_what_is_inherited():
    told = json.loads(schemas.schema())
    parts = told["definitions"]
    assert "required" not in told
    assert "required" not in parts["Pose"]
    assert {"legs", "arms", "leg_r"} <= parts["Pose"]["properties"].keys()
    assert {"type": "number"} in parts["Spine"]["properties"]["neck"]["anyOf"]
    assert {"type": "string"} in parts["Arm"]["properties"]["hand"]["anyOf"]
    assert "fist" in parts["Shape"]["enum"]
