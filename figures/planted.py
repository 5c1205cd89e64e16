"""Parts that a pose plants on the floor or on a wall, and how far each of them is from there."""

from collections.abc import Iterator

from figures.drawing.schema import Arm, Leg, Pose, PoseFile, Shape
from figures.drawing.skeleton import SIDES, Skeleton

OFF = 0.01  # metres that a planted part may be off its surface
LOW = 0.09  # metres above the floor, below which a part is meant to touch it
PALM, INSTEP, TOES = 0.018, 0.032, 0.010  # half thicknesses in metres
STEEP = 0.85  # how much a palm or the back of a foot must face its surface


def hovering(pose: PoseFile, position: int, body: Skeleton) -> Iterator[str]:
    """Yield what a position plants but does not lay on its surface."""
    wanted = pose.positions[position]
    for side in SIDES:
        gaps = (*_palm(wanted, body, side, pose), *_instep(wanted, body, side))
        for part, gap in gaps:
            if abs(gap) > OFF:
                yield f"{part}_{side}: {100 * gap:.1f} cm off its surface"


def _palm(pose: Pose, body: Skeleton, side: str, file: PoseFile) -> Iterator[tuple[str, float]]:
    """Yield the gap below a flat palm on the floor, or on a wall before or behind it."""
    arm: Arm = getattr(pose, f"arm_{side}")
    if arm.hand is None or arm.shape is not Shape.FLAT:
        return
    x, y, _ = body.at[f"palm_{side}"]
    way = body.frames[f"hand_{side}"].x
    if way[1] < -STEEP and y < LOW:
        yield "palm", y - PALM
    for prop in file.props:
        if prop.type == "wall" and prop.at and way[0] > STEEP:
            yield "palm", abs(float(prop.at[0]) - x) - PALM


def _instep(pose: Pose, body: Skeleton, side: str) -> Iterator[tuple[str, float]]:
    """Yield the gaps below a foot that lies on its back."""
    leg: Leg = getattr(pose, f"leg_{side}")
    up = body.frames[f"foot_{side}"].y
    ankle, toe = body.at[f"ankle_{side}"], body.at[f"toe_{side}"]
    if leg.ankle is None or up[1] > -STEEP or ankle[1] > LOW:
        return
    yield "ankle", ankle[1] - INSTEP
    yield "toe", toe[1] - TOES
