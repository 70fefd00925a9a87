"""`/opp`: open, show and move deals by short commands that are saved at once."""

import re
from collections.abc import Callable

from bot.assistant.when import when
from bot.sales.commands import ChangeDeals, CreateOpportunity, UpdateOpportunity
from bot.sales.errors import Choice, Invalid
from bot.saying import later, many, say
from bot.slack import customers, deals, incoming, typed, verbs
from bot.slack.feature import Feature
from bot.slack.features import deal, items, pipeline, undo
from bot.slack.invocation import Invocation, Modal, Reply, Said
from bot.slack.listening import Listening, SlashCommand
from bot.slack.services import Services
from bot.slack.views import fields, forms
from bot.slack.views.blocks import Element, button, chosen, picked_day
from bot.slack.views.deal import list_blocks
from bot.slack.views.format import today
from bot.store.vocabulary import Stage

COMMAND = SlashCommand(
    "/opp",
    later("Open, show and move deals."),
    "new | show | stage | amount | close | next | items | won | lost | owner | list …",
    (
        ("/opp", later("opens a form for a new deal")),
        ("/opp new ACCOUNT [AMOUNT]", later("opens a deal")),
        ("/opp show DEAL", later("shows it; the account's name will do if it has one open deal")),
        ("/opp stage DEAL STAGE", later("moves it to lead, qualified, proposal or negotiation")),
        ("/opp amount DEAL AMOUNT", later("sets what it is worth, like 12,500 EUR")),
        ("/opp close DEAL DAY", later("sets when it closes, like 2026-03-31, friday or eom")),
        ("/opp next DEAL: STEP by DAY", later("notes the next step; without a colon in a form")),
        ("/opp items DEAL", later("shows its products and prices, each with a form")),
        ("/opp items DEAL: 20 x PRODUCT at PRICE", later("adds or changes some; the amount stays")),
        ("/opp items DEAL: remove PRODUCT", later("takes one out")),
        ("/opp items DEAL: amount", later("makes the items' total the amount of the deal")),
        ("/opp won DEAL", later("closes it as won")),
        ("/opp lost DEAL because REASON", later("closes it as lost, with the reason")),
        ("/opp owner DEAL @colleague", later("hands it to a colleague")),
        ("/opp list [ACCOUNT]", later("lists the open deals, yours or the account's")),
    ),
    mentions_people=True,
)
FORM = "deal_form"
ACCOUNT = "deal_account"
NEW = "deal_new"

_REASON = re.compile(r"\s+(?:because|since)\s+|\s*[:;,]\s+", re.IGNORECASE)


def register(listening: Listening) -> None:
    listening.command(COMMAND, run)
    listening.button(NEW, open_form)
    listening.suggestions(ACCOUNT, customers.suggest)
    listening.form(FORM, submit)


def run(services: Services, invocation: Invocation) -> Said:
    act, rest = verbs.found(_VERBS, invocation.text)
    if not invocation.text or (act is new and not rest):
        return _form(None)
    if act is None:
        return show(services, invocation, invocation.text)
    if not rest and act is not list_deals:
        verb = invocation.text.lower()
        return verbs.how(COMMAND, say("Which deal? Name it, like this:"), verb)
    return act(services, invocation, rest)


def open_form(services: Services, invocation: Invocation) -> Modal:
    """The form, for the account whose id a button carries."""
    return _form(customers.pressed(services, invocation))


def _form(account: Choice | None) -> Modal:
    return Modal(forms.deal_form(FORM, fields.account_field(ACCOUNT, account)))


def open_button(account_id: int | None = None) -> Element:
    return button(say("New opportunity"), NEW, str(account_id or ""))


def submit(services: Services, invocation: Invocation) -> Reply:
    form = invocation.form
    account_id = chosen(form, "account")
    if account_id is None:
        raise Invalid(say("Which account is it for?"), field="account")
    amount, currency = typed.money(chosen(form, "amount"), chosen(form, "currency"))
    stage = chosen(form, "stage")
    command = CreateOpportunity(
        account_id=int(account_id),
        name=chosen(form, "name"),
        stage=typed.stage(stage) if stage else None,
        amount=amount,
        currency=currency,
        close_date=picked_day(form, "close_date"),
        next_step=chosen(form, "next_step"),
    )
    return undo.carry_out(services, invocation, command)


def new(services: Services, invocation: Invocation, text: str) -> Reply:
    name, written = typed.split_amount(text)
    value, currency = None, None
    if name and any(character.isdigit() for character in written):
        value, currency = typed.amount(written)
    else:
        name = text
    account_id = customers.find(services, invocation, name.strip(" ,"))
    command = CreateOpportunity(account_id=account_id, amount=value, currency=currency)
    return undo.carry_out(services, invocation, command)


def show(services: Services, invocation: Invocation, text: str) -> Reply:
    return deal.card(services, invocation, deals.find(services, invocation, text))


def stage(services: Services, invocation: Invocation, text: str) -> Said:
    name, _, word = text.rpartition(" ")
    if not name:
        return verbs.how(COMMAND, say("Name the deal and the stage, like this:"), "stage")
    target = typed.stage(word)
    if target is Stage.LOST:
        return lost(services, invocation, name)
    return _update(services, invocation, name, lambda i: UpdateOpportunity(i, stage=target))


def amount(services: Services, invocation: Invocation, text: str) -> Said:
    name, written = typed.split_amount(text)
    if not name:
        return verbs.how(COMMAND, say("Name the deal and the amount, like this:"), "amount")
    value, currency = typed.amount(written)
    return _update(
        services, invocation, name, lambda i: UpdateOpportunity(i, amount=value, currency=currency)
    )


def close(services: Services, invocation: Invocation, text: str) -> Said:
    actor, now = invocation.actor, today(services.clock(), invocation.actor)
    said = when(text, now, actor.locale)
    name, day = said.text, said.days.last if said.days else None
    if day is None:
        name, _, word = text.rpartition(" ")
        day = typed.day(word, now, actor.locale) if name else None
    if not name or day is None:
        return verbs.how(COMMAND, say("Name the deal and the day, like this:"), "close")
    return _update(services, invocation, name, lambda i: UpdateOpportunity(i, close_date=day))


def won(services: Services, invocation: Invocation, text: str) -> Said:
    return _update(services, invocation, text, lambda i: UpdateOpportunity(i, stage=Stage.WON))


def lost(services: Services, invocation: Invocation, text: str) -> Said:
    """With its reason it is saved at once; without, a form asks for it."""
    name, *reason = _REASON.split(text, maxsplit=1)
    if not reason:
        found = deals.find(services, invocation, name)
        return deal.form(services, invocation, found, Stage.LOST)
    return _update(
        services,
        invocation,
        name,
        lambda i: UpdateOpportunity(i, stage=Stage.LOST, lost_reason=reason[0]),
    )


def next_step(services: Services, invocation: Invocation, text: str) -> Said:
    """`Contoso: send the contract by friday`; the form where no step is said."""
    name, _, step = text.partition(":")
    found = deals.find(services, invocation, name.strip())
    if not step.strip():
        return deal.next_form(services, invocation, found)
    said = when(step, today(services.clock(), invocation.actor), invocation.actor.locale)
    due = said.days.last if said.days else None
    command = UpdateOpportunity(found, next_step=said.text or step, next_step_due=due)
    return undo.carry_out(services, invocation, command)


def owner(services: Services, invocation: Invocation, text: str) -> Said:
    person = incoming.person(text)
    name = text.partition("<@")[0].removesuffix("to ").strip()
    if person is None or not name:
        return verbs.how(COMMAND, say("Name the deal and pick the colleague, like this:"), "owner")
    colleague = services.desk.find_rep(person, invocation.actor)
    found = deals.find(services, invocation, name)
    return undo.carry_out(services, invocation, ChangeDeals((found,), owner_id=colleague.id))


def list_deals(services: Services, invocation: Invocation, text: str) -> Reply:
    if not text or text.lower() in ("mine", "my", "me"):
        return pipeline.page(services, invocation, pipeline.Page())
    account_id = customers.find(services, invocation, text)
    found = services.desk.open_opportunities(account_id, invocation.actor)
    if not found:
        return Reply(say("No open deals there. /opp new starts one."))
    counted = many(len(found), "{n} open deal", "{n} open deals")
    title = f"{found[0].account}: {counted}"
    rows = [(one, deal.open_button(one, place)) for place, one in enumerate(found)]
    return Reply(title + ".", tuple(list_blocks(rows, title, invocation.actor)))


def _update(
    services: Services,
    invocation: Invocation,
    name: str,
    command: Callable[[int], UpdateOpportunity],
) -> Said:
    """Where its stage requires more than the deal has, the form asks for it."""
    return deal.save_or_ask(services, invocation, command(deals.find(services, invocation, name)))


_VERBS: dict[str, verbs.Act] = {
    "new": new,
    "show": show,
    "stage": stage,
    "amount": amount,
    "close": close,
    "next": next_step,
    "items": items.by_words,
    "owner": owner,
    "won": won,
    "lost": lost,
    "list": list_deals,
}

FEATURE = Feature(
    "opp",
    register,
    COMMAND,
    examples=(
        later("Move Contoso to proposal"),
        later("New opportunity for Contoso, 12k EUR, closing in June"),
    ),
)
