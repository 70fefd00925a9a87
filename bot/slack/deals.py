"""Which deal is meant, for every feature that needs it."""

from bot.sales.errors import Ambiguous, Choice, NotFound
from bot.saying import say
from bot.slack.invocation import Invocation
from bot.slack.services import Services


def find(services: Services, invocation: Invocation, text: str) -> int:
    """The deal that is meant: the one picked, or by its name or its account's."""
    picked = invocation.picked
    if "opportunity" in picked:
        return picked["opportunity"]
    if "account" not in picked:
        return services.desk.find_opportunity(text, invocation.actor).id
    deals = services.desk.open_opportunities(picked["account"], invocation.actor)
    if not deals:
        raise NotFound(say("That account has no open deal. /opp new starts one."))
    if len(deals) > 1:
        choices = tuple(Choice(one.id, one.name, one.stage) for one in deals)
        raise Ambiguous(say("Which of its deals?"), "opportunity", choices)
    return deals[0].id
