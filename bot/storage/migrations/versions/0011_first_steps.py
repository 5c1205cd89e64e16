"""Keep how far a new person has come, in which session tapping was offered, and whether the start of a hold sounds."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Begin with people who have read the safety text as through, and with tapping offered to all who had a session."""
    for name, kind, default in (
        ("first_step", sa.Text(), "'hello'"),
        ("tap_offered", sa.Integer(), "0"),
        ("hold_sound", sa.Text(), "'tap'"),
    ):
        op.add_column(
            "people", sa.Column(name, kind, nullable=False, server_default=sa.text(default))
        )
    people = sa.table(
        "people", *(sa.column(name) for name in ("id", "accepted", "first_step", "tap_offered"))
    )
    sessions = sa.table("sessions", sa.column("user"))
    op.execute(people.update().where(people.c.accepted > 0).values(first_step="done"))
    had = people.c.id.in_(sa.select(sessions.c.user))
    op.execute(people.update().where(had).values(tap_offered=-1))
