"""Rules of backing off: how rarely a person is reminded who gives no sign of life, counted by rules of their own."""

from datetime import date, timedelta

from tests.simulation.journal import Change, Row
from tests.simulation.rules.promises import instant
from tests.simulation.rules.zones import local_day
from tests.simulation.world import World

SPARSE, FAREWELL = 7, 14
DAY = timedelta(days=1)


class BackingRules:
    """Counts the reminders that each person has had since the last tap or word."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.ignored: dict[int, int] = {}
        world.committed.append(self._committed)

    def leaves_out(self, person: Row, day: str) -> bool:
        """Return whether a slot of this local day does not ring, since those before it were not answered."""
        ignored = self.ignored.get(person["id"], 0)
        if ignored > FAREWELL:
            return True
        if ignored < SPARSE or person["reminded_at"] is None:
            return False
        last = local_day(instant(person["reminded_at"]), person["zone"])
        days = (date.fromisoformat(day) - last).days
        slots = self.world.journal.of("slots", person["id"]).values()
        planned = [
            number
            for number in range(1, days + 1)
            if any(row["weekdays"] >> (last + number * DAY).weekday() & 1 for row in slots)
        ]
        return days > 0 and (not planned or planned[0] == days)

    def _committed(self, changes: list[Change]) -> None:
        for one in changes:
            if one.table == "people":
                self._counted(one)
            elif one.table == "inbox" and one.after and one.after["handled_at"]:
                self._alive(one)
        for one in changes:
            if one.table == "people" and one.after is not None:
                self._agrees(one.key[0], one.after)

    def _alive(self, change: Change) -> None:
        """Begin to count again after a tap or a word; to block the bot is neither."""
        content = (change.before or {}).get("content") or ""
        if change.after is not None and "my_chat_member" not in content:
            self.ignored.pop(change.after["user"], None)

    def _counted(self, change: Change) -> None:
        user, before, after = change.key[0], change.before, change.after
        if after is None or before is None or after["reachable"] > before["reachable"]:
            self.ignored.pop(user, None)
        elif after["reminded_at"] != before["reminded_at"]:
            self.ignored[user] = self.ignored.get(user, 0) + 1

    def _agrees(self, user: int, row: Row) -> None:
        counted = self.ignored.get(user, 0)
        if row["ignored"] != counted:
            self.world.breaks(
                "reminders without an answer are counted", f"{counted}, but the row says {row}"
            )
        if counted > FAREWELL + 1:
            self.world.breaks("after the farewell nothing is sent", f"{counted} to {row}")
