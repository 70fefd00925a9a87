"""A passage as a piece of an answer: what of it is told, in so much room."""

import re
from dataclasses import replace

from knowledge import denying, parts, rows
from knowledge.lexicon import Lexicon
from knowledge.passage import Kind, Passage
from knowledge.piece import Piece
from knowledge.query import Query
from knowledge.telling import led
from knowledge.verdict import verdict

# What a yes is said to is told by the title of its table: "Accessory compatibility".
_BARE = re.compile(r": (?:yes|no)$", re.IGNORECASE)


def part(passage: Passage, query: Query, lexicon: Lexicon, room: int) -> Piece:
    text, quotes = parts.told(passage, query, lexicon, room)
    return Piece(passage, text, tuple(quotes), denying.answered(passage, text, query))


def further(passage: Passage, query: Query, lexicon: Lexicon, room: int) -> Piece:
    if passage.kind is Kind.ROW:
        picked = rows.pick(passage, query, lexicon)
        text = rows.sentence(passage, picked, query, lexicon, room)
        yes = verdict(passage, picked, query, text)
        return Piece(passage, text, (passage.source,), yes, first=False)
    return replace(part(passage, query, lexicon, room), first=False)


def is_bare(piece: Piece) -> bool:
    """Whether it says yes or no, and not to what."""
    return _BARE.search(piece.text) is not None


def labelled(piece: Piece) -> Piece:
    """The piece with its sheet's title in front, unless its words name the product."""
    title = rows.subject(piece.passage)
    named = piece.text.startswith((title, *filter(None, piece.passage.header[1:])))
    if named and not is_bare(piece):
        return piece
    return replace(piece, text=led(title, piece.text))
