"""The page of threats: each row names what stands against it, and a test that is there."""

import ast
import re
from functools import cache
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[2]
ROW = re.compile(r"^\| (?!threat \||---)(.+) \| (.+) \| (.+) \|$", re.MULTILINE)
PAGE = (HOUSE / "docs" / "threats.md").read_text("utf-8")
FEWEST = 25


@cache
def defined(file):
    path = HOUSE / file
    tree = ast.parse(path.read_text("utf-8") if path.is_file() else "")
    kinds = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
    return {one.name for one in tree.body if isinstance(one, kinds)}


def test_every_threat_has_a_defence_and_a_test_that_is_there():
    rows = ROW.findall(PAGE)
    assert len(rows) >= FEWEST
    for threat, defence, shown in rows:
        assert defence.strip(), threat
        for named in shown.split(", "):
            file, _, name = named.partition("::")
            assert name in defined(file), f"{threat}: {named}"


def test_the_page_of_security_says_how_to_report_what_is_supported_and_what_is_promised():
    page = (HOUSE / "SECURITY.md").read_text("utf-8")
    for heading in ("Reporting a fault", "Supported versions", "What is promised"):
        assert f"## {heading}\n" in page
    assert "docs/threats.md" in page
