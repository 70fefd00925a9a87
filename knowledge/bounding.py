"""Words that ask for the most or the least of something, and the bounds that numbers set."""

from dataclasses import replace
from math import inf, nextafter

from knowledge.glossary import table
from knowledge.measures import Measure, measures
from knowledge.need import bound_of, is_beyond
from knowledge.telling import stems
from knowledge.words import plain

# What is asked for by a word, where no other says of what: the most of it, or the least.
LEAST = table(
    "cheapest: price; cheaper: price; lightest: weight; lighter: weight; lowest: ; smallest: ; "
    "shortest: ; least: "
)
MOST = table(
    "heaviest: weight; heavier: weight; priciest: price; longest: ; biggest: ; largest: ; "
    "highest: ; most: ; brightest: display; expensive: price"
)
# More of it, or less, than something else has.
RELATIVE = frozenset(("cheaper", "lighter", "heavier"))
# What the kind of a measure tells better than a word.
OF_KIND = {"brightest": "brightness"} | dict.fromkeys(
    ("lightest", "lighter", "heaviest", "heavier"), "mass"
)
# What a bound leaves behind that was told in another language.
LEFT = stems("more less minimum maximum above below over under than several following")


def bound(english: str, said: str) -> Measure | None:
    """What is measured: no more than that, no less, or just that.

    `said` is the same in the language of the question.
    """
    found = next(iter(measures(english)), None)
    if found is None:
        return None
    told = {word for word in plain(english) if OF_KIND.get(word) == found.kind}
    way = bound_of(said) if found.low == found.high else ""
    if way == "most" or told & LEAST.keys():
        found = replace(found, low=-inf)
    elif way == "least" or told & MOST.keys():
        found = replace(found, high=inf)
    return _beyond(found) if is_beyond(said) else found


def _beyond(found: Measure) -> Measure:
    if found.high == inf:
        return replace(found, low=nextafter(found.low, inf))
    return replace(found, high=nextafter(found.high, -inf)) if found.low == -inf else found


def is_within(value: Measure, limits: Measure | None) -> bool:
    return limits is None or limits.low <= value.low <= limits.high
