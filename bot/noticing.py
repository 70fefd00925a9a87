"""What a refresh changed in the sheets, noticed by whoever sees the new edition first."""

import logging
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from bot.sales.sheet_news import Known, NewValue, SheetNews, SheetsNoticed
from knowledge.catalogue import Name
from knowledge.changes import Contents, changed, contents, named, names
from knowledge.passage import Sheet
from knowledge.snapshot import Snapshot

logger = logging.getLogger(__name__)

Products = Mapping[str, Collection[str]]


class Noticing:
    """Compares each edition with the last one that was noticed, in this process or another.

    `products` gives those of the record, each with its aliases.
    """

    def __init__(
        self,
        look: Callable[[], Snapshot],
        products: Callable[[], Products],
        noticed: SheetsNoticed,
    ) -> None:
        self._look = look
        self._products = products
        self._noticed = noticed
        self._seen = 0

    def __call__(self) -> None:
        """Raises KnowledgeError or SalesError where sheets or record cannot be reached."""
        held = self._look()
        if held.edition is None or held.number == self._seen:
            return
        known = self._noticed.known()
        now = {
            sheet: Known(held.edition.cutter, said.mark, said.facts)
            for sheet, said in contents(held)
        }
        others = {sheet: one for sheet, one in now.items() if not _same(known.get(sheet.path), one)}
        if others:
            news = list(_news(others, known, held, self._products()))
            kept = {sheet.path: one for sheet, one in others.items()}
            if self._noticed.notice(kept, news, held.edition.refreshed_at):
                logger.info("edition %d: news of %d sheets", held.number, len(news))
        self._seen = held.number


def _same(before: Known | None, now: Known) -> bool:
    return before is not None and (before.way, before.mark) == (now.way, now.mark)


def _news(
    others: Mapping[Sheet, Known], known: Mapping[str, Known], held: Snapshot, goods: Products
) -> Iterator[SheetNews]:
    """Nothing where all are new, or only moved, or only read in another way."""
    marks = {one.mark for one in known.values()}
    called = named(held, goods)
    here = {passage.sheet.path for passage in held.passages}
    gone = [one for path, one in known.items() if path not in here]
    for sheet, now in others.items():
        before = known.get(sheet.path) or _replaced(now, gone)
        if not known or now.mark in marks or (before is not None and before.way != now.way):
            continue
        said = {sheet.title, *sheet.products}
        if before is None:
            said |= {product for product, *_ in now.facts}
            values = []
        else:
            values = list(_values(before, now, held, called))
        about = dict.fromkeys([*_called(said, held, called), *(one.product for one in values)])
        if about:
            yield SheetNews(sheet.title, sheet.dated, before is None, tuple(about), tuple(values))


def _replaced(now: Known, gone: Sequence[Known]) -> Known | None:
    """The sheet in whose place this one came under another name: it has most of its values."""
    told = _places(now)
    alike = (one for one in reversed(gone) if one.way == now.way)
    likest = max(alike, key=lambda one: len(told & _places(one)), default=None)
    if likest is None:
        return None
    theirs = _places(likest)
    shared = len(told & theirs)
    return likest if shared and 2 * shared >= max(len(told), len(theirs)) else None


def _places(sheet: Known) -> set[tuple[str, ...]]:
    """Of what the sheet has a value: product, attribute, condition."""
    return {fact[:-1] for fact in sheet.facts}


def _values(
    before: Known, now: Known, held: Snapshot, called: Mapping[Name, Sequence[str]]
) -> Iterator[NewValue]:
    """The values that are others now, of products of the record."""
    for one in changed(Contents(before.mark, before.facts), Contents(now.mark, now.facts)):
        for product in _called({one.product}, held, called):
            yield NewValue(product, one.attribute, one.before, one.after)


def _called(
    said: Collection[str], held: Snapshot, called: Mapping[Name, Sequence[str]]
) -> list[str]:
    """The products of the record that are named."""
    found = (product for name in sorted(names(said, held)) for product in called.get(name, ()))
    return list(dict.fromkeys(found))
