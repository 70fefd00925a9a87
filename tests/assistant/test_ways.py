"""Ways of saying things that are read wherever they stand: asides, lists, answers, additions."""

from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal

import pytest

from bot.assistant.reader import Reader
from bot.assistant.requests import (
    AskProduct,
    DraftEmail,
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
    SnoozeTask,
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
from knowledge.answer import Turn
from tests.assistant.conftest import NOW, Read
from tests.assistant.fakes import NamesInMemory, actors, book
from tests.assistant.world import WORLD

CALL, MEETING, EMAIL = ActivityKind.CALL, ActivityKind.MEETING, ActivityKind.EMAIL


def actions(read: Read, text: str, speaker: str = "U1ANNA") -> list[object]:
    reading = read(text, speaker)
    assert reading.clarify is None
    return [item.action for item in reading.actions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nadia Okoye at Lumen, 20 min at their office", {"kind": MEETING}),
        ("Nadia Okoye called, in good spirits", {"sentiment": Sentiment.POSITIVE}),
        ("Nadia Okoye called, in a foul mood", {"sentiment": Sentiment.NEGATIVE}),
        ("Nadia Okoye, Lumen: nobody answers", {"outcome": Outcome.NO_ANSWER}),
        ("wrote Nadia Okoye an email, log that", {"direction": Direction.OUTBOUND}),
        ("Nadia Okoye rang she wants a quote", {"direction": Direction.INBOUND}),
    ],
)
def test_how_and_where_it_was_is_heard(read: Read, text: str, expected: dict[str, object]) -> None:
    (logged,) = actions(read, text)
    assert isinstance(logged, LogActivity)
    assert {name: getattr(logged, name) for name in expected} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("my leads", ShowPipeline("me", Stage.LEAD)),
        ("which of my deals are still leads?", ShowPipeline("me", Stage.LEAD)),
        (
            "team deals in negotiation that close this month",
            ShowPipeline("team", Stage.NEGOTIATION, date(2027, 3, 31), date(2027, 3, 1)),
        ),
        ("everything still open up to yesterday, my tasks", ShowTasks(date(2027, 3, 2))),
        ("which orders are late?", TrackOrder(late=True)),
        ("show my orders", TrackOrder()),
        ("open the account of Lumen", ShowAccount(1)),
        ("lol what a day", Smalltalk()),
    ],
)
def test_lists_and_chat_need_no_question(read: Read, text: str, expected: object) -> None:
    assert actions(read, text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "put Olga Marin, site manager, 555 0199 333 on the Lumen account and open it for me",
            [
                CreateContact(1, "Olga Marin", title="site manager", phone="555 0199 333"),
                ShowAccount(1),
            ],
        ),
        (
            "Olga Marin, floor manager, olga@lumen.example - add her to Lumen",
            [CreateContact(1, "Olga Marin", title="floor manager", email="olga@lumen.example")],
        ),
        (
            "Nadia Okoye -> head of IT, 555 0199 333",
            [UpdateContact(1, title="head of IT", phone="555 0199 333")],
        ),
        ("Nadia Okoye is ownr... sry, co-owner now", [UpdateContact(1, title="co-owner")]),
        ("Nadia Okoye at Lumen is buyer now", [UpdateContact(1, title="buyer")]),
        (
            "show Lumen. set them to prospect",
            [ShowAccount(1), UpdateAccount(1, status=AccountStatus.PROSPECT)],
        ),
    ],
)
def test_people_and_accounts_in_passing(read: Read, text: str, expected: list[object]) -> None:
    assert actions(read, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Lumen want CD Basic for 20 people, $2.4k, inbound. put it in as a lead",
            CreateOpportunity(
                1,
                stage=Stage.LEAD,
                amount=Decimal(2400),
                currency="USD",
                lines=(Line(3, 20),),
                source=Source.INBOUND,
            ),
        ),
        (
            "Lumen: create a qualified deal, 14.. sorry, 12 x TX14",
            CreateOpportunity(1, stage=Stage.QUALIFIED, lines=(Line(1, 12),)),
        ),
        (
            "new one for lumen they want five halo threes call it a lead",
            CreateOpportunity(1, stage=Stage.LEAD, lines=(Line(5, 5),)),
        ),
        ("Lumen's test passed 🎉 proposal", UpdateOpportunity(1, stage=Stage.PROPOSAL)),
        (
            "Lumen tablets deal: 12 TX14, 8k, apr 29. tell me more later",
            UpdateOpportunity(
                1, amount=Decimal(8000), close_date=date(2027, 4, 29), lines=(Line(1, 12),)
            ),
        ),
    ],
)
def test_deals_in_few_words(read: Read, text: str, expected: object) -> None:
    assert actions(read, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "5 more TX14 for the Lumen deal",
        "add another 5 TX14 to the Lumen deal",
        "Lumen deal: 5 additional TX14",
    ],
)
def test_more_comes_on_top_of_what_the_deal_has(read: Read, text: str) -> None:
    assert actions(read, text) == [UpdateOpportunity(1, lines=(Line(1, 15),))]


def test_more_of_a_deal_without_quantities_is_asked(read: Read) -> None:
    reading = read("5 more TX14 for the Tern Street Dental deal")
    assert reading.actions == ()
    assert reading.clarify == "How many will it be in all on Tern Street Dental - reception?"


def test_a_sum_many_times_the_list_price_is_for_all() -> None:
    products = [{**WORLD["products"][0], "list_price": 500}, *WORLD["products"][1:]]
    reader = Reader(NamesInMemory(book({**WORLD, "products": products})))
    anna = actors(WORLD)["U1ANNA"]
    now = datetime.fromisoformat(NOW)
    amounts: list[Decimal | None] = []
    for said in ("5,900", "480"):
        (item,) = reader.read(f"Lumen deal: 12 TX14 at ${said}", anna, now).actions
        assert isinstance(item.action, UpdateOpportunity)
        amounts.append(item.action.amount)
    assert amounts == [Decimal(5900), None]


@pytest.mark.parametrize(
    ("text", "speaker", "expected"),
    [
        (
            "Nadia Okoye didn't pick up. again tuesday at 2",
            "U1ANNA",
            CreateTask("again (Nadia Okoye)", date(2027, 3, 9), time(14), account_id=1),
        ),
        (
            "Trag mir für übermorgen ein: Preisrunde mit Jörg Petersen vorbereiten",
            "U1KLAUS",
            CreateTask("Preisrunde mit Jörg Petersen vorbereiten", date(2027, 3, 5), account_id=5),
        ),
    ],
)
def test_what_is_for_a_day_to_come_is_a_task(
    read: Read, text: str, speaker: str, expected: CreateTask
) -> None:
    assert actions(read, text, speaker)[-1] == expected


@pytest.mark.parametrize(
    "text",
    [
        "thank Nadia Okoye by mail",
        "drop Nadia Okoye a short note thanking her",
        "write an e-mail to Nadia Okoye to thank her",
    ],
)
def test_letters_are_asked_for_in_many_ways(read: Read, text: str) -> None:
    (draft,) = actions(read, text)
    assert isinstance(draft, DraftEmail)
    assert draft.contact_id == 1
    assert "thank" in draft.purpose
    assert "e-" not in draft.purpose


@pytest.mark.parametrize(
    ("text", "speaker", "kinds"),
    [
        ("escalate Lumen: their questions went unanswered for days. low", "U1ANNA", [Escalate]),
        ("Lumen said no, too expensive, close the deal as lost", "U1ANNA", [UpdateOpportunity]),
        ("no logging today, just show me Lumen", "U1ANNA", [ShowAccount]),
        (
            "Jörg Petersen hat eine neue Mail: jp@nordwind.example, bitte notieren",
            "U1KLAUS",
            [UpdateContact],
        ),
        ("Nadia Okoye called, the pilot is done and she's keen", "U1ANNA", [LogActivity]),
        ("Lumen to won and show it", "U1ANNA", [UpdateOpportunity, ShowOpportunity]),
    ],
)
def test_nothing_is_read_into_it(read: Read, text: str, speaker: str, kinds: list[type]) -> None:
    assert [type(action) for action in actions(read, text, speaker)] == kinds


def test_a_list_of_orders_is_not_of_the_customer_spoken_of_before(read: Read) -> None:
    (shown,) = read("which orders are late?", said="where's lumen's order").actions
    assert shown.action == TrackOrder(late=True)


def test_a_complaint_asks_where_the_order_is_as_well(read: Read) -> None:
    escalated, tracked = actions(
        read, "Lumen complain that NP-20417 has no date. escalate, low, and where is it?"
    )
    assert isinstance(escalated, Escalate)
    assert escalated.severity is Severity.LOW
    assert tracked == TrackOrder(order_id=1)


@pytest.mark.parametrize(
    ("asked", "answer", "contact"),
    [
        ("log a 5 min call with nadia", "okoye", 1),
        ("log a 5 min call with nadia", "the atlas one", 3),
    ],
)
def test_a_word_answers_which_of_them(asked: str, answer: str, contact: int) -> None:
    reader = Reader(NamesInMemory(book(WORLD)))
    history = (Turn("user", asked), Turn("assistant", "Which one do you mean?"))
    reading = reader.read(answer, actors(WORLD)["U1ANNA"], datetime.fromisoformat(NOW), history)
    (logged,) = [item.action for item in reading.actions]
    assert isinstance(logged, LogActivity)
    assert replace(logged, account_id=0) == LogActivity(
        CALL, 0, contact_id=contact, duration_minutes=5
    )


@pytest.mark.parametrize(
    ("before", "reply"),
    [
        ("undo", "Undone."),
        ("show Lumen", "Lumen"),
        ("brr blub", "I can log calls and answer questions. What would you like to do?"),
        ("spoke to Lumen", "Is this right?"),
    ],
)
def test_a_question_of_its_own_stays_as_it_is_whatever_was_said_before(
    before: str, reply: str
) -> None:
    reader = Reader(NamesInMemory(book(WORLD)))
    history = (Turn("user", before), Turn("assistant", reply))
    for asked in ("does the TX14 have thunderbolt", "how many monitors can the TX14 drive?"):
        reading = reader.read(asked, actors(WORLD)["U1ANNA"], datetime.fromisoformat(NOW), history)
        assert [read.action for read in reading.actions] == [
            AskProduct(f"{asked.removesuffix('?')}?")
        ]


def test_a_name_that_two_have_is_not_the_one_spoken_of_before(read: Read) -> None:
    reading = read("Brightside wants 5 docks, call them friday", said="show Lumen")
    assert reading.actions == ()
    assert [choice.label for choice in reading.choices] == [
        "Brightside Clinic",
        "Brightside Motors",
    ]


def test_what_a_card_shows_already_is_not_shown_again_beside_the_answer() -> None:
    reader, anna = Reader(NamesInMemory(book(WORLD))), actors(WORLD)["U1ANNA"]
    text, now = "Move Atlas to lead. Move Lumen to proposal. lvm at brightside", NOW
    asked = reader.read(text, anna, datetime.fromisoformat(now))
    history = (
        Turn("user", text),
        Turn("assistant", "the card"),
        Turn("assistant", asked.clarify or ""),
    )
    answered = reader.read("motors", anna, datetime.fromisoformat(now), history)
    assert asked.actions
    assert [type(item.action) for item in answered.actions] == [LogActivity]


def test_a_short_question_goes_on_with_the_one_before(read: Read) -> None:
    reading = read("and for the 16?", said="how many pens come with the TX14?")
    (asked,) = [item.action for item in reading.actions]
    assert isinstance(asked, AskProduct)
    assert "pens" in asked.question
    assert "16" in asked.question


@pytest.mark.parametrize(
    "text",
    ["knock 5k off the Lumen deal", "the Lumen deal is worth 5k more", "Lumen deal: 5k less"],
)
def test_how_far_a_sum_moves_is_no_new_sum(read: Read, text: str) -> None:
    assert read(text).actions == ()


@pytest.mark.parametrize(
    "text", ["lead for Lumen: 6 Halo 3, about 6k", "second deal for Lumen, 6 Halo 3, 6k"]
)
def test_another_deal_changes_none_that_there_is(read: Read, text: str) -> None:
    (made,) = actions(read, text)
    assert isinstance(made, CreateOpportunity)
    assert (made.amount, made.lines) == (Decimal(6000), (Line(5, 6),))


def test_two_changes_of_one_person_are_one(read: Read) -> None:
    told = actions(read, "Nadia Okoye's cell is 555 0199 333, and her title is COO")
    assert told == [UpdateContact(1, title="COO", phone="555 0199 333")]


def test_the_end_of_a_day_is_that_day(read: Read) -> None:
    told = actions(read, "remind me to send the specs by eod friday")
    assert told == [CreateTask("send the specs", date(2027, 3, 5))]


def test_a_joke_is_no_order(read: Read) -> None:
    assert not any(
        isinstance(item.action, UpdateOpportunity)
        for item in read("Lumen to lost. kidding, leave it").actions
    )


def test_a_mood_before_the_next_order_is_heard(read: Read) -> None:
    logged, _ = actions(read, "coffee with Nadia Okoye, she's keen and move the Lumen deal to won")
    assert isinstance(logged, LogActivity)
    assert logged.sentiment is Sentiment.POSITIVE


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("called Jörg Petersen, 12 min, to negotiation, 24k, call tuesday", "U1KLAUS"),
        ("Jörg Petersen angerufen, 12 Min, auf Verhandlung, 24k, Dienstag anrufen", "U1KLAUS"),
        ("Jörg Petersen erreicht, auf Verhandlung, 24k, Di anrufen", "U1KLAUS"),
        ("llamé a Jörg Petersen, 10 min, a negociación, 24k, llamar el martes", "U1KLAUS"),
        ("appelé Jörg Petersen, 10 min, en négociation, 24k, rappeler mardi", "U1KLAUS"),
        ("liguei para Jörg Petersen, 10 min, para negociação, 24k, ligar terça", "U1KLAUS"),
        ("sentito Jörg Petersen, 10 min, a trattativa, 24k, chiamare martedì", "U1KLAUS"),
        ("Jörg Petersenさんと電話、10分、交渉へ、24k、火曜に電話", "U1KLAUS"),
    ],
)
def test_a_call_a_deal_and_a_reminder_in_no_more_words_than_these(
    read: Read, text: str, speaker: str
) -> None:
    actions = [item.action for item in read(text, speaker).actions]
    assert {type(a) for a in actions} == {LogActivity, UpdateOpportunity, CreateTask}
    (deal,) = [a for a in actions if isinstance(a, UpdateOpportunity)]
    assert (deal.stage, deal.amount) == (Stage.NEGOTIATION, Decimal(24000))


@pytest.mark.parametrize("ordered", ["", "log "])
@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("call with Lumen tomorrow", date(2027, 3, 4)),
        ("call with Lumen, tomorrow", date(2027, 3, 4)),
        ("meeting with Lumen, next tuesday", date(2027, 3, 9)),
    ],
)
def test_what_is_yet_to_be_is_a_task_whatever_is_to_be_logged(
    read: Read, ordered: str, text: str, due: date
) -> None:
    (task,) = [one.action for one in read(ordered + text).actions]

    assert task == CreateTask(text[: text.index("Lumen") + 5], due=due, account_id=1)


@pytest.mark.parametrize(
    ("text", "day", "unsure"),
    [
        ("log call with Lumen, yesterday, 12 min, wants a quote", 2, ()),
        ("had a call with Lumen, yesterday, wants a quote", 2, ()),
        ("log call with Lumen on monday, 12 min, wants a quote", 1, ("occurred_at",)),
        ("log call with Lumen, monday, 12 min, wants a quote", 1, ("occurred_at",)),
    ],
)
def test_the_day_of_a_call_may_stand_anywhere(
    read: Read, text: str, day: int, unsure: tuple[str, ...]
) -> None:
    (call,) = read(text).actions
    assert isinstance(call.action, LogActivity)
    assert call.action.occurred_at is not None
    assert (call.action.occurred_at.day, call.unsure) == (day, unsure)
    assert call.action.summary == "wants a quote"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("lumen: dead for this year, revisit march", UpdateOpportunity(1, stage=Stage.LOST)),
        (
            "lumen lost went with Dell",
            UpdateOpportunity(1, stage=Stage.LOST, lost_reason="went with Dell"),
        ),
        (
            "new deal lumen 10 headsets 3.5k",
            CreateOpportunity(1, amount=Decimal(3500), lines=(Line(5, 10),)),
        ),
        ("TSD lost - price", UpdateOpportunity(7, stage=Stage.LOST, lost_reason="price")),
        ("TSD closes on the 21 not the 18", UpdateOpportunity(7, close_date=date(2027, 3, 21))),
        ("lumen 6 units 6594", UpdateOpportunity(1, amount=Decimal(6594), lines=(Line(1, 6),))),
        ("lumen 5 TX14 too", UpdateOpportunity(1, lines=(Line(1, 15),))),
        ("ring lumen fri 10", CreateTask("ring lumen", date(2027, 3, 5), time(10), 1)),
        ("ring lumen tmrw 10", CreateTask("ring lumen", date(2027, 3, 4), time(10), 1)),
        ("lvm sutetr", LogActivity(ActivityKind.CALL, 1, 2, outcome=Outcome.VOICEMAIL)),
        ("emial Nadia Okoye tmorow", CreateTask("email Nadia Okoye", date(2027, 3, 4), None, 1)),
        (
            "nadia okoye 8min, wants demo",
            LogActivity(ActivityKind.CALL, 1, 1, duration_minutes=8, summary="wants demo"),
        ),
        (
            "they asked for a ten percent discount. log that as a call with Nadia Okoye, 8 min",
            LogActivity(
                ActivityKind.CALL,
                1,
                1,
                duration_minutes=8,
                summary="asked for a ten percent discount",
            ),
        ),
        (
            "met Nadia Okoye + will, 20 min",
            LogActivity(
                ActivityKind.MEETING,
                1,
                1,
                duration_minutes=20,
                summary="Nadia Okoye, Will Sutter",
            ),
        ),
        ("nadia okoye now head of it", UpdateContact(1, title="head of it")),
        (
            "Nadia Okoye's mobile is now 202 555 0123",
            UpdateContact(1, phone="202 555 0123"),
        ),
        ("lumen is a thirty thousand deal now", UpdateOpportunity(1, amount=Decimal(30000))),
        ("lumen deal 20 Halo 3 too", UpdateOpportunity(1, lines=(Line(5, 20),))),
        (
            "new lead from the fair: quillworks ltd, 30 staff",
            CreateAccount("quillworks ltd", employees=30),
        ),
        (
            "met nadia okoye an hour and ten, nto happy",
            LogActivity(
                ActivityKind.MEETING, 1, 1, duration_minutes=70, sentiment=Sentiment.NEGATIVE
            ),
        ),
        ("push ward demo to friday", SnoozeTask(2, date(2027, 3, 5))),
        ("task: ward demo done", CompleteTask(2)),
        ("who do i call today", ShowTasks(date(2027, 3, 3))),
    ],
)
def test_hasty_lines(read: Read, text: str, expected: object) -> None:
    assert [one.action for one in read(text).actions] == [expected]


def test_two_deals_of_one_customer_are_told_apart_without_a_comma(read: Read) -> None:
    reading = read("brightside clinic clouddesk seats 9k ward tablets to negotiation")

    assert [one.action for one in reading.actions] == [
        UpdateOpportunity(3, amount=Decimal(9000)),
        UpdateOpportunity(4, stage=Stage.NEGOTIATION),
    ]


def test_what_waits_for_a_new_customer_is_said(read: Read) -> None:
    reading = read("new lead: Quillworks Ltd, wants 5 docks")

    assert [one.action for one in reading.actions] == [CreateAccount("Quillworks Ltd")]
    assert reading.note


def test_what_is_to_be_written_by_a_day_moves_no_deal(read: Read) -> None:
    (call,) = read("8 min with Nadia Okoye ok, proposal by friday").actions
    assert isinstance(call.action, LogActivity)
    assert call.action.summary == "proposal by friday"


def test_values_around_the_name_of_another_deal_are_asked_about(read: Read) -> None:
    reading = read("brightside clinic seats 40k, the ward one -> negotiation")
    assert reading.actions == ()
    assert [choice.id for choice in reading.choices] == [3, 4]


@pytest.mark.parametrize(
    "text", ["lvm Morita-san", "no answer from Morita san", "called Yuki Morita, 5 min, fine"]
)
def test_a_japanese_name_is_known_in_latin_letters(read: Read, text: str) -> None:
    (call,) = read(text, "U1MEI").actions
    assert isinstance(call.action, LogActivity)
    assert (call.action.contact_id, call.action.account_id) == (7, 8)
    assert "san" not in (call.action.summary or "")
