"""The items of a deal and its next step: added, changed, taken out; the amount only when asked."""

from datetime import date
from decimal import Decimal

import pytest

from bot.sales.commands import ChangeItems, Line, UpdateOpportunity
from bot.sales.errors import Invalid, Refused, Stale
from bot.sales.results import OpportunityCard
from tests.sales.office import Office


def card(office: Office, key: str = "O1") -> OpportunityCard:
    return office.desk.opportunity_card(office.id(key), office.ada)


def items(office: Office, key: str = "O1") -> list[tuple[str, int, Decimal | None]]:
    return [(one.product, one.quantity, one.unit_price) for one in card(office, key).lines]


def test_items_change_and_the_amount_stays(anywhere: Office) -> None:
    slate, dock = anywhere.id("P1"), anywhere.id("P2")
    lines = (Line(slate, 20), Line(dock, 5, Decimal(240), "USD"))

    receipt = anywhere.done(ChangeItems(anywhere.id("O1"), lines))

    assert items(anywhere) == [("Slate 10", 20, Decimal(1200)), ("Dock Two", 5, Decimal(240))]
    assert card(anywhere).value == card(anywhere).value
    assert receipt.items[0].what == "Changed the items of Contoso - store tablets"
    assert [one.field for one in receipt.items[0].changes] == ["products"]

    anywhere.desk.undo(anywhere.ada, key="u")
    assert items(anywhere) == [("Slate 10", 15, Decimal(1200))]


def test_the_amount_follows_the_items_when_asked(anywhere: Office) -> None:
    command = ChangeItems(anywhere.id("O1"), (Line(anywhere.id("P1"), 20),), amount_follows=True)

    anywhere.done(command)

    value = card(anywhere).value
    assert value is not None
    assert value.amount == Decimal(24000)


def test_an_item_is_taken_out_and_comes_back(anywhere: Office) -> None:
    anywhere.done(ChangeItems(anywhere.id("O1"), without=(anywhere.id("P1"),)))
    assert items(anywhere) == []

    anywhere.desk.undo(anywhere.ada, key="u")
    assert items(anywhere) == [("Slate 10", 15, Decimal(1200))]


def test_a_deal_without_a_currency_takes_that_of_its_first_price(office: Office) -> None:
    line = Line(office.id("P2"), 2, Decimal(200), "EUR")

    office.done(ChangeItems(office.id("O2"), (line,), amount_follows=True))

    value = card(office, "O2").value
    assert value is not None
    assert (value.amount, value.currency) == (Decimal(400), "EUR")


@pytest.mark.parametrize(
    ("deal", "change", "sentence"),
    [
        ("O1", {"lines": (("P2", 1, Decimal(9), "EUR"),)}, "is in USD, so its prices are too"),
        ("O1", {"lines": (("P2", 1, None, None),), "amount_follows": True}, "has no price yet"),
        ("O2", {"amount_follows": True}, "has no items yet"),
        ("O1", {"without": ("P2",)}, "Dock Two is not among the items"),
        ("O1", {"lines": (("P1", 15, None, None),)}, "as you say already: there is nothing"),
        ("O1", {"lines": (("P1", 0, None, None),)}, "quantity must be from 1"),
    ],
)
def test_what_does_not_fit_is_refused(
    office: Office, deal: str, change: dict[str, object], sentence: str
) -> None:
    said = change.get("lines", ())
    assert isinstance(said, tuple)
    lines = tuple(Line(office.id(one[0]), *one[1:]) for one in said)
    gone = change.get("without", ())
    assert isinstance(gone, tuple)
    follows = True if change.get("amount_follows") else None
    command = ChangeItems(office.id(deal), lines, tuple(map(office.id, gone)), follows)
    before = items(office, deal)

    with pytest.raises(Invalid, match=sentence):
        office.done(command)
    assert items(office, deal) == before


def test_a_colleagues_items_and_a_changed_deals_items_stay(office: Office) -> None:
    line = (Line(office.id("P2"), 4),)
    with pytest.raises(Refused):
        office.done(ChangeItems(office.id("O3"), line))
    office.done(UpdateOpportunity(office.id("O1"), amount=Decimal(1)))
    with pytest.raises(Stale, match="was changed meanwhile by you"):
        office.done(ChangeItems(office.id("O1"), line, expected_version=1))


def test_a_next_step_has_its_day_and_another_one_begins_without(anywhere: Office) -> None:
    key = anywhere.id("O1")
    anywhere.done(UpdateOpportunity(key, next_step="Demo", next_step_due=date(2026, 11, 12)))
    assert card(anywhere).next_step_due == date(2026, 11, 12)

    receipt = anywhere.done(UpdateOpportunity(key, next_step="Contract"))

    assert (card(anywhere).next_step, card(anywhere).next_step_due) == ("Contract", None)
    fields = {one.field: (one.before, one.after) for one in receipt.items[0].changes}
    assert fields["next step due"] == ("Nov 12, 2026", None)
    anywhere.desk.undo(anywhere.ada, key="u")
    assert card(anywhere).next_step_due == date(2026, 11, 12)
