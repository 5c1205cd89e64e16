"""The films as they are sent: no part jumps from one frame to the next, and none where a loop begins again."""

import av
import numpy as np

from bot.domain.stretch import Side
from bot.pictures.media import MEDIA, read_manifest
from tests.support.paths import CONTENT

ACROSS, BLOCK = 112, 8  # pixels: a film as it is looked at, and the pieces of it that are compared
STEADY = 10.0  # steps of brightness: less than this in a piece is not seen as a jump
SUDDEN = 4.0  # times as much as in the frames around it
AROUND = 3


def frames(path):
    with av.open(str(path)) as film:
        small = (
            each.reformat(width=ACROSS, height=ACROSS, format="gray").to_ndarray()
            for each in film.decode(video=0)
        )
        return np.stack(list(small)).astype(np.int16)


def changes(film):
    """Return how much the most changed piece differs from each frame to the next, round the loop."""
    pieces = ACROSS // BLOCK
    step = np.abs(np.roll(film, -1, axis=0) - film).reshape(-1, pieces, BLOCK, pieces, BLOCK)
    return step.mean(axis=(2, 4)).max(axis=(1, 2))


def jumps(change):
    """Yield the frames that differ much more from the next than the frames around them do."""
    for k, much in enumerate(change):
        near = [change[(k + i) % len(change)] for i in range(-AROUND, AROUND + 1) if i]
        if much > STEADY and much > SUDDEN * max(float(np.median(near)), 1.0):
            yield k, round(float(much), 1)


def test_a_part_that_jumps_is_seen():
    film = np.full((20, ACROSS, ACROSS), 100, dtype=np.int16)
    film[8:, :20, :20] = 180
    assert [k for k, _ in jumps(changes(film))] == [7, 19]


def test_no_film_has_a_visible_jump():
    found = {}
    for name, drawn in read_manifest(CONTENT).items():
        clip = drawn.films.get(Side.RIGHT) or drawn.films[None]
        if seen := list(jumps(changes(frames(CONTENT / MEDIA / clip.name)))):
            found[name] = seen
    assert found == {}
