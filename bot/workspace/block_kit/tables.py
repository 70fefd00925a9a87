"""Rules for blocks of numbers that a field-by-field table cannot state: data tables and charts.

Sources: https://docs.slack.dev/reference/block-kit/blocks/data-table-block and
https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block
"""

from collections.abc import Iterator
from typing import Any

from bot.workspace.block_kit.rules import error, first, items, kind, number, shape, string

_LABEL = string(20)
_POINT = shape({"label": _LABEL, "value": number()})
_SERIES = items(shape({"name": _LABEL, "data": items(_POINT, 20)}), 6)
_AXES = shape({"categories": items(_LABEL, 20)}, {"x_label": string(50), "y_label": string(50)})


def _labelled(value: Any, at: str) -> Iterator[str]:
    """Every point of every series stands over one of the categories."""
    known = value["axis_config"]["categories"]
    for place, one in enumerate(value["series"]):
        if [point["label"] for point in one["data"]] != known:
            yield error("labels must match the axis categories", f"{at}/series/{place}")


_GRAPH = first(shape({"series": _SERIES, "axis_config": _AXES}), _labelled)

chart = kind(
    {
        "pie": shape({"segments": items(_POINT, 6)}),
        "bar": _GRAPH,
        "area": _GRAPH,
        "line": _GRAPH,
    }
)


def rectangular(value: Any, at: str) -> Iterator[str]:
    """All rows of a data table are as long as its header, and the header holds no rich text."""
    header, *rows = value["rows"]
    for place, row in enumerate(rows, 1):
        if len(row) != len(header):
            yield error("all rows must have the same number of cells", f"{at}/rows/{place}")
    for place, cell in enumerate(header):
        if cell["type"] == "rich_text":
            yield error("a header cell cannot be rich_text", f"{at}/rows/0/{place}")
