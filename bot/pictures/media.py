"""The manifest of content/media: each stretch's still and film, for each side."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from bot.domain.errors import ContentError
from bot.domain.stretch import Side

MEDIA, MANIFEST = "media", "manifest.json"
Turn = Side | None  # the side that is stretched; None where there are no sides


@dataclass(frozen=True, slots=True, kw_only=True)
class Medium:
    """A file: what it holds by its hash, its size in bytes and pixels, and a film's length in seconds."""

    name: str
    sha256: str
    size: int
    width: int
    height: int
    seconds: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StretchMedia:
    """A stretch as it was drawn: the key of what it was drawn from, and its files by side."""

    key: str
    stills: Mapping[Turn, Medium]
    films: Mapping[Turn, Medium]

    @property
    def files(self) -> Iterator[Medium]:
        """All files."""
        yield from (*self.stills.values(), *self.films.values())


def turns(*, one_sided: bool) -> tuple[Turn, ...]:
    """Return the sides for which a stretch has pictures of its own."""
    return (Side.RIGHT, Side.LEFT) if one_sided else (None,)


def file_name(stretch: str, turn: Turn, ending: str) -> str:
    """Return the name of a stretch's file for a side."""
    return f"{stretch}-{turn}.{ending}" if turn else f"{stretch}.{ending}"


def read_manifest(content: Path) -> dict[str, StretchMedia]:
    """Return everything that was drawn, by stretch; raise `ContentError` for a broken manifest."""
    path = content / MEDIA / MANIFEST
    if not path.is_file():
        return {}
    try:
        return {name: _drawn(each) for name, each in json.loads(path.read_text("utf-8")).items()}
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        expected = f"expected a manifest ({error}). Draw anew: python -m bot render"
        raise ContentError(f"{MEDIA}/{MANIFEST}: {expected}") from None


def write_manifest(content: Path, drawn: Mapping[str, StretchMedia]) -> None:
    """Write down what was drawn."""
    table = {name: _table(each) for name, each in sorted(drawn.items())}
    text = json.dumps(table, indent=1) + "\n"
    (content / MEDIA / MANIFEST).write_text(text, "utf-8")


def _drawn(table: dict[str, Any]) -> StretchMedia:
    return StretchMedia(
        key=table["key"], stills=_media(table["stills"]), films=_media(table["films"])
    )


def _media(table: dict[str, Any]) -> dict[Turn, Medium]:
    return {Side(side) if side != "both" else None: Medium(**each) for side, each in table.items()}


def _table(drawn: StretchMedia) -> dict[str, Any]:
    kinds = {"stills": drawn.stills, "films": drawn.films}
    return {
        "key": drawn.key,
        **{
            kind: {str(turn or "both"): _row(each) for turn, each in media.items()}
            for kind, media in kinds.items()
        },
    }


def _row(medium: Medium) -> dict[str, Any]:
    return {name: value for name, value in asdict(medium).items() if value is not None}
