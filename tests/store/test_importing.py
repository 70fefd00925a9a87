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
from bot.store.vocabulary import AccountStatus, Stage
from bot.store.work import UnitOfWork
from tests.store.small_world import small_world

NOW = datetime(2026, 11, 5, 18, 0, tzinfo=UTC)


def bring(world: dict[str, Any], engine: Engine) -> ImportReport:
    return import_world(world, engine, NOW)


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


def test_a_dry_run_tells_what_would_change_and_saves_nothing(engine: Engine) -> None:
    bring(small_world(), engine)
    world = small_world()
    world["opportunities"][0]["amount"] = 20000
    world["accounts"].append({"id": "A9", "name": "Newcomer"})
    report = import_world(world, engine, NOW, dry_run=True)
    assert (report.added, report.changed, report.unchanged) == (1, 1, 26)
    (change,) = report.changes
    assert (change.list, change.key) == ("opportunities", "O1")
    assert (change.before, change.after) == ({"amount": "18000.00"}, {"amount": "20000.00"})
    again = bring(world, engine)
    assert (again.added, again.changed, again.unchanged) == (1, 1, 26)


def test_an_import_tells_how_far_it_is(sqlite: Engine) -> None:
    told: list[tuple[int, int, str]] = []
    progress = lambda done, total, what: told.append((done, total, what))  # noqa: E731
    import_world(small_world(), sqlite, NOW, progress=progress)
    assert told[0] == (0, 0, "Checking the file")
    assert told[-1] == (27, 27, "Saving")
    assert [done for done, _, _ in told] == sorted(done for done, _, _ in told)
    assert {"Writing reps", "Writing orders"} <= {what for _, _, what in told}


def test_rows_made_after_an_import_get_keys_of_their_own(engine: Engine) -> None:
    bring(small_world(), engine)
    with UnitOfWork(engine).writing() as session:
        session.add(Account(name="New", folded="new", status=AccountStatus.PROSPECT))
    bring({"accounts": [{"id": "A9", "name": "Newcomer"}]}, engine)
    with UnitOfWork(engine).reading() as session:
        assert len(session.scalars(select(Account.id)).all()) == 7


def test_a_file_of_more_records_than_one_statement_takes_arrives_whole(engine: Engine) -> None:
    accounts = [{"id": f"A{n}", "name": f"Account {n}"} for n in range(6001)]
    assert bring({"accounts": accounts}, engine).added == 6001
    for account in accounts[:1200]:
        account["industry"] = "Retail"
    report = bring({"accounts": accounts}, engine)
    assert (report.added, report.changed, report.unchanged) == (0, 1200, 4801)
    with UnitOfWork(engine).reading() as session:
        entries = session.scalars(select(AuditEntry).order_by(AuditEntry.id)).all()
        assert [len(entry.records) for entry in entries] == [0, 1200]
    assert bring({"accounts": accounts}, engine).changed == 0
