"""What a question looks for: its telling words, weighted, its products, what it expects."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from knowledge import glossary, language
from knowledge.answer import Question
from knowledge.expecting import Expected, expected
from knowledge.snapshot import Snapshot
from knowledge.words import plain, words

LONGEST = 1500
_ALSO = 0.45
_TRANSLATED = 0.8
_CORRECTED = 0.7
_UNWANTED = -0.5
_CARRIED = 0.45
_CARRIED_PRODUCT = 0.9
_SHORT = 4
_LONG_ENOUGH = 5
_LONG = 7

_CHATTER = frozenset(glossary.CHATTER.split())
_FOLLOWS = re.compile(
    r"^(?:and|ok|okay|so|what about|how about|same|y |und |et |e |also|but)\b"
    r"|\b(?:it|its|that one|this one|that|those|they|them|the other|the same|does that)\b",
    re.IGNORECASE,
)
_EXCLUDED = re.compile(r"[(,;?!.-]\s*(?:not|no) (?:the |an? )?([\w.]+)(?: one)?", re.IGNORECASE)
_COMPARES = re.compile(
    r"\b(?:vs|versus|compared?|comparison|difference|differ|torn between|better|lighter|heavier|"
    r"bigger|faster|each|both|unterschied|diferencia|différence|diferença|differenza)\b|違い",
    re.IGNORECASE,
)
# Questions to be answered with yes or no: a verb first, at the start or after a pause.
_POLAR = re.compile(
    r"(?:^|[.,;:!?¿\u2013-]\s*|\b(?:and|ok|so|also|but)\s+)(?:can|could|does|do|did|is|are|was"
    r"|will|would|has|have|puede|tiene|hay|es|sirve|incluye|viene|kann|hat|ist|gibt es|geht|passt"
    r"|funktioniert"
    r"|unterstützt|est-ce|peut-on|a-t-il|tem|pode|é|vem|ha|può|è|c'è|supporta)\b(?![^?]*\bor\b)"
    r"|(?:ます|です)か",
    re.IGNORECASE,
)
_LISTS = re.compile(
    r"\b(?:which|what (?:\w+ )?\w+s|who|qué|cuáles|quién|welche|wer|quel(?:le)?s|qui|quais|quem"
    r"|quali)\b",
    re.IGNORECASE,
)
_COPY = re.compile(r"\[\d+\]")


@dataclass(frozen=True, slots=True)
class Query:
    """`weights` are stems with their weights; `content` those that the question itself says.

    `aliases` are, for a stem of `content`, others that mean the same; `unknown` are words that no
    sheet holds; `products` are names with numbers. `text` is for the embedding. `polar` questions
    want a yes or a no.
    """

    text: str
    language: str
    weights: Mapping[str, float]
    content: Mapping[str, frozenset[str]]
    unknown: tuple[str, ...]
    products: tuple[tuple[str, str], ...]
    expected: Expected | None
    compares: bool = False
    polar: bool = False
    lists: bool = False

    def without(self, stems: Collection[str]) -> "Query":
        """The same query, not asking for these words."""
        return replace(
            self,
            weights={stem: weight for stem, weight in self.weights.items() if stem not in stems},
            content={stem: also for stem, also in self.content.items() if stem not in stems},
        )

    @property
    def unwanted(self) -> frozenset[str]:
        """Words of what is explicitly not meant: "not the 85"."""
        return frozenset(stem for stem, weight in self.weights.items() if weight < 0)


def read(question: Question, held: Snapshot) -> Query | None:
    """The query that a question makes in this snapshot; None if it says nothing to look for."""
    asked = _COPY.sub("", question.text[:LONGEST])
    code = question.language or language.detect(asked)
    own = _Terms(held, code)
    own.add(asked)
    earlier = _earlier(question)
    carried = bool(earlier) and _follows(asked, own)
    if carried:
        before = _Terms(held, code)
        before.add(" ".join(earlier))
        own.carry(before)
    if not own.content:
        return None
    spoken = (*earlier[-1:], asked) if carried else (asked,)
    return Query(
        text=" ".join((*spoken, *own.english)),
        language=code,
        weights=own.weights,
        content={stem: frozenset(also) for stem, also in own.content.items()},
        unknown=tuple(own.unknown),
        products=tuple(dict.fromkeys(own.products)),
        expected=expected(asked),
        compares=_COMPARES.search(asked) is not None,
        lists=_LISTS.search(asked) is not None,
        polar=_POLAR.search(asked) is not None,
    )


def _earlier(question: Question) -> tuple[str, ...]:
    """What the rep asked before, at most the last two questions."""
    return tuple(turn.content[:300] for turn in question.history if turn.role == "user")[-2:]


def _follows(asked: str, own: "_Terms") -> bool:
    few = len(own.content) < _SHORT
    return not own.products or few or _FOLLOWS.search(asked.strip()) is not None


class _Terms:
    """Gathers the words of a question and of what was said before it."""

    def __init__(self, held: Snapshot, code: str) -> None:
        self._held = held
        self._code = code
        self.weights: dict[str, float] = {}
        self.content: dict[str, set[str]] = {}
        self.english: list[str] = []
        self.unknown: list[str] = []
        self.products: list[tuple[str, str]] = []

    def add(self, text: str) -> None:
        for excluded in _EXCLUDED.findall(text):
            self.weights |= dict.fromkeys(words(excluded), _UNWANTED)
        text = _EXCLUDED.sub(" ", text)
        names = self._held.names
        said = names.spelled_out(plain(text))
        self.products += names.designations(said)
        if self._code == "ja":
            self._japanese(text)
        for word in dict.fromkeys(said):
            if not self._is_small(word):
                self._word(word)

    def carry(self, before: "_Terms") -> None:
        """Take over the topic: products unless others are named, and what was asked of them."""
        named = {word for word, _ in self.products}
        products = [product for product in before.products if product[0] not in named]
        about = {stem for product in products for word in product for stem in words(word)}
        for stem, weight in before.weights.items():
            share = _CARRIED_PRODUCT if stem in about else _CARRIED
            if stem in self.content or (stem.isdigit() and stem not in about):
                continue
            self._weigh(stem, share * weight)
            if stem in about:
                self.content[stem] = set()
        self.products += products

    def _word(self, word: str) -> None:
        english = self._translation(word)
        if english:
            self._meant(word, english, _TRANSLATED)
            self.english += english
            return
        stem = words(word)[0]
        if self._code != language.DEFAULT and stem not in self._held.lexicon:
            self.unknown.append(stem)
            return
        weight = 1.0
        if stem not in self._held.lexicon and word not in glossary.also():
            stem = self._corrected(stem)
            weight = _CORRECTED
        self._weigh(stem, weight)
        self._meant(stem, words(glossary.also().get(word, "")), _ALSO)

    def _meant(self, stem: str, also: list[str], weight: float) -> None:
        for other in words(" ".join(also)):
            self._weigh(other, weight)
        self.content.setdefault(stem, set()).update(words(" ".join(also)))

    def _weigh(self, stem: str, weight: float) -> None:
        self.weights[stem] = max(self.weights.get(stem, weight), weight)

    def _is_small(self, word: str) -> bool:
        word = word.removesuffix("'s")
        letter = len(word) == 1 and word.isascii() and word.isalpha()
        if letter or word in _CHATTER or language.is_small(word, self._code):
            return True
        return language.is_small(word, language.DEFAULT) and self._code == language.DEFAULT

    def _translation(self, word: str) -> list[str]:
        known = glossary.foreign(self._code)
        begins = [start for start in known if word.startswith(start)]
        return known[max(begins, key=len)].split() if begins else []

    def _japanese(self, text: str) -> None:
        for part, english in glossary.foreign("ja").items():
            if part in text:
                self._meant(part, english.split(), _TRANSLATED)
                self.english += english.split()

    def _corrected(self, stem: str) -> str:
        """The word of the sheets that was probably meant; itself, and unknown, if there is none."""
        from rapidfuzz import distance, process  # noqa: PLC0415 paid when used

        if len(stem) >= _LONG_ENOUGH and stem.isalpha():
            slips = 1 if len(stem) < _LONG else 2
            near = process.extract(
                stem,
                [word for word in self._held.lexicon.words if word[0] == stem[0]],
                scorer=distance.OSA.distance,
                score_cutoff=slips,
                limit=5,
            )
            if near:
                rarity = self._held.lexicon.rarity
                best: str = min(near, key=lambda found: (found[1], rarity(found[0])))[0]
                return best
        self.unknown.append(stem)
        return stem
