"""Learning what the sheets call products, and the shorter ways to say it.

A name is learned where sheets give names: in titles, headings, heads of tables and the first cells
of rows. A table with a column of aliases teaches those, too.
"""

import calendar
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from knowledge.catalogue import LONGEST, SMALL, Catalogue, Name, essential, kind_of
from knowledge.language import DEFAULT, is_small
from knowledge.passage import Kind, Passage
from knowledge.words import plain

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
_LETTERS = re.compile(r"[A-Za-z]+")
_MONTHS = frozenset(month.casefold() for month in calendar.month_name)
_BRANDED = 4
_FORM = 3
# A word that stands with a small letter more often than that begins no name: "Device 2".
_COMMON = 0.25
_OFTEN = 0.4
_SEEN = 3
_AMBIGUOUS = 4


def learn(
    passages: Iterable[Passage], known: Mapping[str, Iterable[str]] | None = None
) -> Catalogue:
    """What the sheets call products, and those `known` beside them with their aliases."""
    titles: dict[str, None] = {}
    places: dict[str, None] = {}
    listed: dict[str, None] = {}
    aliases: dict[str, str] = {}
    written: Counter[str] = Counter()
    for passage in passages:
        written.update(_LETTERS.findall(passage.text))
        sheet = passage.sheet
        titles[sheet.title] = None
        places |= dict.fromkeys((*passage.section, *passage.header))
        listed |= dict.fromkeys(sheet.products)
        if passage.kind is Kind.ROW:
            of_products = _OF_PRODUCTS.fullmatch(passage.header[0].strip()) is not None
            (listed if of_products else places)[passage.cells[0]] = None
            if of_products:
                aliases |= dict.fromkeys(_aliases(passage), passage.cells[0])
    common = _common(written)
    listed = {name: None for name in listed if name.casefold() not in common}
    listed |= dict.fromkeys(known or ())
    beside = {alias: name for name, called in (known or {}).items() for alias in called}
    learned = _catalogue(titles, places, listed, aliases, beside, common)
    sold = {name: text for name, text in _written(listed).items() if name in learned.written}
    return replace(learned, sold=_by_kind(sold, written))


def _common(written: Mapping[str, int]) -> frozenset[str]:
    """Words that are no names: months, and those that mostly begin with a small letter."""
    often: Counter[str] = Counter()
    for word, count in written.items():
        often[word.casefold()] += count
    small = (word for word in often if written.get(word, 0) > _COMMON * often[word])
    return _MONTHS.union(small)


def _by_kind(sold: Mapping[Name, str], written: Mapping[str, int]) -> dict[str, list[Name]]:
    """What is sold by its kind: a word of its name that the sheets write with a small letter, too.

    It stands behind a brand: "Fjord Dock 2".
    """
    kinds: dict[str, list[Name]] = defaultdict(list)
    for name, text in sold.items():
        kind = kind_of(name)
        told = written.get(kind) and not is_small(kind, DEFAULT)
        if told and kind.capitalize() in text.split()[1:]:
            kinds[kind].append(name)
    return kinds


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
    beside: Mapping[str, str],
    common: Collection[str],
) -> Catalogue:
    """`aliases` of the sheets stand above what is learned, those `beside` them below it."""
    sure = _written(listed)
    led = _led((*titles, *places, *sure.values()))
    titled = sure.keys() | {name for name in _written(_runs(titles)) if name in led}
    written = led | sure
    written = _written(text.partition(" with ")[0] for text in written.values()) | written
    names = sorted(_names(written, sure.keys(), common))
    called = _called({name: written[name] for name in names}, sure.keys())
    called = _meant(beside) | called | _meant(aliases)
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


def _names(
    written: Mapping[Name, str], sure: Collection[Name], common: Collection[str]
) -> set[Name]:
    """Those of what is `written` that are products', each with its brand if it has one."""
    brands = _brands(written)
    names = {
        name
        for name in written
        if name in sure
        or (name[0] not in common and name[1:] and (name[0] in brands or _numbered(name)))
    }
    names = {name for name in names if not _is_part(name)}
    branded = {name for name in names if name[0] in brands and name[1:]}
    names -= {name for name in branded if name[1] in brands and name[1:] in names}
    return names - {name[1:] for name in branded & names if name[1] not in brands}


def _meant(aliases: Mapping[str, str]) -> dict[Name, frozenset[Name]]:
    return {
        essential(plain(alias)): frozenset((essential(plain(text)),))
        for alias, text in aliases.items()
    }


def _is_part(name: Name) -> bool:
    """Whether it is nothing but short forms, so rather of a part than of a product: "USB-C"."""
    return not _numbered(name) and all(len(word) <= _FORM for word in name)


def _numbered(name: Name) -> bool:
    return any(word[:1].isdigit() for word in name[1:])


def _written(texts: Iterable[str]) -> dict[Name, str]:
    names = ((essential(plain(text)), text) for text in texts)
    return {name: text for name, text in names if 0 < len(name) <= LONGEST}


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
        if run[start - 1] in SMALL or not run[start][:1].isupper():
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
            telling = telling and not _is_part(said)
            if len(said) > 1 and not said[0].isdigit() and said not in written and telling:
                called[said].add(name)
    return {said: frozenset(of) for said, of in called.items() if len(of) <= _AMBIGUOUS}


def _short(written: Mapping[Name, str]) -> dict[str, Name]:
    """Initials with the number, or with the letters that stand in its place: "sp9", "slse"."""
    short: dict[str, Name] = {}
    for name, text in sorted(written.items(), key=lambda one: len(one[0])):
        *before, last = [part for word in text.split() for part in _PARTS.findall(word)]
        letters = "".join(part[0] for part in before).casefold()
        coded = last[0].isdigit() or (last.isupper() and len(last) <= 2)
        if len(letters) > 1 and letters.isalpha() and coded:
            for start in range(len(letters) - 1):
                short.setdefault(letters[start:] + last.casefold(), name)
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
