"""Note a task, complete it, drop it, put it off."""

from bot.sales import calling, validation
from bot.sales.batch import Batch, Done
from bot.sales.commands import CompleteTask, CreateTask, DropTask, SnoozeTask
from bot.sales.permissions import Action, permit
from bot.sales.results import Change
from bot.sales.usecases.activities import deal_of
from bot.saying import later, say
from bot.store.models import Account, Opportunity, Task


def create_task(command: CreateTask, batch: Batch) -> Done:
    permit(batch.actor, Action.CREATE_TASK)
    account, deal = _about(command, batch)
    title = validation.line(command.title, "title")
    task = Task(
        title=title,
        due=None if command.due is None else validation.day(command.due, "due date"),
        at=command.at,
        owner=batch.me(),
        account=account,
        opportunity=deal,
        done=False,
    )
    due = batch.words.day(task.due)
    what = batch.told(
        later("Note the task: {title}, due {due}") if due else later("Note the task: {title}"),
        later("Noted the task: {title}, due {due}") if due else later("Noted the task: {title}"),
        title=title,
        due=due,
    )
    what += calling.note_on_plan(batch.session, task)
    return batch.create(task, what, unsaid=("state",))


def complete_task(command: CompleteTask, batch: Batch) -> Done:
    task = batch.get(Task, command.task_id, to_change=True)
    permit(batch.actor, Action.COMPLETE_TASK, task.owner)
    if task.done:
        return _done_already(task)
    before = batch.change(task)
    task.done = True
    what = batch.told(
        later("Complete the task: {title}"), later("Completed the task: {title}"), title=task.title
    )
    return batch.done(task, before, what)


def drop_task(command: DropTask, batch: Batch) -> Done:
    task = batch.get(Task, command.task_id, to_change=True)
    permit(batch.actor, Action.DROP_TASK, task.owner)
    if task.done:
        return _done_already(task)
    told = batch.change(task)
    batch.remove(task)
    what = batch.told(
        later("Drop the task: {title}"), later("Dropped the task: {title}"), title=task.title
    )
    return Done(task, what, tuple(Change(name, said, None) for name, said in told.items() if said))


def snooze_task(command: SnoozeTask, batch: Batch) -> Done:
    task = batch.get(Task, command.task_id, to_change=True)
    permit(batch.actor, Action.SNOOZE_TASK, task.owner)
    if task.done:
        return _done_already(task)
    before = batch.change(task)
    task.due = validation.day(command.due, "due date")
    task.at = command.at or task.at
    due = batch.words.day(task.due)
    return batch.done(task, before, say("{title} is due {due}", title=task.title, due=due))


def _done_already(task: Task) -> Done:
    return Done(task, say("{title} is done already", title=task.title), ())


def _about(command: CreateTask, batch: Batch) -> tuple[Account | None, Opportunity | None]:
    """The account and the deal of a task; a deal brings its account along."""
    if command.account_id is not None:
        account = batch.get(Account, command.account_id)
        return account, deal_of(command.opportunity_id, account, batch)
    if command.opportunity_id is not None:
        deal = batch.get(Opportunity, command.opportunity_id)
        return deal.account, deal
    return None, None
