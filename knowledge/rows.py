"""A table's row as a sentence: the product, what was asked about it, and the value.

Tables come in three ways: a column a product (`Feature | Book 14 | Book 15`), a row a product
(`Product | Price`), and a sheet a product (`Weight | 1.3 kg`).
"""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from knowledge import cells
from knowledge.expecting import Expected, meets
from knowledge.lexicon import Lexicon
from knowledge.passage import Passage
from knowledge.query import Query
from knowledge.telling import asked_in, flat, gives, led, shortened, stems, worth

# Heads of columns that say nothing which the row's name does not say.
_GENERIC = frozenset(
    ("", "value", "values", "description", "details", "detail", "specification", "specifications")
)
# Heads above a column of product names.
_OF_PRODUCTS = frozenset(
    ("product", "products", "model", "models", "device", "devices", "plan", "plans", "name")
)
# What is asked of a product and means it and its namesakes: "which Pro 11 versions".
_SOLD = _OF_PRODUCTS | {"editions", "versions", "variants", "options", "configurations"}
_MONEY = re.compile(r"[$€£¥]\s?\d")
# What a title says beside the name of its product.
_ABOUT = re.compile(
    r"^about\s+|[\s:,-]+(?:technical |tech )?(?:overview|specifications?|specs|hardware|details"
    r"|data ?sheet)$",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^([^:\n]{2,40}): ", re.MULTILINE)
_SUBJECT = 90
_CELL = 12
_SEVERAL = 3
# A row of a comparison that is no longer is told whole where one column alone compares nothing.
_WHOLE = 320


@dataclass(frozen=True, slots=True)
class Picked:
    """What a question asks of a row: the row's name and columns, each as head and whole cell.

    `others` are the heads of the columns that were left out.
    """

    name: str
    columns: tuple[tuple[str, str], ...]
    others: tuple[str, ...] = ()


def pick(passage: Passage, query: Query, lexicon: Lexicon) -> Picked:
    """The columns of the product and of the attribute that are asked for, or all of them."""
    pairs = [
        (flat(head), cell)
        for head, cell in zip(passage.header, passage.cells, strict=True)
        if cell.strip()
    ]
    named = bool(passage.cells[0].strip()) and len(pairs) > 1
    columns = pairs[1:] if named else pairs
    if query.expected is Expected.MONEY:
        columns = [pair for pair in columns if meets(query.expected, pair[1])] or columns
    heads = [head for head, _ in columns]
    kept = _in_cells(columns, query, passage.cells[0]) or wanted(heads, query, lexicon)
    if query.expected and not any(gives(columns[number][1], query) for number in kept):
        kept = sorted({*kept, *(n for n, (_, cell) in enumerate(columns) if gives(cell, query))})
    if query.compares and len(kept) == 1 and sum(len(cell) for _, cell in columns) <= _WHOLE:
        kept = [*range(len(columns))]
    return Picked(
        flat(passage.cells[0]) if named else "",
        tuple(columns[number] for number in kept),
        tuple(head for number, head in enumerate(heads) if number not in kept),
    )


def _in_cells(columns: Sequence[tuple[str, str]], query: Query, name: str) -> list[int]:
    """The column that alone holds, in its cell, what is asked and neither name nor head says."""
    asked = frozenset(stem for stem in query.attributes if query.shares.get(stem, 1.0) >= 1.0)
    asked -= asked_in(name, query)
    heads = asked_in(" ".join(head for head, _ in columns), query)
    if len(columns) < _SEVERAL or query.compares or not asked or asked & heads:
        return []
    holding = [n for n, (_, cell) in enumerate(columns) if asked & asked_in(cell, query)]
    return holding if len(holding) == 1 else []


def wanted(names: Sequence[str], query: Query, lexicon: Lexicon) -> list[int]:
    """The numbers of the names that are asked for, all if none is; never a mere namesake's.

    A name of which less is said than of another is not asked for (`Book 15` where `Book 14` is).
    A namesake is called like another name and something more (`Pro 11` and `Pro 11 with 5G`): it
    is meant only if that more was said. A comparison takes every name that is said in full, too.
    """
    said = [asked_in(name, query) for name in names]
    worths = [worth(name, query, lexicon) for name in names]
    # What was only said before asks for no name.
    worths = [one if found else min(one, 0.0) for one, found in zip(worths, said, strict=True)]
    if max(worths, default=0.0) <= 0:
        return [number for number, value in enumerate(worths) if value >= 0] or [*range(len(names))]
    whole = [stems(name) for name in names]
    kept = [
        number
        for number, found in enumerate(said)
        if worths[number] > 0
        and (not any(found < s for s in said) or (query.compares and whole[number] <= found))
    ]
    if query.lists and not _asks_of_products(query):
        return kept
    if not query.products and len(kept) == 2 and all(whole[n] - said[n] for n in kept):
        # Nothing says which of the two is meant: "the dock" of Fjord Dock and Fjord Dock 2.
        return kept
    return [number for number in kept if not _is_namesake(number, kept, whole, said)]


def _asks_of_products(query: Query) -> bool:
    """Whether what is listed is a product's: "what colors does it come in"; not products."""
    sought = query.sought or ""
    return bool(query.products and sought) and not (
        sought in _SOLD or query.of_products >= stems(sought)
    )


def _is_namesake(
    number: int,
    among: Collection[int],
    whole: Sequence[frozenset[str]],
    said: Sequence[frozenset[str]],
) -> bool:
    return any(
        whole[other] < whole[number] and said[other] >= said[number]
        for other in among
        if other != number
    )


def sentence(
    passage: Passage, picked: Picked, query: Query, lexicon: Lexicon, room: int, unlike: str = ""
) -> str:
    """The row in words, at most `room` characters.

    `unlike` is what tells it from other rows of the same name: `16 GB, 256 GB`.
    """
    name = f"{picked.name}, {unlike}" if unlike else picked.name
    columns = picked.columns
    if (
        name
        and len(columns) == 1
        and columns[0][0]
        and _names_products(passage, columns[0][0], picked.name)
    ):
        product, cell = columns[0]
        value = cells.told(cell, query, lexicon, room - len(product) - len(name) - 4)
        told = f"{name}: {value}"
        return shortened(told if value.startswith(product) else led(product, told), room)
    lead = " \u2013 ".join(filter(None, (_subject(passage, query), name)))
    shown: list[str] = []
    for number, (head, cell) in enumerate(columns):
        head = "" if head.casefold() in _GENERIC else head
        left = (room - len(lead) - sum(map(len, shown))) // (len(columns) - number)
        if left - len(head) > _CELL:
            value = cells.told(cell, query, lexicon, left - len(head) - 4, picked.name)
            shown.append(_headed(head, value))
        elif query.compares:
            return ""
    per = _per(passage) if any(map(_MONEY.search, shown)) else ""
    if not shown:
        return ""
    return shortened(led(lead, f"{'; '.join(shown)}{per}"), room)


def _per(passage: Passage) -> str:
    """What its price is the price of: " per seat and month"."""
    said = next((flat(cell) for cell in passage.cells[1:] if cell.startswith("Per ")), "")
    return f" {said[0].lower()}{said[1:]}" if said else ""


def _headed(head: str, value: str) -> str:
    if not head:
        return value
    if _MONEY.match(value) and head[1:].islower():
        return f"{head.lower()} {value}"
    return f"{head}: {value}"


def _names_products(passage: Passage, head: str, name: str) -> bool:
    """Whether the head of the column, and not the name of the row, is the product."""
    if passage.header[0].strip().casefold() in _OF_PRODUCTS:
        return False
    proper = _properness(head, passage)
    return proper > 1 or proper > _properness(name, passage)


def _properness(words_: str, passage: Passage) -> int:
    """How much of a proper name it is: capitals and numbers, and being told in the title."""
    parts = words_.split()
    capitals = sum(part[:1].isupper() for part in parts)
    titles = " ".join((passage.sheet.title, *passage.sheet.products)).casefold()
    told = 3 * (words_.casefold() in titles)
    return told + (capitals > 1) + any(part[:1].isdigit() for part in parts[1:])


def _subject(passage: Passage, query: Query) -> str:
    """What a row is about that does not say so itself: its heading or title, if that was asked."""
    row = " ".join((*passage.header, *passage.cells[:1]))
    if sum(part[:1].isupper() for part in passage.cells[0].split()) > 1 and len(passage.cells) > 2:
        return ""
    missing = asked_in(passage.context, query) - asked_in(row, query)
    numbers = query.numbers
    if numbers and not missing & numbers:
        return ""
    above = (*reversed(passage.section), *passage.sheet.products[:1], passage.sheet.title)
    told = [asked_in(part, query) & missing for part in above]
    most = max(range(len(above)), key=lambda n: (len(told[n] & numbers), len(told[n]), -n))
    if told[most]:
        return shortened(_ABOUT.sub("", above[most]).strip(), _SUBJECT)
    # "Warranty: two years" is true of one product only.
    alone = len(passage.header) == 2 and passage.header[1].casefold() in _GENERIC
    return subject(passage) if alone and not query.products else ""


def subject(passage: Passage) -> str:
    """The product that a passage's sheet is about, by its title."""
    return shortened(_ABOUT.sub("", passage.sheet.title).strip(), _SUBJECT)


def heads(passage: Passage) -> str:
    """All that says what a row tells: its name, the heads of its columns, labels in its cells."""
    labels = (label for cell in passage.cells[1:] for label in _LABEL.findall(cell))
    return " ".join((*passage.header, *passage.cells[:1], *labels))


def unlike(passage: Passage, others: Iterable[Passage]) -> str:
    """The second cell where the first does not tell the row from others of its table."""
    if len(passage.cells) < 3 or not passage.cells[1].strip():
        return ""
    for other in others:
        same = other.cells and other.cells[0] == passage.cells[0]
        if same and other.header == passage.header and other.cells[1] != passage.cells[1]:
            return flat(passage.cells[1])
    return ""


def readable(passage: Passage) -> str:
    """The whole row for reading: `Ports · Book 14: USB-C · Book 15: USB-C, HDMI`."""
    pairs = [
        (flat(head), flat(cell))
        for head, cell in zip(passage.header, passage.cells, strict=True)
        if cell.strip()
    ]
    return " · ".join(
        f"{head}: {cell}" if number and head.casefold() not in _GENERIC else cell
        for number, (head, cell) in enumerate(pairs)
    )
