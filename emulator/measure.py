"""Sizes and lengths of pictures and films, read from the first bytes of JPEG, PNG, GIF and MP4."""

import struct
from dataclasses import dataclass

_FRAME_STARTS = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """Width and height in pixels, length in whole seconds; 0 where it is unknown."""

    width: int = 0
    height: int = 0
    duration: int = 0


def measure(content: bytes) -> Measure:
    """Return what the file's own header says; nothing for files of other kinds."""
    try:
        return _measure(content)
    except (struct.error, IndexError, ZeroDivisionError):
        return Measure()


def _measure(content: bytes) -> Measure:
    if content.startswith(b"\x89PNG\r\n"):
        width, height = struct.unpack(">II", content[16:24])
        return Measure(width=width, height=height)
    if content.startswith((b"GIF87a", b"GIF89a")):
        width, height = struct.unpack("<HH", content[6:10])
        return Measure(width=width, height=height)
    if content.startswith(b"\xff\xd8"):
        return _jpeg(content)
    return _film(content) if content[4:8] == b"ftyp" else Measure()


def _jpeg(content: bytes) -> Measure:
    here = 2
    while content[here] == 0xFF:  # noqa: PLR2004 - each segment begins with this byte
        kind, (length,) = content[here + 1], struct.unpack(">H", content[here + 2 : here + 4])
        if kind in _FRAME_STARTS:
            height, width = struct.unpack(">HH", content[here + 5 : here + 9])
            return Measure(width=width, height=height)
        here += 2 + length
    return Measure()


def _film(content: bytes) -> Measure:
    """The header box holds the length, the largest track the size (in 16.16 fixed point)."""
    scale, length = struct.unpack(">II", _box(content, b"mvhd")[20:28])
    track = _box(content, b"tkhd")
    width, height = struct.unpack(">II", track[-8:])
    return Measure(width=width >> 16, height=height >> 16, duration=round(length / scale))


def _box(content: bytes, name: bytes) -> bytes:
    at = content.find(name) - 4
    if at < 0:
        return b""
    (size,) = struct.unpack(">I", content[at : at + 4])
    return content[at : at + size]
