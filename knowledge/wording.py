"""From passages to the parts of a short answer: what answers, then what adds to it.

The words of an answer are those of the sheets; nothing is said that no citation holds.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from heapq import nlargest

from knowledge import adding, denying, excerpts, pointing, tables, twofold
from knowledge.expecting import TO_BE_GIVEN, Expected, meets
from knowledge.lexicon import Lexicon
from knowledge.passage import Kind, Passage
from knowledge.piece import Piece
from knowledge.query import Query
from knowledge.search import ABOUT, WEIGHT_PRODUCT, Hit, is_about
from knowledge.snapshot import Snapshot
from knowledge.telling import LEADING, asked_in, gives, leads, rarity, says, share, stems

FIRST = 480
STEPS = 660
LISTED = 640
# A passage this far behind the best one is not shown beside it.
BEHIND = 3.0
READ = 8
CONSIDERED = 24
COMPARED = 60
WEIGHT_OWN = 3.0
WEIGHT_KIND = 1.0
WEIGHT_PLAIN = 1.0
# What says where something ends is what a question for yes or no is asked for.
WEIGHT_BOUND = 1.0
WEIGHT_POINTING = 4.0
WEIGHT_CAPTION = 1.0
WEIGHT_HEADED = 1.0
WEIGHT_BOTH = 1.5
NEARLY = 0.8
WEIGHT_ALIKE = 1.0
WEIGHT_UNWANTED = 2.0
# What words that were said before count in choosing what to show, and what it counts against a
# passage that so few of its words are new.
SAID_BEFORE = 0.3
WEIGHT_TOLD = 1.0
NEW = 0.4
# What leads to a table.
_TO_TABLE = re.compile(
    rf"{LEADING.pattern}|\bfollowing\b[^.]*\btables?\b|\btables? below\b", re.IGNORECASE
)


def pieces(hits: Sequence[Hit], query: Query, held: Snapshot) -> list[Piece]:
    """What to show of the passages: what answers, then at most two that add something."""
    query = query.lessened(query.carried, SAID_BEFORE)
    hits = [hit for hit in hits[:CONSIDERED] if not pointing.alone(hit.passage)] or hits
    if not hits:
        return []
    lexicon = held.lexicon
    shown = cache(lambda passage: _shown(passage, query, lexicon))
    leading = (hit for hit in hits if not pointing.elsewhere(shown(hit.passage).text))
    least = next(leading, hits[0]).score - BEHIND
    near = [
        hit
        for hit in hits[:CONSIDERED]
        if hit.score >= least or (_same_sheet(hit, hits[0]) and _fills(hit, hits[0], query))
    ]
    # Where what is wanted was said before, the ranking does not bring it to the front.
    read = near if query.follows else near[:READ]
    able = _filling(read, hits[0], query)[:READ] or near[:READ]
    best = _best(able, shown, query, lexicon)
    beside = hits if query.compares or query.lists else near
    found = _side_by_side(hits, best, query, lexicon) or _first(best, beside, query, held)
    found = [piece for piece in found if piece.text]
    if query.retold:
        found[:1] = map(excerpts.labelled, found[:1])
    found += twofold.rest(found, hits[:COMPARED], query, lexicon)
    return [*found, *adding.added(found, best, near, query, lexicon)] if found else []


def _best(
    able: Sequence[Hit], shown: Callable[[Passage], Piece], query: Query, lexicon: Lexicon
) -> Hit:
    """What answers best; of what is about the products, if that holds nearly as much."""
    values = {hit.number: hit.score + _own(hit, shown(hit.passage), query, lexicon) for hit in able}
    best = max(able, key=lambda hit: values[hit.number])
    about = [hit for hit in able if is_about(query, hit) and _nearly(hit, best)]
    return (
        best if is_about(query, best) else max(about or [best], key=lambda hit: values[hit.number])
    )


def _first(best: Hit, near: Sequence[Hit], query: Query, held: Snapshot) -> list[Piece]:
    if best.passage.kind is Kind.ROW and query.lists:
        return tables.told(best.passage, _table(best.number, held), query, held.lexicon, LISTED)
    if best.passage.kind is Kind.ROW:
        return tables.told(best.passage, [hit.passage for hit in near], query, held.lexicon, FIRST)
    lists = _lists(best.passage, near, query)
    if lists:
        return [excerpts.part(one, query, held.lexicon, FIRST // len(lists)) for one in lists]
    piece = excerpts.part(best.passage, query, held.lexicon, _room(best.passage))
    after = _next(best, held)
    told = query.lists and best.passage.kind is Kind.TEXT and after and after.kind is Kind.LIST
    if after is not None and after.kind is Kind.ROW and _TO_TABLE.search(piece.text):
        return [piece, *tables.below(_table(best.number + 1, held), query, held.lexicon, FIRST)]
    if after is None or after.kind is Kind.ROW or not (told or leads(piece.text)):
        return [piece]
    return [piece, excerpts.part(after, query, held.lexicon, FIRST)]


def _shown(passage: Passage, query: Query, lexicon: Lexicon) -> Piece:
    return excerpts.further(passage, query, lexicon, _room(passage))


def _room(passage: Passage) -> int:
    return STEPS if passage.kind is Kind.STEPS else FIRST


def _lists(best: Passage, near: Sequence[Hit], query: Query) -> list[Passage]:
    """The lists of a sheet whose headings together say what was asked: "Spain", "Austria"."""
    found: list[Passage] = []
    said = frozenset[str]()
    for passage in (best, *(hit.passage for hit in near)):
        listed = passage.kind is Kind.LIST and passage.sheet == best.sheet and passage.section
        heads = asked_in(passage.section[-1], query) if listed else frozenset()
        if heads - said and (len(heads) == len(stems(passage.section[-1]))):
            found.append(passage)
            said |= heads
    return sorted(found, key=lambda passage: passage.position) if len(found) > 1 else []


def _next(hit: Hit, held: Snapshot) -> Passage | None:
    """The list, the steps or the table that stands next in the same section."""
    after = held.passages[hit.number + 1] if hit.number + 1 < len(held.passages) else None
    if after is None or after.kind is Kind.TEXT:
        return None
    place = (hit.passage.sheet.path, hit.passage.section)
    return after if place == (after.sheet.path, after.section) else None


def _table(number: int, held: Snapshot) -> Sequence[Passage]:
    """All rows of the table that a row belongs to."""
    table = tables.of(held.passages[number])
    start, end = number, number + 1
    while start and tables.of(held.passages[start - 1]) == table:
        start -= 1
    while end < len(held.passages) and tables.of(held.passages[end]) == table:
        end += 1
    return held.passages[start:end]


def _side_by_side(hits: Sequence[Hit], best: Hit, query: Query, lexicon: Lexicon) -> list[Piece]:
    """For a comparison the best line of each product, where no single table holds them all."""
    if not query.compares or len(query.products) < 2 or _holds_all(best, hits):
        return []
    found: list[Piece] = []
    for number in range(len(query.products)):
        piece = _beside(found, hits[:COMPARED], number, query, lexicon)
        if piece is None:
            return []
        found.append(piece)
    if len({piece.passage.id for piece in found}) < len(found):
        return []
    one = len({tables.of(piece.passage) for piece in found}) == 1 and found[0].passage.cells
    return found if one else [excerpts.labelled(piece) for piece in found]


def _beside(
    found: Sequence[Piece], hits: Sequence[Hit], number: int, query: Query, lexicon: Lexicon
) -> Piece | None:
    """The best line of one of the products, the more so if it is of what was found of another."""
    asked = query.about(number)

    def value(hit: Hit) -> float:
        alike = bool(found) and _named_alike(hit.passage, found[0].passage)
        return hit.score + WEIGHT_PRODUCT * (hit.fits[number] - hit.fit) + WEIGHT_ALIKE * alike

    def own(hit: Hit) -> float:
        return _own(hit, _shown(hit.passage, asked, lexicon), asked, lexicon)

    able = nlargest(READ, (hit for hit in hits if hit.fits[number] >= ABOUT), key=value)
    if not able:
        return None
    best = max(able, key=lambda hit: value(hit) + own(hit))
    room = FIRST // len(query.products)
    return replace(excerpts.further(best.passage, asked, lexicon, room), first=True)


def _holds_all(best: Hit, hits: Sequence[Hit]) -> bool:
    """Whether it is about all the products, and none of them has a row of its own beside it."""
    rows_ = [
        hit
        for hit in hits
        if best.passage.cells
        and (_same_table(hit, best) or _named_alike(hit.passage, best.passage))
    ]
    return all(
        fit >= ABOUT and all(row.fits[number] <= fit for row in rows_)
        for number, fit in enumerate(best.fits)
    )


def _same_table(one: Hit, other: Hit) -> bool:
    return tables.of(one.passage) == tables.of(other.passage)


def _named_alike(one: Passage, other: Passage) -> bool:
    """Whether both are rows that tell the same of their products."""
    return one.kind is other.kind is Kind.ROW and one.cells[0] == other.cells[0]


def _same_sheet(hit: Hit, best: Hit) -> bool:
    return hit.passage.sheet == best.passage.sheet


def _filling(read: Sequence[Hit], best: Hit, query: Query) -> list[Hit]:
    """Those that fill; beside steps also what tells in a sentence how it is done."""
    found = [hit for hit in read if _fills(hit, best, query)]
    if not found or query.expected is not Expected.STEPS:
        return found
    said = [hit for hit in read if _same_section(hit, best) and gives(hit.passage.text, query)]
    return [*found, *(hit for hit in said if hit not in found)]


def _same_section(hit: Hit, best: Hit) -> bool:
    return _same_sheet(hit, best) and hit.passage.section == best.passage.section


def _fills(hit: Hit, best: Hit, query: Query) -> bool:
    """Whether the passage has the price, date or steps that it was not found for itself."""
    if query.expected is Expected.STEPS:
        steps = hit.passage.kind is Kind.STEPS and best.passage.kind is not Kind.STEPS
        told = gives(hit.passage.text, query) and not gives(best.passage.text, query)
        near = _same_sheet(hit, best) and _nearly(hit, best)
        return ((steps or told) and _same_section(hit, best)) or (steps and near)
    return (
        query.expected in TO_BE_GIVEN
        and _nearly(hit, best)
        and meets(query.expected, hit.passage.text)
    )


def _nearly(hit: Hit, best: Hit) -> bool:
    """Whether it holds nearly as much of what was asked."""
    return hit.coverage >= NEARLY * best.coverage


def _own(hit: Hit, piece: Piece, query: Query, lexicon: Lexicon) -> float:
    """What speaks for a passage in the very words that would be shown of it."""
    passage, text = hit.passage, piece.text
    own = WEIGHT_OWN * share(says(passage, text, query), query, lexicon)
    own += hit.listed
    own -= WEIGHT_UNWANTED * bool(query.unwanted & stems(text))
    own -= WEIGHT_TOLD * _was_told(text, query, lexicon)
    if query.expected:
        own += WEIGHT_KIND if gives(text, query) else -WEIGHT_KIND
    if query.compares and passage.kind is Kind.ROW and len(hit.fits) > 1 and min(hit.fits) > ABOUT:
        own += WEIGHT_BOTH
    if pointing.is_caption(passage, text):
        own -= WEIGHT_CAPTION
    if pointing.elsewhere(text):
        own -= WEIGHT_POINTING
    if passage.kind is Kind.ROW:
        heads = asked_in(" ".join((*passage.header, passage.cells[0])), query)
        own += WEIGHT_HEADED * share(heads - query.of_products, query, lexicon)
    if query.polar:
        own += WEIGHT_PLAIN * (piece.yes is not None) + WEIGHT_BOUND * denying.bounds(text)
    return own


def _was_told(text: str, query: Query, lexicon: Lexicon) -> bool:
    """Whether that is what has just been told: it does not answer the next question, too."""
    new = stems(text) - query.told
    return query.follows and rarity(new, lexicon) <= NEW * rarity(stems(text), lexicon)
