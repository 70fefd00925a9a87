"""Words that only tell where something else is told."""

import re

from knowledge.passage import Kind, Passage
from knowledge.quoting import sentences
from knowledge.telling import ITEM

# A sentence that sends the reader elsewhere, and one that tells what a page or a part is for.
_ELSEWHERE = re.compile(
    r"(?:for (?:more|further|additional|detailed)\b|to learn more|learn more|see |refer to"
    r"|if you're looking for)"
    r"|^(?:for|to|if) [^,.]+, (?:see|refer to|go to|check out|read) ",
    re.IGNORECASE,
)
_INTRODUCES = re.compile(
    r"(?:this|the following) (?:section|article|topic|page|guide)\b", re.IGNORECASE
)
# What stands above a list of other pages.
_OF_LINKS = re.compile(
    r"(?:learn more|more information|next steps?|see also"
    r"|related (?:articles?|content|links|topics))$",
    re.IGNORECASE,
)
_ENDED = re.compile(r"[.!?:\u3002\uff01\uff1f\u2026][\"'\u201d\u2019)*]*$")
_SHORT = 70


def elsewhere(text: str) -> bool:
    """Whether the words only tell where something else is told: of a list its lead, or all of it.

    What says what a page is for may lead to a list of just that.
    """
    first, *points = text.split("\n")
    if points and ITEM.match(text):
        return all(map(elsewhere, (first, *points)))
    lead = ITEM.sub("", first, count=1)
    return bool(_ELSEWHERE.match(lead) or (not points and _INTRODUCES.match(lead)))


def alone(passage: Passage) -> bool:
    """Whether a passage tells nothing else."""
    if passage.kind is Kind.LIST:
        of_links = passage.section and _OF_LINKS.match(passage.section[-1])
        return bool(of_links) or elsewhere(passage.text)
    told = passage.kind is Kind.TEXT and elsewhere(passage.text)
    return told and len(sentences(passage.text)) == 1


def is_caption(passage: Passage, text: str) -> bool:
    """Whether the words of a text are no sentence: what stands below a picture, a label."""
    short = len(text) <= _SHORT and "\n" not in text
    return passage.kind is Kind.TEXT and short and not _ENDED.search(text)
