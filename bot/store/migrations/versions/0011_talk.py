"""Channels that are answered without a mention; opinions on answers."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "answered_channels",
        sa.Column("channel", sa.String(64), nullable=False),
        sa.Column("set_by_id", sa.Integer(), nullable=False),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("channel", name="pk_answered_channels"),
        sa.ForeignKeyConstraint(["set_by_id"], ["reps.id"], name="fk_answered_channels_set_by_id"),
    )
    op.create_index("ix_answered_channels_set_by_id", "answered_channels", ["set_by_id"])
    op.create_table(
        "opinions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rep_id", sa.Integer(), nullable=False),
        sa.Column("fingerprint", sa.String(64), nullable=False),
        sa.Column("question", sa.String(1000), nullable=False),
        sa.Column("sheet", sa.String(200), nullable=True),
        sa.Column("helped", sa.Boolean(), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_opinions"),
        sa.ForeignKeyConstraint(["rep_id"], ["reps.id"], name="fk_opinions_rep_id"),
        sa.UniqueConstraint("rep_id", "fingerprint", name="uq_opinions_rep_id_fingerprint"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_opinions_given_at", "opinions", ["given_at"])
