"""Add an account or a contact, and keep what is known of them true."""

from bot.sales import validation
from bot.sales.batch import Batch, Done
from bot.sales.commands import CreateAccount, CreateContact, UpdateAccount, UpdateContact
from bot.sales.errors import Invalid
from bot.sales.permissions import Action, permit
from bot.sales.vocabulary import AccountStatus
from bot.store import limits
from bot.store.folding import fold
from bot.store.models import Account, Contact
from bot.store.queries import accounts


def create_account(command: CreateAccount, batch: Batch) -> Done:
    permit(batch.actor, Action.CREATE_ACCOUNT)
    name = validation.line(command.name, "name")
    folded = fold(name)
    if not folded:
        raise Invalid("An account's name needs letters or digits.", "name")
    if known := accounts.several(batch.session, accounts.named(batch.session, folded)):
        owner = f", owned by {known[0].owner.name}" if known[0].owner else ""
        raise Invalid(f"There is already an account called {known[0].name}{owner}.", "name")
    account = Account(
        name=name,
        folded=folded,
        status=AccountStatus.PROSPECT,
        owner=batch.me(),
        industry=None,
        employees=None,
        website=None,
        phone=None,
        market=None,
        language=None,
        aliases=[],
    )
    _describe_account(account, command)
    what = f"{batch.verb('Add', 'Added')} the account {name}"
    return batch.create(account, what, unsaid=("owner",))


def update_account(command: UpdateAccount, batch: Batch) -> Done:
    account = batch.get(Account, command.account_id, to_change=True)
    permit(batch.actor, Action.CHANGE_ACCOUNT, account.owner)
    before = batch.change(account)
    _describe_account(account, command)
    if command.status is not None:
        account.status = command.status
    return _changed(
        account, batch.done(account, before, f"{batch.verb('Change', 'Changed')} {account.name}")
    )


def create_contact(command: CreateContact, batch: Batch) -> Done:
    permit(batch.actor, Action.CREATE_CONTACT)
    account = batch.get(Account, command.account_id)
    name = validation.line(command.name, "name")
    contact = Contact(account=account, name=name, title=None, email=None, phone=None, function=None)
    _describe_contact(contact, command)
    what = f"{batch.verb('Add', 'Added')} the contact {name} at {account.name}"
    return batch.create(contact, what)


def update_contact(command: UpdateContact, batch: Batch) -> Done:
    contact = batch.get(Contact, command.contact_id, to_change=True)
    permit(batch.actor, Action.CHANGE_CONTACT, contact.account.owner)
    before = batch.change(contact)
    _describe_contact(contact, command)
    what = f"{batch.verb('Change', 'Changed')} {contact.name} of {contact.account.name}"
    return _changed(contact, batch.done(contact, before, what))


def _changed(row: Account | Contact, done: Done) -> Done:
    return done if done.changes else Done(row, f"{row.name} is as you say already", ())


def _describe_account(account: Account, command: CreateAccount | UpdateAccount) -> None:
    if command.phone is not None:
        account.phone = validation.phone(command.phone)
    if command.website is not None:
        account.website = validation.website(command.website)
    if command.employees is not None:
        account.employees = validation.whole(
            command.employees, "number of employees", limits.LARGEST_HEADCOUNT
        )
    if command.industry is not None:
        account.industry = validation.line(command.industry, "industry", limits.SHORT)


def _describe_contact(contact: Contact, command: CreateContact | UpdateContact) -> None:
    if command.title is not None:
        contact.title = validation.line(command.title, "title")
    if command.email is not None:
        contact.email = validation.email(command.email)
    if command.phone is not None:
        contact.phone = validation.phone(command.phone)
