"""Remember what was uploaded to Telegram, which messages are pictured, and who wants words alone."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Everyone gets pictures from now on; sessions that are under way have none yet."""
    op.create_table(
        "uploads",
        sa.Column("bot", BIG, autoincrement=False, nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("file_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("bot", "sha256"),
        sqlite_strict=True,
    )
    pictures = sa.Column("pictures", sa.Integer(), server_default=sa.text("1"), nullable=False)
    op.add_column("people", pictures)
    pictured = sa.Column("pictured", sa.Integer(), server_default=sa.text("0"), nullable=False)
    op.add_column("sessions", pictured)
