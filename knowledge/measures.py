"""Numbers with their units, made alike so that they can be compared: 1.5 lb is 0.68 kg.

A measure knows how exactly it was written: 0.68 kg may be anything from 0.67 kg to 0.69 kg.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache

# Of every kind the spellings of its units, and how many of the first unit each is.
_UNITS: dict[str, dict[str, float]] = {
    "mass": {
        "kg|kgs|kilos?|kilograms?": 1000.0,
        "g|grams?|gr": 1.0,
        "lbs?|pounds?": 453.592,
        "oz|ounces?": 28.3495,
    },
    "length": {
        "mm|millimet(?:er|re)s?": 1.0,
        "cm|centimet(?:er|re)s?": 10.0,
        "m|met(?:er|re)s?": 1000.0,
        "in|inch|inches|\"|\u2033|\u201d|''": 25.4,
        "ft|feet|foot": 304.8,
    },
    "power": {"w|watts?": 1.0, "kw": 1000.0},
    "energy": {"wh|watt[- ]hours?": 1.0},
    "charge": {"mah": 1.0},
    "voltage": {"v|volts?|vac|vdc": 1.0},
    "storage": {"mb|megabytes?": 0.001, "gb|gigs?|gigabytes?": 1.0, "tb|terabytes?": 1000.0},
    "rate": {
        "kbps|kbit/s": 0.001,
        "mbps|mbit/s": 1.0,
        "gbps|gbit/s|gigabits?(?: per second)?": 1000.0,
    },
    "frequency": {"hz|hertz": 1.0, "khz": 1e3, "mhz": 1e6, "ghz": 1e9},
    "time": {
        "ms|milliseconds?": 0.001 / 3600,
        "seconds?|secs?": 1 / 3600,
        "minutes?|mins?": 1 / 60,
        "hours?|hrs?|h": 1.0,
        "days?": 24.0,
        "weeks?": 168.0,
        "months?": 730.5,
        "years?|yrs?": 8766.0,
    },
    "brightness": {"nits?|cd/m(?:2|\u00b2)": 1.0},
    "temperature": {"\u00b0 ?c|\u2103": 1.0, "\u00b0 ?f|\u2109": 5 / 9},
    "share": {"%|percent": 1.0},
    "loudness": {"db|dba|db\\(a\\)": 1.0},
    "camera": {"mp|megapixels?": 1.0},
}
_FACTORS = {
    (kind, spelling): factor for kind, units in _UNITS.items() for spelling, factor in units.items()
}
_KINDS = [(kind, spelling) for kind, units in _UNITS.items() for spelling in units]
_SIGNS = {"$": "USD", "\u20ac": "EUR", "\u00a3": "GBP", "\u00a5": "JPY"}
_WORDS = dict(
    zip(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve"],
        [*range(1, 11), 12],
        strict=True,
    )
)
_SMALLER = r"(?:less|lighter|smaller|thinner|shorter|lower) than"
_LARGER = r"(?:more|heavier|larger|bigger|thicker|longer|higher|brighter) than"
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_COUNTED = "|".join(_WORDS)
_UNIT = "|".join(f"(?P<u{n}>{spelling})" for n, (_, spelling) in enumerate(_KINDS))
_MEASURED = re.compile(
    rf"(?P<before><|>|~|\u2264|\u2265|\b(?:{_SMALLER}|{_LARGER}|under|below|at most|over|above"
    rf"|at least|from|starting at|starts at|minimum(?: of)?|min|about|around|approx(?:imately|\.)?"
    rf"|up to)\s)?\s?(?<![\w.,-])(?P<low>[-\u2212]?(?:{_NUMBER})|{_COUNTED})"
    rf"(?:\s?(?:-|\u2013|to)\s?(?P<high>[-\u2212]?(?:{_NUMBER})))?(?P<more>\+)?"
    rf"[\s-]?(?:{_UNIT})(?P<plus>\+)?(?![\w])",
    re.IGNORECASE,
)
# With a number, or in brackets as heads of tables have it: "Weight (kg)".
_HELD = {
    kind: re.compile(rf"(?:\d[\s-]?|\b(?:{_COUNTED})[\s-]|\()(?:{'|'.join(units)})(?!\w)", re.I)
    for kind, units in _UNITS.items()
}
_PIXELS = re.compile(r"(?<![\d.])(\d{3,5})\s?(?:x|\u00d7|by)\s?(\d{3,5})(?![\d.])")
_SIDES = re.compile(
    rf"(?P<all>(?:{_NUMBER})(?:\s?[x\u00d7]\s?(?:{_NUMBER}))+)\s?"
    r"(?P<unit>inches|inch|in|mm|cm|m|ft|\"|\u2033|\u201d)(?!\w)"
)
_MONEY = re.compile(rf"(?P<sign>[$\u20ac\u00a3\u00a5])\s?(?P<number>{_NUMBER})")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()  # noqa: SIM905
_DATE = re.compile(
    rf"\b(?P<month>{'|'.join(_MONTHS)})[a-z]*\.? (?P<day>\d{{1,2}}),? (?P<year>\d{{4}})\b"
    r"|\b(?P<iso>\d{4}-\d{2}-\d{2})\b",
    re.IGNORECASE,
)
# A generation of networks and no gram.
_5G = re.compile(r"\dG$|(?<![\d.])[2-6]g$")
_IN_WORDS = re.compile(r" in [a-z]")
_UNTIL = re.compile(r"\s*(?:-|\u2013|to|through)\s*", re.IGNORECASE)
_LESS = re.compile(rf"<|\u2264|under|below|at most|{_SMALLER}")
_MORE = re.compile(rf">|\u2265|over|above|at least|from|starting at|starts at|{_LARGER}")
_ABOUT = frozenset(("~", "about", "around", "approx", "approx.", "approximately"))
_SLOPPY = 0.005
_VAGUE = 0.05


@dataclass(frozen=True, slots=True)
class Measure:
    """A number of the kind's first unit, or what lies between two; `slack` is its rounding."""

    kind: str
    low: float
    high: float
    slack: float
    unit: str

    def agrees(self, other: "Measure") -> bool:
        """Whether both may be the same, rounded or converted."""
        slack = max(self.slack, other.slack)
        if self.unit != other.unit:
            slack += _SLOPPY * max(abs(self.high), abs(other.high))
        return self.low <= other.high + slack and other.low <= self.high + slack


@lru_cache(maxsize=4096)
def measures(text: str) -> tuple[Measure, ...]:
    """What is measured in a text, in its order; what is said in two units stands there twice."""
    found = [*_pixels(text), *_dates(text), *_sums(text)]
    return (*found, *_with_units(_without_others(text)))


def without(text: str) -> str:
    """The text with nothing that is measured in it."""
    text = _without_others(text)
    return _MEASURED.sub(lambda found: found[0] if _5G.search(found[0]) else " ", text)


def _without_others(text: str) -> str:
    text = _SIDES.sub(_each_side, text)
    return _MONEY.sub(" ", _DATE.sub(" ", _PIXELS.sub(" ", text)))


def _each_side(match: re.Match[str]) -> str:
    """`3 x 2 cm` as `3 cm x 2 cm`."""
    return (
        re.sub(r"\s?([x\u00d7])\s?", rf" {match['unit']} \1 ", match["all"]) + f" {match['unit']}"
    )


def _with_units(text: str) -> list[Measure]:
    """Numbers with units; `2.9 lb - 3.6 lb` is one that lies between two."""
    found: list[Measure] = []
    end = 0
    for match in _MEASURED.finditer(text):
        if _5G.search(match[0]) or _IN_WORDS.match(text, match.end() - 3):
            continue
        one = _measure(match)
        if found and found[-1].unit == one.unit and _UNTIL.fullmatch(text[end : match.start()]):
            before = found.pop()
            one = replace(one, low=min(before.low, one.low), high=max(before.high, one.high))
        found.append(one)
        end = match.end()
    return found


def holds(kind: str, text: str) -> bool:
    """Whether a quantity of that kind stands in the text."""
    return _HELD[kind].search(text) is not None


@lru_cache(maxsize=512)
def is_unit(word: str) -> bool:
    """Whether a word is nothing but the name of a unit: `lbs`, `kg`."""
    return any(re.fullmatch(spelling, word, re.IGNORECASE) for _, spelling in _KINDS)


def agree(some: Sequence[Measure], others: Sequence[Measure]) -> bool:
    """Whether what one of them says is all among what the other says."""
    fewer, more = sorted((_different(some), _different(others)), key=len)
    return all(any(one.agrees(other) for other in more) for one in fewer)


def _different(some: Sequence[Measure]) -> list[Measure]:
    kept: list[Measure] = []
    for one in some:
        if not any(one.agrees(other) and one.unit != other.unit for other in kept):
            kept.append(one)
    return kept


def _measure(match: re.Match[str]) -> Measure:
    number = next(n for n in range(len(_KINDS)) if match[f"u{n}"])
    kind, spelling = _KINDS[number]
    factor = _FACTORS[kind, spelling]
    low, slack = _number(match["low"])
    high = _number(match["high"])[0] if match["high"] else low
    low, high, slack = low * factor, high * factor, slack * factor
    if kind == "temperature" and "f" in match[f"u{number}"].casefold():
        low, high = low - 32 * factor, high - 32 * factor
    said = (match["before"] or "").strip().casefold()
    if _LESS.fullmatch(said):
        low = float("-inf")
    elif _MORE.fullmatch(said) or said.startswith("min") or match["more"] or match["plus"]:
        high = float("inf")
    elif said in _ABOUT:
        slack = max(slack, _VAGUE * abs(high))
    return Measure(kind, min(low, high), max(low, high), slack, spelling)


def _number(said: str) -> tuple[float, float]:
    """The number, and by how much it may be rounded: one of its last place, of a whole a half."""
    if said.casefold() in _WORDS:
        return _WORDS[said.casefold()], 0.0
    bare = said.replace(",", "").replace("\u2212", "-")
    places = len(bare.partition(".")[2])
    return float(bare), 10.0**-places if places else 0.5


def _pixels(text: str) -> Iterator[Measure]:
    for match in _PIXELS.finditer(text):
        sides = sorted((int(match[1]), int(match[2])))
        value = float(sides[1] * 100_000 + sides[0])
        yield Measure("pixels", value, value, 0.0, "")


def _dates(text: str) -> Iterator[Measure]:
    for match in _DATE.finditer(text):
        try:
            value = float(_day(match).toordinal())
        except ValueError:
            continue
        yield Measure("date", value, value, 0.0, "")


def _day(match: re.Match[str]) -> date:
    if match["iso"]:
        return datetime.strptime(match["iso"], "%Y-%m-%d").date()  # noqa: DTZ007
    month = _MONTHS.index(match["month"].casefold()) + 1
    return date(int(match["year"]), month, int(match["day"]))


def _sums(text: str) -> Iterator[Measure]:
    for match in _MONEY.finditer(text):
        value, _ = _number(match["number"])
        yield Measure(_SIGNS[match["sign"]], value, value, 0.0, "")
