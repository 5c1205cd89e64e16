"""Rules of answers: each is sent, in the order of its chat, and no copy follows one that is known to have arrived."""

import json
from dataclasses import dataclass, field
from typing import Any

from tests.simulation.journal import Change, Row
from tests.simulation.network import Call
from tests.simulation.rules.calm import Calm
from tests.simulation.world import World

SENT_WITHIN = 150.0
COPIES = 3
ROOM = 4
"""So many ordered answers may wait in a chat: three, and the summary of a flood."""


@dataclass(slots=True)
class Letter:
    """An answer, and the calls that carried it."""

    row: Row
    calls: list[Call] = field(default_factory=list)

    @property
    def words(self) -> str | None:
        """Return its words as they are sent."""
        answer: dict[str, Any] = json.loads(self.row["answer"])[1]
        found = answer.get("text")
        return None if found is None else str(found)


class AnswerRules:
    """Watches the rows of the outbox, and what is sent of them."""

    def __init__(self, world: World, calm: Calm) -> None:
        self.world, self.calm = world, calm
        self.letters: dict[int, Letter] = {}
        self._last: dict[int, int] = {}
        world.committed.append(self._committed)
        world.departed.append(self._departed)
        world.acted.append(self._acted)

    def _committed(self, changes: list[Change]) -> None:
        for one in changes:
            if one.table != "outbox":
                continue
            if one.after is None:
                self._dropped(one.key[0], changes)
            elif one.before is None:
                self.letters[one.key[0]] = Letter(one.after)
                self.calm.owe(
                    ("letter", one.key[0]),
                    rule="an answer is sent soon",
                    detail=one.after["answer"][:200],
                    chat=one.after["chat"],
                    allowed=SENT_WITHIN,
                )
                self._crowd(one.after["chat"])
            else:
                self.letters[one.key[0]].row = one.after

    def _crowd(self, chat: int) -> None:
        waiting = sum(
            row["chat"] == chat and row["ordered"]
            for row in self.world.journal.rows["outbox"].values()
        )
        if waiting > ROOM:
            self.world.breaks("few answers wait in a chat", f"{waiting} in chat {chat}")

    def _dropped(self, number: int, changes: list[Change]) -> None:
        self.calm.paid(("letter", number))
        letter = self.letters.pop(number)
        row, now = letter.row, self.world.clock.now().timestamp() * 1000
        gone = [
            one
            for one in changes
            if one.table == "people" and (one.after is None or not one.after["reachable"])
        ]
        newer = [one for one in changes if one.table == "outbox" and one.before is None
                 and one.after and one.after["message"] == row["message"]]  # fmt: skip
        if gone or (row["message"] and newer) or not row["ordered"] or _is_settled(letter.calls):
            return
        told = (
            self.world.clock.now().timestamp()
            + self.calm.waits.get(row["chat"], 0)
            - self.world.now
        )
        if max(now, told * 1000) >= row["expires_at"] - 31_000 or self._closed(row["chat"]):
            return
        self.world.breaks("no answer is lost", f"letter {number}: {row['answer'][:200]}")

    def _closed(self, chat: int) -> bool:
        found = self.world.telegram.chats.get(chat)
        return found is None or found.blocked or found.deactivated or found.moved is not None

    def _found(self, call: Call) -> int | None:
        words = call.params.get("text") or call.params.get("caption")
        if call.chat is None or words is None:
            return None
        fitting = [number for number, one in self.letters.items()
                   if one.row["chat"] == call.chat and one.row["ordered"] and one.words == words]  # fmt: skip
        fresh = [number for number in fitting if self.letters[number].row["claimed_by"]]
        return min(fresh or fitting, default=None)

    def _departed(self, call: Call) -> None:
        number = self._found(call)
        if number is not None:
            self.letters[number].calls.append(call)

    def _acted(self, call: Call) -> None:
        number = next((n for n, one in self.letters.items() if call in one.calls), None)
        if number is None or not call.acted or call.chat is None:
            return
        earlier = [one for one in self.letters[number].calls if one is not call and one.acted]
        if any(one.known and one.life == call.life for one in earlier):
            self.world.breaks(
                "an answer that arrived is not sent again", f"letter {number}: {call.params}"
            )
        if len(earlier) >= COPIES:
            self.world.breaks(
                "an answer comes three times at most", f"letter {number}: {call.params}"
            )
        if not earlier and number < self._last.get(call.chat, 0):
            self.world.breaks(
                "answers keep their order",
                f"letter {number} after {self._last[call.chat]} in {call.chat}",
            )
        self._last[call.chat] = max(number, self._last.get(call.chat, 0))


def _is_settled(calls: list[Call]) -> bool:
    """Return whether an answer was sent, refused, or twice in doubt."""
    sure = any(one.acted or (one.refused is not None and one.refused.code != 429) for one in calls)
    return sure or len([one for one in calls if one.known is None]) > 1
