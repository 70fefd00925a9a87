"""What adds to an answer, in points below it."""

from collections.abc import Sequence

from knowledge import excerpts, pointing, tables
from knowledge.expecting import TO_BE_GIVEN, meets
from knowledge.lexicon import Lexicon
from knowledge.passage import Kind
from knowledge.piece import Piece
from knowledge.query import Query
from knowledge.search import Hit
from knowledge.telling import asked_in, gives, leads, says, share, stems
from knowledge.words import folded

FURTHER = 230
SECOND = 2
ENOUGH = 0.5
ALIKE = 0.6
_SHORT = 5


def added(
    first: Sequence[Piece], best: Hit, near: Sequence[Hit], query: Query, lexicon: Lexicon
) -> list[Piece]:
    """At most two pieces that say more of what was asked, as much elsewhere, or of a namesake."""
    shown = {piece.passage.id for piece in first}
    rowed = {tables.of(piece.passage) for piece in first if piece.passage.kind is Kind.ROW}
    seen = {folded(piece.text) for piece in first}
    said = frozenset[str]().union(*(says(piece.passage, piece.text, query) for piece in first))
    others = {name.casefold() for piece in first for name in piece.others}
    plain = first[0].yes is not None
    given = first[0].passage.kind is Kind.TEXT and any(gives(one.text, query) for one in first)
    found: list[Piece] = []
    for hit in near:
        told = hit.passage.id in shown or tables.of(hit.passage) in rowed
        if len(found) == SECOND or (plain and not others):
            break
        if told or not _names(hit, best, query):
            continue
        whole = asked_in(" ".join((*hit.passage.heads, hit.passage.text)), query)
        if not others and not _adds(whole, said, given, query, lexicon):
            continue
        piece = excerpts.further(hit.passage, query, lexicon, FURTHER)
        own = says(hit.passage, piece.text, query)
        warns = (
            hit.passage.kind is not Kind.ROW
            and not own.isdisjoint(query.attributes)
            and any(name in piece.text.casefold() for name in others if len(name) > _SHORT)
        )
        if query.expected in TO_BE_GIVEN and not meets(query.expected, piece.text):
            continue
        if leads(piece.text) or _says_nothing(piece, [*first, *found]):
            continue
        adds = not plain and _adds(own, said, given, query, lexicon)
        if folded(piece.text) not in seen and (warns or adds):
            seen.add(folded(piece.text))
            said |= own
            others = set() if warns else others
            found.append(excerpts.labelled(piece) if excerpts.is_bare(piece) else piece)
    return found


def _adds(
    own: frozenset[str], said: frozenset[str], given: bool, query: Query, lexicon: Lexicon
) -> bool:
    """Whether words of the question say more than was said, or as much where it is not given."""
    more = not own <= said and share(own, query, lexicon) >= ENOUGH
    return more or (own >= said and not given)


def _says_nothing(piece: Piece, told: Sequence[Piece]) -> bool:
    """Whether it is a label, a pointer, a question, or what was just said once more."""
    passage = piece.passage
    if pointing.alone(passage) or pointing.is_caption(passage, piece.text):
        return True
    asks = piece.text.endswith(("?", "\uff1f"))
    return asks or any(_is_alike(stems(piece.text), stems(one.text)) for one in told)


def _is_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both say the same: hardly another word, and no other number."""
    numbers = any(stem[:1].isdigit() for stem in one - other)
    return len(one & other) >= ALIKE * len(one | other) and not numbers


def _names(hit: Hit, best: Hit, query: Query) -> bool:
    """Whether the passage names a product of the question, if the best one does."""
    return not query.products or hit.fit > 0 or best.fit <= 0
