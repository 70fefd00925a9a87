"""What a reader holds of one edition: immutable, in memory, swapped as a whole."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from knowledge.edition import Edition, read_passage
from knowledge.lexicon import Lexicon
from knowledge.names import Names
from knowledge.passage import Passage
from knowledge.words import words

Place = tuple[str, str]


@dataclass(frozen=True, slots=True, eq=False)
class Snapshot:
    """The passages of an edition with what is needed to search them.

    `places` finds a passage's number by its layer and its id there; `unused` says how many records
    of a layer are no longer part of the edition.
    """

    edition: Edition | None
    passages: tuple[Passage, ...]
    places: Mapping[Place, int]
    unused: Mapping[str, int]
    lexicon: Lexicon = field(repr=False)
    names: Names = field(repr=False)

    @property
    def number(self) -> int:
        return self.edition.number if self.edition else 0


def empty() -> Snapshot:
    return Snapshot(None, (), {}, {}, Lexicon([]), Names({}, {}))


def build(edition: Edition, read: Callable[[str], Mapping[str, str]], before: Snapshot) -> Snapshot:
    """The snapshot of an edition.

    `read` gives the texts of a layer by their ids (see `edition.write_passage`); layers that the
    snapshot `before` knows already are not read again.
    """
    passages: list[Passage] = []
    places: dict[Place, int] = {}
    texts: dict[str, Mapping[str, str]] = {}
    for entry in edition.entries:
        for position, kept in enumerate(entry.passages):
            place = (kept.layer, kept.id)
            places[place] = len(passages)
            if place in before.places:
                known = before.passages[before.places[place]]
                passages.append(replace(known, sheet=entry.sheet, position=position))
                continue
            if kept.layer not in texts:
                texts[kept.layer] = read(kept.layer)
            passages.append(read_passage(texts[kept.layer][kept.id], entry.sheet, position))
    used = Counter(layer for layer, _ in places)
    return Snapshot(
        edition,
        tuple(passages),
        places,
        {layer: edition.sizes[layer] - used[layer] for layer in edition.layers},
        Lexicon([words(passage.context) for passage in passages]),
        Names.learn(passages),
    )
