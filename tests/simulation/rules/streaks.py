"""Rules of streaks: what the bot tells is what the rule makes of the rows."""

import json
import re
from datetime import date

from tests.simulation.journal import Change, Row
from tests.simulation.rules import streak
from tests.simulation.rules.promises import instant
from tests.simulation.rules.zones import day_of
from tests.simulation.world import World

NUMBER = re.compile(r"\d+")


class StreakRules:
    """Watches the answers that name a streak, and the ends of sessions."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.rows = world.journal.rows
        self.looked = 0
        world.committed.append(self._committed)

    def of(self, user: int, today: date) -> int:
        """Return a person's streak by the rule."""
        tables = ("practice_days", "plans", "pauses", "protected_days")
        mine = {name: list(self.world.journal.of(name, user).values()) for name in tables}
        changes = sorted((row["since"], row["weekdays"]) for row in mine["plans"])

        def planned(day: date) -> bool:
            mask = 127
            for since, weekdays in changes:
                mask = weekdays if since <= day.isoformat() else mask
            return bool(mask >> day.weekday() & 1)

        done = {date.fromisoformat(row["day"]) for row in mine["practice_days"]}
        neutral = _Neutral(mine["pauses"], {row["day"] for row in mine["protected_days"]})
        return streak.current(done, today=today, planned=planned, neutral=neutral)  # type: ignore[arg-type]

    def _committed(self, changes: list[Change]) -> None:
        for one in changes:
            if one.table == "outbox" and one.before is None and one.after and one.after["user"]:
                self._answer(one.after)

    def _answer(self, row: Row) -> None:
        kind, answer = json.loads(row["answer"])
        if kind != "Show" or "menu:counted" not in row["answer"]:
            return
        person = self.rows["people"][row["user"],]
        now = instant(row["created_at"])
        expected = {self.of(row["user"], day_of(now, person["zone"], person["day_start"]))}
        self.looked += 1
        told = {int(one) for one in NUMBER.findall(answer["text"].partition("\n")[0])}
        if not (told or {0}) & expected:
            self.world.breaks(
                "the streak that is told is that of the rule",
                f"{answer['text'][:80]!r}, not {expected}",
            )


class _Neutral:
    """Days that neither add nor break."""

    def __init__(self, pauses: list[Row], protected: set[str]) -> None:
        self._pauses = [(row["since"], row["until"]) for row in pauses]
        self._protected = protected

    def __contains__(self, day: date) -> bool:
        iso = day.isoformat()
        return iso in self._protected or any(since <= iso <= until for since, until in self._pauses)
