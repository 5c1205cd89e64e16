"""Picture sender: films from the content folder and cards from the rasterizer, each uploaded to Telegram once."""

import asyncio
import hashlib
import logging
from collections.abc import Awaitable, Callable, Collection, Mapping
from pathlib import Path

from telegram import Bot, InputFile, Message
from telegram.error import BadRequest

from bot.domain.stretch import Side
from bot.pictures.media import Medium, StretchMedia
from bot.pictures.rasterizer import Rasterizer
from bot.storage.store import Store

log = logging.getLogger(__name__)

SendFile = Callable[[str | InputFile], Awaitable[Message]]
"""Sends a message with a picture, which is a number that Telegram gave us or the file itself."""
Fetch = Callable[[], Awaitable[bytes | None]]
CARD = "card.png"
UNKNOWN = ("wrong file identifier", "wrong remote file", "file reference", "file_id")
"""How Telegram says that it does not have a file any more: https://github.com/tdlib/telegram-bot-api."""


class PictureSender:
    """Shows pictures. A file is uploaded once for each bot and then sent by the number that Telegram gave it.

    `drawn` is what was rendered of each stretch into `folder`. What cannot be shown is None: the words are sent alone.
    """

    def __init__(
        self,
        *,
        bot: Bot,
        store: Store,
        rasterizer: Rasterizer,
        folder: Path,
        drawn: Mapping[str, StretchMedia],
    ) -> None:
        self._bot = bot
        self._store = store
        self._press = rasterizer
        self._folder = folder
        self._drawn = drawn
        self._numbers: dict[str, str] = {}
        self._turns: dict[str, asyncio.Lock] = {}

    def film(self, stretch: str, side: Side | None) -> Medium | None:
        """Return the film of a stretch on a side; None if there is none."""
        drawn = self._drawn.get(stretch)
        film = drawn.films.get(side) if drawn else None
        return film if film and (self._folder / film.name).is_file() else None

    def any_film(self, stretch: str) -> Medium | None:
        """Return a film of a stretch, on whichever side; None if there is none."""
        drawn = self._drawn.get(stretch)
        sides = drawn.films if drawn else ()
        return next(filter(None, (self.film(stretch, side) for side in sides)), None)

    def still(self, stretch: str) -> Medium | None:
        """Return a picture of a stretch, for a card; None if there is none."""
        drawn = self._drawn.get(stretch)
        still = next(iter(drawn.stills.values()), None) if drawn else None
        return still if still and (self._folder / still.name).is_file() else None

    def lacks(self, stretch: str) -> bool:
        """Return whether something of a stretch cannot be shown."""
        drawn = self._drawn.get(stretch)
        return drawn is None or not all((self._folder / one.name).is_file() for one in drawn.files)

    def tell_missing(self, stretches: Collection[str]) -> None:
        """Tell the operator once what people will not see."""
        if missing := [name for name in stretches if self.lacks(name)]:
            log.warning(
                "%d of %d stretches have no picture, %s among them: they are told in words. "
                "Draw them: python -m bot render",
                *(len(missing), len(stretches), missing[0]),
            )

    async def show_film(self, film: Medium, show: SendFile) -> Message | None:
        """Show a film; None if its file cannot be read."""

        async def fetch() -> bytes | None:
            return await asyncio.to_thread(self._read, film.name)

        return await self._show(film.sha256, fetch, show, name=film.name)

    async def show_card(self, svg: str, show: SendFile) -> Message | None:
        """Show a card of a single person, which is not kept; None if it cannot be printed."""
        content = await self._press.print(svg)
        return await show(InputFile(content, filename=CARD)) if content else None

    async def show_poster(self, svg: str, show: SendFile) -> Message | None:
        """Show a card that is the same for many, printed only the first time; None if it cannot be printed."""

        async def fetch() -> bytes | None:
            return await self._press.print(svg)

        return await self._show(self.poster(svg), fetch, show, name=CARD)

    def poster(self, svg: str) -> str:
        """Return the hash of a card together with the pictures on it, which it only names."""
        stills = (still for each in self._drawn.values() for still in each.stills.values())
        shown = sorted(still.sha256 for still in stills if still.name in svg)
        return hashlib.sha256("".join([svg, *shown]).encode()).hexdigest()

    async def _show(
        self, sha256: str, fetch: Fetch, show: SendFile, *, name: str
    ) -> Message | None:
        """Show by number; the first time, and when Telegram has lost it, by the file. Others wait for the number."""
        async with self._turns.setdefault(sha256, asyncio.Lock()):
            number = await self._number(sha256)
            content = await fetch() if number is None else None
            if content is not None:
                return await self._upload(sha256, content, show, name=name)
        return None if number is None else await self._again(sha256, fetch, show, number, name=name)

    async def _again(
        self, sha256: str, fetch: Fetch, show: SendFile, number: str, *, name: str
    ) -> Message | None:
        try:
            return await show(number)
        except BadRequest as error:
            if not any(words in error.message.casefold() for words in UNKNOWN):
                raise
        log.warning("Telegram has lost %s; it is uploaded again", name)
        content = await fetch()
        return None if content is None else await self._upload(sha256, content, show, name=name)

    async def _upload(self, sha256: str, content: bytes, show: SendFile, *, name: str) -> Message:
        message = await show(InputFile(content, filename=name))
        await self._remember(sha256, message)
        return message

    async def _number(self, sha256: str) -> str | None:
        if sha256 not in self._numbers:
            async with self._store.begin() as tx:
                found = await tx.uploads.find(self._bot.id, sha256=sha256)
            if found is None:
                return None
            self._numbers[sha256] = found
        return self._numbers[sha256]

    async def _remember(self, sha256: str, message: Message) -> None:
        number = _number_of(message)
        if number is None:
            return
        self._numbers[sha256] = number
        async with self._store.begin() as tx:
            await tx.uploads.put(self._bot.id, sha256=sha256, file_id=number)

    def _read(self, name: str) -> bytes | None:
        try:
            return (self._folder / name).read_bytes()
        except OSError as error:
            log.error("%s cannot be read (%s)", self._folder / name, error.strerror)  # noqa: TRY400 - no trace needed
            return None


def _number_of(message: Message) -> str | None:
    if message.animation:
        return message.animation.file_id
    if message.video:
        return message.video.file_id
    return message.photo[-1].file_id if message.photo else None


def is_pictured(message: object) -> bool:
    """Return whether a message has a picture, so that its words are a caption."""
    return isinstance(message, Message) and _number_of(message) is not None
