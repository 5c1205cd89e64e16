"""Rules of promises: every slot has a timer, and it is due at the first instant at which the slot may ring."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from tests.simulation.journal import Change, Journal, Row
from tests.simulation.rules import zones
from tests.simulation.world import World

SLACK = timedelta(seconds=60)
FAREWELL_AFTER = 14
"""Reminders without any answer after which one farewell is sent, and nothing more."""


def instant(milliseconds: int) -> datetime:
    """Return an instant as the rows keep it."""
    return datetime.fromtimestamp(milliseconds / 1000, UTC)


def is_off(journal: Journal, person: Row, at: datetime) -> bool:
    """Return whether the person has taken this day off."""
    day = zones.day_of(at, person["zone"], person["day_start"]).isoformat()
    pauses = journal.of("pauses", person["id"]).values()
    return any(row["since"] <= day <= row["until"] for row in pauses)


class PromiseRules:
    """Watches slots and their timers."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.rows = world.journal.rows
        world.committed.append(self._committed)

    def _committed(self, changes: list[Change]) -> None:
        for one in _as_committed(changes):
            self._timer(one)
        touched = {slot for one in changes for slot in self._touched(one)}
        moved = {slot for one in changes for slot in self._moved(one)}
        for slot in sorted(touched):
            self._is_owed(slot)
        for slot in sorted(moved):
            timer = self.rows["timers"].get((f"remind:{slot}",))
            if timer is not None and not timer["claimed_by"] and not timer["error"]:
                self._is_right(f"remind:{slot}", timer, None)

    def _touched(self, change: Change) -> set[int]:
        """Return the slots of which a promise may have come or gone."""
        if change.table == "timers":
            return self._slots_of(change)
        if change.table == "slots":
            return {change.key[0]}
        is_there = change.table == "people" and change.after is not None
        return self._of(change.key[0]) if is_there else set()

    def _moved(self, change: Change) -> set[int]:
        """Return the slots that may ring at other instants than before."""
        before, after = change.before, change.after
        is_away = change.table == "people" and before and after and before["zone"] != after["zone"]
        return self._of(change.key[0]) if is_away or change.table == "pauses" else set()

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
        if person and person["ignored"] > FAREWELL_AFTER:
            return  # timers of people who rest dissolve when they fall due
        if slot and person and person["reachable"] and not person["stopped"]:
            if timer is None or timer["ready_at"] is None:
                self.world.breaks(
                    "every reminder has its promise", f"slot {slot}, {person}, {timer}"
                )
        elif timer is not None:
            self.world.breaks(
                "nothing is promised to people who cannot be reached or want none", f"{timer}"
            )

    def _timer(self, change: Change) -> None:
        before, after = change.before, change.after
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
        if all(self.first(slot, after=one) != due for one in looks):
            expected = self.first(slot, after=now)
            self.world.breaks("a reminder is promised for the right instant",
                              f"slot {slot}: {due}, expected {expected}")  # fmt: skip

    def first(self, slot: Row, *, after: datetime) -> datetime | None:
        """Return when a slot rings first after an instant."""
        person = self.rows["people"][slot["user"],]
        if slot["last_at"] is not None:
            after = max(after, instant(slot["last_at"]) + zones.REST - timedelta(milliseconds=1))
        at = time.fromisoformat(slot["at"])
        for day, due in zones.coming(at, slot["weekdays"], person["zone"], after=after):
            had = slot["last_day"] is not None and day.isoformat() <= slot["last_day"]
            if not had and not is_off(self.world.journal, person, due):
                return due
        return None


def _as_committed(changes: list[Change]) -> list[Change]:
    """Return what became of each timer in the end, however often a transaction has changed it."""
    timers: dict[str, Change] = {}
    for one in changes:
        if one.table == "timers":
            first = timers.get(one.key[0], one)
            timers[one.key[0]] = replace(one, before=first.before)
    return list(timers.values())
