"""Lay the first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make every table, people first."""
    _dead_updates()
    _marks()
    _outages()
    _people()
    _conversations()
    _inbox()
    _pauses()
    _plans()
    _practice_days()
    _protected_days()
    _sessions()
    _slots()
    _timers()
    _occurrences()


def _dead_updates() -> None:
    op.create_table(
        "dead_updates",
        sa.Column("update_id", BIG, autoincrement=False, nullable=False),
        sa.Column("at", BIG, nullable=False),
        sa.Column("error", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("update_id"),
        sqlite_strict=True,
    )


def _marks() -> None:
    op.create_table(
        "marks",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
        sqlite_strict=True,
    )


def _outages() -> None:
    op.create_table(
        "outages",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("since", BIG, nullable=False),
        sa.Column("until", BIG, nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )


def _people() -> None:
    op.create_table(
        "people",
        sa.Column("id", BIG, autoincrement=False, nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("zone_checked", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("day_start", sa.Integer(), server_default=sa.text("4"), nullable=False),
        sa.Column("pace", sa.Integer(), server_default=sa.text("100"), nullable=False),
        sa.Column("first_side", sa.Text(), server_default=sa.text("'alternate'"), nullable=False),
        sa.Column("accepted", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("reachable", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.Column("stopped", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("created_at", BIG, nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )


def _conversations() -> None:
    op.create_table(
        "conversations",
        sa.Column("user", BIG, nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("asked_at", BIG, nullable=False),
        sa.ForeignKeyConstraint(["user"], ["people.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("user"),
        sqlite_strict=True,
    )


def _inbox() -> None:
    op.create_table(
        "inbox",
        sa.Column("update_id", BIG, autoincrement=False, nullable=False),
        sa.Column("user", BIG, nullable=True),
        sa.Column("handled_at", BIG, nullable=False),
        sa.Column("answers", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["user"], ["people.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("update_id"),
        sqlite_strict=True,
    )


def _pauses() -> None:
    op.create_table(
        "pauses",
        sa.Column("user", BIG, nullable=False),
        sa.Column("since", sa.Text(), nullable=False),
        sa.Column("until", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["user"], ["people.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("user", "since"),
        sqlite_strict=True,
    )


def _plans() -> None:
    op.create_table(
        "plans",
        sa.Column("user", BIG, nullable=False),
        sa.Column("since", sa.Text(), nullable=False),
        sa.Column("weekdays", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["user"], ["people.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("user", "since"),
        sqlite_strict=True,
    )


def _practice_days() -> None:
    op.create_table(
        "practice_days",
        sa.Column("user", BIG, nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("at", BIG, nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("session", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["user"], ["people.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("user", "day"),
        sqlite_strict=True,
    )


def _protected_days() -> None:
    op.create_table(
        "protected_days",
        sa.Column("user", BIG, nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["user"], ["people.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("user", "day"),
        sqlite_strict=True,
    )


def _sessions() -> None:
    op.create_table(
        "sessions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("user", BIG, nullable=False),
        sa.Column("routine", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("phase", sa.Text(), nullable=False),
        sa.Column("started_at", BIG, nullable=False),
        sa.Column("anchor", BIG, nullable=False),
        sa.Column("paused_at", BIG, nullable=True),
        sa.Column("idle", BIG, server_default=sa.text("0"), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("card", sa.Integer(), nullable=False),
        sa.Column("cues", sa.Text(), nullable=False),
        sa.Column("completed", sa.Text(), nullable=False),
        sa.Column("message", sa.Integer(), nullable=True),
        sa.Column("messages", sa.Text(), server_default=sa.text("'[]'"), nullable=False),
        sa.ForeignKeyConstraint(["user"], ["people.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index(
        "one_live_session",
        "sessions",
        ["user"],
        unique=True,
        sqlite_where=sa.text("phase IN ('running', 'paused')"),
        postgresql_where=sa.text("phase IN ('running', 'paused')"),
    )
    op.create_index("sessions_of_user", "sessions", ["user"], unique=False)


def _slots() -> None:
    op.create_table(
        "slots",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("user", BIG, nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("weekdays", sa.Integer(), nullable=False),
        sa.Column("routine", sa.Text(), nullable=True),
        sa.Column("last_day", sa.Text(), nullable=True),
        sa.Column("last_at", BIG, nullable=True),
        sa.ForeignKeyConstraint(["user"], ["people.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("user", "at"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )


def _timers() -> None:
    op.create_table(
        "timers",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("user", BIG, nullable=True),
        sa.Column("due_at", BIG, nullable=False),
        sa.Column("ready_at", BIG, nullable=True),
        sa.Column("attempts", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("claimed_by", sa.Text(), nullable=True),
        sa.Column("error", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["user"], ["people.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("key"),
        sqlite_strict=True,
    )
    op.create_index("timers_ready", "timers", ["ready_at"], unique=False)


def _occurrences() -> None:
    op.create_table(
        "occurrences",
        sa.Column("slot", sa.Integer(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("user", BIG, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("due_at", BIG, nullable=False),
        sa.Column("message", sa.Integer(), nullable=True),
        sa.Column("snoozes", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("doubts", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.ForeignKeyConstraint(["slot"], ["slots.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["user"], ["people.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("slot", "day"),
        sqlite_strict=True,
    )
    op.create_index("occurrences_of_user", "occurrences", ["user"], unique=False)
