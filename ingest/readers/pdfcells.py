"""What a table's cell says: wrapped lines put together, lines that were broken on purpose kept."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from ingest.readers.pdflines import Line, Word, lines

_SLACK = 0.5  # of the font size: so much may a line end before the place where it had to


def text(words: Sequence[Word], room: float = 0.0) -> str:
    """The words of a cell: a new line for each point, gap, or line that was not full.

    `room` is how wide a line of this column can be, as far as its other lines tell (see `width`).
    """
    if not words:
        return ""
    return "\n".join(joined(group) for group in _groups(lines(words), room))


def width(words: Sequence[Word]) -> float:
    """How wide the widest line of these words is."""
    return max((line.x1 - line.x0 for line in lines(words)), default=0.0)


def _groups(found: list[Line], room: float) -> Iterator[list[Line]]:
    pitch = min((b.top - a.top for a, b in pairwise(found)), default=0)
    group = found[:1]
    for line in found[1:]:
        last = group[-1]
        if line.marker or line.top - last.top > 1.35 * pitch or _broken(last, line, room):
            yield group
            group = []
        group.append(line)
    yield group


def _broken(line: Line, following: Line, room: float) -> bool:
    """Whether `line` ends early: the word that follows would have had its place there."""
    word = following.words[0]
    needed = line.x1 - line.x0 + 0.25 * line.size + word.x1 - word.x0
    return needed < room - _SLACK * line.size and not line.text.endswith("-")


def joined(group: Iterable[Line]) -> str:
    """Lines of running text as one, words that were parted at a line's end put together."""
    said, *rest = (line.text for line in group)
    for following in rest:
        if re.search(r"[^\W\d_]-$", said) and following[:1].islower():
            said = (said if _compound(said, following) else said[:-1]) + following
        else:
            said = f"{said} {following}"
    return said


def _compound(said: str, following: str) -> bool:
    """Whether a hyphen at a line's end belongs to the word, as in "mission-critical"."""
    first = re.search(r"([\w-]+)-$", said)
    second = re.match(r"[\w-]+", following)
    if not first or not second:
        return True
    # A syllable is short; two words that are long enough to stand alone were written with a hyphen.
    return len(first.group(1)) >= 4 and len(second.group()) >= 4
