"""From checked sentences to an answer in the shape that the sheets' own answers have."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from bot.model.checking import Checked
from bot.model.figures import figures, plain
from bot.model.lines import beside, mentions
from knowledge import composing
from knowledge.answer import Answer, Citation
from knowledge.composing import LONGEST
from knowledge.consulted import Consulted
from knowledge.piece import Piece


class Shown:
    """What of the model's sentences is shown so far.

    Until one says what the sheets found by themselves, they are held back.
    """

    def __init__(self, found: Consulted, today: date) -> None:
        self._found = found
        self._today = today
        self._held: list[Checked] = []
        self._anchored = False

    @property
    def nothing(self) -> bool:
        return not self._anchored

    def take(self, checked: Checked) -> bool:
        """Whether there is more to show now."""
        if any(checked.text == other.text for other in self._held):
            return False
        self._held.append(checked)
        if len(_text(self._held)) > LONGEST:
            self._held.pop()
            return False
        self._anchored = self._anchored or _anchors(checked, self._found)
        return self._anchored

    def so_far(self) -> Answer:
        """What more may follow on."""
        cited = tuple(dict.fromkeys(_cited(self._held)))
        return Answer(_text(self._held), self._found.answer.language, cited)

    def answer(self) -> Answer:
        """The whole, with what is said by us at its end: until when it holds, what is open."""
        told, options = self.so_far(), self._found.answer.options
        expires = self._held[0].lines[0].passage.sheet.expires
        _, valid = composing.validity(expires, told.language, self._today)
        parts = (told.text, valid, options.unstated if options else "")
        return replace(told, text="\n".join(filter(None, parts)), options=options)


def _anchors(checked: Checked, found: Consulted) -> bool:
    """Whether a sentence says what the sheets found: from the same passage, with a number of it."""
    first = [piece for piece in found.pieces if piece.first]
    if not {line.passage.id for line in checked.lines} & {piece.passage.id for piece in first}:
        return False
    told = _values(" ".join(piece.text for piece in first), found)
    return not told or bool(told & _values(checked.text, found))


def _values(text: str, found: Consulted) -> frozenset[object]:
    text = plain(text)
    numbers = figures(text, found.answer.language)
    named = mentions(text, found.catalogue)
    return frozenset(value for one in beside(numbers, named) for value in one.values)


def _text(shown: Iterable[Checked]) -> str:
    text = ""
    for checked in shown:
        if checked.point:
            text += f"\n- {checked.text}"
        else:
            text += f" {checked.text}" if text and not text.endswith("\n") else checked.text
    return text.strip()


def _cited(shown: Iterable[Checked]) -> Iterator[Citation]:
    for checked in shown:
        for line in checked.lines:
            yield from composing.citations(Piece(line.passage, checked.text, (line.quote,)))
