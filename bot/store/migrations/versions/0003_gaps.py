"""The questions that the sheets could not answer, and who asked them."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
JSON = sa.JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")


def upgrade() -> None:
    op.create_table(
        "gaps",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("question", sa.String(1000), nullable=False),
        sa.Column("earlier", JSON, nullable=False),
        sa.Column("fingerprint", sa.String(64), nullable=False),
        sa.Column("language", sa.String(35), nullable=False),
        sa.Column("silence", sa.String(80), nullable=False),
        sa.Column("nearest", sa.String(200), nullable=True),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("first_asked", MOMENT, nullable=False),
        sa.Column("last_asked", MOMENT, nullable=False),
        sa.Column("state", sa.String(24), nullable=False),
        sa.Column("sheet", sa.String(200), nullable=True),
        sa.Column("closed_by_id", sa.Integer(), nullable=True),
        sa.Column("closed_at", MOMENT, nullable=True),
        sa.Column("note", sa.String(1000), nullable=True),
        sa.Column("noted_by_id", sa.Integer(), nullable=True),
        sa.Column("noted_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_gaps"),
        sa.UniqueConstraint("language", "fingerprint", name="uq_gaps_language_fingerprint"),
        sa.ForeignKeyConstraint(["closed_by_id"], ["reps.id"], name="fk_gaps_closed_by_id"),
        sa.ForeignKeyConstraint(["noted_by_id"], ["reps.id"], name="fk_gaps_noted_by_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_gaps_closed_by_id", "gaps", ["closed_by_id"])
    op.create_index("ix_gaps_noted_by_id", "gaps", ["noted_by_id"])
    op.create_index("ix_gaps_state_times", "gaps", ["state", "times"])
    op.create_table(
        "gap_askers",
        sa.Column("gap_id", sa.Integer(), nullable=False),
        sa.Column("rep_id", sa.Integer(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("last_asked", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("gap_id", "rep_id", name="pk_gap_askers"),
        sa.ForeignKeyConstraint(
            ["gap_id"], ["gaps.id"], name="fk_gap_askers_gap_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["rep_id"], ["reps.id"], name="fk_gap_askers_rep_id"),
    )
    op.create_index("ix_gap_askers_rep_id", "gap_askers", ["rep_id"])
