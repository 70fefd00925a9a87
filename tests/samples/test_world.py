"""The sample book of business: whole, consistent, and alive around its date."""

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot import samples
from tests.samples import prices

World = dict[str, list[dict[str, Any]]]
FICTION = ("+1 202 555 01", "+44 20 7946 0", "+49 30 23125 ")
OPEN = ("lead", "qualified", "proposal", "negotiation")


@pytest.fixture(scope="module")
def world() -> World:
    path = Path(samples.__file__).parent / "world.json"
    loaded: World = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def test_every_reference_points_at_a_record(world: World) -> None:
    ids = {name: {record["id"] for record in records} for name, records in world.items()}
    targets = {
        "account": "accounts",
        "contact": "contacts",
        "opportunity": "opportunities",
        "owner": "reps",
        "rep": "reps",
        "manager": "reps",
    }
    for records in world.values():
        assert len({record["id"] for record in records}) == len(records)
        for record in records:
            for field, name in targets.items():
                assert record.get(field) is None or record[field] in ids[name], record
            for line in (*record.get("products", ()), *record.get("items", ())):
                assert line["product"] in ids["products"], record


def test_an_activity_names_people_and_deals_of_its_own_account(world: World) -> None:
    account = {r["id"]: r["account"] for r in (*world["contacts"], *world["opportunities"])}
    for record in (*world["activities"], *world["tasks"], *world["orders"]):
        for field in ("contact", "opportunity"):
            key = record.get(field)
            assert key is None or account[key] == record["account"], record


def test_contoso_has_one_open_deal_and_one_customer_has_two(world: World) -> None:
    names = {record["id"]: record["name"] for record in world["accounts"]}
    deals = Counter(names[o["account"]] for o in world["opportunities"] if o["stage"] in OPEN)
    assert deals["Contoso"] == 1
    assert deals["Brightwater Dental"] == 2
    assert "Maria Lopez" in {
        c["name"] for c in world["contacts"] if names[c["account"]] == "Contoso"
    }


def test_list_prices_are_those_of_the_price_list(world: World) -> None:
    listed: dict[str, float] = {}
    for price in (*prices.DEVICES, *prices.ACCESSORIES, *prices.PLANS):
        listed.setdefault(price.product, float(price.amount))
    assert {p["name"]: p["list_price"] for p in world["products"]} == {
        p["name"]: listed[p["name"]] for p in world["products"]
    }


def test_one_order_is_late(world: World) -> None:
    today = "2026-11-23"
    late = [o for o in world["orders"] if not o["delivered_date"] and o["promised_date"] < today]
    assert len(late) == 1


def test_open_deals_close_in_the_weeks_to_come(world: World) -> None:
    for deal in world["opportunities"]:
        if deal["stage"] in OPEN:
            assert date(2026, 11, 23) < date.fromisoformat(deal["close_date"]) < date(2027, 4, 1)


def test_nobody_can_be_reached_by_accident(world: World) -> None:
    for record in (*world["accounts"], *world["contacts"]):
        reached = str(record.get("email") or record.get("website"))
        assert reached.endswith(".example")
        phone = record.get("phone")
        assert phone is None or phone.startswith(
            ("+1 202 555 01", "+44 20 7946 0", "+49 30 23125 ")
        )
