"""Lists cut into parts that can be read on their own: steps together, long lists between points."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ingest.document import Item, Listing, Paragraph, Words
from ingest.sections import Body

LIST = 900
STEPS = 2400

_NUMBER = re.compile(r"(\d+)\.")
_FOOTNOTES = re.compile(
    r"\b(?:references?|foot ?notes?|notes|disclaimers?|legal|fine print)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Part:
    """Words to read and the place in the document that they come from."""

    text: str
    start: int
    end: int


def is_steps(listing: Listing, heading: str) -> bool:
    """Several numbered points are steps, unless the section holds footnotes."""
    return listing.ordered and len(listing.items) > 1 and not _FOOTNOTES.search(heading)


def parts(listing: Listing, lead: Words | None, most: int) -> list[Part]:
    """The list in parts of about `most` characters, cut between points (or, in a very long point,
    between sentences). Each begins with the lead-in and the points that it stands under."""
    found: list[Part] = []
    lines: list[str] = []
    start = end = -1
    above: list[Item] = []
    for item in _small(listing.items, most):
        del above[item.depth :]
        size = sum(map(len, lines))
        if lines and size + len(_line(item)) > most:
            found.append(Part("\n".join(lines), start, end))
            lines = []
        if not lines:
            lines = _opening(lead, above)
            start = lead.start if lead and not found else item.start
        lines.append(_line(item))
        end = item.end
        above += [item] * (item.depth + 1 - len(above))
    return [*found, Part("\n".join(lines), start, end)] if lines else found


def _opening(lead: Words | None, above: Iterable[Item]) -> list[str]:
    opening = [lead.text] if lead else []
    return opening + [_line(replace(item, sentences=item.sentences[:1])) for item in above]


def _line(item: Item) -> str:
    words = " ".join(sentence.text for sentence in item.sentences)
    return "  " * item.depth + (f"{item.marker} {words}" if item.marker else words)


def _small(items: Iterable[Item], most: int) -> Iterable[Item]:
    """The items, one that is longer than `most` in several, cut between its sentences."""
    for item in items:
        held: list[Words] = []
        marker = item.marker
        for sentence in item.sentences:
            if held and sum(len(words.text) for words in held) + len(sentence.text) > most:
                yield Item(marker, item.depth, tuple(held))
                held, marker = [], ""
            held.append(sentence)
        yield Item(marker, item.depth, tuple(held))


def rejoined(body: Sequence[Body]) -> list[Body]:
    """`body` with numbered lists put together that only a paragraph or a picture had parted."""
    joined: list[Body] = []
    for block in body:
        at = _continued(joined, block)
        if at is None:
            joined.append(block)
            continue
        items = [item for part in joined[at:] for item in _items(part)]
        joined[at:] = [Listing((*items, *_items(block)), ordered=True)]
    return joined


def _continued(body: Sequence[Body], block: Body) -> int | None:
    """The place in `body` of the numbered list that `block` goes on with."""
    first = _numbers(block)[:1]
    if not first or first == [1]:
        return None
    for at in range(len(body) - 1, max(-1, len(body) - 5), -1):
        numbers = _numbers(body[at])
        if numbers:
            return at if numbers[-1] + 1 == first[0] else None
        if not isinstance(body[at], Paragraph | Listing):
            return None
    return None


def _numbers(block: Body) -> list[int]:
    if not isinstance(block, Listing) or not block.ordered:
        return []
    found = (_NUMBER.fullmatch(item.marker) for item in block.items if item.depth == 0)
    return [int(match.group(1)) for match in found if match]


def _items(block: Body) -> tuple[Item, ...]:
    if isinstance(block, Listing):
        inner = 0 if block.ordered else 1
        return tuple(replace(item, depth=item.depth + inner) for item in block.items)
    return (Item("", 0, block.sentences),) if isinstance(block, Paragraph) else ()
