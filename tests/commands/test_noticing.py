"""What a new edition of a sheet changed: values before and after, and which products it names."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine

from bot.noticing import Noticing
from bot.sales.sheet_news import NewValue, SheetNews, SheetsNoticed, of_rows
from bot.store.engine import open_engine
from bot.store.migrating import upgrade
from bot.store.queries import news as queries
from bot.store.work import UnitOfWork
from knowledge.index import Index
from knowledge.passage import Passage, Sheet
from tests.knowledge.editions import prepare
from tests.knowledge.fakes import Shelves, ToyEmbedder, fake_index, row, text

START = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
BOOK = Sheet("book.md", "Tern Book 14 overview", ("Tern Book 14",), date(2026, 11, 1))
PRICES = Sheet("prices.csv", "Price list")
GOODS = {"Tern Book 14": ("TB14",), "Tern Book 15": (), "Tern Dock": ()}


def told(name: str, value: str) -> Passage:
    return row({"Feature": name, "Value": value}, BOOK)


def price(product: str, amount: str) -> Passage:
    return row({"Product": product, "List price": amount}, PRICES)


WEIGHT = told("Weight", "1.3 kg")
ALL = (WEIGHT, told("Screen", "14 in"), price("Tern Book 14", "$999"), price("Tern Dock", "$199"))


class Desk:
    """The sheets on a shelf, and a record that several processes may look at."""

    def __init__(self, home: Path, engine: Engine) -> None:
        self._home, self._engine, self._shelves = home, engine, Shelves()
        self._writer = self.index()
        self._at = START

    def index(self) -> Index:
        return fake_index(self._home, self._shelves)

    def process(self) -> Noticing:
        """Another Deskmate."""
        return Noticing(
            self.index().snapshot, lambda: GOODS, SheetsNoticed(self._work, lambda: self._at)
        )

    def refreshed(self, *passages: Passage, way: str = "1") -> None:
        self._at += timedelta(minutes=1)
        with self._writer.writing() as library:
            edition = prepare(library, ToyEmbedder(), passages)
            library.publish(replace(edition, refreshed_at=self._at, cutter=way))

    @property
    def news(self) -> tuple[SheetNews, ...]:
        with self._work().reading() as session:
            return of_rows(queries.changes(session, START))

    def _work(self) -> UnitOfWork:
        return UnitOfWork(self._engine)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    engine = open_engine(f"sqlite:///{tmp_path / 'record.db'}")
    upgrade(engine)
    return Desk(tmp_path, engine)


def test_a_changed_value_is_told_with_the_one_before_and_the_first_edition_is_no_news(
    desk: Desk,
) -> None:
    desk.refreshed(*ALL)
    desk.process()()
    assert not desk.news
    desk.refreshed(told("Weight", "1.2 kg"), *ALL[1:])

    desk.process()()

    value = NewValue("Tern Book 14", "Weight", "1.3 kg", "1.2 kg")
    about = ("Tern Book 14",)
    assert desk.news == (SheetNews(BOOK.title, BOOK.dated, False, about, (value,)),)


def test_a_price_list_is_news_for_the_products_whose_price_changed(desk: Desk) -> None:
    desk.refreshed(*ALL)
    desk.process()()
    desk.refreshed(*ALL[:2], price("Tern Book 14", "$949"), ALL[3])

    desk.process()()

    (news,) = desk.news
    assert news.products == ("Tern Book 14",)
    assert [(one.before, one.after) for one in news.values] == [("$999", "$949")]


def test_a_price_list_under_another_name_is_told_with_the_prices_before(desk: Desk) -> None:
    desk.refreshed(*ALL)
    desk.process()()
    later = replace(PRICES, path="prices-2027.csv", title="Prices 2027")
    listed = [("Tern Book 14", "$949"), ("Tern Dock", "$199"), ("Tern Book 15", "$1,299")]
    rows = [replace(price(*one), sheet=later) for one in listed]
    desk.refreshed(*ALL[:2], *rows)

    desk.process()()

    (news,) = desk.news
    assert (news.title, news.new) == ("Prices 2027", False)
    assert news.values == (NewValue("Tern Book 14", "List price", "$999", "$949"),)


def test_a_sheet_that_came_new_is_about_the_products_it_names(desk: Desk) -> None:
    desk.refreshed(*ALL)
    desk.process()()
    more = Sheet("more.md", "The Tern Book 15", (), None)
    desk.refreshed(*ALL, text("It is here.", more))

    desk.process()()

    assert desk.news == (SheetNews("The Tern Book 15", None, True, ("Tern Book 15",)),)


def test_two_processes_notice_a_refresh_once(desk: Desk) -> None:
    one, other = desk.process(), desk.process()
    desk.refreshed(*ALL)
    one()
    other()
    desk.refreshed(told("Weight", "1.2 kg"), *ALL[1:])

    one()
    other()
    one()

    assert len(desk.news) == 1


def test_a_sheet_that_moved_or_was_read_in_another_way_or_names_no_product_is_no_news(
    desk: Desk,
) -> None:
    office = Sheet("office.md", "Opening hours")
    desk.refreshed(*ALL, text("We open at eight.", office))
    desk.process()()
    elsewhere = replace(BOOK, path="moved/book.md")
    moved = [replace(one, sheet=elsewhere) for one in ALL[:2]]
    desk.refreshed(*moved, *ALL[2:], text("We open at nine.", office))
    desk.process()()
    desk.refreshed(*ALL[:1], *ALL[2:], way="2")
    desk.process()()

    assert not desk.news
