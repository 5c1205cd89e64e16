"""Rules of sessions: every hold has its full length in the chat, sessions go on, and each cue comes once."""

import json
from datetime import UTC, datetime
from typing import Any

from bot.domain.session import RETURN
from tests.simulation.journal import Change, Row
from tests.simulation.network import Call
from tests.simulation.rules import zones
from tests.simulation.rules.calm import Calm
from tests.simulation.rules.led import LAST, OPENERS, Led, Opening, completed, named
from tests.simulation.rules.timetable import Timetable
from tests.simulation.world import World

TOLERANCE = 0.06
LATE = 75.0
"""Calm seconds after which a session must have gone on, or have paused itself."""
PATIENT = 420.0
"""Calm seconds for the last words of a paused session: they are tried again after five minutes at most."""

FLAGS = 7
"""Where the row of a cue says whether it waits."""


class SessionRules:
    """Watches session rows, and the cues that arrive."""

    def __init__(self, world: World, calm: Calm) -> None:
        self.world, self.calm = world, calm
        self.rows = world.journal.rows
        self.led: dict[int, Led] = {}
        self.holds = 0
        self._timetable = Timetable(world, "due_at")
        world.committed.append(self._committed)
        world.acted.append(self._acted)

    def moved(self) -> None:
        """Forget what lasts: somebody has set the clock."""
        for one in self.led.values():
            one.opening = None

    def _committed(self, changes: list[Change]) -> None:
        for one in changes:
            if one.table == "sessions" and one.after is not None:
                if one.before is None:
                    self._begun(one.key[0], one.after)
                self._row(one.key[0], one.before, one.after)
            elif one.table == "practice_days" and one.after and one.before is None:
                self._credited(one.after)
            elif one.table == "timers" and one.key[0].startswith("session:"):
                self._timer(one)
        for one in changes:
            if one.table in {"sessions", "timers"}:
                self._is_owed(one)

    def _timer(self, change: Change) -> None:
        key = ("cue", change.key[0])
        row = change.after
        before = change.before
        if row is None or before is None or row["due_at"] != before["due_at"]:
            self.calm.paid(key)
            self._settled(change)

    def _settled(self, change: Change) -> None:
        """Note that the arrival of the newest card is written down: the promise of what follows it is made."""
        led = self.led.get(_number(change) or 0)
        opening = led and led.opening
        if opening and any(one.known for one in opening.calls):
            opening.settled = True

    def look(self) -> None:
        """Note which cues have fallen due."""
        now, running = self.world.clock.now().timestamp() * 1000, self.world.journal.running
        for key, row in self._timetable.due(now):
            if row["kind"] == "session":
                self.calm.owe(
                    ("cue", key),
                    rule="a session goes on, or pauses itself",
                    detail=f"{key}, due {row['due_at'] - now:.0f} ms from now",
                    chat=row["user"],
                    allowed=LATE if int(key.partition(":")[2]) in running else PATIENT,
                )

    def _is_owed(self, change: Change) -> None:
        number = _number(change)
        row = self.rows["sessions"].get((number,))
        if row is None or row["phase"] not in {"running", "paused"}:
            return
        timer = self.rows["timers"].get((f"session:{number}",))
        if timer is None or timer["ready_at"] is None:
            self.world.breaks(
                "every live session has its promise", f"session {number} is {row['phase']}"
            )

    def _begun(self, number: int, row: Row) -> None:
        mine = self.world.journal.of("sessions", row["user"])
        live = [key for key, one in mine.items() if one["phase"] in {"running", "paused"}]
        if len(live) > 1:
            self.world.breaks("a chat has one live session", f"{live}")
        holds = {
            (cue[2], cue[4]): cue[5] / 1000 for cue in json.loads(row["cues"]) if cue[1] == "hold"
        }
        self.led[number] = Led(user=row["user"], holds=holds)

    def _row(self, number: int, before: Row | None, after: Row) -> None:
        led = self.led[number]
        if before is None:
            return
        if after["phase"] == "paused" and before["phase"] != "paused":
            led.since = self._true(after["paused_at"])
        elif before["phase"] == "paused" and led.since is not None and after["phase"] != "paused":
            led.again = max(led.again, _way_back(led, after))
            led.paused += max(
                0.0, self.world.now - max(led.since, led.opening.at if led.opening else 0.0)
            )
            led.since = None
        if after["card"] == -1 or (after["phase"] == "ended" and before["phase"] != "ended"):
            led.skipped = True

    def _true(self, milliseconds: int) -> float:
        at = datetime.fromtimestamp(milliseconds / 1000, UTC)
        return self.world.clock.seconds_of(at)

    def _credited(self, row: Row) -> None:
        if row["alone"] or not self.world.now:
            return  # the person says that they stretched without the bot, or did so before the story
        session = self.rows["sessions"].get((row["session"],))
        person = self.rows["people"].get((row["user"],))
        if session is None or person is None:
            self.world.breaks("a day counts by a session", f"{row}")
            return
        begun = datetime.fromtimestamp(session["started_at"] / 1000, UTC)
        days = {
            zones.day_of(begun, person["zone"], person["day_start"]).isoformat(),
            session["day"],
        }
        if row["day"] not in days or row["user"] != session["user"] or not completed(session):
            self.world.breaks("the day of a session counts, once", f"{row} by {session['day']}")

    def _acted(self, call: Call) -> None:
        if not call.acted or not call.method.startswith("send") or call.chat is None:
            return
        found = named(call)
        if found is not None and found[0] in self.led:
            self._opened(call, *found)
        elif found is None and '"go:' in str(call.params.get("reply_markup")) and '"menu:streak"' in str(
            call.params.get("reply_markup")):  # fmt: skip
            self._ended(call)

    def _ended(self, call: Call) -> None:
        number = self._ending(call.chat or 0)
        if number is None:
            return
        led = self.led[number]
        self._whole(led, call, "the end")
        led.opening = None
        if any(one.known and one.life == call.life for one in led.finals):
            self.world.breaks("a session has one end", f"session {number}")
        led.finals.append(call)

    def _ending(self, user: int) -> int | None:
        """Return the session of a person whose last words are being sent."""
        for (number,), row in self.world.journal.of("sessions", user).items():
            timer = self.rows["timers"].get((f"session:{number}",))
            last = json.loads(row["cues"])[row["step"] :][:1]
            if timer and timer["claimed_by"] and last and last[0][1] in LAST and number in self.led:
                return int(number)
        return None

    def _opened(self, call: Call, number: int, index: int) -> None:
        row = self.rows["sessions"].get((number,))
        if row is None or index < 0:
            return
        cue = json.loads(row["cues"])[index]
        if cue[1] not in OPENERS or str(
            call.params.get("caption") or call.params.get("text")
        ) in self._letters(call.chat):
            return
        led = self.led[number]
        known = led.opening
        if known is not None and known.index == index and known.cue == cue:
            if any(one.known and one.life == call.life for one in known.calls):
                self.world.breaks(
                    "a cue that arrived is not sent again", f"session {number}: {cue}"
                )
            if known.settled:
                self.world.breaks(
                    "a copy of a cue was on its way at a kill", f"session {number}: {cue}"
                )
            known.calls.append(call)
            return
        if known is None or known.cue != cue:  # else it is shown again after an interruption
            self._whole(led, call, str(cue))
        hold = led.holds.get((cue[2], cue[4]), 0.0)
        led.opening = Opening(self.world.now, index, _lead_in(cue) + hold, cue, [call])
        led.paused, led.again, led.skipped = 0.0, 0.0, False

    def _letters(self, chat: int | None) -> set[str]:
        return {
            json.loads(row["answer"])[1].get("text", "")
            for row in self.rows["outbox"].values()
            if row["chat"] == chat
        }

    def _whole(self, led: Led, call: Call, what: str) -> None:
        """Look whether the hold before this message had its full length."""
        opening = led.opening
        if opening is None or led.skipped:
            return
        self.holds += 1
        lasted = call.arrived - opening.at - led.paused
        needs = opening.needs + led.again
        if lasted < needs - TOLERANCE:
            told = f"{opening.cue} needs {needs:.2f} s, had {lasted:.2f} s before {what}"
            self.world.breaks("each hold has its full length", told)


def _lead_in(cue: list[Any]) -> float:
    """Return the seconds from a card to its hold; behind a card that waits they count from the person's tap."""
    waits = len(cue) > FLAGS and cue[FLAGS] & 1
    return RETURN.total_seconds() if waits else cue[5] / 1000


def _number(change: Change) -> int | None:
    """Return the session that a change is about."""
    if change.table == "sessions":
        return int(change.key[0])
    kind, _, subject = str(change.key[0]).partition(":")
    return int(subject) if kind == "session" else None


def _way_back(led: Led, row: Row) -> float:
    """Return how long it takes to come back into a hold in which the session was paused, by the row's next cue."""
    opening, ahead = led.opening, json.loads(row["cues"])[row["step"] :][:2]
    if opening is None or led.since is None or [cue[1] for cue in ahead] != ["back", "hold"]:
        return 0.0
    held = led.since - opening.at - led.paused
    return float(ahead[0][5]) / 1000 if held > opening.cue[5] / 1000 + TOLERANCE else 0.0
