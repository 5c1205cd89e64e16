"""Remember which routine was chosen for whom and when, and what each person's routines may be."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Give everyone five gentle minutes anywhere, and nothing left out."""
    op.create_table(
        "choices",
        sa.Column("user", BIG, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("asked", sa.Text(), nullable=False),
        sa.Column("wishes", sa.Text(), nullable=False),
        sa.Column("written", sa.Text(), nullable=True),
        sa.Column("stretches", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["user"], ["people.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("user", "id"),
        sqlite_strict=True,
    )
    op.create_index("choices_by_day", "choices", ["user", "day"])
    for name, kind, usual in (
        ("place", sa.Text(), "'floor'"),
        ("minutes", sa.Integer(), "5"),
        ("level", sa.Integer(), "1"),
        ("avoided", sa.Text(), "''"),
        ("lacking", sa.Text(), "''"),
    ):
        column = sa.Column(name, kind, server_default=sa.text(usual), nullable=False)
        op.add_column("people", column)
