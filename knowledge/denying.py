"""Yes or no, where a sentence says so plainly: what is asked is denied, or answered as asked."""

import re

from knowledge.passage import Passage
from knowledge.query import Query
from knowledge.quoting import sentences
from knowledge.telling import ITEM, asked_in, stems

# What is asked by these is whether something is so; nothing need say them, and a denial not these.
VERBS = stems("cover support include offer allow use run fit connect handle drive")
_LIGHT = VERBS | stems(
    "put push load feed move came stay add own already first back well through via straight normal "
    "student pupil teacher kid user people admin administrator employee staff it"
)
# A sentence that answers the question before it, with that question in front or without.
_ANSWERS = re.compile(r"(yes|no)\b(?! longer| more| less| later| other)", re.IGNORECASE)
_OWN = re.compile(r"(?:[^\n?\uff1f]*[?\uff1f]\s*(?:[-*] )?)?(?:yes|no)\b[.,:;!]*\s+", re.IGNORECASE)
_CURT = 30
# "However" and the like begin what is said of something else.
_CLAUSES = re.compile(
    r"[;\u2014]|[,)\u2013]?\s+(?:although|though|but|however|whereas|while|because|since)\b,?",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:cannot|never|unable|no longer|none of|prevents?"
    r"|not(?! (?:only|just|limited|necessar)))\b"
    r"|n['\u2019]t\b|\bno (?:way|ways|ability|support|option|possibility)\b",
    re.IGNORECASE,
)
_OF_THEM = re.compile(r"\s*(?:they|it|these|those|this)\b", re.IGNORECASE)
# Without its opposite, and whatever follows is what there is not.
_LACKING = re.compile(
    r"\b(?:without|lacks?|no(?! (?:more|less|later|fewer|longer|way|ways|ability|support))"
    r"|with the exception of)\s+((?:[\w'\u2019-]+[\s,]*){1,5})",
    re.IGNORECASE,
)
# What denies something, or tells where it ends.
_BOUNDS = re.compile(
    r"\b(?:not|no|none|nothing|nobody|never|cannot|without|only|except|excluding)\b"
    r"|n['\u2019]t\b",
    re.IGNORECASE,
)
# A question that denies something itself: "will it stop charging?".
_NEGATIVE = re.compile(rf"{_BOUNDS.pattern}|\bstop\b", re.IGNORECASE)
# What makes it depend, or leaves it open.
_DEPENDS = re.compile(
    r"\b(?:unless|until|only|except|other than|may not|might not|might|yet|whether|otherwise)\b",
    re.IGNORECASE,
)
_IF = re.compile(r"\b(?:if|when|where|once|without)\b([^,;]*)", re.IGNORECASE)
# What is denied of something that is only mentioned: "apps that don't run".
_RELATIVE = re.compile(
    r"\b(?:that|which|who|whose|where)\s+(?:\w+\s+)?\w+(?:n['\u2019]t| not)\b", re.IGNORECASE
)
# Where, with what or for whom something is not so, and what says no more than "here".
_BOUND = re.compile(
    r"\b(?:on|in|for|with|from|by|using|during|over|via|at|after|before|under|as|to)\s+"
    r"((?:[\w'\u2019-]+\s*){1,4})",
    re.IGNORECASE,
)
_ANYWHERE = stems("organization time moment now you it them customers any all")
_SOME = re.compile(r"\b(?:some|certain|many|most)\b", re.IGNORECASE)
# Not to be harmed or bound is no denial of what goes on.
_UNHARMED = re.compile(
    r"(?:\b(?:not|never|without|cannot|no)|n['\u2019]t)\s+(?:\w+\s+){0,2}?(affect|limit|restrict"
    r"|prevent|block|disabl|interfer|los[et]|matter|void|cost|count|mean|stop|impact|chang|forget)",
    re.IGNORECASE,
)
_NEEDS = re.compile(
    r"\b(?:needs?|needed|requires?|required|must|ha(?:s|ve) to|necessary|mandatory)\b",
    re.IGNORECASE,
)


def answered(passage: Passage, text: str, query: Query) -> bool | None:
    """True or False where the text says all that is asked and affirms or denies it plainly.

    What is denied in the question itself, too, is left open.
    """
    if not query.polar or query.compares or _NEGATIVE.search(query.text):
        return None
    above = " ".join(passage.above)
    thing = query.content.keys() - _LIGHT - asked_in(above, query)
    before = passage.section[-1] if passage.section else ""
    for sentence in (ITEM.sub("", one, count=1) for one in sentences(text)):
        said = _ANSWERS.match(sentence)
        if said and before.endswith(("?", "\uff1f")):
            open_ = thing - asked_in(f"{before} {sentence}", query) or bounds(before)
            return None if open_ else said[1].casefold() == "yes"
        if _denies(sentence, thing, f"{above} {query.text}", query):
            return False
        before = sentence
    return None


def _denies(sentence: str, thing: frozenset[str] | set[str], known: str, query: Query) -> bool:
    """Whether a clause says that the thing is not so, whatever else may be."""
    if _DEPENDS.search(sentence) or not _is_met(sentence, query):
        return False
    before = ""
    for clause in _CLAUSES.split(sentence):
        # "They" are what the clause before tells of.
        whole = f"{before} {clause}" if _OF_THEM.match(clause) else clause
        told = thing <= asked_in(whole, query) and query.attributes & asked_in(whole, query)
        if told and _is_denied(clause, thing, known, query):
            return True
        before = clause
    return False


def _is_met(sentence: str, query: Query) -> bool:
    """Whether what it depends on, if anything, is what was asked, and the product is among some."""
    conditions = [asked_in(match[1], query) - query.of_products for match in _IF.finditer(sentence)]
    named = query.of_products and query.of_products <= asked_in(sentence, query)
    return all(conditions) and bool(named or not _SOME.search(sentence))


def _is_denied(clause: str, thing: frozenset[str] | set[str], known: str, query: Query) -> bool:
    if any(thing and thing <= asked_in(m[1], query) for m in _LACKING.finditer(clause)):
        return True
    clause = _RELATIVE.sub("", clause)
    said = _NOT.search(clause)
    if said is None or any(m[1].casefold() not in query.text for m in _UNHARMED.finditer(clause)):
        return False
    # Where or for whom it is not so must have been asked, too.
    asked = stems(known) | _ANYWHERE
    narrow = any(
        asked.isdisjoint(stems(match[1])) and not asked_in(match[1], query)
        for match in _BOUND.finditer(clause, said.end())
    )
    needs = _NEEDS.search(clause) is not None
    return not narrow and needs == (_NEEDS.search(query.text) is not None)


def bounds(text: str) -> bool:
    """Whether the words deny something, or tell to what it is bound."""
    return _BOUNDS.search(text) is not None


def reason(text: str) -> str:
    """What is said for a yes or a no that stands in front already, without its own."""
    own = _OWN.match(text)
    rest = text[own.end() :] if own else ""
    return rest[:1].upper() + rest[1:] if len(rest) > _CURT else text
