"""Pictures and everyone else: the longest step of the event loop while pictures are sent.

.venv/bin/python benchmarks/cards.py [rounds]
"""

import asyncio
import sys
import tempfile
import time
from asyncio.subprocess import PIPE
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from _stage import DEMO_TOKEN, HERE, percentile
from pydantic import SecretStr

from bot.app import running_bot
from bot.chat.card_pictures import CardPictures
from bot.chat.message_request import MessageRequest
from bot.clock import SystemClock
from bot.domain.diary import Diary
from bot.domain.streak import Plan, Streak
from bot.domain.stretch import Side
from bot.settings import Settings

ROUNDS = 20
CHAT = 1001
TELEGRAM = """
import asyncio
from bot.clock import SystemClock
from emulator.emulator import Emulator

async def main():
    emulator = Emulator(clock=SystemClock())
    emulator.person(1001, first_name="Ana").says("hello")
    print(await emulator.start(), flush=True)
    await asyncio.Event().wait()

asyncio.run(main())
"""


@dataclass(kw_only=True)
class Steps:
    """How much of the processor each step of the event loop took, in seconds."""

    taken: list[float] = field(default_factory=list)

    def watch(self) -> None:
        """Measure every step from now on."""
        run = asyncio.Handle._run  # noqa: SLF001 - the only place through which all steps go

        def measured(handle: asyncio.Handle) -> None:
            before = time.thread_time()
            run(handle)
            self.taken.append(time.thread_time() - before)

        asyncio.Handle._run = measured  # noqa: SLF001

    def told(self, what: str) -> None:
        """Say what the longest steps were, and forget them."""
        longest, p99 = max(self.taken), percentile(self.taken, 0.99)
        print(f"{what:24} longest step {1000 * longest:5.1f} ms   p99 {1000 * p99:5.2f} ms")
        self.taken.clear()


async def main(rounds: int) -> None:
    """Send each kind of picture, new each time, and tell what that cost the others."""
    telegram = await asyncio.create_subprocess_exec(
        sys.executable, "-c", TELEGRAM, cwd=HERE, stdout=PIPE
    )
    url = (await telegram.stdout.readline()).decode().strip()
    with tempfile.TemporaryDirectory(prefix="limber-bench-") as folder:
        settings = Settings(
            bot_token=SecretStr(DEMO_TOKEN),
            telegram_api_url=url,
            database_url=f"sqlite+aiosqlite:///{folder}/limber.db",
            backups=Path("off"),
            content_dir=Path(HERE) / "content",
        )
        try:
            async with running_bot(settings, clock=SystemClock()) as limber:
                await measure(limber, rounds)
        finally:
            telegram.terminate()
            await telegram.wait()


async def measure(limber, rounds: int) -> None:
    """Send cards and films `rounds` times each."""
    picture_sender, library = (
        limber.application.bot_data.courier.picture_sender,
        limber.localizer.library,
    )
    words = limber.localizer.words("en")
    drawings, steps = CardPictures(words=words), Steps()
    post = MessageRequest(bot=limber.bot, chat=CHAT, text="<b>Look</b>")
    await picture_sender.show_card(drawings.streak(diary(0)), post.card)  # starts the press
    steps.watch()
    for number in range(rounds):
        await picture_sender.show_card(drawings.streak(diary(number)), post.card)
    steps.told(f"{rounds} streak cards")
    for routine in list(library.routines.values())[:rounds]:
        await picture_sender.show_poster(
            drawings.overview(routine, picture_sender=picture_sender), post.card
        )
    steps.told("posters of routines")
    films = [
        picture_sender.film(name, side) for name in library.stretches for side in (None, *Side)
    ]
    for film in [film for film in films if film][:rounds]:
        await picture_sender.show_film(film, post.film(film))
    steps.told(f"{rounds} films, uploaded")
    for film in [film for film in films if film][:rounds]:
        await picture_sender.show_film(film, post.film(film))
    steps.told(f"{rounds} films, by number")


def diary(number: int) -> Diary:
    """Return a diary with more days done each time."""
    today = SystemClock().now().date()
    done = {today - timedelta(days=day) for day in range(number + 40)}
    streak = Streak(current=len(done), longest=len(done), total=len(done))
    plan = Plan(changes=())
    return Diary(streak=streak, done=done, plan=plan, off=(), protected=(), today=today)


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS))
