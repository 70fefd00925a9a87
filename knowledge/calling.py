"""Products called by a part of their names: `the 11`, `first gen Hub`, `the basic plan`."""

import re

from knowledge import language
from knowledge.excluding import JOINS
from knowledge.expecting import Expected, expected
from knowledge.snapshot import Snapshot
from knowledge.words import plain

_PRONOUN = re.compile(r"(?:\b(\w+) )?\bones?\b(?! [a-z]+s\b)", re.IGNORECASE)
_BEFORE_NAMES = frozenset("a an the my his her our their this that of on for with in old".split())  # noqa: SIM905
_GENERATION = re.compile(
    r"(\w+ )?\b(first|second|third|1st|2nd|3rd)[ -]gen(?:eration)? ([a-z]\w+)", re.IGNORECASE
)
# A product called by its number alone: "the 11", "das 11er"; not "the 14 days".
_BEHIND = "|".join((*sorted(language.small()), r"vs|5g|weighs?|costs?|come|\w+er"))
_CALLED = re.compile(
    r"\b(the|el|del|la|das|die|der|dem|vom|le|du|il|o|do) (\d\w{0,2}?)(?:er)?([- ]inch)?"
    rf"(?=\W*$|[?,.;!](?!\d)| (?:{_BEHIND})\b)",
    re.IGNORECASE,
)
# A plan called by its edition alone: "the basic plan", "on Premium".
_EDITION = re.compile(
    r"(?:(\w+ )?\b([a-z]{4,})"
    r"(?= (?:plan|subscription|edition|version|tier|bundle|package|licen[cs]e)s?\b)"
    r"|\b(on )([a-z]{4,})(?=\W*$|[?,.;!]| (?:and|or|vs|for|per|in)\b))",
    re.IGNORECASE,
)
# A product called by what it is: "the docks"; not "in case", nor "and docks?", which may ask anew.
_KIND = re.compile(r"(?<!\bin )(?:\b(the|a|my|our|your|their) )?\b([a-z]{3,})\b", re.IGNORECASE)
# And counted: "12 docks".
_ORDERS = re.compile(r"\W*(?:(?:and|plus|so|ok) )*\d{1,5}(?: ?x)? [a-z]", re.IGNORECASE)
_OF_THEM = re.compile(r"\b(\d{1,5}(?: ?x)? )([a-z]{3,}s?)\b", re.IGNORECASE)
_BARE = re.compile(r"\W*(?:and|what about|how about)\b", re.IGNORECASE)
_LEANS = re.compile(r"\b(?:it|its|they|them|this|that|those|these)\b", re.IGNORECASE)
_FIRST = re.compile(r"\b(?:first|1st)[ -]gen(?:eration)? ", re.IGNORECASE)
_COUNTED = re.compile(
    r"\b(?:very )?(?:first|1st) ([a-z]+)((?: [a-z]+)?)\b(?! (?:v?\d|gen))", re.IGNORECASE
)


def named(text: str, held: Snapshot) -> str:
    """The text with the products in it called by their names."""
    text = _CALLED.sub(lambda match: _named(match, held), text)
    text = _EDITION.sub(lambda match: _edition(match, held), text)
    text = _by_count(text, held)
    text = _by_kind(text, held)
    text = _PRONOUN.sub(lambda match: _pronoun(match, held), text)
    text = _GENERATION.sub(_turned, _unnumbered(text, held))
    return _COUNTED.sub(lambda match: _numbered(match, held), text)


def _pronoun(match: re.Match[str], held: Snapshot) -> str:
    """Nothing for a "one" that stands for something; behind a name it may be its number."""
    before = match[1] or ""
    numbers = held.catalogue.numbers.get(before.casefold(), ())
    return match[0] if "1" in numbers else f"{before} "


def _named(match: re.Match[str], held: Snapshot) -> str:
    """The number as the name of the one product that is called so: "the 11", "the 15 inch"."""
    name, inch = held.catalogue.numbered(match[2]) or "", match[3] or ""
    # Of a name with two numbers one is a size in which that model comes.
    sure = name and (not inch or len(re.findall(r"\b\d", name)) == 1)
    return f"{match[1]} {name if sure else match[2] + inch}"


def _edition(match: re.Match[str], held: Snapshot) -> str:
    """The one name that ends so, as another does not: "basic" for Business Basic."""
    before, word = match[1] or match[3] or "", (match[2] or match[4]).casefold()
    if match[4] and word in held.catalogue.starts:
        return match[0]
    bearing = held.catalogue.bearing.get(word, ())
    called = [name for name in bearing if len(name) > 1 and name[-1] == word]
    siblings = held.catalogue.longer.get(called[0][:2], ()) if len(called) == 1 else ()
    known = len(siblings) > 1 and held.catalogue.tells_apart(word)
    if not known or before.strip().casefold() in called[0]:
        return match[0]
    return before + held.catalogue.written[called[0]]


def _by_kind(text: str, held: Snapshot) -> str:
    """The text with the only product that it names by its kind: "the docks" for the Dock 2."""
    if _LEANS.search(text) or held.catalogue.mentions(plain(text)):
        return text
    kinds = [found for found in _KIND.finditer(text) if held.catalogue.is_kind(found[2].casefold())]
    name = _of_kind(kinds[0], held) if len(kinds) == 1 else None
    return f"{text[: kinds[0].start(2)]}{name}{text[kinds[0].end(2) :]}" if name else text


def _by_count(text: str, held: Snapshot) -> str:
    """The text of an order with the only product of each kind: "12 Pro 11 and 3 docks".

    As it is if a kind that is counted has not just one.
    """
    if not (_ORDERS.match(text) or expected(text) is Expected.MONEY):
        return text
    kinds = [one for one in _OF_THEM.finditer(text) if not _is_called(one, held)]
    names = [held.catalogue.only(one[2].casefold()) for one in kinds]
    if not all(names):
        return text
    for one, name in zip(reversed(kinds), reversed(names), strict=True):
        written = held.catalogue.written[name] if name else one[2]
        text = f"{text[: one.start(2)]}{written}{text[one.end(2) :]}"
    return text


def _is_called(match: re.Match[str], held: Snapshot) -> bool:
    """Whether it is a name already, or the number belongs to one: "Pro 11 and"."""
    word = match[2].casefold()
    joins = word in JOINS or language.is_small(word, language.DEFAULT)
    return joins or held.catalogue.length(plain(match.string[match.start(2) :])) > 0


def _of_kind(match: re.Match[str], held: Snapshot) -> str | None:
    name = held.catalogue.only(match[2].casefold())
    asks_anew = _BARE.match(match.string) and not match[1]
    return held.catalogue.written[name] if name and not asks_anew else None


def _unnumbered(text: str, held: Snapshot) -> str:
    """`first gen Surface Dock` → `Surface Dock`, where the first of the kind bears no number."""
    return _FIRST.sub(
        lambda match: "" if held.catalogue.length(plain(text[match.end() :])) > 1 else match[0],
        text,
    )


def _turned(match: re.Match[str]) -> str:
    """`first gen Hub` → `Hub first gen`, as names have it; `Hub first gen pens` stays."""
    before, number, name = match[1] or "", match[2], match[3]
    if before and before.strip().casefold() not in _BEFORE_NAMES:
        return match[0]
    return f"{before}{name} {number} gen"


def _numbered(match: re.Match[str], held: Snapshot) -> str:
    """`first HoloLens` → `HoloLens 1`, where names have that number; `first Go` may have none."""
    one, other = match.groups()
    numbers = held.catalogue.numbers
    if "1" in numbers.get(other.strip().casefold(), ()):
        return f"{one}{other} 1"
    if held.catalogue.length(plain(f"{one}{other}")) > 1:
        return f"{one}{other}"
    return f"{one} 1{other}" if "1" in numbers.get(one.casefold(), ()) else match[0]
