"""Who takes part in a group's session, while it runs; and on which day of the week a person wants a card."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Nobody takes part in anything yet, and nobody has asked for a weekly card."""
    zero = sa.text("0")
    op.add_column("people", sa.Column("weekly", sa.Integer(), nullable=False, server_default=zero))
    session = sa.ForeignKey("sessions.id", ondelete="CASCADE")
    op.create_table(
        "participants",
        sa.Column("session", sa.Integer(), session, primary_key=True),
        sa.Column("user", BIG, primary_key=True, autoincrement=False),
        sa.Column("host", sa.Integer(), nullable=False, server_default=zero),
        sa.Column("away", sa.Integer(), nullable=False, server_default=zero),
        sa.Column("completed", sa.Integer(), nullable=False, server_default=zero),
        sqlite_strict=True,
    )
