"""Which customer is meant, and the button that shows one, for every feature that needs it."""

from bot.sales.errors import Choice
from bot.saying import say
from bot.slack.invocation import Invocation
from bot.slack.services import Services
from bot.slack.views.blocks import Element, button

SHOW = "account_pick"
SHOW_CONTACT = "contact_show"


def find(services: Services, invocation: Invocation, text: str) -> int:
    """The account that is meant: the one picked, or by its name."""
    picked = invocation.picked.get("account")
    return services.desk.find_account(text, invocation.actor).id if picked is None else picked


def suggest(services: Services, invocation: Invocation) -> tuple[Choice, ...]:
    return services.desk.suggest_accounts(invocation.text, invocation.actor)


def known(services: Services, invocation: Invocation, account_id: int) -> Choice:
    """The account as a form's first choice."""
    card = services.desk.account_card(account_id, invocation.actor)
    return Choice(card.id, card.name)


def pressed(services: Services, invocation: Invocation) -> Choice | None:
    """The account whose id a button carries; None where it carries none."""
    return known(services, invocation, invocation.number) if invocation.text else None


def show_button(account_id: int) -> Element:
    return button(say("Show the account"), SHOW, str(account_id))
