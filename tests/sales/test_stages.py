"""How a deal moves through its stages."""

from itertools import product

import pytest

from bot.sales.errors import Invalid
from bot.sales.stages import Standing, move, reopens
from bot.store.vocabulary import Stage


@pytest.mark.parametrize(("now", "wanted"), list(product(Stage, Stage)))
def test_a_deal_may_move_to_any_stage_that_is_named(now: Stage, wanted: Stage) -> None:
    assert move(Standing(now), wanted, None).stage is wanted


@pytest.mark.parametrize("now", Stage)
def test_a_deal_stays_where_it_is_when_no_stage_is_named(now: Stage) -> None:
    assert move(Standing(now), None, None).stage is now


def test_losing_keeps_the_reason() -> None:
    assert move(Standing(Stage.LEAD), Stage.LOST, "Price") == Standing(Stage.LOST, "Price")


def test_losing_without_a_reason_is_allowed() -> None:
    assert move(Standing(Stage.LEAD), Stage.LOST, None) == Standing(Stage.LOST)


def test_a_lost_deal_gets_its_reason_later() -> None:
    assert move(Standing(Stage.LOST), None, "Price") == Standing(Stage.LOST, "Price")


def test_opening_a_lost_deal_again_drops_the_reason() -> None:
    after = move(Standing(Stage.LOST, "Price"), Stage.PROPOSAL, None)
    assert after == Standing(Stage.PROPOSAL)
    assert reopens(Stage.LOST, after.stage)


def test_a_form_that_sends_the_old_reason_along_opens_the_deal_again() -> None:
    assert move(Standing(Stage.LOST, "Price"), Stage.LEAD, "Price") == Standing(Stage.LEAD)


@pytest.mark.parametrize("wanted", [None, Stage.WON, Stage.LEAD])
def test_a_reason_without_losing_is_refused(wanted: Stage | None) -> None:
    with pytest.raises(Invalid, match="stage lost") as caught:
        move(Standing(Stage.LEAD), wanted, "Price")
    assert caught.value.field == "lost_reason"
