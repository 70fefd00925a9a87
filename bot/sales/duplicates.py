"""Who is entered may be in the record already: found by name, web domain, e-mail or phone."""

from sqlalchemy.orm import Session

from bot.sales.errors import Choice, Duplicate
from bot.sales.terms import term
from bot.saying import say
from bot.store.models import Account, Contact
from bot.store.queries import twins

ACCOUNT, CONTACT = "same_account", "same_contact"
MOST = 5


def refuse_account(session: Session, new: Account) -> None:
    """`Duplicate` where an account has the same name, alias, web domain or phone number."""
    found = twins.of_account(
        session, folded=new.folded, domain=new.domain, dialled=new.dialled, limit=MOST
    )
    if not found:
        return
    named = next((row for row in found if row.folded == new.folded), None)
    if named is not None:
        sentence = (
            say(
                "There is already an account called {name}, owned by {owner}.",
                name=named.name,
                owner=named.owner.name,
            )
            if named.owner
            else say("There is already an account called {name}.", name=named.name)
        )
    else:
        sentence = say(
            "{name} has the same {detail}. Is it the same customer?",
            name=found[0].name,
            detail=_alike(found[0], new),
        )
    choices = (Choice(row.id, say("Use {name}", name=row.name), _alike(row, new)) for row in found)
    raise Duplicate(sentence, ACCOUNT, tuple(choices))


def refuse_contact(session: Session, new: Contact) -> None:
    """`Duplicate` where the account has somebody of that name, or anybody that e-mail or phone."""
    found = twins.of_contact(
        session,
        account_id=new.account.id,
        folded=new.folded,
        email=new.email,
        dialled=new.dialled,
        limit=MOST,
    )
    if not found:
        return
    first = found[0]
    sentence = say(
        "{name} of {account} has the same {detail}. Is it the same person?",
        name=first.name,
        account=first.account.name,
        detail=_alike_person(first, new),
    )
    choices = (
        Choice(
            row.id,
            say("Use {name}", name=row.name),
            say(
                "{account}, same {detail}",
                account=row.account.name,
                detail=_alike_person(row, new),
            ),
        )
        for row in found
    )
    raise Duplicate(sentence, CONTACT, tuple(choices))


def _alike(row: Account, new: Account) -> str:
    if row.folded == new.folded:
        return term("name")
    if new.domain is not None and row.domain == new.domain:
        return term("web domain")
    if new.dialled is not None and row.dialled == new.dialled:
        return term("phone number")
    return say("name, as another one it goes by")


def _alike_person(row: Contact, new: Contact) -> str:
    if row.folded == new.folded and row.account is new.account:
        return term("name")
    return term("e-mail address") if new.email and row.email == new.email else term("phone number")
