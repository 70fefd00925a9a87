"""The rows of one table that answer together: the best, and those asked for as much."""

from collections.abc import Sequence
from dataclasses import replace

from knowledge import excerpts, rows
from knowledge.lexicon import Lexicon
from knowledge.passage import Passage
from knowledge.piece import Piece
from knowledge.query import Query
from knowledge.telling import asked_in, flat
from knowledge.verdict import affirmed, says_no, verdict

_LISTED = 12
# Of several rows each has at least so much room, and none is begun with less than that.
_EACH = 230
_LEAST = 60


def told(
    best: Passage, near: Sequence[Passage], query: Query, lexicon: Lexicon, room: int
) -> list[Piece]:
    """The best row, with the other rows of its table that are asked for as much."""
    table = [passage for passage in near if of(passage) == of(best)]
    meant = _meant(best, table, query, lexicon)
    able = len(meant)
    meant = sorted(meant[:_LISTED], key=lambda passage: passage.position)
    found: list[Piece] = []
    left = room
    for passage in meant:
        if found and left < _LEAST:
            break
        picked = affirmed(rows.pick(passage, query, lexicon), query)
        unlike = rows.unlike(passage, table) if len(picked.columns) < len(passage.cells) - 1 else ""
        most = left if len(meant) == 1 else min(left, max(_EACH, room // len(meant)))
        text = rows.sentence(passage, picked, query, lexicon, most, unlike)
        yes = verdict(passage, picked, query, text) if len(meant) == 1 else None
        left -= len(text) + 3
        if text:
            found.append(Piece(passage, text, (passage.source,), yes, others=picked.others))
    return [*found[:-1], *(replace(last, more=able - len(found)) for last in found[-1:])]


def below(table: Sequence[Passage], query: Query, lexicon: Lexicon, room: int) -> list[Piece]:
    """The rows of a table as points below what leads to it: all, or those asked for by name.

    Where they have no room, their names alone.
    """
    above = (table[0].sheet.title, *table[0].section)
    query = query.without(asked_in(" ".join(above), query))
    meant = [table[n] for n in rows.wanted([one.cells[0] for one in table], query, lexicon)]
    each = room // len(meant)
    told_ = [rows.sentence(p, rows.pick(p, query, lexicon), query, lexicon, each) for p in meant]
    if each < _LEAST or not all(told_):
        told_ = [flat(passage.cells[0]) for passage in meant]
    return [
        Piece(passage, f"- {text}", (passage.source,))
        for passage, text in zip(meant, told_, strict=True)
    ]


def _meant(
    best: Passage, table: Sequence[Passage], query: Query, lexicon: Lexicon
) -> Sequence[Passage]:
    """The rows whose names are asked for; of a list those that say as much as the best.

    Where the best says yes or no, it alone. What the heading above a list says asks for all its
    rows: "Docks for the Pro 11".
    """
    names = [passage.cells[0] for passage in table]
    heads = " ".join(head for head, _ in rows.pick(best, query, lexicon).columns)
    rest = query.without(asked_in(heads, query))
    above = asked_in(" ".join(best.section[-1:] if query.lists else ()), query)
    meant = [table[number] for number in rows.wanted(names, rest.without(above), lexicon)]
    plain = query.polar and not query.lists
    if plain and excerpts.further(best, query, lexicon, _EACH).yes is not None:
        return [best]
    if not query.lists:
        return _fullest(meant, rest) if any(asked_in(name, rest) for name in names) else [best]
    says = asked_in(" ".join(best.cells[1:]), rest)
    meant = [p for p in meant if says <= asked_in(" ".join(p.cells[1:]), rest)] or meant
    return [p for p in meant if not says_no(rows.pick(p, query, lexicon))] or meant


def _fullest(meant: Sequence[Passage], rest: Query) -> list[Passage]:
    """Without rows of whose name there is another that says more: "the one with 32 GB"."""
    said = [asked_in(" ".join(passage.cells), rest) for passage in meant]
    return [
        one
        for one, own in zip(meant, said, strict=True)
        if not any(
            own < other and two.cells[0] == one.cells[0]
            for two, other in zip(meant, said, strict=True)
        )
    ]


def of(passage: Passage) -> object:
    """What the rows of one table have in common."""
    return passage.sheet, passage.section, passage.header
