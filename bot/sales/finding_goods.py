"""Which product or order a few words mean."""

from sqlalchemy.orm import Session

from bot.sales.errors import Ambiguous, Choice, NotFound
from bot.sales.words import plain
from bot.saying import say
from bot.store.folding import fold
from bot.store.models import Order, Product
from bot.store.queries import orders, products

MOST = 10
_SHOWN = 60


def product(session: Session, text: str) -> Choice:
    """The product of that name or alias, or the only one that says these words."""
    folded = fold(text)
    found = products.named(session, folded) if folded else ()
    found = found or (products.saying(session, folded.split(), MOST) if folded else ())
    choices = tuple(_product(one) for one in found)
    if len(choices) == 1:
        return choices[0]
    if not choices:
        raise NotFound(say("No product is called '{said}'.", said=_said(text)))
    named = ", ".join(choice.label for choice in choices[:4])
    raise Ambiguous(
        say("Several products match '{said}': {named}.", said=_said(text), named=named),
        "product",
        choices,
    )


def order(session: Session, text: str) -> Choice:
    """The order of that number."""
    found = orders.numbered(session, " ".join(text.split()))
    if found is None:
        raise NotFound(say("No order has the number '{said}'.", said=_said(text)))
    return _order(found)


def _product(row: Product) -> Choice:
    return Choice(row.id, row.name, row.category or "")


def _order(row: Order) -> Choice:
    return Choice(row.id, row.number, f"{row.account.name} · {plain(row.status)}")


def _said(text: str) -> str:
    return " ".join(text.split())[:_SHOWN]
