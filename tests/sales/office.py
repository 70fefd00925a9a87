"""A sales desk over the small book of business, with a clock that tests can turn."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Engine, func, select

from bot.sales.commands import Command
from bot.sales.desk import Desk
from bot.sales.results import Actor, Receipt
from bot.store.engine import open_engine
from bot.store.importing import import_world
from bot.store.ledger import AuditEntry
from bot.store.mapping import SHEETS
from bot.store.migrating import upgrade
from bot.store.work import UnitOfWork
from tests.store.small_world import small_world

NOON = datetime(2026, 11, 5, 17, 0, tzinfo=UTC)


class Clock:
    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **by: float) -> None:
        self.now += timedelta(**by)


@dataclass(frozen=True)
class Office:
    desk: Desk
    clock: Clock
    engine: Engine

    def id(self, key: str) -> int:
        """The record's own key of something in the small world, such as `O1`."""
        letters = {"A": "accounts", "C": "contacts", "P": "products", "O": "opportunities"}
        model: Any = SHEETS[(letters | {"T": "tasks", "V": "activities"})[key[0]]].model
        with UnitOfWork(self.engine).reading() as session:
            found = session.scalar(select(model.id).where(model.external_key == key))
        assert isinstance(found, int)
        return found

    def row(self, model: Any, key: int) -> Any:
        """A row as it is now, with nothing more to load."""
        with UnitOfWork(self.engine).reading() as session:
            return session.get(model, key)

    def done(self, command: Command, actor: Actor | None = None) -> Receipt:
        """The command, ordered once at this moment, by Ada where nobody else is named."""
        key = repr((self.clock.now, command))
        return self.desk.execute([command], actor or self.ada, door="slash", key=key)

    def entries(self) -> int:
        with UnitOfWork(self.engine).reading() as session:
            found = session.scalar(select(func.count()).select_from(AuditEntry))
        return found or 0

    @property
    def ada(self) -> Actor:
        """A rep who reports to Max."""
        return self.desk.actor("UADA")

    @property
    def ben(self) -> Actor:
        """A rep who reports to Max, in Germany."""
        return self.desk.actor("UBEN")

    @property
    def max(self) -> Actor:
        return self.desk.actor("UMAX")

    @property
    def zoe(self) -> Actor:
        """A rep of no team."""
        return self.desk.actor("UZOE")

    @property
    def pia(self) -> Actor:
        """From the product team."""
        return self.desk.actor("UPIA")


def stock(url: str) -> Engine:
    """Make a record with the small book of business, imported the day before."""
    engine = open_engine(url)
    upgrade(engine)
    import_world(small_world(), engine, NOON - timedelta(days=1))
    return engine


def opened(engine: Engine) -> Office:
    """A desk over a record that was stocked."""
    clock = Clock()
    return Office(Desk(lambda: UnitOfWork(engine), clock), clock, engine)
