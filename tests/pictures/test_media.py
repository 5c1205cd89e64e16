"""The manifest: what was drawn, for each side, and from what."""

import pytest

from bot.domain.errors import ContentError
from bot.domain.stretch import Side
from bot.pictures.media import Medium, StretchMedia, file_name, read_manifest, turns, write_manifest

STILL = Medium(name="a-left.jpg", sha256="0" * 64, size=9, width=8, height=6)
FILM = Medium(name="a-left.mp4", sha256="1" * 64, size=9, width=8, height=6, seconds=4.96)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "media").mkdir()
    return tmp_path


def test_nothing_is_drawn_where_there_is_no_manifest(tmp_path):
    assert read_manifest(tmp_path) == {}


def test_what_is_written_can_be_read(folder):
    drawn = {
        "a": StretchMedia(key="k", stills={Side.LEFT: STILL}, films={Side.LEFT: FILM}),
        "b": StretchMedia(key="l", stills={None: STILL}, films={None: FILM}),
    }
    write_manifest(folder, drawn)
    assert read_manifest(folder) == drawn
    assert list(drawn["a"].files) == [STILL, FILM]


@pytest.mark.parametrize("text", ["{", '{"a": 1}', '{"a": {"key": "k"}}', "[]"])
def test_a_broken_manifest_says_what_to_do(folder, text):
    (folder / "media" / "manifest.json").write_text(text, "utf-8")
    with pytest.raises(ContentError, match=r"media/manifest\.json: .* python -m bot render"):
        read_manifest(folder)


def test_files_are_named_after_stretch_and_side():
    assert turns(one_sided=True) == (Side.RIGHT, Side.LEFT)
    assert [file_name("a", turn, "jpg") for turn in (*turns(one_sided=True), None)] == [
        "a-right.jpg",
        "a-left.jpg",
        "a.jpg",
    ]
