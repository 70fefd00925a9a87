"""Pitches, answers to objections and summaries of calls: from the sheets and the record alone."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from bot.assistant.draft import Draft
from bot.assistant.letters import LETTERS
from bot.assistant.requests import DraftEmail, DraftForm
from bot.assistant.writing import Writing
from bot.sales.results import (
    AccountCard,
    ActivityLine,
    Actor,
    ContactCard,
    OpportunityCard,
    OpportunityLine,
)
from bot.store.vocabulary import AccountStatus, ActivityKind, Role, Stage
from knowledge.answer import Answer, Citation, Question
from knowledge.arguing import Case, Plea
from knowledge.consulted import Consulted

NOW = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
DANA = Actor(1, "U1", "Dana Whit", Role.REP, "East", "en-US", "UTC")
DOCK = OpportunityLine("Tern Dock", 4, Decimal(99), 7)
DEAL = OpportunityCard(
    1, "Docks", 3, "Fabrikam", "Dana Whit", Stage.PROPOSAL, None, None, "send the quote", None,
    (DOCK,), 1, NOW,
)  # fmt: skip
LINE = Citation("book.md", "Tern Book 14", (), "| Weight | 1.2 kg |")


def activity(kind: ActivityKind, day: int, contact: str | None, said: str | None) -> ActivityLine:
    when = datetime(2026, 10, day, 15, 0, tzinfo=UTC)
    return ActivityLine(day, kind, None, None, None, when, 12, contact, "Dana Whit", said)


CALLS = (
    activity(ActivityKind.EMAIL, 31, None, "sent the leaflet"),
    activity(ActivityKind.CALL, 30, "Fay Brick", None),
    activity(ActivityKind.CALL, 29, "Fay Brick", "wants 20 tablets before the holidays"),
    activity(ActivityKind.MEETING, 20, "Bo Reed", "asked about the battery"),
)


class Book:
    """One customer with one deal, and a person whose language may be known."""

    def __init__(
        self, calls: tuple[ActivityLine, ...] = CALLS, language: str | None = None
    ) -> None:
        self.calls = calls
        self.language = language

    def account_card(self, account_id: int, actor: Actor) -> AccountCard:
        return AccountCard(
            3, "Fabrikam", None, None, None, None, AccountStatus.CUSTOMER, "Dana Whit",
            (), (DEAL,), self.calls, (), (), (),
        )  # fmt: skip

    def contact_card(self, contact_id: int, actor: Actor) -> ContactCard:
        return ContactCard(
            7, "Fay Brick", 3, "Fabrikam", None, "fay@fabrikam.example", None, None, False, None,
            self.language, (),
        )  # fmt: skip


class Sheets:
    """Has the weight of one laptop, and remembers what was pleaded."""

    def __init__(self, *points: str, product: str = "Tern Book 14") -> None:
        self.points = points
        self.product = product
        self.asked: list[Plea] = []

    def argue(self, plea: Plea) -> Case:
        self.asked.append(plea)
        answer = Answer("\n".join(self.points), plea.language, (LINE,) if self.points else ())
        return Case((self.product,) if self.product else (), self.points, Consulted(answer))


def no_answer(question: Question) -> Answer:
    raise AssertionError("A pitch asks no question.")


WEIGHT = Sheets("Weight: 1.2 kg")


def drafted(
    form: DraftForm,
    purpose: str = "pitch the Tern Book 14",
    *,
    sheets: Sheets = WEIGHT,
    book: Book | None = None,
    contact: int | None = 7,
    account: int | None = 3,
    about: str | None = None,
) -> Draft:
    writing = Writing(book or Book(), no_answer, sheets.argue, lambda: NOW)
    return writing.draft(DraftEmail(purpose, account, contact, form, about), DANA)


def test_a_pitch_is_a_letter_in_the_words_of_the_sheets() -> None:
    draft = drafted(DraftForm.PITCH)

    assert (draft.to, draft.subject) == ("fay@fabrikam.example", "Fabrikam: Tern Book 14")
    assert draft.body.splitlines()[:4] == [
        "Hello Fay Brick,",
        "",
        "Tern Book 14 in short, from its data sheets:",
        "- Weight: 1.2 kg",
    ]
    assert draft.sources == (LINE,)
    assert draft.claims in draft.body


def test_what_was_noted_chooses_the_points_and_is_not_told() -> None:
    sheets = Sheets("Weight: 1.2 kg")
    draft = drafted(DraftForm.PITCH, sheets=sheets)

    assert "20 tablets before the holidays" in sheets.asked[0].interests
    assert "holidays" not in draft.body


def test_a_pitch_is_in_the_customer_s_language() -> None:
    body = drafted(DraftForm.PITCH, book=Book(language="de-DE")).body

    assert "Tern Book 14 in Kürze, aus den Datenblättern:" in body


def test_without_a_product_there_is_no_pitch_but_a_question() -> None:
    draft = drafted(DraftForm.PITCH, sheets=Sheets(product=""))

    assert draft.declined
    assert draft.body.startswith("Which product is it about?")


def test_without_a_line_there_is_no_pitch() -> None:
    draft = drafted(DraftForm.PITCH, sheets=Sheets())

    assert draft.declined
    assert "say nothing of Tern Book 14" in draft.body


def test_an_objection_is_met_by_lines_for_the_rep() -> None:
    draft = drafted(DraftForm.OBJECTION, "it is too heavy")

    assert draft.to == ""
    assert draft.body == "To “it is too heavy” the sheets say:\n- Weight: 1.2 kg"
    assert draft.sources == (LINE,)


def test_an_objection_without_a_line_is_not_answered() -> None:
    draft = drafted(DraftForm.OBJECTION, "it is ugly", sheets=Sheets())

    assert draft.declined
    assert draft.body == "The sheets have no line that bears on “it is ugly”."


def test_what_was_spoken_of_before_and_the_deals_may_be_meant() -> None:
    sheets = Sheets("Weight: 1.2 kg")
    drafted(DraftForm.OBJECTION, "too heavy", sheets=sheets, about="how heavy is the Tern Book 14?")

    assert sheets.asked[0].others == ("how heavy is the Tern Book 14?", "Tern Dock")


def test_a_summary_is_of_the_last_call_that_says_something() -> None:
    draft = drafted(DraftForm.SUMMARY, "summarise the call with Fay")

    assert draft.subject == "Fabrikam: Our conversation on October 29, 2026, in short"
    assert draft.body.splitlines()[2:5] == [
        "Our conversation on October 29, 2026, in short:",
        "- wants 20 tablets before the holidays",
        "- The next step: send the quote.",
    ]


def test_a_summary_takes_what_the_rep_adds() -> None:
    draft = drafted(DraftForm.SUMMARY, "summarise the call with Fay: she likes the pen")

    assert "- she likes the pen" in draft.body


def test_a_call_that_was_not_logged_is_told_by_the_rep() -> None:
    draft = drafted(DraftForm.SUMMARY, "sum up the call: all is well there", book=Book(()))

    assert "Our conversation, in short:\n- all is well there" in draft.body


@pytest.mark.parametrize(
    ("account", "said"),
    [(3, "No call with Fabrikam has been logged"), (None, "Which customer was the call with?")],
)
def test_without_a_call_there_is_nothing_to_sum_up(account: int | None, said: str) -> None:
    draft = drafted(
        DraftForm.SUMMARY, "summarise the call", book=Book(()), contact=None, account=account
    )

    assert draft.declined
    assert draft.body.startswith(said)


def test_every_sentence_is_there_in_every_language() -> None:
    assert {frozenset(said) for said in LETTERS.values()} == {frozenset(LETTERS["en"])}
