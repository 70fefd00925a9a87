"""`/opp`: open, show and move deals by short commands that are saved at once."""

import re
from collections.abc import Callable

from bot.assistant.when import when
from bot.sales.commands import CreateOpportunity, UpdateOpportunity
from bot.sales.errors import Ambiguous, Choice, Invalid, NotFound
from bot.sales.vocabulary import Stage
from bot.slack import customers, typed
from bot.slack.feature import Feature
from bot.slack.features import deal, pipeline, undo
from bot.slack.invocation import Invocation, Modal, Reply, Said
from bot.slack.listening import Listening, SlashCommand
from bot.slack.services import Services
from bot.slack.views import fields, forms
from bot.slack.views.blocks import Element, button, chosen
from bot.slack.views.deal import list_blocks
from bot.slack.views.format import count, today
from bot.slack.views.help import usage_blocks

COMMAND = SlashCommand(
    "/opp",
    "Open, show and move deals.",
    "new | show | stage | amount | close | won | lost | list …",
    (
        ("/opp", "opens a form for a new deal"),
        ("/opp new ACCOUNT [AMOUNT]", "opens a deal"),
        ("/opp show DEAL", "shows it; the account's name will do if it has one open deal"),
        ("/opp stage DEAL STAGE", "moves it to lead, qualified, proposal or negotiation"),
        ("/opp amount DEAL AMOUNT", "sets what it is worth, like 12,500 EUR"),
        ("/opp close DEAL DAY", "sets when it closes, like 2026-03-31, friday or eom"),
        ("/opp won DEAL", "closes it as won"),
        ("/opp lost DEAL because REASON", "closes it as lost, with the reason"),
        ("/opp list [ACCOUNT]", "lists the open deals, yours or the account's"),
    ),
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
    verb, _, rest = invocation.text.partition(" ")
    rest = rest.strip()
    if not verb or (verb.lower() == "new" and not rest):
        return open_form(services, invocation)
    act = _VERBS.get(verb.lower())
    if act is None:
        return show(services, invocation, invocation.text)
    if not rest and act is not list_deals:
        return _how("Which deal? Name it, like this:", verb.lower())
    return act(services, invocation, rest)


def open_form(services: Services, invocation: Invocation) -> Modal:
    """The form for a new deal, of the account whose id a button carries."""
    known = None
    if invocation.door == "button" and invocation.text:
        known = customers.known(services, invocation, int(invocation.text))
    return Modal(forms.deal_form(FORM, fields.account_field(ACCOUNT, known)))


def new_button(account_id: int | None = None) -> Element:
    return button("New opportunity", NEW, str(account_id or ""))


def submit(services: Services, invocation: Invocation) -> Reply:
    form = invocation.form
    account_id = chosen(form, "account")
    if account_id is None:
        raise Invalid("Which account is it for?", field="account")
    amount, close, stage = (chosen(form, name) for name in ("amount", "close_date", "stage"))
    value, currency = typed.amount(amount) if amount else (None, None)
    day = today(services.clock(), invocation.actor)
    command = CreateOpportunity(
        account_id=int(account_id),
        name=chosen(form, "name"),
        stage=typed.stage(stage) if stage else None,
        amount=value,
        currency=currency or (chosen(form, "currency") if value is not None else None),
        close_date=typed.day(close, day, invocation.actor.locale) if close else None,
        next_step=chosen(form, "next_step"),
    )
    return _create(services, invocation, command)


def new(services: Services, invocation: Invocation, text: str) -> Reply:
    name, written = typed.split_amount(text)
    value, currency = None, None
    if name and any(character.isdigit() for character in written):
        value, currency = typed.amount(written)
    else:
        name = text
    account_id = customers.find(services, invocation, name.strip(" ,"))
    command = CreateOpportunity(account_id=account_id, amount=value, currency=currency)
    return _create(services, invocation, command)


def show(services: Services, invocation: Invocation, text: str) -> Reply:
    return deal.card(services, invocation, find(services, invocation, text))


def stage(services: Services, invocation: Invocation, text: str) -> Said:
    name, _, word = text.rpartition(" ")
    if not name:
        return _how("Name the deal and the stage, like this:", "stage")
    target = typed.stage(word)
    if target is Stage.LOST:
        return lost(services, invocation, name)
    return _update(services, invocation, name, lambda i: UpdateOpportunity(i, stage=target))


def amount(services: Services, invocation: Invocation, text: str) -> Said:
    name, written = typed.split_amount(text)
    if not name:
        return _how("Name the deal and the amount, like this:", "amount")
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
        return _how("Name the deal and the day, like this:", "close")
    return _update(services, invocation, name, lambda i: UpdateOpportunity(i, close_date=day))


def won(services: Services, invocation: Invocation, text: str) -> Said:
    return _update(services, invocation, text, lambda i: UpdateOpportunity(i, stage=Stage.WON))


def lost(services: Services, invocation: Invocation, text: str) -> Said:
    """With its reason it is saved at once; without, a form asks for it."""
    name, *reason = _REASON.split(text, maxsplit=1)
    if not reason:
        found = find(services, invocation, name)
        return deal.form(services, invocation, found, Stage.LOST)
    return _update(
        services,
        invocation,
        name,
        lambda i: UpdateOpportunity(i, stage=Stage.LOST, lost_reason=reason[0]),
    )


def list_deals(services: Services, invocation: Invocation, text: str) -> Reply:
    if not text or text.lower() in ("mine", "my", "me"):
        return pipeline.page(services, invocation, pipeline.Page())
    account_id = customers.find(services, invocation, text)
    deals = services.desk.open_opportunities(account_id, invocation.actor)
    if not deals:
        return Reply("No open deals there. /opp new starts one.")
    title = f"{deals[0].account}: {count(len(deals), 'open deal')}"
    rows = [(one, deal.open_button(one, place)) for place, one in enumerate(deals)]
    return Reply(title + ".", tuple(list_blocks(rows, title, invocation.actor)))


def find(services: Services, invocation: Invocation, text: str) -> int:
    """The deal that is meant: the one picked, or by its name or its account's."""
    picked = invocation.picked
    if "opportunity" in picked:
        return picked["opportunity"]
    if "account" not in picked:
        return services.desk.find_opportunity(text, invocation.actor).id
    deals = services.desk.open_opportunities(picked["account"], invocation.actor)
    if not deals:
        raise NotFound("That account has no open deal. /opp new starts one.")
    if len(deals) > 1:
        choices = tuple(Choice(one.id, one.name, one.stage) for one in deals)
        raise Ambiguous("Which of its deals?", "opportunity", choices)
    return deals[0].id


def _update(
    services: Services,
    invocation: Invocation,
    name: str,
    command: Callable[[int], UpdateOpportunity],
) -> Said:
    """Where its stage requires more than the deal has, the form asks for it."""
    return deal.save_or_ask(services, invocation, command(find(services, invocation, name)))


def _create(services: Services, invocation: Invocation, command: CreateOpportunity) -> Reply:
    receipt = services.desk.execute(
        [command], invocation.actor, door=invocation.door, key=invocation.key
    )
    return undo.saved(services, invocation, receipt)


def _how(sentence: str, verb: str) -> Reply:
    usage = [line for line in COMMAND.usage if line[0].startswith(f"/opp {verb} ")]
    return Reply(sentence, usage_blocks(sentence, usage))


_VERBS: dict[str, Callable[[Services, Invocation, str], Said]] = {
    "new": new,
    "show": show,
    "stage": stage,
    "amount": amount,
    "close": close,
    "won": won,
    "lost": lost,
    "list": list_deals,
}

FEATURE = Feature(
    "opp",
    register,
    COMMAND,
    examples=("Move Contoso to proposal", "New opportunity for Contoso, 12k EUR, closing in June"),
)
