"""Bring a database to the tables that this version of the program expects."""

import logging
import re
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from bot.store.engine import WRITING
from bot.store.work import translated

logger = logging.getLogger(__name__)

MIGRATIONS = Path(__file__).with_name("migrations")
_LOCK = 4_811_230_917
_IS = re.compile(r'^revision = "(\w+)"', re.MULTILINE)
_FOLLOWS = re.compile(r'^down_revision = "(\w+)"', re.MULTILINE)


def head() -> str:
    """The revision that none follows, read from the files: importing Alembic costs more."""
    texts = [path.read_text(encoding="utf-8") for path in (MIGRATIONS / "versions").glob("0*.py")]
    followed = {found for text in texts for found in _FOLLOWS.findall(text)}
    (newest,) = {found for text in texts for found in _IS.findall(text)} - followed
    return str(newest)


def revision(engine: Engine) -> str | None:
    """The revision that the database is at; None for an empty one."""
    with translated(), engine.connect() as connection:
        return _revision(connection)


def upgrade(engine: Engine) -> bool:
    """Apply what is missing, all or nothing; False when nothing was. Safe to run at each start."""
    if revision(engine) == head():
        return False
    with (
        translated(),
        engine.execution_options(**{WRITING: True}).begin() as connection,
    ):
        if connection.dialect.name == "postgresql":
            connection.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK})"))
        if _revision(connection) != head():
            _run(connection)
    logger.info("The record was brought to revision %s", head())
    return True


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return found


def _run(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415 - paid when used
    from alembic.config import Config  # noqa: PLC0415 - paid when used

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    command.upgrade(config, "head")
