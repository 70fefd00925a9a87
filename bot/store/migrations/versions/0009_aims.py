"""When a next step is due; quotas; each rep's own settings."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

AMOUNT = sa.Numeric(14, 2).with_variant(sa.BigInteger(), "sqlite")


def upgrade() -> None:
    op.add_column("opportunities", sa.Column("next_step_due", sa.Date(), nullable=True))
    op.create_table(
        "quotas",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rep_id", sa.Integer(), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("amount", AMOUNT, nullable=False),
        sa.Column("currency", sa.String(3), nullable=False),
        sa.Column("external_key", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_quotas"),
        sa.ForeignKeyConstraint(["rep_id"], ["reps.id"], name="fk_quotas_rep_id"),
        sa.UniqueConstraint("external_key", name="uq_quotas_external_key"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_quotas_rep_first", "quotas", ["rep_id", "first"])
    op.create_table(
        "preferences",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rep_id", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(35), nullable=True),
        sa.Column("currency", sa.String(3), nullable=True),
        sa.Column("digest", sa.Boolean(), nullable=False),
        sa.Column("digest_hour", sa.Integer(), nullable=False),
        sa.Column("notices", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_preferences"),
        sa.ForeignKeyConstraint(["rep_id"], ["reps.id"], name="fk_preferences_rep_id"),
        sa.UniqueConstraint("rep_id", name="uq_preferences_rep_id"),
        sqlite_autoincrement=True,
    )
