"""Remember how many rounds a person wants, and which stretches they do in the easier way."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Everyone begins as it was: rounds as the content says, and no easier ways."""
    for name, kind, default in (("rounds", sa.Integer(), "0"), ("easier", sa.Text(), "''")):
        op.add_column(
            "people", sa.Column(name, kind, nullable=False, server_default=sa.text(default))
        )
