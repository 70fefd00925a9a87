"""Add an account, and keep what is known of it true."""

from bot.sales import duplicates, phones, validation
from bot.sales.batch import Batch, Done
from bot.sales.commands import CreateAccount, UpdateAccount
from bot.sales.errors import Invalid
from bot.sales.permissions import Action, permit
from bot.saying import later, say
from bot.store import limits
from bot.store.folding import fold
from bot.store.models import Account
from bot.store.vocabulary import AccountStatus


def create_account(command: CreateAccount, batch: Batch) -> Done:
    permit(batch.actor, Action.CREATE_ACCOUNT)
    name, folded = _name(command.name)
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
    note = _describe(account, command, batch)
    if not command.anyway:
        duplicates.refuse_account(batch.session, account)
    what = batch.told(
        later("Add the account {name}{note}"),
        later("Added the account {name}{note}"),
        name=name,
        note=note,
    )
    return batch.create(account, what, unsaid=("owner",))


def update_account(command: UpdateAccount, batch: Batch) -> Done:
    account = batch.get(Account, command.account_id, to_change=True)
    permit(batch.actor, Action.CHANGE_ACCOUNT, account.owner)
    before = batch.change(account)
    note = _describe(account, command, batch)
    if command.name is not None:
        account.name, account.folded = _name(command.name)
    if command.status is not None:
        account.status = command.status
    what = batch.told(
        later("Change {name}{note}"), later("Changed {name}{note}"), name=account.name, note=note
    )
    return batch.done(account, before, what)


def _name(said: str) -> tuple[str, str]:
    """The name, and how look-ups compare it."""
    name = validation.line(said, "name")
    folded = fold(name)
    if not folded:
        raise Invalid(say("An account's name needs letters or digits."), "name")
    return name, folded


def _describe(account: Account, command: CreateAccount | UpdateAccount, batch: Batch) -> str:
    """Set what was said; a note on what could not be made of it."""
    note = ""
    if command.market is not None:
        account.market = validation.line(command.market, "market", limits.SHORT)
    if command.language is not None:
        account.language = validation.language(command.language, batch.actor.locale)
    if command.phone is not None:
        country = phones.region(account.market, batch.actor.locale)
        account.phone, known = validation.phone(command.phone, country)
        note = "" if known else say(phones.AS_TYPED)
    if command.website is not None:
        account.website = validation.website(command.website)
    if command.employees is not None:
        account.employees = validation.whole(
            command.employees, "number of employees", limits.LARGEST_HEADCOUNT
        )
    if command.industry is not None:
        account.industry = validation.line(command.industry, "industry", limits.SHORT)
    return note
