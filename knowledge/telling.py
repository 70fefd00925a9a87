"""How much a few words tell about a question, and choosing the most telling of several."""

import re
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from knowledge.expecting import Expected, meets
from knowledge.lexicon import Lexicon
from knowledge.passage import Kind, Passage
from knowledge.query import Query
from knowledge.words import plain, words

# A point of a list, a step.
ITEM = re.compile(r"\s*(?:[-*\u2022]|\d+[.)])\s")
# How a sentence ends that leads to what stands below it.
LEADING = re.compile(r"[:\uff1a]$|\bfollowing\b[^.:]*\.$", re.IGNORECASE)
_COUNTED = re.compile(r"^\s*\d+[.)]\s|\b(?:figure|table|step) \d+", re.IGNORECASE | re.MULTILINE)
_LABELLED = re.compile(r"[^:;.\n]{2,60}: \S")


def worth(text: str, query: Query, lexicon: Lexicon) -> float:
    """The question's words in the text, by how rare they are; unwanted words count against it."""
    said = stems(text)
    return sum(
        lexicon.rarity(stem) * weight for stem, weight in query.weights.items() if stem in said
    )


@lru_cache(maxsize=1024)
def stems(text: str) -> frozenset[str]:
    """The different words of a text as the index holds them."""
    # The same few texts are weighed again and again while one question is answered.
    return frozenset(words(text))


def asked_in(text: str, query: Query) -> frozenset[str]:
    """Which of the question's own words the text says, in these or in other words."""
    said = stems(text)
    return frozenset(
        stem for stem, also in query.content.items() if stem in said or not said.isdisjoint(also)
    )


def says(passage: Passage, text: str, query: Query) -> frozenset[str]:
    """The question's words in what is shown, its sheet's title included.

    Steps do what stands above them, and the points of a list are that, unless steps are wanted.
    """
    listed = passage.kind is Kind.LIST and query.expected is None
    above = passage.section if listed or passage.kind is Kind.STEPS else ()
    return asked_in(" ".join((passage.sheet.title, *above, text)), query)


def gives(text: str, query: Query) -> bool:
    """Whether the text gives a thing of the kind that is wanted; False if no kind is.

    The question's own numbers are no answer to it, those of steps, figures and names neither.
    """
    if query.expected is None or not meets(query.expected, text):
        return False
    if query.expected is not Expected.NUMBER:
        return True
    said = ["", *plain(_COUNTED.sub("", text))]
    return any(
        word[:1].isdigit()
        and word not in query.content
        and word not in query.numbered.get(before, ())
        for before, word in pairwise(said)
    )


def share(found: Collection[str], query: Query, lexicon: Lexicon) -> float:
    """How much of what the question says the words are, by how rare they are."""
    total = rarity(query.content, lexicon)
    return rarity(found, lexicon) / total if total else 0.0


def rarity(found: Iterable[str], lexicon: Lexicon) -> float:
    """How telling the words are together."""
    return sum(map(lexicon.rarity, found))


def most_telling(
    units: Sequence[str], worths: Sequence[float], room: int, first: bool = False
) -> list[int]:
    """The numbers of the units to show, most telling first as long as there is room, in order.

    `first` takes the first unit in any case: what leads to a list.
    """
    order = sorted(range(len(units)), key=lambda number: (-worths[number], number))
    if first:
        order.remove(0)
        order.insert(0, 0)
    chosen: list[int] = []
    for number in order:
        left = room - sum(len(units[other]) + 2 for other in chosen)
        if not chosen or len(units[number]) <= left:
            chosen.append(number)
    return sorted(chosen)


def flat(cell: str) -> str:
    """A cell's lines as one."""
    return joined(cell.splitlines())


def joined(parts: Sequence[str]) -> str:
    """Parts of a cell one behind the other, with a comma where none of them ends by itself."""
    said = [part.strip().rstrip(",; ") for part in parts if part.strip(" ,;-")]
    glue = [" " if part.endswith((".", ":", "!", "?")) else ", " for part in said]
    return "".join(part + end for part, end in zip(said, glue, strict=True)).rstrip(", ")


def led(subject: str, told: str) -> str:
    """What is told of something, with that in front: "Fjord Pro 11 \u2013 Weight: 798 g"."""
    if not subject:
        return told
    if ITEM.match(told):
        return f"{subject}:\n{told}"
    return f"{subject} \u2013 {told}" if _LABELLED.match(told) else f"{subject}: {told}"


def leads(text: str) -> bool:
    """Whether the words are nothing without what they lead to."""
    return text.endswith((":", "\uff1a"))


def shortened(text: str, room: int) -> str:
    """The text, cut between two words if it is longer than `room`."""
    if len(text) <= room:
        return text
    return text[: max(room - 1, 0)].rsplit(" ", 1)[0].rstrip(",;: ") + "…"
