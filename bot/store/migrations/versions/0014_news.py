"""What is new in the sheets; what each rep was told last."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0014"
down_revision = "0011"
branch_labels = None
depends_on = None

JSON = sa.JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")


def upgrade() -> None:
    op.create_table(
        "known_sheets",
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("way", sa.Text(), nullable=False),
        sa.Column("mark", sa.String(64), nullable=False),
        sa.Column("facts", JSON, nullable=False),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("path", name="pk_known_sheets"),
    )
    op.create_table(
        "sheet_changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("dated", sa.Date(), nullable=True),
        sa.Column("new", sa.Boolean(), nullable=False),
        sa.Column("products", JSON, nullable=False),
        sa.Column("values", JSON, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_sheet_changes"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_sheet_changes_at", "sheet_changes", ["at"])
    op.create_table(
        "told",
        sa.Column("rep_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("change_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("rep_id", name="pk_told"),
        sa.ForeignKeyConstraint(["rep_id"], ["reps.id"], name="fk_told_rep_id"),
    )
