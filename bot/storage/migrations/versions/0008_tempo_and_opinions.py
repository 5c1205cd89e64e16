"""Keep how a person wants sessions to be timed, what they think of single stretches, and how a session was."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns; everybody begins with what was so for all before."""
    for name in ("tap_to_start", "hold", "changeover"):
        none = sa.text("0")
        op.add_column("people", sa.Column(name, sa.Integer(), nullable=False, server_default=none))
    for name in ("favourites", "never", "sore"):
        empty = sa.text("''")
        op.add_column("people", sa.Column(name, sa.Text(), nullable=False, server_default=empty))
    op.add_column("sessions", sa.Column("feeling", sa.Text()))
