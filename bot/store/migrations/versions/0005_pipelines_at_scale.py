"""A pipeline is summed and paged from one index, without reading the deals themselves."""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_index("ix_opportunities_owner_stage_close", "opportunities")
    op.create_index(
        "ix_opportunities_pipeline",
        "opportunities",
        ["owner_id", "stage", "close_date", "currency", "amount", "id"],
    )
