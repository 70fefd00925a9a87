"""When a deal went from which stage to which."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "stage_changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("opportunity_id", sa.Integer(), nullable=False),
        sa.Column("before", sa.String(24), nullable=True),
        sa.Column("after", sa.String(24), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("rep_id", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_stage_changes"),
        sa.ForeignKeyConstraint(
            ["opportunity_id"],
            ["opportunities.id"],
            name="fk_stage_changes_opportunity_id",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["rep_id"], ["reps.id"], name="fk_stage_changes_rep_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_stage_changes_opportunity_at", "stage_changes", ["opportunity_id", "at"])
    op.create_index("ix_stage_changes_rep_id", "stage_changes", ["rep_id"])
