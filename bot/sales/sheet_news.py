"""What is new in the sheets: noticed once, whoever read them again, and kept until it is told."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass
from datetime import date, datetime, timedelta

from bot.sales.door import Door
from bot.sales.errors import Stale
from bot.store.cleaning import clean
from bot.store.ledger import Delivery
from bot.store.news import KnownSheet, SheetChange
from bot.store.queries import ledger
from bot.store.queries import news as queries

LASTS = timedelta(days=7)

# Product, attribute, condition and value.
Fact = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class NewValue:
    """One value of one product, before and after, as the sheet writes it."""

    product: str
    attribute: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class SheetNews:
    """A sheet came `new` or changed; `products` of the record are those that this is about."""

    title: str
    dated: date | None
    new: bool
    products: tuple[str, ...]
    values: tuple[NewValue, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """A sheet as it was when it was looked at last; read in another `way`, it may look changed."""

    way: str
    mark: str
    facts: tuple[Fact, ...]


class SheetsNoticed(Door):
    """What was noticed of the sheets. Threads and processes may share the record."""

    def known(self) -> Mapping[str, Known]:
        """By path, the newest last; those that are gone included: they may come back."""
        with self._reading() as session:
            return {
                row.path: Known(row.way, row.mark, tuple(map(_fact, row.facts)))
                for row in queries.known(session)
            }

    def recent(self) -> tuple[SheetNews, ...]:
        """What is still news, the newest first."""
        with self._reading() as session:
            return of_rows(queries.changes(session, self._clock() - LASTS)[::-1])

    def notice(
        self, sheets: Mapping[str, Known], news: Iterable[SheetNews], read_at: datetime
    ) -> bool:
        """Keep the sheets that are others than before, and what is new; False if it was kept."""
        try:
            with self._writing() as session:
                key = f"sheets:{read_at.isoformat()}"
                last = queries.last_read(session)
                if ledger.seen(session, key) or (last is not None and last > read_at):
                    return False
                session.add(Delivery(key=key, seen_at=self._clock()))
                session.flush()
                queries.forget(session, self._clock() - LASTS)
                for path, sheet in sheets.items():
                    session.merge(
                        KnownSheet(
                            path=clean(path),
                            way=sheet.way,
                            mark=sheet.mark,
                            facts=[[clean(said) for said in fact] for fact in sheet.facts],
                            read_at=read_at,
                        )
                    )
                session.add_all(_row(one, read_at) for one in news)
        except Stale:
            return False
        return True


def _fact(kept: Sequence[str]) -> Fact:
    product, attribute, condition, value = kept
    return product, attribute, condition, value


def _row(news: SheetNews, at: datetime) -> SheetChange:
    return SheetChange(
        title=clean(news.title),
        dated=news.dated,
        new=news.new,
        products=list(news.products),
        values=[[clean(said) for said in astuple(one)] for one in news.values],
        at=at,
    )


def of_rows(rows: Sequence[SheetChange]) -> tuple[SheetNews, ...]:
    """What the rows tell, in their order."""
    return tuple(
        SheetNews(
            row.title,
            row.dated,
            row.new,
            tuple(row.products),
            tuple(NewValue(*value) for value in row.values),
        )
        for row in rows
    )
