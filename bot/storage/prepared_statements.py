"""Statements that are compiled once and run on the database driver in a single step.

SQLAlchemy costs about 0.5 ms of processor time for a statement, most of it for steps between threads. The few
statements that run for every message are brief: they are compiled once, and run at once (docs/performance.md).
"""

from collections import namedtuple
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, Dialect
from sqlalchemy.types import TypeEngine

from bot.storage.connection import Connection
from bot.storage.inserts import Insert, inserting

Process = Callable[[Any], Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Compiled:
    """A statement as the driver takes it."""

    sql: str
    names: Sequence[str]
    defaults: Mapping[str, Any]
    binds: Mapping[str, Process | None]
    row: Any
    results: Sequence[tuple[int, Process]]

    def parameters(self, values: Mapping[str, Any]) -> tuple[Any, ...]:
        """Return the values in the order of the statement, as the driver takes them."""
        return tuple(self._bound(name, values) for name in self.names)

    def _bound(self, name: str, values: Mapping[str, Any]) -> Any:
        value = values[name] if name in values else self.defaults[name]
        process = self.binds[name]
        return value if process is None else process(value)

    def named(self, row: Sequence[Any]) -> Any:
        """Return a row with names and with the types of its columns."""
        cells = list(row)
        for index, process in self.results:
            cells[index] = process(cells[index])
        return self.row(cells)


class PreparedStatement:
    """A statement with named parameters; `returns` are the columns of its rows."""

    def __init__(self, statement: Any, *, returns: Iterable[Column[Any]] = ()) -> None:
        self._statement = statement
        self._columns = tuple(returns)
        self._compiled: dict[str, _Compiled] = {}

    async def all(self, connection: Connection, **values: Any) -> list[Any]:
        """Run the statement and return all of its rows, each a named tuple."""
        compiled = self._compile(connection.dialect)
        rows = await connection.rows(compiled.sql, compiled.parameters(values))
        return [compiled.named(row) for row in rows]

    async def each(self, connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
        """Run the statement once for each set of values."""
        if rows:
            compiled = self._compile(connection.dialect)
            await connection.change(compiled.sql, [compiled.parameters(row) for row in rows])

    def _compile(self, dialect: Dialect) -> _Compiled:
        if dialect.name not in self._compiled:
            self._compiled[dialect.name] = self._made(dialect)
        return self._compiled[dialect.name]

    def _made(self, dialect: Dialect) -> _Compiled:
        compiled = self._said(dialect).compile(dialect=dialect)
        kinds = {name: bind.type for name, bind in compiled.binds.items()}
        found = enumerate(_result(column.type, dialect) for column in self._columns)
        names = [column.name for column in self._columns]
        return _Compiled(
            sql=str(compiled),
            names=tuple(compiled.positiontup or ()),
            defaults={n: bind.value for n, bind in compiled.binds.items() if not bind.required},
            binds={name: _bind(kind, dialect) for name, kind in kinds.items()},
            row=_row_of(names),
            results=tuple((index, process) for index, process in found if process),
        )

    def _said(self, _: Dialect) -> Any:
        """Return the statement in the words of this database."""
        return self._statement


class PreparedInsert(PreparedStatement):
    """An INSERT that knows what to do about a conflict, which each database says in words of its own."""

    def __init__(
        self, made: Callable[[Insert], Any], *, returns: Iterable[Column[Any]] = ()
    ) -> None:
        super().__init__(made, returns=returns)

    def _said(self, dialect: Dialect) -> Any:
        return self._statement(inserting(dialect.name))


def _row_of(names: Sequence[str]) -> Any:
    return namedtuple("Row", names)._make  # type: ignore[attr-defined]  # noqa: PYI024 - its names are data


def _bind(kind: TypeEngine[Any], dialect: Dialect) -> Process | None:
    return kind.dialect_impl(dialect).bind_processor(dialect)


def _result(kind: TypeEngine[Any], dialect: Dialect) -> Process | None:
    return kind.dialect_impl(dialect).result_processor(dialect, None)
