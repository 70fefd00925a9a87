"""A file is imported whole or not at all, and twice is once."""

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, func, select

from bot.store import revisions
from bot.store.errors import ImportRefused
from bot.store.importing import ImportReport, import_world
from bot.store.ledger import AuditEntry
from bot.store.models import Account, Activity, Opportunity, Rep, Task
from bot.store.vocabulary import Stage
from bot.store.work import UnitOfWork
from tests.store.small_world import small_world

NOW = datetime(2026, 11, 5, 18, 0, tzinfo=UTC)


def bring(world: dict[str, Any], engine: Engine) -> ImportReport:
    return import_world(world, engine, NOW)


def refused(world: dict[str, Any], engine: Engine) -> tuple[str, ...]:
    with pytest.raises(ImportRefused) as caught:
        bring(world, engine)
    return caught.value.faults


def accounts(engine: Engine) -> int | None:
    with UnitOfWork(engine).reading() as session:
        return session.scalar(select(func.count()).select_from(Account))


def test_every_list_arrives_with_its_references(engine: Engine) -> None:
    report = bring(small_world(), engine)
    assert (report.added, report.changed, report.unchanged) == (27, 0, 0)
    with UnitOfWork(engine).reading() as session:
        deal = session.scalars(select(Opportunity).where(Opportunity.external_key == "O1")).one()
        assert deal.account.name == "Contoso"
        assert deal.owner is not None
        assert deal.owner.manager is not None
        assert deal.owner.manager.slack_user_id == "UMAX"
        assert (deal.stage, deal.amount) == (Stage.QUALIFIED, Decimal("18000.00"))
        assert deal.close_date == date(2026, 12, 11)
        assert [(line.product.name, line.quantity) for line in deal.lines] == [("Slate 10", 15)]
        call = session.scalars(select(Activity).where(Activity.external_key == "V1")).one()
        assert call.occurred_at == datetime(2026, 10, 20, 14, 12, tzinfo=UTC)
        assert [spoken.product.name for spoken in call.products] == ["Slate 10"]


def test_the_same_file_again_changes_nothing(engine: Engine) -> None:
    bring(small_world(), engine)
    report = bring(small_world(), engine)
    assert (report.added, report.changed, report.unchanged) == (0, 0, 27)
    with UnitOfWork(engine).reading() as session:
        assert session.scalar(select(func.count()).select_from(AuditEntry)) == 1


def test_the_same_file_again_leaves_what_a_rep_changed(engine: Engine) -> None:
    bring(small_world(), engine)
    with UnitOfWork(engine).writing() as session:
        deal = session.scalars(select(Opportunity).where(Opportunity.external_key == "O1")).one()
        deal.stage = Stage.WON
    report = bring(small_world(), engine)
    assert report.changed == 0
    with UnitOfWork(engine).reading() as session:
        query = select(Opportunity.stage).where(Opportunity.external_key == "O1")
        assert session.scalar(query) is Stage.WON


def test_only_the_fields_that_the_next_file_changes_are_set(engine: Engine) -> None:
    bring(small_world(), engine)
    with UnitOfWork(engine).writing() as session:
        deal = session.scalars(select(Opportunity).where(Opportunity.external_key == "O1")).one()
        deal.stage = Stage.WON
    world = small_world()
    world["opportunities"][0]["amount"] = 20000
    report = bring(world, engine)
    assert (report.added, report.changed) == (0, 1)
    with UnitOfWork(engine).reading() as session:
        deal = session.scalars(select(Opportunity).where(Opportunity.external_key == "O1")).one()
        assert (deal.stage, deal.amount) == (Stage.WON, Decimal("20000.00"))
        entry = session.scalars(select(AuditEntry).order_by(AuditEntry.id.desc())).first()
        assert entry is not None
        assert (entry.rep, entry.door) == (None, "import")
        assert [(one.before, one.after) for one in entry.records] == [
            ({"amount": "18000.00"}, {"amount": "20000.00"})
        ]


def test_a_file_may_refer_to_what_an_earlier_one_brought(engine: Engine) -> None:
    bring(small_world(), engine)
    task = {"id": "T9", "title": "Ring back", "account": "A3", "owner": "UADA"}
    assert bring({"tasks": [task]}, engine).added == 1
    with UnitOfWork(engine).reading() as session:
        found = session.scalars(select(Task).where(Task.external_key == "T9")).one()
        assert found.account is not None
        assert found.account.name == "Contoso"


def test_fields_left_out_stay_as_they_were(engine: Engine) -> None:
    bring(small_world(), engine)
    bring({"accounts": [{"id": "A3", "name": "Contoso Retail"}]}, engine)
    with UnitOfWork(engine).reading() as session:
        account = session.scalars(select(Account).where(Account.external_key == "A3")).one()
        assert (account.name, account.folded) == ("Contoso Retail", "contoso retail")
        assert account.industry == "Retail"


def test_aliases_of_the_file_replace_the_earlier_ones(engine: Engine) -> None:
    bring(small_world(), engine)
    world = small_world()
    world["accounts"][0]["aliases"] = ["North Wind"]
    bring(world, engine)
    with UnitOfWork(engine).reading() as session:
        account = session.scalars(select(Account).where(Account.external_key == "A1")).one()
        assert [alias.folded for alias in account.aliases] == ["north wind"]


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
    assert refused(world, sqlite) == (sentence,)


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


def test_fields_and_lists_without_a_place_are_named(sqlite: Engine) -> None:
    world = {"accounts": [{"id": "A1", "name": "Contoso", "mood": "good"}], "dreams": []}
    assert bring(world, sqlite).ignored == ("dreams", "accounts.mood")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{", "is not JSON"),
        ("[]", "does not hold one JSON object"),
        ('{"accounts": NaN}', "has 1 fault"),
    ],
)
def test_a_file_that_is_no_world_is_refused(
    sqlite: Engine, tmp_path: Path, text: str, sentence: str
) -> None:
    path = tmp_path / "world.json"
    path.write_text(text)
    with pytest.raises(ImportRefused, match=sentence):
        import_world(path, sqlite)


def test_a_missing_file_is_refused_by_name(sqlite: Engine, tmp_path: Path) -> None:
    with pytest.raises(ImportRefused, match=r"gone\.json cannot be read"):
        import_world(tmp_path / "gone.json", sqlite)


def test_amounts_of_a_file_are_read_exactly(sqlite: Engine, tmp_path: Path) -> None:
    world = small_world()
    world["opportunities"][0]["amount"] = 123456789.15
    path = tmp_path / "world.json"
    path.write_text(json.dumps(world))
    import_world(path, sqlite)
    with UnitOfWork(sqlite).reading() as session:
        query = select(Opportunity.amount).where(Opportunity.external_key == "O1")
        assert session.scalar(query) == Decimal("123456789.15")


def test_control_characters_and_loose_halves_are_dropped(engine: Engine) -> None:
    bring({"accounts": [{"id": "A1", "name": "Con\x00to\ud800so \u202eABC"}]}, engine)
    with UnitOfWork(engine).reading() as session:
        assert session.scalar(select(Account.name)) == "Contoso \u202eABC"


def test_an_import_raises_the_revisions_of_what_it_touched(engine: Engine) -> None:
    bring({"accounts": [{"id": "A1", "name": "Contoso"}]}, engine)
    with UnitOfWork(engine).reading() as session:
        assert revisions.read(session, "account", "task") == (("account", 1), ("task", 0))


def test_managers_may_stand_after_their_reps(engine: Engine) -> None:
    reps = [
        {"id": "U1", "name": "One", "role": "rep", "manager": "U2"},
        {"id": "U2", "name": "Two", "role": "manager"},
    ]
    bring({"reps": reps}, engine)
    with UnitOfWork(engine).reading() as session:
        one = session.scalars(select(Rep).where(Rep.slack_user_id == "U1")).one()
        assert one.manager is not None
        assert one.manager.name == "Two"
