"""Fixtures of the drawing's tests: a content folder with few poses, bare or drawn small and with few frames."""

import shutil
from pathlib import Path

import pytest

from bot.pictures.media import write_manifest
from figures.felt import TABLE, WORDS
from figures.render import Prints, draw, outdated
from tests.support.content import shipped
from tests.support.paths import CONTENT

FEW = ("cat-cow.toml", "kneeling-hip-flexor-stretch.toml")
TINY = Prints(film=96, still=96, rate=1)


@pytest.fixture(scope="session")
def stretches():
    return shipped().stretches


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder in which two stretches have poses, and nothing is drawn."""
    return bare(tmp_path / "content")


@pytest.fixture
def drawn(tmp_path: Path, drawn_once: Path) -> Path:
    """A content folder in which both stretches are drawn."""
    return Path(shutil.copytree(drawn_once, tmp_path / "drawn"))


@pytest.fixture(scope="session")
def drawn_once(tmp_path_factory, stretches) -> Path:
    folder = bare(tmp_path_factory.mktemp("drawn"))
    write_manifest(folder, {each.stretch: draw(each, TINY) for each in outdated(folder, stretches)})
    return folder


def bare(place: Path) -> Path:
    shutil.copytree(CONTENT / "poses" / "bases", place / "poses" / "bases")
    (place / "media").mkdir()
    (place / WORDS).mkdir(parents=True)
    shutil.copy(CONTENT / TABLE, place)
    for name in FEW:
        shutil.copy(CONTENT / "poses" / name, place / "poses")
        shutil.copy(CONTENT / WORDS / name, place / WORDS)
    return place
