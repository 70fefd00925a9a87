"""What a person may use up in a day, kept in the record."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import Engine

from bot.model.budget import Budget, Limits
from bot.model.errors import OverBudget
from bot.model.exchange import Usage
from bot.store.engine import open_engine
from bot.store.migrating import upgrade
from bot.store.queries import usage
from bot.store.work import UnitOfWork

NOW = datetime(2026, 11, 2, 23, 0, tzinfo=UTC)


class Day:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    engine = open_engine(f"sqlite:///{tmp_path_factory.mktemp('home') / 'deskmate.db'}")
    upgrade(engine)
    return engine


def budget(record: Engine, day: Day, limits: Limits) -> Budget:
    return Budget(partial(UnitOfWork, record), day, limits)


def test_tokens_add_up_until_the_day_is_over(record: Engine) -> None:
    day = Day()
    mine = budget(record, day, Limits(tokens=100))

    mine.check("UA")
    mine.charge("UA", "answer 1", Usage(60, 20), 0.5, failed=False)
    mine.check("UA")
    mine.charge("UA", "draft 1", Usage(15, 5), 0.5, failed=False)
    with pytest.raises(OverBudget, match="tokens"):
        mine.check("UA")
    mine.check("UB")
    day.now += timedelta(hours=2)
    mine.check("UA")


def test_money_adds_up_by_the_prices(record: Engine) -> None:
    limits = Limits(1_000_000, Decimal("0.01"), Decimal("0.50"), Decimal("2.00"))
    mine = budget(record, Day(), limits)

    mine.charge("UC", "answer 1", Usage(10_000, 2_000), 0.5, failed=False)
    mine.check("UC")
    mine.charge("UC", "answer 1", Usage(0, 500), 0.5, failed=True)

    with pytest.raises(OverBudget, match="money"):
        mine.check("UC")
    with UnitOfWork(record).reading() as session:
        spent = usage.spent(session, NOW.date(), "UC")
    assert (spent.calls, spent.failed, spent.micros) == (2, 1, 10_000)


def test_a_record_that_cannot_be_reached_pays_for_nothing(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'gone' / 'deskmate.db'}")
    mine = budget(engine, Day(), Limits())

    with pytest.raises(OverBudget, match="cannot be looked up"):
        mine.check("UA")
    mine.charge("UA", "answer 1", Usage(1, 1), 0.1, failed=False)
    engine.dispose()
