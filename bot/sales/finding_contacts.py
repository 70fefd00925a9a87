"""Which person at a customer a few words mean: `Maria Lopez`, `Maria at Contoso`."""

import re

from sqlalchemy.orm import Session

from bot.sales import finding
from bot.sales.errors import Ambiguous, Choice, NotFound
from bot.saying import say
from bot.store.folding import fold
from bot.store.models import Contact
from bot.store.nearby import NameIndex
from bot.store.queries import contacts

MOST = 10
_AT = re.compile(r"\s+(?:at|of|from|bei|von|chez|de)\s+|\s*,\s*", re.IGNORECASE)
_SHOWN = 60


def contact(session: Session, names: NameIndex, text: str) -> Choice:
    """The contact of that name; an account behind it tells two of one name apart."""
    found = contacts.named(session, fold(text), MOST) if fold(text) else ()
    if not found:
        name, *where = _AT.split(text.strip(), maxsplit=1)
        if where and fold(name) and fold(where[0]):
            account = finding.account(session, names, where[0])
            found = contacts.named(session, fold(name), MOST, account.id)
    choices = tuple(_choice(one) for one in found)
    if len(choices) == 1:
        return choices[0]
    said = " ".join(text.split())[:_SHOWN]
    if not choices:
        raise NotFound(say("No contact is called '{said}'. /contact new adds one.", said=said))
    told = ", ".join(f"{one.label} ({one.detail})" for one in choices[:4])
    raise Ambiguous(
        say("{n} contacts match '{said}': {told}.", n=len(choices), said=said, told=told),
        "contact",
        choices,
    )


def _choice(row: Contact) -> Choice:
    return Choice(row.id, row.name, row.account.name)
