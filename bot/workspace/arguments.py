"""The arguments of a call, whichever of Slack's body formats they came in."""

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

from starlette.requests import Request

from bot.workspace.errors import Refused
from bot.workspace.wire import Json


class Arguments:
    """Named values of one call; a value of the wrong type is refused by its name."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        self._values = values

    def has(self, name: str) -> bool:
        return self._values.get(name) is not None

    def text(self, name: str, default: str = "") -> str:
        value = self._values.get(name)
        if value is None:
            return default
        if isinstance(value, bool | dict | list):
            raise _wrong(name, "a string")
        return str(value)

    def required(self, name: str) -> str:
        value = self.text(name)
        if not value:
            raise Refused("invalid_arguments", [f"[ERROR] missing required field: {name}"])
        return value

    def flag(self, name: str, default: bool = False) -> bool:
        value = self._values.get(name)
        return default if value is None else str(value).lower() in {"true", "1"}

    def number(self, name: str, default: int, highest: int) -> int:
        text = self.text(name)
        if not text:
            return default
        if not text.isdigit() or not 0 < int(text) <= highest:
            raise Refused("invalid_limit" if name == "limit" else "invalid_arguments")
        return int(text)

    def part(self, name: str) -> Any:
        """A nested value, parsed where it came as a string of JSON; None if absent."""
        value = self._values.get(name)
        if not isinstance(value, str):
            return value
        if not value.strip():
            return None
        try:
            return json.loads(value)
        except ValueError as exc:
            raise Refused("invalid_json") from exc

    def record(self, name: str) -> Json:
        """A nested JSON object; empty if absent."""
        value = self.part(name)
        if value is None:
            return {}
        if not isinstance(value, dict):
            raise _wrong(name, "an object")
        return value


async def read(request: Request) -> Arguments:
    """The arguments of a request: query, URL-encoded form or JSON; Refused `invalid_json`."""
    values: dict[str, Any] = dict(request.query_params)
    if request.headers.get("content-type", "").startswith("application/json"):
        values.update(_object(await request.body()))
    else:
        values.update(parse_qsl((await request.body()).decode(errors="replace"), True))
    return Arguments(values)


def _object(body: bytes) -> Json:
    try:
        value = json.loads(body) if body.strip() else {}
    except ValueError as exc:
        raise Refused("invalid_json") from exc
    if not isinstance(value, dict):
        raise Refused("json_not_object")
    return value


def _wrong(name: str, kind: str) -> Refused:
    return Refused("invalid_arguments", [f"[ERROR] must provide {kind}: {name}"])
