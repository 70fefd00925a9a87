"""The file of the stages: what they require, allow and are worth; and what became of deals."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from bot.sales.commands import CreateOpportunity, UpdateOpportunity
from bot.sales.desk import Desk
from bot.sales.errors import Incomplete, Invalid, Stale
from bot.sales.proposal import Missing
from bot.sales.results import Money
from bot.sales.stage_rules import StageFileError, load, shipped
from bot.sales.wanted import Wanted
from bot.store.importing import import_world
from bot.store.vocabulary import Stage
from bot.store.work import UnitOfWork
from tests.sales.office import NOON, Office
from tests.store.small_world import small_world

TEXT = (Path(__file__).parents[2] / "bot" / "sales" / "stages.yaml").read_text(encoding="utf-8")


def move(office: Office, deal: str, **fields: object) -> UpdateOpportunity:
    return UpdateOpportunity(office.id(deal), **fields)  # type: ignore[arg-type]


def test_a_deal_is_not_moved_to_proposal_without_amount_and_close_date(office: Office) -> None:
    command = move(office, "O2", stage=Stage.PROPOSAL)

    with pytest.raises(Incomplete) as caught:
        office.desk.execute([command], office.ada, door="slash", key="1")

    assert caught.value.missing == ("amount", "close_date")
    assert caught.value.field == "amount"
    assert str(caught.value) == (
        "Northwind Traders - docks needs an amount and a close date to be in proposal."
    )
    assert office.desk.opportunity_card(office.id("O2"), office.ada).stage is Stage.LEAD


def test_what_the_stage_requires_may_come_with_the_move(office: Office) -> None:
    command = move(
        office,
        "O2",
        stage=Stage.PROPOSAL,
        amount=Decimal(900),
        close_date=date(2026, 12, 1),
    )

    assert office.desk.execute([command], office.ada, door="slash", key="1").items


def test_a_lost_deal_needs_a_reason(office: Office) -> None:
    with pytest.raises(Incomplete, match="needs a reason for losing to be lost"):
        office.desk.execute(
            [move(office, "O1", stage=Stage.LOST)], office.ada, door="slash", key="1"
        )


def test_a_new_deal_in_proposal_needs_the_same(office: Office) -> None:
    command = CreateOpportunity(office.id("A3"), stage=Stage.PROPOSAL, amount=Decimal(5))

    with pytest.raises(Incomplete) as caught:
        office.desk.execute([command], office.ada, door="form", key="1")

    assert caught.value.missing == ("close_date",)


def test_a_deal_that_came_without_is_changed_where_it_is(office: Office) -> None:
    command = move(office, "O5", next_step="Ring")

    assert office.desk.execute([command], office.zoe, door="slash", key="1").items


def test_a_card_says_what_is_missing_and_is_completed_before_it_is_confirmed(
    anywhere: Office,
) -> None:
    command = move(anywhere, "O2", stage=Stage.PROPOSAL)
    made = anywhere.desk.propose([command], anywhere.ada, [{"stage": "to proposal"}])
    assert made.missing == ("amount", "close_date")
    with pytest.raises(Incomplete):
        anywhere.desk.confirm(made.id, anywhere.ada)

    half = anywhere.desk.complete(made.id, anywhere.ada, Missing(amount=Decimal(900)))
    assert half.missing == ("close_date",)
    whole = anywhere.desk.complete(made.id, anywhere.ada, Missing(close_date=date(2026, 12, 1)))

    assert whole.missing == ()
    assert anywhere.desk.proposal(made.id, anywhere.ada) == whole
    anywhere.desk.confirm(made.id, anywhere.ada)
    card = anywhere.desk.opportunity_card(anywhere.id("O2"), anywhere.ada)
    assert (card.stage, card.value) == (Stage.PROPOSAL, Money(Decimal("900.00"), "USD"))


def test_a_card_of_a_deal_that_changed_meanwhile_is_not_completed(office: Office) -> None:
    made = office.desk.propose([move(office, "O2", stage=Stage.PROPOSAL)], office.ada, [{}])
    office.desk.execute([move(office, "O2", next_step="Ring")], office.max, door="slash", key="1")

    with pytest.raises(Stale):
        office.desk.complete(made.id, office.ada, Missing(amount=Decimal(900)))


def test_each_change_of_the_stage_is_kept_and_an_undo_too(anywhere: Office) -> None:
    deal = anywhere.id("O1")
    for number, stage in enumerate((Stage.PROPOSAL, Stage.NEGOTIATION)):
        anywhere.clock.forward(hours=1)
        anywhere.desk.execute(
            [move(anywhere, "O1", stage=stage)], anywhere.ada, door="slash", key=str(number)
        )
    anywhere.desk.undo(anywhere.ada, key="u")

    moves = anywhere.desk.opportunity_card(deal, anywhere.ada).moves

    assert [(one.before, one.after) for one in moves] == [
        (Stage.QUALIFIED, Stage.PROPOSAL),
        (Stage.PROPOSAL, Stage.NEGOTIATION),
        (Stage.NEGOTIATION, Stage.PROPOSAL),
    ]


def test_a_file_that_moves_a_deal_is_in_its_history(anywhere: Office) -> None:
    world = small_world()
    world["opportunities"][0]["stage"] = "won"

    import_world(world, anywhere.engine, NOON)

    (move,) = anywhere.desk.opportunity_card(anywhere.id("O1"), anywhere.ada).moves
    assert (move.before, move.after, move.at) == (Stage.QUALIFIED, Stage.WON, NOON)
    assert anywhere.desk.opportunity_card(anywhere.id("O2"), anywhere.ada).moves == ()


def test_a_new_deal_begins_its_history_and_takes_it_along(anywhere: Office) -> None:
    command = CreateOpportunity(anywhere.id("A3"))
    receipt = anywhere.desk.execute([command], anywhere.ada, door="form", key="1")

    card = anywhere.desk.opportunity_card(receipt.items[0].id, anywhere.ada)
    assert [(one.before, one.after) for one in card.moves] == [(None, Stage.LEAD)]
    assert anywhere.desk.undo(anywhere.ada, key="u").undone


def test_the_forecast_weighs_each_stage_and_keeps_currencies_apart(office: Office) -> None:
    team = office.desk.pipeline(office.max, Wanted("team"))

    assert team.weighted == (
        Money(Decimal("2900.25"), "EUR"),
        Money(Decimal("4500.00"), "USD"),
    )


def test_ones_own_file_allows_and_requires_otherwise(office: Office, tmp_path: Path) -> None:
    own = tmp_path / "stages.yaml"
    own.write_text(
        TEXT.replace("lead:\n", "lead:\n  moves: [qualified, lost]\n").replace(
            "qualified:\n", "qualified:\n  requires: [next_step]\n"
        ),
        encoding="utf-8",
    )
    desk = Desk(lambda: UnitOfWork(office.engine), office.clock, load(own))

    with pytest.raises(Invalid, match="A deal in lead may move to qualified or lost, not to won"):
        desk.execute([move(office, "O2", stage=Stage.WON)], office.ada, door="slash", key="1")
    with pytest.raises(Incomplete, match="needs a next step to be in qualified"):
        desk.execute([move(office, "O2", stage=Stage.QUALIFIED)], office.ada, door="x", key="2")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("lead: {probability: 10}", "says nothing of qualified"),
        (TEXT.replace("probability: 10", "probability: 101"), "lead.probability"),
        (TEXT.replace("lead:", "frobnicate:"), "frobnicate"),
        (TEXT.replace("[lost_reason]", "[moon]"), "lost.requires"),
        ("lead: [", "is no YAML"),
    ],
)
def test_a_faulty_file_is_refused_with_the_reason(tmp_path: Path, text: str, why: str) -> None:
    own = tmp_path / "stages.yaml"
    own.write_text(text, encoding="utf-8")

    with pytest.raises(StageFileError, match=why):
        load(own)


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(StageFileError, match="cannot be read"):
        load(tmp_path / "none.yaml")


def test_every_stage_has_its_rule() -> None:
    assert shipped().rules.keys() == set(Stage)
