"""The words of a question, corrected, translated and weighed, and the products that it names."""

import re
from collections.abc import Iterator
from itertools import pairwise
from math import sqrt

from knowledge import acronyms, calling, everyday, glossary, language, saying
from knowledge.catalogue import Mention
from knowledge.counting import is_order
from knowledge.dictionary import bare
from knowledge.excluding import JOINS, without
from knowledge.foreign import Gloss, gloss
from knowledge.need_words import ASKED
from knowledge.saying import Said
from knowledge.snapshot import Snapshot
from knowledge.terms import Terms
from knowledge.words import NUMBERS, plain, words

_ALSO = 0.45
_UNWANTED = -0.5
# How much words matter that only tell the story around the question.
_STORY = 0.35
# And "long" where it asks for a number: "one year" says nothing of it.
_HOW_LONG = ("how", "long")
_FORM = 0.35
# How much the words matter for the ranking that an expression stands for.
_MEANT = 0.45
# Of a question that is put into other words, those that none were found for.
_LEFT = 0.5
# And words of another language that neither the sheets nor a dictionary have.
_STRANGE = 0.4
_COMMON = 3
_ALIKE = 4
_LONG = 7
_SLIP = 5

_CHATTER = frozenset(glossary.CHATTER.split())
_MODELS = frozenset(glossary.MODELS.split())
_LETTERS = 2
_ARTICLE = "a"
# What is asked of so many of a product: "12 docks".
_PRICE = "price"
# Expressions whose words alone say less.
_PHRASES = (
    (re.compile(r"\bno\.? of\b", re.IGNORECASE), "number of"),
    (re.compile(r"\b(?:un)?till? when(?= (?:is|was|will|do(?:es)?|are|can)\b)", re.I), "when"),
    (re.compile(r"\btakes? to (?:arrive|come|get (?:t?here|to \w+))\b", re.I), "delivery time"),
    (re.compile(r"\bwho (?:makes?|made|builds?|built)\b", re.IGNORECASE), "manufacturer of"),
    (re.compile(r"\b(?:come|ship)s? with(?= (?:the|an?)\b)", re.IGNORECASE), "included with"),
)
_CAPITALS = re.compile(r"\b[A-Z]{2,5}\b")
_OPENS = (
    r"(?:and |so |but |ok )?"
    r"(?:how|what|whats|which|who|where|when|does|do|is|are|can|could|will|would|any)\b"
)
_CLAUSE = re.compile(
    rf"(?<=[.?!;:])\s+|(?<=[。\uff1f\uff01])|\n+|\s+[\u2013\u2014-]+\s+|,\s+(?={_OPENS}|¿|{ASKED})",
    re.IGNORECASE,
)
_ASKS = re.compile(rf"[?\uff1f]|か\W*$|ください\W*$|^{_OPENS}", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
# A name and its number without the space: "hub3".
_GLUED = re.compile(r"([a-z]{2,})(\d{1,2}s?)")


def gather(text: str, code: str, held: Snapshot, *, retold: bool = False) -> Terms:
    """The words and products of a text in the language `code`.

    `retold` puts expressions of English speech into the words of sheets. An order asks for prices.
    """
    gatherer = _Gatherer(code, held, _abbreviations(text), retold=retold)
    for said, meant in _PHRASES:
        text = said.sub(meant, text)
    text, excluded = without(text, code, held)
    unwanted = set(words(excluded)) - set(words(text))
    gatherer.terms.weights |= dict.fromkeys(unwanted, _UNWANTED)
    text = calling.named(text, held)
    clauses = [clause for clause in _CLAUSE.split(text) if clause and clause.strip()]
    for clause, share in _shares(clauses, gatherer):
        gatherer.add(clause, share)
    terms = gatherer.terms
    if is_order(terms.text, terms.attributes, terms.of_products):
        gatherer.add(_PRICE, 1.0)
    return terms


def _abbreviations(text: str) -> frozenset[str]:
    """`LTE` is no slip of `let`; in a text all in capitals nothing tells."""
    found = _CAPITALS.findall(text)
    shouted = text.isupper() and len(found) > 1
    return frozenset() if shouted else frozenset(word.casefold() for word in found)


def _shares(clauses: list[str], gatherer: "_Gatherer") -> Iterator[tuple[str, float]]:
    """Clauses with how much their words matter: less if another clause is the question."""
    asking = [_ASKS.search(clause.strip()) is not None for clause in clauses]
    told = [clause for clause, asks in zip(clauses, asking, strict=True) if asks]
    focused = not all(asking) and any(gatherer.tells(clause) for clause in told)
    for clause, asks in zip(clauses, asking, strict=True):
        yield clause, 1.0 if asks or not focused else _STORY


class _Gatherer:
    def __init__(
        self, code: str, held: Snapshot, abbreviations: frozenset[str], *, retold: bool
    ) -> None:
        self.terms = Terms()
        self._retold = retold and code == language.DEFAULT
        self._abbreviations = abbreviations
        self._code = code
        self._held = held
        self._gloss = Gloss()

    def tells(self, clause: str) -> bool:
        """Whether the clause asks for something beside naming products."""
        said = self._spelled(clause)
        named = {word for mention in self._held.catalogue.mentions(said) for word in mention.said}
        return any(word not in named and not self._is_small(word) for word in said)

    def add(self, clause: str, share: float) -> None:
        terms, catalogue = self.terms, self._held.catalogue
        said = self._spelled(clause)
        written = self._written(clause) if self._code == language.DEFAULT else " ".join(said)
        terms.text = f"{terms.text} {written}".strip()
        mentions = catalogue.mentions(said)
        mentions += self._others(said, mentions)
        terms.unsold = terms.unsold or catalogue.unsold(said)
        if not mentions:
            terms.unsold = terms.unsold or self._strange(said)
        self._products(mentions)
        self._ways = acronyms.other_ways(said, self._held.acronyms)
        named = {word for mention in mentions for word in mention.said}
        form = {after for before, after in pairwise(said) if (before, after) == _HOW_LONG}
        told = saying.found(said) if self._retold else []
        told = [one for one in told if named.isdisjoint(one.words)]
        if told:
            terms.meant.append(saying.reworded(said, told))
        for one in told:
            self._mean(one)
        put = {word for one in told for word in one.words}
        share *= _LEFT if self._retold else 1.0
        for word in dict.fromkeys(said):
            if word in named or not (word in put or self._is_small(word)):
                less = _FORM if word in form else 1.0
                self._word(word, 1.0 if word in named else share * less)

    def _mean(self, one: Said) -> None:
        """Ask for what an expression means: four words together are as much as two."""
        meant = [word for word in one.meaning.words if not self._is_small(word)]
        also = [word for word in one.meaning.also if not self._is_small(word)]
        if len(one.words) == 1:
            also.append(one.words[0])
        for word in meant:
            self.terms.weigh(words(word)[0], _MEANT)
            self.terms.mean(words(word)[0], also, _ALSO, sqrt(1 / len(meant)))

    def _strange(self, said: list[str]) -> str | None:
        """What looks like the name of a product that no sheet knows: "norda x tablet"."""
        often, english = self._held.spelling.often, self._code == language.DEFAULT
        for word, after in pairwise(said):
            unheard = word.isalpha() and word not in often and word not in everyday.words()
            lettered = len(after) == 1 and after != _ARTICLE
            named = after in _MODELS or lettered or after.isdigit()
            if english and unheard and named and len(word) > _LETTERS and not _is_known(word):
                return f"{word} {after}"
        return None

    def _others(self, said: list[str], mentions: list[Mention]) -> list[Mention]:
        """Products of which only what is different is said: "Hub 3 50 or 85"."""
        found: list[Mention] = []
        named = {word for mention in mentions for word in mention.said}
        for before, word in pairwise(word for word in said if word not in ("the", "a")):
            if before not in JOINS or word in named or len(mentions) != 1:
                continue
            names = (self._held.catalogue.variant(name, word) for name in mentions[0].names)
            variants = frozenset(name for name in names if name)
            if variants:
                found.append(Mention((word,), variants))
        return found

    def _products(self, mentions: list[Mention]) -> None:
        for mention in mentions:
            said = self.terms.products.setdefault(mention.names, set())
            said.update(words(" ".join(mention.said)))

    def _spelled(self, clause: str) -> list[str]:
        """The clause's words, corrected, short forms of names spelled out."""
        said = plain(clause) if self._code == language.DEFAULT else self._glossed(clause)
        return [part for word in said for part in self._meant(word)]

    def _glossed(self, clause: str) -> list[str]:
        self._gloss = gloss(clause, self._code, self._is_common)
        return [self._cognate(word) for word in self._gloss.words]

    def _is_common(self, word: str) -> bool:
        return self._held.spelling.often.get(word, 0) >= _COMMON

    def _cognate(self, word: str) -> str:
        """The word of the sheets that looks alike: `temperatura`."""
        if word not in self._gloss.strange or len(word) < _LONG:
            return word
        typed = bare(word)
        found = self._held.spelling.corrected(typed, ())
        return found if found and found[:_ALIKE] == typed[:_ALIKE] and _near(found, typed) else word

    def _written(self, clause: str) -> str:
        """The clause with its words corrected, otherwise as it is."""
        return _WORD.sub(lambda match: self._as_meant(match[0]), clause)

    def _as_meant(self, word: str) -> str:
        said = word.casefold()
        if plain(said) != [said]:
            return word
        meant = " ".join(self._meant(said))
        return word if meant == said else meant

    def _meant(self, word: str) -> tuple[str, ...]:
        catalogue = self._held.catalogue
        if word in catalogue.short:
            return catalogue.short[word]
        if self._code != language.DEFAULT or word in glossary.also():
            return (word,)
        if word in glossary.short():
            return tuple(glossary.short()[word].split())
        written = word in self._held.spelling.often
        if word in self._abbreviations or (not written and saying.knows(word)):
            return (word,)
        glued = _GLUED.fullmatch(word)
        if glued and self._is_name(glued[1], glued[2]):
            return glued.groups()
        return (self._held.spelling.corrected(word, _KNOWN) or word,)

    def _is_name(self, name: str, number: str) -> bool:
        """Whether both are words of a name, or nobody writes them without a space."""
        lexicon = self._held.lexicon
        unheard = words(name + number)[0] not in lexicon and name in lexicon
        return unheard or number in self._held.catalogue.numbers.get(name, ())

    def _word(self, word: str, share: float) -> None:
        terms, lexicon = self.terms, self._held.lexicon
        stem = words(word)[0]
        if stem not in lexicon and word not in glossary.also():
            terms.unknown.append(word)
            share *= _STRANGE if word in self._gloss.strange else 1.0
        terms.weigh(stem, share)
        said = glossary.also().get(word) or glossary.alike().get(stem, "")
        also = f"{said} {self._ways.get(word, '')}"
        terms.mean(stem, words(also), _ALSO * share, share)
        terms.mean(stem, words(" ".join(self._gloss.also.get(word, ()))), share, share)

    def _is_small(self, word: str) -> bool:
        word = word.removesuffix("'s")
        letter = len(word) == 1 and word.isascii() and word.isalpha()
        return letter or word in _CHATTER or language.is_small(word, language.DEFAULT)


def _is_known(word: str) -> bool:
    return word in _KNOWN or saying.knows(word)


def _near(one: str, other: str) -> bool:
    from rapidfuzz.distance import OSA  # noqa: PLC0415 paid when used

    return OSA.distance(one, other) <= len(other) // _SLIP


# Small words may be mistyped, too: "hwo mcuh".
_KNOWN = frozenset(
    word for word in (*_CHATTER, *glossary.also(), *language.small(), *NUMBERS) if len(word) > 2
)
