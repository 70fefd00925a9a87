"""What is said to a model and what comes back: plain values, and the seam between the two."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

# What a token is in letters, roughly, where the endpoint does not count them.
LETTERS_A_TOKEN = 4


@dataclass(frozen=True, slots=True)
class Prompt:
    """One question to a model. `orders` are ours alone; whatever others wrote stands in `matter`.

    `name` is the prompt's file and version; `schema` the JSON Schema that the reply must keep to,
    `most` how many tokens it may have, those of a model that thinks first included.
    """

    name: str
    orders: str
    matter: str
    schema: Mapping[str, Any] | None = None
    most: int = 3000

    @property
    def tokens(self) -> int:
        """About how many tokens it takes."""
        return about(self.orders) + about(self.matter)


@dataclass(frozen=True, slots=True)
class Usage:
    """The tokens that a call took."""

    read: int
    written: int


class Endpoint(Protocol):
    """Where the models are."""

    def stream(self, prompt: Prompt, model: str) -> Iterator[str | Usage]:
        """The reply as it comes, at the end what it took where that is told. Raises ModelError."""
        ...


def about(text: str) -> int:
    return -(-len(text) // LETTERS_A_TOKEN)
