"""Rules of updates: kept before they are confirmed, handled once, answered, and never given up."""

import json

from tests.simulation.journal import Change
from tests.simulation.rules.calm import Calm
from tests.simulation.telegram import BOT
from tests.simulation.updates import Update
from tests.simulation.world import World

HANDLED_WITHIN = 150.0


class UpdateRules:
    """Watches the queue of Telegram and the rows of the inbox."""

    def __init__(self, world: World, calm: Calm) -> None:
        self.world, self.calm = world, calm
        self._handled: set[int] = set()
        world.committed.append(self._committed)
        queue = world.telegram.updates
        queue.on_confirm, queue.on_loss = self._confirmed, self._lost
        put = queue.put

        def watched(kind: str, body: dict, *, chat: int) -> Update:
            update = put(kind, body, chat=chat)
            calm.owe(("update", update.id), rule="every update is handled soon",
                     detail=f"update {update.id} ({kind})", chat=0, allowed=HANDLED_WITHIN)  # fmt: skip
            return update

        queue.put = watched  # type: ignore[method-assign]

    def _confirmed(self, update: Update) -> None:
        if (BOT["id"], update.id) not in self.world.journal.rows["inbox"]:
            self.world.breaks("an update is kept before it is confirmed", f"update {update.id}")

    def _lost(self, update: Update) -> None:
        self.calm.paid(("update", update.id))

    def _committed(self, changes: list[Change]) -> None:
        written = [
            one for one in changes if one.table in {"outbox", "sessions"} and one.before is None
        ]
        for one in changes:
            if one.table == "dead_updates" and one.after:
                self.world.breaks("no update is given up", f"{one.after}")
            if (
                one.table == "inbox"
                and one.before
                and one.after
                and one.after["handled_at"]
                and not one.before["handled_at"]
            ):
                self._done(one, chats={(each.after or {}).get("chat") for each in written}, began=any(
                    each.table == "sessions" for each in written))  # fmt: skip

    def _done(self, change: Change, *, chats: set[int | None], began: bool) -> None:
        number = change.key[1]
        if number in self._handled:
            self.world.breaks("an update has its effect once", f"update {number} was handled again")
        self._handled.add(number)
        self.calm.paid(("update", number))
        content = json.loads((change.before or {}).get("content") or "{}")
        chat = _asks(content)
        flooded = (
            sum(
                row["chat"] == chat and row["ordered"]
                for row in self.world.journal.rows["outbox"].values()
            )
            >= 3
        )
        if chat is not None and chat not in chats and not began and not flooded:
            self.world.breaks("an update is answered with its effect", json.dumps(content)[:300])


def _asks(content: dict) -> int | None:
    """Return the chat that waits for an answer."""
    if "callback_query" in content:
        return int(content["callback_query"]["from"]["id"])
    message = content.get("message")
    return int(message["chat"]["id"]) if message and message["chat"]["type"] == "private" else None
