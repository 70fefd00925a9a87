"""Which product or order a few words mean."""

from sqlalchemy.orm import Session

from bot.sales.choosing import only, shown
from bot.sales.errors import Choice, NotFound
from bot.sales.words import plain
from bot.saying import say
from bot.store.folding import fold
from bot.store.queries import orders, products

MOST = 10


def product(session: Session, text: str) -> Choice:
    """The product of that name or alias, or the only one that says these words."""
    folded = fold(text)
    found = products.named(session, folded) if folded else ()
    found = found or (products.saying(session, folded.split(), MOST) if folded else ())
    choices = [Choice(row.id, row.name, row.category or "") for row in found]
    said, named = shown(text), ", ".join(choice.label for choice in choices[:4])
    return only(
        choices,
        "product",
        none=say("No product is called '{said}'.", said=said),
        several=say("Several products match '{said}': {named}.", said=said, named=named),
    )


def order(session: Session, text: str) -> Choice:
    """The order of that number."""
    found = orders.numbered(session, " ".join(text.split()))
    if found is None:
        raise NotFound(say("No order has the number '{said}'.", said=shown(text)))
    return Choice(found.id, found.number, f"{found.account.name} · {plain(found.status)}")
