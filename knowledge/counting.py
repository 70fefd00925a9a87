"""What a question counts: "12 Pro 11 and 3 docks", or "and for 80?"."""

import re
from collections.abc import Collection

from knowledge.measures import is_unit
from knowledge.need_words import PEOPLE
from knowledge.words import plain, words

OF_ANYTHING = re.compile(PEOPLE, re.IGNORECASE)
# A number, the word behind it, and the next, which may be what is counted: "20 Fjord pens".
_COUNT = re.compile(
    r"(?<![\w.,$€£¥-])(\d{1,5})(?:\s?[x\u00d7])?\s+(?:of\s+)?(?:the\s+)?([^\W\d_]+)"
    r"((?: [^\W\d_]+)?)"
)
_ALONE = re.compile(
    r"(?:\bfor |^and |^what about |^)(\d{1,5})"
    r"(?: (?:then|pieces|devices|seats|of (?:those|them|these)))?\W*$",
    re.IGNORECASE,
)
_PIECES = "pieces"
_OPENS = re.compile(r"(?:(?:and|plus|so|ok) )*\d")


def counted(
    said: str, named: Collection[str], of_products: Collection[str]
) -> list[tuple[int, str]]:
    """The numbers that stand before one of the stems, or before pieces of anything, and those.

    A number may stand alone at the end: "and for 80?". One that belongs to a name counts nothing.
    """
    counts = [*_COUNT.findall(said), *((number, _PIECES, "") for number in _ALONE.findall(said))]
    spoken = plain(said)
    return [
        (int(number), word)
        for number, word, after in counts
        if (number not in of_products or spoken.count(number) > 1)
        and not is_unit(word)
        and (OF_ANYTHING.fullmatch(word) or not set(named).isdisjoint(words(f"{word}{after}")))
    ]


def is_order(said: str, attributes: Collection[str], of_products: Collection[str]) -> bool:
    """Whether so many of each product are named, and nothing else is said."""
    if not (of_products and _OPENS.match(said.casefold())):
        return False
    numbers = {str(number) for number, _ in counted(said, of_products, of_products)}
    return bool(numbers) and numbers >= set(attributes)
