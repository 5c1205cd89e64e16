"""Remember which message was refused last, so that its correction is obeyed, and which album was answered."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add the table; nothing was remembered before."""
    op.create_table(
        "remarks",
        sa.Column("user", BIG, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("at", BIG, nullable=False),
        sa.ForeignKeyConstraint(["user"], ["people.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("user", "kind"),
        sqlite_strict=True,
    )
