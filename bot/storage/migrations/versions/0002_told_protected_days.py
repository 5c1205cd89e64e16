"""Remember of each protected day whether its person was told, so that it is told once."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Take the days of old as told."""
    told = sa.Column("told", sa.Integer(), server_default=sa.text("0"), nullable=False)
    op.add_column("protected_days", told)
    op.execute("UPDATE protected_days SET told = 1")
