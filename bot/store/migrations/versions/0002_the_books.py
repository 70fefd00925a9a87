"""The books beside the record: audit, keys, proposals, deliveries, imports, revisions."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
JSON = sa.JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")
TOPICS = (
    "rep",
    "account",
    "contact",
    "product",
    "opportunity",
    "activity",
    "task",
    "order",
    "escalation",
)


def upgrade() -> None:
    _audit()
    _keys_and_proposals()
    _memory()


def _audit() -> None:
    op.create_table(
        "audit_entries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rep_id", sa.Integer(), nullable=True),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("door", sa.String(80), nullable=False),
        sa.Column("kinds", JSON, nullable=False),
        sa.Column("items", JSON, nullable=False),
        sa.Column("undoes_id", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_audit_entries"),
        sa.UniqueConstraint("undoes_id", name="uq_audit_entries_undoes_id"),
        sa.ForeignKeyConstraint(["rep_id"], ["reps.id"], name="fk_audit_entries_rep_id"),
        sa.ForeignKeyConstraint(
            ["undoes_id"], ["audit_entries.id"], name="fk_audit_entries_undoes_id"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_audit_entries_rep_at", "audit_entries", ["rep_id", "at"])
    op.create_table(
        "audit_records",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(80), nullable=False),
        sa.Column("record_id", sa.Integer(), nullable=False),
        sa.Column("before", JSON, nullable=True),
        sa.Column("after", JSON, nullable=True),
        sa.Column("version", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_audit_records"),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["audit_entries.id"], name="fk_audit_records_entry_id"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_audit_records_entry_id", "audit_records", ["entry_id"])
    op.create_index("ix_audit_records_kind_record", "audit_records", ["kind", "record_id"])


def _keys_and_proposals() -> None:
    op.create_table(
        "idempotency_keys",
        sa.Column("rep_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(200), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("rep_id", "key", name="pk_idempotency_keys"),
        sa.ForeignKeyConstraint(["rep_id"], ["reps.id"], name="fk_idempotency_keys_rep_id"),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["audit_entries.id"], name="fk_idempotency_keys_entry_id"
        ),
    )
    op.create_index("ix_idempotency_keys_at", "idempotency_keys", ["at"])
    op.create_index("ix_idempotency_keys_entry_id", "idempotency_keys", ["entry_id"])
    op.create_table(
        "proposals",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("rep_id", sa.Integer(), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("commands", JSON, nullable=False),
        sa.Column("evidence", JSON, nullable=False),
        sa.Column("preview", JSON, nullable=False),
        sa.Column("cancelled", sa.Boolean(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_proposals"),
        sa.ForeignKeyConstraint(["rep_id"], ["reps.id"], name="fk_proposals_rep_id"),
        sa.ForeignKeyConstraint(["entry_id"], ["audit_entries.id"], name="fk_proposals_entry_id"),
    )
    for column in ("rep_id", "made_at", "entry_id"):
        op.create_index(f"ix_proposals_{column}", "proposals", [column])


def _memory() -> None:
    op.create_table(
        "deliveries",
        sa.Column("key", sa.String(200), nullable=False),
        sa.Column("seen_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_deliveries"),
    )
    op.create_index("ix_deliveries_seen_at", "deliveries", ["seen_at"])
    op.create_table(
        "imported_records",
        sa.Column("list", sa.String(80), nullable=False),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("content", JSON, nullable=False),
        sa.PrimaryKeyConstraint("list", "key", name="pk_imported_records"),
    )
    revisions = op.create_table(
        "revisions",
        sa.Column("topic", sa.String(80), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("topic", name="pk_revisions"),
    )
    op.bulk_insert(revisions, [{"topic": topic, "number": 0} for topic in TOPICS])
