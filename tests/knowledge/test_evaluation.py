"""A golden set is judged as a person would judge it."""

from typing import Any

import pytest

from knowledge.answer import Answer, Citation, Question, Silence
from knowledge.errors import FaultyLines
from knowledge.evaluation import Golden, Verdict, figures, judge, read
from knowledge.passage import Passage


def answer(text: str, *sheets: str, silence: Silence | None = None) -> Answer:
    quotes = tuple(Citation(sheet, sheet, (), text) for sheet in sheets)
    return Answer(text, "en", quotes, silence)


def verdict(given: Answer, **golden: Any) -> Verdict:
    question = Golden(id="1", question="how heavy is it?", **golden)
    return judge(question, lambda _: given, _nothing).verdict


def _nothing(_question: Question, _most: int) -> list[Passage]:
    return []


@pytest.mark.parametrize(
    ("text", "wanted", "expected"),
    [
        ("It weighs **1,250** g.", ["1250"], Verdict.RIGHT),
        ("It weighs 1.3 kg.", [["2.9 lb", "1.3 kg"]], Verdict.RIGHT),
        ("Up to 300 users.", ["30"], Verdict.WRONG),
        ("It weighs 11.30 kg.", ["1.30"], Verdict.WRONG),
        ("Two licences\u2013one device.", ["licence", "licences-one"], Verdict.RIGHT),
        ("It has a pen.", ["pen", "dock"], Verdict.WRONG),
        ("300 " * 200, ["300"], Verdict.WRONG),
    ],
)
def test_an_answer_is_right_when_it_holds_all_that_it_must(
    text: str, wanted: list[str | list[str]], expected: Verdict
) -> None:
    assert verdict(answer(text), must_include=wanted) is expected


def test_silence_is_right_only_where_the_sheets_do_not_hold_the_answer() -> None:
    silent = answer("The sheets do not say.", silence=Silence.NOT_IN_SHEETS)

    assert verdict(silent) is Verdict.ABSTAINED
    assert verdict(silent, must_include=["5"]) is Verdict.DECLINED
    assert verdict(answer("It is 5.")) is Verdict.INVENTED


def test_the_figures_are_shares_of_what_they_speak_of() -> None:
    held = Golden(id="1", question="q", must_include=("5",), gold_docs=("a.md",))
    not_held = Golden(id="2", question="q")
    judged = [
        judge(held, lambda _: answer("5", "a.md"), _nothing),
        judge(held, lambda _: answer("6", "b.md"), _nothing),
        judge(not_held, lambda _: answer("7", "b.md"), _nothing),
    ]

    found = figures(judged)

    assert (found["questions"], found["right"], found["wrong"]) == (3, 50.0, 50.0)
    assert found["right_sheet_cited"] == 50.0
    assert found["abstained_where_not_held"] == 0.0
    assert [one.failed for one in judged] == [False, True, True]


def test_there_is_no_share_of_nothing() -> None:
    assert figures([])["right"] is None


def test_every_faulty_line_is_named() -> None:
    with pytest.raises(FaultyLines, match=r"line 2: question.*line 3: lang"):
        read([{"id": 1, "question": "q"}, {"id": 2}, {"id": 3, "question": "q", "lang": "xx1"}])
