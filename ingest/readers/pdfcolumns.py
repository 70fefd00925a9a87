"""Tables in a PDF that no lines are drawn around: columns found by where their words begin."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ingest.readers import pdfcells
from ingest.readers.pdflines import Line, Word, lines

Cells = tuple[str, ...]

_NEAR = 2.5
_STRETCH = 2.6  # of the font size: further apart, two lines are not of one table


@dataclass(frozen=True, slots=True)
class Columned:
    """What `count` lines of the page from `first` on make: the rows of a table without lines, or
    running text in columns as in a newspaper (`text`, its lines in the order to read them).

    `columns` are the places where the table's columns begin.
    """

    first: int
    count: int
    rows: tuple[Cells, ...] = ()
    headers: int = 0
    text: tuple[Line, ...] = ()
    columns: tuple[float, ...] = ()


def find(page: Sequence[Line], rules: Sequence[float], above: Columned | None) -> list[Columned]:
    """The tables and columns among the lines of a page, from top to bottom.

    `above` is the table that the page before ended with: it may go on here.
    """
    found: list[Columned] = []
    at = 0
    while at < len(page):
        table = _going_on(page, rules, above) if above and not at else None
        table = table or _from(page, at, rules)
        if table:
            found.append(table)
            at = table.first + table.count
        else:
            at += 1
    return found


def _going_on(page: Sequence[Line], rules: Sequence[float], above: Columned) -> Columned | None:
    """The rest of the table `above`: its header stands here again, or its columns are kept."""
    run = _keeping(page, 0, above.columns)
    if not run:
        return None
    rows = _cells(_rows(run, above.columns, rules), above.columns)
    again = bool(above.headers) and _said(rows[: above.headers]) == _said(
        above.rows[: above.headers]
    )
    starts = run[0].starts
    if not again and (len(starts) < 2 or len(starts) < len(above.columns) - 1):
        return None
    return Columned(0, len(run), rows, above.headers * again, columns=above.columns)


def _said(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    return [[" ".join(cell.split()) for cell in row] for row in rows]


def _from(lines: Sequence[Line], at: int, rules: Sequence[float]) -> Columned | None:
    """The table that begins with line `at`, if one does."""
    run, columns = _run(lines, at)
    strong = sum(len(line.starts) > 1 for line in run)
    ruled = any(run[0].top <= rule <= run[-1].bottom for rule in rules) if run else False
    if len(run) < 2 or strong < (2 if ruled else 3):
        return None
    if _prose(run, columns):
        return Columned(at, len(run), text=tuple(_unfolded(run, columns)))
    groups = _rows(run, columns, rules)
    rows = _cells(groups, columns)
    if len(rows) < 2 or sum(sum(map(bool, row)) > 1 for row in rows) < 2:
        return None
    below, above = groups[0][-1].bottom - 3, groups[1][0].top + 3
    headers = int(any(below <= rule <= above for rule in rules)) or _bold_header(groups)
    return Columned(at, len(run), rows, headers, columns=tuple(columns))


def _run(lines: Sequence[Line], at: int) -> tuple[list[Line], list[float]]:
    """The lines from `at` on that keep to the same columns, and where these begin."""
    columns = _columns(lines, at)
    if len(columns) < 2 or (len(lines[at].starts) == 1 and _near(lines[at].x0, columns) == 0):
        return [], []
    return _keeping(lines, at, columns), columns


def _keeping(lines: Sequence[Line], at: int, columns: Sequence[float]) -> list[Line]:
    """The lines from `at` on that stand in these columns."""
    run = [lines[at]] if _keeps(lines[at], columns) else []
    for above, line in zip(lines[at:], lines[at + 1 :], strict=False):
        if not run or _parted(above, line) or not _keeps(line, columns):
            break
        run.append(line)
    while run and len(run[-1].starts) == 1 and _near(run[-1].x0, columns) == 0 and not _tail(run):
        run.pop()
    return run


def _tail(run: list[Line]) -> bool:
    """Whether the last line may be the end of a wrapped first cell."""
    return len(run) > 1 and run[-1].top - run[-2].top <= 1.3 * run[-1].size


def _columns(lines: Sequence[Line], at: int) -> list[float]:
    """Where columns begin, by the lines next to `at`: places that several lines begin words at.

    A line that begins at one place only (running text below the table) makes no column.
    """
    near = [lines[at]]
    for above, line in zip(lines[at : at + 30], lines[at + 1 : at + 31], strict=False):
        if _parted(above, line):
            break
        near.append(line)
    counts: dict[float, int] = {}
    for line in sorted(near, key=lambda line: len(line.starts) == 1):
        for start in line.starts:
            column = next((column for column in counts if abs(column - start) <= _NEAR), None)
            if column is not None or len(line.starts) > 1:
                column = start if column is None else column
                counts[column] = counts.get(column, 0) + (2 if len(line.starts) > 1 else 1)
    first = lines[at].starts
    seen = {
        column
        for column, count in counts.items()
        if count >= 4 or (count >= 2 and _in(column, first))
    }
    return sorted(seen)


def _parted(above: Line, line: Line) -> bool:
    """Whether two lines cannot be of one table: far apart, or in another size of type."""
    far = line.top - above.top > _STRETCH * above.size
    return far or abs(line.size - above.size) > 0.1 * above.size


def _in(column: float, starts: Sequence[float]) -> bool:
    return any(abs(column - start) <= _NEAR for start in starts)


def _near(start: float, columns: Sequence[float]) -> int | None:
    return next((n for n, column in enumerate(columns) if abs(column - start) <= _NEAR), None)


def _keeps(line: Line, columns: Sequence[float]) -> bool:
    """Whether every part of the line begins at a column and none reaches into the next."""
    if (
        line.marker
        and not line.bullet
        and len(line.starts) == 1
        and _near(line.x0, columns) is None
    ):
        return False
    if any(_near(start, columns) is None for start in line.starts):
        return False
    for word in line.words:
        column = _column(word, columns)
        if column + 1 < len(columns) and word.x1 > columns[column + 1] + _NEAR:
            return False
    if len(line.starts) == 1:
        column = _column(line.words[0], columns)
        return column + 1 == len(columns) or line.x1 <= columns[column + 1] + _NEAR
    return True


def _column(word: Word, columns: Sequence[float]) -> int:
    return max((n for n, column in enumerate(columns) if word.x0 >= column - _NEAR), default=0)


def _prose(run: Sequence[Line], columns: Sequence[float]) -> bool:
    """Whether these are columns of running text, as in a newspaper: full lines side by side."""
    strong = [line for line in run if len(line.starts) > 1]
    if len(run) < 12 or len(strong) < 0.8 * len(run) or len(columns) > 3:
        return False
    filled = []
    for line in strong:
        for column, (start, end) in enumerate(pairwise(columns)):
            ends = [word.x1 for word in line.words if _column(word, columns) == column]
            filled.append((max(ends) - start) / (end - start) if ends else 0.0)
    return median(filled) > 0.8


def _unfolded(run: Sequence[Line], columns: Sequence[float]) -> list[Line]:
    """The lines of the first column, then those of the next."""
    found = []
    for column in range(len(columns)):
        words = [w for line in run for w in line.words if _column(w, columns) == column]
        found += lines(words)
    return found


def _rows(
    run: Sequence[Line], columns: Sequence[float], rules: Sequence[float]
) -> list[list[Line]]:
    """The lines of each row: rows are set further apart than the lines within a cell."""
    pitches = [b.top - a.top for a, b in pairwise(run)]
    least, usual = min(pitches, default=0.0), median(pitches or [0.0])
    padded = max(pitches, default=0.0) > 1.12 * least and least < 1.45 * run[0].size
    firsts = [_column(line.words[0], columns) == 0 for line in run]
    steps = [p for p, first in zip(pitches, firsts[1:], strict=True) if first and p > 1.12 * least]
    step = median(steps or [0.0])
    groups = [[run[0]]]
    for line, pitch, first in zip(run[1:], pitches, firsts[1:], strict=True):
        above = groups[-1][-1]
        ruled = any(above.bottom - 3 <= rule <= line.top + 3 for rule in rules)
        apart = pitch > 1.12 * least if padded else pitch >= 0.9 * usual
        # With an empty first cell, only the space that parts the other rows begins one.
        alike = padded and abs(pitch - step) <= 0.08 * step
        if ruled or (apart and (first or alike)):
            groups.append([])
        groups[-1].append(line)
    return groups


def _cells(groups: Sequence[Sequence[Line]], columns: Sequence[float]) -> tuple[Cells, ...]:
    """The cells of each row; the widest line of a column tells how much has room in it."""
    said: list[list[list[Word]]] = []
    for group in groups:
        words: list[list[Word]] = [[] for _ in columns]
        for line in group:
            for word in line.words:
                words[_column(word, columns)].append(word)
        said.append(words)
    rooms = [max(map(pdfcells.width, column)) for column in zip(*said, strict=True)]
    return tuple(
        tuple(pdfcells.text(words, room) for words, room in zip(row, rooms, strict=True))
        for row in said
    )


def _bold_header(groups: Sequence[Sequence[Line]]) -> int:
    bold = [all(line.bold for line in group) for group in groups]
    return 1 if bold[0] and not bold[1] else 0
