"""The card of a change: looked at, put right in a form, taken apart, and in another language."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from bot.assistant.reader import Reader
from bot.assistant.reading import Read, Reading
from bot.assistant.requests import DropCard, Request, ShowCard, TakeBack
from bot.sales.commands import CreateTask, LogActivity, UpdateOpportunity
from bot.slack.services import Services
from bot.store.engine import open_engine
from bot.store.names import Names
from bot.store.vocabulary import ActivityKind, Outcome, Stage
from tests.slack import world
from tests.slack.conftest import Clock
from tests.slack.person import Person
from tests.slack.stub import Stub
from tests.slack.world import Minds

MOVE = "move Fabrikam to proposal, 9000"


@pytest.fixture
def unsure(minds: Minds) -> Minds:
    change = UpdateOpportunity(2, stage=Stage.PROPOSAL, amount=Decimal(9000))
    words = {"amount": "9000", "opportunity_id": "Fabrikam"}
    read = Read(change, words, "Fabrikam's only open deal", ("amount",))
    minds.readings[MOVE] = Reading((read,), None)
    return minds


@pytest.fixture
def reading(minds: Minds, tmp_path: Path) -> Minds:
    reader = Reader(Names(open_engine(f"sqlite:///{tmp_path / 'deskmate.db'}")))
    minds.rules = lambda text, actor, history, card: reader.read(
        text, actor, world.NOW, history, card=card
    )
    return minds


def test_what_is_unsure_is_looked_at_before_it_can_be_confirmed(
    dana: Person, services: Services, unsure: Minds
) -> None:
    (card,) = dana.says(MOVE)
    assert "please check" in card.whole
    assert "(Fabrikam's only open deal)" in card.whole
    assert list(card.buttons) == ["Edit …", "Check what is unsure …", "Cancel"]

    dana.presses(card, "Check what is unsure …")
    (again,) = dana.submits({"amount": "8500", "stage": "proposal"}).messages
    assert "please check" not in again.whole
    (receipt,) = dana.presses(again, "Confirm")

    deal = services.desk.opportunity_card(2, services.desk.actor(world.DANA))
    assert deal.value is not None
    assert (deal.stage, deal.value.amount) == (Stage.PROPOSAL, Decimal(8500))
    assert receipt.replaces


def test_an_amount_that_cannot_be_read_stays_in_the_form(dana: Person, unsure: Minds) -> None:
    (card,) = dana.says(MOVE)
    dana.presses(card, "Edit …")

    refused = dana.submits({"amount": "a lot", "stage": "proposal"})

    assert "amount" in refused.errors


def test_several_changes_are_confirmed_one_by_one(
    dana: Person, services: Services, minds: Minds
) -> None:
    minds.understands("both", UpdateOpportunity(2, stage=Stage.PROPOSAL), CreateTask("Call Fay"))
    (card,) = dana.says("both")

    _, moving, reminding = dana.presses(card, "One by one")
    dana.presses(reminding, "Confirm")

    actor = services.desk.actor(world.DANA)
    assert "Call Fay" in [task.title for task in services.desk.tasks(actor)]
    assert services.desk.opportunity_card(2, actor).stage is Stage.QUALIFIED
    dana.presses(moving, "Confirm")
    assert services.desk.opportunity_card(2, actor).stage is Stage.PROPOSAL


def test_a_german_message_is_answered_in_german(dana: Person, minds: Minds) -> None:
    logged = LogActivity(ActivityKind.CALL, world.FABRIKAM, outcome=Outcome.NO_ANSWER)
    deal = UpdateOpportunity(2, stage=Stage.PROPOSAL, close_date=date(2026, 3, 31))
    minds.readings["…"] = Reading((Read(logged), Read(deal)), None, (), "de")

    (card,) = dana.says("…")
    (receipt,) = dana.presses(card, "Bestätigen")

    assert card.text == "Stimmt das? Anruf: Fabrikam; Deal: Fabrikam headsets → Angebot."
    assert "Ergebnis: *nicht erreicht*" in card.whole
    assert "→ *Angebot*" in card.whole
    assert "*31.03.2026*" in card.whole
    assert list(card.buttons) == ["Ändern …", "Bestätigen", "Einzeln", "Abbrechen"]
    assert list(receipt.buttons) == ["Rückgängig"]
    (undone,) = dana.presses(receipt, "Rückgängig")
    assert undone.text.startswith("Rückgängig gemacht:")


def test_a_card_put_right_by_a_message_gives_way_to_the_new_one(
    dana: Person, services: Services, minds: Minds, stub: Stub
) -> None:
    call = LogActivity(ActivityKind.CALL, world.FABRIKAM, duration_minutes=12)
    minds.understands("called Fabrikam, 12 min", call)
    (card,) = dana.says("called Fabrikam, 12 min")
    stub.history = [{"ts": "1", "bot_id": "B1", "text": card.text, "blocks": card.body["blocks"]}]
    right = Read(replace(call, duration_minutes=20))
    minds.readings["no, 20 min"] = Reading((right,), None, instead=True)

    (new,) = dana.says("no, 20 min")
    (old,) = [call.body for call in stub.calls if call.method == "chat.update"]
    assert "takes the place" in old["text"]
    (refused,) = dana.presses(card, "Confirm")
    dana.presses(new, "Confirm")

    assert "cancelled" in refused.text
    shown = services.desk.account_card(world.FABRIKAM, services.desk.actor(world.DANA))
    assert [one.duration_minutes for one in shown.activities] == [20]
    assert minds.cards[-1] is not None
    assert [one.action for one in minds.cards[-1].reads] == [call]


def test_a_saved_card_that_another_replaces_is_shown_with_its_undo(
    dana: Person, minds: Minds, stub: Stub
) -> None:
    minds.understands("move Fabrikam", UpdateOpportunity(2, stage=Stage.PROPOSAL))
    (card,) = dana.says("move Fabrikam")
    (receipt,) = dana.presses(card, "Confirm")
    stub.history = [{"ts": "1", "bot_id": "B1", "text": "", "blocks": receipt.body["blocks"]}]
    other = Read(UpdateOpportunity(4, stage=Stage.PROPOSAL))
    minds.readings["no, Tailspin"] = Reading((other,), None, instead=True)

    new, stands = dana.says("no, Tailspin")
    assert "Confirm" in new.buttons
    assert "Undo" in stands.buttons
    assert minds.cards[-1] is not None
    assert minds.cards[-1].made == (2,)


@pytest.mark.parametrize(
    ("command", "words", "correction", "told"),
    [
        ("/opp", "amount Fabrikam 25000", "make it 26k", "€25,000 → *€26,000*"),
        ("/opp", "stage Fabrikam negotiation", "no, proposal", "negotiation → *proposal*"),
        ("/opp", "won Fabrikam", "no wait, lost", "won → *lost*"),
        ("/opp", "new Fabrikam 25000", "make it 26k", "$25,000 → *$26,000*"),
        ("/log", "call with Fabrikam, 12 min", "actually it was 20 min", "*20 min*"),
        ("/task", "new Call Fay on Friday", "make it monday", "Mar 6, 2026 → *Mar 9, 2026*"),
    ],
)
def test_what_a_command_brought_is_put_right_in_plain_words(
    dana: Person, reading: Minds, command: str, words: str, correction: str, told: str
) -> None:
    dana.types(command, words)

    (card,) = dana.says(correction)

    assert told in card.whole
    assert "Cancel" in card.buttons


def test_a_message_in_a_thread_puts_right_what_stands_in_the_thread(
    dana: Person, minds: Minds, stub: Stub, clock: Clock
) -> None:
    minds.understands("move Fabrikam", UpdateOpportunity(2, stage=Stage.PROPOSAL))
    (card,) = dana.says("move Fabrikam")
    clock.now += timedelta(minutes=5)
    root = {"ts": "1", "bot_id": "B1", "text": "", "blocks": card.body["blocks"]}
    stub.history = [{**root, "thread_ts": "1"}]
    dana.types("/task", "new Call Fay")

    dana.says("hm", thread="1")
    dana.says("hm")

    there, here = ([type(one.action) for one in card.reads] for card in minds.cards[-2:] if card)
    assert (there, here) == ([UpdateOpportunity], [CreateTask])


@pytest.mark.parametrize("request_", [DropCard(), TakeBack()])
def test_an_open_card_is_dropped_by_a_message(
    dana: Person, minds: Minds, stub: Stub, request_: Request
) -> None:
    minds.understands("move Fabrikam", UpdateOpportunity(2, stage=Stage.PROPOSAL))
    (card,) = dana.says("move Fabrikam")
    stub.history = [{"ts": "1", "bot_id": "B1", "text": "", "blocks": card.body["blocks"]}]
    minds.understands("show the card", ShowCard())
    minds.understands("scrap that", request_)

    (again,) = dana.says("show the card")
    *_, dropped = dana.says("scrap that")
    (refused,) = dana.presses(again, "Confirm")
    assert dropped.text == "Cancelled. Nothing was saved."
    assert "cancelled" in refused.text
