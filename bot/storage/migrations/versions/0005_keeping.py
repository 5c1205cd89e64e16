"""Keep receipts for each bot, find rows by person and by age, and remember who cannot be reached since when."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Receipts from before belong to bot 0, which counts as any bot until they are dropped."""
    _inbox()
    _dead_updates()
    op.add_column("people", sa.Column("unreachable_since", BIG, nullable=True))
    op.add_column("outages", sa.Column("reached", BIG, nullable=True))
    _indexes()


def _inbox() -> None:
    op.rename_table("inbox", "inbox_before")
    op.create_table(
        "inbox",
        _bot(),
        sa.Column("update_id", BIG, autoincrement=False, nullable=False),
        sa.Column("user", BIG, nullable=True),
        sa.Column("handled_at", BIG, nullable=False),
        sa.Column("answers", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["user"], ["people.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("bot", "update_id"),
        sqlite_strict=True,
    )
    _move("inbox", 'update_id, "user", handled_at, answers')


def _dead_updates() -> None:
    op.rename_table("dead_updates", "dead_updates_before")
    op.create_table(
        "dead_updates",
        _bot(),
        sa.Column("update_id", BIG, autoincrement=False, nullable=False),
        sa.Column("at", BIG, nullable=False),
        sa.Column("error", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("bot", "update_id"),
        sqlite_strict=True,
    )
    _move("dead_updates", "update_id, at, error")


def _bot() -> sa.Column[int]:
    zero = sa.text("0")
    return sa.Column("bot", BIG, autoincrement=False, server_default=zero, nullable=False)


def _move(table: str, columns: str) -> None:
    old = f"{table}_before"
    op.execute(f"INSERT INTO {table} ({columns}) SELECT {columns} FROM {old}")  # noqa: S608 - our own names
    op.drop_table(old)


def _indexes() -> None:
    for name, table, column in (
        ("timers_of_user", "timers", "user"),
        ("inbox_of_user", "inbox", "user"),
        ("inbox_by_age", "inbox", "handled_at"),
        ("occurrences_by_day", "occurrences", "day"),
        ("choices_by_age", "choices", "day"),
        ("protected_days_by_age", "protected_days", "day"),
    ):
        op.create_index(name, table, [column])
    op.create_index(
        "people_unreachable",
        "people",
        ["unreachable_since"],
        sqlite_where=sa.text("unreachable_since IS NOT NULL"),
        postgresql_where=sa.text("unreachable_since IS NOT NULL"),
    )
