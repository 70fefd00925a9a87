"""Run by Alembic only: the revisions on the connection that `migrating.upgrade` hands over."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext

from bot.store import aims, gaps, ledger, news, talk, usage  # noqa: F401 - with them all tables are known
from bot.store.base import Base, Json
from bot.store.columns import Amount, Moment


def render(kind: str, item: Any, _context: AutogenContext) -> str | Literal[False]:
    """Write our column types as plain ones, so that a revision imports nothing of ours."""
    if kind == "type" and isinstance(item, Amount):
        return 'sa.Numeric(14, 2).with_variant(sa.BigInteger(), "sqlite")'
    if kind == "type" and isinstance(item, Moment):
        return "sa.DateTime(timezone=True)"
    if kind == "type" and item is Json:
        return 'sa.JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")'
    return False


def migrate() -> None:
    context.configure(
        connection=context.config.attributes["connection"],
        target_metadata=Base.metadata,
        render_item=render,
        render_as_batch=True,
        transactional_ddl=True,
    )
    with context.begin_transaction():
        context.run_migrations()


# Alembic gives this file the name below; any other import of it does nothing.
if __name__ == "env_py":
    migrate()
