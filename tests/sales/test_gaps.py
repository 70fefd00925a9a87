"""What the sheets could not answer: kept once, counted, closed by the product team, asked again."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from threading import Barrier, Thread

import pytest
from sqlalchemy import Engine

from bot.asking_again import ask_again
from bot.sales.errors import NotFound, Refused, SalesError, Stale
from bot.sales.gap import Declined, Gap, Kept
from bot.sales.gaps import ASKED_AGAIN, Gaps, Order
from bot.store import limits
from bot.store.engine import open_engine
from bot.store.vocabulary import GapState
from bot.store.work import UnitOfWork
from knowledge.answer import Answer, Citation, Question, Silence
from knowledge.errors import IndexUnavailable
from tests.sales.office import Office

WEIGHT = Declined("How heavy is the lamp?", "en", "not_stated", "Lumo lamp")


def listed(office: Office) -> Gaps:
    return Gaps(lambda: UnitOfWork(office.engine), office.clock)


def only(gaps: Gaps, *, closed: bool = True) -> Gap:
    (gap,) = gaps.every(closed=closed)
    return gap


def test_a_declined_question_is_kept_with_all_that_is_known_of_it(anywhere: Office) -> None:
    gaps = listed(anywhere)

    kept = gaps.keep(replace(WEIGHT, earlier=("Does it dim?",)), anywhere.ada)

    gap = only(gaps)
    assert kept == Kept(open=True)
    assert (gap.question, gap.language, gap.silence) == (WEIGHT.question, "en", "not_stated")
    assert (gap.nearest, gap.earlier) == ("Lumo lamp", ("Does it dim?",))
    assert (gap.times, gap.askers, gap.state) == (1, ("Ada Brook",), GapState.OPEN)
    assert gap.first_asked == gap.last_asked == anywhere.clock.now


def test_the_same_question_is_counted_up(anywhere: Office) -> None:
    gaps = listed(anywhere)
    gaps.keep(WEIGHT, anywhere.ada)
    first = anywhere.clock.now
    anywhere.clock.forward(hours=1)

    gaps.keep(Declined(" how heavy is THE lamp ", "en", "no_price", None), anywhere.ben)
    gaps.keep(WEIGHT, anywhere.ben)

    gap = only(gaps)
    assert (gap.times, gap.question) == (3, WEIGHT.question)
    assert gap.askers == (anywhere.ben.name, anywhere.ada.name)
    assert (gap.first_asked, gap.last_asked) == (first, anywhere.clock.now)
    assert gap.silence == "not_stated"


def test_another_language_is_another_question(anywhere: Office) -> None:
    gaps = listed(anywhere)
    gaps.keep(Declined("Internet?", "en", "not_in_sheets"), anywhere.ada)
    gaps.keep(Declined("Internet?", "de", "not_in_sheets"), anywhere.ada)

    assert len(gaps.every()) == 2


def test_nobody_of_the_record_may_ask_too(anywhere: Office) -> None:
    gaps = listed(anywhere)
    gaps.keep(WEIGHT)

    assert (only(gaps).times, only(gaps).askers) == (1, ())


@pytest.mark.parametrize("silence", ["no_question", "empty_index"])
def test_what_says_nothing_of_the_sheets_is_no_gap(office: Office, silence: str) -> None:
    gaps = listed(office)

    assert gaps.keep(replace(WEIGHT, silence=silence), office.ada) == Kept()
    assert gaps.every() == ()


@pytest.mark.parametrize("members", [list(Silence)])
def test_every_other_silence_of_the_sheets_is_a_gap(office: Office, members: list[Silence]) -> None:
    gaps = listed(office)
    for silence in members:
        gaps.keep(Declined(f"Is it {silence.value}?", "en", silence.value), office.ada)

    assert {gap.silence for gap in gaps.every()} == {
        silence.value for silence in members if silence.value not in ("no_question", "empty_index")
    }


@pytest.mark.parametrize(
    "question", ["x" * 8000, "nul \x00 \ud800 half", "🦙?", "'); DROP TABLE gaps; --", "<!channel>"]
)
def test_any_question_can_be_kept(anywhere: Office, question: str) -> None:
    gaps = listed(anywhere)

    assert gaps.keep(Declined(question, "en", "not_in_sheets", "n" * 900), anywhere.ada).open

    gap = only(gaps)
    assert 0 < len(gap.question) <= limits.QUESTION
    assert gap.nearest == "n" * limits.NAME


def test_asked_in_the_same_moment_it_is_one_question_with_all_counted(anywhere: Office) -> None:
    gaps, people = listed(anywhere), [anywhere.ada, anywhere.ben, anywhere.zoe, anywhere.ada]
    start, kept = Barrier(len(people)), list[Kept]()

    def ask(number: int) -> None:
        start.wait(10)
        kept.append(gaps.keep(WEIGHT, people[number]))

    threads = [Thread(target=ask, args=(number,)) for number in range(len(people))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert kept == [Kept(open=True)] * 4
    assert (only(gaps).times, len(only(gaps).askers)) == (4, 3)


def test_a_store_that_fails_is_said_by_nothing_kept_and_logs_no_words(
    caplog: pytest.LogCaptureFixture,
) -> None:
    engine = open_engine("sqlite:////nowhere/at/all.db")

    with caplog.at_level(logging.DEBUG):
        kept = Gaps(lambda: UnitOfWork(engine), lambda: pytest.fail("asked")).keep(WEIGHT)

    assert kept == Kept()
    assert "could not be kept" in caplog.text
    assert "heavy" not in caplog.text
    engine.dispose()


def test_a_record_without_the_table_fails_no_answer(office: Office, sqlite: Engine) -> None:
    ada = office.ada
    with sqlite.begin() as connection:
        connection.exec_driver_sql("DROP TABLE gap_askers")
        connection.exec_driver_sql("DROP TABLE gaps")

    assert listed(office).keep(WEIGHT, ada) == Kept()


def test_the_most_asked_come_first_and_the_latest_if_that_is_wished(anywhere: Office) -> None:
    gaps = listed(anywhere)
    for text, times in (("one?", 1), ("three?", 3), ("two?", 2)):
        for _ in range(times):
            anywhere.clock.forward(minutes=1)
            gaps.keep(Declined(text, "en", "not_in_sheets"), anywhere.ada)

    often = gaps.page(anywhere.pia)
    latest = gaps.page(anywhere.pia, Order.LATEST)

    assert [gap.question for gap in often.gaps] == ["three?", "two?", "one?"]
    assert [gap.question for gap in latest.gaps] == ["two?", "three?", "one?"]
    assert (often.total, often.times) == (3, 6)


def test_a_list_is_turned_page_by_page_and_never_past_its_end(anywhere: Office) -> None:
    gaps = listed(anywhere)
    for number in range(5):
        gaps.keep(Declined(f"{number}?", "en", "not_in_sheets"), anywhere.ada)

    second = gaps.page(anywhere.pia, offset=2, limit=2)
    beyond = gaps.page(anywhere.pia, offset=40, limit=2)

    assert (len(second.gaps), second.offset, second.total) == (2, 2, 5)
    assert (len(beyond.gaps), beyond.offset) == (1, 4)


def test_an_empty_list_is_a_page_too(anywhere: Office) -> None:
    page = listed(anywhere).page(anywhere.pia, Order.CLOSED, offset=9)

    assert (page.gaps, page.total, page.times, page.offset) == ((), 0, 0, 0)


@pytest.mark.parametrize("state", [GapState.ANSWERED, GapState.DISMISSED])
def test_a_closed_gap_says_who_closed_it_and_can_be_opened_again(
    anywhere: Office, state: GapState
) -> None:
    gaps, pia = listed(anywhere), anywhere.pia
    gaps.keep(WEIGHT, anywhere.ada)

    closed = gaps.close(only(gaps).id, state, pia)

    assert (closed.state, closed.closed_by, closed.closed_at) == (
        state,
        pia.name,
        anywhere.clock.now,
    )
    assert gaps.every() == ()
    assert gaps.page(pia, Order.CLOSED).gaps == (closed,)
    opened = gaps.reopen(closed.id, anywhere.max)
    assert (opened.state, opened.closed_by, opened.closed_at) == (GapState.OPEN, None, None)


def test_a_gap_that_a_colleague_closed_otherwise_is_left_as_it_is(anywhere: Office) -> None:
    gaps = listed(anywhere)
    gaps.keep(WEIGHT, anywhere.ada)
    gap = gaps.close(only(gaps).id, GapState.DISMISSED, anywhere.pia)

    assert gaps.close(gap.id, GapState.DISMISSED, anywhere.max).closed_by == anywhere.pia.name
    with pytest.raises(Stale, match=anywhere.pia.name):
        gaps.close(gap.id, GapState.ANSWERED, anywhere.max)


@pytest.mark.parametrize(
    "act",
    [
        lambda gaps, rep: gaps.page(rep),
        lambda gaps, rep: gaps.one(1, rep),
        lambda gaps, rep: gaps.close(1, GapState.DISMISSED, rep),
        lambda gaps, rep: gaps.reopen(1, rep),
        lambda gaps, rep: gaps.note(1, "no", rep),
    ],
)
def test_a_rep_may_not_look_after_gaps(
    office: Office, act: Callable[[Gaps, object], object]
) -> None:
    with pytest.raises(Refused, match="Ask the product team"):
        act(listed(office), office.ada)


def test_a_gap_that_is_gone_is_said_to_be_gone(office: Office) -> None:
    with pytest.raises(NotFound, match="not on the list any more"):
        listed(office).close(404, GapState.ANSWERED, office.pia)


def test_what_was_answered_and_is_declined_again_is_open_again(anywhere: Office) -> None:
    gaps = listed(anywhere)
    gaps.keep(WEIGHT, anywhere.ada)
    gaps.close(only(gaps).id, GapState.ANSWERED, anywhere.pia)

    assert gaps.keep(WEIGHT, anywhere.ben) == Kept(open=True)
    assert only(gaps, closed=False).times == 2


def test_what_was_dismissed_stays_dismissed_and_is_counted(anywhere: Office) -> None:
    gaps = listed(anywhere)
    gaps.keep(WEIGHT, anywhere.ada)
    gaps.close(only(gaps).id, GapState.DISMISSED, anywhere.pia)

    assert gaps.keep(WEIGHT, anywhere.ben) == Kept(open=False)
    assert (only(gaps).state, only(gaps).times) == (GapState.DISMISSED, 2)


def test_a_note_is_handed_to_whoever_asks_again(anywhere: Office) -> None:
    gaps = listed(anywhere)
    gaps.keep(WEIGHT, anywhere.ada)
    noted = gaps.note(only(gaps).id, "  About 840 g.\x00 ", anywhere.pia)
    gaps.close(noted.id, GapState.ANSWERED, anywhere.pia)

    kept = gaps.keep(WEIGHT, anywhere.ben)

    assert kept.note is not None
    assert (kept.note.text, kept.note.by) == ("About 840 g.", anywhere.pia.name)
    assert (kept.note.at, kept.open) == (anywhere.clock.now, False)
    assert gaps.note(noted.id, " ", anywhere.pia).note is None


class Sheets:
    """Sheets that answer some questions; what was asked is kept."""

    def __init__(self, answers: Mapping[str, str | None]) -> None:
        self.answers = answers
        self.asked: list[Question] = []

    def __call__(self, question: Question) -> Answer:
        self.asked.append(question)
        title = self.answers.get(question.text, "")
        if title == "":
            return Answer("No.", "en", silence=Silence.NOT_IN_SHEETS)
        cited = () if title is None else (Citation("a.md", title, (), "line"),)
        return Answer("Yes.", "en", cited)


def test_what_the_sheets_answer_now_is_closed_with_the_sheet(anywhere: Office) -> None:
    gaps = listed(anywhere)
    gaps.keep(replace(WEIGHT, earlier=("Does it dim?",)), anywhere.ada)
    gaps.keep(Declined("Und der Preis?", "de", "no_price"), anywhere.ada)
    sheets, looked = Sheets({WEIGHT.question: "Lumo lamp 2"}), list[str]()

    assert ask_again(gaps, sheets, lambda: looked.append("once")) == 1

    (opened, closed) = gaps.every(closed=True)
    assert opened.question == "Und der Preis?"
    assert (closed.state, closed.sheet, closed.closed_by) == ("answered", "Lumo lamp 2", None)
    follow_up = next(one for one in sheets.asked if one.text == WEIGHT.question)
    assert [turn.content for turn in follow_up.history] == ["Does it dim?"]
    assert {one.language for one in sheets.asked} == {"en", "de"}
    assert looked == ["once"]


def test_an_answer_without_a_sheet_closes_too(anywhere: Office) -> None:
    gaps = listed(anywhere)
    gaps.keep(WEIGHT, anywhere.ada)

    assert ask_again(gaps, Sheets({WEIGHT.question: None})) == 1
    assert only(gaps).sheet is None


def test_without_open_gaps_nothing_is_asked(office: Office) -> None:
    assert ask_again(listed(office), Sheets({}), lambda: pytest.fail("looked")) == 0


def test_only_so_many_are_asked_again_and_those_asked_most(office: Office) -> None:
    gaps, sheets = listed(office), Sheets({})
    for number in range(ASKED_AGAIN + 3):
        gaps.keep(Declined(f"Question {number}?", "en", "not_in_sheets"))
    gaps.keep(Declined("Question 0?", "en", "not_in_sheets"))

    ask_again(gaps, sheets)

    assert len(sheets.asked) == ASKED_AGAIN
    assert sheets.asked[0].text == "Question 0?"


def test_sheets_that_cannot_be_searched_close_nothing(office: Office) -> None:
    gaps = listed(office)
    gaps.keep(WEIGHT, office.ada)

    def broken(question: Question) -> Answer:
        raise IndexUnavailable("gone")

    assert ask_again(gaps, broken) == 0
    assert only(gaps).open


def test_what_somebody_closed_meanwhile_is_not_closed_again(anywhere: Office) -> None:
    gaps = listed(anywhere)
    gaps.keep(WEIGHT, anywhere.ada)
    gap = gaps.close(only(gaps).id, GapState.DISMISSED, anywhere.pia)

    assert gaps.answered({gap.id: "Lumo lamp 2"}) == 0
    assert only(gaps).state is GapState.DISMISSED


def test_a_rep_is_told_for_two_weeks_what_was_answered_since(anywhere: Office) -> None:
    gaps = listed(anywhere)
    gaps.keep(WEIGHT, anywhere.ada)
    anywhere.clock.forward(days=1)
    ask_again(gaps, Sheets({WEIGHT.question: "Lumo lamp 2"}))

    assert [gap.sheet for gap in gaps.answered_for(anywhere.ada)] == ["Lumo lamp 2"]
    assert gaps.answered_for(anywhere.ben) == ()
    anywhere.clock.forward(days=15)
    assert gaps.answered_for(anywhere.ada) == ()


def test_a_store_that_fails_leaves_the_refresh_alone() -> None:
    engine = open_engine("sqlite:////nowhere/at/all.db")
    gaps = Gaps(lambda: UnitOfWork(engine), lambda: pytest.fail("asked"))

    assert ask_again(gaps, Sheets({})) == 0
    with pytest.raises(SalesError):
        gaps.every()
    engine.dispose()
