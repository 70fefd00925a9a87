"""What the person could ask next: by role, by what is open, and by the hour."""

from collections.abc import Iterator
from itertools import islice

from bot.sales.errors import Ambiguous, NotFound
from bot.sales.permissions import sells
from bot.sales.results import Actor, OpportunityCard
from bot.saying import later, say
from bot.slack.invocation import Invocation, Prompts
from bot.slack.services import Services
from bot.slack.views.format import NOON, greeting, local, today
from bot.slack.views.text import cut
from bot.store.vocabulary import Role

MOST = 4
LONGEST = 60

Prompt = tuple[str, str]
QUESTIONS = (
    later("How long is the warranty on the headset?"),
    later("Which laptops have Thunderbolt?"),
    later("What does the Business plan cost?"),
)


def suggest(services: Services, invocation: Invocation) -> Prompts:
    """At most four, the most fitting first; each is a message that could be sent as it stands."""
    actor = invocation.actor
    hour = local(services.clock(), actor).hour
    fitting = _of_seller(services, invocation, hour) if sells(actor) else _questions()
    distinct = dict.fromkeys(fitting)
    return Prompts(_title(actor, hour), tuple(islice(distinct, MOST)))


def _title(actor: Actor, hour: int) -> str:
    hello = greeting(actor, hour)
    return say("{hello}. Shall we start with one of these?", hello=hello)


def _questions() -> Iterator[Prompt]:
    return ((say(question), say(question)) for question in QUESTIONS)


def _of_seller(services: Services, invocation: Invocation, hour: int) -> Iterator[Prompt]:
    actor = invocation.actor
    work = tuple(_waiting(services, actor))
    deals = services.desk.pipeline(actor, limit=1).opportunities
    yield from _of_channel(services, invocation)
    if hour < NOON:
        yield from work
    if actor.role is Role.MANAGER:
        yield say("How does the team stand?"), say("Show the team's pipeline")
    yield from _of_deal(deals, hour)
    yield say("How does my pipeline stand?"), say("Show my pipeline")
    yield from work
    yield from _questions()


def _waiting(services: Services, actor: Actor) -> Iterator[Prompt]:
    if services.desk.tasks(actor, due_before=today(services.clock(), actor)):
        yield say("What is due today?"), say("Show my tasks for today")
    for order in services.desk.orders(actor, late=True)[:1]:
        question = say("Where is order {number}?", number=order.number)
        yield cut(question, LONGEST), question


def _of_channel(services: Services, invocation: Invocation) -> Iterator[Prompt]:
    """The customer whose channel the person reads: `#contoso-renewal` is Contoso's."""
    words = (invocation.viewing or "").replace("-", " ").replace("_", " ").split()
    for many in range(len(words), 0, -1):
        name = " ".join(words[:many])
        try:
            found = services.desk.find_account(name, invocation.actor)
        except (Ambiguous, NotFound):
            continue
        # Nearly the same name is not enough: most channels belong to no customer.
        if found.label.lower().startswith(name.lower()):
            show = say("Show me {found}", found=found.label)
            yield cut(show, LONGEST), show
            return


def _of_deal(deals: tuple[OpportunityCard, ...], hour: int) -> Iterator[Prompt]:
    """The account of the deal on top: to prepare before noon, to write down after."""
    for deal in deals[:1]:
        if hour < NOON:
            title = say("Prepare a call with {account}", account=deal.account)
            yield cut(title, LONGEST), say("Show me {account}", account=deal.account)
        else:
            title = say("Log a call with {account}", account=deal.account)
            yield cut(title, LONGEST), say("Log call with {account}", account=deal.account)
