"""The products that the sheets are about, told apart by their full names.

A name is learned where sheets give names: in titles, headings, heads of tables and the first cells
of rows. A table with a column of aliases teaches those, too. In a text the longest name counts:
"Pro 9 with 5G" is no mention of the Pro 9.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from knowledge.language import DEFAULT, is_small
from knowledge.passage import Kind, Passage
from knowledge.words import plain

Name = tuple[str, ...]

# A run of capitalised words and numbers, with the small words that names hold: "Pro 9 with 5G".
_NAMED = re.compile(
    r"[A-Z][\w+]*(?:[ -](?:(?:with|for|of) )?\(?(?:[A-Z][\w+]*|v?\d[\w.+]*)(?: [Gg]en)?\)?[\"″]?"
    r"(?:-inch| inch)?)+"
)
_OF_PRODUCTS = re.compile(
    r"(?:\w+ )?(?:product|model|device|plan|edition|dock|headset|accessor(?:y|ie))s?(?: name)?",
    re.IGNORECASE,
)
_ALIASES = re.compile(r"(?:alias(?:es)?|also (?:called|known as)|short names?)", re.IGNORECASE)
_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|\d+\w*")
_SMALL = frozenset(
    "with for of the a an and inch edition editions model gen generation version".split()  # noqa: SIM905
)
_LONGEST = 7
_BRANDED = 4
_OFTEN = 0.4
_SEEN = 3
_AMBIGUOUS = 4

# What a product's name in a passage speaks for it, where another is asked for.
SAME = 1.0
MORE_SPECIAL = 0.5
MORE_GENERAL = 0.4
RELATED = 0.2
OTHER = -0.3
SIBLING = -0.6


@dataclass(frozen=True, slots=True)
class Mention:
    """What was said of a product, and the names that it may stand for."""

    said: Name
    names: frozenset[Name]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """`called` leads from the words of a name, or of a shorter way to say it, to the names.

    `short` leads from "sp9" to its words, `numbers` from "pro" to the numbers that it comes with,
    `written` from a name to the way in which the sheets write it.
    """

    called: Mapping[Name, frozenset[Name]]
    short: Mapping[str, Name]
    numbers: Mapping[str, frozenset[str]]
    written: Mapping[Name, str]
    starts: frozenset[str]
    longer: Mapping[Name, Sequence[Name]]

    @staticmethod
    def learn(passages: Iterable[Passage]) -> "Catalogue":
        """What the sheets call products."""
        titles: dict[str, None] = {}
        places: dict[str, None] = {}
        listed: dict[str, None] = {}
        aliases: dict[str, str] = {}
        for passage in passages:
            sheet = passage.sheet
            titles[sheet.title] = None
            places |= dict.fromkeys((*passage.section, *passage.header))
            listed |= dict.fromkeys(sheet.products)
            if passage.kind is Kind.ROW:
                of_products = _OF_PRODUCTS.fullmatch(passage.header[0].strip()) is not None
                (listed if of_products else places)[passage.cells[0]] = None
                if of_products:
                    aliases |= dict.fromkeys(_aliases(passage), passage.cells[0])
        return _catalogue(titles, places, listed, aliases)

    def mentions(self, words: Sequence[str]) -> list[Mention]:
        """The products in a text's words: at every place the longest name that is said there.

        What else is said tells a product from its namesakes: "the 85 inch Hub 3".
        """
        said = frozenset(words)
        return [self._told_apart(mention, said) for mention in self._mentions(words)]

    def _told_apart(self, mention: Mention, said: frozenset[str]) -> Mention:
        best = mention
        for name in mention.names:
            for longer in self.longer.get(name[:2], ()):
                more = frozenset(longer) - frozenset(name)
                most = max(len(name) for name in best.names)
                if len(longer) > most and more <= said and frozenset(name) < frozenset(longer):
                    best = Mention((*mention.said, *sorted(more)), frozenset((longer,)))
        return best

    def _mentions(self, words: Sequence[str]) -> list[Mention]:
        said = essential(words)
        found: list[Mention] = []
        start = 0
        while start < len(said):
            end = self._end(said, start) if said[start] in self.starts else start
            if end > start:
                found.append(Mention(said[start:end], self.called[said[start:end]]))
            start = max(end, start + 1)
        return found

    def variant(self, name: Name, word: str) -> Name | None:
        """The name with this word in place of its own: "85" for the Hub 3 50, "Standard"."""
        others = (other for other in self.longer.get(name[:2], ()) if word in other)
        alike = [
            other
            for other in others
            if len(set(name) - set(other)) <= 1 and set(other) - set(name) == {word}
        ]
        return min(alike, key=len, default=None)

    def named(self, words: Sequence[str]) -> frozenset[Name]:
        """The names that a text mentions."""
        found = [mention.names for mention in self._mentions(words)]
        return frozenset[Name]().union(*found) if found else _NOTHING

    def unsold(self, words: Sequence[str]) -> str | None:
        """A name that comes with other numbers than this one: "hololens 3"."""
        said = essential(words)
        for word, number in pairwise(said):
            known = self.numbers.get(word, frozenset())
            if known and re.fullmatch(r"[02-9]|\d\d{1,2}", number) and number not in known:
                return f"{word} {number}"
        return None

    def _end(self, said: Name, start: int) -> int:
        for end in range(min(len(said), start + _LONGEST), start, -1):
            if said[start:end] in self.called:
                return end
        return start


_NOTHING: frozenset[Name] = frozenset()
EMPTY = Catalogue({}, {}, {}, {}, frozenset(), {})


def essential(words: Sequence[str]) -> Name:
    """The words that tell names apart."""
    return tuple(word for word in words if word not in _SMALL)


def kinship(asked: Name, other: Name) -> float:
    """How much it matters to a question about one product that a passage names another."""
    if asked == other:
        return SAME
    mine, its = set(asked), set(other)
    if mine < its:
        return MORE_SPECIAL
    if its < mine:
        return MORE_GENERAL
    family = _family(asked)
    if other[: len(family)] != family:
        return SIBLING if asked[:2] == other[:2] else OTHER
    return RELATED if _family(other) == other else SIBLING


def _family(name: Name) -> Name:
    """What stands before the number: "surface laptop" of "surface laptop 5 commercial"."""
    numbered = next((n for n, word in enumerate(name) if n and word[:1].isdigit()), len(name))
    return name[:numbered]


def _aliases(row: Passage) -> list[str]:
    return [
        alias.strip()
        for head, cell in zip(row.header, row.cells, strict=True)
        if _ALIASES.fullmatch(head.strip())
        for alias in re.split(r"[,;\n]", cell)
        if alias.strip()
    ]


def _catalogue(
    titles: Iterable[str],
    places: Iterable[str],
    listed: Iterable[str],
    aliases: Mapping[str, str],
) -> Catalogue:
    sure = _written(listed)
    led = _led((*titles, *places, *sure.values()))
    titled = sure.keys() | {name for name in _written(_runs(titles)) if name in led}
    written = led | sure
    brands = _brands(written)
    names = {
        name
        for name in written
        if name in sure or (len(name) > 1 and (name[0] in brands or _numbered(name)))
    }
    doubled = {name for name in names if name[0] in brands and name[1:2] and name[1] in brands}
    names -= {name for name in doubled if name[1:] in names}
    names -= {
        name[1:] for name in names if name[0] in brands and name[1:2] and name[1] not in brands
    }
    called = _called({name: written[name] for name in names}, sure.keys())
    for alias, text in aliases.items():
        called[essential(plain(alias))] = frozenset((essential(plain(text)),))
    longer: dict[Name, list[Name]] = defaultdict(list)
    for name in names:
        longer[name[:2]].append(name)
    families = {word for name in titled for word, number in _pairs(name)}
    return Catalogue(
        called=called,
        short=_short({name: written[name] for name in names}),
        numbers=_numbers(names, families),
        written={name: written[name] for name in names},
        starts=frozenset(said[0] for said in called),
        longer=longer,
    )


def _numbered(name: Name) -> bool:
    return any(word[:1].isdigit() for word in name[1:])


def _written(texts: Iterable[str]) -> dict[Name, str]:
    names = ((essential(plain(text)), text) for text in texts)
    return {name: text for name, text in names if 0 < len(name) <= _LONGEST}


def _runs(places: Iterable[str]) -> list[str]:
    """Runs of capitalised words, without the small words that a heading begins with."""
    runs = (run for place in places for run in _NAMED.findall(place))
    return [run for run in map(_bare, runs) if " " in run or "-" in run]


def _bare(run: str) -> str:
    first, _, rest = run.partition(" ")
    return _bare(rest) if rest and is_small(first.casefold(), DEFAULT) else run


def _led(places: Iterable[str]) -> dict[Name, str]:
    """The names in the places, without words that merely stand before them: "Order Hub 3"."""
    runs = [run.split(" ") for run in _runs(places)]
    before: dict[str, Counter[str]] = defaultdict(Counter)
    for run in runs:
        for start in range(len(run)):
            before[" ".join(run[start:])][run[start - 1] if start else ""] += 1
    return _written(" ".join(run[_start(run, before) :]) for run in runs)


def _start(run: Sequence[str], before: Mapping[str, Counter[str]]) -> int:
    """Where the name begins: before a word that stands there less often than others do."""
    for start in range(len(run) - 1, 0, -1):
        led = before[" ".join(run[start:])]
        if run[start - 1] in _SMALL or not run[start][:1].isupper():
            continue
        if led.total() >= _SEEN and led[run[start - 1]] < _OFTEN * led.total():
            return start
    return 0


def _brands(names: Iterable[Name]) -> frozenset[str]:
    """The words that many names begin with, in front of different others."""
    follow: dict[str, set[str]] = defaultdict(set)
    for name in names:
        if len(name) > 1 and name[0].isalpha():
            follow[name[0]].add(name[1])
    return frozenset(word for word, after in follow.items() if len(after) >= _BRANDED)


def _called(written: Mapping[Name, str], sure: Collection[Name]) -> dict[Name, frozenset[Name]]:
    """The names by themselves, without what many begin with, and without what they come with."""
    called: dict[Name, set[Name]] = defaultdict(set)
    follow: dict[str, set[str]] = defaultdict(set)
    for name in written:
        for word, after in pairwise(name):
            follow[word].add(after)
    for name, text in written.items():
        called[name].add(name)
        shorter = [name[start:] for start in range(1, len(name) - 1)]
        if " with " in text:
            shorter.append(essential(plain(text.partition(" with ")[0])))
        if name[-1] == "plus":
            shorter += [said[:-1] for said in (name, *shorter)]
        for said in shorter:
            # What has no namesakes is rather a thing than a product: "asset tag", "power supply".
            telling = name in sure or _numbered(said) or len(follow[said[0]]) > 1
            if len(said) > 1 and not said[0].isdigit() and said not in written and telling:
                called[said].add(name)
    return {said: frozenset(of) for said, of in called.items() if len(of) <= _AMBIGUOUS}


def _short(written: Mapping[Name, str]) -> dict[str, Name]:
    """Initials with the number: "sp9", "hl2"."""
    short: dict[str, Name] = {}
    for name, text in sorted(written.items(), key=lambda one: len(one[0])):
        if len(name) < 2 or not name[-1][:1].isdigit():
            continue
        parts = [part for word in text.split() for part in _PARTS.findall(word)]
        letters = "".join(part[0] for part in parts if not part[0].isdigit()).casefold()
        numbered = [part for part in parts if part[0].isdigit()]
        if len(letters) > 1 and len(numbered) == 1 and parts[-1] == numbered[0]:
            for start in range(len(letters) - 1):
                short.setdefault(letters[start:] + numbered[0].casefold(), name)
    return short


def _numbers(names: Iterable[Name], families: Collection[str]) -> dict[str, frozenset[str]]:
    numbers: dict[str, set[str]] = defaultdict(set)
    for name in names:
        for word, number in _pairs(name):
            if word in families:
                numbers[word].add(number)
    return {word: frozenset(found) for word, found in numbers.items()}


def _pairs(name: Name) -> Iterator[tuple[str, str]]:
    """Words with the numbers that they come with."""
    for word, number in pairwise(name):
        if word.isalpha() and number[:1].isdigit():
            yield word, number
