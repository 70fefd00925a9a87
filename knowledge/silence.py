"""When to keep silent: whether what was found holds what was asked."""

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge import language
from knowledge.answer import Silence
from knowledge.catalogue import SAME
from knowledge.expecting import COMMERCIAL, QUANTITIES, TO_BE_GIVEN, Expected, counts, meets, prices
from knowledge.passage import Kind
from knowledge.piece import Piece
from knowledge.query import Query
from knowledge.search import Hit, is_about
from knowledge.snapshot import Snapshot
from knowledge.telling import asked_in, stems
from knowledge.twofold import is_twofold
from knowledge.unmistakable import device_of_others, unsaid
from knowledge.words import plain

# Set on the development questions; see docs/knowledge.md.
WEIGHT_COVERAGE = 0.5
LEAST = 0.64
# The same of what gives the kind of thing that is asked for, where the thread has led to its sheet.
LEAST_GIVEN = 0.57
# The same of a question that was put into other words: how much of them is met tells more there.
COVERAGE_RETOLD = 0.8
LEAST_RETOLD = 0.83
# Where a question for yes or no gets neither, and not its most telling word either.
LEAST_OPEN = 0.75
# Where something is asked for that the sheets speak of by name, and it is not said; a quantity is
# always that of what is named.
LEAST_UNNAMED = 0.8
# The cosine where there is none: words alone answer if they hold 36 % of what is asked.
ASSUMED = 0.46
# From here on a line is shown as the nearest.
NEAR = 0.5

_MONTHLY = stems("month monthly")
_MISSING = {
    Expected.MONEY: Silence.NO_PRICE,
    Expected.DISCOUNT: Silence.NO_PRICE,
    Expected.DATE: Silence.NO_DATE,
}


@dataclass(frozen=True, slots=True)
class Reason:
    """Why nothing is said, and of which product if that is known."""

    kind: Silence
    product: str = ""


def reason(
    query: Query, hits: Sequence[Hit], found: Sequence[Piece], held: Snapshot
) -> Reason | None:
    """None if the pieces found answer the query."""
    first = [piece for piece in found if piece.first]
    telling = _telling(hits, first)
    told = bool(telling) and not query.unsold and names_it(query, found)
    return None if told and _answers(query, telling, first, held) else lacking(query, held)


def is_hopeless(query: Query, hits: Sequence[Hit]) -> bool:
    """Whether none of the passages answers, whichever were shown."""
    return not query.products and not any(_likely(query, hit) for hit in hits)


def lacking(query: Query, held: Snapshot) -> Reason:
    """What the sheets have not if they do not answer the query."""
    unknown = query.unsold or device_of_others(query, held.lexicon)
    if unknown:
        return Reason(Silence.UNKNOWN_PRODUCT, unknown)
    if query.expected in _MISSING:
        return Reason(_MISSING[query.expected])
    product = _product(query, held)
    return Reason(Silence.NOT_STATED, product) if product else Reason(Silence.NOT_IN_SHEETS)


def nearest(why: Reason, hits: Sequence[Hit], found: Sequence[Piece]) -> Piece | None:
    """What to show beside the silence as the nearest line, if it is near and of the product."""
    telling = _telling(hits, [piece for piece in found if piece.first])
    near = bool(telling) and _sureness(_surest(telling)) >= NEAR
    return found[0] if near and why.kind is not Silence.UNKNOWN_PRODUCT else None


def _telling(hits: Sequence[Hit], first: Sequence[Piece]) -> list[Hit]:
    """The passages of all that answers."""
    shown = {piece.passage.id for piece in first}
    return [hit for hit in hits if hit.passage.id in shown]


def _surest(telling: Sequence[Hit]) -> Hit:
    """The passage that answers: of several rows of one name the surest."""
    return max(telling, key=_sureness)


def _answers(query: Query, telling: Sequence[Hit], first: Sequence[Piece], held: Snapshot) -> bool:
    """Whether what answers is sure, of the products, and says what is asked for."""
    shown = _surest(telling)
    said = "\n".join(piece.text for piece in first)
    if not (_sure(query, shown, telling) and _is_about(query, shown, said, held)):
        return False
    left_open = _sureness(shown) < LEAST_OPEN and _is_left_open(query, first, held)
    if left_open or not _given(query, said):
        return False
    doubted = query.expected in QUANTITIES or _sureness(shown) < LEAST_UNNAMED
    return not (doubted and _misses_topic(query, first, held))


def _is_about(query: Query, shown: Hit, said: str, held: Snapshot) -> bool:
    """Whether it is about the products; a price must be that of the very product."""
    if not is_about(query, shown):
        return False
    if query.expected is not Expected.MONEY or min(shown.fits, default=SAME) == SAME:
        return True
    named = held.catalogue.named(plain(said))
    return all(names & named for names in query.products) and len(named) == len(query.products)


def _given(query: Query, said: str) -> bool:
    """Whether the price, the date or the number is said where one is asked for."""
    if query.expected is Expected.MONEY:
        monthly = not _MONTHLY & query.content.keys() - asked_in(said, query)
        named = query.polar or query.products
        return monthly and (meets(Expected.MONEY, said) if named else prices(said))
    if query.expected is Expected.NUMBER:
        return query.polar or counts(said)
    wanted = COMMERCIAL if query.polar else TO_BE_GIVEN
    return query.expected not in wanted or meets(query.expected, said)


def _is_left_open(query: Query, first: Sequence[Piece], held: Snapshot) -> bool:
    """Whether a question for yes or no about a product gets neither, nor its most telling word."""
    told = query.follows or any(piece.yes is not None for piece in first)
    if told or not (query.polar and query.products):
        return False
    said = asked_in(_with_heads(first), query)
    asked = query.attributes - query.of_products or query.attributes
    worth = {s: held.lexicon.rarity(s) * query.shares.get(s, 1.0) for s in asked}
    telling = max(worth.values(), default=0.0)
    return any(worth[stem] == telling for stem in asked - said)


def _misses_topic(query: Query, first: Sequence[Piece], held: Snapshot) -> bool:
    """Whether something is asked for by its name, and what has the answer does not say it.

    In other languages the words are a dictionary's, in a thread those of more than one question.
    """
    if query.language != language.DEFAULT or query.follows or query.retold:
        return False
    giving = [piece for piece in first if meets(query.expected, piece.text)]
    said = asked_in(_with_heads(first if is_twofold(query) else giving or first), query)
    asked = query.attributes - query.of_products - said
    return any(query.shares.get(stem, 1.0) >= 1 for stem in asked & held.topics)


def names_it(query: Query, found: Sequence[Piece]) -> bool:
    """Whether what goes by one name only is said, or stands above what is said."""
    return not unsaid(query, _with_heads(found))


def _with_heads(pieces: Sequence[Piece]) -> str:
    return "\n".join("\n".join((*piece.passage.heads, piece.text)) for piece in pieces)


def _sure(query: Query, shown: Hit, first: Sequence[Hit]) -> bool:
    """Whether the passage answers, by its words and by its meaning, or all of them say all.

    By words alone a question with one that no sheet has is not answered.
    """
    likely = _likely(query, shown) or _say_all(query, first)
    return likely and not (shown.cosine is None and query.unknown)


def _likely(query: Query, shown: Hit) -> bool:
    if query.retold:
        return _sureness(shown, COVERAGE_RETOLD) >= LEAST_RETOLD
    return _sureness(shown) >= (LEAST_GIVEN if _goes_on(query, shown) else LEAST)


def _goes_on(query: Query, shown: Hit) -> bool:
    """Whether it gives the quantity asked of the products, in a sheet that the thread is about."""
    given = query.expected in TO_BE_GIVEN and meets(query.expected, shown.passage.text)
    return bool(query.products) and given and shown.passage.sheet.path in query.sheets


def _say_all(query: Query, first: Sequence[Hit]) -> bool:
    """Whether for every product there is its own row whose name and heads say all that is asked."""
    telling = [hit for hit in first if _tells_all(query, hit)]
    own = (any(hit.fits[n] >= SAME for hit in telling) for n in range(len(query.products)))
    return bool(query.products) and not query.unknown and all(own)


def _tells_all(query: Query, hit: Hit) -> bool:
    heads = " ".join((*hit.passage.header, *hit.passage.cells[:1]))
    said = asked_in(heads, query) | query.of_products
    return hit.passage.kind is Kind.ROW and query.attributes <= said


def _sureness(hit: Hit, coverage: float = WEIGHT_COVERAGE) -> float:
    cosine = ASSUMED if hit.cosine is None else hit.cosine
    return coverage * hit.coverage + cosine


def _product(query: Query, held: Snapshot) -> str:
    """The product that the question is about, as the sheets write its name."""
    names = min(query.products, key=len, default=frozenset())
    return held.catalogue.written[min(names)] if len(names) == 1 else ""
