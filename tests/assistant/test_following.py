"""A message that goes on with the one before."""

from datetime import date
from decimal import Decimal

import pytest

from bot.assistant.requests import ShowAccount, ShowPipeline
from bot.sales.commands import (
    CreateOpportunity,
    CreateTask,
    Line,
    LogActivity,
    UpdateContact,
    UpdateOpportunity,
)
from bot.store.vocabulary import ActivityKind, Outcome, Stage
from tests.assistant.conftest import Read

LUMEN, ATLAS, TERN = 1, 2, 9


@pytest.mark.parametrize(
    ("before", "text", "expected"),
    [
        (
            "lvm for Nadia Okoye",
            "same for Atlas",
            LogActivity(ActivityKind.CALL, ATLAS, outcome=Outcome.VOICEMAIL),
        ),
        ("show me Lumen", "the same for Atlas", ShowAccount(ATLAS)),
        (
            "new opp Lumen: 20 TX14, 9k",
            "make that 25",
            CreateOpportunity(LUMEN, amount=Decimal(9000), lines=(Line(1, 25),)),
        ),
        (
            "remind me to call Will on friday",
            "no wait, monday",
            CreateTask("call Will", due=date(2027, 3, 8), account_id=LUMEN),
        ),
        ("met Nadia Okoye, 20 min", "her number is 202-555-0188", "202-555-0188"),
        (
            "my pipeline in proposal",
            "and in negotiation?",
            ShowPipeline("me", Stage.NEGOTIATION),
        ),
    ],
)
def test_the_order_before_is_gone_on_with(
    read: Read, before: str, text: str, expected: object
) -> None:
    (found,) = read(text, said=before).actions
    action = found.action
    assert (action.phone if isinstance(action, UpdateContact) else action) == expected


def test_it_is_the_deal_of_the_order_before(read: Read) -> None:
    (before,) = read("lumen deal to proposal").actions
    (after,) = read("move it to won", said="lumen deal to proposal").actions
    assert isinstance(before.action, UpdateOpportunity)
    assert isinstance(after.action, UpdateOpportunity)
    assert after.action.opportunity_id == before.action.opportunity_id
    assert after.action.stage is Stage.WON


@pytest.mark.parametrize(
    "told",
    [
        "Book 14 (16 GB), 1,099.00",
        "- Weight: tablets 20.0\n- Display: 11-inch, 2560 x 1600, HDMI 2.0 | 25.0",
        "they want 30.0, not 20.0 but 25.00",
        "call took 12.0, no 15.0 minutes",
    ],
)
def test_whole_numbers_may_have_a_point(read: Read, told: str) -> None:
    alone = read("lumen deal to proposal").actions
    assert read("lumen deal to proposal", said=told).actions == alone
    assert read(told).language == "en"


def test_a_long_conversation_is_not_gone_through(read: Read) -> None:
    assert read("same for Atlas", said="x " * 5000).actions == ()


@pytest.mark.parametrize(
    ("text", "unsure"),
    [
        ("called Lumen, no answer", ()),
        ("called Lumenn Bakery, no answer", ("account_id",)),
        ("new opp Lumen: 20 TX14, 9000", ("amount",)),
        ("new opp Lumen: 20 TX14, 9k", ()),
    ],
)
def test_what_was_only_guessed_is_unsure(read: Read, text: str, unsure: tuple[str, ...]) -> None:
    (found,) = read(text).actions
    assert found.unsure == unsure


def test_the_deal_says_why_it_is_the_one(read: Read) -> None:
    (found,) = read("move the lumen deal to proposal").actions
    assert found.why == "the only open deal of Lumen Bakery"
    (told,) = read("brightside clinic ward tablets to proposal").actions
    assert told.why is not None
    assert "ward tablets" in told.why


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("remind me 2 days before march 19 to call Will", date(2027, 3, 17)),
        ("Erinnere mich 2 Tage vor dem 19. März an das Angebot", date(2027, 3, 17)),
        ("recuérdame una semana después del 19 de marzo llamar a Will", date(2027, 3, 26)),
    ],
)
def test_days_are_counted_from_another_day(read: Read, text: str, due: date) -> None:
    (found,) = read(text).actions
    assert isinstance(found.action, CreateTask)
    assert found.action.due == due


def test_an_order_that_nobody_knows_is_named(read: Read) -> None:
    reading = read("where is order 99887766")
    assert reading.actions == ()
    assert reading.clarify is not None
    assert "99887766" in reading.clarify


def test_what_orders_nothing_is_said_to_change_nothing(read: Read) -> None:
    reading = read("Will said they might go with somebody else")
    assert (reading.actions, reading.clarify) == ((), None)
    assert reading.note is not None


def test_a_question_about_an_unknown_product_is_one(read: Read) -> None:
    (found,) = read("price of the Quill 9 tablet").actions
    assert found.evidence["question"] == "price of the Quill 9 tablet?"


@pytest.mark.parametrize(("answer", "number"), [("both", 2), ("both of them", 2), ("all three", 0)])
def test_each_of_the_choices_is_meant_where_all_are_said(
    read: Read, answer: str, number: int
) -> None:
    """Two deals were asked about; three there were not."""
    earlier = "move brightside clinic to negotiation"
    question = read(earlier)
    assert question.clarify is not None
    reading = read(answer, said=earlier, asked=question.clarify)
    assert len({read.action for read in reading.actions}) == number
