"""Rendering: what changed and no more, both sides, with a manifest that the linter believes."""

import json

import numpy as np
import pytest
from PIL import Image

from bot.domain.errors import ContentError
from bot.domain.stretch import Side
from bot.pictures.media import read_manifest
from figures import lint, strips, studio
from figures.drawing.picture import Picture
from figures.drawing.posefile import read, stretches_drawn
from figures.drawing.shots import poster
from figures.render import Prints, outdated, render
from figures.tests.conftest import FEW
from tests.support.paths import CONTENT

KNEELING = "kneeling-hip-flexor-stretch"


def test_both_sides_are_drawn_and_a_symmetric_stretch_once(drawn):
    names = {path.name for path in (drawn / "media").iterdir()}
    sides = {f"{KNEELING}-{side}.{ending}" for side in Side for ending in ("jpg", "mp4")}
    assert names == {"manifest.json", "cat-cow.jpg", "cat-cow.mp4"} | sides


def test_the_manifest_knows_each_file(drawn):
    known = read_manifest(drawn)[KNEELING]
    film = known.films[Side.LEFT]
    assert (film.width, film.height, film.seconds) == (96, 96, 5.0)
    for each in known.files:
        assert (drawn / "media" / each.name).stat().st_size == each.size


def test_the_left_still_mirrors_the_right_one(drawn):
    right, left = (
        np.asarray(Image.open(drawn / "media" / f"{KNEELING}-{side}.jpg")).astype(int)
        for side in (Side.RIGHT, Side.LEFT)
    )
    assert abs(right - left[:, ::-1]).mean() < 3
    assert abs(right - left).mean() > 3


def test_what_is_up_to_date_is_not_drawn_again(drawn, stretches):
    assert outdated(drawn, stretches) == []


def test_a_pose_that_changed_is_drawn_again(drawn, stretches):
    path = drawn / "poses" / "cat-cow.toml"
    path.write_text(path.read_text("utf-8") + "bend = 0.1\n", "utf-8")
    assert [each.stretch for each in outdated(drawn, stretches)] == ["cat-cow"]


def test_a_file_that_was_lost_is_drawn_again(drawn, stretches):
    (drawn / "media" / "cat-cow.mp4").unlink()
    assert [each.stretch for each in outdated(drawn, stretches)] == ["cat-cow"]


def test_a_pose_without_a_stretch_is_left_out(drawn, stretches):
    only = {"cat-cow": stretches["cat-cow"]}
    assert outdated(drawn, only) == []
    render(drawn, only, [], lambda *_: None)
    assert list(read_manifest(drawn)) == ["cat-cow"]
    assert not list((drawn / "media").glob("kneeling*"))


def test_the_command_draws_what_is_due_and_counts(drawn, stretches, capsys):
    (drawn / "media" / "cat-cow.mp4").unlink()
    told = studio.render(drawn, stretches, film=96, still=96, rate=1)
    assert told == "Drawn: 1 of 2. All others are up to date."
    assert (drawn / "media" / "cat-cow.mp4").is_file()
    assert "cat-cow" in capsys.readouterr().err
    assert outdated(drawn, stretches) == []


def test_the_linter_believes_what_was_just_drawn(drawn, stretches):
    told = lint.report(
        drawn, {name: stretches[name] for name in ("cat-cow", KNEELING)}, complete=True
    )
    assert told.notes == ()
    assert (told.poses, told.files) == (2, 6)
    assert told.bytes > 1000


def test_a_preview_is_a_strip_of_six_pictures(content, tmp_path):
    path = tmp_path / "strip.png"
    assert studio.preview(content, "cat-cow", path) == str(path)
    with Image.open(path) as image:
        assert image.width == 6 * strips.STRIP_WIDTH


def test_a_preview_looks_at_the_way_there():
    hold = Picture(KNEELING, read(CONTENT / "poses" / f"{KNEELING}.toml"))
    assert [each.t for each in strips.moments(hold.movement)] == [0, 0.25, 0.5, 0.75, 1]


def test_a_preview_of_nothing_names_what_there_is(content, tmp_path):
    with pytest.raises(ContentError, match="Choose one of: cat-cow, kneeling"):
        studio.preview(content, "flying", tmp_path / "strip.png")


def test_a_sheet_has_all_stills_and_a_review_page_their_steps(content, tmp_path):
    path = tmp_path / "sheet.png"
    names = {stretch: stretch.upper() for stretch in stretches_drawn(content)}
    assert studio.sheet(content, path, names) == str(path)
    with Image.open(path) as image:
        assert image.size[0] == strips.SHEET_WIDTH
    page = (tmp_path / "sheet-review.html").read_text("utf-8")
    assert page.count("data:image/jpeg") == len(names)
    assert "Round your back up and let your head hang." in page


def test_without_the_tools_the_remedy_is_told(monkeypatch, content, stretches):
    monkeypatch.setattr(studio, "find_spec", lambda name: None if name == "av" else name)
    with pytest.raises(ContentError, match=r"needs av\. Install the extra"):
        studio.render(content, stretches)


def test_what_we_ship_is_what_the_code_draws():
    shipped = read_manifest(CONTENT)
    name = "cat-cow"
    assert f"{name}.toml" in FEW
    picture = Picture(name, read(CONTENT / "poses" / f"{name}.toml"))
    with Image.open(CONTENT / "media" / shipped[name].stills[None].name) as image:
        committed = np.asarray(image.convert("RGB")).astype(int)
    assert abs(committed - poster(picture, Prints().still).astype(int)).mean() < 2


def test_what_we_ship_is_small_enough():
    table = json.loads((CONTENT / "media" / "manifest.json").read_text("utf-8"))
    assert table
    for drawn in read_manifest(CONTENT).values():
        assert all(each.size <= 110_000 for each in drawn.stills.values())
        assert all(each.size <= 130_000 for each in drawn.films.values())
    files = [each for drawn in read_manifest(CONTENT).values() for each in drawn.files]
    assert sum(each.size for each in files) <= 30_000_000
