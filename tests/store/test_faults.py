"""Every faulty record of a file is named, and nothing of the file is written."""

from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import Engine, func, select

from bot.store.errors import ImportRefused
from bot.store.importing import import_world
from bot.store.models import Account
from bot.store.work import UnitOfWork
from tests.store.small_world import small_world


def refused(world: dict[str, Any], engine: Engine) -> tuple[str, ...]:
    with pytest.raises(ImportRefused) as caught:
        import_world(world, engine)
    return caught.value.faults


def accounts(engine: Engine) -> int | None:
    with UnitOfWork(engine).reading() as session:
        return session.scalar(select(func.count()).select_from(Account))


FAULTY: list[tuple[str, int, str, Any, str]] = [
    (
        "opportunities",
        3,
        "stage",
        "frobnicate",
        "opportunities[3].stage: 'frobnicate' is not a "
        "stage; one of lead, qualified, proposal, negotiation, won, lost",
    ),
    ("opportunities", 0, "amount", -1, "opportunities[0].amount: -1 is less than 0"),
    ("opportunities", 0, "amount", "much", "opportunities[0].amount: 'much' is not an amount"),
    (
        "opportunities",
        0,
        "amount",
        Decimal("1.234"),
        "opportunities[0].amount: 1.234 has more than two decimals",
    ),
    (
        "opportunities",
        0,
        "currency",
        "BTX",
        "opportunities[0].currency: 'BTX' is not a currency such as USD, EUR or JPY",
    ),
    ("opportunities", 0, "currency", None, "opportunities[0]: an amount needs a currency"),
    (
        "opportunities",
        0,
        "close_date",
        "11.12.2026",
        "opportunities[0].close_date: '11.12.2026' is not a date such as 2026-11-30",
    ),
    (
        "opportunities",
        0,
        "close_date",
        "1900-01-01",
        "opportunities[0].close_date: '1900-01-01' is less than 2000-01-01",
    ),
    (
        "opportunities",
        0,
        "account",
        "A99",
        "opportunities[0].account: 'A99' is not an id in accounts",
    ),
    (
        "opportunities",
        0,
        "products",
        [{"product": "P9", "quantity": 1}],
        "opportunities[0].products[0].product: 'P9' is not an id in products",
    ),
    (
        "opportunities",
        0,
        "products",
        [{"product": "P1", "quantity": 0}],
        "opportunities[0].products[0].quantity: 0 is less than 1",
    ),
    ("accounts", 1, "name", "  ", "accounts[1].name: is empty"),
    ("accounts", 1, "name", None, "accounts[1].name: null is not a text"),
    (
        "accounts",
        1,
        "name",
        "x" * 201,
        "accounts[1].name: has 201 characters; at most 200 are kept",
    ),
    ("accounts", 1, "employees", "many", "accounts[1].employees: 'many' is not a whole number"),
    ("accounts", 1, "aliases", "NWD", "accounts[1].aliases: 'NWD' is not a list"),
    ("accounts", 1, "id", "A1", "accounts[1].id: 'A1' is there twice"),
    (
        "reps",
        0,
        "timezone",
        "Mars/Base",
        "reps[0].timezone: 'Mars/Base' is not a time zone such as Europe/Berlin",
    ),
    ("reps", 0, "locale", "xx-QQ", "reps[0].locale: 'xx-QQ' is not a locale such as en-US"),
    ("reps", 0, "manager", "UNOBODY", "reps[0].manager: 'UNOBODY' is not an id in reps"),
    (
        "activities",
        0,
        "occurred_at",
        "2026-10-20T10:12:00",
        "activities[0].occurred_at: "
        "'2026-10-20T10:12:00' has no time zone; write it like 2026-11-05T13:25:00-05:00",
    ),
    (
        "activities",
        0,
        "outcome",
        "fine",
        "activities[0].outcome: 'fine' is not an outcome; one of "
        "connected, no_answer, voicemail, busy, wrong_number, callback_requested, not_interested",
    ),
    ("tasks", 0, "done", "maybe", "tasks[0].done: 'maybe' is neither true nor false"),
    ("orders", 0, "number", None, "orders[0].number: null is not a text"),
]


@pytest.mark.parametrize(
    ("name", "place", "field", "value", "sentence"), FAULTY, ids=[one[4][:40] for one in FAULTY]
)
def test_a_fault_is_named_by_list_position_and_field(
    sqlite: Engine, name: str, place: int, field: str, value: Any, sentence: str
) -> None:
    world = small_world()
    world[name][place][field] = value
    # What refers to a record that is gone by the fault is named after it.
    assert refused(world, sqlite)[0] == sentence


def test_all_faults_are_reported_and_nothing_is_written(engine: Engine) -> None:
    world = small_world()
    world["opportunities"][1]["stage"] = "x"
    del world["accounts"][2]["name"]
    world["products"].append("P3")
    faults = refused(world, engine)
    assert [fault.split(":")[0] for fault in faults] == [
        "accounts[2].name",
        "products[2]",
        "opportunities[1].stage",
    ]
    assert accounts(engine) == 0


def test_a_missing_reference_rolls_everything_back(engine: Engine) -> None:
    world = small_world()
    world["orders"][1]["account"] = "A0"
    assert refused(world, engine) == ("orders[1].account: 'A0' is not an id in accounts",)
    assert accounts(engine) == 0


def test_faults_beyond_a_hundred_are_counted(sqlite: Engine) -> None:
    faults = refused({"accounts": [{"id": f"A{n}"} for n in range(150)]}, sqlite)
    assert len(faults) == 101
    assert faults[-1] == "… and 50 more"
