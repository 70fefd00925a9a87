"""What buttons and forms carry from one request to the next, and how it is read again.

Slack shows a button for as long as its message stands, so what comes back may be of an older
version: then it is Outdated.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any, NoReturn, TypeVar

from pydantic import TypeAdapter

from bot.saying import later, say

OLD = later(
    "That comes from an older version of me and no longer works. "
    "/deskmate help shows how to do it now."
)

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Shown:
    """A button of an earlier message: its listener, what it carries, and where it stands."""

    action: str
    value: str
    ts: str


class Outdated(Exception):
    """A button or a form carries something else than it does today; the text is a sentence."""

    def __init__(self) -> None:
        super().__init__(say(OLD))


class Named(dict[str, Any]):
    """Values by name. Raises Outdated for a name that is not there."""

    def __missing__(self, name: str) -> NoReturn:
        raise Outdated


def number(text: str) -> int:
    try:
        return int(text)
    except ValueError as error:
        raise Outdated from error


def named(text: str) -> Named:
    try:
        return Named(json.loads(text))
    except (ValueError, TypeError) as error:
        raise Outdated from error


def written(value: Any) -> str:
    """A dataclass for `read`; what has its default is left out."""
    kind: Any = type(value)
    return _form(kind).dump_json(value, exclude_defaults=True).decode()


def read(kind: Callable[..., Value], text: str) -> Value:
    """The value of that dataclass."""
    try:
        value: Value = _form(kind).validate_json(text)
    except ValueError as error:
        raise Outdated from error
    return value


@cache
def _form(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)
