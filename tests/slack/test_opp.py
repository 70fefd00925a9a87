"""`/opp` and the buttons of a deal: they work, are misused, fail and are undone."""

from datetime import timedelta

import pytest

from bot.slack.services import Services
from bot.store.vocabulary import Stage
from tests.slack import world
from tests.slack.conftest import Clock
from tests.slack.person import Person
from tests.slack.stub import Stub


def stage_of(services: Services, deal: int) -> Stage:
    actor = services.desk.actor(world.DANA)
    return services.desk.opportunity_card(deal, actor).stage


def test_a_stage_is_moved_at_once_with_a_receipt(dana: Person, services: Services) -> None:
    (receipt,) = dana.types("/opp", "stage Contoso laptops proposal")

    assert receipt.private
    assert "qualified → *proposal*" in receipt.whole
    assert "Undo" in receipt.buttons
    assert stage_of(services, 1) is Stage.PROPOSAL


def test_undo_puts_the_deal_back_and_says_so_in_the_receipt(
    dana: Person, services: Services
) -> None:
    (receipt,) = dana.types("/opp", "stage Contoso laptops proposal")

    (undone,) = dana.presses(receipt, "Undo")

    assert undone.replaces
    assert undone.text.startswith("Undone")
    assert undone.buttons == {}
    assert stage_of(services, 1) is Stage.QUALIFIED


def test_undo_is_refused_to_anyone_but_its_owner(
    dana: Person, lena: Person, services: Services
) -> None:
    (receipt,) = dana.types("/opp", "stage Contoso laptops proposal")

    (refused,) = lena.presses(receipt, "Undo")

    assert not refused.replaces
    assert refused.buttons == {}
    assert stage_of(services, 1) is Stage.PROPOSAL


def test_undo_after_a_day_is_refused(dana: Person, services: Services, clock: Clock) -> None:
    (receipt,) = dana.types("/opp", "stage Contoso laptops proposal")
    clock.now += timedelta(hours=25)

    (refused,) = dana.presses(receipt, "Undo")

    assert not refused.replaces
    assert stage_of(services, 1) is Stage.PROPOSAL


def test_the_same_command_delivered_twice_is_saved_once(dana: Person, services: Services) -> None:
    dana.types("/opp", "new Fabrikam 5k EUR", trigger="same")
    dana.types("/opp", "new Fabrikam 5k EUR", trigger="same")

    actor = services.desk.actor(world.DANA)
    assert len(services.desk.open_opportunities(world.FABRIKAM, actor)) == 2


def test_an_unknown_stage_names_the_stages(dana: Person, services: Services) -> None:
    (reply,) = dana.types("/opp", "stage Contoso laptops sold")

    assert "no stage “sold”" in reply.text
    assert "lead, qualified, proposal, negotiation, won, lost" in reply.text
    assert stage_of(services, 1) is Stage.QUALIFIED


@pytest.mark.parametrize("written", ["12,,5x", "-5", "lots", "1,23,456"])
def test_an_amount_that_is_none_is_answered_with_how_to_write_it(
    dana: Person, written: str
) -> None:
    (reply,) = dana.types("/opp", f"amount Contoso laptops {written}")

    assert f"“{written}” is no amount" in reply.text
    assert "12.5k EUR" in reply.text


def test_an_unknown_account_names_the_nearest(dana: Person) -> None:
    (reply,) = dana.types("/opp", "stage Fabrikom-Werke proposal")

    assert "Fabrikam" in reply.text


def test_two_accounts_that_fit_are_asked_about_and_the_button_carries_on(
    dana: Person, services: Services
) -> None:
    (question,) = dana.types("/opp", "stage contosso proposal")
    label = next(one for one in question.buttons if one.startswith("Contoso Ltd"))

    (receipt,) = dana.presses(question, label)

    assert receipt.replaces
    assert stage_of(services, 1) is Stage.PROPOSAL


def test_several_deals_of_an_account_are_asked_about(dana: Person, services: Services) -> None:
    (question,) = dana.types("/opp", "won Tailspin Toys")

    assert len(question.buttons) == 2
    label = next(one for one in question.buttons if one.startswith("Tailspin licences"))
    dana.presses(question, label)
    assert stage_of(services, 4) is Stage.WON
    assert stage_of(services, 3) is Stage.QUALIFIED


def test_a_choice_belongs_to_the_one_who_was_asked(
    dana: Person, lena: Person, services: Services
) -> None:
    (question,) = dana.types("/opp", "won Tailspin Toys")

    (refused,) = lena.presses(question, next(iter(question.buttons)))

    assert "Diese Frage ging an jemand anderen" in refused.text
    assert stage_of(services, 3) is Stage.QUALIFIED


def test_a_new_deal_takes_its_account_and_amount(dana: Person) -> None:
    (receipt,) = dana.types("/opp", "new Fabrikam, 12,500 EUR")

    assert "Fabrikam" in receipt.text
    assert "12,500" in receipt.whole


def test_an_amount_and_a_day_are_set(dana: Person) -> None:
    (amount,) = dana.types("/opp", "amount Contoso laptops $40k")
    (close,) = dana.types("/opp", "close Contoso laptops 2026-06-30")

    assert "40,000" in amount.whole
    assert "Jun 30, 2026" in close.whole


def test_a_day_that_is_none_is_answered_with_how_to_write_it(dana: Person) -> None:
    (reply,) = dana.types("/opp", "close Contoso laptops someday")

    assert "“someday” is no day" in reply.text


def test_a_lost_deal_keeps_its_reason(dana: Person, services: Services) -> None:
    dana.types("/opp", "lost Contoso laptops because too expensive")

    card = services.desk.opportunity_card(1, services.desk.actor(world.DANA))
    assert (card.stage, card.lost_reason) == (Stage.LOST, "too expensive")


def test_a_lost_deal_without_a_reason_is_asked_for_it_in_a_form(
    dana: Person, services: Services
) -> None:
    assert dana.types("/opp", "lost Contoso laptops") == []

    done = dana.submits({"lost_reason": "went with another"})

    assert done.errors == {}
    card = services.desk.opportunity_card(1, services.desk.actor(world.DANA))
    assert (card.stage, card.lost_reason) == (Stage.LOST, "went with another")


def test_bare_it_opens_the_form_of_a_new_deal(dana: Person, services: Services) -> None:
    dana.types("/opp")

    done = dana.submits({"account": "3", "name": "Docks", "amount": "900", "currency": "EUR"})

    assert "Docks" in done.messages[0].whole
    actor = services.desk.actor(world.DANA)
    names = [deal.name for deal in services.desk.open_opportunities(world.FABRIKAM, actor)]
    assert "Docks" in names


def test_the_form_stays_open_beside_a_faulty_amount(dana: Person) -> None:
    dana.types("/opp")

    refused = dana.submits({"account": "3", "amount": "12,,5x"})

    assert list(refused.errors) == ["amount"]
    assert refused.messages == []


def test_the_form_sent_twice_makes_one_deal(dana: Person, services: Services) -> None:
    dana.types("/opp")

    first = dana.submits({"account": "3", "name": "Docks"})
    second = dana.submits({"account": "3", "name": "Docks"})

    assert first.messages[0].text == second.messages[0].text
    actor = services.desk.actor(world.DANA)
    assert len(services.desk.open_opportunities(world.FABRIKAM, actor)) == 2


def test_a_deal_is_shown_and_moved_by_its_button(dana: Person, services: Services) -> None:
    (card,) = dana.types("/opp", "show Fabrikam")
    assert "Fabrikam headsets" in card.text

    (receipt,) = dana.presses(card, "Move to proposal")

    assert receipt.replaces
    assert stage_of(services, 2) is Stage.PROPOSAL


def test_a_button_drawn_before_a_colleagues_change_does_not_overwrite_it(
    dana: Person, services: Services
) -> None:
    (card,) = dana.types("/opp", "show Fabrikam")
    dana.types("/opp", "stage Fabrikam negotiation")

    stale, fresh = dana.presses(card, "Move to proposal")

    assert not stale.replaces
    assert "was changed meanwhile by you" in stale.text
    assert "Won" in fresh.buttons
    assert "Move to proposal" not in fresh.buttons
    assert stage_of(services, 2) is Stage.NEGOTIATION


@pytest.mark.parametrize("verb", ["show", "stage", "amount", "close", "won", "lost"])
def test_a_command_without_its_deal_says_what_is_missing_and_how_to_write_it(
    dana: Person, verb: str
) -> None:
    (reply,) = dana.types("/opp", verb)

    shown = reply.body["blocks"][0]["text"]["text"]
    assert shown.startswith("Which deal?")
    assert f"`/opp {verb} DEAL" in shown


def test_a_deals_account_is_not_said_twice(dana: Person) -> None:
    (reply,) = dana.types("/pipeline")

    assert "*Fabrikam headsets*" in reply.whole
    assert "*Fabrikam headsets* · Fabrikam" not in reply.whole


def test_an_accounts_deals_are_cards_or_else_lines(dana: Person, stub: Stub) -> None:
    (cards,) = dana.types("/opp", "list Tailspin Toys")
    stub.too_new = '"carousel"'
    older = dana.types("/opp", "list Tailspin Toys")[-1]

    kinds = [[block["type"] for block in reply.body["blocks"]] for reply in (cards, older)]
    assert kinds == [["header", "carousel"], ["header", *["section", "actions"] * 2]]
    assert len(dana.acts_on(cards, next(iter(cards.buttons.values())))) == 1
    assert "*Tailspin licences*" in older.whole


def test_a_deal_is_changed_in_its_form(dana: Person, services: Services) -> None:
    (card,) = dana.types("/opp", "show Fabrikam")
    dana.presses(card, "Change …")

    dana.submits({"stage": "negotiation", "next_step": "Call Fay"})

    after = services.desk.opportunity_card(2, services.desk.actor(world.DANA))
    assert (after.stage, after.next_step) == (Stage.NEGOTIATION, "Call Fay")


def test_the_open_deals_of_an_account_are_listed(dana: Person) -> None:
    (listed,) = dana.types("/opp", "list Tailspin Toys")

    assert listed.text == "Tailspin Toys: 2 open deals."
    assert "Tailspin tablets" in listed.whole
    assert "Tailspin licences" in listed.whole


@pytest.mark.parametrize("verb", ["stage", "amount", "close", "won", "show"])
def test_a_verb_alone_is_answered_with_how_to_use_it(dana: Person, verb: str) -> None:
    (reply,) = dana.types("/opp", verb)

    assert f"/opp {verb} " in reply.whole


def test_help_lists_the_ways_of_use(dana: Person) -> None:
    (reply,) = dana.types("/opp", "help")

    assert "/opp lost DEAL because REASON" in reply.whole


def test_a_form_that_slack_no_longer_opens_is_explained(dana: Person, stub: Stub) -> None:
    stub.refusals["views.open"] = "expired_trigger_id"

    (reply,) = dana.types("/opp")

    assert "three seconds" in reply.text


def test_a_colleagues_deal_is_listed_with_its_owner(dana: Person, lena: Person) -> None:
    (own,) = dana.types("/opp", "list Fabrikam")
    (others,) = lena.types("/opp", "list Fabrikam")

    assert "Dana Whit" not in own.whole
    assert "· Dana Whit" in others.whole


def test_the_card_of_a_customer_opens_the_form_for_it(dana: Person) -> None:
    (card,) = dana.types("/account", "Fabrikam")
    dana.presses(card, "New opportunity")

    (receipt,) = dana.submits({"amount": "9000"}).messages

    assert "Fabrikam" in receipt.text


def test_new_alone_opens_the_empty_form(dana: Person) -> None:
    assert dana.types("/opp", "new") == []
    assert "account" in dana.submits({"amount": "9000"}).errors
