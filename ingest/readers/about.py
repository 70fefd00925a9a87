"""What a sheet says of itself: its title, its products, its date and its last day."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import PurePosixPath

import yaml

from ingest import dates
from ingest.document import Block, Heading, Listing, Paragraph, Table
from knowledge.passage import Sheet

Matter = Mapping[str, object]

_FRONT = re.compile(r"\A---[ \t]*\n(.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_LINE = re.compile(r"^([A-Za-z][\w. -]*?)[ \t]*:[ \t]*(.*?)[ \t]*$", re.MULTILINE)
_EXPIRES = ("expires", "expiry", "expiration", "expiration date", "valid until", "valid to")
_DATED = ("date", "updated", "last updated", "last modified", "modified", "published", "effective")
_DEEPEST = 50
_LABELS = ("note", "notes", "tip", "important", "warning", "caution", "example")
_FILE = re.compile(r"^\S+\.(?:md|txt|html?|pdf|docx?|pptx?|xlsx?|csv|indd)$", re.IGNORECASE)
_PRODUCTS = ("products", "product", "product name", "product names")


def front_matter(text: str) -> tuple[Matter, int]:
    """The keys before a sheet's text (lower case, "_" and "-" as spaces) and where that begins."""
    found = _FRONT.match(text)
    if not found:
        return {}, 0
    return keys(found.group(1) or ""), found.end()


def keys(source: str) -> Matter:
    """`source` read as YAML, or line by line where it is no valid YAML (a title with a colon)."""
    try:
        loaded = yaml.load(source, Loader=yaml.CSafeLoader) if shallow(source) else None
    except yaml.YAMLError:
        loaded = None
    if not isinstance(loaded, dict):
        loaded = {key: value.strip("'\"") for key, value in _LINE.findall(source)}
    return {key(named): value for named, value in loaded.items()}


def shallow(source: str) -> bool:
    """Whether YAML is nested as a person would; the C loader ends the program if it is not."""
    depth = 0
    for event in yaml.parse(source, Loader=yaml.CSafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            return False
    return True


def key(words: object) -> str:
    """How a key is looked up: "Valid_Until" as "valid until"."""
    return re.sub(r"[\s_-]+", " ", str(words)).strip().casefold()


def sheet(
    name: str,
    matter: Matter,
    blocks: Iterable[Block],
    *,
    title: str = "",
    dated: date | None = None,
) -> Sheet:
    """The sheet at `name`; its own words (`matter`, then `blocks`) go before what the file says."""
    blocks = tuple(blocks)
    lines = tuple(_lines(blocks))
    return Sheet(
        path=name,
        title=_words(matter.get("title"))
        or next((words for words in map(_title, _titles(blocks, title)) if words), "")
        or _named(name),
        products=_products(matter),
        dated=_dated(matter) or dates.updated(lines) or dated,
        expires=_first(matter, _EXPIRES) or dates.expiry(lines),
    )


def _words(value: object) -> str:
    return " ".join(str(value).split()) if isinstance(value, str | int | float) else ""


def _titles(blocks: tuple[Block, ...], own: str) -> tuple[str, ...]:
    """What may be the title: the highest heading if there is but one, then what the file says."""
    highest = [b.words.text for b in blocks if isinstance(b, Heading) and b.level == 1]
    return (*highest, own.strip()) if len(highest) == 1 else (own.strip(), *highest)


def _title(words: str) -> str:
    """`words`, those of a file's name written as a title: "dock-2.docx" is "Dock 2"."""
    return _named(words) if _FILE.search(words) else words


def _named(name: str) -> str:
    stem = re.sub(r"[_\s-]+", " ", PurePosixPath(name).stem).strip()
    return stem[:1].upper() + stem[1:]


def _products(matter: Matter) -> tuple[str, ...]:
    for key in _PRODUCTS:
        value = matter.get(key)
        if isinstance(value, list):
            return tuple(words for words in map(_words, value) if words)
        if isinstance(value, str) and value.strip():
            return tuple(part for part in map(_words, re.split(r"[;,]", value)) if part)
    return ()


def _dated(matter: Matter) -> date | None:
    # Microsoft's own key counts the month first, as its writers' guide asks for.
    return _first(matter, _DATED) or dates.parse(matter.get("ms.date"), month_first=True)


def _first(matter: Matter, names: tuple[str, ...]) -> date | None:
    return next((found for name in names if (found := dates.parse(matter.get(name)))), None)


def _lines(blocks: tuple[Block, ...]) -> Iterator[str]:
    """The lines that may state a date: sentences, headings, and rows of a name and a value."""
    for block in blocks:
        if isinstance(block, Heading):
            yield block.words.text
        elif isinstance(block, Paragraph):
            yield from (words.text for words in block.sentences)
        elif isinstance(block, Listing):
            yield from (words.text for item in block.items for words in item.sentences)
        elif isinstance(block, Table):
            rows = (*block.header, *block.rows)
            yield from (": ".join(row.cells) for row in rows if len(row.cells) == 2)


def is_label(words: str) -> bool:
    """Whether a line of its own, though bold, is no heading but the mark of a note."""
    return words.casefold().strip(" :") in _LABELS
