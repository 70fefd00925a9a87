"""Hand an angry customer to the supervisor, who takes it, answers and closes it."""

from bot.sales import escalations, validation
from bot.sales.batch import Batch, Done
from bot.sales.commands import AnswerEscalation, CloseEscalation, Escalate, TakeEscalation
from bot.sales.errors import Refused
from bot.sales.permissions import Action, permit
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
    whom = supervisor.name if supervisor else "the administrators"
    what = f"{batch.verb('Escalate', 'Escalated')} {account.name} to {whom}"
    return batch.create(escalation, what, unsaid=("state",))


def take(command: TakeEscalation, batch: Batch) -> Done:
    """`Refused` where a colleague was quicker, unless it is to be taken over."""
    row = _found(command.escalation_id, batch)
    escalations.permit_answer(batch.actor, row)
    if row.closed_at is not None:
        return _closed_already(row)
    held = row.taken_at is not None
    if held and row.assigned_to_id == batch.actor.rep_id:
        return Done(row, f"You have the escalation of {row.account.name} already", ())
    holder = row.assigned_to.name if held and row.assigned_to else None
    if holder and not command.over:
        raise Refused(
            f"{holder} has taken the escalation of {row.account.name} already. "
            "Look at it again to take it over."
        )
    before = batch.change(row)
    _taken(row, batch)
    whence = f" over from {holder}" if holder else ""
    what = f"{batch.verb('Take', 'Took')} the escalation of {row.account.name}{whence}"
    return _told(row, batch, batch.done(row, before, what))


def answer(command: AnswerEscalation, batch: Batch) -> Done:
    row = _found(command.escalation_id, batch)
    escalations.permit_answer(batch.actor, row)
    if row.closed_at is not None:
        return _closed_already(row)
    before = batch.change(row)
    _answered(row, command.answer, batch)
    what = f"{batch.verb('Answer', 'Answered')} the escalation of {row.account.name}"
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
    what = f"{batch.verb('Close', 'Closed')} the escalation of {row.account.name}"
    return _told(row, batch, batch.done(row, before, what))


def _found(key: int, batch: Batch) -> Escalation:
    return batch.get(Escalation, key, to_change=True)


def _closed_already(row: Escalation) -> Done:
    return Done(row, f"The escalation of {row.account.name} is closed already", ())


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
