"""A part of an answer: words to show and what they stand on."""

from dataclasses import dataclass

from knowledge.passage import Passage


@dataclass(frozen=True, slots=True)
class Piece:
    """Words to show, and the words of the source that they stand on.

    `yes` is what they say to a question for yes or no; `first` tells those that answer from those
    that add to it. `others` are names of which the words say nothing on purpose.
    `disagrees` is set on both sides of a contradiction, `more` on the last row of a table of which
    so many more answer, and are not told.
    """

    passage: Passage
    text: str
    quotes: tuple[str, ...]
    yes: bool | None = None
    first: bool = True
    others: tuple[str, ...] = ()
    disagrees: bool = False
    more: int = 0
