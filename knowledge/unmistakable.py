"""What goes by one name only: where it is asked for, an answer that does not say it is none.

Other words may be said otherwise ("heavy", weight); these may not. The data name things of other
makers, languages and layouts, and attributes of which one word alone means something else: the
rate of a charger is no refresh rate. `asked, asked: said; …` are expressions of one or more
words, each good for the others; behind the colon stands what answers, too. What kind of thing is
asked for counts as a word: `number sold` is "how many were sold".
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from knowledge.lexicon import Lexicon
from knowledge.query import Query
from knowledge.telling import stems

_DEVICES = """
mac; macbook; imac; ipad; iphone; ipados; airpods; vision pro; thinkpad; ideapad; elitebook;
probook; zbook; chromebook; chromeos; pixelbook; oculus; vuzix; magic leap; playstation; xbox;
kindle
"""
_PROGRAMS = """
linux, ubuntu, debian, fedora; macos; ios; android; zoom; webex; slack; google workspace; gmail;
dropbox; salesforce; dynamics 365 sales; chatgpt; gemini; alexa; siri; photoshop; autocad; citrix;
vmware
"""
_LANGUAGES = """
azerty; qwertz; qwerty; dvorak; polish; czech; hungarian; russian; ukrainian; arabic; hebrew;
turkish; greek; swedish; norwegian; danish; finnish; dutch; korean; hindi; thai; vietnamese;
romanian; welsh; catalan; croatian; slovak; bulgarian
"""
_ATTRIBUTES = """
refresh rate; field view, fov: degree; frame rate, fps, frame second; aperture, f number, f stop;
focal length; contrast ratio; color gamut, srgb, dci; response time; key travel; actuation;
charge cycle, battery cycle; wireless charge: qi; privacy shutter, camera shutter, lens cover;
fingerprint; pixel density, ppi, pixel eye, pixel degree; lag, latency; bitrate; sampling rate;
ip rating, ip54, ip67, ip68; drop test: mil; sensor size; touchpad, trackpad; haptic; caption,
subtitle; recycled; footprint, co2: carbon; epeat; energy star; country origin: manufactured;
manufacturer: manufactured, maker;
field view degree, fov degree; charge minute, charge time: charge hour; wifi 7, fi 7: 802.11be;
handset; archive: archiving
"""
_TRADE = """
number sold: million; lease, rent, finance; monthly payment; insure, insurance; theft, stolen,
thief; resale, trade in; market share; customs code, hs code, tariff; fee: charge, cost, price;
mass load: weight load
"""

Expressions = tuple[frozenset[str], ...]
# What is asked, and what answers it, too.
Entry = tuple[Expressions, Expressions]


def unsaid(query: Query, said: str) -> bool:
    """Whether the question proper asks for such a thing, and the words do not say it."""
    asked = {stem for stem, share in query.shares.items() if share >= 1} & query.content.keys()
    asked |= {str(query.expected)}
    wanted = [entry for stem in asked for entry in _known().get(stem, ())]
    told = stems(said) if wanted else frozenset[str]()
    return any(
        _any_in(ways, asked) and not _any_in((*ways, *others), told) for ways, others in wanted
    )


def device_of_others(query: Query, lexicon: Lexicon) -> str:
    """What another maker's device is called that is asked about and in no sheet; else nothing."""
    asked = query.content.keys()
    return next(
        (name for name, said in _devices() if said <= asked and not _held(said, lexicon)), ""
    )


@cache
def _devices() -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((name, stems(name)) for name in map(str.strip, _DEVICES.split(";")))


def _held(said: frozenset[str], lexicon: Lexicon) -> bool:
    return all(stem in lexicon for stem in said)


def _any_in(expressions: Expressions, said: frozenset[str] | set[str]) -> bool:
    return any(expression <= said for expression in expressions)


@cache
def _known() -> Mapping[str, Sequence[Entry]]:
    """The entries by one stem of each of their expressions."""
    known: dict[str, list[Entry]] = defaultdict(list)
    for entry in _entries():
        for stem in {min(expression) for expression in entry[0]}:
            known[stem].append(entry)
    return dict(known)


def _entries() -> Iterator[Entry]:
    for entry in ";".join((_DEVICES, _PROGRAMS, _LANGUAGES, _ATTRIBUTES, _TRADE)).split(";"):
        asked, _, others = entry.partition(":")
        yield _expressions(asked), _expressions(others)


def _expressions(listed: str) -> Expressions:
    return tuple(stems(one) for one in listed.split(",") if one.strip())
