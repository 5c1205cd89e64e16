"""Tables of what people make and note for themselves: routines, programmes, measurements, and their comfort."""

from sqlalchemy import Column, Integer, Text, UniqueConstraint, text

from bot.storage.columns import Day, Instant
from bot.storage.table_forms import owner, table

own_routines = table(
    "own_routines",
    Column("id", Integer, primary_key=True),
    owner(),
    Column("name", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("items", Text, nullable=False),
    Column("changed_at", Instant, nullable=False),
    UniqueConstraint("user", "key"),
    sqlite_autoincrement=True,  # a number stands on buttons and in sessions: it is never given again
)

courses = table(
    "courses",
    owner(primary_key=True),
    Column("course", Text, nullable=False),
    Column("since", Instant, nullable=False),
    Column("paused", Integer, nullable=False, server_default=text("0")),
)

measurements = table(
    "measurements",
    owner(primary_key=True),
    Column("day", Day, primary_key=True),
    Column("test", Text, primary_key=True),
    Column("side", Text, primary_key=True),
    Column("millimetres", Integer, nullable=False),
)

comforts = table(
    "comforts",
    owner(primary_key=True),
    Column("session", Integer, primary_key=True),
    Column("before", Integer),
    Column("after", Integer),
)
