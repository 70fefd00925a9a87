"""What a stage requires is asked for by a form, and by the card of a message."""

from bot.sales.commands import UpdateOpportunity
from bot.slack.services import Services
from bot.store.vocabulary import Stage
from tests.slack import world
from tests.slack.person import Person
from tests.slack.world import Minds

TABLETS = 3


def stage_of(services: Services) -> Stage:
    return services.desk.opportunity_card(TABLETS, services.desk.actor(world.DANA)).stage


def test_a_short_command_opens_the_form_with_what_is_missing(
    dana: Person, services: Services
) -> None:
    assert dana.types("/opp", "stage Tailspin tablets proposal") == []
    assert "needs an amount to be in proposal" in str(dana.views[-1])

    refused = dana.submits({})
    done = dana.submits({"amount": "5k EUR"}, view_id="V2")

    assert "needs an amount" in refused.errors["amount"]
    assert done.errors == {}
    assert stage_of(services) is Stage.PROPOSAL


def test_a_button_does_so_too(dana: Person, services: Services) -> None:
    (card,) = dana.types("/opp", "show Tailspin tablets")
    assert dana.presses(card, "Move to proposal") == []

    dana.submits({"amount": "5k EUR"})

    assert stage_of(services) is Stage.PROPOSAL


def test_the_card_of_a_message_asks_for_it_before_it_is_confirmed(
    dana: Person, minds: Minds, services: Services
) -> None:
    minds.understands("move it", UpdateOpportunity(TABLETS, stage=Stage.PROPOSAL))
    (card,) = dana.says("move it")
    assert "*Still needed:* for that stage the deal needs an amount." in card.whole
    assert "Confirm" not in card.buttons

    dana.presses(card, "Add what is missing …")
    (whole,) = dana.submits({"amount": "5,000", "currency": "EUR"}).messages
    assert stage_of(services) is Stage.QUALIFIED
    (receipt,) = dana.presses(whole, "Confirm")

    assert "Moved Tailspin tablets to proposal" in receipt.text
    assert stage_of(services) is Stage.PROPOSAL


def test_the_deal_shows_how_it_came_to_its_stage(dana: Person) -> None:
    dana.types("/opp", "stage Contoso laptops proposal")
    dana.types("/opp", "stage Contoso laptops negotiation")

    (card,) = dana.types("/opp", "show Contoso laptops")

    assert "qualified → proposal Mar 4, 2026 → negotiation Mar 4, 2026" in card.whole


def test_the_pipeline_says_what_it_is_worth_by_stage(dana: Person) -> None:
    (shown,) = dana.types("/pipeline")

    assert "Weighted by stage: €1,000 · $3,350" in shown.whole


def test_a_close_date_is_read_in_words(dana: Person) -> None:
    (receipt,) = dana.types("/opp", "close Contoso laptops at the end of next month")

    assert "Apr 30, 2026" not in receipt.text
    assert "there is nothing to save" in receipt.text
