"""A start, in time and memory, beside the same libraries alone, in turns.

.venv/bin/python benchmarks/start.py [rounds]

A start lasts from the process to its first request for updates; memory is looked at two seconds later. Of several
rounds the best counts: everything else is the noise of the machine.
"""

import asyncio
import os
import resource
import socket
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from aiohttp import web

HERE = Path(__file__).resolve().parents[1]
TOKEN = "123456:TEST-token-of-the-benchmark-only-0000000"
ME = {"id": 123456, "is_bot": True, "first_name": "B", "username": "b_bot"}
SETTLED = 2.0
ROUNDS = 5
BARE, LIMBER = ("benchmarks/_bare.py",), ("-m", "bot", "run")


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """What one start took: seconds, seconds of processor time, megabytes."""

    seconds: float
    cpu: float
    memory: float


class Stub:
    """As much of a Bot API as a start needs."""

    def __init__(self) -> None:
        self.asked = asyncio.Event()
        self.url = ""

    async def answer(self, request: web.Request) -> web.Response:
        method = request.match_info["method"].replace("_", "").lower()
        await request.read()
        if method == "getupdates":
            self.asked.set()
            await asyncio.Event().wait()
        result = {"getme": ME, "getwebhookinfo": {"url": "", "has_custom_certificate": False,
                  "pending_update_count": 0}}.get(method, True)  # fmt: skip
        return web.json_response({"ok": True, "result": result})

    async def serve(self) -> web.AppRunner:
        app = web.Application()
        app.router.add_post("/bot{token}/{method}", self.answer)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        return runner


async def start(stub: Stub, program: tuple[str, ...], folder: Path) -> Start:
    """Start a program, see what it takes, and end it."""
    stub.asked.clear()
    settings = {
        "BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": stub.url,
        "DATABASE_URL": f"sqlite+aiosqlite:///{folder}/limber.db",
        "HEALTH_PORT": str(free_port()),
        "LOG_LEVEL": "WARNING",
        "PTB_TIMEDELTA": "1",
    }
    begun = time.perf_counter()
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, *program), cwd=HERE, env=os.environ | settings
    )
    async with asyncio.timeout(60):
        await stub.asked.wait()
    seconds, cpu = time.perf_counter() - begun, processor_time(process.pid)
    await asyncio.sleep(SETTLED)
    taken = Start(seconds=seconds, cpu=cpu, memory=memory(process.pid))
    process.terminate()
    await process.wait()
    return taken


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
        return port


def processor_time(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory(pid: int) -> float:
    pages = int(Path(f"/proc/{pid}/statm").read_text("utf-8").split()[1])
    return pages * resource.getpagesize() / 1e6


def best(starts: list[Start]) -> Start:
    return Start(
        seconds=min(one.seconds for one in starts),
        cpu=min(one.cpu for one in starts),
        memory=min(one.memory for one in starts),
    )


async def main(rounds: int) -> None:
    stub = Stub()
    runner = await stub.serve()
    taken: dict[tuple[str, ...], list[Start]] = {BARE: [], LIMBER: []}
    with tempfile.TemporaryDirectory() as folder:
        homes = {program: Path(folder, str(number)) for number, program in enumerate(taken)}
        for program, home in homes.items():
            home.mkdir()
            await start(stub, program, home)  # the first start makes the database, and caches
        for _ in range(rounds):
            for program, starts in taken.items():
                starts.append(await start(stub, program, homes[program]))
    await runner.cleanup()
    report(best(taken[BARE]), best(taken[LIMBER]))


def report(bare: Start, limber: Start) -> None:
    for name, one in (("libraries alone", bare), ("Limber", limber)):
        print(f"{name:16} {one.seconds:5.2f} s, {one.cpu:5.2f} s of CPU, {one.memory:5.0f} MB")
    print(
        f"{'ratio':16} {limber.seconds / bare.seconds:5.2f},   {limber.cpu / bare.cpu:5.2f},"
        f"          {limber.memory / bare.memory:5.2f}"
    )


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS))
