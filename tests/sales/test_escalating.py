"""An escalation from the angry customer to its closing: who acts, who is told, and when."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.sales.commands import (
    AnswerEscalation,
    ChangePreferences,
    CloseEscalation,
    Escalate,
    TakeEscalation,
)
from bot.sales.errors import Invalid, NotFound, Refused
from bot.sales.results import Actor
from bot.store.vocabulary import EscalationState, Severity
from tests.sales.office import Office


def escalated(office: Office, severity: Severity = Severity.NORMAL, by: Actor | None = None) -> int:
    command = Escalate(office.id("A3"), "Third late delivery", severity)
    receipt = office.desk.execute([command], by or office.ada, door="slash", key="open")
    return receipt.items[0].id


def told(office: Office) -> list[tuple[str, str]]:
    return [(one.kind, one.to.name) for one in office.desk.to_tell()]


def test_the_supervisor_is_told_at_once_and_only_once(anywhere: Office) -> None:
    escalated(anywhere)

    (telling,) = anywhere.desk.to_tell()

    assert (telling.kind, telling.to.name) == ("new", "Max Dune")
    assert (telling.card.reason, telling.card.opened_by) == ("Third late delivery", "Ada Brook")
    assert telling.account.name == "Contoso"
    assert [deal.name for deal in telling.account.opportunities] == ["Contoso - store tablets"]
    assert anywhere.desk.to_tell() == ()


def test_without_a_supervisor_the_administrators_are_told(office: Office) -> None:
    command = Escalate(office.id("A3"), "Nobody answers", Severity.NORMAL)
    (item,) = office.desk.execute([command], office.zoe, door="slash", key="1").items

    assert item.what == "Escalated Contoso to the administrators"
    assert told(office) == [("new", "Rob Glen")]


@pytest.mark.parametrize(
    ("severity", "minutes"), [(Severity.HIGH, 15), (Severity.NORMAL, 60), (Severity.LOW, 240)]
)
def test_severity_sets_how_soon_it_is_reminded_of(
    office: Office, severity: Severity, minutes: int
) -> None:
    escalated(office, severity)
    office.desk.to_tell()

    office.clock.forward(minutes=minutes - 1)
    assert told(office) == []
    office.clock.forward(minutes=1)
    assert told(office) == [("reminder", "Max Dune")]


def test_reminders_go_on_more_slowly_once_it_is_taken_and_end_when_it_is_closed(
    office: Office,
) -> None:
    key = escalated(office, Severity.HIGH)
    office.desk.to_tell()
    office.done(TakeEscalation(key), office.max)
    assert told(office) == [("news", "Ada Brook")]

    office.clock.forward(minutes=59)
    assert told(office) == []
    office.clock.forward(minutes=1)
    assert told(office) == [("reminder", "Max Dune")]

    office.done(CloseEscalation(key), office.max)
    assert told(office) == [("news", "Ada Brook")]
    office.clock.forward(days=3)
    assert told(office) == []


def test_a_reminder_waits_for_the_working_day_unless_it_is_grave(office: Office) -> None:
    friday_evening = datetime(2026, 11, 6, 22, 30, tzinfo=UTC)  # half past five in New York
    office.clock.now = friday_evening
    escalated(office)
    office.desk.to_tell()

    monday_at_eight = datetime(2026, 11, 9, 13, 0, tzinfo=UTC)
    office.clock.now = monday_at_eight - timedelta(minutes=1)
    assert told(office) == []
    office.clock.now = monday_at_eight
    assert told(office) == [("reminder", "Max Dune")]


def test_a_grave_one_reminds_by_night(office: Office) -> None:
    office.clock.now = datetime(2026, 11, 7, 3, 0, tzinfo=UTC)
    escalated(office, Severity.HIGH)
    office.desk.to_tell()

    office.clock.forward(minutes=15)
    assert told(office) == [("reminder", "Max Dune")]


def test_what_did_not_get_through_is_handed_out_again(office: Office) -> None:
    key = escalated(office)
    (new,) = office.desk.to_tell()
    office.desk.not_told(new)

    assert told(office) == []
    office.clock.forward(minutes=1)
    assert told(office) == [("reminder", "Max Dune")]

    office.done(AnswerEscalation(key, "Offer free shipping"), office.max)
    (news,) = office.desk.to_tell()
    office.desk.not_told(news)
    office.clock.forward(minutes=1)
    assert told(office) == [("news", "Ada Brook")]


def test_an_answer_takes_it_and_reaches_the_one_who_asked(anywhere: Office) -> None:
    key = escalated(anywhere)
    anywhere.desk.to_tell()

    receipt = anywhere.done(AnswerEscalation(key, "Offer free shipping"), anywhere.max)

    assert receipt.items[0].what == "Answered the escalation of Contoso"
    (telling,) = anywhere.desk.to_tell()
    assert (telling.kind, telling.to.name) == ("news", "Ada Brook")
    assert telling.card.state is EscalationState.ANSWERED
    assert telling.card.answer == "Offer free shipping"
    assert telling.card.assigned_to == "Max Dune"


def test_several_steps_at_once_are_told_once_as_they_stand(office: Office) -> None:
    key = escalated(office)
    office.desk.to_tell()
    office.done(TakeEscalation(key), office.max)
    office.done(CloseEscalation(key, "Refunded"), office.max)

    (telling,) = office.desk.to_tell()

    assert telling.card.state is EscalationState.CLOSED
    assert telling.card.answer == "Refunded"


def test_taking_it_twice_changes_nothing(office: Office) -> None:
    key = escalated(office)
    office.done(TakeEscalation(key), office.max)
    office.clock.forward(minutes=1)

    with pytest.raises(Invalid, match="You have the escalation of Contoso already"):
        office.done(TakeEscalation(key), office.max)


def test_a_colleague_takes_it_over_on_purpose_only(anywhere: Office) -> None:
    key = escalated(anywhere)
    anywhere.done(TakeEscalation(key), anywhere.max)
    rob = anywhere.desk.actor("UROB")

    with pytest.raises(Refused, match="Max Dune has taken the escalation of Contoso already"):
        anywhere.desk.execute([TakeEscalation(key)], rob, door="button", key="2")
    receipt = anywhere.desk.execute([TakeEscalation(key, over=True)], rob, door="button", key="3")

    assert receipt.items[0].what == "Took the escalation of Contoso over from Max Dune"
    assert anywhere.desk.escalation_card(key, rob).mine


@pytest.mark.parametrize(
    "command", [TakeEscalation(1), AnswerEscalation(1, "Yes"), CloseEscalation(1, "Yes")]
)
def test_a_rep_neither_takes_nor_answers(
    office: Office, command: TakeEscalation | AnswerEscalation | CloseEscalation
) -> None:
    escalated(office)

    with pytest.raises(Refused, match="take or answer an escalation"):
        office.desk.execute([command], office.ada, door="button", key="2")


def test_the_one_who_opened_it_may_close_it_and_the_supervisor_is_told_once(
    anywhere: Office,
) -> None:
    key = escalated(anywhere)
    anywhere.desk.to_tell()
    anywhere.clock.forward(minutes=1)

    anywhere.desk.execute([CloseEscalation(key)], anywhere.ada, door="button", key="2")

    assert anywhere.desk.escalation_card(key, anywhere.ada).state is EscalationState.CLOSED
    (closed,) = anywhere.desk.to_tell()
    assert (closed.kind, closed.to.name) == ("closed", "Max Dune")
    anywhere.desk.not_told(closed)
    assert [one.kind for one in anywhere.desk.to_tell()] == ["closed"]
    anywhere.clock.forward(days=9)
    assert told(anywhere) == []


def test_an_escalation_that_is_open_again_is_reminded_of_again(office: Office) -> None:
    key = escalated(office)
    office.desk.to_tell()
    office.desk.execute([CloseEscalation(key)], office.ada, door="button", key="2")
    office.desk.to_tell()

    office.desk.undo(office.ada, key="u")

    office.clock.forward(days=4)
    assert [one.kind for one in office.desk.to_tell()] == ["reminder"]


def test_who_wants_no_notices_is_told_nothing_of_progress(office: Office) -> None:
    key = escalated(office)
    office.desk.to_tell()
    office.desk.execute([ChangePreferences(notices=False)], office.ada, door="form", key="p")

    office.done(TakeEscalation(key), office.max)

    assert told(office) == []


def test_nothing_is_done_to_a_closed_one(office: Office) -> None:
    key = escalated(office)
    office.done(CloseEscalation(key), office.max)
    office.clock.forward(minutes=1)

    for command in (TakeEscalation(key), AnswerEscalation(key, "Late"), CloseEscalation(key)):
        with pytest.raises(Invalid, match="is closed already"):
            office.done(command, office.max)


def test_an_answer_of_no_words_is_refused(office: Office) -> None:
    key = escalated(office)

    with pytest.raises(Invalid, match="The answer is empty"):
        office.done(AnswerEscalation(key, " \u200b\n"), office.max)


def test_each_step_is_undone(anywhere: Office) -> None:
    key = escalated(anywhere)
    anywhere.done(TakeEscalation(key), anywhere.max)
    anywhere.done(CloseEscalation(key, "Refunded"), anywhere.max)

    anywhere.desk.undo(anywhere.max, key="u1")
    card = anywhere.desk.escalation_card(key, anywhere.max)
    assert (card.state, card.answer) == (EscalationState.TAKEN, None)
    anywhere.desk.undo(anywhere.max, key="u2")
    assert anywhere.desk.escalation_card(key, anywhere.max).state is EscalationState.OPEN
    anywhere.desk.undo(anywhere.ada, key="u3")
    with pytest.raises(NotFound):
        anywhere.desk.escalation_card(key, anywhere.ada)


def test_reminders_go_on_where_a_closing_is_undone(office: Office) -> None:
    key = escalated(office)
    office.desk.to_tell()
    office.done(CloseEscalation(key), office.max)
    office.desk.to_tell()
    office.clock.forward(hours=2)

    office.desk.undo(office.max, key="u")

    assert told(office) == [("reminder", "Max Dune")]


def test_an_escalation_that_was_taken_cannot_be_taken_back(office: Office) -> None:
    key = escalated(office)
    office.done(TakeEscalation(key), office.max)

    with pytest.raises(Refused, match=r"Max Dune changed it since \(taken at\)"):
        office.desk.undo(office.ada, key="u")


def test_the_open_ones_of_a_rep_a_supervisor_and_an_administrator(office: Office) -> None:
    low = escalated(office, Severity.LOW)
    grave = Escalate(office.id("A1"), "Wrong invoice", Severity.HIGH)
    high = office.desk.execute([grave], office.ben, door="slash", key="b").items[0].id
    alone = Escalate(office.id("A5"), "Lost parcel")
    zoes = office.desk.execute([alone], office.zoe, door="slash", key="z").items[0].id

    def listed(actor: Actor) -> list[int]:
        return [one.id for one in office.desk.escalations(actor)]

    assert listed(office.ada) == [low]
    assert listed(office.max) == [high, low]
    assert listed(office.desk.actor("UROB")) == [high, zoes, low]
    assert listed(office.pia) == []


def test_the_card_says_what_its_reader_may_do(office: Office) -> None:
    key = escalated(office)

    def may(actor: Actor) -> tuple[bool, bool]:
        card = office.desk.escalation_card(key, actor)
        return card.may_answer, card.may_close

    assert may(office.ada) == (False, True)
    assert may(office.ben) == (False, False)
    assert may(office.max) == (True, True)
    assert may(office.pia) == (False, False)
    office.done(CloseEscalation(key), office.max)
    assert may(office.max) == (False, False)


def test_a_telling_of_one_that_is_gone_is_let_go(office: Office) -> None:
    escalated(office)
    (telling,) = office.desk.to_tell()
    office.desk.undo(office.ada, key="u")

    office.desk.not_told(telling)

    office.clock.forward(hours=5)
    assert office.desk.to_tell() == ()
