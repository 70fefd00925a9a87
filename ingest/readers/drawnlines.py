"""The straight lines drawn in a picture of a page, and the cells of tables that they make."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from PIL.Image import Image

Box = tuple[float, float, float, float]
Edge = dict[str, Any]

_INK = 40  # of 255: darker than the shade behind a header, lighter than a thin grey line
_SHORTEST = 30.0  # points
_THICKEST = 4.0  # points: more is an area and no line
_NEAR = 4.0


@dataclass(frozen=True, slots=True)
class Drawn:
    """The cells of each ruled table, and the heights of long lines across; places in points."""

    tables: tuple[tuple[Box, ...], ...] = ()
    rules: tuple[float, ...] = ()


def find(picture: "Image", scale: float) -> Drawn:
    """The lines in `picture`, whose pixels are `scale` points each."""
    import numpy as np  # noqa: PLC0415 paid when used
    from pdfplumber import table  # noqa: PLC0415 paid when used

    ink = (255 - np.asarray(picture.convert("L"))) > _INK
    across = [_edge("h", *line) for line in _lines(ink, scale)]
    upright = [_edge("v", *line) for line in _lines(ink.T, scale)]
    edges = table.merge_edges([*across, *upright, *_sides(across)], _NEAR, _NEAR, 12, 12)
    crossings = table.edges_to_intersections(edges, _NEAR, _NEAR)
    cells = table.intersections_to_cells(crossings)
    width = picture.width * scale
    rules = tuple(sorted(edge["top"] for edge in across if edge["width"] > 0.3 * width))
    tables = tuple(tuple(part) for part in table.cells_to_tables(cells) if len(part) > 1)
    return Drawn(tables, rules)


def _lines(ink: "np.ndarray[Any, Any]", scale: float) -> list[tuple[float, float, float]]:
    """Thin dark lines along the rows of `ink`: their place, start and end, in points."""
    least = int(_SHORTEST / scale)
    runs = [
        run for row in ink.sum(axis=1).__ge__(least).nonzero()[0] for run in _runs(ink, row, least)
    ]
    found: list[list[tuple[int, int, int]]] = []
    for run in runs:
        for line in reversed(found[-200:]):
            if run[0] - line[-1][0] <= 2 and run[1] < line[-1][2] and run[2] > line[-1][1]:
                line.append(run)
                break
        else:
            found.append([run])
    thin = [line for line in found if (line[-1][0] - line[0][0]) * scale <= _THICKEST]
    return [
        (
            scale * (line[0][0] + line[-1][0]) / 2,
            scale * min(run[1] for run in line),
            scale * max(run[2] for run in line),
        )
        for line in thin
    ]


def _runs(ink: "np.ndarray[Any, Any]", row: int, least: int) -> Iterable[tuple[int, int, int]]:
    import numpy as np  # noqa: PLC0415 paid when used

    steps = np.flatnonzero(np.diff(np.concatenate(([0], ink[row].view(np.int8), [0]))))
    for start, end in zip(steps[::2].tolist(), steps[1::2].tolist(), strict=True):
        if end - start >= least:
            yield int(row), start, end


def _sides(across: list[Edge]) -> list[Edge]:
    """The outer sides of tables that are drawn without them, or too pale to be seen."""

    def reach(edge: Edge) -> tuple[int, int]:
        return round(edge["x0"] / _NEAR), round(edge["x1"] / _NEAR)

    sides = []
    for _, group in groupby(sorted(across, key=reach), key=reach):
        alike = list(group)
        if len(alike) > 2:
            top, bottom = min(e["top"] for e in alike), max(e["top"] for e in alike)
            sides += [_edge("v", alike[0][end], top, bottom) for end in ("x0", "x1")]
    return sides


def _edge(way: str, place: float, start: float, end: float) -> Edge:
    x0, x1, top, bottom = (start, end, place, place) if way == "h" else (place, place, start, end)
    return {
        "orientation": way,
        "object_type": "line",
        "x0": x0,
        "x1": x1,
        "top": top,
        "bottom": bottom,
        "width": x1 - x0,
        "height": bottom - top,
    }
