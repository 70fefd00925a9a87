"""What was said before a question: what the rep asked, and the product that the answer stood on."""

import re
from collections.abc import Iterator

from knowledge import language
from knowledge.answer import Question, Turn
from knowledge.catalogue import Catalogue, Mention, Name
from knowledge.words import plain

_TELLING = 5
_LONGEST = 300
_TURNS = 6
_LISTED = 5
_POINT = "- "
_SILENT = 2
_COLUMN = " | "
_BESIDE = "\n\u2022"
_PART = re.compile(r"; |\n")
_LEAD = re.compile(r": | \u2013 ")
# The title of a sheet that does not answer, or of a product that none is about.
_QUOTED = re.compile(r"[\u201c\u201e\u00ab\u300c].*?[\u201c\u201d\u00bb\u300d]")


def turns(question: Question) -> list[tuple[str, str]]:
    """The last questions of the rep, each with what answered it."""
    found: list[tuple[str, str]] = []
    for turn in question.history:
        if turn.role == "user":
            found.append((turn.content[:_LONGEST], ""))
        elif found:
            found[-1] = (found[-1][0], turn.content)
    return found[-_TURNS:]


def language_of(question: Question) -> str:
    """What language it is in: that of the question before if a word or two do not tell."""
    found = question.language or language.detect(question.text)
    said = plain(question.text)
    short = len(said) <= _SILENT and not any(language.is_small(word, found) for word in said)
    before = turns(question)[-1:]
    if question.language or found != language.DEFAULT or not short or not before:
        return found
    return language.detect(before[0][0])


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


def stood_on(answered: str, known: Catalogue) -> list[Mention]:
    """The products that an answer is about: one, or those that it lists."""
    told = _QUOTED.sub(" ", answered.partition(_BESIDE)[0])
    mentions = {mention.names: mention for mention in _told(told, known)}
    lists = told.startswith(_POINT) or _COLUMN in told.partition("\n")[0]
    most = _LISTED if lists else 1
    return [*mentions.values()] if len(mentions) <= most else []


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
