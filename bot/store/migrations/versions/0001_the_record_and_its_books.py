"""The record and its books."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

WORD = sa.String(24)
MOMENT = sa.DateTime(timezone=True)
AMOUNT = sa.Numeric(14, 2).with_variant(sa.BigInteger(), "sqlite")
FOLDED = sa.String(200).with_variant(sa.String(200, collation="C"), "postgresql")
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
    _reps()
    _accounts()
    _account_aliases()
    _contacts()
    _products()
    _product_aliases()
    _opportunities()
    _opportunity_lines()
    _activities()
    _activity_products()
    _tasks()
    _orders()
    _order_items()
    _escalations()
    _audit_entries()
    _audit_records()
    _idempotency_keys()
    _proposals()
    _deliveries()
    _imported_records()
    _revisions()


def _reps() -> None:
    op.create_table(
        "reps",
        sa.Column("slack_user_id", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=True),
        sa.Column("role", WORD, nullable=False),
        sa.Column("manager_id", sa.Integer(), nullable=True),
        sa.Column("team", sa.String(length=80), nullable=True),
        sa.Column("market", sa.String(length=80), nullable=True),
        sa.Column("locale", sa.String(length=35), nullable=False),
        sa.Column("timezone", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["manager_id"], ["reps.id"], name=op.f("fk_reps_manager_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reps")),
        sa.UniqueConstraint("slack_user_id", name=op.f("uq_reps_slack_user_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_reps_manager_id"), "reps", ["manager_id"])


def _accounts() -> None:
    op.create_table(
        "accounts",
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("folded", FOLDED, nullable=False),
        sa.Column("industry", sa.String(length=80), nullable=True),
        sa.Column("employees", sa.Integer(), nullable=True),
        sa.Column("website", sa.String(length=254), nullable=True),
        sa.Column("phone", sa.String(length=80), nullable=True),
        sa.Column("market", sa.String(length=80), nullable=True),
        sa.Column("language", sa.String(length=35), nullable=True),
        sa.Column("status", WORD, nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=True),
        sa.Column("external_key", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["owner_id"], ["reps.id"], name=op.f("fk_accounts_owner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_accounts")),
        sa.UniqueConstraint("external_key", name=op.f("uq_accounts_external_key")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_accounts_folded"), "accounts", ["folded"])
    op.create_index(op.f("ix_accounts_owner_id"), "accounts", ["owner_id"])


def _account_aliases() -> None:
    op.create_table(
        "account_aliases",
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("folded", FOLDED, nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f("fk_account_aliases_account_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account_aliases")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_account_aliases_account_id"), "account_aliases", ["account_id"])
    op.create_index(op.f("ix_account_aliases_folded"), "account_aliases", ["folded"])


def _contacts() -> None:
    op.create_table(
        "contacts",
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=True),
        sa.Column("email", sa.String(length=254), nullable=True),
        sa.Column("phone", sa.String(length=80), nullable=True),
        sa.Column("function", WORD, nullable=True),
        sa.Column("external_key", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f("fk_contacts_account_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contacts")),
        sa.UniqueConstraint("external_key", name=op.f("uq_contacts_external_key")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_contacts_account_id"), "contacts", ["account_id"])


def _products() -> None:
    op.create_table(
        "products",
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("folded", FOLDED, nullable=False),
        sa.Column("category", sa.String(length=80), nullable=True),
        sa.Column("list_price", AMOUNT, nullable=True),
        sa.Column("currency", sa.String(length=3), nullable=True),
        sa.Column("external_key", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_products")),
        sa.UniqueConstraint("external_key", name=op.f("uq_products_external_key")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_products_folded"), "products", ["folded"])


def _product_aliases() -> None:
    op.create_table(
        "product_aliases",
        sa.Column("product_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("folded", FOLDED, nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["product_id"], ["products.id"], name=op.f("fk_product_aliases_product_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_product_aliases")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_product_aliases_folded"), "product_aliases", ["folded"])
    op.create_index(op.f("ix_product_aliases_product_id"), "product_aliases", ["product_id"])


def _opportunities() -> None:
    op.create_table(
        "opportunities",
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("folded", FOLDED, nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=True),
        sa.Column("stage", WORD, nullable=False),
        sa.Column("amount", AMOUNT, nullable=True),
        sa.Column("currency", sa.String(length=3), nullable=True),
        sa.Column("close_date", sa.Date(), nullable=True),
        sa.Column("next_step", sa.Text(), nullable=True),
        sa.Column("source", WORD, nullable=True),
        sa.Column("lost_reason", sa.Text(), nullable=True),
        sa.Column("updated_at", MOMENT, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("external_key", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f("fk_opportunities_account_id")
        ),
        sa.ForeignKeyConstraint(["owner_id"], ["reps.id"], name=op.f("fk_opportunities_owner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_opportunities")),
        sa.UniqueConstraint("external_key", name=op.f("uq_opportunities_external_key")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_opportunities_account_stage", "opportunities", ["account_id", "stage"])
    op.create_index(op.f("ix_opportunities_folded"), "opportunities", ["folded"])
    op.create_index(
        "ix_opportunities_owner_stage_close", "opportunities", ["owner_id", "stage", "close_date"]
    )


def _opportunity_lines() -> None:
    op.create_table(
        "opportunity_lines",
        sa.Column("opportunity_id", sa.Integer(), nullable=False),
        sa.Column("product_id", sa.Integer(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("unit_price", AMOUNT, nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["opportunity_id"],
            ["opportunities.id"],
            name=op.f("fk_opportunity_lines_opportunity_id"),
        ),
        sa.ForeignKeyConstraint(
            ["product_id"], ["products.id"], name=op.f("fk_opportunity_lines_product_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_opportunity_lines")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_opportunity_lines_opportunity_id"), "opportunity_lines", ["opportunity_id"]
    )
    op.create_index(op.f("ix_opportunity_lines_product_id"), "opportunity_lines", ["product_id"])


def _activities() -> None:
    op.create_table(
        "activities",
        sa.Column("kind", WORD, nullable=False),
        sa.Column("direction", WORD, nullable=True),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=True),
        sa.Column("opportunity_id", sa.Integer(), nullable=True),
        sa.Column("rep_id", sa.Integer(), nullable=True),
        sa.Column("occurred_at", MOMENT, nullable=False),
        sa.Column("outcome", WORD, nullable=True),
        sa.Column("duration_minutes", sa.Integer(), nullable=True),
        sa.Column("sentiment", WORD, nullable=True),
        sa.Column("summary", sa.Text(), nullable=True),
        sa.Column("external_key", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f("fk_activities_account_id")
        ),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contacts.id"], name=op.f("fk_activities_contact_id")
        ),
        sa.ForeignKeyConstraint(
            ["opportunity_id"], ["opportunities.id"], name=op.f("fk_activities_opportunity_id")
        ),
        sa.ForeignKeyConstraint(["rep_id"], ["reps.id"], name=op.f("fk_activities_rep_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activities")),
        sa.UniqueConstraint("external_key", name=op.f("uq_activities_external_key")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_activities_account_occurred", "activities", ["account_id", "occurred_at"])
    op.create_index(op.f("ix_activities_contact_id"), "activities", ["contact_id"])
    op.create_index(op.f("ix_activities_opportunity_id"), "activities", ["opportunity_id"])
    op.create_index("ix_activities_rep_occurred", "activities", ["rep_id", "occurred_at"])


def _activity_products() -> None:
    op.create_table(
        "activity_products",
        sa.Column("activity_id", sa.Integer(), nullable=False),
        sa.Column("product_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["activity_id"], ["activities.id"], name=op.f("fk_activity_products_activity_id")
        ),
        sa.ForeignKeyConstraint(
            ["product_id"], ["products.id"], name=op.f("fk_activity_products_product_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity_products")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_activity_products_activity_id"), "activity_products", ["activity_id"])
    op.create_index(op.f("ix_activity_products_product_id"), "activity_products", ["product_id"])


def _tasks() -> None:
    op.create_table(
        "tasks",
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("at", sa.Time(), nullable=True),
        sa.Column("owner_id", sa.Integer(), nullable=True),
        sa.Column("account_id", sa.Integer(), nullable=True),
        sa.Column("opportunity_id", sa.Integer(), nullable=True),
        sa.Column("done", sa.Boolean(), nullable=False),
        sa.Column("external_key", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_tasks_account_id")),
        sa.ForeignKeyConstraint(
            ["opportunity_id"], ["opportunities.id"], name=op.f("fk_tasks_opportunity_id")
        ),
        sa.ForeignKeyConstraint(["owner_id"], ["reps.id"], name=op.f("fk_tasks_owner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tasks")),
        sa.UniqueConstraint("external_key", name=op.f("uq_tasks_external_key")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_tasks_account_id"), "tasks", ["account_id"])
    op.create_index(op.f("ix_tasks_opportunity_id"), "tasks", ["opportunity_id"])
    op.create_index("ix_tasks_owner_done_due", "tasks", ["owner_id", "done", "due"])


def _orders() -> None:
    op.create_table(
        "orders",
        sa.Column("number", sa.String(length=80), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("opportunity_id", sa.Integer(), nullable=True),
        sa.Column("status", sa.String(length=80), nullable=False),
        sa.Column("promised_date", sa.Date(), nullable=True),
        sa.Column("delivered_date", sa.Date(), nullable=True),
        sa.Column("external_key", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_orders_account_id")),
        sa.ForeignKeyConstraint(
            ["opportunity_id"], ["opportunities.id"], name=op.f("fk_orders_opportunity_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_orders")),
        sa.UniqueConstraint("external_key", name=op.f("uq_orders_external_key")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_orders_account_id"), "orders", ["account_id"])
    op.create_index(op.f("ix_orders_number"), "orders", ["number"])
    op.create_index(op.f("ix_orders_opportunity_id"), "orders", ["opportunity_id"])


def _order_items() -> None:
    op.create_table(
        "order_items",
        sa.Column("order_id", sa.Integer(), nullable=False),
        sa.Column("product_id", sa.Integer(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_order_items_order_id")),
        sa.ForeignKeyConstraint(
            ["product_id"], ["products.id"], name=op.f("fk_order_items_product_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_order_items")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_order_items_order_id"), "order_items", ["order_id"])
    op.create_index(op.f("ix_order_items_product_id"), "order_items", ["product_id"])


def _escalations() -> None:
    op.create_table(
        "escalations",
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("severity", WORD, nullable=False),
        sa.Column("opened_at", MOMENT, nullable=False),
        sa.Column("opened_by_id", sa.Integer(), nullable=True),
        sa.Column("assigned_to_id", sa.Integer(), nullable=True),
        sa.Column("closed_at", MOMENT, nullable=True),
        sa.Column("external_key", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f("fk_escalations_account_id")
        ),
        sa.ForeignKeyConstraint(
            ["assigned_to_id"], ["reps.id"], name=op.f("fk_escalations_assigned_to_id")
        ),
        sa.ForeignKeyConstraint(
            ["opened_by_id"], ["reps.id"], name=op.f("fk_escalations_opened_by_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_escalations")),
        sa.UniqueConstraint("external_key", name=op.f("uq_escalations_external_key")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_escalations_account_id"), "escalations", ["account_id"])
    op.create_index(op.f("ix_escalations_assigned_to_id"), "escalations", ["assigned_to_id"])
    op.create_index(op.f("ix_escalations_opened_by_id"), "escalations", ["opened_by_id"])


def _audit_entries() -> None:
    op.create_table(
        "audit_entries",
        sa.Column("rep_id", sa.Integer(), nullable=True),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("door", sa.String(length=80), nullable=False),
        sa.Column("kinds", JSON, nullable=False),
        sa.Column("items", JSON, nullable=False),
        sa.Column("undoes_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["rep_id"], ["reps.id"], name=op.f("fk_audit_entries_rep_id")),
        sa.ForeignKeyConstraint(
            ["undoes_id"], ["audit_entries.id"], name=op.f("fk_audit_entries_undoes_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_entries")),
        sa.UniqueConstraint("undoes_id", name=op.f("uq_audit_entries_undoes_id")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_audit_entries_rep_at", "audit_entries", ["rep_id", "at"])


def _audit_records() -> None:
    op.create_table(
        "audit_records",
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=80), nullable=False),
        sa.Column("record_id", sa.Integer(), nullable=False),
        sa.Column("before", JSON, nullable=True),
        sa.Column("after", JSON, nullable=True),
        sa.Column("version", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["audit_entries.id"], name=op.f("fk_audit_records_entry_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_records")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_audit_records_entry_id"), "audit_records", ["entry_id"])
    op.create_index("ix_audit_records_kind_record", "audit_records", ["kind", "record_id"])


def _idempotency_keys() -> None:
    op.create_table(
        "idempotency_keys",
        sa.Column("rep_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=200), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["audit_entries.id"], name=op.f("fk_idempotency_keys_entry_id")
        ),
        sa.ForeignKeyConstraint(["rep_id"], ["reps.id"], name=op.f("fk_idempotency_keys_rep_id")),
        sa.PrimaryKeyConstraint("rep_id", "key", name=op.f("pk_idempotency_keys")),
    )
    op.create_index(op.f("ix_idempotency_keys_at"), "idempotency_keys", ["at"])
    op.create_index(op.f("ix_idempotency_keys_entry_id"), "idempotency_keys", ["entry_id"])


def _proposals() -> None:
    op.create_table(
        "proposals",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("rep_id", sa.Integer(), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("commands", JSON, nullable=False),
        sa.Column("evidence", JSON, nullable=False),
        sa.Column("preview", JSON, nullable=False),
        sa.Column("cancelled", sa.Boolean(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["audit_entries.id"], name=op.f("fk_proposals_entry_id")
        ),
        sa.ForeignKeyConstraint(["rep_id"], ["reps.id"], name=op.f("fk_proposals_rep_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proposals")),
    )
    op.create_index(op.f("ix_proposals_entry_id"), "proposals", ["entry_id"])
    op.create_index(op.f("ix_proposals_made_at"), "proposals", ["made_at"])
    op.create_index(op.f("ix_proposals_rep_id"), "proposals", ["rep_id"])


def _deliveries() -> None:
    op.create_table(
        "deliveries",
        sa.Column("key", sa.String(length=200), nullable=False),
        sa.Column("seen_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_deliveries")),
    )
    op.create_index(op.f("ix_deliveries_seen_at"), "deliveries", ["seen_at"])


def _imported_records() -> None:
    op.create_table(
        "imported_records",
        sa.Column("list", sa.String(length=80), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("content", JSON, nullable=False),
        sa.PrimaryKeyConstraint("list", "key", name=op.f("pk_imported_records")),
    )


def _revisions() -> None:
    revisions = op.create_table(
        "revisions",
        sa.Column("topic", sa.String(length=80), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("topic", name=op.f("pk_revisions")),
    )
    op.bulk_insert(revisions, [{"topic": topic, "number": 0} for topic in TOPICS])
