"""Write the record out: `world.json` in the shape of an import, and one CSV a list."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from bot.store import mapping
from bot.store.mapping import SHEETS
from bot.store.work import UnitOfWork
from bot.store.world import LISTS

WORLD = "world.json"
_STARTS_A_FORMULA = tuple("=+-@\t\r\uff1d\uff0b\uff0d\uff20")
_AT_ONCE = 1000


def export(folder: Path, engine: Engine) -> dict[str, int]:
    """Write everything into the folder, made if needed; the number of records a list."""
    folder.mkdir(parents=True, exist_ok=True)
    with UnitOfWork(engine).reading() as session:
        world = {name: list(_records(session, name)) for name in LISTS}
    written = {name: records for name, records in world.items() if records or name != "escalations"}
    text = json.dumps(written, ensure_ascii=False, indent=1)
    _replace(folder / WORLD, text + "\n")
    for name, records in written.items():
        _write_csv(folder / f"{name}.csv", name, records)
    return {name: len(records) for name, records in written.items()}


def harmless(cell: str) -> str:
    """The cell so that no spreadsheet takes it for a formula."""
    return f"'{cell}" if cell.lstrip(" ").startswith(_STARTS_A_FORMULA) else cell


def _records(session: Session, name: str) -> Iterator[dict[str, Any]]:
    model = SHEETS[name].model
    query = select(model).order_by(model.id).options(*mapping.everything(name))
    for row in session.scalars(query.execution_options(yield_per=_AT_ONCE)):
        yield mapping.read(row, name)


def _write_csv(path: Path, name: str, records: list[dict[str, Any]]) -> None:
    fields = list(LISTS[name].model_fields)
    part = path.with_suffix(".part")
    with part.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fields)
        writer.writeheader()
        writer.writerows(
            {field: _cell(value) for field, value in record.items()} for record in records
        )
    part.replace(path)


def _replace(path: Path, text: str) -> None:
    part = path.with_suffix(".part")
    part.write_text(text, encoding="utf-8")
    part.replace(path)


def _cell(value: Any) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return value
    if isinstance(value, list):
        return harmless("; ".join(map(_item, value)))
    return harmless(str(value))


def _item(value: Any) -> str:
    if not isinstance(value, dict):
        return str(value)
    price = value.get("unit_price")
    said = f"{value['quantity']} x {value['product']}"
    return said if price is None else f"{said} at {price}"
