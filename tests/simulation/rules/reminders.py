"""Rules of reminders: owed for every slot at the right instant, sent once, within the window, and to nobody who is off."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from tests.simulation.journal import Change, Row
from tests.simulation.network import Call
from tests.simulation.rules import zones
from tests.simulation.rules.calm import Calm
from tests.simulation.world import World

SENT_WITHIN = 420.0
"""Calm seconds: a reminder that could not be sent is tried again after five minutes at most."""
SLACK = timedelta(seconds=60)
COPIES = 3
FINAL = ("sent", "snoozed", "started", "skipped", "missed", "passed")
Key = tuple[int, str, int]


def instant(milliseconds: int) -> datetime:
    """Return an instant as the rows keep it."""
    return datetime.fromtimestamp(milliseconds / 1000, UTC)


class ReminderRules:
    """Watches slots, timers and occurrences, and the reminders that arrive."""

    def __init__(self, world: World, calm: Calm) -> None:
        self.world, self.calm = world, calm
        self.rows = world.journal.rows
        self.calls: dict[Key, list[Call]] = {}
        self._since: dict[tuple[str, int], float] = {}
        world.committed.append(self._committed)
        world.departed.append(self._departed)
        world.acted.append(self._acted)

    def look(self) -> None:
        """Note which reminders have fallen due."""
        now = self.world.clock.now().timestamp() * 1000
        for (key,), row in self.rows["timers"].items():
            if row["kind"] != "session" and row["due_at"] <= now:
                self.calm.owe(("due", key, row["due_at"]), rule="a reminder is sent in time",
                              detail=f"{key} of {row['user']}, due {instant(row['due_at'])}", chat=row["user"],
                              allowed=SENT_WITHIN)  # fmt: skip
                self._since.setdefault((key.partition(":")[2], row["due_at"]), self.calm.seconds)

    def _committed(self, changes: list[Change]) -> None:
        touched: set[int] = set()
        moved: set[int] = set()
        for one in changes:
            match one.table:
                case "timers":
                    self._timer(one)
                    touched |= self._slots_of(one)
                case "slots":
                    touched.add(one.key[0])
                case "people" if one.after is not None:
                    touched |= self._of(one.key[0])
                    moved |= self._of(one.key[0]) if one.before and one.before["zone"] != one.after["zone"] else set()
                case "pauses":
                    moved |= self._of(one.key[0])
                case "occurrences":
                    self._occurrence(one, changes)
        for slot in sorted(touched):
            self._is_owed(slot)
        for slot in sorted(moved):
            timer = self.rows["timers"].get((f"remind:{slot}",))
            if timer is not None and not timer["claimed_by"] and not timer["error"]:
                self._is_right(f"remind:{slot}", timer, None)

    def _of(self, user: int) -> set[int]:
        return {key[0] for key in self.world.journal.of("slots", user)}

    @staticmethod
    def _slots_of(change: Change) -> set[int]:
        kind, _, subject = change.key[0].partition(":")
        return {int(subject)} if kind == "remind" else set()

    def _is_owed(self, number: int) -> None:
        slot = self.rows["slots"].get((number,))
        person = slot and self.rows["people"].get((slot["user"],))
        timer = self.rows["timers"].get((f"remind:{number}",))
        if slot and person and person["reachable"] and not person["stopped"]:
            if timer is None or timer["ready_at"] is None:
                self.world.breaks("every reminder has its promise", f"slot {slot}")
        elif timer is not None:
            self.world.breaks("nothing is promised to people who cannot be reached or want none", f"{timer}")

    def _timer(self, change: Change) -> None:
        before, after = change.before, change.after
        if before and (after is None or after["due_at"] != before["due_at"]):
            self.calm.paid(("due", change.key[0], before["due_at"]))
        if after is None or after["kind"] != "remind" or after["claimed_by"] or after["error"]:
            return
        if before is None or before["due_at"] != after["due_at"]:
            self._is_right(change.key[0], after, before)

    def _is_right(self, key: str, timer: Row, before: Row | None) -> None:
        """Look whether this is the first instant at which the slot may ring."""
        slot = self.rows["slots"].get((int(key.partition(":")[2]),))
        if slot is None:
            return
        due = instant(timer["due_at"])
        now = self.world.clock.now()
        looks = [now, now - SLACK, *([instant(slot["last_at"])] if slot["last_at"] else [])]
        looks += [instant(before["due_at"])] if before else []
        expected = [self.first(slot, after=one) for one in looks]
        if due not in expected:
            self.world.breaks("a reminder is promised for the right instant",
                              f"slot {slot}: {due}, expected {expected[0]}")  # fmt: skip

    def first(self, slot: Row, *, after: datetime) -> datetime | None:
        """Return when a slot rings first after an instant."""
        person = self.rows["people"][slot["user"],]
        if slot["last_at"] is not None:
            after = max(after, instant(slot["last_at"]) + zones.REST - timedelta(milliseconds=1))
        at = time.fromisoformat(slot["at"])
        for day, due in zones.coming(at, slot["weekdays"], person["zone"], after=after):
            had = slot["last_day"] is not None and day.isoformat() <= slot["last_day"]
            if not had and not self.is_off(person, due):
                return due
        return None

    def is_off(self, person: Row, at: datetime) -> bool:
        """Return whether the person has taken this day off."""
        day = zones.day_of(at, person["zone"], person["day_start"]).isoformat()
        pauses = self.world.journal.of("pauses", person["id"]).values()
        return any(row["since"] <= day <= row["until"] for row in pauses)

    def _occurrence(self, change: Change, changes: list[Change]) -> None:
        if change.after is None:
            return
        if change.became("state", "missed"):
            self._excused(change, changes)
        elif change.became("state", "passed"):
            self._passed(change.after)
        elif change.became("state", "sent") and not self._arrived(change.after):
            self.world.breaks("what the row calls sent has arrived", f"{change.after}")

    def _arrived(self, row: Row) -> bool:
        calls = [one for number in range(5) for one in self.calls.get((row["slot"], row["day"], number), [])]
        return any(one.acted for one in calls) or len(calls) > 1 or self._closed(row["user"])

    def _closed(self, chat: int) -> bool:
        found = self.world.telegram.chats[chat]
        return found.blocked or found.deactivated

    def _excused(self, change: Change, changes: list[Change]) -> None:
        """Look whether a reminder may be left out: another stands for it, or there was no calm in its window."""
        row: Row = change.after or {}
        slot, person = self.rows["slots"].get((row["slot"],)), self.rows["people"].get((row["user"],))
        if slot is None or person is None or self._closed(row["user"]) or not person["reachable"]:
            return
        now, due = self.world.clock.now(), instant(row["due_at"])
        mine = self.world.journal.of("slots", row["user"])
        rivals = [one for key, one in mine.items() if key != (row["slot"],)]
        later = (next(zones.coming(time.fromisoformat(one["at"]), one["weekdays"], person["zone"], after=due), None)
                 for one in rivals)  # fmt: skip
        if any(found and found[1] <= now for found in later):
            return
        subject = str(row["slot"]) if change.before is None or change.before["state"] != "snoozed" else f"{row['slot']}/{row['day']}"
        begun = self._since.pop((subject, row["due_at"]), self.calm.seconds)
        if self.calm.since(begun) > SENT_WITHIN:
            self.world.breaks("a reminder is missed for want of calm alone", f"{row}")
        end = zones.window(date.fromisoformat(row["day"]), time.fromisoformat(slot["at"]), person["zone"])
        patient = self.calm.waits.get(row["user"], 0) > self.world.now
        if now < end - timedelta(minutes=6) and not patient and not row["snoozes"]:
            self.world.breaks("a reminder is tried until its window ends", f"{row}, window until {end}")

    def _passed(self, row: Row) -> None:
        person = self.rows["people"][row["user"],]
        sessions = self.world.journal.of("sessions", row["user"]).values()
        led = any(one["phase"] in {"running", "paused"} for one in sessions)
        if not led and not self.is_off(person, instant(row["due_at"])):
            self.world.breaks("a reminder is passed over for a reason", f"{row}")

    def _key(self, call: Call) -> Key | None:
        found = _named(call)
        if found is None or not call.method.startswith("send"):
            return None
        slot, day = int(found[0]), f"{found[1][:4]}-{found[1][4:6]}-{found[1][6:]}"
        row = self.rows["occurrences"].get((slot, day))
        return (slot, day, row["snoozes"]) if row else None

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
        if person and self._done(person) and str(call.params.get("disable_notification")).lower() != "true":
            self.world.breaks("a reminder on a day that is done makes no sound", f"{row}")
        self.calls.setdefault(key, []).append(call)

    def _was_off(self, person: Row, row: Row) -> bool:
        settled = self.world.clock.now() - instant(row["due_at"]) < timedelta(seconds=30)
        return settled and self.is_off(person, instant(row["due_at"])) and not self._just(person)

    def _just(self, person: Row) -> bool:
        """Return whether the person has changed something a moment ago, so that a message may be on its way."""
        handled = (row["handled_at"] or 0 for row in self.world.journal.of("inbox", person["id"]).values())
        return self.world.clock.now().timestamp() * 1000 - max(handled, default=0) < 40_000

    def _done(self, person: Row) -> bool:
        today = zones.day_of(self.world.clock.now(), person["zone"], person["day_start"]).isoformat()
        begun = zones.day_of(self.world.clock.now() - timedelta(minutes=2), person["zone"], person["day_start"])
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
        if len(earlier) >= COPIES:
            self.world.breaks("a reminder comes three times at most", f"{key}")


def _named(call: Call) -> tuple[str, str] | None:
    """Return the slot and the day that a reminder's buttons name."""
    markup: Any = str(call.params.get("reply_markup", ""))
    begin = markup.find('"r:')
    if begin < 0 or ":go" not in markup:
        return None
    _, slot, day, *_ = markup[begin + 1 : markup.index('"', begin + 1)].split(":")
    return slot, day
