"""Tables in a PDF that no lines are drawn around: columns found by where their words begin."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ingest.readers import pdfpage
from ingest.readers.pdfpage import Line, Word

_NEAR = 2.5
_STRETCH = 2.6  # of the font size: further apart, two lines are not of one table


@dataclass(frozen=True, slots=True)
class Columned:
    """What `count` lines of the page from `first` on make: the rows of a table without lines, or
    running text in columns as in a newspaper (`text`, its lines in the order to read them)."""

    first: int
    count: int
    rows: tuple[tuple[str, ...], ...] = ()
    headers: int = 0
    text: tuple[Line, ...] = ()


def find(lines: Sequence[Line], rules: Sequence[float]) -> list[Columned]:
    """The tables and columns among the lines of a page, from top to bottom."""
    found: list[Columned] = []
    at = 0
    while at < len(lines):
        table = _from(lines, at, rules)
        if table:
            found.append(table)
            at = table.first + table.count
        else:
            at += 1
    return found


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
    rows = tuple(_cells(group, columns) for group in groups)
    if len(rows) < 2 or sum(sum(map(bool, row)) > 1 for row in rows) < 2:
        return None
    below, above = groups[0][-1].bottom - 3, groups[1][0].top + 3
    headers = int(any(below <= rule <= above for rule in rules))
    return Columned(at, len(run), rows, headers or _bold_header(groups))


def _run(lines: Sequence[Line], at: int) -> tuple[list[Line], list[float]]:
    """The lines from `at` on that keep to the same columns, and where these begin."""
    columns = _columns(lines, at)
    if len(columns) < 2 or (len(lines[at].starts) == 1 and _near(lines[at].x0, columns) == 0):
        return [], []
    run = [lines[at]] if _keeps(lines[at], columns) else []
    for above, line in zip(lines[at:], lines[at + 1 :], strict=False):
        if not run or _parted(above, line) or not _keeps(line, columns):
            break
        run.append(line)
    while run and len(run[-1].starts) == 1 and _near(run[-1].x0, columns) == 0 and not _tail(run):
        run.pop()
    return run, columns


def _tail(run: list[Line]) -> bool:
    """Whether the last line may be the end of a wrapped first cell."""
    return len(run) > 1 and run[-1].top - run[-2].top <= 1.3 * run[-1].size


def _columns(lines: Sequence[Line], at: int) -> list[float]:
    """Where columns begin, by the lines next to `at`: places that several lines begin words at."""
    counts: dict[float, int] = {}
    for above, line in zip(lines[at : at + 30], lines[at + 1 : at + 31], strict=False):
        if _parted(above, line):
            break
        for start in line.starts:
            near = next((column for column in counts if abs(column - start) <= _NEAR), start)
            counts[near] = counts.get(near, 0) + (2 if len(line.starts) > 1 else 1)
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
        found += pdfpage.lines(words)
    return found


def _rows(
    run: Sequence[Line], columns: Sequence[float], rules: Sequence[float]
) -> list[list[Line]]:
    """The lines of each row: rows are set further apart than the lines within a cell."""
    pitches = [b.top - a.top for a, b in pairwise(run)]
    least, usual = min(pitches), median(pitches)
    padded = max(pitches) > 1.12 * least and least < 1.45 * run[0].size
    groups = [[run[0]]]
    for line, pitch in zip(run[1:], pitches, strict=True):
        above = groups[-1][-1]
        ruled = any(above.bottom - 3 <= rule <= line.top + 3 for rule in rules)
        first = _column(line.words[0], columns) == 0
        apart = pitch > 1.12 * least if padded else first and pitch >= 0.9 * usual
        if ruled or (apart and (first or pitch > 1.3 * least)):
            groups.append([])
        groups[-1].append(line)
    return groups


def _cells(group: Sequence[Line], columns: Sequence[float]) -> tuple[str, ...]:
    words: list[list[Word]] = [[] for _ in columns]
    for line in group:
        for word in line.words:
            words[_column(word, columns)].append(word)
    return tuple(pdfpage.cell_text(cell) for cell in words)


def _bold_header(groups: Sequence[Sequence[Line]]) -> int:
    bold = [all(line.bold for line in group) for group in groups]
    return 1 if bold[0] and not bold[1] else 0
