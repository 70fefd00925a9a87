"""The tables are brought up to date, from nothing and from the oldest, on both databases."""

import ast
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, text

from bot.store import aims, gaps, ledger, matching, models, usage
from bot.store.base import Base
from bot.store.engine import open_engine
from bot.store.migrating import MIGRATIONS, head, revision, upgrade
from tests.store.databases import create

VERSIONS = sorted((MIGRATIONS / "versions").glob("[0-9]*.py"))


def script() -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    return config


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Any:
    """A database without any table."""
    if request.param == "sqlite":
        engine = open_engine(f"sqlite:///{tmp_path / 'empty.db'}")
    else:
        root: Engine = request.getfixturevalue("postgresql_root")
        name = re.sub(r"\W", "_", request.node.name).lower()[:60]
        create(root, name)
        engine = open_engine(request.getfixturevalue("postgresql_server").format(name))
    yield engine
    engine.dispose()


def test_an_empty_database_is_brought_to_the_newest_revision(empty: Engine) -> None:
    assert revision(empty) is None
    assert upgrade(empty)
    assert revision(empty) == head()


def test_nothing_is_done_to_a_database_that_is_up_to_date(engine: Engine) -> None:
    assert not upgrade(engine)


def test_the_tables_are_those_of_the_models(engine: Engine) -> None:
    known = {mapper.class_ for mapper in Base.registry.mappers}
    assert {models.Rep, ledger.AuditEntry, gaps.Gap, aims.Quota} | {usage.ModelUse} <= known
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_rows_of_the_oldest_schema_survive(empty: Engine) -> None:
    with empty.begin() as connection:
        config = script()
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.execute(
            text(
                "INSERT INTO reps (slack_user_id, name, role, locale, timezone) "
                "VALUES ('UADA', 'Ada', 'rep', 'en-US', 'UTC')"
            )
        )
    upgrade(empty)
    with empty.connect() as connection:
        assert connection.scalar(text("SELECT name FROM reps")) == "Ada"


def test_two_starts_at_once_do_not_disturb_each_other(empty: Engine) -> None:
    with ThreadPoolExecutor(2) as pool:
        done = list(pool.map(upgrade, [empty, empty]))
    assert True in done
    assert revision(empty) == head()


def test_the_head_read_from_file_names_is_the_one_that_alembic_finds() -> None:
    assert ScriptDirectory.from_config(script()).get_heads() == [head()]


@pytest.mark.parametrize("path", VERSIONS, ids=lambda path: path.stem)
def test_a_revision_imports_nothing_of_the_program(path: Path) -> None:
    imported = [
        getattr(node, "module", None) or node.names[0].name
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert imported
    assert all(not name.startswith("bot") for name in imported)


def test_rows_of_before_are_compared_as_new_ones(empty: Engine) -> None:
    with empty.begin() as connection:
        config = script()
        config.attributes["connection"] = connection
        command.upgrade(config, "0005")
        connection.execute(
            text(
                "INSERT INTO accounts (external_key, name, folded, status, website, phone) VALUES "
                "('A', 'Zürich AG', 'zurich ag', 'customer', 'https://www.Zurich.example/de', '12')"
            )
        )
        connection.execute(
            text(
                "INSERT INTO contacts (external_key, account_id, name, phone) "
                "VALUES ('C', 1, 'Zoë O''Hara', '+41 44 555 01 02 ext. 9')"
            )
        )
    upgrade(empty)
    with empty.connect() as connection:
        account = connection.execute(text("SELECT domain, dialled FROM accounts")).one()
        contact = connection.execute(
            text("SELECT folded, dialled, do_not_call FROM contacts")
        ).one()
    assert tuple(account) == ("zurich.example", None)
    assert tuple(contact) == ("zoe ohara", "445550102", False)
    assert matching.dialled("+41 44 555 01 02 ext. 9") == contact.dialled
    assert matching.domain("https://www.Zurich.example/de") == account.domain
