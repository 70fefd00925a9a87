"""Short forms that the sheets explain themselves: "Horizontal Field of View (HFOV)"."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from knowledge.passage import Passage
from knowledge.words import plain

_EXPLAINED = re.compile(r"((?:[\w-]+[ -]){2,6})\(([A-Z]{3,6})s?\)")
_SMALL = frozenset(("of", "and", "the", "for", "to", "in"))


def learn(passages: Iterable[Passage]) -> Mapping[str, str]:
    """From a short form to its words, and from each of its words to the short form."""
    known: dict[str, dict[str, None]] = defaultdict(dict)
    for passage in passages:
        if "(" not in passage.text:
            continue
        for said, letters in _EXPLAINED.findall(passage.text):
            words = _spelled(plain(said), letters.casefold())
            for word in words:
                known[letters.casefold()][word] = None
                known[word][letters.casefold()] = None
    return {word: " ".join(also) for word, also in known.items() if len(also) <= _MOST}


_MOST = 4


def _spelled(words: list[str], letters: str) -> list[str]:
    """The last words whose initials are the letters, with or without the small ones; or none."""
    for start in range(len(words)):
        telling = [word for word in words[start:] if word not in _SMALL]
        for said in (words[start:], telling):
            if "".join(word[0] for word in said) == letters:
                return telling
    return []
