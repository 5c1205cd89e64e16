"""The cost of a message: our request class beside the library's own, in turns, against a stub in another process.

.venv/bin/python benchmarks/transport.py [messages]
"""

import asyncio
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
os.environ["PTB_TIMEDELTA"] = "1"

from aiohttp import web
from telegram import Bot
from telegram.request import HTTPXRequest

from bot.chat.transport import AiohttpRequest

TOKEN = "123456:TEST-token-of-the-benchmark-only-0000000"
AT_ONCE = 32
ROUNDS = 5
ME = {"id": 123456, "is_bot": True, "first_name": "B", "username": "b_bot"}
SENT = {"message_id": 1, "date": 0, "chat": {"id": 7, "type": "private"}, "text": "hello"}


async def answer(request: web.Request) -> web.Response:
    """Answer as Telegram does."""
    await request.read()
    is_me = request.match_info["method"] == "getMe"
    return web.json_response({"ok": True, "result": ME if is_me else SENT})


def serve() -> None:
    """Be the stub, and tell on which port."""
    app = web.Application()
    app.router.add_post("/bot{token}/{method}", answer)
    web.run_app(app, host="127.0.0.1", port=int(sys.argv[2]), print=None)


async def cost(request: type, *, base: str, count: int) -> tuple[float, float]:
    """Return the milliseconds of CPU and the seconds that sending so many messages takes."""
    options = (
        {"connection_pool_size": AT_ONCE} if request is HTTPXRequest else {"connections": AT_ONCE}
    )
    async with Bot(TOKEN, base_url=base, request=request(**options)) as bot:
        room = asyncio.Semaphore(AT_ONCE)

        async def send(number: int) -> None:
            async with room:
                await bot.send_message(7, f"hello {number}")

        cpu, begun = time.process_time(), time.perf_counter()
        await asyncio.gather(*map(send, range(count)))
        return 1000 * (time.process_time() - cpu) / count, time.perf_counter() - begun


async def main(count: int) -> None:
    """Measure both in turns, and tell the ratio of the medians."""
    port = 20_000 + os.getpid() % 20_000
    stub = subprocess.Popen([sys.executable, __file__, "serve", str(port)])
    base = f"http://127.0.0.1:{port}/bot"
    costs: dict[type, list[float]] = {HTTPXRequest: [], AiohttpRequest: []}
    try:
        await asyncio.sleep(2)
        for _ in range(ROUNDS):
            for request, measured in costs.items():
                measured.append((await cost(request, base=base, count=count))[0])
    finally:
        stub.terminate()
        stub.wait()
    library, ours = (statistics.median(measured) for measured in costs.values())
    print(f"CPU per message, the library's own request   {library:.2f} ms")
    print(f"CPU per message, ours on aiohttp             {ours:.2f} ms")
    print(f"the library's own costs                      {library / ours:.1f} times as much")


if __name__ == "__main__":
    if sys.argv[1:2] == ["serve"]:
        serve()
    else:
        asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else 400))
