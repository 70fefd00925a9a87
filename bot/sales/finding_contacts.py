"""Which person at a customer a few words mean: `Maria Lopez`, `Maria at Contoso`."""

import re

from sqlalchemy.orm import Session

from bot.sales import finding
from bot.sales.choosing import only, shown
from bot.sales.errors import Choice
from bot.saying import say
from bot.store.folding import fold
from bot.store.nearby import NameIndex
from bot.store.queries import contacts

MOST = 10
_AT = re.compile(r"\s+(?:at|of|from|bei|von|chez|de)\s+|\s*,\s*", re.IGNORECASE)


def contact(session: Session, names: NameIndex, text: str) -> Choice:
    """The contact of that name; an account behind it tells two of one name apart."""
    found = contacts.named(session, fold(text), MOST) if fold(text) else ()
    if not found:
        name, *where = _AT.split(text.strip(), maxsplit=1)
        if where and fold(name) and fold(where[0]):
            account = finding.account(session, names, where[0])
            found = contacts.named(session, fold(name), MOST, account.id)
    choices = [Choice(row.id, row.name, row.account.name) for row in found]
    told = ", ".join(f"{one.label} ({one.detail})" for one in choices[:4])
    said, n = shown(text), len(choices)
    return only(
        choices,
        "contact",
        none=say("No contact is called '{said}'. /contact new adds one.", said=said),
        several=say("{n} contacts match '{said}': {told}.", n=n, said=said, told=told),
    )
