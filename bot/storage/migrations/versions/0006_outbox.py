"""Keep updates as they arrive, and answers until they are sent; find timers by kind."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Keep the receipts of updates; answers that were not sent before the release changed are dropped."""
    _receipts()
    _answers()
    op.drop_index("timers_ready", "timers")
    op.create_index("timers_ready", "timers", ["kind", "ready_at"])


def _receipts() -> None:
    op.drop_index("inbox_of_user", "inbox")
    op.drop_index("inbox_by_age", "inbox")
    op.rename_table("inbox", "inbox_before")
    op.create_table(
        "inbox",
        sa.Column("bot", BIG, autoincrement=False, server_default=sa.text("0"), nullable=False),
        sa.Column("update_id", BIG, nullable=False, autoincrement=False),
        sa.Column("user", BIG, nullable=True),
        sa.Column("received_at", BIG, nullable=False),
        sa.Column("handled_at", BIG, nullable=True),
        sa.Column("content", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["user"], ["people.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("bot", "update_id"),
        sqlite_strict=True,
    )
    op.execute(
        'INSERT INTO inbox (bot, update_id, "user", received_at, handled_at) '
        'SELECT bot, update_id, "user", handled_at, handled_at FROM inbox_before'
    )
    op.drop_table("inbox_before")
    op.create_index("inbox_of_user", "inbox", ["user"])
    op.create_index("inbox_by_age", "inbox", ["handled_at"])


def _answers() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("user", BIG, nullable=True),
        sa.Column("chat", BIG, nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("ordered", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.Column("query", sa.Text(), nullable=True),
        sa.Column("message", BIG, nullable=True),
        sa.Column("pictured", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("created_at", BIG, nullable=False),
        sa.Column("expires_at", BIG, nullable=False),
        sa.Column("ready_at", BIG, nullable=False),
        sa.Column("attempts", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("claimed_by", sa.Text(), nullable=True),
        sa.Column("error", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["user"], ["people.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("outbox_ready", "outbox", ["ready_at"])
    op.create_index("outbox_of_chat", "outbox", ["chat", "id"])
    op.create_index("outbox_of_user", "outbox", ["user"])
