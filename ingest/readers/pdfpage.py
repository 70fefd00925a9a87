"""One page of a PDF as lines of words and ruled tables."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ingest.readers import pdfruled
from ingest.readers.pdflines import Line, Word, lines
from ingest.readers.pdfruled import Ruled

if TYPE_CHECKING:
    from pdfplumber.page import Page


@dataclass(frozen=True, slots=True)
class Read:
    """What stands on a page: lines and ruled tables, and the heights of its horizontal rules."""

    lines: tuple[Line, ...]
    tables: tuple[Ruled, ...]
    rules: tuple[float, ...]
    height: float
    pictures: int = 0

    @property
    def empty(self) -> bool:
        return not self.lines and not self.tables


def read(page: "Page") -> Read:
    words = [_word(found) for found in page.extract_words(extra_attrs=["size", "fontname"])]
    bullets = [
        ((shape["x0"] + shape["x1"]) / 2, (shape["top"] + shape["bottom"]) / 2)
        for shape in page.curves
        if max(shape["width"], shape["height"]) <= 6
    ]
    rules = [edge["top"] for edge in page.horizontal_edges if edge["width"] > page.width * 0.3]
    tables = pdfruled.find(page, words)
    return laid_out(words, tables, rules, float(page.height), bullets, len(page.images))


def laid_out(
    words: Sequence[Word],
    tables: Sequence[Ruled],
    rules: Sequence[float],
    height: float,
    bullets: Sequence[tuple[float, float]] = (),
    pictures: int = 0,
) -> Read:
    """The page of these words; those of its `tables` are not lines as well."""
    outside = [word for word in words if not any(pdfruled.holds(t.box, word) for t in tables)]
    return Read(tuple(lines(outside, bullets)), tuple(tables), tuple(rules), height, pictures)


def _word(found: dict[str, Any]) -> Word:
    font = str(found["fontname"]).lower()
    bold = any(name in font for name in ("bold", "black", "heavy", "semibold", "demi"))
    text = found["text"].replace("\u00ad", "-")
    return Word(text, found["x0"], found["x1"], found["top"], found["bottom"], found["size"], bold)
