"""Cutting a sheet into passages along its own structure.

A table row is a passage, a list stays with the sentence that leads to it, steps stay together, a
question stays with its answer, and paragraphs are put together up to a length that is good to
search and to read. No row and no sentence is ever cut.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ingest import lists, sections, tables
from ingest.document import Document, Listing, Paragraph, Table, Words
from ingest.sections import Body, Section
from knowledge.passage import Kind, Passage

VERSION = "1"  # goes up whenever the same sheet would be cut differently

LENGTH = 900
ANSWER = 1500

_BETWEEN = re.compile(r"<[^>]*>|```\w*|&nbsp;")
_BLANKS = re.compile(r"[ \t\u00a0]+")


@dataclass(frozen=True, slots=True)
class _Draft:
    """A passage before it has a name; `under` are headings inside a table."""

    kind: Kind
    text: str
    start: int
    end: int
    header: tuple[str, ...] = ()
    cells: tuple[str, ...] = ()
    under: tuple[str, ...] = ()


def cut(document: Document) -> list[Passage]:
    """The passages of a document in reading order, their ids unique and bound to their content."""
    drafts = [
        (section, draft)
        for section in sections.split(document.blocks, document.sheet.title)
        for draft in _drafts(section, document.text)
    ]
    seen: Counter[str] = Counter()
    return [
        _passage(document, section, draft, position, seen)
        for position, (section, draft) in enumerate(drafts)
    ]


def _passage(
    document: Document, section: Section, draft: _Draft, position: int, seen: Counter[str]
) -> Passage:
    path = section.path + draft.under
    content = "\x1f".join((draft.kind, *path, "\x1e", draft.text))
    digest = hashlib.sha256(content.encode()).hexdigest()[:12]
    seen[digest] += 1
    again = f"-{seen[digest]}" if seen[digest] > 1 else ""
    place = document.place(draft.start)
    return Passage(
        id=f"{document.sheet.path}#{digest}{again}",
        sheet=document.sheet,
        section=path,
        kind=draft.kind,
        text=draft.text,
        source=_BLANKS.sub(" ", document.text[draft.start : draft.end]).strip(),
        header=draft.header,
        cells=draft.cells,
        page=place.page,
        worksheet=place.worksheet,
        position=position,
    )


def _drafts(section: Section, text: str) -> Iterator[_Draft]:
    heading = section.heading
    if not section.body:
        if heading and section.path and not section.parent:
            yield _Draft(Kind.TEXT, heading.words.text, heading.words.start, heading.words.end)
        return
    drafts = list(_body(section, text))
    if heading and section.asks:
        drafts = _answered(heading.words, drafts)
    yield from drafts


def _answered(question: Words, drafts: list[_Draft]) -> list[_Draft]:
    """The question put in front of its answer; a short answer is kept in one piece."""
    whole = all(draft.kind is not Kind.ROW for draft in drafts)
    if whole and sum(len(draft.text) for draft in drafts) <= ANSWER:
        kind = next((draft.kind for draft in drafts if draft.kind is Kind.STEPS), Kind.TEXT)
        answer = "\n".join(draft.text for draft in drafts)
        return [_Draft(kind, f"{question.text}\n{answer}", question.start, drafts[-1].end)]
    first = drafts[0]
    if first.kind is Kind.ROW:
        return drafts
    first = replace(first, text=f"{question.text}\n{first.text}", start=question.start)
    return [first, *drafts[1:]]


def _body(section: Section, text: str) -> Iterator[_Draft]:
    waiting: list[Paragraph] = []
    for block in lists.rejoined(section.body):
        if isinstance(block, Paragraph):
            waiting.append(block)
            continue
        lead = _lead(waiting, block, text)
        yield from _paragraphs(waiting, text)
        waiting = []
        yield from (
            _listing(block, lead, section) if isinstance(block, Listing) else _rows(block, text)
        )
    yield from _paragraphs(waiting, text)


def _lead(waiting: list[Paragraph], block: Body, text: str) -> Words | None:
    """The sentence that leads to a list, taken away from the paragraph it ends."""
    if not waiting or not isinstance(block, Listing):
        return None
    last = waiting[-1].sentences[-1]
    if not last.text.endswith((":", "\uff1a")) or not _clean(text[last.end : block.items[0].start]):
        return None
    rest = waiting[-1].sentences[:-1]
    waiting[-1:] = [replace(waiting[-1], sentences=rest)] if rest else []
    return last


def _listing(listing: Listing, lead: Words | None, section: Section) -> Iterator[_Draft]:
    heading = section.heading.words.text if section.heading else ""
    steps = lists.is_steps(listing, heading)
    kind, most = (Kind.STEPS, lists.STEPS) if steps else (Kind.LIST, lists.LIST)
    for part in lists.parts(listing, lead, most):
        yield _Draft(kind, part.text, part.start, part.end)


def _rows(table: Table, text: str) -> Iterator[_Draft]:
    caption = (table.caption,) if table.caption else ()
    if not table.rows:
        for row in table.header:
            words = "; ".join(cell for cell in row.cells if cell)
            yield _Draft(Kind.TEXT, words, row.start, row.end, under=caption)
    for line in tables.lines(table, text):
        under = (*caption, line.group) if line.group else caption
        yield _Draft(Kind.ROW, line.text, line.start, line.end, line.header, line.cells, under)


def _paragraphs(paragraphs: Iterable[Paragraph], text: str) -> Iterator[_Draft]:
    """Paragraphs put together as long as they are short and nothing stands between them."""
    held: list[Paragraph] = []
    size = 0
    for paragraph in (small for whole in paragraphs for small in _small(whole)):
        length = _length(paragraph)
        if held and (size + length > LENGTH or not _follows(held[-1], paragraph, text)):
            yield _together(held)
            held, size = [], 0
        held.append(paragraph)
        size += length
    if held:
        yield _together(held)


def _follows(last: Paragraph, paragraph: Paragraph, text: str) -> bool:
    between = text[last.sentences[-1].end : paragraph.sentences[0].start]
    return last.label == paragraph.label and _clean(between)


def _small(paragraph: Paragraph) -> Iterator[Paragraph]:
    """The paragraph, one that is too long in several, cut between its sentences."""
    held: list[Words] = []
    for sentence in paragraph.sentences:
        if held and sum(len(words.text) + 1 for words in held) + len(sentence.text) > LENGTH:
            yield replace(paragraph, sentences=tuple(held))
            held = []
        held.append(sentence)
    yield replace(paragraph, sentences=tuple(held))


def _together(held: list[Paragraph]) -> _Draft:
    words = "\n".join(_words(paragraph) for paragraph in held)
    return _Draft(Kind.TEXT, words, held[0].sentences[0].start, held[-1].sentences[-1].end)


def _words(paragraph: Paragraph) -> str:
    return ("\n" if paragraph.verbatim else " ").join(words.text for words in paragraph.sentences)


def _length(paragraph: Paragraph) -> int:
    return sum(len(words.text) + 1 for words in paragraph.sentences)


def _clean(between: str) -> bool:
    """Whether nothing that a person reads was left out between two blocks."""
    return not re.search(r"\w", _BETWEEN.sub("", between))
