"""Word documents: headings by style, lists by numbering, tables with merged cells."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from ingest.document import Document
from ingest.errors import UnreadableSheet, Why
from ingest.readers import about, damage, headers, package
from ingest.readers.wordnotes import Notes
from ingest.readers.writing import Point, Writer, mark

if TYPE_CHECKING:
    from docx.document import Document as Opened

Element: TypeAlias = Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PSEUDO_LENGTH = 120
_KIND = "a Word document"


def read(path: Path, root: Path, name: str) -> Document:
    package.check(path, name, "word/document.xml", _KIND)
    import docx  # noqa: PLC0415 paid when used
    from docx.exceptions import PythonDocxError  # noqa: PLC0415

    writer = Writer()
    with damage.named(name, _KIND, PythonDocxError):
        _Body(docx.Document(str(path)), writer).write()
    if not writer.blocks:
        raise UnreadableSheet(name, "it holds no text", Why.EMPTY)
    said = package.properties(path)
    return writer.document(about.sheet(name, {}, writer.blocks, title=said.title, dated=said.saved))


class _Body:
    """One pass over the body of a document."""

    def __init__(self, opened: "Opened", writer: Writer) -> None:
        self._writer = writer
        self._body = opened.element.body
        self._styles = {style.style_id: style for style in opened.styles}
        self._numbering = _numbering(opened)
        self._notes = Notes(opened)
        self._points: list[Point] = []
        self._counts: dict[tuple[str, int], int] = {}
        self._ordered = False

    def write(self) -> None:
        for element in _children(self._body):
            if element.tag == f"{_W}p":
                self._paragraph(element)
            else:
                self._flush()
                self._table(element)
            self._notes.refer(element)
        self._end_section()

    def _end_section(self) -> None:
        """Notes stand at the end of the section that refers to them."""
        self._flush()
        for words in self._notes.due():
            self._writer.paragraph(words, label="Footnote")

    def _paragraph(self, element: Element) -> None:
        words = _words(element)
        level = self._level(element)
        number = None if level else self._number(element)
        if words.strip() and level:
            self._end_section()
            self._writer.heading(level, words)
        elif words.strip() and number:
            self._point(*number, words)
        elif words.strip():
            self._flush()
            self._text(element, words)
        for box in element.iter(f"{_W}txbxContent"):
            if not any(True for _ in box.iterancestors(_FALLBACK)):
                self._flush()
                self._writer.paragraph("\n".join(_words(part) for part in box.iter(f"{_W}p")))

    def _text(self, element: Element, words: str) -> None:
        short = len(words) <= _PSEUDO_LENGTH and "\n" not in words.strip()
        ends = words.strip()[-1] in ".;,"
        if short and not ends and _bold(element) and not about.is_label(words):
            self._writer.heading(7, words)
        else:
            self._writer.paragraph(words)

    def _level(self, element: Element) -> int | None:
        """The heading level by the paragraph's style, or by the styles that it is based on."""
        style = self._style(element)
        while style is not None:
            name = (style.name or "").casefold()
            if name == "title":
                return 1
            if name.startswith("heading ") and name[8:].isdigit():
                return min(int(name[8:]), 6)
            style = style.base_style
        return None

    def _style(self, element: Element) -> Any:
        found = element.find(f"{_W}pPr/{_W}pStyle")
        return None if found is None else self._styles.get(found.get(f"{_W}val"))

    def _number(self, element: Element) -> tuple[str, int, bool] | None:
        """The list, depth and kind (numbered or not) of a paragraph in a list."""
        found = element.find(f"{_W}pPr/{_W}numPr")
        style = self._style(element)
        while found is None and style is not None:
            found = style.element.find(f"{_W}pPr/{_W}numPr")
            style = style.base_style
        if found is None:
            return None
        number, depth = _value(found, "numId"), int(_value(found, "ilvl") or 0)
        if not number or number == "0":
            return None
        return (
            number,
            depth,
            self._numbering.get((number, depth), "bullet") not in ("bullet", "none"),
        )

    def _point(self, number: str, depth: int, ordered: bool, words: str) -> None:
        if depth == 0 and self._points and ordered != self._ordered:
            self._flush()
        if not self._points:
            self._ordered = ordered
        marker = "-"
        if ordered:
            self._counts[number, depth] = self._counts.get((number, depth), 0) + 1
            marker = f"{self._counts[number, depth]}."
        for key in [key for key in self._counts if key[0] == number and key[1] > depth]:
            del self._counts[key]
        self._points.append((depth, marker, words))

    def _flush(self) -> None:
        if self._points:
            self._writer.listing(self._points, ordered=self._ordered)
            self._points = []

    def _table(self, element: Element) -> None:
        rows = _grid(element)
        if not rows:
            return
        if len(rows[0]) == 1:
            for (words,) in rows:
                self._writer.paragraph(words)
            return
        marked = [tr.find(f"{_W}trPr/{_W}tblHeader") is not None for tr in element.iter(f"{_W}tr")]
        count = marked.index(False) if marked[0] and False in marked else headers.count(rows)
        self._writer.table(rows, count)


def _numbering(opened: "Opened") -> dict[tuple[str, int], str]:
    """The number format of each list and depth ("bullet", "decimal", …)."""
    try:
        root = opened.part.numbering_part.element
    except (KeyError, NotImplementedError):
        return {}
    kinds: dict[tuple[str, int], str] = {}
    for abstract in root.iter(f"{_W}abstractNum"):
        for level in abstract.iter(f"{_W}lvl"):
            key = abstract.get(f"{_W}abstractNumId"), int(level.get(f"{_W}ilvl") or 0)
            kinds[key] = _value(level, "numFmt") or "bullet"
    found = {}
    for number in root.findall(f"{_W}num"):
        abstract = _value(number, "abstractNumId")
        for (of, depth), kind in kinds.items():
            if of == abstract:
                found[number.get(f"{_W}numId"), depth] = kind
    return found


def _value(element: Element, name: str) -> str | None:
    found = element.find(f"{_W}{name}")
    return None if found is None else found.get(f"{_W}val")


def _children(element: Element) -> Iterator[Element]:
    """Paragraphs and tables in order, those inside content controls too."""
    for child in element:
        if child.tag in (f"{_W}p", f"{_W}tbl"):
            yield child
        elif child.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}smartTag"):
            yield from _children(child)


def _words(paragraph: Element) -> str:
    """The words of a paragraph as they stand now: deleted and hidden ones, text boxes left out."""
    said: list[str] = []

    def shown(element: Element) -> bool:
        hidden = element.find(f"{_W}rPr/{_W}vanish")
        return hidden is None or hidden.get(f"{_W}val") in ("0", "false")

    def walk(element: Element) -> None:
        for child in element:
            tag = child.tag
            if tag == f"{_W}t":
                said.append(_footnote(element, child.text or ""))
            elif tag in (f"{_W}tab", f"{_W}noBreakHyphen"):
                said.append("\t" if tag.endswith("tab") else "-")
            elif tag in (f"{_W}br", f"{_W}cr"):
                said.append("\n")
            elif tag not in (f"{_W}del", f"{_W}pPr", f"{_W}txbxContent", _FALLBACK) and shown(
                child
            ):
                walk(child)

    walk(paragraph)
    return "".join(said)


def _footnote(run: Element, words: str) -> str:
    """The words of a run, so marked that a footnote's figure is not read with the word before."""
    position = run.find(f"{_W}rPr/{_W}vertAlign")
    above = position is not None and position.get(f"{_W}val") == "superscript"
    return mark(words) if above else words


def _bold(paragraph: Element) -> bool:
    runs = [run for run in paragraph.iter(f"{_W}r") if run.find(f"{_W}t") is not None]
    marks = [run.find(f"{_W}rPr/{_W}b") for run in runs]
    return bool(runs) and all(
        mark is not None and mark.get(f"{_W}val") not in ("0", "false") for mark in marks
    )


def _grid(table: Element) -> list[list[str]]:
    """The cells of a table on a full grid, merged ones repeated."""
    rows: list[list[str]] = []
    for tr in table.findall(f"{_W}tr"):
        row: list[str] = []
        for tc in (
            cell for cell in tr.iter(f"{_W}tc") if next(cell.iterancestors(f"{_W}tr")) is tr
        ):
            properties = tc.find(f"{_W}tcPr")
            across, merged = _merged(properties)
            above = rows[-1] if rows else []
            words = above[len(row)] if merged and len(row) < len(above) else _cell(tc)
            row += [words] * across
        rows.append(row)
    width = max((len(row) for row in rows), default=0)
    return [row + [""] * (width - len(row)) for row in rows]


def _merged(properties: Element | None) -> tuple[int, bool]:
    """Over how many columns a cell reaches, and whether it goes on with the cell above."""
    if properties is None:
        return 1, False
    across = _value(properties, "gridSpan") or "1"
    down = properties.find(f"{_W}vMerge")
    goes_on = down is not None and down.get(f"{_W}val") != "restart"
    return max(1, min(int(across), 100)) if across.isdecimal() else 1, goes_on


def _cell(tc: Element) -> str:
    return "\n".join(_words(paragraph) for paragraph in tc.iter(f"{_W}p"))
