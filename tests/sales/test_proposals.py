"""A card waits for its author's yes, and is saved once."""

from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest
from sqlalchemy import update

from bot.sales import codec
from bot.sales.commands import (
    AnswerEscalation,
    ChangeDeals,
    ChangeItems,
    ChangePreferences,
    CloseEscalation,
    Command,
    CompleteTask,
    CreateAccount,
    CreateContact,
    CreateOpportunity,
    CreateOrder,
    CreateTask,
    DropTask,
    Escalate,
    HandTask,
    Line,
    LogActivity,
    MergeAccounts,
    SetQuota,
    SnoozeTask,
    TakeEscalation,
    UpdateAccount,
    UpdateActivity,
    UpdateContact,
    UpdateOpportunity,
    UpdateOrder,
)
from bot.sales.errors import Invalid, NotFound, Refused, Stale
from bot.sales.proposal import Proposal
from bot.store.ledger import WaitingProposal
from bot.store.models import Opportunity
from bot.store.vocabulary import (
    AccountStatus,
    ActivityKind,
    Channel,
    ContactFunction,
    Direction,
    Outcome,
    Sentiment,
    Severity,
    Source,
    Stage,
)
from bot.store.work import UnitOfWork
from tests.sales.office import Office

EVERY_COMMAND: list[Command] = [
    LogActivity(
        ActivityKind.EMAIL,
        1,
        2,
        3,
        Direction.INBOUND,
        Outcome.VOICEMAIL,
        4,
        Sentiment.NEGATIVE,
        "text",
        (5, 6),
        datetime(2026, 11, 5, 9, 30, tzinfo=UTC),
    ),
    UpdateActivity(
        1,
        ActivityKind.MEETING,
        2,
        3,
        Direction.OUTBOUND,
        Outcome.BUSY,
        4,
        Sentiment.POSITIVE,
        "text",
        datetime(2026, 11, 5, 9, 30, tzinfo=UTC),
    ),
    CreateOpportunity(
        1,
        "Deal",
        Stage.LEAD,
        Decimal("1.50"),
        "USD",
        date(2026, 11, 5),
        (Line(1, 2, Decimal("3.00")), Line(4, 5)),
        Source.CAMPAIGN,
        "step",
        date(2026, 11, 6),
    ),
    UpdateOpportunity(
        1,
        Stage.LOST,
        Decimal(2),
        "EUR",
        date(2026, 11, 5),
        "step",
        "reason",
        (Line(1, 2),),
        7,
        date(2026, 11, 6),
    ),
    ChangeItems(1, (Line(1, 2, Decimal("3.00"), "EUR"),), (4,), True, 5),
    ChangeDeals((1, 2), 3, date(2026, 11, 5)),
    CreateTask("title", date(2026, 11, 5), time(14, 30), 1, 2),
    CompleteTask(1),
    DropTask(1),
    SnoozeTask(1, date(2026, 11, 5), time(14, 30)),
    HandTask(1, 2),
    CreateAccount("name", "phone", "site", 3, "industry", "de", "DE", True),
    UpdateAccount(1, "phone", "site", 3, "industry", AccountStatus.INACTIVE, "name", "de", "DE"),
    MergeAccounts(1, 2),
    CreateContact(
        1, "name", "title", "email", "phone", ContactFunction.IT, True, Channel.EMAIL, "de", True
    ),
    UpdateContact(1, "title", "email", "phone", ContactFunction.IT, False, Channel.CHAT, "de"),
    CreateOrder(1, "number", "status", date(2026, 11, 5), 2, (Line(1, 2),)),
    UpdateOrder(1, "status", date(2026, 11, 5), date(2026, 11, 6)),
    Escalate(1, "reason", Severity.HIGH),
    TakeEscalation(1, True),
    AnswerEscalation(1, "answer"),
    CloseEscalation(1, "answer"),
    SetQuota(1, date(2026, 10, 1), date(2026, 12, 31), Decimal("1.50"), "USD"),
    ChangePreferences("de", "EUR", True, 7, False),
]


def propose(office: Office) -> Proposal:
    command = UpdateOpportunity(office.id("O1"), stage=Stage.PROPOSAL)
    return office.desk.propose([command], office.ada, [{"stage": "to proposal"}])


def test_every_command_survives_the_database() -> None:
    assert codec.load_commands(codec.dump_commands(EVERY_COMMAND)) == tuple(EVERY_COMMAND)
    assert {type(command) for command in EVERY_COMMAND} == set(codec.COMMANDS.values())


def test_what_was_not_said_stays_unsaid() -> None:
    commands = (UpdateOpportunity(1), CreateTask("x"))
    assert codec.dump_commands(commands) == [
        {"command": "UpdateOpportunity", "opportunity_id": 1},
        {"command": "CreateTask", "title": "x"},
    ]
    assert codec.load_commands(codec.dump_commands(commands)) == commands


def test_a_proposal_shows_what_would_change_and_saves_nothing(anywhere: Office) -> None:
    made = propose(anywhere)
    assert made.preview[0].what == "Move Contoso - store tablets to proposal"
    assert made.evidence == ({"stage": "to proposal"},)
    assert anywhere.desk.proposal(made.id, anywhere.ada) == made
    assert anywhere.row(Opportunity, anywhere.id("O1")).stage is Stage.QUALIFIED


def test_confirming_saves_and_confirming_again_gives_the_same_receipt(anywhere: Office) -> None:
    made = propose(anywhere)
    first = anywhere.desk.confirm(made.id, anywhere.ada)
    again = anywhere.desk.confirm(made.id, anywhere.ada)
    assert not first.repeated
    assert again.repeated
    assert (again.audit_id, again.items) == (first.audit_id, first.items)
    assert anywhere.desk.opportunity_card(anywhere.id("O1"), anywhere.ada).version == 2


def test_a_confirmed_card_can_be_undone(office: Office) -> None:
    office.desk.confirm(propose(office).id, office.ada)
    office.desk.undo(office.ada, key="1")
    assert office.row(Opportunity, office.id("O1")).stage is Stage.QUALIFIED


def test_only_the_author_may_answer_a_card(office: Office) -> None:
    made = propose(office)
    for answer in (office.desk.confirm, office.desk.cancel, office.desk.proposal):
        with pytest.raises(Refused, match="Only the person who wrote the message"):
            answer(made.id, office.max)


def test_a_card_is_stale_when_its_deal_changed_meanwhile(anywhere: Office) -> None:
    made = propose(anywhere)
    change = UpdateOpportunity(anywhere.id("O1"), amount=Decimal(20000))
    anywhere.desk.execute([change], anywhere.max, door="slash", key="1")
    with pytest.raises(Stale, match=r"meanwhile by Max Dune \(amount\).*\$20,000"):
        anywhere.desk.confirm(made.id, anywhere.ada)
    assert anywhere.row(Opportunity, anywhere.id("O1")).stage is Stage.QUALIFIED


def test_a_cancelled_card_cannot_be_confirmed(office: Office) -> None:
    made = propose(office)
    office.desk.cancel(made.id, office.ada)
    office.desk.cancel(made.id, office.ada)
    with pytest.raises(Refused, match="was cancelled; nothing was saved"):
        office.desk.confirm(made.id, office.ada)


def test_a_confirmed_card_cannot_be_cancelled(office: Office) -> None:
    made = propose(office)
    office.desk.confirm(made.id, office.ada)
    with pytest.raises(Refused, match="confirmed already; use Undo"):
        office.desk.cancel(made.id, office.ada)


def test_an_unknown_card_is_not_found(office: Office) -> None:
    with pytest.raises(NotFound, match="Say it again"):
        office.desk.confirm("nothing", office.ada)


@pytest.mark.parametrize(
    "ordered", [{"command": "PaintOpportunity"}, {"command": "CreateTask", "colour": "red"}]
)
def test_a_card_of_another_version_of_the_program_is_not_known(
    office: Office, ordered: dict[str, str]
) -> None:
    made = propose(office)
    with UnitOfWork(office.engine).writing() as session:
        session.execute(update(WaitingProposal).values(commands=[ordered]))
    with pytest.raises(NotFound, match="not known any more"):
        office.desk.confirm(made.id, office.ada)
    assert office.desk.standing(office.ada) is None


def test_what_would_be_refused_is_not_proposed(office: Office) -> None:
    with pytest.raises(Invalid):
        office.desk.propose(
            [UpdateOpportunity(office.id("O1"), amount=Decimal(0))], office.ada, [{}]
        )


def test_the_card_spoken_of_is_open_then_saved_and_gone_once_it_is_taken_back(
    office: Office,
) -> None:
    desk, ada = office.desk, office.ada
    assert desk.standing(ada) is None
    card = propose(office)
    opened = desk.standing(ada)
    receipt = desk.confirm(card.id, ada)
    saved = desk.standing(ada, audit_id=receipt.audit_id)
    desk.undo(ada, key="undo")

    assert opened is not None
    assert (opened.proposal.commands, opened.receipt) == (card.commands, None)
    assert saved is not None
    assert saved.receipt is not None
    assert desk.standing(ada, proposal_id=card.id) is None


def test_an_activity_is_put_right_and_undone_to_what_it_was(office: Office) -> None:
    desk, ada = office.desk, office.ada
    call = LogActivity(ActivityKind.CALL, office.id("A3"), duration_minutes=12)
    made = desk.execute([call], ada, door="slash", key="1").items[0].id
    change = UpdateActivity(made, ActivityKind.MEETING, duration_minutes=20)
    (item,) = desk.execute([change], ada, door="message", key="2").items
    assert [(c.field, c.before, c.after) for c in item.changes] == [
        ("kind", "call", "meeting"),
        ("duration", "12 min", "20 min"),
    ]
    (back,) = desk.undo(ada, key="3").items
    assert ("duration", "20 min", "12 min") in [(c.field, c.before, c.after) for c in back.changes]


def test_a_person_of_another_customer_is_not_put_to_an_activity(office: Office) -> None:
    desk, ada = office.desk, office.ada
    call = LogActivity(ActivityKind.CALL, office.id("A3"))
    made = desk.execute([call], ada, door="slash", key="1").items[0].id
    with pytest.raises(Invalid):
        desk.preview([UpdateActivity(made, contact_id=office.id("C2"))], ada)
