"""What a question looks for: its telling words, weighted, its products, what it expects."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import combinations

from knowledge import language, thread
from knowledge.answer import Question
from knowledge.catalogue import Catalogue, Name
from knowledge.expecting import Expected, expected
from knowledge.gathering import gather
from knowledge.polarity import is_polar
from knowledge.snapshot import Snapshot
from knowledge.terms import Terms
from knowledge.words import plain, words

LONGEST = 1500
_SHORT = 4

_FOLLOWS = re.compile(
    r"^(?:and|ok|okay|so|what about|how about|same|also|but|with|without|in|for)\b"
    r"|\b(?:it|its|that one|this one|that|those|they|them|there|the other|the same|does that)\b",
    re.IGNORECASE,
)
# What only names another thing, and asks of it what was asked before: "and in France?"
_ELLIPSIS = re.compile(
    r"^(?:ok |so )?(?:and|what about|how about|same|also|but|with|without|in|for)\b"
    r"(?!.*\b(?:how|what|whats|which|who|where|when|why|does|do|is|are|can|will|has)\b)",
    re.IGNORECASE,
)
# With a product named as well, it is what was asked of another: "does it work on the Go 2?"
_PRONOUN = re.compile(r"\b(?:it|that|this|there|so)\b", re.IGNORECASE)
_COMPARES = re.compile(
    r"\b(?:vs|versus|compared?|comparison|diff(?:er(?:ence)?)?|torn between|better|lighter|heavier|"
    r"bigger|faster|each|both|one and (?:the )?\S+ one)\b",
    re.IGNORECASE,
)
_LISTS = re.compile(
    r"\b(?:which(?! (?:version|build|date|year|day|month|size)\b)|what (?:\w+ )?\w+s|ways to"
    r"|(?:kinds|types|sorts|brands|makes|names|examples|options) (?:of|for)|list(?: of)?"
    r"|names|name (?:all|the)|all the|who)\b",
    re.IGNORECASE,
)
# What kind of things are asked for: "which Surface devices", "what plans".
_SOUGHT = re.compile(
    r"\b(?:which|what)(?: (?!(?:does|is|was|has)\b)[\w.+-]+){0,3}?"
    r" (?!(?:does|is|was|has)\b)([a-z]{2,}s)\b",
    re.IGNORECASE,
)
_HOW_MUCH = re.compile(r"\bhow much\W*$", re.IGNORECASE)
_COPY = re.compile(r"\[\d+\]")


@dataclass(frozen=True, slots=True)
class Query:
    """What to search for.

    `weights` are stems with their weights for the ranking by words. `content` are the stems that
    the question itself says, each with others that mean the same, `shares` how much each matters,
    one for a word of the question proper. Each of `products` is a product by the names that what
    was said may stand for; `spoken` are, for each, the stems that say it. `unknown` are words that
    no sheet holds, `unsold` is a product that no sheet is about. `text` is for the embedding.
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
        )

    def lessened(self, stems: Collection[str], share: float) -> "Query":
        """The same query, with these words counting less."""
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
    code = question.language or language.detect(asked)
    own = gather(asked, code, held, retold=retold)
    english = _english(asked, own, code)
    told = own.attributes or (own.products and _asks_price(own))
    whole = bool(told and (own.products or not _FOLLOWS.search(english)))
    before = _taken_over(question, own, english, code, held)
    carried = before is not None
    earlier, elliptic = before or ((), False)
    if not own.content:
        return None
    polar = is_polar(asked, code, english)
    return Query(
        text=" ".join((*(thread.topic(earlier) if carried else ()), own.meant)),
        language=code,
        # In one order, whatever that of a set is: sums of fractions depend on it.
        weights=dict(sorted(own.weights.items())),
        content={stem: frozenset(also) for stem, also in sorted(own.content.items())},
        shares=own.shares,
        unknown=tuple(own.unknown),
        products=tuple(own.products),
        spoken=tuple(map(frozenset, own.products.values())),
        unsold=own.unsold,
        expected=_expected(own) or (expected(earlier[-1]) if carried and elliptic else None),
        compares=_COMPARES.search(english) is not None or (not polar and _are_kin(own.products)),
        lists=_LISTS.search(english) is not None,
        polar=polar,
        sought=_sought(english) if code == language.DEFAULT else None,
        numbered=held.catalogue.numbers,
        whole=whole and carried and not elliptic,
        follows=carried,
        carried=frozenset(own.carried),
        told=frozenset(words(f"{thread.told(question)} {asked}")) if carried else frozenset(),
        retold=retold,
    )


def _taken_over(
    question: Question, own: Terms, english: str, code: str, held: Snapshot
) -> tuple[tuple[str, ...], bool] | None:
    """What was asked before, in English, and whether it is asked again; it goes into `own`.

    None where the question leans on nothing.
    """
    earlier = thread.asked(question)
    if not (earlier and _follows(english, own)):
        return None
    meant = bool(own.products) and _PRONOUN.search(english) is not None
    elliptic = not own.attributes or meant or _ELLIPSIS.search(english) is not None
    before = gather(" \n".join(earlier), code, held)
    answered = thread.stood_on(question, held.catalogue)
    if answered and not (before.products or own.products):
        before.name(answered)
        earlier = (*earlier, " ".join(answered.said))
    if _prices_another(english, own, before, held.catalogue):
        return None
    elliptic = elliptic and not (_asks_price(own) and (own.products or before.products))
    own.carry(before, held.catalogue, elliptic=elliptic)
    return tuple(_english(one, gather(one, code, held), code) for one in earlier), elliptic


def _expected(own: Terms) -> Expected | None:
    """What is wanted; of a product and nothing else "how much" asks for the price."""
    bare = not own.attributes and _HOW_MUCH.search(own.text) is not None
    return Expected.MONEY if bare else expected(own.text)


def _asks_price(own: Terms) -> bool:
    """Whether the price is asked for, which asks for nothing else: "how much is it?"."""
    return _expected(own) is Expected.MONEY and _HOW_MUCH.fullmatch(own.text) is None


def _prices_another(english: str, own: Terms, before: Terms, known: Catalogue) -> bool:
    """Whether the price of another thing is asked for, by what that is called: "10 docks"."""
    if own.products or not _asks_price(own) or _FOLLOWS.search(english):
        return False
    names = {word for names in before.products for name in names for word in name}
    return any(known.is_kind(word) for word in plain(own.text) if word not in names)


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


def _english(said: str, own: Terms, code: str) -> str:
    """The text as it is if it is English, else word by word in English."""
    return said if code == language.DEFAULT else own.text


def _follows(asked: str, own: Terms) -> bool:
    """Whether it leans on what was asked before: by its words, or as it says too little."""
    compared = len(own.products) > 1 and _COMPARES.search(asked) is not None
    telling = own.attributes or compared or _asks_price(own)
    enough = telling if own.products else len(own.content) >= _SHORT
    return not enough or _FOLLOWS.search(asked) is not None
