"""SVG printed as PNG with our own font, in a process of its own that takes cards over its standard input.

A message either way is a length of four bytes and as many bytes of content. An answer begins with a letter: P for a
picture, E for the reason why there is none.
"""

import subprocess
import sys
from contextlib import suppress
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import IO, Protocol

HOUSE = Path(__file__).resolve().parents[2]
"""Where a new process finds this module."""
WEIGHTS = ("Regular", "Bold", "ExtraBold")
LENGTH = 4
PICTURE, ERROR = b"P", b"E"


class Worker(Protocol):
    """A process that prints; its caller waits for it in a thread."""

    def print(self, svg: str) -> bytes:
        """Return an SVG as PNG; raise `ValueError` for what is no SVG, `OSError` or `EOFError` at its end."""
        ...

    def kill(self) -> None:
        """End the process at once."""
        ...


class Printer:
    """A process that prints one card after the other, with pictures from one folder."""

    def __init__(self, folder: Path) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - our own module
            (sys.executable, "-m", "bot.pictures.rasterizer_process", str(folder.resolve())),
            cwd=HOUSE,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=True,  # Ctrl+C is for the bot, which ends its printer
        )

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    def print(self, svg: str) -> bytes:
        """Return an SVG as PNG; raise `ValueError` for what is no SVG, `OSError` or `EOFError` at its end."""
        assert self._process.stdin
        assert self._process.stdout
        _send(self._process.stdin, svg.encode())
        answer = _receive(self._process.stdout)
        if answer[:1] == ERROR:
            raise ValueError(answer[1:].decode())
        return answer[1:]

    def kill(self) -> None:
        """End the process at once. A thread that waits for its answer gets an end of file."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):  # what the process did not take any more
                pipe and pipe.close()


def printed(svg: str, folder: Path) -> bytes:
    """Return an SVG as PNG, with our own font alone; raises `ValueError` for what is no SVG."""
    import resvg_py  # noqa: PLC0415 - only the printing process needs it

    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg, skip_system_fonts=True, font_files=_fonts(), resources_dir=str(folder)
        )
    )


def serve(folder: Path, *, cards: IO[bytes], pictures: IO[bytes]) -> None:
    """Print what comes in until nothing comes any more."""
    with suppress(EOFError):
        while True:
            _send(pictures, _answer(_receive(cards), folder))


def _answer(card: bytes, folder: Path) -> bytes:
    try:
        return PICTURE + printed(card.decode(), folder)
    except ValueError as error:
        return ERROR + str(error).encode()


def _send(pipe: IO[bytes], content: bytes) -> None:
    pipe.write(len(content).to_bytes(LENGTH, "big") + content)
    pipe.flush()


def _receive(pipe: IO[bytes]) -> bytes:
    """Return the next message; raise `EOFError` if there is none, or only half."""
    return _whole(pipe, int.from_bytes(_whole(pipe, LENGTH), "big"))


def _whole(pipe: IO[bytes], length: int) -> bytes:
    content = pipe.read(length)
    if len(content) < length:
        raise EOFError("the other side has ended")
    return content


@lru_cache
def _fonts() -> list[str]:
    folder = files("font_manrope") / "files"
    return [str(folder / f"Manrope-{weight}.ttf") for weight in WEIGHTS]


if __name__ == "__main__":
    serve(Path(sys.argv[1]), cards=sys.stdin.buffer, pictures=sys.stdout.buffer)
