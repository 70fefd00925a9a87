"""Commands and receipts as JSON, for what waits in the database."""

import dataclasses
from collections.abc import Sequence
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, get_args

from pydantic import TypeAdapter

from bot.sales.commands import Command
from bot.sales.results import Changed

COMMANDS = {kind.__name__: kind for kind in get_args(Command)}


def kind(command: Command) -> str:
    return type(command).__name__


def dump_commands(commands: Sequence[Command]) -> list[dict[str, Any]]:
    """One object a command: its kind and what was said; what was not said is left out."""
    return [{"command": kind(command), **_said(command)} for command in commands]


def load_commands(stored: Sequence[dict[str, Any]]) -> tuple[Command, ...]:
    """The commands again, every value of its own type."""
    return tuple(_load(dict(fields)) for fields in stored)


def dump_items(items: Sequence[Changed]) -> list[Any]:
    return [dataclasses.asdict(item) for item in items]


def load_items(stored: Sequence[Any]) -> tuple[Changed, ...]:
    return _items().validate_python(stored)


def _load(fields: dict[str, Any]) -> Command:
    command: Command = _adapter(fields.pop("command")).validate_python(fields)
    return command


@cache
def _adapter(name: str) -> TypeAdapter[Any]:
    return TypeAdapter(COMMANDS[name])


@cache
def _items() -> TypeAdapter[tuple[Changed, ...]]:
    return TypeAdapter(tuple[Changed, ...])


def _said(value: Any) -> dict[str, Any]:
    pairs = ((field.name, getattr(value, field.name)) for field in dataclasses.fields(value))
    return {name: _plain(said) for name, said in pairs if said is not None and said != ()}


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if dataclasses.is_dataclass(value):
        return _said(value)
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value
