"""Yes or no, where the picked cell of a table says so plainly."""

import re
from dataclasses import replace

from knowledge import denying
from knowledge.catalogue import essential, kind_of
from knowledge.passage import Passage
from knowledge.query import Query
from knowledge.rows import Picked
from knowledge.telling import asked_in, flat
from knowledge.words import plain

_YES = re.compile(r"(?:yes|supported|included|available|✓|✔️?|✅|☑️?)(?:$|[\s,;.:(])", re.IGNORECASE)
_NO = re.compile(
    r"(?:no|none|not (?:supported|included|available|possible)|unavailable|✗|✘|❌|✖️?|-|\u2013|—)"
    r"(?:$|[\s,;.:(])",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"(?:one|two|three|four|five|six|[1-9])(?:$|[,;.(]| on | at )", re.IGNORECASE)
# Heads above accessories, each of which is what its row is about: "Accessory", "Product".
_THINGS = re.compile(r"(?:\w+ )?(?:accessor(?:y|ies)|products?)\b", re.IGNORECASE)
# A product called by its number alone: "the 11".
_CALLED = re.compile(r"\b(?:the|el|la|das|die|der|le|il|o)\s+(\d+)\b", re.IGNORECASE)
_OPTIONAL = re.compile(r"\boptional\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d|\b(?:one|two|three|four|five|six|once|twice|only|except|not|no)\b", re.I)


def verdict(passage: Passage, picked: Picked, query: Query, text: str) -> bool | None:
    """True for yes, False for no, None where the row leaves it open; `text` is the row in words."""
    told = _told(passage, picked, query)
    return denying.answered(passage, text, query) if told is None else told


def _told(passage: Passage, picked: Picked, query: Query) -> bool | None:
    """What the cell as a whole says.

    Every word that was asked must stand in the row or above it; the thing itself in the row.
    """
    able = query.polar and not query.compares and len(picked.columns) == 1
    if not able or not _is_asked_for(passage, picked, query):
        return None
    head, cell = picked.columns[0]
    above = " ".join(passage.above)
    asked = query.content.keys() - denying.VERBS
    if asked - asked_in(f"{above} {picked.name} {head} {cell}", query):
        return None
    numbers = query.numbers | set(_CALLED.findall(query.text)) & asked_in(head, query)
    if {stem for stem in asked if stem.isdigit()} - numbers - asked_in(cell, query):
        return None
    lines = [line.strip("-*• ") for line in cell.splitlines() if line.strip("-*• ")] or [cell]
    told = _said(lines[0])
    if told is not None:
        return told
    thing = asked - asked_in(f"{above} {head}", query)
    if not thing:
        return None
    if thing <= asked_in(picked.name, query):
        return True if _COUNTED.match(lines[0]) else None
    # "Delivery and returns" above times of delivery says nothing of returns.
    row = asked_in(" ".join((*passage.section, picked.name, head, cell)), query)
    whole = asked - query.of_products <= row
    return _stands(lines, thing - asked_in(picked.name, query), query) if whole else None


def _is_asked_for(passage: Passage, picked: Picked, query: Query) -> bool:
    """Whether the thing that the row is about is asked for: an adapter is no "HDMI"."""
    if not (picked.name and _THINGS.match(passage.header[0])):
        return True
    return bool(asked_in(kind_of(essential(plain(picked.name))), query))


def says_no(picked: Picked) -> bool:
    """Whether the only column that is asked for says no."""
    return len(picked.columns) == 1 and _said(flat(picked.columns[0][1])) is False


def affirmed(picked: Picked, query: Query) -> Picked:
    """Where things are to be listed, without the columns that say no, if any says more."""
    if not query.lists or query.compares or denying.bounds(query.text):
        return picked
    columns = tuple(one for one in picked.columns if _said(flat(one[1])) is not False)
    return replace(picked, columns=columns or picked.columns)


def _said(value: str) -> bool | None:
    if _NO.match(value):
        return False
    found = _YES.match(value)
    # "Yes, one monitor" is no yes to two of them.
    return True if found and not _NUMBER.search(value) else None


def _stands(lines: list[str], thing: frozenset[str] | set[str], query: Query) -> bool | None:
    """Whether one line of the cell holds the thing, and does not deny or restrict it."""
    for line in lines:
        if thing <= asked_in(line, query):
            if not (denying.bounds(line) or _OPTIONAL.search(line)):
                return True
            named = re.findall(r"(?:no|without) ([\w-]+)", line.casefold())
            return False if any(thing <= asked_in(word, query) for word in named) else None
    return None
