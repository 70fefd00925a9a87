"""A wish in the words of the sheets, whatever the language that it was told in."""

from dataclasses import dataclass
from functools import cached_property

from knowledge import glossary, language
from knowledge.foreign import gloss
from knowledge.language import DEFAULT
from knowledge.measures import Measure, measures, without
from knowledge.need import Wish
from knowledge.need_words import NEAR
from knowledge.telling import stems
from knowledge.words import plain


@dataclass(frozen=True)
class Asked:
    """A wish in the words of the sheets: the stems that must stand there, each with others."""

    wish: Wish
    content: tuple[frozenset[str], ...]
    measure: Measure | None

    @cached_property
    def stems(self) -> frozenset[str]:
        return frozenset[str]().union(*self.content)

    @cached_property
    def near(self) -> tuple[frozenset[str], ...]:
        """What is not the same and near to it, the nearest first."""
        fitting = (others for word, others in NEAR.items() if stems(word) <= self.stems)
        return tuple(stems(near) for others in fitting for near in others)

    def stands_in(self, text: str) -> bool:
        said = stems(text)
        return all(not said.isdisjoint(one) for one in self.content)


def understood(wish: Wish, code: str) -> Asked:
    """A wish that is told in the language `code`."""
    english, content = in_english(wish.said, code)
    found = measures(english)
    said = stems(without(english)) if found else None
    # The number and its unit are compared, not looked for.
    kept = tuple(one for one in content if said is None or not said.isdisjoint(one))
    return Asked(wish, kept, found[0] if found else None)


def in_english(text: str, code: str) -> tuple[str, tuple[frozenset[str], ...]]:
    """The text in English, and of its telling words the stems, each with others for the same."""
    if code == DEFAULT:
        english, others = text, dict[str, tuple[str, ...]]()
        said = [part for word in plain(text) for part in glossary.short().get(word, word).split()]
    else:
        found = gloss(text, code, lambda word: False)
        english, others, said = " ".join(found.words), found.also, found.words
    telling = [word for word in said if not _is_small(word)]
    return english, tuple(_meanings(word, *others.get(word, ())) for word in telling)


def _is_small(word: str) -> bool:
    letter = len(word) == 1 and word.isascii() and word.isalpha()
    return letter or language.is_small(word, DEFAULT)


def _meanings(word: str, *others: str) -> frozenset[str]:
    return stems(" ".join((word, glossary.also().get(word, ""), *others)))
