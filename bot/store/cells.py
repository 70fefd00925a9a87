"""A value of a record as a cell of a table, harmless in every spreadsheet."""

from typing import Any

_STARTS_A_FORMULA = tuple("=+-@\t\r\uff1d\uff0b\uff0d\uff20")


def harmless(cell: str) -> str:
    """The cell so that no spreadsheet takes it for a formula."""
    return f"'{cell}" if cell.lstrip(" ").startswith(_STARTS_A_FORMULA) else cell


def cell(value: Any) -> str | int | float:
    """A value of a record as a cell of a table."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return value
    return harmless(plain(value))


def plain(value: Any) -> str:
    """A value in words: several of them separated by semicolons."""
    return "; ".join(map(_item, value)) if isinstance(value, list) else str(value)


def _item(value: Any) -> str:
    if not isinstance(value, dict):
        return str(value)
    price = value.get("unit_price")
    said = f"{value['quantity']} x {value['product']}"
    return said if price is None else f"{said} at {price}"
