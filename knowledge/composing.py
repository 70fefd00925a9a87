"""From the parts of an answer to its text and its citations."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from knowledge import denying, rows
from knowledge.answer import Citation
from knowledge.frames import day, frame
from knowledge.passage import Kind, Passage
from knowledge.piece import Piece
from knowledge.quoting import readable
from knowledge.telling import ITEM, shortened
from knowledge.tidying import tidied

LONGEST = 700
_TITLE = 70


def answer(found: Sequence[Piece], language: str, today: date) -> tuple[str, tuple[Citation, ...]]:
    """The sentence or the list that answers, what adds to it in points below, and the citations.

    A piece that has no room is left out with its citations.
    """
    found = [replace(piece, text=tidied(piece.text)) for piece in found]
    found = [_dated(piece, found[0], language, today) for piece in found]
    first = [piece for piece in found if piece.first]
    texts = [piece.text for piece in first]
    key = _frame_of(first)
    if len(texts) > 1 and not _goes_on(first):
        texts = [f"- {_sourced(piece, first, language).removeprefix('- ')}" for piece in first]
    if key in ("yes", "no"):
        texts[0] = denying.reason(texts[0])
    texts[0] = _framed(texts[0], frame(language, key, answer=""))
    if first[-1].more:
        texts[-1] += "\n" + frame(language, "more", count=str(first[-1].more))
    texts += [f"• {_added(piece, language)}" for piece in found if not piece.first]
    ended, valid = validity(first[0].passage.sheet.expires, language, today)
    later = (validity(piece.passage.sheet.expires, language, today)[1] for piece in first)
    valid = valid or next(filter(None, later), "")
    if ended:
        between = "\n" if texts[0].startswith(("- ", "\n")) else " "
        texts[0] = ended + between + texts[0].strip()
    if valid:
        # Behind a list an empty line, else it belongs to the last point.
        texts.insert(len(first), f"\n{valid}" if len(first) > 1 else valid)
    while len("\n".join(texts)) > LONGEST and len(texts) > 1:
        texts.pop()
    kept = len(texts) - bool(valid)
    cited = [citation for piece in found[:kept] for citation in citations(piece)]
    return shortened("\n".join(texts), LONGEST), tuple(dict.fromkeys(cited))


def _dated(piece: Piece, leading: Piece, language: str, today: date) -> Piece:
    """The piece; of a sheet that is over, and is not the one that answers, it says so."""
    sheet = piece.passage.sheet
    ended, _ = validity(sheet.expires, language, today)
    beside = ended and sheet != leading.passage.sheet
    return replace(piece, text=f"{piece.text} {ended}") if beside else piece


def _frame_of(first: Sequence[Piece]) -> str:
    if first[0].disagrees:
        return "disagree"
    return {True: "yes", False: "no", None: "answer"}[first[0].yes if len(first) == 1 else None]


def _goes_on(first: Sequence[Piece]) -> bool:
    """Whether what comes first leads to what comes next: no list of things side by side."""
    one, other = (piece.passage for piece in first[:2])
    points = other.kind in (Kind.LIST, Kind.STEPS) or ITEM.match(first[1].text)
    below = bool(points) and one.kind is not Kind.ROW
    return below and (one.sheet.path, one.section) == (other.sheet.path, other.section)


def _framed(text: str, before: str) -> str:
    """The text behind its frame; a list begins below it."""
    return f"{before.rstrip()}\n{text}" if before and ITEM.match(text) else before + text


def _sourced(piece: Piece, listed: Sequence[Piece], language: str) -> str:
    """An item of a list; with its sheet's title if they come from several, with all if at odds."""
    if piece.disagrees:
        return f"{piece.text} ({_source(piece.passage, language)})"
    one = len({other.passage.sheet.path for other in listed}) == 1
    return piece.text if one else f"{piece.text} ({shortened(piece.passage.sheet.title, _TITLE)})"


def _source(passage: Passage, language: str) -> str:
    """Title, section and date of the sheet."""
    sheet = passage.sheet
    places = dict.fromkeys(shortened(part, _TITLE) for part in (sheet.title, *passage.section[-1:]))
    return ", ".join((*places, *([day(sheet.dated, language)] if sheet.dated else ())))


def _added(piece: Piece, language: str) -> str:
    if not piece.disagrees:
        own = piece.text.startswith("- ")
        return piece.text.removeprefix("- ").replace("\n- ", "\n• " if own else "\n  - ")
    return frame(language, "disagree", answer=f" {_sourced(piece, (), language)}")


def citations(piece: Piece) -> list[Citation]:
    """The lines that a piece stands on."""
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
            text=rows.readable(passage) if passage.kind is Kind.ROW else readable(words_quoted),
        )
        for words_quoted in dict.fromkeys(piece.quotes)
        if words_quoted.strip()
    ]


def validity(expires: date | None, language: str, today: date) -> tuple[str, str]:
    """What is over is said before the answer, until when something is valid after it."""
    if expires is None:
        return "", ""
    over = expires < today
    said = frame(language, "ended" if over else "valid", date=day(expires, language))
    return (said, "") if over else ("", said)
