"""A product and how many of it, as a message names them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Goods:
    """A product; `quantity` is None where the message does not say how many."""

    product_id: int
    quantity: int | None = None
