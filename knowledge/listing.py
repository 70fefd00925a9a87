"""A list of options as an answer: a line a product, the table behind it, what is not stated."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from knowledge import composing
from knowledge.answer import Answer, Cell, Fit, Options
from knowledge.language import DEFAULT
from knowledge.measures import measures
from knowledge.need import Need
from knowledge.need_words import MONEY, SAID
from knowledge.piece import Piece
from knowledge.portfolio import Product
from knowledge.stating import Stated
from knowledge.telling import shortened

_WORTH = {Fit.MET: 1.0, Fit.NEAR: 0.4, Fit.UNSTATED: 0.0, Fit.MISSED: -1.0}
_SIGNS = {Fit.MET: "", Fit.NEAR: "≈ ", Fit.MISSED: "✗ "}


@dataclass(frozen=True, slots=True)
class Option:
    """A product, and what the sheets state of how many, of the price, of every wish."""

    product: Product
    stated: tuple[Stated, ...]

    @property
    def worth(self) -> float:
        """How well it fits; for how many it is only matters where they are too many."""
        return sum(_WORTH[one.fit] for one in self.stated[1:])

    def tells(self, of_kind: bool) -> bool:
        """Whether the sheets say enough of it: half of what is wanted where any kind will do."""
        if of_kind:
            return self.has(Fit.MET) or self.has(Fit.MISSED) or self.has(Fit.NEAR)
        held = sum(max(0.0, _WORTH[one.fit]) for one in self.stated[1:])
        return self.has(Fit.MET) and 2 * held >= len(self.stated) - 1

    @property
    def price(self) -> float:
        """For sorting: of what costs nothing known, the last."""
        sums = (one for said in self.stated for one in measures(said.text) if one.kind in MONEY)
        return next((one.low for one in sums), float("inf"))

    def has(self, fit: Fit) -> bool:
        return any(one.fit is fit for one in self.stated)


def answer(need: Need, best: Sequence[Option], code: str) -> Answer:
    """At most as long as any answer; a product that has no room is in the table alone."""
    said = SAID.get(code, SAID[DEFAULT])
    missed = any(option.has(Fit.MISSED) for option in best)
    head = said["nearest" if missed else "options"].format(wanted=", ".join(need.said))
    unstated = "; ".join(_unstated(need, best))
    last = said["unstated"].format(what=unstated) if unstated else ""
    lines = [head, *map(_line, best), last]
    while len("\n".join(lines)) > composing.LONGEST and len(lines) > 3:
        lines.pop(-2)
    options = _options(need, best, said, head, last)
    cells = (cell for _, row in options.rows for cell in row)
    cited = dict.fromkeys(cell.citation for cell in cells if cell.citation)
    text = shortened("\n".join(filter(None, lines)), composing.LONGEST)
    return Answer(text, code, tuple(cited), options=options)


def _options(
    need: Need, best: Sequence[Option], said: Mapping[str, str], head: str, unstated: str
) -> Options:
    kept = dict(_columns(need, best))
    rows = (
        (one.product.written, tuple(_cell(one.stated[number], said) for number in kept))
        for one in best
    )
    return Options(head, (said["product"], *kept.values()), tuple(rows), unstated)


def _columns(need: Need, best: Sequence[Option]) -> Iterator[tuple[int, str]]:
    """What is wanted, each with its place among what is stated; of how many only if told of."""
    price = (need.ceiling.said,) if need.ceiling else ()
    for number, said in enumerate((need.seats, *price, *(wish.said for wish in need.wishes))):
        if number or all(one.stated[0].passage for one in best):
            yield number, said


def _unstated(need: Need, best: Sequence[Option]) -> Iterator[str]:
    """`LTE`, and `Wi-Fi (Fjord Pen)` where others state it."""
    for number, wish in _columns(need, best):
        silent = [
            option.product.written
            for option in best
            if option.stated[number].fit in (Fit.UNSTATED, Fit.NEAR)
        ]
        if silent:
            yield wish if len(silent) == len(best) else f"{wish} ({', '.join(silent)})"


def _line(option: Option) -> str:
    parts = dict.fromkeys(f"{_SIGNS[one.fit]}{one.text}" for one in option.stated if one.text)
    return f"- {option.product.written}: {'; '.join(parts)}"


def _cell(one: Stated, said: Mapping[str, str]) -> Cell:
    if one.passage is None:
        return Cell(said["silent"], one.fit)
    (citation,) = composing.citations(Piece(one.passage, one.text, (one.quote,)))
    return Cell(one.text, one.fit, citation)
