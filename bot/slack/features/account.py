"""`/account`: a customer on one card."""

from bot.slack import customers
from bot.slack.feature import Feature
from bot.slack.features import contact, deal, escalate, log, order, task
from bot.slack.invocation import Invocation, Reply
from bot.slack.listening import Listening, SlashCommand
from bot.slack.services import Services
from bot.slack.views import blocks
from bot.slack.views.account import account_blocks, account_text
from bot.slack.views.text import Mrkdwn

COMMAND = SlashCommand(
    "/account",
    "Show a customer on one card.",
    "name",
    (("/account NAME", "shows who they are, what is open and what happened last"),),
)


def register(listening: Listening) -> None:
    listening.command(COMMAND, run)
    listening.button(customers.SHOW, pick)
    listening.suggestions(customers.SHOW, customers.suggest)


def run(services: Services, invocation: Invocation) -> Reply:
    if not invocation.text:
        search = blocks.external_select(customers.SHOW, placeholder="Type a name")
        shown = blocks.section(Mrkdwn("Which account would you like to see?"), accessory=search)
        return Reply("Which account would you like to see?", (shown,))
    return card(services, invocation, customers.find(services, invocation, invocation.text))


def pick(services: Services, invocation: Invocation) -> Reply:
    return card(services, invocation, int(invocation.text))


def card(services: Services, invocation: Invocation, account_id: int) -> Reply:
    found = services.desk.account_card(account_id, invocation.actor)
    opening = [deal.open_button(one, i) for i, one in enumerate(found.opportunities)]
    buttons = [feature.open_button(found.id) for feature in (log, task, order, contact, escalate)]
    shown = account_blocks(found, invocation.actor, buttons, opening)
    return Reply(account_text(found), tuple(shown))


FEATURE = Feature("account", register, COMMAND, examples=("Show me Contoso",))
