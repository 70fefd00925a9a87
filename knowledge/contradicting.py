"""Both sides of a contradiction, where what answers stands on one of them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from knowledge.disagreeing import Disagreement, age
from knowledge.facts import Fact
from knowledge.measures import agree, measures
from knowledge.passage import Kind
from knowledge.piece import Piece
from knowledge.query import Query
from knowledge.quoting import quote
from knowledge.snapshot import Snapshot
from knowledge.telling import asked_in, flat, led, shortened, stems

_OWN = 260
_OTHER = 120
_SIDES = 3


def both_sides(found: Sequence[Piece], query: Query, held: Snapshot) -> list[Piece]:
    """The pieces; beside what answers, what other sheets or other lines say against it.

    Beside one piece as its equal: the newest sheet's side first, those without a date last. Beside
    several, which are of different products, in lines below them.
    """
    first = [piece for piece in found if piece.first]
    against = [next(filter(None, _against(piece, query, held)), []) for piece in first]
    if not any(against):
        return list(found)
    if len(first) == 1:
        own = replace(first[0], text=shortened(first[0].text, _OWN), yes=None, disagrees=True)
        others = map(_side, against[0][: _SIDES - 1])
        shown = sorted((own, *others), key=lambda side: age(side.passage.sheet))
    else:
        shown = [*first, *(replace(_side(facts[0]), first=False) for facts in against if facts)]
    told = {piece.passage.id for piece in shown}
    return [*shown, *(piece for piece in found if piece.passage.id not in told)]


def _against(piece: Piece, query: Query, held: Snapshot) -> Iterator[list[Fact]]:
    """For each contradiction that the piece has a part in, what is said against its words."""
    for one in held.disagreements:
        mine = list(_stated(one, piece, query))
        if mine and _is_asked(one, mine, piece, query):
            others = [
                fact
                for fact in one.facts
                if flat(fact.value) not in piece.text
                and not all(agree(fact.measures, own.measures) for own in mine)
            ]
            yield list(_different(others))


def _is_asked(one: Disagreement, mine: Sequence[Fact], piece: Piece, query: Query) -> bool:
    """Whether the question is about what is contradicted, by its words or by the answer's."""
    attributes = " ".join(fact.attribute for fact in one.facts)
    if piece.passage.kind is Kind.ROW:
        told = "; " not in piece.text and piece.text.endswith(flat(mine[0].value))
    else:
        told = not stems(piece.text).isdisjoint(stems(attributes))
    return told or bool(asked_in(attributes, query))


def _stated(one: Disagreement, piece: Piece, query: Query) -> Iterator[Fact]:
    """The facts that the piece's words say: its row's own, or those that a text repeats."""
    if piece.passage.kind is Kind.ROW:
        for fact in one.facts:
            if fact.passage.id == piece.passage.id and flat(fact.value) in piece.text:
                yield fact
        return
    if any(one.product in names for names in query.products):
        said = measures(piece.text)
        for fact in one.facts:
            kinds = {measure.kind for measure in fact.measures}
            alike = [measure for measure in said if measure.kind in kinds]
            # A text with several values of the kind may be asked for another of them.
            if alike and all(agree(fact.measures, (measure,)) for measure in alike):
                yield fact


def _different(facts: Sequence[Fact]) -> Iterator[Fact]:
    """One fact for every value."""
    told: list[Fact] = []
    for fact in facts:
        if not any(agree(fact.measures, other.measures) for other in told):
            told.append(fact)
            yield fact


def _side(fact: Fact) -> Piece:
    text = led(fact.name, f"{fact.attribute}: {flat(fact.value)}")
    passage = fact.passage
    line = f"{fact.attribute}: {fact.value}"
    source = passage.source if passage.kind is Kind.ROW else quote(line, passage)
    return Piece(passage, shortened(text, _OTHER), (source,), disagrees=True)
