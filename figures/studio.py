"""The command `render`: reports what is missing, shows how far it is, and leaves the drawing to `render`."""

import os
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from bot.domain.errors import ContentError
from bot.domain.stretch import Stretch
from figures.drawing.posefile import POSES, stretches_drawn

TOOLS = ("av", "numpy", "PIL", "shapely")
MISSING = (
    "Drawing needs {missing}. Install the extra: pip install 'limber[pictures]', or run make setup."
)


def render(content: Path, stretches: Mapping[str, Stretch], **prints: int) -> str:
    """Draw what has changed, with a bar that shows how far it is; return what was done."""
    need_tools()
    from figures.render import Prints, outdated, render  # noqa: PLC0415 - needs the tools

    orders = outdated(content, stretches)
    columns = (
        TextColumn("{task.description:32}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True)) as progress:
        bar = progress.add_task("", total=len(orders))

        def told(name: str, size: int) -> None:
            progress.update(bar, advance=1, description=f"{name} {size / 1000:.0f} kB")

        render(content, stretches, orders, told, Prints(**prints))
    return f"Drawn: {len(orders)} of {len(stretches_drawn(content))}. All others are up to date."


def preview(content: Path, stretch: str, path: Path) -> str:
    """Write a strip of five moments and the still; return where it is."""
    need_tools()
    from figures import strips  # noqa: PLC0415 - needs the tools

    if stretch not in (names := stretches_drawn(content)):
        raise ContentError(
            f"{POSES}/{stretch}.toml: no such file. Choose one of: {', '.join(names)}."
        )
    strips.preview(content, stretch, path)
    return os.fspath(path)


def sheet(content: Path, path: Path, names: Mapping[str, str]) -> str:
    """Write all stills on one sheet, and a review page next to it; return where the sheet is."""
    need_tools()
    from figures import strips  # noqa: PLC0415 - needs the tools

    strips.sheet(content, path, names)
    return os.fspath(path)


def need_tools() -> None:
    """Raise `ContentError` with the remedy if what draws is not installed."""
    if missing := [each for each in TOOLS if not find_spec(each)]:
        raise ContentError(MISSING.format(missing=", ".join(missing)))
