"""A table written in HTML: its cells on a full grid, merged ones repeated."""

import re
from dataclasses import dataclass

from lxml import etree  # type: ignore[import-untyped]
from lxml import html as lxml_html

from ingest.document import Row, Table
from ingest.readers import inline

_WIDEST = 200
_ROW = re.compile(r"<tr\b.*?(?=<tr\b|</tbody|</thead|</tfoot|</table)", re.DOTALL | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of equal length, how many of them are headers, and each row's place among the `tr`s."""

    rows: tuple[tuple[str, ...], ...]
    headers: int
    caption: str = ""


def table(text: str, start: int, end: int) -> Table | None:
    """The table whose markup stands at `start:end` of `text`; None where it has no row."""
    try:
        found = grid(lxml_html.fragment_fromstring(text[start:end]))
    except (etree.ParserError, ValueError):
        return None
    spans = [match.span() for match in _ROW.finditer(text, start, end)]
    if not found.rows or len(spans) != len(found.rows):
        return None
    rows = [
        Row(cells, first, first + len(text[first:last].rstrip()))
        for cells, (first, last) in zip(found.rows, spans, strict=True)
    ]
    kept = [row for row in rows[found.headers :] if any(row.cells)]
    return Table(tuple(rows[: found.headers]), tuple(kept), found.caption)


def grid(element: lxml_html.HtmlElement) -> Grid:
    """The cells of a `table` element (of tables inside it, only the words)."""
    trs = [tr for tr in element.iter("tr") if _owner(tr) is element]
    rows: list[list[str]] = []
    waiting: dict[int, tuple[int, str]] = {}
    for tr in trs:
        rows.append(_row([cell for cell in tr if cell.tag in ("td", "th")], waiting))
    width = max((len(row) for row in rows), default=0)
    full = tuple(tuple(row + [""] * (width - len(row))) for row in rows)
    caption = element.find("caption")
    words = "" if caption is None else inline.plain(lxml_html.tostring(caption, encoding="unicode"))
    return Grid(full, _headers(trs), words)


def _owner(tr: lxml_html.HtmlElement) -> lxml_html.HtmlElement | None:
    return next(tr.iterancestors("table"), None)


def _row(cells: list[lxml_html.HtmlElement], waiting: dict[int, tuple[int, str]]) -> list[str]:
    """One row; `waiting` holds, by column, how many rows more a cell from above reaches down."""
    row: list[str] = []
    for cell in cells:
        _carry(row, waiting)
        words = words_of(cell)
        across, down = _spanned(cell, "colspan"), _spanned(cell, "rowspan")
        for _ in range(min(across, _WIDEST - len(row))):
            if down > 1:
                waiting[len(row)] = (down - 1, words)
            row.append(words)
    _carry(row, waiting)
    return row


def _carry(row: list[str], waiting: dict[int, tuple[int, str]]) -> None:
    while len(row) in waiting:
        column = len(row)
        left, words = waiting.pop(column)
        if left > 1:
            waiting[column] = (left - 1, words)
        row.append(words)


def _spanned(cell: lxml_html.HtmlElement, name: str) -> int:
    value = str(cell.get(name, "1")).strip()
    return max(1, min(int(value), 1000)) if value.isdecimal() else 1


def words_of(element: lxml_html.HtmlElement) -> str:
    """The words of an element, a line for each of its blocks."""
    return inline.cell(lxml_html.tostring(element, encoding="unicode", with_tail=False))


def _headers(trs: list[lxml_html.HtmlElement]) -> int:
    """How many rows from the top are headers: those of a `thead`, or of `th` cells alone."""
    count = 0
    for tr in trs:
        cells = [cell for cell in tr if cell.tag in ("td", "th")]
        in_head = tr.getparent().tag == "thead"
        if not in_head and not (cells and all(cell.tag == "th" for cell in cells)):
            break
        count += 1
    if count == 0 and len(trs) > 1 and _is_bold(trs[0]):
        return 1
    return count if count < len(trs) else min(1, len(trs) - 1)


def _is_bold(tr: lxml_html.HtmlElement) -> bool:
    """Whether all words of a row are bold: how headers look that are not marked as such."""
    cells = [cell for cell in tr if cell.tag in ("td", "th")]
    words = [cell for cell in cells if cell.text_content().strip()]
    return len(words) > 1 and all(cell.tag == "th" or _bold(cell) for cell in words)


def _bold(cell: lxml_html.HtmlElement) -> bool:
    strong = "".join(part.text_content() for part in cell.iter("b", "strong"))
    return strong.split() == str(cell.text_content()).split()
