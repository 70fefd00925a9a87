"""The record: people, accounts, products, deals, activities, tasks, orders, escalations."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

WORD = sa.String(24)
MOMENT = sa.DateTime(timezone=True)
AMOUNT = sa.Numeric(14, 2).with_variant(sa.BigInteger(), "sqlite")
FOLDED = sa.String(200).with_variant(sa.String(200, collation="C"), "postgresql")


def upgrade() -> None:
    _people_and_accounts()
    _products()
    _opportunities()
    _activities()
    _tasks_orders_escalations()


def table(name: str, *columns: Any, key: str | None = None) -> None:
    """A table with an integer key that is never given out twice, and perhaps a file's key."""
    unique: list[Any] = []
    if key is not None:
        unique = [sa.Column(key, sa.String(64), nullable=False)]
        unique.append(sa.UniqueConstraint(key, name=f"uq_{name}_{key}"))
    op.create_table(
        name,
        sa.Column("id", sa.Integer(), nullable=False),
        *unique,
        *columns,
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
        sqlite_autoincrement=True,
    )


def must(name: str, kind: Any) -> sa.Column[Any]:
    return sa.Column(name, kind, nullable=False)


def may(name: str, kind: Any) -> sa.Column[Any]:
    return sa.Column(name, kind, nullable=True)


def link(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=f"fk_{table}_{column}")


def index(table: str, *columns: str, name: str | None = None) -> None:
    op.create_index(name or f"ix_{table}_{'_'.join(columns)}", table, list(columns))


def _people_and_accounts() -> None:
    table(
        "reps",
        must("name", sa.String(200)),
        may("email", sa.String(254)),
        must("role", WORD),
        may("manager_id", sa.Integer()),
        may("team", sa.String(80)),
        may("market", sa.String(80)),
        must("locale", sa.String(35)),
        must("timezone", sa.String(64)),
        link("reps", "manager_id", "reps"),
        key="slack_user_id",
    )
    index("reps", "manager_id")
    table(
        "accounts",
        must("name", sa.String(200)),
        must("folded", FOLDED),
        may("industry", sa.String(80)),
        may("employees", sa.Integer()),
        may("website", sa.String(254)),
        may("phone", sa.String(80)),
        may("market", sa.String(80)),
        may("language", sa.String(35)),
        must("status", WORD),
        may("owner_id", sa.Integer()),
        link("accounts", "owner_id", "reps"),
        key="external_key",
    )
    index("accounts", "folded")
    index("accounts", "owner_id")
    _aliases("account_aliases", "account_id", "accounts")
    table(
        "contacts",
        must("account_id", sa.Integer()),
        must("name", sa.String(200)),
        may("title", sa.String(200)),
        may("email", sa.String(254)),
        may("phone", sa.String(80)),
        may("function", WORD),
        link("contacts", "account_id", "accounts"),
        key="external_key",
    )
    index("contacts", "account_id")


def _products() -> None:
    table(
        "products",
        must("name", sa.String(200)),
        must("folded", FOLDED),
        may("category", sa.String(80)),
        may("list_price", AMOUNT),
        may("currency", sa.String(3)),
        key="external_key",
    )
    index("products", "folded")
    _aliases("product_aliases", "product_id", "products")


def _aliases(name: str, parent: str, target: str) -> None:
    table(
        name,
        must(parent, sa.Integer()),
        must("name", sa.String(200)),
        must("folded", FOLDED),
        link(name, parent, target),
    )
    index(name, parent)
    index(name, "folded")


def _opportunities() -> None:
    table(
        "opportunities",
        must("name", sa.String(200)),
        must("folded", FOLDED),
        must("account_id", sa.Integer()),
        may("owner_id", sa.Integer()),
        must("stage", WORD),
        may("amount", AMOUNT),
        may("currency", sa.String(3)),
        may("close_date", sa.Date()),
        may("next_step", sa.Text()),
        may("source", WORD),
        may("lost_reason", sa.Text()),
        must("updated_at", MOMENT),
        must("version", sa.Integer()),
        link("opportunities", "account_id", "accounts"),
        link("opportunities", "owner_id", "reps"),
        key="external_key",
    )
    index("opportunities", "folded")
    index(
        "opportunities",
        "owner_id",
        "stage",
        "close_date",
        name="ix_opportunities_owner_stage_close",
    )
    index("opportunities", "account_id", "stage", name="ix_opportunities_account_stage")
    _goods(
        "opportunity_lines",
        "opportunity_id",
        "opportunities",
        must("quantity", sa.Integer()),
        may("unit_price", AMOUNT),
    )


def _goods(name: str, parent: str, target: str, *columns: sa.Column[Any]) -> None:
    table(
        name,
        must(parent, sa.Integer()),
        must("product_id", sa.Integer()),
        *columns,
        link(name, parent, target),
        link(name, "product_id", "products"),
    )
    index(name, parent)
    index(name, "product_id")


def _activities() -> None:
    table(
        "activities",
        must("kind", WORD),
        may("direction", WORD),
        must("account_id", sa.Integer()),
        may("contact_id", sa.Integer()),
        may("opportunity_id", sa.Integer()),
        may("rep_id", sa.Integer()),
        must("occurred_at", MOMENT),
        may("outcome", WORD),
        may("duration_minutes", sa.Integer()),
        may("sentiment", WORD),
        may("summary", sa.Text()),
        link("activities", "account_id", "accounts"),
        link("activities", "contact_id", "contacts"),
        link("activities", "opportunity_id", "opportunities"),
        link("activities", "rep_id", "reps"),
        key="external_key",
    )
    index("activities", "contact_id")
    index("activities", "opportunity_id")
    index("activities", "account_id", "occurred_at", name="ix_activities_account_occurred")
    index("activities", "rep_id", "occurred_at", name="ix_activities_rep_occurred")
    _goods("activity_products", "activity_id", "activities")


def _tasks_orders_escalations() -> None:
    table(
        "tasks",
        must("title", sa.String(200)),
        may("due", sa.Date()),
        may("at", sa.Time()),
        may("owner_id", sa.Integer()),
        may("account_id", sa.Integer()),
        may("opportunity_id", sa.Integer()),
        must("done", sa.Boolean()),
        link("tasks", "owner_id", "reps"),
        link("tasks", "account_id", "accounts"),
        link("tasks", "opportunity_id", "opportunities"),
        key="external_key",
    )
    index("tasks", "owner_id", "done", "due", name="ix_tasks_owner_done_due")
    index("tasks", "account_id")
    index("tasks", "opportunity_id")
    table(
        "orders",
        must("number", sa.String(80)),
        must("account_id", sa.Integer()),
        may("opportunity_id", sa.Integer()),
        must("status", sa.String(80)),
        may("promised_date", sa.Date()),
        may("delivered_date", sa.Date()),
        link("orders", "account_id", "accounts"),
        link("orders", "opportunity_id", "opportunities"),
        key="external_key",
    )
    for column in ("number", "account_id", "opportunity_id"):
        index("orders", column)
    _goods("order_items", "order_id", "orders", must("quantity", sa.Integer()))
    _escalations()


def _escalations() -> None:
    table(
        "escalations",
        must("account_id", sa.Integer()),
        must("reason", sa.Text()),
        must("severity", WORD),
        must("opened_at", MOMENT),
        may("opened_by_id", sa.Integer()),
        may("assigned_to_id", sa.Integer()),
        may("closed_at", MOMENT),
        link("escalations", "account_id", "accounts"),
        link("escalations", "opened_by_id", "reps"),
        link("escalations", "assigned_to_id", "reps"),
        key="external_key",
    )
    for column in ("account_id", "opened_by_id", "assigned_to_id"):
        index("escalations", column)
