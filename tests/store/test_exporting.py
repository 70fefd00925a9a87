"""What is written out can be read in again, by us and by a spreadsheet."""

import csv
import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from sqlalchemy import Engine, select

from bot.store.cells import harmless
from bot.store.exporting import export, export_of
from bot.store.importing import import_world
from bot.store.mapping import SHEETS
from bot.store.models import Account, Contact, Rep
from bot.store.vocabulary import AccountStatus
from bot.store.work import UnitOfWork
from bot.store.workbook import Workbook
from bot.store.world import LISTS, RARE
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


def test_a_workbook_holds_each_list_with_texts_that_are_no_formulas(
    engine: Engine, tmp_path: Path
) -> None:
    import_world(small_world(), engine)
    export(tmp_path, engine, workbook=True)
    book = openpyxl.load_workbook(tmp_path / "record.xlsx")
    assert book.sheetnames == [name for name in LISTS if name not in RARE]
    accounts = list(book["accounts"].iter_rows())
    assert [cell.value for cell in accounts[0]] == list(LISTS["accounts"].model_fields)
    name = accounts[5][1]
    assert (name.value, name.data_type) == ("=Formula & Sons", "s")
    deal = dict(zip(LISTS["opportunities"].model_fields, book["opportunities"][2], strict=True))
    assert deal["amount"].value == 18000
    closes = deal["close_date"].value
    assert isinstance(closes, datetime)
    assert closes.date() == date(2026, 12, 11)


def test_a_list_longer_than_a_sheet_goes_on_in_another(tmp_path: Path) -> None:
    book = Workbook(most_rows=3)
    book.begin("products")
    for number in range(5):
        book.write("products", {"id": f"P{number}", "name": "\x0bName"})
    book.save(tmp_path / "book.xlsx")
    read = openpyxl.load_workbook(tmp_path / "book.xlsx")
    assert [(sheet.title, sheet.max_row) for sheet in read] == [
        ("products", 3),
        ("products 2", 3),
        ("products 3", 2),
    ]
    assert read["products"]["B2"].value == "Name"


def test_an_export_of_some_reps_holds_only_what_is_theirs_or_nobodys(
    engine: Engine, tmp_path: Path
) -> None:
    import_world(small_world(), engine)
    with UnitOfWork(engine).snapshot() as session:
        query = select(Rep.id).where(Rep.slack_user_id == "UBEN")
        counts = export_of(session, tmp_path, session.scalars(query).all(), workbook=False)
    assert [row["name"] for row in rows(tmp_path / "accounts.csv")] == [
        "Northwind Dental",
        "Caf\xe9 Z\xfcrich GmbH",
    ]
    assert [row["id"] for row in rows(tmp_path / "opportunities.csv")] == ["O3"]
    assert rows(tmp_path / "contacts.csv") == []
    assert [row["id"] for row in rows(tmp_path / "tasks.csv")] == ["T3"]
    assert counts["reps"] == 6
    assert not (tmp_path / "world.json").exists()


def test_an_export_that_breaks_off_leaves_the_earlier_files(sqlite: Engine, tmp_path: Path) -> None:
    import_world(small_world(), sqlite)
    folder = tmp_path / "out"
    export(folder, sqlite)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    with UnitOfWork(sqlite).writing() as session:
        for account in session.scalars(select(Account)):
            account.name = "Other"
    (folder / "orders.part").mkdir()
    with pytest.raises(IsADirectoryError):
        export(folder, sqlite)
    (folder / "orders.part").rmdir()
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
