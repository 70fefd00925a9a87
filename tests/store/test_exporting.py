"""What is written out can be read in again, by us and by a spreadsheet."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine

from bot.store.exporting import export, harmless
from bot.store.importing import import_world
from bot.store.mapping import SHEETS
from bot.store.models import Account, Contact
from bot.store.vocabulary import AccountStatus
from bot.store.work import UnitOfWork
from bot.store.world import LISTS
from tests.store.small_world import small_world


def exported(engine: Engine, folder: Path) -> dict[str, Any]:
    export(folder, engine)
    found: dict[str, Any] = json.loads((folder / "world.json").read_text(encoding="utf-8"))
    return found


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_an_export_imported_into_an_empty_record_is_the_same_record(
    sqlite: Engine, postgresql: Engine, tmp_path: Path
) -> None:
    import_world(small_world(), sqlite)
    first = exported(sqlite, tmp_path / "one")
    import_world(tmp_path / "one" / "world.json", postgresql)
    assert exported(postgresql, tmp_path / "two") == first


def test_every_value_of_the_file_is_in_the_export(engine: Engine, tmp_path: Path) -> None:
    import_world(small_world(), engine)
    found = exported(engine, tmp_path)
    for name, records in small_world().items():
        for said, written in zip(records, found[name], strict=True):
            said.pop("occurred_at", None)
            assert {field: written[field] for field in said} == said


def test_what_was_made_in_the_program_is_exported_and_imported_again(
    sqlite: Engine, tmp_path: Path
) -> None:
    with UnitOfWork(sqlite).writing() as session:
        account = Account(name="New", folded="new", status=AccountStatus.PROSPECT)
        session.add(Contact(account=account, name="Somebody"))
    world = exported(sqlite, tmp_path)
    assert world["contacts"][0]["account"] == world["accounts"][0]["id"]
    report = import_world(world, sqlite)
    assert (report.added, report.changed, report.unchanged) == (0, 0, 2)


def test_each_list_is_a_csv_with_its_fields_as_header(sqlite: Engine, tmp_path: Path) -> None:
    import_world(small_world(), sqlite)
    export(tmp_path, sqlite)
    deals = rows(tmp_path / "opportunities.csv")
    assert list(deals[0]) == list(LISTS["opportunities"].model_fields)
    assert deals[0]["amount"] == "18000"
    assert deals[0]["products"] == "15 x P1 at 1200"
    assert not list(tmp_path.glob("*.part"))


def test_cells_that_would_start_a_formula_are_made_harmless(sqlite: Engine, tmp_path: Path) -> None:
    import_world(small_world(), sqlite)
    export(tmp_path, sqlite)
    accounts = rows(tmp_path / "accounts.csv")
    assert accounts[4]["name"] == "'=Formula & Sons"
    assert accounts[4]["aliases"] == "'+Sons; O'Hara"
    assert accounts[0]["phone"] == "'+1 202 555 0101"


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@a", "\t=1", " =1", "\uff1d1"])
def test_a_dangerous_cell_gets_an_apostrophe(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "a=1", "Contoso", "1-2"])
def test_a_harmless_cell_stays_as_it_is(cell: str) -> None:
    assert harmless(cell) == cell


def test_every_list_of_the_file_has_its_table() -> None:
    assert LISTS.keys() == SHEETS.keys()
