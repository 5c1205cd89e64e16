"""INSERT statements that know what to do about a conflict, in the words of each database."""

from collections.abc import Callable
from functools import cache
from importlib import import_module

from sqlalchemy import Table
from sqlalchemy.dialects import sqlite

Insert = Callable[[Table], sqlite.Insert]


@cache
def inserting(dialect: str) -> Insert:
    """Return the INSERT of a database, which knows ON CONFLICT; only that database's words for it are imported."""
    found: Insert = import_module(f"sqlalchemy.dialects.{dialect}").insert
    return found
