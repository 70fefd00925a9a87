"""Short forms that the sheets explain themselves: "Horizontal Field of View (HFOV)"."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from knowledge.passage import Passage
from knowledge.words import plain

_EXPLAINED = re.compile(r"((?:[\w-]+[ -]){2,6})\(([A-Z]{3,6})s?\)")
_OFTEN = 3
_SMALL = frozenset(("of", "and", "the", "for", "to", "in"))


def learn(passages: Sequence[Passage]) -> Mapping[str, frozenset[str]]:
    """From a short form to its words, small ones left out."""
    known: dict[str, frozenset[str]] = {}
    for passage in passages:
        if "(" not in passage.text:
            continue
        for said, letters in _EXPLAINED.findall(passage.text):
            words = _spelled(plain(said), letters.casefold())
            if words:
                known.setdefault(letters.casefold(), frozenset(words))
    words_too = _said_small(passages, known)
    return {letters: words for letters, words in known.items() if letters not in words_too}


def _said_small(passages: Iterable[Passage], known: Collection[str]) -> set[str]:
    """Short forms that are words as well: FAR, the false acceptance rate, and "how far"."""
    if not known:
        return set()
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, known))})\b")
    often = Counter(word for passage in passages for word in pattern.findall(passage.text))
    return {word for word, count in often.items() if count >= _OFTEN}


def other_ways(said: Collection[str], known: Mapping[str, frozenset[str]]) -> dict[str, str]:
    """For words of a text what stands for them: the words of a short form, or a short form."""
    also = {letters: " ".join(known[letters]) for letters in said if letters in known}
    for letters, words in known.items():
        # Initials stand for words only if most of them were said: "field of view".
        there = words.intersection(said)
        if len(there) > 1 and len(there) >= len(words) - 1:
            also |= dict.fromkeys(there, letters)
    return also


def _spelled(words: list[str], letters: str) -> list[str]:
    """The last words whose initials are the letters, with or without the small ones; or none."""
    for start in range(len(words)):
        telling = [word for word in words[start:] if word not in _SMALL]
        for said in (words[start:], telling):
            if "".join(word[0] for word in said) == letters:
                return telling
    return []
