"""What answers a question of a text, a list or steps: the sentence, the points, or all steps."""

import re
from collections.abc import Iterator, Sequence

from knowledge import branches, pointing, points
from knowledge.expecting import Expected
from knowledge.lexicon import Lexicon
from knowledge.passage import Kind, Passage
from knowledge.query import Query
from knowledge.quoting import quote, sentences
from knowledge.telling import ITEM, asked_in, gives, most_telling, shortened, worth

_NUMBER = re.compile(r"^\d+[.)] ", re.MULTILINE)
# A sentence that begins like this needs the one before it.
_LEANS = re.compile(
    r"(?:it|its|they|their|this|these|that|those|he|she|both|otherwise|however|then|but|instead"
    r"|in (?:that|this) case|for example|also)\b",
    re.IGNORECASE,
)
# A sentence whose subject is the heading above it.
_OF_HEADING = re.compile(
    r"(?:this|these) (?:version|release|update|edition|build|model|device|tool|policy|setting)s?\b",
    re.IGNORECASE,
)
_LONG_POINT = 260
_CURT = 15
_SHORT_POINT = 40
_SHORT_STEPS = 420
# A sentence goes on with the next as long as both together are no longer.
_TOGETHER = 320
# What words count that the headings say already, a sentence that only points elsewhere, and one
# that holds the kind of thing that is asked for.
_SAID_ABOVE = 0.3
_POINTING = 0.4
_OF_THE_KIND = 1.3


def told(passage: Passage, query: Query, lexicon: Lexicon, room: int) -> tuple[str, list[str]]:
    """The words to show, at most `room` characters, and the quotes that they stand on."""
    query = query.lessened(asked_in(_above(passage), query), _SAID_ABOVE)
    units = _units(passage, query, lexicon)
    if not units:
        return "", []
    whole = points.whole(units, room) if _is_asked_for(passage, units, query) else None
    chosen, shown = whole or _telling(passage.kind, units, room, query, lexicon)
    if passage.kind is Kind.STEPS:
        shown, chosen = _brief(shown, chosen, room)
    text = "".join(("\n" if ITEM.match(shown[n]) else " ") + shown[n] for n in chosen).strip()
    if len(chosen) == 1:
        text = ITEM.sub("", text, count=1)
    if points.are_cases(units):
        text = _NUMBER.sub("- ", text)
    return shortened(_headed(text, passage, query), room), list(_quotes(passage, shown, chosen))


def _is_asked_for(passage: Passage, units: Sequence[str], query: Query) -> bool:
    """Whether what stands above the points says all that they say of the question.

    Then none of them is asked for more than the others.
    """
    able = not query.polar and query.expected in (None, Expected.STEPS)
    if passage.kind is not Kind.LIST or not able:
        return False
    first = points.first(units)
    above = asked_in(" ".join((_above(passage), *units[:first])), query)
    near = asked_in(" ".join((*passage.section[-1:], *units[:first])), query)
    below = asked_in(" ".join(units[first:]), query)
    return below <= above and not near.isdisjoint(query.attributes)


def _headed(text: str, passage: Passage, query: Query) -> str:
    """The text with its heading in front, where it is short of words or points to it, or where
    the heading of a list says what was asked: "Austria".
    """
    if not passage.section:
        return text
    heading = passage.section[-1]
    said = asked_in(heading, query) - asked_in(text, query) - query.of_products
    if len(text) < _CURT or _OF_HEADING.match(text) or (passage.kind is Kind.LIST and said):
        led = heading if heading.endswith(("?", "!", ".", ":", "\uff1f")) else f"{heading}:"
        return f"{led}{chr(10) if ITEM.match(text) else ' '}{text}"
    return text


def _brief(units: Sequence[str], chosen: Sequence[int], room: int) -> tuple[list[str], list[int]]:
    """Steps that have no room are told by their first sentence; those after that are left out."""
    brief = list(units)
    kept: list[int] = []
    for number in chosen:
        if len(units[number]) >= room:
            brief[number] = sentences(units[number])[0]
        room -= len(brief[number]) + 1
        if room < 0 and kept:
            break
        kept.append(number)
    return brief, kept


def _above(passage: Passage) -> str:
    return " ".join((passage.sheet.title, *passage.section))


def _worth(unit: str, query: Query, lexicon: Lexicon) -> float:
    """How much the unit tells; nothing if it only repeats words of the question."""
    value = worth(unit, query, lexicon)
    if pointing.elsewhere(unit):
        return _POINTING * value
    return _OF_THE_KIND * value if gives(unit, query) else value


def _units(passage: Passage, query: Query, lexicon: Lexicon) -> list[str]:
    """What a passage can be shown in parts of: points and steps, of other lines the sentences.

    Of a long point the sentences that tell most.
    """
    units: list[str] = []
    whole = passage.kind is Kind.STEPS and query.expected is Expected.STEPS
    for line in passage.text.split("\n"):
        marked = ITEM.match(line)
        if not marked:
            units += sentences(line)
        elif not whole and len(line) > _LONG_POINT:
            units.append(marked[0] + _told_most(sentences(line[marked.end() :]), query, lexicon))
        else:
            units.append(line)
    return [unit for unit in units if unit.strip()]


def _told_most(said: Sequence[str], query: Query, lexicon: Lexicon) -> str:
    worths = [_worth(one, query, lexicon) for one in said]
    most = len(said[worths.index(max(worths))])
    space = max(_LONG_POINT, most + _SHORT_POINT)
    chosen = most_telling(said, worths, space, first=len(said[0]) < _SHORT_POINT)
    return " ".join(said[number] for number in chosen)


def _telling(
    kind: Kind, units: list[str], room: int, query: Query, lexicon: Lexicon
) -> tuple[list[int], list[str]]:
    """The units to show because they tell most, and how each is shown."""
    worths = [_worth(unit, query, lexicon) for unit in units]
    chosen = _chosen(kind, units, worths, room, query)
    return chosen, points.labels(units, chosen, room)


def _chosen(
    kind: Kind, units: Sequence[str], worths: Sequence[float], room: int, query: Query
) -> list[int]:
    branch = branches.asked_for(units, query, room)
    if branch:
        return branch
    short = sum(len(unit) + 1 for unit in units) <= _SHORT_STEPS
    whole = kind is Kind.STEPS and not points.are_cases(units)
    if whole and (query.expected is Expected.STEPS or short):
        return [*range(len(units))]
    listed = points.chosen(units, worths, room, query)
    return listed or _sentence(units[: points.first(units) or None], worths, room, query)


def _sentence(units: Sequence[str], worths: Sequence[float], room: int, query: Query) -> list[int]:
    """The most telling sentence, after a question its first answer, and what it leans on.

    Of how something is done, what goes on with it is told, too; after what says whether something
    is so the next sentence, which may deny it.
    """
    if units[0].endswith(("?", "\uff1f")) and len(units) > 1:
        best = max(range(1, len(units)), key=lambda number: (worths[number], -number))
        chosen = sorted({1, best})
    else:
        best = max(range(len(units)), key=lambda number: (worths[number], -number))
        chosen = [best]
        if best and _LEANS.match(units[best]):
            chosen.insert(0, best - 1)
    chosen += _given(units, worths, chosen, query)
    chosen.sort()
    while len(chosen) > 1 and sum(len(units[number]) + 1 for number in chosen) > room:
        chosen.remove(next(number for number in chosen if number != best))
    on = _following(units, chosen, min(room, _TOGETHER))
    whole = query.expected is Expected.STEPS or query.lists
    return [*chosen, *(on if whole else on[: int(query.polar)])]


def _given(
    units: Sequence[str], worths: Sequence[float], chosen: Sequence[int], query: Query
) -> list[int]:
    """The sentence that gives the kind of thing that is asked for, if those chosen do not."""
    if query.expected is None or any(gives(units[number], query) for number in chosen):
        return []
    able = [
        n for n, unit in enumerate(units) if gives(unit, query) and not pointing.elsewhere(unit)
    ]
    return [max(able, key=lambda number: (worths[number], -number))] if able else []


def _following(units: Sequence[str], chosen: Sequence[int], room: int) -> list[int]:
    left = room - sum(len(units[number]) + 1 for number in chosen)
    added: list[int] = []
    for number in range(chosen[-1] + 1, len(units)):
        left -= len(units[number]) + 1
        if left < 0 or pointing.elsewhere(units[number]):
            break
        added.append(number)
    return added


def _quotes(passage: Passage, units: Sequence[str], chosen: Sequence[int]) -> Iterator[str]:
    """A quote for every run of units."""
    run: list[int] = []
    for number in chosen:
        if run and number != run[-1] + 1:
            yield quote(" ".join(units[other] for other in run), passage)
            run = []
        run.append(number)
    yield quote(" ".join(units[other] for other in run), passage)
