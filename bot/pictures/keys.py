"""What was a picture drawn from? A key of the drawing code, and of the pose with all that it inherits."""

import hashlib
import json
from functools import cache
from pathlib import Path

from bot.pictures.figure.posefile import POSES, whole

CODE = Path(__file__).parent / "figure"


def drawing_key(content: Path, stretch: str, *, one_sided: bool) -> str:
    """Return the key: it is another one as soon as anything that may show is another; comments do not show."""
    pose = json.dumps(whole(content / POSES / f"{stretch}.toml"), sort_keys=True)
    told = f"{code_key()} {stretch} {one_sided} {pose}"
    return hashlib.sha256(told.encode()).hexdigest()[:16]


@cache
def code_key(folder: Path = CODE) -> str:
    """Return the key of the code that draws."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*.py")):
        digest.update(path.name.encode() + path.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()
