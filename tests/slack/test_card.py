"""The card of a change: looked at, put right in a form, taken apart, and in another language."""

from datetime import date
from decimal import Decimal

import pytest

from bot.assistant.reading import Read, Reading
from bot.sales.commands import CreateTask, LogActivity, UpdateOpportunity
from bot.slack.services import Services
from bot.store.vocabulary import ActivityKind, Outcome, Stage
from tests.slack import world
from tests.slack.person import Person
from tests.slack.world import Minds

MOVE = "move Fabrikam to proposal, 9000"


@pytest.fixture
def unsure(minds: Minds) -> Minds:
    change = UpdateOpportunity(2, stage=Stage.PROPOSAL, amount=Decimal(9000))
    words = {"amount": "9000", "opportunity_id": "Fabrikam"}
    read = Read(change, words, "Fabrikam's only open deal", ("amount",))
    minds.readings[MOVE] = Reading((read,), None)
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
