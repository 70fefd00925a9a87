"""Add a contact, and keep true who that is and how to reach them."""

from bot.sales import duplicates, phones, validation
from bot.sales.batch import Batch, Done
from bot.sales.commands import CreateContact, UpdateContact
from bot.sales.permissions import Action, permit
from bot.saying import later, say
from bot.store.models import Account, Contact


def create_contact(command: CreateContact, batch: Batch) -> Done:
    permit(batch.actor, Action.CREATE_CONTACT)
    account = batch.get(Account, command.account_id)
    name = validation.line(command.name, "name")
    contact = Contact(
        account=account,
        name=name,
        title=None,
        email=None,
        phone=None,
        function=None,
        do_not_call=False,
        preferred_channel=None,
        language=None,
    )
    note = _describe(contact, command, batch)
    if not command.anyway:
        duplicates.refuse_contact(batch.session, contact)
    what = batch.told(
        later("Add the contact {name} at {account}{note}"),
        later("Added the contact {name} at {account}{note}"),
        name=name,
        account=account.name,
        note=note,
    )
    return batch.create(contact, what)


def update_contact(command: UpdateContact, batch: Batch) -> Done:
    contact = batch.get(Contact, command.contact_id, to_change=True)
    permit(batch.actor, Action.CHANGE_CONTACT, contact.account.owner)
    before = batch.change(contact)
    note = _describe(contact, command, batch)
    what = batch.told(
        later("Change {contact} of {account}{note}"),
        later("Changed {contact} of {account}{note}"),
        contact=contact.name,
        account=contact.account.name,
        note=note,
    )
    return batch.done(contact, before, what)


def _describe(contact: Contact, command: CreateContact | UpdateContact, batch: Batch) -> str:
    """Set what was said; a note on what could not be made of it."""
    if command.title is not None:
        contact.title = validation.line(command.title, "title")
    if command.email is not None:
        contact.email = validation.email(command.email)
    if command.language is not None:
        contact.language = validation.language(command.language, batch.actor.locale)
    for field in ("function", "do_not_call", "preferred_channel"):
        if (said := getattr(command, field)) is not None:
            setattr(contact, field, said)
    if command.phone is None:
        return ""
    country = phones.region(contact.account.market, batch.actor.locale)
    contact.phone, known = validation.phone(command.phone, country)
    return "" if known else say(phones.AS_TYPED)
