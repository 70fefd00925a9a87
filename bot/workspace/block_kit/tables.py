"""Rules for blocks of numbers that a field-by-field table cannot state: data tables and charts.

Sources: https://docs.slack.dev/reference/block-kit/blocks/data-table-block and
https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block
"""

from collections.abc import Iterator
from typing import Any

from bot.workspace.block_kit.rules import error, items, kind, number, shape, string

_LABEL = string(20)
_POINT = shape({"label": _LABEL, "value": number()})
_SERIES = items(shape({"name": _LABEL, "data": items(_POINT, 20)}), 12)
_AXES = shape({"categories": items(_LABEL, 20)}, {"x_label": string(50), "y_label": string(50)})
_GRAPH = shape({"series": _SERIES, "axis_config": _AXES})

chart = kind(
    {
        "pie": shape({"segments": items(_POINT, 12)}),
        "bar": _GRAPH,
        "area": _GRAPH,
        "line": _GRAPH,
    }
)


def rectangular(value: Any, at: str) -> Iterator[str]:
    """All rows of a data table are as long as its header, and the header holds no rich text."""
    rows = value.get("rows") if isinstance(value, dict) else None
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows) or not rows:
        return
    for place, row in enumerate(rows):
        if len(row) != len(rows[0]):
            yield error("all rows must have the same number of cells", f"{at}/rows/{place}")
    for place, cell in enumerate(rows[0]):
        if isinstance(cell, dict) and cell.get("type") == "rich_text":
            yield error("a header cell cannot be rich_text", f"{at}/rows/0/{place}")
