"""What was a picture drawn from? A key of the drawing code, of the pose file and of the bases that it builds on."""

import hashlib
from functools import cache
from pathlib import Path

from bot.pictures.figure.posefile import POSES, sources

CODE = Path(__file__).parent / "figure"


def drawing_key(content: Path, stretch: str, *, one_sided: bool) -> str:
    """Return the key: it is another one as soon as anything that may show is another."""
    digest = hashlib.sha256(f"{code_key()} {stretch} {one_sided}".encode())
    for path in sources(content / POSES / f"{stretch}.toml"):
        digest.update(_text(path))
    return digest.hexdigest()[:16]


@cache
def code_key(folder: Path = CODE) -> str:
    """Return the key of the code that draws."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*.py")):
        digest.update(path.name.encode() + _text(path))
    return digest.hexdigest()


def _text(path: Path) -> bytes:
    """Return a file's text, the same whatever its line ends."""
    return path.read_bytes().replace(b"\r\n", b"\n")
