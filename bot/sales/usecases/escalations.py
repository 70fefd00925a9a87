"""Hand an angry customer to the supervisor, who takes it, answers and closes it."""

from bot.sales import escalations, validation
from bot.sales.batch import Batch, Done
from bot.sales.commands import AnswerEscalation, CloseEscalation, Escalate, TakeEscalation
from bot.sales.errors import Refused
from bot.sales.permissions import Action, permit
from bot.saying import later, say
from bot.store.models import Account, Escalation


def escalate(command: Escalate, batch: Batch) -> Done:
    permit(batch.actor, Action.ESCALATE)
    account = batch.get(Account, command.account_id)
    me = batch.me()
    supervisor = me.manager
    escalation = Escalation(
        account=account,
        reason=validation.text(command.reason, "reason"),
        severity=command.severity,
        opened_at=batch.now,
        opened_by=me,
        assigned_to=supervisor,
        taken_at=None,
        answer=None,
        answered_at=None,
        closed_at=None,
        remind_at=batch.now,
        news_at=None,
    )
    whom = supervisor.name if supervisor else say("the administrators")
    what = batch.told(
        later("Escalate {account} to {whom}"),
        later("Escalated {account} to {whom}"),
        account=account.name,
        whom=whom,
    )
    return batch.create(escalation, what, unsaid=("state",))


def take(command: TakeEscalation, batch: Batch) -> Done:
    """`Refused` where a colleague was quicker, unless it is to be taken over."""
    row = _found(command.escalation_id, batch)
    escalations.permit_answer(batch.actor, row)
    if row.closed_at is not None:
        return _closed_already(row)
    held = row.taken_at is not None
    if held and row.assigned_to_id == batch.actor.rep_id:
        return Done(
            row, say("You have the escalation of {account} already", account=row.account.name), ()
        )
    holder = row.assigned_to.name if held and row.assigned_to else None
    if holder and not command.over:
        raise Refused(
            say(
                "{holder} has taken the escalation of {account} already. Look at it again to "
                "take it over.",
                holder=holder,
                account=row.account.name,
            )
        )
    before = batch.change(row)
    _taken(row, batch)
    whence = say(" over from {holder}", holder=holder) if holder else ""
    what = batch.told(
        later("Take the escalation of {account}{whence}"),
        later("Took the escalation of {account}{whence}"),
        account=row.account.name,
        whence=whence,
    )
    return _told(row, batch, batch.done(row, before, what))


def answer(command: AnswerEscalation, batch: Batch) -> Done:
    row = _found(command.escalation_id, batch)
    escalations.permit_answer(batch.actor, row)
    if row.closed_at is not None:
        return _closed_already(row)
    before = batch.change(row)
    _answered(row, command.answer, batch)
    what = batch.told(
        later("Answer the escalation of {account}"),
        later("Answered the escalation of {account}"),
        account=row.account.name,
    )
    return _told(row, batch, batch.done(row, before, what))


def close(command: CloseEscalation, batch: Batch) -> Done:
    row = _found(command.escalation_id, batch)
    escalations.permit_close(batch.actor, row)
    if row.closed_at is not None:
        return _closed_already(row)
    before = batch.change(row)
    if command.answer is not None:
        escalations.permit_answer(batch.actor, row)
        _answered(row, command.answer, batch)
    row.closed_at = batch.now
    if row.assigned_to_id not in (None, batch.actor.rep_id):
        row.remind_at = row.closed_at
    what = batch.told(
        later("Close the escalation of {account}"),
        later("Closed the escalation of {account}"),
        account=row.account.name,
    )
    return _told(row, batch, batch.done(row, before, what))


def _found(key: int, batch: Batch) -> Escalation:
    return batch.get(Escalation, key, to_change=True)


def _closed_already(row: Escalation) -> Done:
    return Done(
        row, say("The escalation of {account} is closed already", account=row.account.name), ()
    )


def _answered(row: Escalation, said: str, batch: Batch) -> None:
    row.answer = validation.text(said, "answer")
    row.answered_at = batch.now
    if row.taken_at is None:
        _taken(row, batch)


def _taken(row: Escalation, batch: Batch) -> None:
    row.assigned_to, row.taken_at = batch.me(), batch.now
    row.remind_at = escalations.next_reminder(row, batch.now, batch.actor.timezone)


def _told(row: Escalation, batch: Batch, done: Done) -> Done:
    """Whoever opened it is to hear of this, unless it is their own doing."""
    if done.changes and row.opened_by_id not in (None, batch.actor.rep_id):
        row.news_at = batch.now
    return done
