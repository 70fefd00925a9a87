"""Products and how many of them, as a person writes them: `20 x Slate 10; 5 docks`."""

import re
from collections.abc import Callable, Iterator

from bot.sales.commands import Line
from bot.sales.errors import Ambiguous, Choice, Invalid, NotFound
from bot.saying import say
from bot.slack import typed

_ITEM = re.compile(
    r"(?P<many>\d[\d.,]*)\s*(?:x|\u00d7|\*)?\s+(?P<what>.+?)"
    r"(?:\s+(?:at|@|\u00e0)\s+(?P<price>\S+(?:\s+[A-Za-z]{3})?))?",
    re.IGNORECASE,
)
_APART = re.compile(r"\s*(?:\n|;|,\s+(?=\d)|\s+and\s+(?=\d))\s*")


def lines(text: str, find: Callable[[str], Choice], field: str) -> tuple[Line, ...]:
    """The lines of an order or a deal; `find` knows the products. `field` is named in refusals."""
    return tuple(_line(one, find, field) for one in _items(text))


def _items(text: str) -> Iterator[str]:
    return (one for one in _APART.split(text.strip()) if one)


def _line(text: str, find: Callable[[str], Choice], field: str) -> Line:
    found = _ITEM.fullmatch(text)
    if found is None:
        raise Invalid(
            say("“{text}” is no number and product. Write it like 20 x Slate 10.", text=text[:60]),
            field,
        )
    try:
        product = find(found["what"])
    except (Ambiguous, NotFound) as error:
        raise Invalid(str(error), field) from error
    price, currency = typed.amount(found["price"]) if found["price"] else (None, None)
    return Line(product.id, typed.whole(found["many"], field), price, currency)
