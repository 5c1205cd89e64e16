"""Pose files with all that they inherit: a base gives the start, the start the stretch."""

import copy
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from bot.domain.errors import ContentError
from figures.drawing.schema import PoseFile

POSES, BASES = "poses", "bases"
BOTH = {"arms": "arm", "legs": "leg"}
WAYS = {"arm": ("hand", "shoulder"), "leg": ("foot", "ankle", "hip")}
ACROSS = (
    "offset",
    "hand",
    "via",
    "ankle",
    "knee_to",
    "elbow_to",
    "toes_to",
    "sole_to",
    "fingers",
    "palm",
)
OTHER = {"_r": "_l", "_l": "_r"}

Table = dict[str, Any]


def read(path: Path) -> PoseFile:
    """Read one pose file with what it inherits; raise `ContentError` naming file and field."""
    return _fit(whole(path), path)


def stretches_drawn(content: Path) -> dict[str, Path]:
    """Return the pose files of a content folder by the stretches they draw."""
    return {path.stem: path for path in sorted((content / POSES).glob("*.toml"))}


def whole(path: Path) -> Table:
    """Return a pose file as one table with nothing left to inherit."""
    own = _table(path)
    table = _based(own, path)
    start = merged(table.pop("start", {}), expanded(own.get("start", {})))
    stretch = _after(start, own.get("stretch", {}))
    table.update(start=start, stretch=stretch)
    then, last = [], stretch
    for each in own.get("then", []):
        last = _after(last, each)
        then.append(last)
    return {**table, "then": then}


def sources(path: Path) -> Iterator[Path]:
    """Yield the files that a pose file is made of: itself, and the bases that it builds on."""
    yield path
    if base := _table(path).get("base"):
        yield from sources(_base(path, base))


def _after(before: Table, own: Table) -> Table:
    """Return a position that inherits from the one before it; how much it glows is its own affair."""
    return merged({key: value for key, value in before.items() if key != "glow"}, expanded(own))


def _based(own: Table, path: Path) -> Table:
    """Return everything of a file but its positions, with those of its base beneath."""
    table: Table = {}
    if base := own.get("base"):
        file = _base(path, base)
        below = _table(file)
        table = _based(below, file)
        start = merged(table.get("start", {}), expanded(below.get("start", {})))
        table.update({key: value for key, value in below.items() if key not in {"base", "start"}})
        table["start"] = start
    skipped = {"base", "start", "stretch", "then"}
    return {**table, **{key: value for key, value in own.items() if key not in skipped}}


def _base(path: Path, name: Any) -> Path:
    folder = path.parent if path.parent.name == BASES else path.parent / BASES
    return folder / f"{name}.toml"


def _table(path: Path) -> Table:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise ContentError(
            f"{_named(path)}: expected a base of this name. Choose another."
        ) from None
    except tomllib.TOMLDecodeError as error:
        raise ContentError(f"{_named(path)}: expected TOML ({error}). Correct that line.") from None


def _named(path: Path) -> str:
    parts = path.parts
    return "/".join(parts[parts.index(POSES) :] if POSES in parts else parts[-1:])


def _fit(table: Table, path: Path) -> PoseFile:
    try:
        return PoseFile.model_validate(table)
    except ValidationError as error:
        told = (
            f"{_named(path)}: {'.'.join(map(str, each['loc']))}: {each['msg']}"
            for each in error.errors(include_url=False)
        )
        raise ContentError("\n".join(dict.fromkeys(told))) from None


def merged(below: Mapping[str, Any], above: Mapping[str, Any]) -> Table:
    """Return a table with another laid over it; a limb placed in another way forgets the old way."""
    out = copy.deepcopy(dict(below))
    for key, value in above.items():
        old = out.get(key)
        if (
            not (isinstance(value, dict) and isinstance(old, dict))
            or "on" in value
            or _anew(key, old, value)
        ):
            out[key] = copy.deepcopy(value)
        else:
            out[key] = merged(old, value)
    return out


def _anew(key: str, old: Table, new: Table) -> bool:
    ways = WAYS.get(key.split("_", maxsplit=1)[0], ())
    chosen = [way for way in ways if way in new]
    return bool(chosen) and chosen[0] not in old


def expanded(position: Mapping[str, Any]) -> Table:
    """Return a position with `arms` and `legs`, written for the right, given for each side."""
    out: Table = {}
    for both, limb in BOTH.items():
        if both in position:
            out[f"{limb}_r"] = copy.deepcopy(position[both])
            out[f"{limb}_l"] = mirrored(position[both])
    own = {key: value for key, value in position.items() if key not in BOTH}
    return merged(out, own)


def mirrored(value: Any, key: str = "") -> Any:
    """Return what was written for the right side as the left side has it."""
    if isinstance(value, dict):
        return {name: mirrored(each, name) for name, each in value.items()}
    if isinstance(value, str) and value[-2:] in OTHER:
        return value[:-2] + OTHER[value[-2:]]
    if key in ACROSS or key == "foot":
        return [*value[:-1], -value[-1]]
    return value
