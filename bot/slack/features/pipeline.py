"""`/pipeline`: the deals one asks for, with their sums by stage, in pages or as a chart."""

import json
import re
from dataclasses import dataclass, field, replace

from bot.sales.commands import ChangeDeals
from bot.sales.errors import Invalid
from bot.sales.permissions import TABLE, Action, Reach
from bot.sales.results import Actor
from bot.sales.standings import Pipeline
from bot.sales.usecases.many import MOST
from bot.sales.wanted import ME, Wanted
from bot.saying import later, say
from bot.slack import customers, narrowing
from bot.slack.carrying import read, written
from bot.slack.feature import Feature
from bot.slack.features import deal, undo
from bot.slack.invocation import Invocation, Modal, Reply
from bot.slack.listening import Listening, SlashCommand
from bot.slack.services import Services
from bot.slack.views import paging, sharing
from bot.slack.views import pipeline as views
from bot.slack.views.blocks import Element, button, chosen, picked_day
from bot.slack.views.format import today

COMMAND = SlashCommand(
    "/pipeline",
    later("Show open deals and what they add up to."),
    "[mine | team | @colleague] [stage proposal] [closing this month] [over 10k] …",
    (
        ("/pipeline", later("shows your open deals, or those of the team you lead")),
        ("/pipeline team", later("shows your team's")),
        ("/pipeline @colleague", later("shows a colleague's")),
        ("/pipeline mine proposal", later("shows one stage of them")),
        (
            "/pipeline closing this month over 10k",
            later("shows those; by friday, under 5k EUR, …, too"),
        ),
        ("/pipeline closed this month", later("shows those won or lost")),
        ("/pipeline for ACCOUNT", later("shows those of a customer")),
        ("/pipeline largest", later("shows the largest first, currency by currency")),
        ("/pipeline stale", later("shows those that nobody touched for two weeks")),
        ("/pipeline team overdue", later("shows those that should have closed")),
        ("/pipeline no next step", later("shows those without one; no amount, no close date, too")),
        ("/pipeline team chart", later("draws the sums by stage, a chart a currency")),
    ),
    mentions_people=True,
)
KIND = "pipeline"
PAGE = "pipeline_page"
CHART = "pipeline_chart"
CHANGE = "pipeline_change"
CHANGE_FORM = "pipeline_change_form"
LENGTH = 10

_CHART = re.compile(r"\b(?:as (?:a )?)?(?:chart|graph)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Page:
    """Which deals, and from which one on."""

    wanted: Wanted = field(default_factory=Wanted)
    offset: int = 0

    def written_from(self, offset: int) -> str:
        return written(replace(self, offset=offset))


def register(listening: Listening) -> None:
    listening.command(COMMAND, run)
    listening.button(PAGE, turn)
    listening.button(CHART, draw)
    listening.button(CHANGE, ask_change)
    listening.form(CHANGE_FORM, change)


def run(services: Services, invocation: Invocation) -> Reply:
    text = _CHART.sub(" ", invocation.text)
    day = today(services.clock(), invocation.actor)
    said = narrowing.read(text, day, invocation.actor.locale)
    wanted = said.wanted
    if said.account is not None:
        wanted = replace(wanted, account_id=customers.find(services, invocation, said.account))
    shown = page if text == invocation.text else chart
    return shown(services, invocation, Page(wanted))


def turn(services: Services, invocation: Invocation) -> Reply:
    return replace(page(services, invocation, read(Page, invocation.text)), replaces=True)


def page(services: Services, invocation: Invocation, wanted: Page) -> Reply:
    found, wanted = _found(services, invocation.actor, wanted)
    if found.total and not found.opportunities:
        # The list is shorter than when the button to this page was drawn.
        return page(services, invocation, replace(wanted, offset=0))
    opening = [deal.open_button(one, i) for i, one in enumerate(found.opportunities)]
    turning = paging.turning(PAGE, wanted.offset, LENGTH, found.total, wanted.written_from)
    buttons = [*turning, *_doing(wanted, found.total, invocation.actor)]
    shown = views.pipeline_blocks(found, wanted.wanted, invocation.actor, opening, buttons)
    share = sharing.token(KIND, written(wanted)) if found.total else ""
    return Reply(views.pipeline_text(found), tuple(shown), share=share)


def again(services: Services, invocation: Invocation, text: str) -> Reply:
    """The page for others to see: whose deals these are is said by name."""
    shown = read(Page, text)
    if shown.wanted.owner == ME:
        own = invocation.actor.slack_user_id
        shown = replace(shown, wanted=replace(shown.wanted, owner=own))
    return page(services, invocation, shown)


def draw(services: Services, invocation: Invocation) -> Reply:
    return chart(services, invocation, read(Page, invocation.text))


def chart(services: Services, invocation: Invocation, wanted: Page) -> Reply:
    found, wanted = _found(services, invocation.actor, wanted)
    shown = views.chart_blocks(found, wanted.wanted, invocation.actor)
    return Reply(views.pipeline_text(found), tuple(shown))


def ask_change(services: Services, invocation: Invocation) -> Modal:
    """The form with which all the deals of the list are changed together."""
    actor, wanted = invocation.actor, read(Page, invocation.text).wanted
    keys = services.desk.deal_ids(actor, wanted)
    if len(keys) > MOST:
        raise Invalid(say("These are more than {most} deals. Narrow the list first.", most=MOST))
    note = json.dumps({"page": invocation.text, "deals": len(keys)})
    title = services.desk.pipeline(actor, wanted, limit=1).title
    what = " · ".join(filter(None, (title, views.narrowed(wanted, actor))))
    people = services.desk.colleagues(actor)
    return Modal(views.change_form(CHANGE_FORM, len(keys), what, people, note))


def change(services: Services, invocation: Invocation) -> Reply:
    """Refused where other deals are in the list by now than when the form was opened."""
    form, note, actor = invocation.form, invocation.noted, invocation.actor
    owner, close = chosen(form, "owner"), picked_day(form, "close_date")
    if owner is None and close is None:
        raise Invalid(say("Choose a colleague, a close date or both."), "close_date")
    keys = services.desk.deal_ids(actor, read(Page, note["page"]).wanted)
    if len(keys) != note["deals"]:
        raise Invalid(
            say("The list changed meanwhile. Close this form and look again."), "close_date"
        )
    command = ChangeDeals(keys, owner_id=int(owner) if owner else None, close_date=close)
    return undo.carry_out(services, invocation, command)


def _found(services: Services, actor: Actor, wanted: Page) -> tuple[Pipeline, Page]:
    """With the page as it is from now on: of whom the desk took to be meant."""
    found = services.desk.pipeline(actor, wanted.wanted, offset=wanted.offset, limit=LENGTH)
    return found, replace(wanted, wanted=replace(wanted.wanted, owner=found.owner))


def _doing(wanted: Page, total: int, actor: Actor) -> list[Element]:
    """What can be done with the list as a whole; others' deals are a manager's to change."""
    all_ = wanted.written_from(0)
    buttons = [button(say("Chart"), CHART, all_)] if total else []
    least = Reach.OWN if wanted.wanted.owner == ME else Reach.TEAM
    if total > 1 and TABLE[Action.CHANGE_OPPORTUNITY][actor.role] >= least:
        buttons.append(button(say("Change all …"), CHANGE, all_))
    return buttons


FEATURE = Feature("pipeline", register, COMMAND, examples=(later("Show my pipeline"),))
