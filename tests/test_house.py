"""The house rules that no tool checks: short functions, short files, plain names, locks without addresses."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from bot.chat.menu import COMMANDS
from bot.settings import Settings

HOUSE = Path(__file__).resolve().parents[1]
PACKAGES = ("bot", "emulator", "figures", "gazetteer")
MODULES = sorted(
    path for each in PACKAGES for path in (HOUSE / each).rglob("*.py") if "tests" not in path.parts
)
TEST_FOLDERS = ("tests", "emulator/tests", "figures/tests")
TESTS = sorted(path for each in TEST_FOLDERS for path in (HOUSE / each).rglob("*.py"))
CODE = [*MODULES, *TESTS]
PAGES = sorted([*HOUSE.glob("*.md"), *HOUSE.glob("docs/*.md"), *HOUSE.glob("*/README.md")])
LOCKS = sorted((HOUSE / "requirements").glob("*.txt"))
PROJECT = tomllib.loads((HOUSE / "pyproject.toml").read_text("utf-8"))
VAGUE = {
    "utils",
    "util",
    "helpers",
    "helper",
    "common",
    "manager",
    "service",
    "data",
    "info",
    "misc",
}
MAY_CATCH_ALL = {
    "bot/scheduling/dispatcher.py",
    "bot/chat/intake.py",
    "bot/chat/errors.py",
    "bot/chat/updates.py",
    "bot/practice/one_by_one.py",
}
SPEAKING_FLOORS = ("domain", "practice", "scheduling", "storage", "chat")
PICTOGRAPH = re.compile("[\u2600-\u27bf\U0001f000-\U0001faff]")
LONGEST_FUNCTION, LONGEST_FILE = 40, 300

Function = ast.FunctionDef | ast.AsyncFunctionDef


def name_of(path: Path) -> str:
    return path.relative_to(HOUSE).as_posix()


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def lines(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines()


def functions(path: Path) -> Iterator[Function]:
    return (node for node in ast.walk(tree(path)) if isinstance(node, Function))


def length(function: Function) -> int:
    """Count the lines from `def` to the end."""
    return (function.end_lineno or 0) - function.lineno + 1


def words(path: Path) -> Iterator[str]:
    """Every text in a file, docstrings among them."""
    return (
        node.value
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


def test_no_file_of_the_bot_is_longer_than_300_lines():
    assert [name_of(path) for path in MODULES if len(lines(path)) > LONGEST_FILE] == []


def test_no_function_is_longer_than_40_lines():
    named = ((f"{name_of(path)}: {each.name}", each) for path in CODE for each in functions(path))
    assert [name for name, each in named if length(each) > LONGEST_FUNCTION] == []


def test_nine_functions_of_ten_fit_in_25_lines():
    lengths = sorted(length(each) for path in MODULES for each in functions(path))
    assert lengths[len(lengths) * 9 // 10] <= 25


def test_no_module_has_a_name_that_says_nothing():
    assert [name_of(path) for path in MODULES if path.stem in VAGUE] == []


def test_every_module_says_what_it_is():
    silent = [
        path for path in MODULES if path.stem != "__init__" and not ast.get_docstring(tree(path))
    ]
    assert [name_of(path) for path in silent] == []


def test_no_module_opens_with_a_question():
    openings = {path: ast.get_docstring(tree(path)) or "" for path in CODE}
    asking = [path for path, text in openings.items() if "?" in text.partition("\n")[0]]
    assert [name_of(path) for path in asking] == []


def catches_all(path: Path) -> bool:
    handlers = (node for node in ast.walk(tree(path)) if isinstance(node, ast.ExceptHandler))
    return any(
        each.type is None or ast.unparse(each.type).endswith("Exception") for each in handlers
    )


def test_only_few_places_catch_whatever_happens():
    assert {name_of(path) for path in MODULES if catches_all(path)} <= MAY_CATCH_ALL


def test_no_picture_word_stands_in_code():
    speaking = [path for floor in SPEAKING_FLOORS for path in (HOUSE / "bot" / floor).rglob("*.py")]
    assert [name_of(path) for path in speaking if any(map(PICTOGRAPH.search, words(path)))] == []


def test_no_test_patches_modules():
    banned = re.compile(r"unittest\.mock|mock[.]patch")
    assert [name_of(path) for path in CODE if banned.search(path.read_text("utf-8"))] == []


@pytest.mark.parametrize("lock", LOCKS, ids=name_of)
def test_a_lock_names_no_address(lock):
    text = lock.read_text("utf-8")
    assert not re.search(r"://|--(extra-)?index|--find-links|--trusted-host", text)


@pytest.mark.parametrize("lock", LOCKS, ids=name_of)
def test_everything_in_a_lock_has_a_version_and_a_hash(lock):
    entries = re.split(r"^(?=[a-z0-9])", lock.read_text("utf-8"), flags=re.MULTILINE)[1:]
    assert entries
    for entry in entries:
        assert re.match(r"[a-z0-9.\[\]-]+==\S+", entry)
        assert "--hash=sha256:" in entry


def locked(lock: str) -> dict[str, str]:
    text = (HOUSE / "requirements" / lock).read_text("utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==([^\s;]+)", text, flags=re.MULTILINE))


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def wanted(group: str) -> Iterator[str]:
    for each in PROJECT["dependency-groups"][group]:
        yield from wanted(each["include-group"]) if isinstance(each, dict) else [each]


@pytest.mark.parametrize(
    ("lock", "needs"),
    [
        ("run.txt", PROJECT["project"]["dependencies"]),
        ("postgres.txt", PROJECT["project"]["optional-dependencies"]["postgres"]),
        ("dev.txt", [*wanted("dev")]),
    ],
    ids=["run", "postgres", "dev"],
)
def test_the_locks_hold_what_the_project_asks_for(lock, needs):
    versions = locked(lock)
    for need in map(Requirement, needs):
        assert need.specifier.contains(versions[normal(need.name)])


def test_the_locks_agree():
    assert locked("run.txt").items() <= locked("postgres.txt").items()
    assert locked("postgres.txt").items() <= locked("dev.txt").items()


def test_the_readme_explains_every_setting():
    readme = (HOUSE / "README.md").read_text("utf-8")
    assert [name for name in Settings.model_fields if f"`{name.upper()}`" not in readme] == []


def test_the_readme_names_every_command():
    readme = (HOUSE / "README.md").read_text("utf-8")
    assert [name for name in COMMANDS if f"`/{name}`" not in readme] == []


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_a_page_points_only_at_what_is_there(page):
    targets = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text("utf-8"))
    assert [each for each in targets if not (page.parent / each).exists()] == []


NEEDED_LATER = {
    "PIL",
    "aiohttp.web",
    "alembic",
    "asyncpg",
    "bot.library.loader",
    "bot.ops.doctor",
    "bot.ops.metrics",
    "numpy",
    "prometheus_client",
    "resvg_py",
    "sqlalchemy.dialects.postgresql",
}


def test_a_start_imports_nothing_that_it_may_never_need():
    """Each of these takes part of a second, or megabytes."""
    code = "import sys, bot.__main__, bot.run; print(*sys.modules, sep=chr(10))"
    started = subprocess.run(  # noqa: S603 - our own interpreter
        (sys.executable, "-c", code), cwd=HOUSE, capture_output=True, check=True
    )
    assert NEEDED_LATER & set(started.stdout.decode().split()) == set()
