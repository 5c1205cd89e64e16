"""The cost of drawing: seconds of CPU for the still of each stretch, and for a whole stretch, both sides.

.venv/bin/python benchmarks/drawing.py [stretch]
"""

import shutil
import sys
import tempfile
import time
from pathlib import Path

from _stage import HERE, percentile

from bot import library
from bot.pictures.media import MEDIA
from figures.drawing.picture import Picture
from figures.drawing.posefile import POSES, read, stretches_drawn
from figures.drawing.raster import still
from figures.render import FULL, draw, outdated, poster

CONTENT = Path(HERE) / "content"
USUAL = "kneeling-hip-flexor-stretch"


def main(stretch: str) -> None:
    """Draw, and tell what it cost."""
    names = list(stretches_drawn(CONTENT))
    drawn(names[0])  # what is loaded once is no part of a still
    costs = [drawn(name) for name in names]
    p50, p90 = percentile(costs, 0.5), percentile(costs, 0.9)
    print(
        f"{len(costs)} stills                     p50 {p50:.2f} s   p90 {p90:.2f} s   most {max(costs):.2f} s"
    )
    print(f"{stretch}   {whole(stretch):.1f} s for stills and films of both sides")


def drawn(name: str) -> float:
    """Return what the still of a stretch costs."""
    before = time.process_time()
    pose = read(CONTENT / POSES / f"{name}.toml")
    still(poster(Picture(name, pose), FULL.still))
    return time.process_time() - before


def whole(stretch: str) -> float:
    """Return what all files of a stretch cost."""
    stretches = {stretch: library.load(CONTENT).stretches[stretch]}
    with tempfile.TemporaryDirectory(prefix="limber-bench-") as folder:
        content = Path(folder)
        shutil.copytree(CONTENT / POSES, content / POSES)
        (content / MEDIA).mkdir()
        (order,) = outdated(content, stretches)
        before = time.process_time()
        draw(order)
        return time.process_time() - before


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else USUAL)
