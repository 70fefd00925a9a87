"""What a question looks for: its telling words, weighted, its products, what it expects."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import combinations

from knowledge import following, thread
from knowledge.answer import Question
from knowledge.catalogue import Name
from knowledge.expecting import Expected
from knowledge.gathering import gather
from knowledge.polarity import is_polar
from knowledge.snapshot import Snapshot
from knowledge.words import words

LONGEST = 1500
_LISTS = re.compile(
    r"\b(?:which(?! (?:\w+ )?(?:version|build|date|year|day|month|size)\b)|what (?:\w+ )?\w+s"
    r"|ways to|(?:kinds|types|sorts|brands|makes|names|examples|options) (?:of|for)|list(?: of)?"
    r"|names|name (?:all|the)|all the|all (?:\w+ ){0,2}\w+s|who)\b",
    re.IGNORECASE,
)
# What kind of things are asked for: "which Surface devices", "what plans".
_SOUGHT = re.compile(
    r"\b(?:which|what)(?: (?!(?:does|is|was|has)\b)[\w.+-]+){0,3}?"
    r" (?!(?:does|is|was|has)\b)([a-z]{2,}s)\b",
    re.IGNORECASE,
)
_COPY = re.compile(r"\[\d+\]")


@dataclass(frozen=True, slots=True)
class Query:
    """What to search for.

    `weights` are stems with their weights for the ranking by words. `content` are the stems that
    the question itself says, each with others that mean the same, `shares` how much each matters,
    one for a word of the question proper. Each of `products` is a product by the names that what
    was said may stand for; `spoken` are, for each, the stems that say it. `unknown` are words that
    no sheet holds, `unsold` is a product that no sheet is about. `text` is for the embedding, each
    question a line.
    `numbered` leads from the words of names to the numbers that belong to them: "office", 365.
    `sought` is what kind of things is asked for, in the plural: "docks".
    `whole` says that it took over what was asked before, but may be asked without it, too.
    `follows` says that it leans on what was asked before, `sheets` which sheets that was about;
    `carried` are the stems that it took over, `told` those of all that was said so far.
    `polar` questions want a yes or a no. `retold` says that expressions of speech were put into the
    words of sheets.
    """

    text: str
    language: str
    weights: Mapping[str, float]
    content: Mapping[str, frozenset[str]]
    shares: Mapping[str, float]
    unknown: tuple[str, ...]
    products: tuple[frozenset[Name], ...]
    spoken: tuple[frozenset[str], ...]
    unsold: str | None
    expected: Expected | None
    compares: bool = False
    polar: bool = False
    lists: bool = False
    sought: str | None = None
    whole: bool = False
    follows: bool = False
    carried: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()
    sheets: frozenset[str] = frozenset()
    numbered: Mapping[str, frozenset[str]] = field(default_factory=dict)
    retold: bool = False

    def without(self, stems: Collection[str]) -> "Query":
        """The same query, not asking for these words."""
        return replace(
            self,
            weights={stem: weight for stem, weight in self.weights.items() if stem not in stems},
            content={stem: also for stem, also in self.content.items() if stem not in stems},
            unknown=tuple(word for word in self.unknown if word not in stems),
        )

    def lessened(self, stems: Collection[str], share: float) -> "Query":
        """The same query, with these words counting less."""
        if self.weights.keys().isdisjoint(stems):
            return self
        return replace(
            self,
            weights={
                stem: weight * share if stem in stems and weight > 0 else weight
                for stem, weight in self.weights.items()
            },
        )

    @property
    def unwanted(self) -> frozenset[str]:
        """Words of what is explicitly not meant: "not the 85"."""
        return frozenset(stem for stem, weight in self.weights.items() if weight < 0)

    def about(self, number: int) -> "Query":
        """The same query for one of its products alone."""
        others = self.of_products - self.spoken[number]
        return replace(
            self.without(others),
            products=(self.products[number],),
            spoken=(self.spoken[number],),
            compares=False,
        )

    @property
    def of_products(self) -> frozenset[str]:
        """The stems that say which products are meant."""
        return frozenset[str]().union(*self.spoken)

    @property
    def attributes(self) -> frozenset[str]:
        """What is asked of the products; all that is asked where nothing else is said.

        Of several that are not compared, one may be what is asked of another: "which Windows 10".
        """
        if len(self.products) > 1 and not self.compares:
            return frozenset(self.content)
        return frozenset(self.content.keys() - self.of_products) or frozenset(self.content)

    @property
    def numbers(self) -> frozenset[str]:
        """The numbers that belong to the names of the products."""
        return frozenset(stem for stem in self.of_products if stem[:1].isdigit())


def read(question: Question, held: Snapshot, *, retold: bool = False) -> Query | None:
    """The query that a question makes in this snapshot; None if it says nothing to look for.

    `retold` puts what people say into what sheets say; see `knowledge.saying`.
    """
    asked = _COPY.sub("", question.text[:LONGEST]).strip()
    code = thread.language_of(question)
    own = gather(asked, code, held, retold=retold)
    english = following.in_english(asked, own, code)
    told = own.attributes or (own.products and following.asks_price(own))
    whole = bool(told and (own.products or not following.leans(english)))
    named = bool(own.products)
    taken = following.take_over(question, own, english, held)
    if not own.content:
        return None
    polar = is_polar(asked, code, english)
    return Query(
        text="\n".join((*(thread.topic(taken.earlier) if taken else ()), own.text, *own.meant)),
        language=code,
        # In one order, whatever that of a set is: sums of fractions depend on it.
        weights=dict(sorted(own.weights.items())),
        content={stem: frozenset(also) for stem, also in sorted(own.content.items())},
        shares=own.shares,
        unknown=tuple(own.unknown),
        products=tuple(own.products),
        spoken=tuple(map(frozenset, own.products.values())),
        unsold=own.unsold,
        expected=following.wanted(own) or (taken.expected if taken else None),
        compares=following.compares(english) or (not (polar and named) and _are_kin(own.products)),
        lists=_LISTS.search(english) is not None,
        polar=polar,
        sought=_sought(english),
        numbered=held.catalogue.numbers,
        whole=whole and taken is not None and not taken.elliptic,
        follows=taken is not None,
        carried=frozenset(own.carried),
        told=frozenset(words(f"{thread.told(question)} {asked}")) if taken else frozenset(),
        retold=retold,
    )


def _sought(english: str) -> str | None:
    found = _SOUGHT.search(english)
    return found[1].casefold() if found else None


def _are_kin(products: Iterable[frozenset[Name]]) -> bool:
    """Whether two of the products are of one family: what is asked is asked of both."""
    return any(
        one[:2] == other[:2]
        for mine, others in combinations(products, 2)
        for one in mine
        for other in others
    )
