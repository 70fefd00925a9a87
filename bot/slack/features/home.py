"""The Home tab: my deals, my tasks, my last changes."""

from collections.abc import Iterable
from datetime import datetime

from bot.sales.errors import SalesError
from bot.sales.permissions import sells
from bot.sales.results import Receipt
from bot.slack.feature import Feature
from bot.slack.features import account, ask, gaps, log, opp, prompts, undo
from bot.slack.invocation import Home, Invocation
from bot.slack.listening import Listening
from bot.slack.services import Services
from bot.slack.views.blocks import Element
from bot.slack.views.format import today
from bot.slack.views.home import Desktop, home_view
from bot.slack.views.receipt import said

UNDO = "home_undo"
MAX_RECEIPTS = 3
OTHERS = (*ask.FEATURE.examples, *account.FEATURE.examples, "Show the team's pipeline")


def feature(others: Iterable[Feature]) -> Feature:
    """The feature that suggests the examples of `others`."""
    examples = tuple(example for one in others for example in one.examples)

    def register(listening: Listening) -> None:
        listening.opened(run, prompts.suggest)
        listening.button(UNDO, take_back)

    def run(services: Services, invocation: Invocation) -> Home:
        return desktop(services, invocation, examples)

    def take_back(services: Services, invocation: Invocation) -> Home:
        """Undoes, and shows the Home again with what came of it."""
        try:
            undone = services.desk.undo(
                invocation.actor, key=invocation.key, audit_id=int(invocation.text)
            )
            notice = said(undone)
        except SalesError as error:
            notice = str(error)
        return desktop(services, invocation, examples, notice)

    return Feature("home", register, events=("app_home_opened",))


def desktop(
    services: Services,
    invocation: Invocation,
    examples: tuple[str, ...],
    notice: str | None = None,
) -> Home:
    actor, now = invocation.actor, services.clock()
    receipts = services.desk.history(actor, MAX_RECEIPTS)
    shown = Desktop(
        pipeline=services.desk.pipeline(actor, limit=1),
        tasks=services.desk.tasks(actor, due_before=today(now, actor)),
        receipts=receipts,
        undo=tuple(_undo(receipt, now) for receipt in receipts),
        buttons=(log.open_button(), opp.new_button()) if sells(actor) else (),
        questions=tuple(gaps.on_home(services, actor)),
        examples=examples if sells(actor) else OTHERS,
        notice=notice,
    )
    return Home(home_view(shown, actor, now))


def _undo(receipt: Receipt, now: datetime) -> Element | None:
    if receipt.undone or receipt.undo_until is None or receipt.undo_until < now:
        return None
    return undo.button(receipt, UNDO)
