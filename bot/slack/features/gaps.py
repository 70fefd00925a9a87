"""The list of what the sheets could not answer: read, closed and noted by the product team."""

import json
from dataclasses import dataclass, replace

from bot.sales.errors import Invalid, SalesError
from bot.sales.gap import Gap
from bot.sales.gaps import Order
from bot.sales.permissions import Action, permitted
from bot.sales.results import Actor
from bot.sales.terms import term
from bot.saying import later, say
from bot.slack.carrying import read, written
from bot.slack.feature import Feature
from bot.slack.invocation import Invocation, Modal, Reply
from bot.slack.listening import Listening
from bot.slack.services import Services
from bot.slack.views import gaps as views
from bot.slack.views import paging
from bot.slack.views.blocks import Block, Element, button, chosen
from bot.slack.views.text import cut, one_line
from bot.store.vocabulary import GapState

SHOW = "gaps_show"
ANSWERED = "gap_answered"
DISMISS = "gap_dismiss"
REOPEN = "gap_reopen"
NOTE = "gap_note"
NOTE_FORM = "gap_note_form"
LENGTH = 8
NAMED = 80
ON_HOME = 3
_SAID = {"": Order.OFTEN, "often": Order.OFTEN, "latest": Order.LATEST, "closed": Order.CLOSED}
_LABELS = {
    Order.OFTEN: later("Most asked"),
    Order.LATEST: later("Latest"),
    Order.CLOSED: later("Closed"),
}


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a list, and the gap whose button was pressed there."""

    order: Order = Order.OFTEN
    offset: int = 0
    gap: int = 0


def register(listening: Listening) -> None:
    listening.button(SHOW, turn)
    listening.button(ANSWERED, mark_answered)
    listening.button(DISMISS, dismiss)
    listening.button(REOPEN, reopen)
    listening.button(NOTE, open_note)
    listening.form(NOTE_FORM, save_note)


def run(services: Services, invocation: Invocation, text: str) -> Reply:
    """The list that `text` names; the most asked where it names none."""
    order = _SAID.get(text.strip().lower())
    if order is None:
        raise Invalid(
            say(
                "/kb gaps has no “{word}”. Write latest or closed behind it, or nothing.",
                word=text.strip(),
            )
        )
    return page(services, invocation, Spot(order))


def turn(services: Services, invocation: Invocation) -> Reply:
    return replace(page(services, invocation, read(Spot, invocation.text)), replaces=True)


def mark_answered(services: Services, invocation: Invocation) -> Reply:
    return _closed(services, invocation, GapState.ANSWERED)


def dismiss(services: Services, invocation: Invocation) -> Reply:
    return _closed(services, invocation, GapState.DISMISSED)


def reopen(services: Services, invocation: Invocation) -> Reply:
    spot = read(Spot, invocation.text)
    gap = services.gaps.reopen(spot.gap, invocation.actor)
    return _again(
        services, invocation, spot, (say("Open again: “{named}”", named=_named(gap)), None)
    )


def open_note(services: Services, invocation: Invocation) -> Modal:
    gap = services.gaps.one(invocation.number, invocation.actor)
    return Modal(views.note_form(NOTE_FORM, gap, json.dumps({"gap": gap.id})))


def save_note(services: Services, invocation: Invocation) -> Reply:
    gap_id = int(invocation.noted["gap"])
    gap = services.gaps.note(gap_id, chosen(invocation.form, "note"), invocation.actor)
    if gap.note is None:
        return Reply(say("The note on “{named}” is taken away.", named=_named(gap)))
    return Reply(say("Noted. Whoever asks “{named}” again is shown your note.", named=_named(gap)))


def page(
    services: Services,
    invocation: Invocation,
    spot: Spot,
    notice: tuple[str, Element | None] | None = None,
) -> Reply:
    found = services.gaps.page(invocation.actor, spot.order, offset=spot.offset, limit=LENGTH)
    here = replace(spot, offset=found.offset)
    closed = spot.order is Order.CLOSED
    shown = views.page_blocks(
        found,
        invocation.actor,
        [_buttons(gap, here) for gap in found.gaps],
        _turning(here, found.total),
        closed=closed,
        notice=notice,
    )
    return Reply(notice[0] if notice else views.page_text(found, closed=closed), shown)


def on_home(services: Services, actor: Actor) -> list[Block]:
    """What the Home tab tells of gaps: all of them to the product team, the answered to a rep."""
    if not permitted(actor, Action.CLOSE_GAP):
        return views.answered_blocks(services.gaps.answered_for(actor))
    found = services.gaps.page(actor, limit=ON_HOME)
    return views.home_blocks(found, button(say("Show them"), SHOW, written(Spot())))


def _closed(services: Services, invocation: Invocation, state: GapState) -> Reply:
    spot = read(Spot, invocation.text)
    try:
        gap = services.gaps.close(spot.gap, state, invocation.actor)
    except SalesError as error:
        return _again(services, invocation, spot, (str(error), None))
    back = button(say("Take back"), REOPEN, written(spot))
    return _again(
        services, invocation, spot, (f"{term(state).capitalize()}: “{_named(gap)}”", back)
    )


def _again(
    services: Services, invocation: Invocation, spot: Spot, notice: tuple[str, Element | None]
) -> Reply:
    return replace(page(services, invocation, spot, notice), replaces=True)


def _buttons(gap: Gap, here: Spot) -> list[Element]:
    value, named = written(replace(here, gap=gap.id)), _named(gap)
    note = button(
        say("Note"), NOTE, str(gap.id), spoken=say("Write a note on: {named}", named=named)
    )
    if not gap.open:
        return [
            button(
                say("Open again"), REOPEN, value, spoken=say("Open again: {named}", named=named)
            ),
            note,
        ]
    return [
        button(say("Answered"), ANSWERED, value, spoken=say("Answered: {named}", named=named)),
        button(say("Dismiss"), DISMISS, value, spoken=say("Dismiss: {named}", named=named)),
        note,
    ]


def _turning(here: Spot, total: int) -> list[Element]:
    """The other lists, and the pages before and behind."""

    def from_there(offset: int) -> str:
        return written(replace(here, offset=offset, gap=0))

    # The first two places are those of the pages.
    others = [
        button(say(label), f"{SHOW}:{at}", written(Spot(order)))
        for at, (order, label) in enumerate(_LABELS.items(), 2)
        if order is not here.order
    ]
    return [*others, *paging.turning(SHOW, here.offset, LENGTH, total, from_there)]


def _named(gap: Gap) -> str:
    return cut(one_line(gap.question), NAMED)


FEATURE = Feature("gaps", register)
