"""What the operator gets wrong is told in one clear line that names the remedy, before anything runs."""

import asyncio
import os
import shutil
import sys

import pytest

from bot.clock import SystemClock
from emulator.emulator import DEMO_TOKEN, Emulator
from tests.support.content import lend_content
from tests.support.paths import CONTENT, HOUSE

WRONG_TOKEN = "123456:TEST-token-of-somebody-else-entirely-00"


@pytest.fixture
async def emulator():
    emulator = Emulator(clock=SystemClock())
    await emulator.start()
    yield emulator
    await emulator.stop()


async def start(emulator, folder, **changes):
    """Start the bot with one thing wrong; return its exit code and what it said."""
    settings = {
        "BOT_TOKEN": DEMO_TOKEN,
        "TELEGRAM_API_URL": emulator.url,
        "DATABASE_URL": f"sqlite+aiosqlite:///{folder}/limber.db",
        "HEALTH_PORT": "0",
    }
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"),
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(HOUSE)} | settings | changes,
        stderr=asyncio.subprocess.PIPE,
    )
    _, said = await process.communicate()
    return process.returncode, said.decode()


def broken_content(folder, *, file, old, new):
    content = folder / f"broken-{file.replace('/', '-')}"
    shutil.copytree(CONTENT, content)
    path = content / file
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    return str(content)


async def test_each_mistake_ends_the_start_with_its_setting_or_file_and_the_remedy(
    emulator, tmp_path
):
    lend_content(tmp_path)
    missing = broken_content(tmp_path, file="routines/psoas-reset.toml", old="", new="")
    (tmp_path / "broken-routines-psoas-reset.toml" / "stretches" / "bridge-pose.toml").unlink()
    slot = broken_content(
        tmp_path, file="stretches/neck-side-tilt.toml", old="hold_s = 20", new='hold_s = "long"'
    )
    mistakes = {
        "wrong token": ({"BOT_TOKEN": WRONG_TOKEN}, 5, "@BotFather"),
        "missing file": ({"CONTENT_DIR": missing}, 2, "stretches/bridge-pose.toml"),
        "broken field": ({"CONTENT_DIR": slot}, 2, "stretches/neck-side-tilt.toml: timing.hold_s"),
        "no folder": (
            {"DATABASE_URL": "sqlite+aiosqlite:////proc/nowhere/limber.db"},
            2,
            "/proc/nowhere",
        ),
    }
    ends = await asyncio.gather(
        *(start(emulator, tmp_path, **changes) for changes, _, _ in mistakes.values())
    )
    for (name, (_, code, words)), (returned, said) in zip(mistakes.items(), ends, strict=True):
        assert returned == code, (name, said)
        assert words in said, (name, said)
        assert "Traceback" not in said, (name, said)
        assert WRONG_TOKEN not in said
