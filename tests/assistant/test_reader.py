"""Messages as reps type them, and the commands they are."""

from datetime import date, time
from decimal import Decimal

import pytest

from bot.assistant.requests import (
    AskProduct,
    DraftEmail,
    PrepareCall,
    ShowAccount,
    ShowOpportunity,
    ShowPipeline,
    ShowTasks,
    Smalltalk,
    TrackOrder,
)
from bot.sales.commands import (
    CompleteTask,
    CreateAccount,
    CreateContact,
    CreateOpportunity,
    CreateTask,
    Escalate,
    Line,
    LogActivity,
    UpdateAccount,
    UpdateContact,
    UpdateOpportunity,
)
from bot.store.vocabulary import (
    AccountStatus,
    ActivityKind,
    Direction,
    Outcome,
    Sentiment,
    Severity,
    Source,
    Stage,
)
from tests.assistant.conftest import Read

CALL, EMAIL, MEETING = ActivityKind.CALL, ActivityKind.EMAIL, ActivityKind.MEETING


def only(read: Read, text: str, speaker: str = "U1ANNA", said: str = "") -> object:
    reading = read(text, speaker, said=said)
    assert reading.clarify is None
    assert len(reading.actions) == 1
    return reading.actions[0].action


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "log call with Lumen, 12 min",
            LogActivity(CALL, 1, duration_minutes=12),
        ),
        (
            "lvm for nadia @ lumen",
            LogActivity(CALL, 1, contact_id=1, outcome=Outcome.VOICEMAIL),
        ),
        (
            "Fergus called, half an hour, he's chuffed",
            LogActivity(
                CALL,
                7,
                contact_id=9,
                direction=Direction.INBOUND,
                duration_minutes=30,
                sentiment=Sentiment.POSITIVE,
            ),
        ),
        (
            "met Tomas Reyes, not interested",
            LogActivity(MEETING, 9, contact_id=8, outcome=Outcome.NOT_INTERESTED),
        ),
        (
            "rang Will at Lumen, rang out",
            LogActivity(
                CALL,
                1,
                contact_id=2,
                direction=Direction.OUTBOUND,
                outcome=Outcome.NO_ANSWER,
            ),
        ),
        (
            "log an email from Priya Nair",
            LogActivity(EMAIL, 3, contact_id=4, direction=Direction.INBOUND),
        ),
        ("1h15 with Tomas Reyes, onsite", LogActivity(MEETING, 9, 8, duration_minutes=75)),
    ],
)
def test_a_contact_with_a_customer_is_logged(read: Read, text: str, expected: object) -> None:
    assert only(read, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("move Lumen to proposal", UpdateOpportunity(1, stage=Stage.PROPOSAL)),
        ("lumen deal is 24k now not 22", UpdateOpportunity(1, amount=Decimal(24000))),
        (
            "lumen: 14 TX14 not 12, so $16.8k",
            UpdateOpportunity(1, amount=Decimal("16800.0"), currency="USD", lines=(Line(1, 14),)),
        ),
        ("make the lumen deal 20, no wait, 25 TX14s", UpdateOpportunity(1, lines=(Line(1, 25),))),
        ("add 12 TX16 to lumen, no 15", UpdateOpportunity(1, lines=(Line(2, 15),))),
        ("add 12 TX16 to lumen, 15 actually", UpdateOpportunity(1, lines=(Line(2, 15),))),
        ("lumen: 12 TX16, invoice no 15", UpdateOpportunity(1, lines=(Line(2, 12),))),
        ("lumen: not 12 but 14 TX14", UpdateOpportunity(1, lines=(Line(1, 14),))),
        ("lumen deal: had it as 12 TX14, she says 14", UpdateOpportunity(1, lines=(Line(1, 14),))),
        ("lumen deal closes friday, no monday", UpdateOpportunity(1, close_date=date(2027, 3, 8))),
        ("Lumen signed!!", UpdateOpportunity(1, stage=Stage.WON)),
        (
            "brightside ward tablets lost, budget was cut",
            UpdateOpportunity(4, stage=Stage.LOST, lost_reason="budget was cut"),
        ),
        (
            "push the reception deal to march 19 and set next step: call Tomas",
            UpdateOpportunity(7, close_date=date(2027, 3, 19), next_step="call Tomas"),
        ),
        ("TSD to close eom", UpdateOpportunity(7, close_date=date(2027, 3, 31))),
    ],
)
def test_a_deal_is_changed(read: Read, text: str, expected: object) -> None:
    assert only(read, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "new opp at Atlas: 50 seats of CD Premium, $13,200, from the webinar, closing end"
            " of q2",
            CreateOpportunity(
                2,
                amount=Decimal(13200),
                currency="USD",
                close_date=date(2027, 6, 30),
                lines=(Line(4, 50),),
                source=Source.CAMPAIGN,
            ),
        ),
        (
            "remind me next tue at 3pm to send Nadia Okoye the quote",
            CreateTask(
                "send Nadia Okoye the quote", due=date(2027, 3, 9), at=time(15), account_id=1
            ),
        ),
        ("done with the floor plan for Nadia", CompleteTask(1)),
        (
            "add Rosa Lind to Tern Street Dental, office manager, rosa@tsd.example",
            CreateContact(9, "Rosa Lind", title="office manager", email="rosa@tsd.example"),
        ),
        (
            "Priya Nair's new number is 202-555-0143",
            UpdateContact(4, phone="202-555-0143"),
        ),
        ("Tomas Reyes is now Practice Owner", UpdateContact(8, title="Practice Owner")),
        (
            "TSD website is tsd.example, 34 employees",
            UpdateAccount(9, website="tsd.example", employees=34),
        ),
        ("Atlas is now a customer", UpdateAccount(2, status=AccountStatus.CUSTOMER)),
        (
            "new account: Heather Lane Florists, 12 people",
            CreateAccount("Heather Lane Florists", employees=12),
        ),
        (
            "escalate Lumen, third late delivery in a row, high",
            Escalate(1, "third late delivery in a row", Severity.HIGH),
        ),
    ],
)
def test_the_other_writes_are_read(read: Read, text: str, expected: object) -> None:
    assert only(read, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pull up atlas account", ShowAccount(2)),
        ("how's the lumen tablets deal", ShowOpportunity(1)),
        ("show team pipeline in negotiation", ShowPipeline("team", stage=Stage.NEGOTIATION)),
        ("my deals closing by march 20", ShowPipeline("me", closing_before=date(2027, 3, 20))),
        ("how is Klaus's pipeline", ShowPipeline("U1KLAUS")),
        ("whats due tomorrow", ShowTasks(date(2027, 3, 4))),
        ("where is NP-20417", TrackOrder(order_id=1)),
        ("where's lumen's order", TrackOrder(account_id=1)),
        ("prep me for TSD", PrepareCall(9)),
        ("does the TX16 have 5G?", AskProduct("does the TX16 have 5G?")),
        ("thanks!", Smalltalk()),
        ("🙏", Smalltalk()),
    ],
)
def test_questions_change_nothing(read: Read, text: str, expected: object) -> None:
    assert only(read, text) == expected


def test_a_draft_knows_whom_and_what_for(read: Read) -> None:
    draft = only(read, "draft a note to Priya Nair thanking her for the tour")
    assert isinstance(draft, DraftEmail)
    assert (draft.account_id, draft.contact_id) == (3, 4)
    assert "thanking her for the tour" in draft.purpose


def test_one_line_is_a_call_a_deal_and_a_reminder(read: Read) -> None:
    reading = read(
        "Just got off with Nadia at Lumen, 12 min, she loves the TX14, wants 20. bump the deal to"
        " proposal, 24k, closing eom. remind me fri to send quote"
    )
    assert reading.clarify is None
    log, update, task = (item.action for item in reading.actions)
    assert isinstance(log, LogActivity)
    assert (log.account_id, log.contact_id, log.duration_minutes) == (1, 1, 12)
    assert (log.sentiment, log.product_ids) == (Sentiment.POSITIVE, (1,))
    assert update == UpdateOpportunity(
        1,
        stage=Stage.PROPOSAL,
        amount=Decimal(24000),
        close_date=date(2027, 3, 31),
        lines=(Line(1, 20),),
    )
    assert task == CreateTask("send quote", due=date(2027, 3, 5), account_id=1)


def test_every_field_has_the_words_it_came_from(read: Read) -> None:
    evidence = read("move lumen deal to proposal, 24k, closing eom").actions[0].evidence
    assert evidence["stage"] == "proposal"
    assert evidence["amount"] == "24k"
    assert evidence["close_date"] == "eom"
    assert "lumen" in evidence["opportunity_id"]


def test_it_and_her_stand_for_what_was_spoken_of(read: Read) -> None:
    said = "how's the Lumen - counter tablets deal, and Nadia Okoye?"
    assert only(read, "move it to won", said=said) == UpdateOpportunity(1, stage=Stage.WON)
    update = only(read, "her new email is nadia@lumen.example", said=said)
    assert update == UpdateContact(1, email="nadia@lumen.example")


def test_a_follow_up_question_takes_the_first_one_along(read: Read) -> None:
    asked = only(read, "and the TX16?", said="how long does the TX14 battery last?")
    assert isinstance(asked, AskProduct)
    assert "TX16" in asked.question
    assert "battery" in asked.question


@pytest.mark.parametrize(
    ("text", "speaker", "expected"),
    [
        (
            "Stell den Nordwind-Deal auf Verhandlung, 24.500 €",
            "U1KLAUS",
            UpdateOpportunity(5, Stage.NEGOTIATION, Decimal(24500), "EUR"),
        ),
        (
            "Erinner mich Freitag an das Angebot für Nordwind",
            "U1KLAUS",
            CreateTask("Angebot für Nordwind", due=date(2027, 3, 5), account_id=5),
        ),
        (
            "青葉印刷の森田さんに電話、留守電",
            "U1MEI",
            LogActivity(CALL, 8, contact_id=7, outcome=Outcome.VOICEMAIL),
        ),
        (
            "Llamé a Fergus de O'Dell, no contesta",
            "U1ANNA",
            LogActivity(
                CALL,
                7,
                contact_id=9,
                direction=Direction.OUTBOUND,
                outcome=Outcome.NO_ANSWER,
            ),
        ),
        ("merci beaucoup !", "U1KLAUS", Smalltalk()),
    ],
)
def test_other_languages_are_read(read: Read, text: str, speaker: str, expected: object) -> None:
    assert only(read, text, speaker) == expected


def test_the_question_back_is_in_the_language_of_the_message(read: Read) -> None:
    reading = read("Verschieb den Deal bitte auf Verhandlung", "U1KLAUS")
    assert reading.language == "de"
    assert reading.clarify == "Um welchen Deal geht es? Nenne mir den Kunden oder den Deal."
