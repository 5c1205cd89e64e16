"""Conditions on a list of values, which is a single parameter of a statement however long it is."""

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import ARRAY, Dialect, Text, bindparam
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.elements import BindParameter, ColumnElement
from sqlalchemy.types import Boolean, TypeDecorator, TypeEngine


class Listed(TypeDecorator[list[Any]]):
    """A list of plain values: an array where the database knows arrays, else a text of JSON."""

    impl = Text
    cache_ok = True

    def __init__(self, member: TypeEngine[Any]) -> None:
        super().__init__()
        self.member = member

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the type of the database at hand."""
        kept = Text() if dialect.name == "sqlite" else ARRAY(self.member)
        return dialect.type_descriptor(kept)

    def process_bind_param(self, value: Iterable[Any] | None, dialect: Dialect) -> Any:
        """Turn the values into what the database takes."""
        if value is None:
            return None
        return json.dumps(list(value)) if dialect.name == "sqlite" else list(value)


class Among(ColumnElement[bool]):
    """The condition that a column has one of the values of a list."""

    inherit_cache = False
    type = Boolean()

    def __init__(self, column: ColumnElement[Any], values: BindParameter[Any]) -> None:
        self.column = column
        self.values = values


def among(column: ColumnElement[Any], name: str) -> ColumnElement[bool]:
    """Return the condition that a column has one of the values of the list parameter `name`."""
    return Among(column, bindparam(name, type_=Listed(column.type)))


@compiles(Among)
def _in_array(element: Among, compiler: SQLCompiler, **how: Any) -> str:
    column, values = (compiler.process(each, **how) for each in (element.column, element.values))
    return f"{column} = ANY ({values})"


@compiles(Among, "sqlite")
def _in_json(element: Among, compiler: SQLCompiler, **how: Any) -> str:
    column, values = (compiler.process(each, **how) for each in (element.column, element.values))
    return f"{column} IN (SELECT value FROM json_each({values}))"  # noqa: S608 - names of columns
