"""A number a topic that rises with its changes, so that a snapshot knows when it is old.

A topic is the kind of a row (`account`, `contact`, `product`, `opportunity`, `task`, `order`,
`rep`, …). Reading the numbers is one short query.
"""

from collections.abc import Iterable

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot.store.ledger import Revision


def read(session: Session, *topics: str) -> tuple[tuple[str, int], ...]:
    """The numbers of the topics (all of them if none is named), in the order of their names."""
    query = select(Revision.topic, Revision.number).order_by(Revision.topic)
    if topics:
        query = query.where(Revision.topic.in_(topics))
    return tuple((topic, number) for topic, number in session.execute(query))


def raise_all(session: Session, topics: Iterable[str]) -> None:
    """Count a change of each topic; in one order, so that two writers cannot lock each other."""
    for topic in sorted(set(topics)):
        session.execute(
            update(Revision).where(Revision.topic == topic).values(number=Revision.number + 1)
        )
