"""A golden set: questions whose right answers are known, and how Deskmate does on them."""

import html
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from pydantic import Field

from knowledge import lines as reading
from knowledge.answer import Answer, Question
from knowledge.lines import Line
from knowledge.passage import Passage

MOST_CHARACTERS = 700
FIRST = 5

_MARKUP = re.compile(r"[*_`|\\]|<br\s*/?>", re.IGNORECASE)
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_DASHES = str.maketrans(
    {"\u2010": "-", "\u2011": "-", "\u2013": "-", "\u2014": "-", "\u2019": "'", "\u00d7": "x"}
)


class Golden(Line):
    """One question. The answer must hold every entry of `must_include`, of a list inside it any.

    Without `must_include` the sheets do not hold the answer, and Deskmate must say so.
    """

    question: str = Field(min_length=1)
    type: str = "question"
    must_include: tuple[str | list[str], ...] = ()
    gold_docs: tuple[str, ...] = ()
    gold_docs_alt: tuple[str, ...] = ()

    @property
    def asked(self) -> Question:
        return Question(self.question, self.lang, self.turns)


class Verdict(StrEnum):
    RIGHT = "right"
    WRONG = "wrong"
    DECLINED = "declined"
    INVENTED = "invented"
    ABSTAINED = "abstained"


@dataclass(frozen=True, slots=True)
class Judged:
    """What became of one question; `missing` is what the answer should have held."""

    golden: Golden
    verdict: Verdict
    missing: tuple[str, ...]
    cited: bool
    found: bool
    answer: str

    @property
    def failed(self) -> bool:
        return self.verdict not in (Verdict.RIGHT, Verdict.ABSTAINED)


def read(lines: Iterable[Mapping[str, Any]]) -> list[Golden]:
    """The questions of a file. Raises FaultyLines with the number of every wrong line."""
    return reading.read(lines, Golden.model_validate, "golden set")


def judge(
    golden: Golden,
    answer: Callable[[Question], Answer],
    find: Callable[[Question, int], Sequence[Passage]],
) -> Judged:
    """Ask the question and hold the answer against what is known of it."""
    given = answer(golden.asked)
    right_sheets = {*golden.gold_docs, *golden.gold_docs_alt}
    text = fold(given.text)
    wanted = [one if isinstance(one, list) else [one] for one in golden.must_include]
    missing = tuple(" | ".join(any_of) for any_of in wanted if not _any(any_of, text))
    return Judged(
        golden,
        _verdict(given, bool(wanted), bool(missing)),
        missing,
        cited=bool(right_sheets & {citation.path for citation in given.citations}),
        found=bool(right_sheets & {one.sheet.path for one in find(golden.asked, FIRST)}),
        answer=given.text,
    )


def figures(judged: Iterable[Judged]) -> dict[str, float | int | None]:
    """Shares in per cent; None where there was nothing to take a share of."""
    every = list(judged)
    held = [one for one in every if one.golden.must_include]
    not_held = [one for one in every if not one.golden.must_include]
    return {
        "questions": len(every),
        "right": _share(one.verdict is Verdict.RIGHT for one in held),
        "wrong": _share(one.verdict is Verdict.WRONG for one in held),
        "declined": _share(one.verdict is Verdict.DECLINED for one in held),
        "right_sheet_cited": _share(one.cited for one in held),
        "right_sheet_among_first_five": _share(one.found for one in held),
        "abstained_where_not_held": _share(one.verdict is Verdict.ABSTAINED for one in not_held),
    }


def fold(text: str) -> str:
    """The text as it is compared: no markup, one kind of dash, no case, no thousands' commas."""
    plain = unicodedata.normalize("NFKC", html.unescape(text)).translate(_DASHES).casefold()
    return " ".join(_THOUSANDS.sub("", _MARKUP.sub(" ", plain)).split())


def _verdict(given: Answer, held: bool, lacking: bool) -> Verdict:
    if not held:
        return Verdict.INVENTED if given.answered else Verdict.ABSTAINED
    if not given.answered:
        return Verdict.DECLINED
    return Verdict.WRONG if lacking or len(given.text) > MOST_CHARACTERS else Verdict.RIGHT


def _any(wanted: Iterable[str], text: str) -> bool:
    return any(_holds(fold(one), text) for one in wanted)


def _holds(wanted: str, text: str) -> bool:
    """`30` does not stand in `300`, `1.30` or `cat30`; words may go on (`licence`, `licences`)."""
    before = r"(?<![\w.,])" if wanted[:1].isalnum() else ""
    after = r"(?![\d]|[.,]\d)" if wanted[-1:].isdigit() else ""
    return re.search(before + re.escape(wanted) + after, text) is not None


def _share(hits: Iterable[bool]) -> float | None:
    every = list(hits)
    return round(100 * sum(every) / len(every), 1) if every else None
