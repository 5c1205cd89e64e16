"""A journal of the rows that each transaction changes, written by triggers that live beside the database.

The rules read it after every commit: `rows` mirrors the tables as they are committed, each by its key.
"""

import json
from dataclasses import dataclass, field
from typing import Any

from bot.storage.tables import metadata
from tests.simulation.database import Disk

Row = dict[str, Any]
WATCHED = (
    "people", "slots", "occurrences", "plans", "pauses", "protected_days", "practice_days", "sessions", "timers",
    "inbox", "outbox", "dead_updates",
)  # fmt: skip
LARGE = {("sessions", "cues"), ("inbox", "content")}
"""Columns that are only copied when they change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a transaction did to one row; `before` or `after` is None where there was or is none."""

    table: str
    key: tuple[Any, ...]
    before: Row | None
    after: Row | None

    def became(self, column: str, value: Any) -> bool:
        """Return whether the column has this value now, and had not before."""
        is_so = self.after is not None and self.after[column] == value
        return is_so and (self.before is None or self.before[column] != value)


@dataclass(slots=True)
class Journal:
    """The committed rows, and what the last transaction changed."""

    disk: Disk
    rows: dict[str, dict[tuple[Any, ...], Row]] = field(default_factory=dict)
    running: set[int] = field(default_factory=set)
    _owned: dict[tuple[str, int], dict[tuple[Any, ...], Row]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        raw = self.disk.raw
        raw.execute("CREATE TEMP TABLE IF NOT EXISTS journal (tab, was, now)")
        for name in WATCHED:
            self.rows[name] = {}
            for statement in _triggers(name):
                raw.execute(statement)

    def found(self) -> list[Change]:
        """Return the rows that are there at the beginning as changes that made them."""
        raw, made = self.disk.raw, []
        for name in WATCHED:
            columns = [column.name for column in metadata.tables[name].columns]
            listed = ", ".join(f'"{one}"' for one in columns)
            for values in raw.execute(f"SELECT {listed} FROM {name}").fetchall():  # noqa: S608 - our own names
                row = dict(zip(columns, values, strict=True))
                made.append(self._mirrored(name, None, json.dumps(row)))
        return made

    def take(self) -> list[Change]:
        """Return what was changed since the last call, and mirror it."""
        raw = self.disk.raw
        entries = raw.execute("SELECT tab, was, now FROM temp.journal").fetchall()
        if not entries:
            return []
        raw.execute("DELETE FROM temp.journal")
        return [self._mirrored(*entry) for entry in entries]

    def _mirrored(self, table: str, was: str | None, now: str | None) -> Change:
        rows, keys = self.rows[table], KEYS[table]
        old = json.loads(was) if was else None
        new = json.loads(now) if now else None
        key = tuple((new or old)[name] for name in keys)  # type: ignore[index]
        before = rows.get(tuple(old[name] for name in keys)) if old else None
        if old:
            rows.pop(tuple(old[name] for name in keys), None)
        if new:
            if before:
                new = {name: before[name] if (table, name) in LARGE and value == 0 else value
                       for name, value in new.items()}  # fmt: skip
            rows[key] = new
        self._sort(table, key, before, new)
        return Change(table=table, key=key, before=before, after=new)

    def _sort(
        self, table: str, key: tuple[Any, ...], before: Row | None, after: Row | None
    ) -> None:
        """Keep the rows of each person together, and the sessions that run."""
        for row in (before, after):
            if row is not None and row.get("user") is not None:
                self._owned.setdefault((table, row["user"]), {}).pop(key, None)
        if after is not None and after.get("user") is not None:
            self._owned[table, after["user"]][key] = after
        if table == "sessions":
            is_running = after is not None and after["phase"] == "running"
            (self.running.add if is_running else self.running.discard)(key[0])

    def of(self, table: str, user: int) -> dict[tuple[Any, ...], Row]:
        """Return the rows of a person."""
        return self._owned.get((table, user), {})


KEYS = {
    name: [column.name for column in metadata.tables[name].primary_key.columns] for name in WATCHED
}


def _triggers(name: str) -> list[str]:
    columns = [column.name for column in metadata.tables[name].columns]
    old = ", ".join(f"'{key}', OLD.\"{key}\"" for key in KEYS[name])
    new = ", ".join(f"'{one}', NEW.\"{one}\"" for one in columns)
    thrifty = ", ".join(f"'{one}', {_changed(name, one)}" for one in columns)
    into = "INSERT INTO journal VALUES"
    return [
        (
            f"CREATE TEMP TRIGGER j_{name}_i AFTER INSERT ON main.{name} "
            f"BEGIN {into} ('{name}', NULL, json_object({new})); END"
        ),
        (
            f"CREATE TEMP TRIGGER j_{name}_u AFTER UPDATE ON main.{name} "
            f"BEGIN {into} ('{name}', json_object({old}), json_object({thrifty})); END"
        ),
        (
            f"CREATE TEMP TRIGGER j_{name}_d AFTER DELETE ON main.{name} "
            f"BEGIN {into} ('{name}', json_object({old}), NULL); END"
        ),
    ]


def _changed(table: str, column: str) -> str:
    if (table, column) not in LARGE:
        return f'NEW."{column}"'
    return f'CASE WHEN NEW."{column}" IS OLD."{column}" THEN 0 ELSE NEW."{column}" END'
