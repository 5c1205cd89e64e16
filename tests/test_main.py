"""The command line: thin, and clear about why it will not go on."""

import logging
import os
import shutil
import sys
import threading
import zoneinfo
from contextlib import closing
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from types import SimpleNamespace

import pytest
from typer.testing import CliRunner

import bot
from bot import __main__ as main
from bot import library, logs
from bot.__main__ import command_line
from bot.domain.errors import ContentError, StorageError
from bot.settings import Exit, Refusal
from bot.storage.lock import AlreadyRunning, hold
from figures import lint, studio
from tests.support.paths import CONTENT, TOKEN, leave_bare


@pytest.fixture(autouse=True)
def _restored(monkeypatch, tmp_path):
    leave_bare(monkeypatch, tmp_path)
    root, hooks = logging.getLogger(), (sys.excepthook, threading.excepthook)
    handlers, level, mask = root.handlers[:], root.level, os.umask(0o022)
    yield
    os.umask(mask)
    logging.captureWarnings(capture=False)
    root.handlers[:] = handlers
    root.setLevel(level)
    sys.excepthook, threading.excepthook = hooks
    for name in logs.CHATTY:
        logging.getLogger(name).setLevel(logging.NOTSET)


class App(SimpleNamespace):
    """Stands in for the bot behind the command line; refuses what it was told to."""

    reason = None

    async def run(self, settings, *, standby=False):
        self.ran, self.stands_by = settings, standby
        if self.reason:
            raise self.reason

    async def demo(self, **options):
        self.shown = options

    def probes(self, _settings):
        return {"Database": self.database}

    def advice(self, _settings):
        return {"inline mode": self.inline_mode}

    async def database(self):
        return self.reason

    async def inline_mode(self):
        return None


class Ready(BaseHTTPRequestHandler):
    """Stands in for the health page of a bot that is ready."""

    def do_GET(self):
        self.send_response(200 if self.path == "/readyz" else 404)
        self.end_headers()

    def log_message(self, *_):
        """Say nothing."""


@pytest.fixture
def app(monkeypatch):
    stand_in = App()
    monkeypatch.setattr(bot, "run", stand_in, raising=False)
    monkeypatch.setattr(bot, "demo", stand_in, raising=False)
    return stand_in


@pytest.fixture
def _token(monkeypatch):
    monkeypatch.setenv("BOT_TOKEN", TOKEN)


def ask(*words):
    return CliRunner().invoke(command_line, words)


def test_wrong_settings_are_told_in_one_line_and_code_2():
    answer = ask("run")
    assert answer.exit_code == Exit.REFUSED
    assert answer.stderr.startswith("BOT_TOKEN: ")
    assert len(answer.stderr.splitlines()) == 1


@pytest.mark.usefixtures("_token")
def test_the_bot_is_run_with_its_settings(app):
    assert ask("run").exit_code == Exit.OK
    assert app.ran.bot_token.get_secret_value() == TOKEN


@pytest.mark.usefixtures("_token", "app")
def test_a_running_bot_reads_pinned_zones_and_keeps_its_files_to_itself():
    ask("run")
    assert zoneinfo.TZPATH == ()
    assert os.umask(0o022) == 0o077


@pytest.mark.usefixtures("_token")
@pytest.mark.parametrize(
    ("reason", "code"),
    [
        (Refusal("another bot reads them", exit_code=Exit.TOKEN_IN_USE), 4),
        (Refusal(f"Telegram refuses {TOKEN}", exit_code=Exit.TOKEN_REFUSED), 5),
        (AlreadyRunning("in use by process 7"), 3),
        (StorageError("of a newer release"), 2),
        (ContentError("cat-cow.toml: seconds: expected a number"), 2),
    ],
)
def test_a_reason_not_to_run_is_one_line_and_a_code_of_its_own(app, reason, code):
    app.reason = reason
    answer = ask("run")
    assert answer.exit_code == code
    assert answer.stderr == f"{reason}\n".replace(TOKEN, "<token>")


@pytest.mark.usefixtures("_token")
def test_a_fault_of_ours_is_not_hidden(app):
    app.reason = RuntimeError("oops")
    answer = ask("run")
    assert answer.exit_code == Exit.UNWELL
    assert answer.exception is app.reason


def test_the_demo_needs_no_settings_and_leaves_nothing_behind(app):
    assert ask("demo", "--no-open", "--speed", "60").exit_code == Exit.OK
    folder = app.shown.pop("data")
    assert not folder.exists()
    assert app.shown == {"port": 8081, "speed": 60, "open_page": False}


def test_the_demo_keeps_its_folder_if_one_is_given(app, tmp_path):
    ask("demo", "--data", str(tmp_path))
    assert app.shown["data"] == tmp_path
    assert tmp_path.exists()


@pytest.fixture
def shelves(monkeypatch):
    """Stand in for content that is as it should be, and for what draws it."""
    stretches = {"a": object()}
    words = SimpleNamespace(stretches={"a": SimpleNamespace(name="A")})
    shelf = SimpleNamespace(stretches=stretches, words=lambda _language: words)

    def looked(folder, given, *, complete):
        assert given is stretches
        return f"pictures in {folder}{' complete' if complete else ''}"

    monkeypatch.setattr(library, "report", "all well in {}".format, raising=False)
    monkeypatch.setattr(library, "load", lambda _folder: shelf)
    monkeypatch.setattr(lint, "report", looked)
    monkeypatch.setattr(studio, "render", lambda folder, given: f"drew {folder} {list(given)}")
    monkeypatch.setattr(studio, "preview", "{} {} {}".format)
    monkeypatch.setattr(studio, "sheet", lambda folder, path, names: f"{folder} {path} {names}")


@pytest.mark.usefixtures("shelves")
def test_a_check_looks_at_content_and_pictures():
    assert ask("check", "--content", "here").stdout == "all well in here\npictures in here\n"
    assert ask("check", "--content", "here", "--complete").stdout.endswith("here complete\n")


@pytest.mark.usefixtures("shelves")
@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "drew here ['a']\n"),
        (("--preview", "a"), "here a preview.png\n"),
        (("--preview", "a", "--out", "b.png"), "here a b.png\n"),
        (("--sheet", "c.png"), "here c.png {'a': 'A'}\n"),
    ],
)
def test_pictures_are_rendered_or_only_looked_at(words, told):
    assert ask("render", "--content", "here", *words).stdout == told


@pytest.mark.usefixtures("shelves")
def test_a_check_writes_schemas_when_asked_to(tmp_path):
    assert ask("check", "--content", str(tmp_path), "--write-schemas").exit_code == Exit.OK
    assert (tmp_path / "schema" / "stretch.schema.json").is_file()
    assert (tmp_path / "poses" / "pose.schema.json").is_file()


@pytest.mark.usefixtures("shelves")
def test_a_check_alone_writes_nothing(tmp_path):
    assert ask("check", "--content", str(tmp_path)).exit_code == Exit.OK
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def _bare_installation(monkeypatch):
    """Stand in for an installation that leaves out the emulator and the drawing, as the container image does."""
    monkeypatch.setattr(main, "find_spec", lambda _package: None)


@pytest.mark.usefixtures("shelves", "_bare_installation")
def test_a_check_without_the_drawing_says_that_pictures_are_not_checked():
    answer = ask("check", "--content", "here")
    assert answer.exit_code == Exit.OK
    assert "all well in here\nPictures are not checked" in answer.stdout


@pytest.mark.usefixtures("shelves", "_bare_installation")
@pytest.mark.parametrize(
    ("words", "package"),
    [
        (("demo", "--no-open"), "emulator"),
        (("render",), "figures"),
        (("check", "--complete"), "figures"),
    ],
)
def test_a_command_whose_package_is_left_out_says_which_and_the_remedy(words, package):
    answer = ask(*words)
    assert answer.exit_code == Exit.REFUSED
    assert f"`{package}`" in answer.stderr
    assert "checkout" in answer.stderr


def test_bad_content_is_told_with_code_2(monkeypatch):
    def refuse(folder: Path):
        raise ContentError(f"{folder.name}: empty")

    monkeypatch.setattr(library, "report", refuse, raising=False)
    answer = ask("check")
    assert (answer.exit_code, answer.stderr) == (Exit.REFUSED, "content: empty\n")


def test_the_doctor_looks_at_the_machine_even_without_settings():
    answer = ask("doctor")
    assert answer.exit_code == Exit.UNWELL
    assert "SQLite" in answer.stdout
    assert "BOT_TOKEN" in answer.stdout


@pytest.mark.usefixtures("_token", "app")
def test_the_doctor_is_content_with_a_machine_that_is_fit():
    answer = ask("doctor")
    assert answer.exit_code == Exit.OK
    assert "Database" in answer.stdout


@pytest.mark.usefixtures("_token")
def test_the_doctor_passes_on_what_a_probe_says(app):
    app.reason = "no such table"
    answer = ask("doctor")
    assert answer.exit_code == Exit.UNWELL
    assert "no such table" in answer.stdout


@pytest.mark.usefixtures("_token")
def test_a_health_check_of_a_bot_that_is_not_there_fails(monkeypatch):
    monkeypatch.setenv("HEALTH_PORT", "1")
    answer = ask("health")
    assert answer.exit_code == Exit.UNWELL
    assert "nobody answers on port 1" in answer.stdout


@pytest.mark.usefixtures("_token")
def test_a_health_check_of_a_bot_that_is_ready_passes(monkeypatch):
    with HTTPServer(("127.0.0.1", 0), Ready) as page:
        monkeypatch.setenv("HEALTH_PORT", str(page.server_port))
        threading.Thread(target=page.handle_request).start()
        assert ask("health").exit_code == Exit.OK


@pytest.mark.usefixtures("_token")
def test_a_backup_is_written_and_restored(monkeypatch, blank):
    shutil.copy(blank, "limber.db")
    monkeypatch.setenv("DATABASE_URL", "sqlite+aiosqlite:///limber.db")
    written = ask("backup", "mine.db")
    assert (written.exit_code, written.stdout[:15]) == (Exit.OK, "Backup written:")
    restored = ask("restore", "mine.db")
    assert (restored.exit_code, restored.stdout[:9]) == (Exit.OK, "Restored:")


@pytest.mark.usefixtures("_token")
def test_a_restore_that_is_refused_says_why_in_a_line_and_its_code(monkeypatch, blank):
    shutil.copy(blank, "limber.db")
    monkeypatch.setenv("DATABASE_URL", "sqlite+aiosqlite:///limber.db")
    assert ask("restore", "mine.db").exit_code == Exit.REFUSED
    with closing(hold(Path("limber.db"))):
        answer = ask("restore", "limber.db")
    assert answer.exit_code == Exit.ALREADY_RUNNING
    assert len(answer.stderr.splitlines()) == 1


@pytest.mark.usefixtures("_token")
def test_a_process_may_stand_by(app):
    for options, stands_by in (((), False), (("--standby",), True)):
        assert ask("run", *options).exit_code == 0
        assert app.stands_by is stands_by


def test_everything_moves_from_a_database_into_another(blank):
    shutil.copy(blank, "limber.db")
    one, two = (f"sqlite+aiosqlite:///{name}.db" for name in ("limber", "two"))
    answer = ask("migrate-store", one, two)
    assert (answer.exit_code, answer.stdout.splitlines()[-1][:6]) == (0, "Moved.")
    with closing(hold(Path("limber.db"))):
        assert ask("migrate-store", one, two).exit_code == Exit.ALREADY_RUNNING
    assert ask("migrate-store", "nowhere", two).exit_code == Exit.REFUSED


@pytest.mark.usefixtures("_token")
def test_a_health_check_where_the_page_is_off_is_refused(monkeypatch):
    monkeypatch.setenv("HEALTH_PORT", "0")
    answer = ask("health")
    assert answer.exit_code == Exit.REFUSED
    assert answer.stderr == "The health page is off: set HEALTH_PORT.\n"


def test_the_help_tells_the_exit_codes():
    told = " ".join(ask("--help").stdout.split())
    assert all(f" {code.value} " in told for code in Exit)


def test_the_help_names_the_extra_that_drawing_needs():
    assert "limber[pictures]" in ask("render", "--help").stdout


def test_a_page_to_read_is_written_for_a_language(tmp_path):
    page = tmp_path / "page.html"
    answer = ask("read", "de-AT", "--content", str(CONTENT), "--out", str(page))
    assert (answer.exit_code, answer.stdout.strip()) == (0, str(page))
    assert "<h1>Deutsch (de-AT)</h1>" in page.read_text("utf-8")
