"""The command line of Limber.

Exit codes: 0 all is well; 1 not well (health, doctor) or a fault of the bot's own; 2 settings, content or database
refused; 3 already running on this database; 4 the token is in use elsewhere; 5 Telegram refused the token.
"""

import gc

if __name__ == "__main__":
    gc.disable()  # a start makes 200,000 objects that stay: looking through them takes a sixth of it

import asyncio
import os
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from bot import clock, logs
from bot.domain.errors import ContentError, StorageError
from bot.domain.language import ENGLISH
from bot.settings import Exit, Refusal, Settings, SettingsError, content_folder, load
from bot.storage.lock import AlreadyRunning

if TYPE_CHECKING:
    from bot.ops.doctor import Finding

command_line = typer.Typer(
    help="Limber leads people through daily stretches, on Telegram.",
    epilog=" ".join(__doc__.split("\n\n")[1].split()) if __doc__ else None,
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,  # its report would show tokens; see logs.configure
)

Content = Annotated[Path | None, typer.Option(envvar="CONTENT_DIR", help="The folder to look at.")]


@contextmanager
def refusing() -> Iterator[None]:
    """Turn a reason not to go on into a clear message on standard error and its exit code."""
    try:
        yield
    except Refusal as refusal:
        _stop(refusal, refusal.exit_code)
    except AlreadyRunning as running:
        _stop(running, Exit.ALREADY_RUNNING)
    except (ContentError, StorageError) as error:
        _stop(error, Exit.REFUSED)


@command_line.command()
def run() -> None:
    """Run the bot until it is asked to stop."""
    with refusing():
        settings = load()
        token = settings.bot_token.get_secret_value()
        _prepare(settings.log_level, layout=settings.log_format, token=token)
        from bot import run  # noqa: PLC0415 - the other commands need not wait for all of the bot

        asyncio.run(run.run(settings))


@command_line.command()
def demo(
    *,
    port: Annotated[int, typer.Option(help="Port of the chat page.")] = 8081,
    speed: Annotated[float, typer.Option(help="Bot seconds per real second.")] = 1.0,
    data: Annotated[Path | None, typer.Option(help="Keep everything in this folder.")] = None,
    open_page: Annotated[bool, typer.Option("--open/--no-open", help="Open the page.")] = True,
) -> None:
    """Try the bot here and now, without Telegram: a chat page with a time machine."""
    with refusing(), TemporaryDirectory(prefix="limber-") as throwaway:
        _prepare("INFO")
        _require("emulator")
        from bot import demo as stage  # noqa: PLC0415 - the other commands need not wait for all of the bot

        folder = data or Path(throwaway)
        asyncio.run(stage.demo(port=port, speed=speed, data=folder, open_page=open_page))


@command_line.command()
def check(
    *,
    content: Content = None,
    write_schemas: Annotated[
        bool, typer.Option("--write-schemas", help="Regenerate the editor schemas first.")
    ] = False,
    complete: Annotated[bool, typer.Option(help="Fail if a stretch has no pictures.")] = False,
) -> None:
    """Check everything in the content folder, and say what is in it."""
    gc.enable()
    with refusing():
        from bot import library  # noqa: PLC0415 - the other commands read no content

        folder = content or content_folder()
        if write_schemas:
            library.write_schemas(folder)
        typer.echo(library.report(folder))
        _check_pictures(folder, write_schemas=write_schemas, complete=complete)


@command_line.command()
def read(
    language: Annotated[
        str, typer.Argument(help="A language, or its variety in a region: pt, es-MX.")
    ],
    *,
    content: Content = None,
    out: Annotated[Path | None, typer.Option(help="Where the page goes.")] = None,
) -> None:
    """Write every message of a language, as people see it, on a page of HTML."""
    with refusing():
        from bot.ops.reading import reading_page  # noqa: PLC0415 - the other commands need not wait for it

        page = out or Path(f"reading-{language}.html")
        page.write_text(reading_page(content or content_folder(), language), "utf-8")
        typer.echo(page)


@command_line.command()
def render(
    *,
    content: Content = None,
    preview: Annotated[str, typer.Option(help="Only write a strip of this stretch.")] = "",
    sheet: Annotated[Path | None, typer.Option(help="Only write a sheet of all stretches.")] = None,
    out: Annotated[Path, typer.Option(help="Where the strip goes.")] = Path("preview.png"),
) -> None:
    r"""Draw the stretches whose poses have changed (needs the extra: pip install 'limber\[pictures]')."""
    gc.enable()
    with refusing():
        _require("figures")
        from bot import library  # noqa: PLC0415 - the other commands need not wait for it
        from figures import studio  # noqa: PLC0415 - the other commands draw nothing

        folder = content or content_folder()
        if preview:
            typer.echo(studio.preview(folder, preview, out))
        elif sheet:
            words = library.load(folder).words(ENGLISH).stretches
            names = {stretch: one.name for stretch, one in words.items()}
            typer.echo(studio.sheet(folder, sheet, names))
        else:
            typer.echo(studio.render(folder, library.load(folder).stretches))


@command_line.command()
def doctor() -> None:
    """Check this machine, the settings, the database and Telegram, and say what to fix."""
    from rich.console import Console  # noqa: PLC0415 - a running bot lays out no tables

    from bot.ops.doctor import State, table  # noqa: PLC0415 - nor does it look at the machine

    clock.use_pinned_zones()
    findings = _findings()
    Console().print(table(findings))
    bad = any(each.state is State.BAD for each in findings)
    raise typer.Exit(Exit.UNWELL if bad else Exit.OK)


@command_line.command()
def backup(
    file: Annotated[
        Path | None, typer.Argument(help="The file or folder to write to; else the folder BACKUPS.")
    ] = None,
) -> None:
    """Write a checked backup of the database; the bot may run meanwhile."""
    with refusing():
        settings = _quiet_settings()
        from bot.ops.backups import write_backup  # noqa: PLC0415 - the other commands write none

        typer.echo(asyncio.run(write_backup(settings, file, clock=clock.SystemClock())))


@command_line.command()
def restore(file: Annotated[Path, typer.Argument(help="The backup.")]) -> None:
    """Put a backup in the place of the database; the bot must not run meanwhile."""
    with refusing():
        settings = _quiet_settings()
        from bot.ops.backups import restore_backup  # noqa: PLC0415 - as above

        typer.echo(asyncio.run(restore_backup(settings, file, clock=clock.SystemClock())))


@command_line.command()
def health() -> None:
    """Ask the running bot whether it is ready: for a container's health check."""
    with refusing():
        settings = load()
        if not settings.health_port:
            raise Refusal("The health page is off: set HEALTH_PORT.")
    from bot.ops.health import ask_readiness  # noqa: PLC0415 - the other commands ask nobody

    ready, answer = ask_readiness(settings.health_host, settings.health_port)
    typer.echo(answer)
    raise typer.Exit(Exit.OK if ready else Exit.UNWELL)


def _check_pictures(folder: Path, *, write_schemas: bool, complete: bool) -> None:
    """Check poses and pictures, or say that they are not checked where the package that draws them is left out."""
    if not (write_schemas or complete or find_spec("figures")):
        typer.echo(
            "Pictures are not checked: the package `figures` is not part of this installation."
        )
        return
    _require("figures")
    from bot import library  # noqa: PLC0415 - as above
    from figures import lint, schemas  # noqa: PLC0415

    if write_schemas:
        schemas.write(folder)
    typer.echo(lint.report(folder, library.load(folder).stretches, complete=complete))


def _require(package: str) -> None:
    """Refuse a command whose package is left out of this installation, as in the container image."""
    if find_spec(package) is None:
        raise Refusal(
            f"This command needs the package `{package}`, which is not part of this installation. "
            "Run the command in a checkout of Limber's source."
        )


def _prepare(level: str, *, layout: str = "text", token: str = "") -> None:
    """Set up what belongs to the whole process: logs, time zones, and files for the owner's eyes only."""
    os.environ.setdefault(
        "PTB_TIMEDELTA", "1"
    )  # the library's lengths of time as such, and no warning
    logs.configure(level, layout=layout, token=token)
    clock.use_pinned_zones()
    os.umask(0o077)


def _quiet_settings() -> Settings:
    """Return the settings for a command that speaks for itself: its log holds warnings alone."""
    settings = load()
    _prepare("WARNING", token=settings.bot_token.get_secret_value())
    return settings


def _findings() -> "list[Finding]":
    from bot.ops.doctor import examine, house, unset  # noqa: PLC0415 - as above

    try:
        settings = load()
    except SettingsError as error:
        return [*house(), *unset(error)]
    from bot import run  # noqa: PLC0415 - the other commands need not wait for all of the bot

    return asyncio.run(examine(settings, probes=run.probes(settings)))


def _stop(reason: Exception, exit_code: int) -> NoReturn:
    typer.echo(logs.redact(str(reason)), err=True)
    raise typer.Exit(exit_code)


def main() -> None:
    """Run the command line as the program `limber` of an installed wheel."""
    command_line(prog_name="limber")


if __name__ == "__main__":
    command_line(prog_name="python -m bot")
