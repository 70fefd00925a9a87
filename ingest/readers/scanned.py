"""A page that is a picture, as lines of words and ruled tables: by the places of what was seen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from ingest.readers import drawnlines, pdfpage, pdfruled
from ingest.readers.ocr import Recognise, Seen
from ingest.readers.pdflines import Word
from ingest.readers.pdfpage import Read
from ingest.readers.writing import raised

if TYPE_CHECKING:
    from pdfplumber.page import Page
    from PIL.Image import Image

_COARSEST, _FINEST = 110.0, 200.0  # dots an inch that a page is looked at with
_CROOKED = 0.004  # of a line's width: a page that slants more is turned first
_LARGER = 1.2  # than most of the text: a heading
_ALIKE = 1.1
_PADDING = 0.3  # of the size: what a box is wider than its letters
_NARROW, _WIDE = "iljtfI.,:;'|!()[]/ -", "mwMWQOG@%"
_ABOVE = {ord(above): str(figure) for figure, above in enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹")}
_SQUARED = ("m", "cm", "mm", "km", "in", "ft", "inch")


@dataclass(frozen=True, slots=True)
class Looked:
    """What was seen on a page, and the lines drawn there; places in points."""

    seen: tuple[Seen, ...]
    drawn: drawnlines.Drawn
    height: float


def is_picture(page: "Page") -> bool:
    """Whether pictures cover most of the page."""
    covered = sum(image["width"] * image["height"] for image in page.images)
    return bool(covered > 0.5 * page.width * page.height)


def look(page: "Page", recognise: Recognise) -> Looked:
    """Everything that can be read on a page; one that lies askew is set straight."""
    dots = max((im["srcsize"][0] / max(1.0, im["width"]) * 72 for im in page.images), default=150.0)
    dots = min(max(dots, _COARSEST), _FINEST)
    picture: Image = page.to_image(resolution=dots).original.convert("RGB")
    seen = recognise(picture)
    slants = [line.slant for line in seen if line.box[2] - line.box[0] > 0.3 * picture.width]
    slant = median(slants or [0.0])
    if abs(slant) > _CROOKED:
        from math import atan, degrees  # noqa: PLC0415 used for a crooked page only

        picture = picture.rotate(degrees(atan(slant)), expand=False, fillcolor="white")
        seen = recognise(picture)
    scale = 72 / dots
    places = tuple(Seen(line.text, _scaled(line.box, scale)) for line in seen)
    return Looked(places, drawnlines.find(picture, scale), float(page.height))


def _scaled(box: tuple[float, float, float, float], by: float) -> tuple[float, float, float, float]:
    return box[0] * by, box[1] * by, box[2] * by, box[3] * by


def pages(looked: Sequence[Looked]) -> list[Read]:
    """The pages of one document; what is larger than most of its text are headings."""
    sizes = [_size(line) for page in looked for line in page.seen for _ in line.text]
    body = median(sizes or [10.0])
    steps = _steps([_size(line) for page in looked for line in page.seen], body)
    found = []
    for page in looked:
        words = [word for line in page.seen for word in _words(line, body, steps)]
        tables = [pdfruled.ruled(cells, words) for cells in page.drawn.tables]
        kept = [table for table in tables if table]
        found.append(pdfpage.laid_out(words, kept, page.drawn.rules, page.height))
    return found


def _steps(sizes: Sequence[float], body: float) -> list[float]:
    """The sizes of headings, nearly equal ones taken for one."""
    steps: list[list[float]] = []
    for size in sorted(size for size in sizes if size >= _LARGER * body):
        if steps and size <= _ALIKE * steps[-1][0]:
            steps[-1].append(size)
        else:
            steps.append([size])
    return [median(step) for step in steps]


def _size(line: Seen) -> float:
    """The size of type that a line is set in, by how wide its letters come out.

    The height of its box would not do: that depends on which letters reach up and down.
    """
    x0, top, x1, bottom = line.box
    letters = sum(map(_em, line.text))
    return (x1 - x0) / (letters + _PADDING) if len(line.text) > 4 else 0.7 * (bottom - top)


def _em(letter: str) -> float:
    """How wide a letter is in a usual typeface, as a part of the size of type."""
    if letter in _NARROW:
        return 0.29
    if letter in _WIDE:
        return 0.83
    if ord(letter) > 0x2E80:
        return 1.0
    return 0.69 if letter.isupper() else 0.54


def _words(line: Seen, body: float, steps: Sequence[float]) -> Iterator[Word]:
    """The words of a line, each where it stands in it by the widths of the letters before."""
    x0, top, x1, bottom = line.box
    size = _size(line)
    if size < _LARGER * body or len(line.text) <= 4:
        size = body
    else:
        size = min(steps, key=lambda step: abs(step - size))
    scale = (x1 - x0) / max(0.1, sum(map(_em, line.text)))
    middle = (top + bottom) / 2
    place = x0
    for said in line.text.split(" "):
        end = place + scale * sum(map(_em, said))
        if said:
            y0, y1 = middle - size / 2, middle + size / 2
            yield Word(_marked(said), place, end, y0, y1, round(size, 1), False)
        place = end + scale * _em(" ")


def _marked(said: str) -> str:
    """A word whose small raised figures are the mark of a footnote, and no part of it."""
    plain = said.rstrip("⁰¹²³⁴⁵⁶⁷⁸⁹")
    figures = said[len(plain) :].translate(_ABOVE)
    if not plain or not figures or plain.casefold().lstrip("0123456789.,") in _SQUARED:
        return plain + figures
    return plain + raised(figures)
