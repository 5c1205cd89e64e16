"""Remember which reminder waits for an answer and how many were ignored, what a person has seen, and how slots ring."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Everyone begins with every reminder answered, and with the streak shown as it was."""
    for name, kind, default in (
        ("ignored", sa.Integer(), "0"),
        ("streak_view", sa.Text(), "'streak'"),
        ("goal", sa.Integer(), "3"),
    ):
        op.add_column(
            "people", sa.Column(name, kind, nullable=False, server_default=sa.text(default))
        )
    for name, kind in (
        ("reminder", BIG),
        ("reminded_at", BIG),
        ("seen_day", sa.Text()),
        ("streak_seen", sa.Text()),
    ):
        op.add_column("people", sa.Column(name, kind, nullable=True))
    for table, name in (("slots", "silent"), ("practice_days", "alone")):
        zero = sa.text("0")
        op.add_column(table, sa.Column(name, sa.Integer(), nullable=False, server_default=zero))
