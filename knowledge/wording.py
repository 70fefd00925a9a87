"""From passages to a short answer: the row or the sentences that answer first, each with its quote.

The words of an answer are those of the sheets; nothing is said that no citation holds.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from knowledge.answer import Citation
from knowledge.frames import FRAMES, frame
from knowledge.lexicon import Lexicon
from knowledge.passage import Kind, Passage
from knowledge.query import Query
from knowledge.quoting import quote, sentences
from knowledge.search import Hit
from knowledge.words import folded, words

LONGEST = 700
FIRST = 420
FURTHER = 230
PIECES = 4
# A passage this far behind the best one is not shown beside it.
BEHIND = 3.0
_SOURCE = 60
_WIDE = 3
_CELL = 12
# Heads of columns that say nothing which the row's name does not say.
_GENERIC = frozenset(
    ("", "value", "values", "description", "details", "detail", "specification", "specifications")
)
_MARKED = re.compile(r"\s*(?:[-*•]|\d+[.)])\s")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words to show, and the words of the source that they stand on."""

    passage: Passage
    text: str
    quotes: tuple[str, ...]


def pieces(hits: Sequence[Hit], query: Query, lexicon: Lexicon) -> list[Piece]:
    """What to show of the passages, the best first, the same words only once.

    Rows of one table are shown together as far as there is room; beside a passage about the
    product that was named, none is shown that does not name it.
    """
    found: list[Piece] = []
    seen: set[str] = set()
    tables: set[object] = set()
    for hit in hits:
        if hit.score < hits[0].score - BEHIND:
            break
        table = (hit.passage.sheet, hit.passage.section, hit.passage.header)
        full = len(tables) == PIECES and table not in tables
        if full or (query.products and _named(hits[0], query) > _named(hit, query)):
            continue
        used = sum(len(piece.text) + _SOURCE for piece in found)
        room = min(FURTHER if found else FIRST, LONGEST - used - _SOURCE)
        piece = cut(hit.passage, query, lexicon, room) if room > _SOURCE else None
        if piece and folded(piece.text) not in seen:
            seen.add(folded(piece.text))
            tables.add(table if hit.passage.kind is Kind.ROW else piece)
            found.append(piece)
    return found


def _named(hit: Hit, query: Query) -> int:
    return min(1, sum(hit.mentions(product) for product in query.products))


def cut(passage: Passage, query: Query, lexicon: Lexicon, room: int) -> Piece:
    """What answers the query of a passage, in at most `room` characters."""
    if passage.kind is Kind.ROW:
        return _row(passage, query, lexicon, room)
    if len(passage.text) <= room:
        return Piece(passage, passage.text, (passage.source,))
    units = _units(passage, room)
    worths = [_worth(unit, query, lexicon) for unit in units]
    chosen = _chosen(passage.kind, units, worths, room)
    text = "".join(
        ("\n" if _MARKED.match(units[number]) else " ") + units[number] for number in chosen
    )
    return Piece(passage, shortened(text.strip(), room), tuple(_quotes(passage, units, chosen)))


def _units(passage: Passage, room: int) -> list[str]:
    """What a passage can be shown in parts of: its lines, or where they are long its sentences."""
    units: list[str] = []
    for line in passage.text.split("\n"):
        long = passage.kind is Kind.TEXT or len(line) > room // 2
        units += sentences(line) if long else [line]
    return [unit for unit in units if unit.strip()]


def _row(passage: Passage, query: Query, lexicon: Lexicon, room: int) -> Piece:
    """The row's name with the columns that the question asks for, all of them if it names none."""
    cells = [pair for pair in zip(passage.header, passage.cells, strict=True) if pair[1]]
    name = _flat(cells[0][1]) if passage.cells[0] and len(cells) > 1 else ""
    columns = cells[1:] if name else cells
    named = [_worth(header, query, lexicon) for header, _ in columns]
    least = 0.01 if query.compares else max(named, default=0.0)
    asked = [pair for pair, worth in zip(columns, named, strict=True) if worth >= least]
    if len(columns) < _WIDE and len(passage.text) <= room:
        asked = columns
    shown: list[str] = []
    for header, cell in asked:
        header = "" if _flat(header).casefold() in _GENERIC else _flat(header)
        left = (room - len(name) - sum(map(len, shown))) // (len(asked) - len(shown))
        if left - len(header) > _CELL:
            value = _telling(cell, query, lexicon, left - len(header) - 4)
            shown.append(f"{header}: {value}" if header else value)
    between = ": " if len(shown) == 1 and ": " not in shown[0] else " — "
    text = f"{name}{between if name else ''}{'; '.join(shown)}"
    return Piece(passage, shortened(text, room), (passage.source,))


def _flat(cell: str) -> str:
    """A cell's lines as one."""
    return _joined(cell.splitlines())


def _joined(parts: Sequence[str]) -> str:
    """Parts of a cell one behind the other, with a comma where none of them ends by itself."""
    said = [part.rstrip(",; ") for part in parts]
    glue = [" " if part.endswith((".", ":", "!", "?")) else ", " for part in said]
    return "".join(part + end for part, end in zip(said, glue, strict=True)).rstrip(", ")


def _telling(cell: str, query: Query, lexicon: Lexicon, room: int) -> str:
    """The cell, or those of its lines that tell most about the question."""
    if len(cell) <= room:
        return _flat(cell)
    units = [part for line in sentences(cell) for part in line.split(", ")]
    worths = [_worth(unit, query, lexicon) for unit in units]
    chosen = _chosen(Kind.TEXT, units, worths, room)
    return shortened(_joined([units[number] for number in chosen]), room)


def _chosen(kind: Kind, units: Sequence[str], worths: Sequence[float], room: int) -> list[int]:
    """The numbers of the units to show: the first of a list, then the most telling ones."""
    order = sorted(range(len(units)), key=lambda number: (-worths[number], number))
    if kind is Kind.STEPS:
        order.sort()
    elif kind is Kind.LIST:
        order.remove(0)
        order.insert(0, 0)
    chosen: list[int] = []
    for number in order:
        left = room - sum(len(units[other]) + 2 for other in chosen)
        if len(units[number]) > left and chosen:
            if kind is Kind.STEPS:
                break
            continue
        chosen.append(number)
    return sorted(chosen)


def _worth(unit: str, query: Query, lexicon: Lexicon) -> float:
    said = set(words(unit))
    return sum(
        lexicon.rarity(stem) * weight for stem, weight in query.weights.items() if stem in said
    )


def _quotes(passage: Passage, units: Sequence[str], chosen: Sequence[int]) -> Iterator[str]:
    """A quote for every run of units."""
    run: list[int] = []
    for number in chosen:
        if run and number != run[-1] + 1:
            yield quote(" ".join(units[other] for other in run), passage)
            run = []
        run.append(number)
    yield quote(" ".join(units[other] for other in run), passage)


def shortened(text: str, room: int) -> str:
    """The text, cut between two words if it is longer than `room`."""
    if len(text) <= room:
        return text
    return text[: room - 1].rsplit(" ", 1)[0].rstrip(",;: ") + "…"


def answer(found: Sequence[Piece], language: str, today: date) -> tuple[str, tuple[Citation, ...]]:
    """The pieces one below the other, each with its sheet and the sheet's date, and the citations.

    A piece that has no room is left out with its citations.
    """
    lines: list[str] = []
    for number, piece in enumerate(found):
        text = piece.text if number else frame(language, "answer", answer=piece.text)
        following = found[number + 1].passage.sheet if number + 1 < len(found) else None
        source = "" if following == piece.passage.sheet else f" ({_source(piece, language)})"
        told = any(piece.passage.sheet == before.passage.sheet for before in found[:number])
        ended = "" if told else _expiry(piece, language, today)
        lines.append(f"{'• ' if number else ''}{ended}{text}{source}")
    while len("\n".join(lines)) > LONGEST and len(lines) > 1:
        lines.pop()
    cited = [citation for piece in found[: len(lines)] for citation in _citations(piece)]
    return shortened("\n".join(lines), LONGEST), tuple(cited)


def _citations(piece: Piece) -> list[Citation]:
    passage, sheet = piece.passage, piece.passage.sheet
    return [
        Citation(
            path=sheet.path,
            title=sheet.title,
            section=passage.section,
            quote=words_quoted,
            page=passage.page,
            worksheet=passage.worksheet,
            dated=sheet.dated,
            expires=sheet.expires,
        )
        for words_quoted in dict.fromkeys(piece.quotes)
    ]


def _source(piece: Piece, language: str) -> str:
    sheet = piece.passage.sheet
    title = shortened(sheet.title, 50)
    return f"{title}, {day(sheet.dated, language)}" if sheet.dated else title


def _expiry(piece: Piece, language: str, today: date) -> str:
    expires = piece.passage.sheet.expires
    if expires is None:
        return ""
    key = "ended" if expires < today else "valid"
    return frame(language, key, date=day(expires, language)) + " "


def day(moment: date, language: str) -> str:
    """A date as it is written in the language."""
    from babel.dates import format_date  # noqa: PLC0415 paid when used

    return str(format_date(moment, "medium", locale=language if language in FRAMES else "en"))
