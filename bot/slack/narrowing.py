"""Which deals are meant, in the words that a person types after `/pipeline`.

`closing this month over 10k for contoso` is three clauses, each begun by a word of its own; what
stands between two such words belongs to the first of them.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, NoReturn

from bot.assistant.span import Days
from bot.assistant.when import stretch
from bot.sales.errors import Invalid
from bot.sales.terms import term
from bot.sales.wanted import ME, TEAM, Lack, Wanted
from bot.saying import say
from bot.slack import incoming, typed
from bot.store.vocabulary import Stage

FORMS = (
    "mine, team, @colleague, stage proposal, closing this month, closing before 2026-12-31, "
    "closed this month, over 10k, under 5k EUR, between 5k and 20k, for contoso, stale, overdue, "
    "no next step, no close date, no amount, largest"
)
_STAGES = "|".join(Stage)
_BEGINNING = re.compile(
    r"(?<![\w@])(?:"
    r"(?P<closing>clos(?:ing|es|ed|e))|"
    r"between\s+(?P<between>.+?\s+and\s+\S+(?:\s+[A-Za-z]{3}(?!\w))?)|"
    r"(?P<over>over|above|more than|at least)|"
    r"(?P<under>under|below|less than|at most|up to)|"
    r"(?P<account>for|with)|"
    rf"(?:in\s+)?(?:stage\s+)?(?P<stage>{_STAGES})|stage\s+(?P<named>\w+)|"
    r"(?:no|without)(?:\s+an?)?\s+(?P<lacking>next step|clos(?:e|ing) date|amount)|"
    r"(?P<stale>stale)|(?P<overdue>overdue|late)|(?P<largest>largest|biggest)|"
    r"(?P<mine>mine|my|me)|(?P<team>team)|(?P<person><@[^<>]+>)"
    r")(?!\w)",
    re.IGNORECASE,
)
_SMALL = frozenset(
    {"and", "show", "open", "deal", "deals", "only", "the", "all", "pipeline", "in", "first"}
)
_BOUND = re.compile(r"(before|by|until|till|after|from|since|on|in)\s+(.+)", re.IGNORECASE)
_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What was read; the account still in words."""

    wanted: Wanted
    account: str | None = None


@dataclass(frozen=True, slots=True)
class _Clause:
    """`word` is what began it, or the value that was said with that; `rest` what came after."""

    word: str
    rest: str
    today: date
    locale: str


def read(text: str, today: date, locale: str) -> Narrowed:
    """Raises `Invalid` with the forms that work where a word cannot be read."""
    found = list(_BEGINNING.finditer(text))
    ends = [*(one.start() for one in found[1:]), len(text)]
    narrowed = _loose(Narrowed(Wanted()), text[: found[0].start()] if found else text)
    for one, end in zip(found, ends, strict=False):
        kind = one.lastgroup or ""
        clause = _Clause(one[kind], text[one.end() : end].strip(" ,"), today, locale)
        if kind == "account":
            narrowed = replace(narrowed, account=_without_small(clause.rest) or _unreadable(one[0]))
            continue
        narrowed = _with(narrowed, **_READ[kind](clause, narrowed.wanted))
        if kind not in _WITH_REST:
            narrowed = _loose(narrowed, clause.rest)
    return narrowed


def _loose(narrowed: Narrowed, text: str) -> Narrowed:
    """Words that begin no clause: small ones, or the beginning of a stage's name."""
    for word in text.replace(",", " ").split():
        if word.startswith("@"):
            sentence = say("I do not know {word}. Pick the colleague from the list Slack offers.")
            raise Invalid(sentence.format(word=word))
        if word.lower() not in _SMALL:
            narrowed = _with(narrowed, stage=_stage(word))
    return narrowed


def _with(narrowed: Narrowed, **said: Any) -> Narrowed:
    known = narrowed.wanted.stage
    if known is not None and said.get("stage", known) is not known:
        sentence = say("I show one stage at a time: {one} or {other}?")
        raise Invalid(sentence.format(one=term(known), other=term(said["stage"])))
    return replace(narrowed, wanted=replace(narrowed.wanted, **said))


def _stage(word: str) -> Stage:
    try:
        return typed.stage(word)
    except Invalid:
        _unreadable(word)


def _unreadable(words: str) -> NoReturn:
    sentence = say("I cannot read “{words}” there. These work, also several together: {forms}.")
    raise Invalid(sentence.format(words=words, forms=FORMS))


def _without_small(text: str) -> str:
    words = text.split()
    while words and words[-1].lower().strip(",") in _SMALL:
        words.pop()
    return " ".join(words).strip(" ,")


def _closing(clause: _Clause, _wanted: Wanted) -> dict[str, Any]:
    """`closed` alone is told of deals, too; the other words need a day behind them."""
    said = _without_small(clause.rest)
    over = {"closed": True} if clause.word.lower() == "closed" else {}
    return over if over and not said else {**over, **_window(said, clause)}


def _window(said: str, clause: _Clause) -> dict[str, Any]:
    bound = _BOUND.fullmatch(said)
    days = _days(bound[2] if bound else said, clause)
    match bound[1].lower() if bound else "in":
        case "before":
            return {"closing_before": days.first - timedelta(days=1)}
        case "by" | "until" | "till":
            return {"closing_before": days.last}
        case "after":
            return {"closing_after": days.last + timedelta(days=1)}
        case "from" | "since":
            return {"closing_after": days.first}
    return {"closing_after": days.first, "closing_before": days.last}


def _days(said: str, clause: _Clause) -> Days:
    """A day or a stretch of days, as people call them: `november` is the whole month."""
    for words in (said, f"in {said}"):
        found = stretch(words, clause.today, clause.locale)
        if found is not None:
            return found
    try:
        day = typed.day(said, clause.today, clause.locale)
    except Invalid:
        _unreadable(f"{clause.word} {said}".strip())
    return Days(day, day)


def _over(clause: _Clause, wanted: Wanted) -> dict[str, Any]:
    value, currency = _amount(clause)
    least = value if clause.word.lower() == "at least" else value + _CENT
    return {"least": least, "currency": currency or wanted.currency}


def _under(clause: _Clause, wanted: Wanted) -> dict[str, Any]:
    value, currency = _amount(clause)
    most = value if clause.word.lower() in ("at most", "up to") else value - _CENT
    return {"most": most, "currency": currency or wanted.currency}


def _between(clause: _Clause, _wanted: Wanted) -> dict[str, Any]:
    low, high = re.split(r"\s+and\s+", clause.word, maxsplit=1, flags=re.IGNORECASE)
    least, one = _amount(replace(clause, rest=low))
    most, other = _amount(replace(clause, rest=high))
    return {"least": least, "most": most, "currency": one or other}


def _amount(clause: _Clause) -> tuple[Decimal, str | None]:
    said = _without_small(clause.rest)
    try:
        return typed.amount(said)
    except Invalid:
        _unreadable(said or clause.word)


def _lacking(clause: _Clause, wanted: Wanted) -> dict[str, Any]:
    name = clause.word.lower().replace("closing", "close").replace(" ", "_")
    return {"lacking": tuple(dict.fromkeys((*wanted.lacking, Lack(name))))}


_WITH_REST = frozenset({"closing", "over", "under"})
_READ: Mapping[str, Callable[[_Clause, Wanted], dict[str, Any]]] = {
    "closing": _closing,
    "between": _between,
    "over": _over,
    "under": _under,
    "stage": lambda clause, _: {"stage": _stage(clause.word)},
    "named": lambda clause, _: {"stage": _stage(clause.word)},
    "lacking": _lacking,
    "stale": lambda *_: {"stale": True},
    "largest": lambda *_: {"largest": True},
    "overdue": lambda clause, _: {"closing_before": clause.today - timedelta(days=1)},
    "mine": lambda *_: {"owner": ME},
    "team": lambda *_: {"owner": TEAM},
    "person": lambda clause, _: {"owner": incoming.person(clause.word)},
}
