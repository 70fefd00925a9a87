"""Money stays exact and times keep their zone, on both databases."""

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from sqlalchemy import Engine, func, select
from sqlalchemy.exc import StatementError

from bot.store.ledger import Delivery
from bot.store.models import Product
from bot.store.work import UnitOfWork


def product(price: str) -> Product:
    return Product(name="x", folded="x", list_price=Decimal(price), currency="USD", aliases=[])


@pytest.mark.parametrize("price", ["0.01", "0.10", "19.99", "999999999.99", "1199.00"])
def test_money_comes_back_as_it_was_stored(engine: Engine, price: str) -> None:
    with UnitOfWork(engine).writing() as session:
        session.add(product(price))
    with UnitOfWork(engine).reading() as session:
        assert str(session.scalar(select(Product.list_price))) == price


def test_money_is_summed_without_a_rounding_error(engine: Engine) -> None:
    with UnitOfWork(engine).writing() as session:
        session.add_all([product("0.10"), product("0.20")])
    with UnitOfWork(engine).reading() as session:
        assert session.scalar(select(func.sum(Product.list_price))) == Decimal("0.30")


def test_money_is_compared_as_money(engine: Engine) -> None:
    with UnitOfWork(engine).writing() as session:
        session.add_all([product("9.50"), product("10.25")])
    with UnitOfWork(engine).reading() as session:
        dear = session.scalars(select(Product.list_price).where(Product.list_price > Decimal(10)))
        assert dear.all() == [Decimal("10.25")]


def test_a_time_comes_back_in_utc(engine: Engine) -> None:
    here = datetime(2026, 11, 5, 13, 25, tzinfo=timezone(timedelta(hours=-5)))
    with UnitOfWork(engine).writing() as session:
        session.add(Delivery(key="one", seen_at=here))
    with UnitOfWork(engine).reading() as session:
        found = session.scalar(select(Delivery.seen_at))
    assert found == here
    assert found is not None
    assert found.tzinfo is UTC


def test_a_time_without_a_zone_is_refused(sqlite: Engine) -> None:
    naive = datetime(2026, 11, 5, 13, 25)  # noqa: DTZ001 - that is what is refused
    with pytest.raises(StatementError, match="without a zone"), UnitOfWork(sqlite).writing() as one:
        one.add(Delivery(key="one", seen_at=naive))
