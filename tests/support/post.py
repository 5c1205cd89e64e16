"""A post office for updates: keeps them until they are confirmed, as Telegram does, and fails when it is told to."""

import asyncio

BATCH = 100


def update(number, *, chat=None, text="hello"):
    """Return an update as Telegram sends it: a message in this private chat, or one without content."""
    if chat is None:
        return {"update_id": number}
    message = {
        "message_id": number,
        "date": 1772434800,
        "chat": {"id": chat, "type": "private", "first_name": "Ana"},
        "from": {"id": chat, "is_bot": False, "first_name": "Ana"},
        "text": text,
    }
    return {"update_id": number, "message": message}


class Post:
    """Hands out what is not confirmed; waits while there is nothing, like a long poll."""

    def __init__(self):
        self.kept = []
        self.offsets = []
        self.confirmed = []
        self.ahead = []
        self.waiting = False
        self.road = asyncio.Event()
        """Shut, it keeps answers that are on their way."""
        self.road.set()
        self._came = asyncio.Event()

    def brings(self, *updates):
        self.kept += updates
        self._wake()

    def meets(self, *errors):
        """Let the next questions fail so."""
        self.ahead += errors
        self._wake()

    def _wake(self):
        self.waiting = False
        self._came.set()

    async def fetch(self, offset):
        self.offsets.append(offset)
        self.kept = [one for one in self.kept if offset is None or one["update_id"] >= offset]
        while not self.kept and not self.ahead:
            self._came.clear()
            self.waiting = True
            await self._came.wait()
        self.waiting = False
        if self.ahead:
            raise self.ahead.pop(0)
        answer = self.kept[:BATCH]
        await self.road.wait()
        return answer

    async def confirm(self, offset):
        if self.ahead:
            raise self.ahead.pop(0)
        self.confirmed.append(offset)
