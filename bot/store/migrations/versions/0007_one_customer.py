"""Which account the key of a merged one means; contacts are found by their e-mail address."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "merged_accounts",
        sa.Column("external_key", sa.String(64), nullable=False),
        sa.Column("into_key", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("external_key", name="pk_merged_accounts"),
    )
    op.create_index("ix_merged_accounts_into_key", "merged_accounts", ["into_key"])
    op.create_index("ix_contacts_email", "contacts", ["email"])
