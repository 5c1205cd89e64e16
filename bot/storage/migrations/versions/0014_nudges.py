"""Keep at which local time a person wants a nudge, and the day of the last."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """No person has asked for a nudge before."""
    for name in ("nudge", "nudged"):
        op.add_column("people", sa.Column(name, sa.Text(), nullable=True))
