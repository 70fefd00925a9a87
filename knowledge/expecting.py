"""What kind of thing an answer must hold: money, a date, a number, a weight, steps."""

import re
from enum import StrEnum
from functools import lru_cache

from knowledge.measures import holds, without
from knowledge.words import folded


class Expected(StrEnum):
    """What kind of thing must stand in the answer; quantities are called as in `measures`."""

    MONEY = "money"
    DISCOUNT = "discount"
    DATE = "date"
    DURATION = "duration"
    NUMBER = "number"
    STEPS = "steps"
    MASS = "mass"
    LENGTH = "length"
    POWER = "power"
    ENERGY = "energy"
    CHARGE = "charge"
    SHARE = "share"
    STORAGE = "storage"
    FREQUENCY = "frequency"
    BRIGHTNESS = "brightness"
    LOUDNESS = "loudness"
    TEMPERATURE = "temperature"
    CAMERA = "camera"


# Prices and days, which many sheets give.
COMMERCIAL = (Expected.MONEY, Expected.DISCOUNT, Expected.DATE)
_QUANTITIES = {
    Expected.MASS: r"how heavy|weigh(?:s|t)?|kg|kilos?|kilograms?|grams|lbs|pounds|ounces",
    Expected.LENGTH: r"(?:how long|length) (?=.*\b(?:cable|cord)s?\b)"
    r"|(?:cable|cord)s?\b.*\b(?:how long|length)"
    r"|how (?:tall|wide|thick)|what height"
    r"|(?:in|how many|what) (?:inch(?:es)?|mm|cm|feet|meters|metres)",
    Expected.ENERGY: r"wh|watt[- ]?hours?",
    Expected.POWER: r"how many w|watts?|wattage",
    Expected.CHARGE: r"mah",
    Expected.SHARE: r"in(?= ?%)|(?:in|what) percent|percentages?",
    Expected.STORAGE: r"how many (?:[gmt]b|gigs?|gigabytes|terabytes)",
    Expected.FREQUENCY: r"[kmg]?hz|hertz",
    Expected.BRIGHTNESS: r"how bright|nits",
    Expected.LOUDNESS: r"how loud|dba?|decibels?",
    Expected.TEMPERATURE: r"how (?:hot|cold|warm)|celsius|fahrenheit",
    Expected.CAMERA: r"megapixels?|mpx?",
}
QUANTITIES = tuple(_QUANTITIES)
# What an answer must not do without.
TO_BE_GIVEN = (*COMMERCIAL, Expected.DURATION, *QUANTITIES)

_EXPECTED = (
    (Expected.DISCOUNT, r"\b(?:discounts?|rebates?)\b"),
    (
        Expected.DATE,
        r"\bwhen (?:is|was|will|does|did|are|can|do)\b|^(?:and |so |since |until )?when\W*$"
        r"|\b(?:(?:what|which) date(?! format)|what year|which year|release date|launch(?:es|ed)?"
        r"|until when|till when|how long until|by when)\b",
    ),
    (
        Expected.MONEY,
        r"\b(?:ballpark (?:for|on)\b(?! how)|price|prices|priced|pricing|msrp|rrp|costs?"
        r"|trade[- ]?in|cheap\w*|expensive|resale|sells? for|fetch(?:es)?"
        r"|(?:monthly|yearly|annual|what'?s?(?: is| are)?(?: the)?(?: \w+)?) fees?"
        r"|go(?:es)? for|(?:order|deal) worth|worth of an? order|(?:total|quote|altogether) for"
        r"|in (?:euros?|dollars?|usd|eur|gbp)"
        r"|what (?:do|does|would) (?:\w+ ){1,3}charge|how much per (?:user|seat|month|year)"
        r"|how much (?:is|are|for|would|do(?:es)?(?! .*\bweigh)))\b",
    ),
    *((kind, rf"\b(?:{said})\b") for kind, said in _QUANTITIES.items()),
    (Expected.NUMBER, r"\b(?:characters|digits|letters)\b"),
    (
        Expected.DURATION,
        r"\bhow long\b|\bhow many (?:days|weeks|months|years|hours|minutes|times)\b|\bhow often\b",
    ),
    (
        Expected.STEPS,
        r"\bhow (?:do|can|could|should) (?:i|we|you|they|he|she)\b|\bhow to\b|^steps\b",
    ),
    (
        Expected.NUMBER,
        r"\b(?:how (?:many|heavy|big|large|tall|wide|thick|thin|fast|bright|far|close|loud|old)"
        r"|max(?:imum)?|min(?:imum)?|biggest|largest|longest|highest|smallest|lowest|length|width"
        r"|height|version|weight|battery life|number of|stock of|percent|resolution|size)\b",
    ),
    (
        Expected.STEPS,
        r"\b(?:how (?:do|to|can|could|should|would|does)|steps?|where (?:do|does|can)|where'?s the"
        r"|check (?:if|whether|the|for)"
        r"|walk (?:me|him|her|them) through|instructions|procedure|way to|set ?up|turn (?:on|off)"
        r"|enable|disable|reset)\b|\bwhere ?\?|\bhow\W*$",
    ),
)
_MONEY = re.compile(
    r"[$€£¥]\s?\d|\d\s?(?:[$€£¥]|usd|eur|gbp|dollars?|euros?)\b|\b(?:for|is|are|it's|of) free\b"
    r"|\bfree (?:of charge|for|trial|with)\b|\bno (?:extra |additional )?(?:cost|charge)\b",
    re.IGNORECASE,
)
_ON_TOP = re.compile(r"\bno (?:extra|additional) (?:cost|charge)", re.IGNORECASE)
_DATE = re.compile(
    # No year: 2880 x 1920.
    r"(?<![x\u00d7] )\b(?:19|20)\d\d\b(?! ?[x\u00d7])|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct"
    r"|nov|dec)[a-z]*\.? \d"
    r"|\b(?:day|week|month|year|hour)s?\b",
    re.IGNORECASE,
)
_HOLDS = {
    Expected.MONEY: _MONEY,
    Expected.DISCOUNT: re.compile(rf"{_MONEY.pattern}|\d ?(?:%|percent)", re.IGNORECASE),
    Expected.DATE: _DATE,
    Expected.DURATION: re.compile(
        r"(?:\d|\b(?:one|two|three|four|five|six|seven|ten|twelve|thirty)\b)\)?[\s-]?"
        r"(?:calendar |business |working )?(?:day|week|month|year|hour|hr|minute|min|second|sec"
        r"|time)s?\b"
        r"|\b(?:daily|weekly|monthly|yearly|annual(?:ly)?)\b|\b[a-z]{3,9}\.? \d{1,2}, \d{4}\b",
        re.IGNORECASE,
    ),
    Expected.NUMBER: re.compile(r"\d"),
    # Steps, a path through menus, or a sentence that tells what to do.
    Expected.STEPS: re.compile(
        r"(?m)^\s*\d+[.)]\s|\w >\s?\w"
        r"|(?:^\W*|[.:,]\s+|\bthen )(?i:select|choose|go to|press|tap|click|open|navigate to|hold"
        r"|run|turn|say)\b"
    ),
}

# A line that says how many, if only in words; the number of a step does not.
_COUNTS = re.compile(
    r"^(?:\s*\d+[.)]\s)?+.*?(?:\d|\b(?:no|none|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|once|twice|single|both|unlimited|limit)\b)",
    re.IGNORECASE | re.MULTILINE,
)

# What is asked of something that is done, and not how it is done: "what gets wiped by a reset".
_OF_DOING = re.compile(
    r"(?:^|[:;.] )\W*(?:(?:and|so|ok) )?(?:what (?:gets?|happens|is|are)|which|who|why)\b"
)


def expected(question: str) -> Expected | None:
    """What the question, in English or put into it, wants to hear of, if it says so."""
    low = folded(question)
    # A size that is known, "the 13.8 inch", is not asked for.
    bare = without(low)
    kind = next(
        (
            kind
            for kind, pattern in _EXPECTED
            if re.search(pattern, bare if kind in _QUANTITIES else low)
        ),
        None,
    )
    return None if kind is Expected.STEPS and _OF_DOING.search(low) else kind


# The same passages are asked about by one question after the other.
@lru_cache(maxsize=1 << 15)
def meets(kind: Expected | None, text: str) -> bool:
    """Whether the text holds a thing of that kind; True where none is expected."""
    if kind is None:
        return True
    return holds(kind, text) if kind in _QUANTITIES else _HOLDS[kind].search(text) is not None


def counts(text: str) -> bool:
    """Whether the text says a number, in figures or in words."""
    return _COUNTS.search(text) is not None


def prices(text: str) -> bool:
    """Whether the text says a price, and not only that nothing is paid on top of one."""
    return meets(Expected.MONEY, _ON_TOP.sub("", text))
