"""Files: small enough, silent, ready to play while they load, and the same bytes each time."""

import io

import av
import numpy as np
import pytest
from PIL import Image

from figures.drawing.raster import STILL_LIMIT, _fitting, _jpeg, film, pixels, still, yuv420

RED = "<svg xmlns='http://www.w3.org/2000/svg' width='32' height='32'><rect width='32' height='32' fill='#{}'/></svg>"


def frames(count=4):
    shades = np.linspace(0, 255, 64, dtype=np.uint8)
    image = np.stack([np.tile(shades, (48, 1))] * 3, axis=-1)
    return [np.roll(image, 4 * i, axis=1) for i in range(count)]


def test_a_drawing_becomes_pixels_of_the_width_that_is_asked_for():
    assert pixels(RED.format("FF0000"), 16).shape == (16, 16, 3)
    assert pixels(RED.format("FF0000"))[0, 0].tolist() == [255, 0, 0]


def test_a_still_is_a_jpeg_of_the_picture():
    with Image.open(io.BytesIO(still(frames()[0]))) as image:
        assert (image.format, image.size) == ("JPEG", (64, 48))


def test_a_still_that_would_be_too_large_is_coarser():
    specks = np.random.default_rng(1).integers(0, 60, (160, 200, 3), dtype=np.uint8)
    noise = np.kron(specks, np.ones((3, 3, 1), dtype=np.uint8))
    fine, coarse = _jpeg(noise, 92), still(noise)
    assert len(coarse) < len(fine)
    assert len(coarse) < STILL_LIMIT


def test_what_fits_nowhere_is_as_small_as_can_be():
    assert _fitting(iter([b"aaaa", b"aaa"]), 2) == b"aaa"


def test_a_film_is_silent_h264_that_any_phone_plays():
    with av.open(io.BytesIO(film(frames(), rate=5))) as container:
        (stream,) = container.streams
        assert stream.codec_context.name == "h264"
        assert stream.codec_context.pix_fmt == "yuv420p"
        assert (stream.width, stream.height) == (64, 48)
        assert len(list(container.decode(stream))) == 4
        assert float(stream.average_rate) == 5


def test_a_film_says_first_what_is_in_it():
    content = film(frames())
    assert 0 < content.index(b"moov") < content.index(b"mdat")


def test_a_film_is_the_same_bytes_each_time():
    assert film(frames()) == film(frames())


@pytest.mark.parametrize(
    ("colour", "yuv"),
    [("FFFFFF", (235, 128, 128)), ("000000", (16, 128, 128)), ("FF0000", (63, 102, 240))],
)
def test_colours_keep_their_place(colour, yuv):
    planes = yuv420(pixels(RED.format(colour)))
    assert planes.shape == (48, 32)
    assert (planes[0, 0], planes[32, 0], planes[40, 0]) == pytest.approx(yuv, abs=1)
