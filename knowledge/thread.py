"""What was said before a question: what the rep asked, and the product that the answer stood on."""

import re
from collections.abc import Iterator

from knowledge.answer import Question, Turn
from knowledge.catalogue import Catalogue, Mention, Name
from knowledge.words import plain

_TELLING = 5
_LONGEST = 300
_ASKED = 2
_BESIDE = "\n\u2022"
_PART = re.compile(r"; |\n")
_LEAD = re.compile(r": | \u2013 ")
# The title of a sheet that does not answer, or of a product that none is about.
_QUOTED = re.compile(r"[\u201c\u201e\u00ab\u300c].*?[\u201c\u201d\u00bb\u300d]")


def asked(question: Question) -> tuple[str, ...]:
    """What the rep asked before, at most the last two questions."""
    return tuple(turn.content[:_LONGEST] for turn in _of(question, "user"))[-_ASKED:]


def topic(earlier: tuple[str, ...]) -> tuple[str, ...]:
    """What was asked last, with what was asked before that if it is short: "and the Go 2?"."""
    return earlier if len(earlier[-1].split()) < _TELLING else earlier[-1:]


def said(question: Question) -> str:
    """The last question and what answered it."""
    turns = question.history
    last = max((n for n, turn in enumerate(turns) if turn.role == "user"), default=len(turns))
    return "\n".join(turn.content for turn in turns[last:])


def told(question: Question) -> str:
    """The same without what was only added to the answer."""
    return said(question).partition(_BESIDE)[0]


def stood_on(question: Question, known: Catalogue) -> Mention | None:
    """The one product that an answer is about, of the newest that names any."""
    for turn in reversed(_of(question, "assistant")[-_ASKED:]):
        told = _QUOTED.sub(" ", turn.content.partition(_BESIDE)[0])
        mentions = {mention.names: mention for mention in _told(told, known)}
        if mentions:
            return mentions.popitem()[1] if len(mentions) == 1 else None
    return None


def listed(question: Question, known: Catalogue) -> frozenset[Name]:
    """The products that the last answer is about."""
    turns = _of(question, "assistant")[-1:]
    mentions = (one for turn in turns for one in _told(turn.content.partition(_BESIDE)[0], known))
    return frozenset[Name]().union(*(mention.names for mention in mentions))


def _told(text: str, known: Catalogue) -> Iterator[Mention]:
    """The products of each part: those before its first colon or dash that stands behind one."""
    for part in _PART.split(text):
        mentions = map(known.mentions, map(plain, _LEAD.split(part)))
        yield from next(filter(None, mentions), ())


def _of(question: Question, role: str) -> list[Turn]:
    return [turn for turn in question.history if turn.role == role]
