"""A deal on a card, with the buttons that move it on, and the forms that change it."""

import json

from bot.sales.commands import UpdateOpportunity
from bot.sales.errors import Incomplete, Stale
from bot.sales.results import OpportunityCard
from bot.sales.terms import term
from bot.saying import say
from bot.slack import typed
from bot.slack.feature import Feature
from bot.slack.features import items, undo
from bot.slack.invocation import Invocation, Modal, Reply, Said
from bot.slack.linking import Target
from bot.slack.listening import Listening
from bot.slack.services import Services
from bot.slack.views import deal as views
from bot.slack.views import forms, links, sharing
from bot.slack.views.blocks import Element, button, chosen, picked_day
from bot.store.vocabulary import Stage

KIND = "deal"
SHOW = "deal_show"
MOVE = "deal_move"
CHANGE = "deal_change"
FORM = "deal_change_form"
NEXT = "deal_next"
NEXT_FORM = "deal_next_form"


def register(listening: Listening) -> None:
    listening.button(SHOW, show)
    listening.button(MOVE, move)
    listening.button(CHANGE, change)
    listening.form(FORM, submit)
    listening.button(NEXT, ask_next)
    listening.form(NEXT_FORM, plan)


def show(services: Services, invocation: Invocation) -> Reply:
    return card(services, invocation, invocation.number)


def card(services: Services, invocation: Invocation, opportunity_id: int) -> Reply:
    actor = invocation.actor
    deal = services.desk.opportunity_card(opportunity_id, actor)
    shown = views.card_blocks(deal, actor, _buttons(deal))
    shown += links.to_take_along(services.links, Target.DEAL, deal.id)
    share = sharing.token(KIND, str(deal.id))
    return Reply(views.card_text(deal, actor), tuple(shown), share=share)


def open_button(deal: OpportunityCard, position: int = 0) -> Element:
    return button(
        say("Open"), f"{SHOW}:{position}", str(deal.id), spoken=say("Open {deal}", deal=deal.name)
    )


def move(services: Services, invocation: Invocation) -> Said:
    """To the stage on the button, if the deal is still as it was when the button was drawn.

    Else it is shown as it is now, with buttons that work.
    """
    order = invocation.order
    command = UpdateOpportunity(
        opportunity_id=order["deal"],
        stage=Stage(order["stage"]),
        expected_version=order["version"],
    )
    try:
        return save_or_ask(services, invocation, command)
    except Stale as error:
        return Reply(str(error)), card(services, invocation, command.opportunity_id)


def change(services: Services, invocation: Invocation) -> Modal:
    order = invocation.order
    return form(services, invocation, order["deal"], order.get("stage"))


def form(
    services: Services, invocation: Invocation, deal_id: int, stage: Stage | None = None
) -> Modal:
    """The form of the deal as it is now; `stage` is offered in place of its own."""
    deal = services.desk.opportunity_card(deal_id, invocation.actor)
    return Modal(forms.change_form(FORM, deal, Stage(stage) if stage else deal.stage))


def submit(services: Services, invocation: Invocation) -> Reply:
    fields, note = invocation.form, invocation.noted
    amount, currency = typed.money(chosen(fields, "amount"), chosen(fields, "currency"))
    command = UpdateOpportunity(
        opportunity_id=note["opportunity"],
        stage=typed.stage(chosen(fields, "stage") or ""),
        amount=amount,
        currency=currency,
        close_date=picked_day(fields, "close_date"),
        next_step=chosen(fields, "next_step"),
        next_step_due=picked_day(fields, "next_step_due"),
        lost_reason=chosen(fields, "lost_reason"),
        expected_version=note["version"],
    )
    return undo.carry_out(services, invocation, command)


def ask_next(services: Services, invocation: Invocation) -> Modal:
    """The form for the next step of the deal whose id a button carries."""
    return next_form(services, invocation, invocation.number)


def next_form(services: Services, invocation: Invocation, deal_id: int) -> Modal:
    return Modal(
        forms.next_form(NEXT_FORM, services.desk.opportunity_card(deal_id, invocation.actor))
    )


def plan(services: Services, invocation: Invocation) -> Reply:
    note = invocation.noted
    command = UpdateOpportunity(
        note["opportunity"],
        next_step=chosen(invocation.form, "next_step"),
        next_step_due=picked_day(invocation.form, "next_step_due"),
        expected_version=note["version"],
    )
    return undo.carry_out(services, invocation, command)


def save_or_ask(
    services: Services, invocation: Invocation, command: UpdateOpportunity
) -> Reply | Modal:
    """Where the stage requires more than is known, the form asks for it."""
    try:
        return undo.carry_out(services, invocation, command)
    except Incomplete as error:
        found = services.desk.opportunity_card(command.opportunity_id, invocation.actor)
        return Modal(forms.change_form(FORM, found, command.stage or found.stage, str(error)))


def _buttons(deal: OpportunityCard) -> list[Element]:
    order = {"deal": deal.id, "version": deal.version}
    buttons = []
    if deal.stage.open:
        following = list(Stage)[list(Stage).index(deal.stage) + 1]
        targets = [following] if following is Stage.WON else [following, Stage.WON]
        buttons = [
            button(
                say("Won") if stage is Stage.WON else say("Move to {stage}", stage=term(stage)),
                f"{MOVE}:{position}",
                json.dumps({**order, "stage": stage}),
                style="primary" if position == 0 else None,
            )
            for position, stage in enumerate(targets)
        ]
        lost = json.dumps({**order, "stage": Stage.LOST})
        buttons.append(button(say("Lost …"), f"{CHANGE}:0", lost))
    return [
        *buttons,
        button(say("Next step …"), NEXT, str(deal.id)),
        button(say("Items"), items.SHOW, str(deal.id)),
        button(say("Change …"), f"{CHANGE}:1", json.dumps(order)),
    ]


FEATURE = Feature("deal", register)
