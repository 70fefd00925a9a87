"""Many deals changed by one order: one entry, one undo, and nobody's deals by mistake."""

from datetime import date

import pytest

from bot.sales.commands import ChangeDeals, UpdateOpportunity
from bot.sales.errors import Invalid, Refused
from bot.sales.results import Actor, Change, Receipt
from bot.sales.wanted import Wanted
from tests.sales.office import Office

DAY = date(2027, 1, 29)


def change(office: Office, actor: Actor, *keys: str, **to: object) -> Receipt:
    deals = tuple(map(office.id, keys))
    command = ChangeDeals(deals, **to)  # type: ignore[arg-type]
    return office.desk.execute([command], actor, door="form", key=repr(command))


def owner(office: Office, key: str) -> str | None:
    return office.desk.opportunity_card(office.id(key), office.ada).owner


def test_a_manager_hands_deals_over_and_takes_that_back_at_once(anywhere: Office) -> None:
    entries = anywhere.entries()

    receipt = change(anywhere, anywhere.max, "O1", "O2", owner_id=anywhere.ben.rep_id)

    assert anywhere.entries() == entries + 1
    (item,) = receipt.items
    assert item.what == "Handed 2 deals to Ben Castle"
    assert item.changes == (
        Change("deals", None, "Contoso - store tablets, Northwind Traders - docks"),
        Change("owner", "Ada Brook", "Ben Castle"),
    )
    assert owner(anywhere, "O1") == owner(anywhere, "O2") == "Ben Castle"

    undone = anywhere.desk.undo(anywhere.max, key="u")

    assert owner(anywhere, "O1") == owner(anywhere, "O2") == "Ada Brook"
    assert [one.what for one in undone.items] == ["Handed 2 deals to Ben Castle"]
    assert Change("owner", "Ben Castle", "Ada Brook") in undone.items[0].changes


def test_close_dates_move_together_where_they_differ(anywhere: Office) -> None:
    receipt = change(anywhere, anywhere.max, "O1", "O2", "O3", close_date=DAY)

    (item,) = receipt.items
    assert item.what == "Moved the close date of 3 deals to Jan 29, 2027"
    assert [one.field for one in item.changes] == ["deals"]
    cards = (anywhere.desk.opportunity_card(anywhere.id(k), anywhere.ada) for k in ("O1", "O3"))
    assert {card.close_date for card in cards} == {DAY}


def test_a_rep_hands_over_own_deals_only_and_then_none_of_them(office: Office) -> None:
    with pytest.raises(Refused, match="hand over a deal of Ben Castle"):
        change(office, office.ada, "O1", "O3", owner_id=office.ben.rep_id)
    assert owner(office, "O1") == "Ada Brook"

    receipt = change(office, office.ada, "O1", owner_id=office.ben.rep_id)
    assert receipt.items[0].what == "Handed Contoso - store tablets to Ben Castle"


def test_a_change_of_one_of_them_since_keeps_all_as_they_are(office: Office) -> None:
    change(office, office.max, "O1", "O2", close_date=DAY)
    update = UpdateOpportunity(office.id("O2"), close_date=date(2027, 2, 1))
    office.desk.execute([update], office.ada, door="slash", key="1")

    with pytest.raises(Refused, match="Ada Brook changed it since"):
        office.desk.undo(office.max, key="u")
    assert office.desk.opportunity_card(office.id("O1"), office.ada).close_date == DAY


def test_what_cannot_be_is_refused(office: Office) -> None:
    with pytest.raises(Invalid, match="product team"):
        change(office, office.max, "O1", owner_id=office.pia.rep_id)
    with pytest.raises(Invalid, match="From 1 to 500"):
        change(office, office.max, owner_id=office.ben.rep_id)
    with pytest.raises(Invalid, match="nothing to save"):
        change(office, office.max, "O1", "O2", owner_id=office.ada.rep_id)


def test_the_deals_of_a_list_are_found_whole(office: Office) -> None:
    assert office.desk.deal_ids(office.max, Wanted("team")) == tuple(
        map(office.id, ("O3", "O1", "O2"))
    )


def test_colleagues_to_choose_from_begin_with_the_team(office: Office) -> None:
    assert [one.label for one in office.desk.colleagues(office.max)] == [
        "Ada Brook",
        "Ben Castle",
        "Max Dune",
        "Rob Glen",
        "Zoe Ember",
    ]
