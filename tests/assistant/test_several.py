"""One order for several deals: those of customers in a row, or all that a customer has."""

import pytest

from bot.assistant.reading import Reading
from bot.sales.commands import LogActivity, UpdateOpportunity
from bot.store.vocabulary import Stage
from tests.assistant.conftest import Read

LUMEN, SEATS, WARD, NORDWIND, TERN = 1, 3, 4, 5, 7


def moved(reading: Reading) -> list[tuple[int, Stage | None]]:
    actions = [item.action for item in reading.actions]
    return [(a.opportunity_id, a.stage) for a in actions if isinstance(a, UpdateOpportunity)]


@pytest.mark.parametrize(
    ("text", "deals"),
    [
        ("Lumen and Nordwind to negotiation", {LUMEN, NORDWIND}),
        ("move Lumen & Nordwind to negotiation", {LUMEN, NORDWIND}),
        ("move Lumen, Nordwind and Tern Street Dental to negotiation", {LUMEN, NORDWIND, TERN}),
        ("Lumen tablets and the Nordwind deal to negotiation", {LUMEN, NORDWIND}),
        ("Lumen und Nordwind auf Verhandlung", {LUMEN, NORDWIND}),
        ("pasa Lumen y Nordwind a negociación", {LUMEN, NORDWIND}),
        ("Lumen et Nordwind en négociation", {LUMEN, NORDWIND}),
        ("LumenとNordwindを交渉に", {LUMEN, NORDWIND}),
        ("move both Brightside Clinic deals to negotiation", {SEATS, WARD}),
        ("all Brightside Clinic deals to negotiation", {SEATS, WARD}),
        ("Brightside Clinic: beide Deals auf Verhandlung", {SEATS, WARD}),
    ],
)
def test_each_deal_is_changed(read: Read, text: str, deals: set[int]) -> None:
    assert set(moved(read(text))) == {(deal, Stage.NEGOTIATION) for deal in deals}


def test_both_are_those_named_before(read: Read) -> None:
    reading = read("called Lumen and Nordwind, move both to negotiation")
    called = [i.action.account_id for i in reading.actions if isinstance(i.action, LogActivity)]
    assert called == [1, 5]
    assert moved(reading) == [(LUMEN, Stage.NEGOTIATION), (NORDWIND, Stage.NEGOTIATION)]


def test_an_amount_said_once_for_two_deals_is_looked_at(read: Read) -> None:
    reading = read("both Brightside Clinic deals to negotiation, 24k")
    assert [item.unsure for item in reading.actions] == [("amount",), ("amount",)]


def test_a_call_and_the_order_behind_it_share_no_customer(read: Read) -> None:
    assert moved(read("lvm at Lumen and Nordwind to negotiation")) == [
        (NORDWIND, Stage.NEGOTIATION)
    ]


def test_all_of_something_else_is_one_deal(read: Read) -> None:
    reading = read("move all 20 seats of Brightside Clinic to negotiation")
    assert moved(reading) == [(SEATS, Stage.NEGOTIATION)]
