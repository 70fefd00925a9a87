"""What a question takes over from its thread: what it is about, and what is asked of that."""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from knowledge import language, thread
from knowledge.answer import Question
from knowledge.catalogue import Catalogue, Name
from knowledge.expecting import Expected, expected
from knowledge.gathering import gather
from knowledge.snapshot import Snapshot
from knowledge.terms import Products, Terms
from knowledge.words import plain, words

_SHORT = 4
_ASKED = 2
_FOLLOWS = re.compile(
    r"^(?:and|ok|okay|so|what about|how about|same|also|but|with|without|in|for)\b"
    r"|\b(?:it|its|that one|this one|that|those|they|them|there|the other|the same|does that)\b",
    re.IGNORECASE,
)
# What only names another thing, and asks of it what was asked before: "and in France?"
_ELLIPSIS = re.compile(
    r"^(?:ok |so )?(?:and|what about|how about|same|also|but|with|without|in|for|\d+ of)\b"
    r"(?!.*\b(?:how|what|whats|which|who|where|when|why|does|do|is|are|can|will|has)\b)",
    re.IGNORECASE,
)
# With a product named as well, it is what was asked of another: "does it work on the Go 2?"
_PRONOUN = re.compile(r"\b(?:it|that|this|there|so)\b", re.IGNORECASE)
# All products of the thread are meant, and not only what it was about last.
_SEVERAL = re.compile(
    r"\b(?:they|them|those|these|both|each|either|the two"
    r"|which(?: one)?"
    r"(?= (?:is|has|of|can|better|best|(?:light|heavi|cheap|bigg|fast|new)e(?:r|st))\b))\b",
    re.IGNORECASE,
)
_OTHER_ONE = "other regular normal usual ordinary model version"
_OTHER = re.compile(
    r"\bthe (?:other|regular|normal|usual|ordinary)(?: (?:one|model|version))?\b(?! [a-z])",
    re.IGNORECASE,
)
_COMPARES = re.compile(
    r"\b(?:vs|versus|compared?|comparison|diff(?:er(?:ence)?)?|torn between|better|lighter|heavier|"
    r"bigger|faster|each|both|one and (?:the )?\S+ one)\b",
    re.IGNORECASE,
)
# What says nothing of a product beside its name: "and the 5G model?"
_MODELS = frozenset(words("model version variant edition"))
_HOW_MUCH = re.compile(r"\bhow much\W*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Taken:
    """What was asked before, in English, and the kind of thing that is still asked for."""

    earlier: tuple[str, ...]
    elliptic: bool
    expected: Expected | None


@dataclass(slots=True)
class _Thread:
    """A thread up to one of its questions: what that says with all that it took over.

    `seen` are the products of the whole thread, the newest last.
    """

    terms: Terms
    english: str
    expected: Expected | None
    seen: dict[frozenset[Name], set[str]] = field(default_factory=dict)


def take_over(question: Question, own: Terms, english: str, held: Snapshot) -> Taken | None:
    """What the question leans on, which goes into `own`; None where it stands by itself."""
    before: _Thread | None = None
    earlier: list[str] = []
    for asked, answered in thread.turns(question) if follows(english, own) else ():
        before = _gone_on(before, asked, answered, held)
        earlier.append(before.english)
    if before is None:
        return None
    elliptic = _lean(before, own, english, held.catalogue)
    if elliptic is None:
        return None
    return Taken(tuple(earlier[-_ASKED:]), elliptic, before.expected if elliptic else None)


def _gone_on(before: _Thread | None, asked: str, answered: str, held: Snapshot) -> _Thread:
    """The thread with one more question and its answer."""
    code = language.detect(asked)
    own = gather(asked, code, held)
    english = in_english(asked, own, code)
    kind, named = wanted(own), bool(own.products)
    if before and follows(english, own) and _lean(before, own, english, held.catalogue):
        kind = kind or before.expected
    told = [] if named else thread.stood_on(answered, held.catalogue)
    if told:
        own.be_about({one.names: set(words(" ".join(one.said))) for one in told})
        english = " ".join((english, *(word for one in told for word in one.said)))
    seen = dict(before.seen) if before else {}
    for names, stems in own.products.items():
        seen.pop(names, None)
        seen[names] = set(stems)
    return _Thread(own, english, kind, seen)


def _lean(before: _Thread, own: Terms, english: str, known: Catalogue) -> bool | None:
    """Whether what was asked before is asked again; None where nothing is taken over."""
    if prices_another(english, own, before.terms, known):
        return None
    if not own.products:
        before.terms.be_about(_meant(before, english, known))
        if _OTHER.search(english):
            own.forget(words(_OTHER_ONE))
    stands = bool(own.products) and _PRONOUN.search(english) is not None
    both = stands and not before.terms.kin(own) and (compares(english) or not own.attributes)
    if both:
        # "does it work with the Go 2?"
        own.be_about(before.terms.products | own.products)
    models = before.terms.turn(_unbound(own), known)
    if own.products or models:
        own.forget(own.attributes & _MODELS)
    bare = stands or not own.attributes - models
    elliptic = (bare and not both) or _ELLIPSIS.search(english) is not None
    elliptic = elliptic and not (asks_price(own) and (own.products or before.terms.products))
    own.carry(before.terms, elliptic=elliptic)
    return elliptic


def _unbound(own: Terms) -> list[str]:
    """Its words but for numbers of other things: in "the Ryzen 7" it is no Laptop 7."""
    said, others = plain(own.text), own.attributes - _MODELS
    bound = (number for word, number in pairwise(said) if not others.isdisjoint(words(word)))
    numbers = set(filter(str.isdigit, bound))
    return [stem for stem in own.content if stem not in numbers]


def _meant(before: _Thread, english: str, known: Catalogue) -> Products:
    """The products that are spoken of without a name."""
    now, seen = before.terms.products, before.seen
    if _OTHER.search(english):
        others = {names: stems for names, stems in seen.items() if names not in now}
        return others if len(others) == 1 else _siblings(now, known) or now
    if _SEVERAL.search(english):
        return seen
    return now or dict([*seen.items()][-1:])


def _siblings(now: Products, known: Catalogue) -> Products:
    """The other product of the family, where there are two of them."""
    names = [name for names in now for name in names]
    other = known.sibling(names[0]) if len(names) == 1 else None
    return {frozenset((other,)): set(words(" ".join(other)))} if other else {}


def follows(asked: str, own: Terms) -> bool:
    """Whether it leans on what was asked before: by its words, or as it says too little."""
    compared = len(own.products) > 1 and compares(asked)
    telling = own.attributes or compared or asks_price(own)
    enough = telling if own.products else len(own.content) >= _SHORT
    return not enough or leans(asked)


def compares(asked: str) -> bool:
    """Whether it asks how things differ, or for each of several."""
    return _COMPARES.search(asked) is not None


def leans(asked: str) -> bool:
    """Whether a word of it stands for something said before."""
    return _FOLLOWS.search(asked) is not None


def in_english(said: str, own: Terms, code: str) -> str:
    """The text as it is if it is English, else word by word in English."""
    return said if code == language.DEFAULT else own.text


def wanted(own: Terms) -> Expected | None:
    """What is wanted; of a product and nothing else "how much" asks for the price."""
    bare = not own.attributes and _HOW_MUCH.search(own.text) is not None
    return Expected.MONEY if bare else expected(own.text)


def asks_price(own: Terms) -> bool:
    """Whether the price is asked for, which asks for nothing else: "how much is it?"."""
    return wanted(own) is Expected.MONEY and _HOW_MUCH.fullmatch(own.text) is None


def prices_another(english: str, own: Terms, before: Terms, known: Catalogue) -> bool:
    """Whether the price of another thing is asked for, by what that is called: "10 docks"."""
    if own.products or not asks_price(own) or leans(english):
        return False
    names = {word for names in before.products for name in names for word in name}
    return any(known.is_kind(word) for word in plain(own.text) if word not in names)
