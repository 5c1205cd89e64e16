"""What comes from others: pinned, by hash, listed in a bill, and looked at by the linter without exceptions."""

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[2]
LINT = tomllib.loads((HOUSE / "pyproject.toml").read_text("utf-8"))["tool"]["ruff"]["lint"]
LOCK = (HOUSE / "requirements" / "run.txt").read_text("utf-8")
DANGEROUS = re.compile(
    r"\b(?:pickle|marshal|shelve|yaml|xml\.etree|os\.system|shell=True)\b|\b(?:eval|exec)\("
)
MAY_SPEAK_HTTP = {
    "bot/chat/errors.py",
    "bot/chat/proxy.py",
    "bot/chat/transport.py",
    "bot/chat/webhook_server.py",
    "bot/ops/health.py",
    "bot/ops/metrics.py",
}
"""The Bot API's rim, and the pages that are served: health, metrics and the webhook."""
CLIENTS = re.compile(
    r"^(?:from|import) (?:httpx|aiohttp|requests|urllib\.request|http\.client)\b", re.MULTILINE
)


def modules():
    """Return the code of every module of the bot, without what stands in for Telegram."""
    found = ((path.relative_to(HOUSE).as_posix(), path) for path in (HOUSE / "bot").rglob("*.py"))
    return {name: path.read_text("utf-8") for name, path in found if "/emulator/" not in name}


def bill(seed):
    made = subprocess.run(
        (sys.executable, "requirements/sbom.py"),
        cwd=HOUSE,
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        check=True,
    )
    return made.stdout


def test_the_bill_of_materials_names_every_locked_package_and_is_always_the_same():
    made = bill("1")
    assert bill("2") == made
    read = json.loads(made)
    assert (read["bomFormat"], read["specVersion"]) == ("CycloneDX", "1.6")
    listed = {one["name"]: one["version"] for one in read["components"]}
    assert listed == dict(re.findall(r"^([a-z0-9-]+)==([^\s;\\]+)", LOCK, re.MULTILINE))
    hashes = [one["hashes"] for each in read["components"] for one in each["externalReferences"]]
    assert sum(map(len, hashes)) == LOCK.count("--hash=sha256:")


def test_the_bill_of_materials_says_what_needs_what():
    needs = {one["ref"]: one.get("dependsOn", []) for one in json.loads(bill("1"))["dependencies"]}
    assert any(ref.startswith("pkg:pypi/aiohttp@") for ref in needs["limber"])
    (transport,) = [ref for ref in needs if ref.startswith("pkg:pypi/yarl@")]
    assert any(ref.startswith("pkg:pypi/idna@") for ref in needs[transport])


def test_whatever_is_installed_is_held_to_its_hash():
    for name in ("Makefile", "Dockerfile"):
        text = (HOUSE / name).read_text("utf-8").replace("\\\n", " ")
        commands = [line for line in text.splitlines() if re.search(r"pip (?:install|sync)", line)]
        of_others = [line for line in commands if "--editable" not in line]
        assert of_others, name
        for line in of_others:
            assert "--require-hashes" in line or "$(INSTALL)" in line, line
    assert re.search(
        r"^INSTALL := .*--require-hashes", (HOUSE / "Makefile").read_text(), re.MULTILINE
    )


def test_the_jobs_of_the_workflow_use_pinned_actions_and_have_no_rights():
    for path in (HOUSE / ".github" / "workflows").glob("*.yml"):
        text = path.read_text("utf-8")
        assert re.search(r"^permissions: \{\}$", text, re.MULTILINE), path.name
        assert not re.search(r": write\b|pull_request_target|secrets\.", text), path.name
        for used in re.findall(r"uses: (\S+)", text):
            assert re.fullmatch(r"[\w/.-]+@[0-9a-f]{40}", used), used


def test_no_rule_of_security_is_switched_off_for_the_bot():
    assert LINT["select"] == ["ALL"]
    off = [rule for rule in LINT["ignore"] if re.fullmatch(r"S\d*", rule)]
    assert off == ["S101"]
    for files, rules in LINT["per-file-ignores"].items():
        assert not files.startswith("bot") or not [one for one in rules if re.match(r"S\d", one)]


def test_nothing_that_runs_what_it_reads_is_used():
    found = {name: DANGEROUS.findall(code) for name, code in modules().items()}
    assert {name: words for name, words in found.items() if words} == {}


def test_no_module_but_the_rim_can_call_anybody():
    assert {name for name, code in modules().items() if CLIENTS.search(code)} <= MAY_SPEAK_HTTP
