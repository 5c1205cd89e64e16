"""Drawings as files: SVG to pixels, pixels to a JPEG still or an H.264 loop; the same bytes every time."""

import io
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import av
import numpy as np
import resvg_py
from av.video.stream import VideoStream
from numpy.typing import NDArray
from PIL import Image

from figures.drawing.movement import RATE

Pixels = NDArray[np.uint8]
STILL_LIMIT, FILM_LIMIT = 105_000, 110_000  # bytes
STILL_QUALITIES = (88, 85, 82, 78, 74, 70)
FILM_QUALITIES = (23, 25, 27, 29, 32, 35)  # x264's rate factor; more is smaller
PLAIN = {"movflags": "+faststart", "fflags": "+bitexact"}
X264 = {
    "preset": "slow",
    "tune": "animation",
    "profile": "high",
    "x264-params": "threads=1:keyint=250:sliced-threads=0",
}
BT709 = 1
LIGHT_AT, LIGHT_REACH, LIGHT_SHARE = (0.5, 0.42), 0.62, 0.7  # shares of the page
GRAIN_SEED, GRAIN = 7, 251  # pixels of a tile


def pixels(svg: str, width: int | None = None) -> Pixels:
    """Return the drawing as rows of red, green and blue."""
    png = bytes(resvg_py.svg_to_bytes(svg_string=svg, width=width, skip_system_fonts=True))
    with Image.open(io.BytesIO(png)) as image:
        return np.asarray(image.convert("RGB"))


def lit(image: Pixels, colour: str) -> Pixels:
    """Return a room with the light on it, which keeps the eye on the figure; a fine grain hides its steps.

    Eight bits have too few steps for so faint a light: without the grain, one would see rings.
    """
    high, wide = image.shape[:2]
    y = (np.arange(high, dtype=np.float32) / high - LIGHT_AT[1]) ** 2
    x = (np.arange(wide, dtype=np.float32) / wide - LIGHT_AT[0]) ** 2
    far = np.sqrt(y[:, None] + x[None, :]) / LIGHT_REACH
    share = (LIGHT_SHARE * np.clip(1 - far, 0, 1))[..., None].astype(np.float32)
    light = np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)], dtype=np.float32)
    out = image + (light - image) * share + _grain(high, wide)[..., None]
    return np.asarray(np.clip(out, 0, 255), dtype=np.uint8)


@cache
def _grain(high: int, wide: int) -> NDArray[np.float32]:
    """Return the grain of a page: a tile of it, again and again, half a level up for rounding."""
    tile = np.random.default_rng(GRAIN_SEED).triangular(-0.5, 0.5, 1.5, (GRAIN, GRAIN))
    times = (-(-high // GRAIN), -(-wide // GRAIN))
    return np.tile(tile.astype(np.float32), times)[:high, :wide]


def laid(drawing: str, backdrop: Pixels) -> Pixels:
    """Return a drawing laid on pixels that were drawn before."""
    wide = backdrop.shape[1]
    png = bytes(resvg_py.svg_to_bytes(svg_string=drawing, width=wide, skip_system_fonts=True))
    with Image.open(io.BytesIO(png)) as image:
        above = image.convert("RGBA")
    whole = Image.fromarray(backdrop)
    whole.paste(above.convert("RGB"), mask=above.getchannel("A"))
    return np.asarray(whole)


def mirrored(image: Pixels) -> Pixels:
    """Return the exact mirror image."""
    return np.ascontiguousarray(image[:, ::-1])


def still(image: Pixels) -> bytes:
    """Return a JPEG of the best quality that is small enough."""
    return _fitting((_jpeg(image, quality) for quality in STILL_QUALITIES), STILL_LIMIT)


def film(frames: list[Pixels], rate: int = RATE) -> bytes:
    """Return a silent MP4 of the best quality that is small enough, ready to play while it loads."""
    return _fitting((_mp4(frames, rate, quality) for quality in FILM_QUALITIES), FILM_LIMIT)


def _fitting(encodings: Iterator[bytes], limit: int) -> bytes:
    """Return the first encoding that keeps within a limit, else the last."""
    last = b""
    for last in encodings:
        if len(last) <= limit:
            break
    return last


def _jpeg(image: Pixels, quality: int) -> bytes:
    out = io.BytesIO()
    Image.fromarray(image).save(out, "JPEG", quality=quality, subsampling=0, optimize=True)
    return out.getvalue()


def _mp4(frames: list[Pixels], rate: int, quality: int) -> bytes:
    with (
        TemporaryDirectory() as folder
    ):  # to put the index first, the encoder reads its own file again
        path = Path(folder, "film.mp4")
        with av.open(str(path), "w", format="mp4", options=PLAIN) as container:
            stream = _stream(container, frames[0], rate, quality)
            for frame in frames:
                picture = av.VideoFrame.from_ndarray(yuv420(frame), format="yuv420p")
                container.mux(stream.encode(picture))
            container.mux(stream.encode())
        return path.read_bytes()


def _stream(
    container: av.container.OutputContainer, frame: Pixels, rate: int, quality: int
) -> VideoStream:
    stream = container.add_stream("libx264", rate=rate, options={**X264, "crf": str(quality)})
    stream.height, stream.width = frame.shape[:2]
    stream.pix_fmt = "yuv420p"
    context = stream.codec_context
    context.thread_count = 1
    context.color_range = context.colorspace = context.color_primaries = context.color_trc = BT709
    return stream


def yuv420(image: Pixels) -> Pixels:
    """Return brightness and halved colour (BT.709, limited range) in whole numbers: the same on every processor."""
    red, green, blue = (image[..., i].astype(np.int32) for i in range(3))
    luma = (11966 * red + 40254 * green + 4064 * blue + 32768 >> 16) + 16
    r, g, b = map(_quarter, (red, green, blue))
    u = ((-6596 * r - 22189 * g + 28784 * b + 131072) >> 18) + 128
    v = ((28784 * r - 26145 * g - 2639 * b + 131072) >> 18) + 128
    planes = np.concatenate([luma.reshape(-1), u.reshape(-1), v.reshape(-1)]).astype(np.uint8)
    return planes.reshape(image.shape[0] * 3 // 2, image.shape[1])


def _quarter(plane: NDArray[np.int32]) -> NDArray[np.int32]:
    """Return the sums of two by two neighbours."""
    return plane[0::2, 0::2] + plane[1::2, 0::2] + plane[0::2, 1::2] + plane[1::2, 1::2]
