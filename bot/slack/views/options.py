"""Products in a table, for a need or side by side, and the line that each cell stands on."""

from collections.abc import Iterator

from bot.slack.views import blocks
from bot.slack.views.blocks import Block
from bot.slack.views.text import Mrkdwn, cut, escape, join, mark, one_line
from knowledge.answer import Answer, Cell, Citation, Fit, Options
from knowledge.quoting import readable

LINE = 240
_SIGNS = {Fit.MET: "", Fit.NEAR: "≈ ", Fit.MISSED: "✗ ", Fit.UNSTATED: "? "}


def option_blocks(answer: Answer, options: Options) -> list[Block]:
    """The sentence before it or the model's own words, the table, what is open, the lines."""
    cited = {line: number for number, line in enumerate(_lines(options), start=1)}
    rows = [(name, *(_told(cell, cited) for cell in cells)) for name, cells in options.rows]
    plain = answer.text.startswith(options.head)
    shown = [blocks.section(escape(options.head if plain else answer.text))]
    shown.append(blocks.table([options.columns, *rows]))
    if plain and options.unstated:
        shown.append(blocks.section(escape(options.unstated)))
    shown += [blocks.context(source_line(number, line)) for line, number in cited.items()]
    return shown


def _lines(options: Options) -> Iterator[Citation]:
    cells = (cell for _, row in options.rows for cell in row)
    return iter(dict.fromkeys(cell.citation for cell in cells if cell.citation))


def _told(cell: Cell, cited: dict[Citation, int]) -> str:
    number = f" [{cited[cell.citation]}]" if cell.citation else ""
    return f"{_SIGNS[cell.fit]}{cell.text}{number}"


def source_line(number: int, line: Citation) -> Mrkdwn:
    """`[2] *Price list* · Devices: Fjord Book 14 · List price: $999.00`"""
    place = " · ".join(part for part in line.section if part != line.title)
    where = mark(" · {place}", place=place) if place else None
    told = escape(f": {cut(one_line(line.text or readable(line.quote)), LINE)}")
    return join("", (mark("[{number}] *{title}*", number=number, title=line.title), where, told))
