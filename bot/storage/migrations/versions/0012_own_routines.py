"""Keep routines of people's own, the programmes that they follow, what they measure, and how comfortable they are."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add the tables and columns; nobody has a routine of their own yet, and nobody is asked for their comfort."""
    _own_routines()
    _courses()
    _measurements()
    _comforts()
    none = sa.text("0")
    op.add_column("people", sa.Column("comfort", sa.Integer(), nullable=False, server_default=none))


def _own_routines() -> None:
    op.create_table(
        "own_routines",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("user", BIG, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("items", sa.Text(), nullable=False),
        sa.Column("changed_at", BIG, nullable=False),
        sa.ForeignKeyConstraint(["user"], ["people.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("user", "key"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )


def _courses() -> None:
    op.create_table(
        "courses",
        sa.Column("user", BIG, nullable=False),
        sa.Column("course", sa.Text(), nullable=False),
        sa.Column("since", BIG, nullable=False),
        sa.Column("paused", sa.Integer(), nullable=False, server_default=sa.text("0")),
        sa.ForeignKeyConstraint(["user"], ["people.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("user"),
        sqlite_strict=True,
    )


def _measurements() -> None:
    op.create_table(
        "measurements",
        sa.Column("user", BIG, nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("test", sa.Text(), nullable=False),
        sa.Column("side", sa.Text(), nullable=False),
        sa.Column("millimetres", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["user"], ["people.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("user", "day", "test", "side"),
        sqlite_strict=True,
    )


def _comforts() -> None:
    op.create_table(
        "comforts",
        sa.Column("user", BIG, nullable=False),
        sa.Column("session", sa.Integer(), nullable=False),
        sa.Column("before", sa.Integer(), nullable=True),
        sa.Column("after", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["user"], ["people.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("user", "session"),
        sqlite_strict=True,
    )
