"""The record as an Excel workbook, a sheet a list, written row by row."""

from datetime import date
from pathlib import Path
from typing import Any

from bot.store.cells import plain
from bot.store.world import LISTS

MOST_ROWS = 1_048_576
LONGEST_CELL = 32_767
_DAYS = frozenset({"close_date", "due", "promised_date", "delivered_date"})


class Workbook:
    """Takes records list by list; a list that is longer than a sheet goes on in a second one.

    Texts are texts whatever they begin with, so that none is taken for a formula.
    """

    def __init__(self, most_rows: int = MOST_ROWS) -> None:
        import openpyxl  # noqa: PLC0415 - paid when used
        from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - paid when used
        from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE  # noqa: PLC0415 - paid when used

        self._book = openpyxl.Workbook(write_only=True)
        self._cell = WriteOnlyCell
        self._illegal = ILLEGAL_CHARACTERS_RE
        self._most_rows = most_rows
        self._sheet: Any = None
        self._rows = 0
        self._sheets = 0

    def begin(self, name: str) -> None:
        self._sheets = 0
        self._next(name)

    def write(self, name: str, record: dict[str, Any]) -> None:
        if self._rows == self._most_rows:
            self._next(name)
        fields = LISTS[name].model_fields
        self._sheet.append([self._made(field, record.get(field)) for field in fields])
        self._rows += 1

    def save(self, path: Path) -> None:
        if not self._book.worksheets:
            self._book.create_sheet("record")
        self._book.save(path)

    def _next(self, name: str) -> None:
        self._sheets += 1
        title = name if self._sheets == 1 else f"{name} {self._sheets}"
        self._sheet = self._book.create_sheet(title)
        self._sheet.freeze_panes = "A2"
        self._sheet.append(list(LISTS[name].model_fields))
        self._rows = 1

    def _made(self, field: str, value: Any) -> Any:
        if value is None or isinstance(value, bool | int | float):
            return value
        if field in _DAYS:
            return date.fromisoformat(value)
        text = self._illegal.sub("", plain(value))[:LONGEST_CELL]
        made = self._cell(self._sheet, text)
        made.data_type = "s"
        return made
