"""A text in another language, word by word in English, as a search in English sheets needs it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate, pairwise

from knowledge.dictionary import Dictionary, Meaning, characters, dictionary
from knowledge.language import is_small
from knowledge.words import folded, plain

_COMPOUNDS = frozenset({"de"})
_APOSTROPHES = frozenset({"fr", "it"})
_CHARACTERS = frozenset({"ja"})
_DECIMAL = re.compile(r"(?<=\d),(?=\d{1,2}(?!\d))")
_NUMBERED = re.compile(r"(\d+)er[ns]?")
_HIRAGANA = re.compile(
    r"[\u3040-\u309f\u3000-\u303f]+|(?<![\u3400-\u9fff])[\u3400-\u9fff](?![\u3400-\u9fff])"
)
_NAMES = re.compile(r"\b[A-Z]{2,}\b|(?<=\w )[A-Z]\w+")
_SHOUTED = re.compile(r"\b[A-Z]{2,}\b")
_COMMA = re.compile(r",(?!\d)")
# As "2+" is read, not the "more" of French.
_PLUS = "plus"
# A preposition may lead: "de que", "in che".
_BEGINNING = 2
# Unknown adverbs of Romance languages say how, not what.
_ADVERB = re.compile(r"\w{3}mente$")
_JAPANESE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


@dataclass(slots=True)
class Gloss:
    """The English words in the order of the text, the names among them as they are.

    `also` leads from an English word to others that may be meant. `strange` are words that no
    dictionary has.
    """

    words: list[str] = field(default_factory=list)
    also: dict[str, tuple[str, ...]] = field(default_factory=dict)
    strange: set[str] = field(default_factory=set)

    def mean(self, meaning: Meaning) -> None:
        self.words += meaning.words
        if meaning.also:
            last = meaning.words[-1]
            self.also[last] = (*self.also.get(last, ()), *meaning.also)

    def keep(self, word: str) -> None:
        self.words.append(word)
        if word.isalpha():
            self.strange.add(word)


def gloss(text: str, code: str, common: Callable[[str], bool]) -> Gloss:
    """The text in the language `code` in English. `common` are words that sheets often have."""
    known = dictionary(code)
    said = Gloss()
    if code in _CHARACTERS:
        _characters(text, code, known, said)
        return said
    # German has capitals for all nouns.
    names = {
        name
        for name in _names(text, code)
        if name not in known.whole or (code not in _COMPOUNDS and common(name))
    }
    parts = [_words(part, code) for part in _COMMA.split(text)]
    ends = {end - 1 for end in accumulate(map(len, parts))}
    words = [word for part in parts for word in part]
    names |= {
        after
        for before, after in pairwise(words)
        if after == _PLUS and _is_called_plus(before, text, code, common)
    }
    at = 0
    while at < len(words):
        phrase = known.phrase(words, at)
        if phrase:
            said.mean(phrase[1])
            at += phrase[0]
            continue
        word = words[at]
        if word in names:
            said.words.append(word)
        elif at < _BEGINNING and word in known.first:
            said.mean(known.first[word])
        elif at in ends and word in known.last:
            said.mean(known.last[word])
        else:
            for part in _meant(word, code, known, common):
                said.mean(part) if isinstance(part, Meaning) else said.keep(part)
        at += 1
    return said


def _names(text: str, code: str) -> frozenset[str]:
    """Words in capitals that are no beginning: `SE` is no `se`."""
    if text.isupper():
        return frozenset()
    pattern = _SHOUTED if code in _COMPOUNDS else _NAMES
    return frozenset(name.casefold() for name in pattern.findall(text))


def _is_called_plus(name: str, text: str, code: str, common: Callable[[str], bool]) -> bool:
    """Whether it ends a name: `2+`, or behind a word of the sheets that the language has not."""
    is_word = is_small(name, code) or dictionary(code).word(name)
    return f"{name}+" in text or (name.isalpha() and common(name) and not is_word)


def _words(text: str, code: str) -> list[str]:
    text = _DECIMAL.sub(".", folded(text))
    if code in _APOSTROPHES:
        text = text.replace("'", " ")
    return [_NUMBERED.sub(r"\1", word) for word in plain(text)]


def _meant(
    word: str, code: str, known: Dictionary, common: Callable[[str], bool]
) -> Iterator[Meaning | str]:
    """What a word means; itself if it is not known; nothing if it is a small one."""
    whole = known.whole.get(word)
    if whole:
        yield whole
    elif is_small(word, code):
        return
    elif not word.isalpha() or (common(word) and not known.closely(word)):
        yield word
    else:
        parts = known.parts(word) if code in _COMPOUNDS else None
        found = known.word(word)
        if parts or found or not _ADVERB.search(word):
            yield from parts or [found or word]


def _characters(text: str, code: str, known: Dictionary, said: Gloss) -> None:
    """Gloss a text without spaces: every word of the dictionary where it stands."""
    text = folded(text)
    end = 0
    for match in characters(code).finditer(text):
        _keep(text[end : match.start()], said)
        said.mean(known.whole[match[0]])
        end = match.end()
    _keep(text[end:], said)


def _keep(text: str, said: Gloss) -> None:
    for word in plain(_HIRAGANA.sub(" ", text)):
        said.words.append(word)
        if _JAPANESE.search(word):
            said.strange.add(word)
