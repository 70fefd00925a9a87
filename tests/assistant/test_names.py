"""The book of names as the database gives it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine

from bot.sales.commands import (
    Command,
    CreateAccount,
    CreateContact,
    CreateTask,
    UpdateAccount,
    UpdateOpportunity,
)
from bot.sales.desk import Desk
from bot.store.engine import open_engine
from bot.store.importing import import_world
from bot.store.migrating import upgrade
from bot.store.names import Names
from bot.store.vocabulary import Stage
from bot.store.work import UnitOfWork
from tests.assistant.fakes import book
from tests.assistant.world import WORLD

MORE = {"accounts": [{"id": "a10", "name": "Petrel Kayaks", "aliases": ["PK"], "owner": "U1ANNA"}]}


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    engine = open_engine(f"sqlite:///{tmp_path / 'record.db'}")
    upgrade(engine)
    import_world(WORLD, engine)
    return engine


def test_the_database_and_the_fake_know_the_same_names(engine: Engine) -> None:
    stored, fake = Names(engine).book(), book(WORLD)
    for part in ("accounts", "contacts", "products", "deals", "orders", "tasks"):
        keys = [item.key for item in getattr(stored, part).values()]
        assert sorted(keys) == sorted(item.key for item in getattr(fake, part).values())
    lumen = next(account for account in stored.accounts.values() if account.key == "a1")
    assert lumen.aliases == ("Lumen",)
    assert stored.account_forms.strong("lumen bakery") == (lumen.id,)
    deal = next(deal for deal in stored.deals.values() if deal.key == "o1")
    assert (deal.open, deal.currency, len(deal.product_ids)) == (True, "USD", 1)


def test_a_book_is_read_once_until_the_record_changes(engine: Engine) -> None:
    names = Names(engine)
    first = names.book()
    assert names.book() is first
    contacts = first.contact_forms
    import_world(MORE, engine)
    second = names.book()
    assert second.account_forms.strong("petrel kayaks")
    assert second.account_forms.strong("pk")
    assert not first.account_forms.strong("petrel kayaks")
    assert second.contact_forms is contacts


def test_a_book_kept_up_is_the_book_read_anew(engine: Engine) -> None:
    desk = Desk(lambda: UnitOfWork(engine), lambda: datetime(2027, 3, 3, tzinfo=UTC))
    anna, names = desk.actor("U1ANNA"), Names(engine)
    before = names.book()
    assert before.account_forms.strong("lumen bakery")
    assert before.contacts_named["nadia"]
    assert before.deals_of
    commands: list[Command] = [
        CreateAccount("Petrel Kayaks"),
        UpdateAccount(2, name="Atlas Mapping"),
        CreateContact(1, "Ada Quill"),
        UpdateOpportunity(1, stage=Stage.LOST, lost_reason="price"),
        CreateTask("Call Ada", account_id=1),
    ]
    for place, command in enumerate(commands):
        desk.execute([command], anna, door="test", key=str(place))
        kept, anew = names.book(), Names(engine).book()
        for part in ("accounts", "contacts", "deals", "tasks", "contacts_of", "deals_of"):
            assert getattr(kept, part) == getattr(anew, part)
        for form in ("petrel kayaks", "atlas mapping", "atlas", "lumen bakery", "kayaks"):
            assert kept.account_forms.strong(form) == anew.account_forms.strong(form)
            assert kept.account_forms.weak(form) == anew.account_forms.weak(form)
        for name in ("ada", "quill", "nadia"):
            assert kept.contacts_named.get(name) == anew.contacts_named.get(name)
        assert kept.products is before.products
    assert not before.account_forms.strong("petrel kayaks")
