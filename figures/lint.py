"""Checks of poses and pictures: whether poses can be drawn, and pictures are those of these poses."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from bot.domain.errors import ContentError
from bot.domain.stretch import Stretch
from bot.pictures.media import MEDIA, StretchMedia, read_manifest, turns
from figures.drawing.anatomy import MUSCLES, plain
from figures.drawing.build import MAN, WOMAN
from figures.drawing.characters import CHARACTERS
from figures.drawing.limits import faults
from figures.drawing.movement import Moment, Movement
from figures.drawing.palette import THEMES
from figures.drawing.posefile import POSES, read, stretches_drawn
from figures.drawing.scenery import ROOMS
from figures.drawing.schema import Pace, PoseFile
from figures.felt import strangers
from figures.keys import drawing_key
from figures.planted import hovering

AGAIN = "Draw: python -m bot render"
LOOKS = 11  # moments of each way that are looked at
TOOLS = ("numpy", "shapely")


@dataclass(frozen=True, slots=True, kw_only=True)
class LintReport:
    """How much is drawn, and what is not drawn yet."""

    poses: int
    files: int
    bytes: int
    notes: tuple[str, ...] = ()

    def __str__(self) -> str:
        counts = f"{self.poses} poses, {self.files} pictures and films ({self.bytes / 1e6:.1f} MB). No problems."
        return "\n".join((counts, *self.notes))


def report(
    content: Path, stretches: Mapping[str, Stretch], *, complete: bool = False
) -> LintReport:
    """Check poses and pictures; raise `ContentError` with all problems if there are any.

    What is not drawn yet is a note, or a problem too if everything must be `complete`.
    """
    known = read_manifest(content)
    found = [*_pose_problems(content, stretches), *_media_problems(content, stretches, known)]
    notes = list(_gaps(content, stretches, known))
    if problems := found + (notes if complete else []):
        raise ContentError("\n".join(problems))
    files = [each for drawn in known.values() for each in drawn.files]
    return LintReport(
        poses=len(stretches_drawn(content)),
        files=len(files),
        bytes=sum(each.size for each in files),
        notes=tuple(notes),
    )


def _gaps(
    content: Path, stretches: Mapping[str, Stretch], known: Mapping[str, StretchMedia]
) -> Iterator[str]:
    poses = stretches_drawn(content)
    without = [name for name in stretches if name not in poses]
    waiting = [name for name in poses if name in stretches and name not in known]
    if without:
        yield f"{POSES}: without a pose, so without a picture: {', '.join(without)}."
    if waiting:
        yield f"{MEDIA}: not drawn yet: {', '.join(waiting)}. {AGAIN}"


def _pose_problems(content: Path, stretches: Mapping[str, Stretch]) -> Iterator[str]:
    for name, path in stretches_drawn(content).items():
        if name not in stretches:
            yield f"{POSES}/{name}.toml: expected a stretch of this name. Rename it, or take it out."
            continue
        try:
            pose = read(path)
            found = (*pose_problems(name, pose), *strangers(content, name, pose))
            yield from (f"{POSES}/{name}.toml: {each}" for each in found)
        except ContentError as error:
            yield from (_named(name, line) for line in str(error).splitlines())


def _named(name: str, problem: str) -> str:
    return problem if problem.startswith(POSES) else f"{POSES}/{name}.toml: {problem}"


def pose_problems(name: str, pose: PoseFile) -> Iterator[str]:
    """Yield what is wrong with one pose: names, reach, joints, floor, and (with the tools) parts that swap places."""
    if unknown := list(_unknown(pose)):
        yield from unknown
        return
    for build in (WOMAN, MAN):
        movement = Movement(pose, build)
        found: dict[str, str] = {}
        for where, moment in looks(movement):
            for fault in faults(movement.body(moment)):
                found.setdefault(fault.split(":")[0], f"{where}: {fault}")
        if found:
            yield from found.values()
            return
    yield from _hovering(pose)
    yield from _drawn_faults(name, pose)


def looks(movement: Movement) -> Iterator[tuple[str, Moment]]:
    """Yield the moments that are looked at, with words for where they are."""
    count = len(movement.pose.positions)
    ways = (
        [(0, 1)]
        if movement.pose.pace is Pace.HOLD
        else [(i, (i + 1) % count) for i in range(count)]
    )
    for start, end in ways:
        for i in range(LOOKS):
            t = i / (LOOKS - 1)
            yield (
                f"position {start + 1} to {end + 1}, {100 * t:.0f} %",
                Moment(start=start, end=end, t=t),
            )


def _unknown(pose: PoseFile) -> Iterator[str]:
    for field, given, choices in (
        ("who", [pose.who], CHARACTERS),
        ("scene", [pose.scene], ROOMS),
        ("theme", [pose.theme], THEMES),
        ("targets", map(plain, pose.targets), MUSCLES),
    ):
        for each in given:
            if each is not None and each not in choices:
                yield f"{field}: found {each}. Choose one of: {', '.join(sorted(choices))}."


def _hovering(pose: PoseFile) -> Iterator[str]:
    movement = Movement(pose, WOMAN)
    found = {
        fault: position + 1
        for position in range(len(pose.positions))
        for fault in hovering(pose, position, movement.body(movement.at(position)))
    }
    yield from (f"position {position}: {fault}" for fault, position in found.items())


def _drawn_faults(name: str, pose: PoseFile) -> Iterator[str]:
    if not all(map(find_spec, TOOLS)):
        return
    from figures import framed  # noqa: PLC0415 - needs the tools
    from figures.drawing.picture import Picture  # noqa: PLC0415
    from figures.flips import flips  # noqa: PLC0415

    picture = Picture(name, pose)
    found = {(a, b) for _, a, b in flips(picture, list(picture.movement.film()))}
    for a, b in sorted(found):
        yield f"{a} and {b} change places in depth. Set `order`, or turn the camera."
    yield from framed.faults(picture)


def _media_problems(
    content: Path, stretches: Mapping[str, Stretch], known: Mapping[str, StretchMedia]
) -> Iterator[str]:
    poses = stretches_drawn(content)
    for name, drawn in known.items():
        if name not in stretches or name not in poses:
            yield f"{MEDIA}: {name} is drawn, but has no stretch or no pose. {AGAIN}"
            continue
        one_sided = stretches[name].one_sided
        if set(drawn.stills) != set(turns(one_sided=one_sided)) or set(drawn.films) != set(
            drawn.stills
        ):
            yield f"{MEDIA}: {name} lacks a side. {AGAIN}"
        if drawn.key != drawing_key(content, name, one_sided=one_sided):
            yield f"{MEDIA}: {name} was drawn from another pose or by other code. {AGAIN}"
        yield from _file_problems(content, drawn)


def _file_problems(content: Path, drawn: StretchMedia) -> Iterable[str]:
    for each in drawn.files:
        path = content / MEDIA / each.name
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != each.sha256:
            yield f"{MEDIA}/{each.name}: not the file that was drawn. {AGAIN}"
