"""Calls to Slack that may be refused without harm."""

from collections.abc import Callable
from typing import Any, Protocol


class Trying(Protocol):
    """Whoever carries out calls that may be refused, and then answers None."""

    def tried(self, call: Callable[[], Any]) -> Any: ...
