"""What a supervisor does with an escalation, and who has to hear of it next."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    for column in ("taken_at", "answered_at", "remind_at", "news_at"):
        op.add_column("escalations", sa.Column(column, MOMENT, nullable=True))
    op.add_column("escalations", sa.Column("answer", sa.Text(), nullable=True))
    for column in ("remind_at", "news_at"):
        op.create_index(f"ix_escalations_{column}", "escalations", [column])
