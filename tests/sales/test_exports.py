"""A person gets out what the role may see, and nothing else."""

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from bot.sales.commands import SetQuota
from bot.sales.errors import Refused, Unavailable
from bot.sales.exports import Exports
from bot.sales.permissions import TABLE, Action, Reach
from bot.store.engine import open_engine
from bot.store.vocabulary import Role
from bot.store.work import UnitOfWork
from tests.sales.office import Office


def exports(office: Office) -> Exports:
    return Exports(lambda: UnitOfWork(office.engine), office.clock)


def keys(path: Path) -> list[str]:
    with path.open(encoding="utf-8", newline="") as file:
        return [row["id"] for row in csv.DictReader(file)]


def test_who_may_take_all_along_gets_it_as_tables_and_workbook(
    office: Office, tmp_path: Path
) -> None:
    counts = exports(office).export_for(office.desk.actor("UROB"), tmp_path)
    assert counts["accounts"] == len(keys(tmp_path / "accounts.csv")) == 5
    assert (tmp_path / "record.xlsx").exists()
    assert not (tmp_path / "world.json").exists()


@pytest.mark.parametrize(
    ("reach", "found"), [(Reach.OWN, ["O3"]), (Reach.TEAM, ["O3"]), (Reach.ALL, 5)]
)
def test_how_far_a_role_reads_is_how_much_it_gets(
    office: Office,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    reach: Reach,
    found: list[str] | int,
) -> None:
    monkeypatch.setitem(TABLE[Action.READ], Role.REP, reach)
    monkeypatch.setitem(TABLE[Action.EXPORT], Role.REP, Reach.ALL)
    exports(office).export_for(office.ben, tmp_path, workbook=False)
    deals = keys(tmp_path / "opportunities.csv")
    assert (deals if isinstance(found, list) else len(deals)) == found


def test_a_rep_takes_along_own_customers_and_own_quotas(office: Office, tmp_path: Path) -> None:
    for number, who in enumerate((office.ada, office.ben)):
        quota = SetQuota(who.rep_id, date(2026, 10, 1), date(2026, 12, 31), Decimal(900), "EUR")
        office.desk.execute([quota], office.max, door="form", key=str(number))
    exports(office).export_for(office.ben, tmp_path, workbook=False)
    assert keys(tmp_path / "opportunities.csv") == ["O3"]
    with (tmp_path / "quotas.csv").open(encoding="utf-8", newline="") as file:
        assert [row["rep"] for row in csv.DictReader(file)] == ["UBEN"]


def test_nobody_takes_quotas_along_that_they_may_not_see() -> None:
    assert all(TABLE[Action.EXPORT][role] <= TABLE[Action.SEE_QUOTA][role] for role in Role)


def test_the_product_team_takes_no_customers_along(office: Office, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="may not take records along"):
        exports(office).export_for(office.pia, tmp_path)


def test_who_may_read_nothing_is_refused(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(TABLE[Action.READ], Role.REP, Reach.NOTHING)
    with pytest.raises(Refused):
        exports(office).export_for(office.ben, tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_a_record_out_of_reach_is_a_sentence(office: Office, tmp_path: Path) -> None:
    nowhere = open_engine(f"sqlite:///{tmp_path / 'gone' / 'record.db'}")
    with pytest.raises(Unavailable, match="cannot be reached"):
        Exports(lambda: UnitOfWork(nowhere), office.clock).export_for(office.ada, tmp_path)
    nowhere.dispose()
