"""Rules of reminders: sent once, within the window, and not to people who are off."""

from datetime import date, time, timedelta
from typing import Any

from tests.simulation.journal import Change, Row
from tests.simulation.network import Call
from tests.simulation.rules import zones
from tests.simulation.rules.backing import BackingRules
from tests.simulation.rules.calm import Calm
from tests.simulation.rules.promises import instant, is_off
from tests.simulation.rules.timetable import Timetable
from tests.simulation.world import World

SENT_WITHIN = 420.0
"""Calm seconds: a reminder that could not be sent is tried again after five minutes at most."""
COPIES = 2
"""So often a reminder may arrive within the life of a process: once more after an answer that was lost."""
FAREWELL = '"slot:on"'
Key = tuple[int, str, int]


class ReminderRules:
    """Watches occurrences, and the reminders that arrive."""

    def __init__(self, world: World, calm: Calm, backing: BackingRules) -> None:
        self.world, self.calm, self.backing = world, calm, backing
        self.rows = world.journal.rows
        self.calls: dict[Key, list[Call]] = {}
        self._keys: dict[Call, Key] = {}
        self._since: dict[tuple[str, int], float] = {}
        self._timetable = Timetable(world, "due_at")
        world.committed.append(self._committed)
        world.departed.append(self._departed)
        world.acted.append(self._acted)

    def look(self) -> None:
        """Note which reminders have fallen due."""
        now = self.world.clock.now().timestamp() * 1000
        for key, row in self._timetable.due(now):
            if row["kind"] != "session":
                self.calm.owe(("due", key, row["due_at"]), rule="a reminder is sent in time",
                              detail=f"{key} of {row['user']}, due {instant(row['due_at'])}", chat=row["user"],
                              allowed=SENT_WITHIN)  # fmt: skip
                self._since.setdefault((key.partition(":")[2], row["due_at"]), self.calm.seconds)

    def _committed(self, changes: list[Change]) -> None:
        for one in changes:
            if one.table == "occurrences":
                self._occurrence(one)
            elif one.table == "timers" and one.before:
                self._timer(one.key[0], one.before, one.after)

    def _timer(self, key: str, before: Row, after: Row | None) -> None:
        if after is None or after["due_at"] != before["due_at"]:
            self.calm.paid(("due", key, before["due_at"]))

    def _occurrence(self, change: Change) -> None:
        if change.after is None:
            return
        if change.became("state", "missed"):
            self._excused(change)
        elif change.became("state", "passed"):
            self._passed(change.after)
        elif change.became("state", "sent") and not self._arrived(change.after):
            self.world.breaks("what the row calls sent has arrived", f"{change.after}")

    def _arrived(self, row: Row) -> bool:
        calls = [
            one
            for number in range(5)
            for one in self.calls.get((row["slot"], row["day"], number), [])
        ]
        return any(one.acted for one in calls) or len(calls) > 1 or self._closed(row["user"])

    def _closed(self, chat: int) -> bool:
        found = self.world.telegram.chats[chat]
        return found.blocked or found.deactivated

    def _excused(self, change: Change) -> None:
        """Look whether a reminder may be left out: another stands for it, or there was no calm in its window."""
        row: Row = change.after or {}
        slot, person = (
            self.rows["slots"].get((row["slot"],)),
            self.rows["people"].get((row["user"],)),
        )
        if slot is None or person is None or self._closed(row["user"]) or not person["reachable"]:
            return
        now, due = self.world.clock.now(), instant(row["due_at"])
        mine = self.world.journal.of("slots", row["user"])
        rivals = [one for key, one in mine.items() if key != (row["slot"],)]
        later = (next(zones.coming(time.fromisoformat(one["at"]), one["weekdays"], person["zone"], after=due), None)
                 for one in rivals)  # fmt: skip
        if any(found and found[1] <= now for found in later):
            return
        subject = (
            str(row["slot"])
            if change.before is None or change.before["state"] != "snoozed"
            else f"{row['slot']}/{row['day']}"
        )
        begun = self._since.pop((subject, row["due_at"]), self.calm.seconds)
        if self.calm.since(begun) > SENT_WITHIN:
            self.world.breaks("a reminder is missed for want of calm alone", f"{row}")
        end = zones.window(
            date.fromisoformat(row["day"]), time.fromisoformat(slot["at"]), person["zone"]
        )
        patient = self.calm.waits.get(row["user"], 0) > self.world.now
        if now < end - timedelta(minutes=6) and not patient and not row["snoozes"]:
            self.world.breaks(
                "a reminder is tried until its window ends", f"{row}, window until {end}"
            )

    def _passed(self, row: Row) -> None:
        person = self.rows["people"][row["user"],]
        sessions = self.world.journal.of("sessions", row["user"]).values()
        led = any(one["phase"] in {"running", "paused"} for one in sessions)
        excused = is_off(self.world.journal, person, instant(row["due_at"]))
        if not led and not excused and not self.backing.leaves_out(person, row["day"]):
            self.world.breaks("a reminder is passed over for a reason", f"{row}")

    def _key(self, call: Call) -> Key | None:
        if call in self._keys or not call.method.startswith("send"):
            return self._keys.get(call)
        row = self._farewell(call) if FAREWELL in str(call.params.get("reply_markup")) else None
        found = _named(call)
        if found is not None:
            slot, day = int(found[0]), f"{found[1][:4]}-{found[1][4:6]}-{found[1][6:]}"
            row = self.rows["occurrences"].get((slot, day))
        if row is None:
            return None
        return self._keys.setdefault(call, (row["slot"], row["day"], row["snoozes"]))

    def _farewell(self, call: Call) -> Row | None:
        """Return the occurrence that a farewell stands for, which does not name it: the latest on its way."""
        mine = self.world.journal.of("occurrences", call.chat or 0).values()
        on_its_way = [row for row in mine if row["state"] in {"sending", "snoozed"}]
        return max(on_its_way, key=lambda row: int(row["due_at"]), default=None)

    def _departed(self, call: Call) -> None:
        key = self._key(call)
        if key is None:
            return
        row = self.rows["occurrences"][key[:2]]
        slot, person = self.rows["slots"].get((key[0],)), self.rows["people"].get((row["user"],))
        if row["state"] not in {"sending", "snoozed"}:
            earlier = self.calls.get(key, [])
            if any(one.acted and one.known and one.life == call.life for one in earlier):
                self.world.breaks("a reminder that was answered or sent is not sent", f"{row}")
        if self.world.clock.now() < instant(row["due_at"]):
            self.world.breaks("no reminder is early", f"{row}")
        if slot and person and not row["snoozes"] and self._was_off(person, row):
            self.world.breaks("nobody is reminded in a time off", f"{row}")
        if person and not row["snoozes"] and self.backing.leaves_out(person, row["day"]):
            self.world.breaks(
                "silent people are reminded on every second day, then no more", f"{row}"
            )
        if (
            person
            and self._done(person)
            and str(call.params.get("disable_notification")).lower() != "true"
        ):
            self.world.breaks("a reminder on a day that is done makes no sound", f"{row}")
        self.calls.setdefault(key, []).append(call)

    def _was_off(self, person: Row, row: Row) -> bool:
        settled = self.world.clock.now() - instant(row["due_at"]) < timedelta(seconds=30)
        return (
            settled
            and is_off(self.world.journal, person, instant(row["due_at"]))
            and not self._just(person)
        )

    def _just(self, person: Row) -> bool:
        """Return whether the person has changed something a moment ago, so that a message may be on its way."""
        handled = (
            row["handled_at"] or 0 for row in self.world.journal.of("inbox", person["id"]).values()
        )
        return self.world.clock.now().timestamp() * 1000 - max(handled, default=0) < 40_000

    def _done(self, person: Row) -> bool:
        today = zones.day_of(
            self.world.clock.now(), person["zone"], person["day_start"]
        ).isoformat()
        begun = zones.day_of(
            self.world.clock.now() - timedelta(minutes=2), person["zone"], person["day_start"]
        )
        done = self.rows["practice_days"].get((person["id"], today))
        since = self.world.clock.now().timestamp() * 1000 - (done["at"] if done else 0)
        return done is not None and begun.isoformat() == today and since > 600_000

    def _acted(self, call: Call) -> None:
        key = self._key(call)
        if key is None or not call.acted:
            return
        earlier = [one for one in self.calls.get(key, []) if one is not call and one.acted]
        if any(one.known and one.life == call.life for one in earlier):
            self.world.breaks("a reminder that arrived is not sent again", f"{key}")
        lives = {one.life for one in [call, *earlier]}
        if len(earlier) >= COPIES + len(lives) - 1:
            self.world.breaks(
                "a reminder comes twice at most, and once more after a kill", f"{key}"
            )


def _named(call: Call) -> tuple[str, str] | None:
    """Return the slot and the day that a reminder's buttons name."""
    markup: Any = str(call.params.get("reply_markup", ""))
    begin = markup.find('"r:')
    if begin < 0 or ":go" not in markup:
        return None
    _, slot, day, *_ = markup[begin + 1 : markup.index('"', begin + 1)].split(":")
    return slot, day
