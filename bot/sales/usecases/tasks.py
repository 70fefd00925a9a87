"""Note a task, complete it, drop it, put it off, hand it to a colleague."""

from collections.abc import Callable

from bot.sales import calling, validation
from bot.sales.batch import Batch, Done
from bot.sales.commands import CompleteTask, CreateTask, DropTask, HandTask, SnoozeTask
from bot.sales.permissions import Action, permit
from bot.sales.results import Change
from bot.sales.usecases.activities import deal_of
from bot.sales.usecases.many import seller
from bot.saying import later, say
from bot.store.models import Account, Opportunity, Rep, Task


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
    return batch.create(task, what, unsaid=("owner", "state"))


def complete_task(command: CompleteTask, batch: Batch) -> Done:
    def tick_off(task: Task) -> Done:
        before = batch.change(task)
        task.done = True
        what = batch.told(
            later("Complete the task: {title}"),
            later("Completed the task: {title}"),
            title=task.title,
        )
        return batch.done(task, before, what)

    return _while_open(command.task_id, Action.COMPLETE_TASK, batch, tick_off)


def drop_task(command: DropTask, batch: Batch) -> Done:
    def drop(task: Task) -> Done:
        told = batch.change(task)
        batch.remove(task)
        what = batch.told(
            later("Drop the task: {title}"), later("Dropped the task: {title}"), title=task.title
        )
        gone = tuple(Change(name, said, None) for name, said in told.items() if said)
        return Done(task, what, gone)

    return _while_open(command.task_id, Action.DROP_TASK, batch, drop)


def snooze_task(command: SnoozeTask, batch: Batch) -> Done:
    def put_off(task: Task) -> Done:
        before = batch.change(task)
        task.due = validation.day(command.due, "due date")
        task.at = command.at or task.at
        due = batch.words.day(task.due)
        return batch.done(task, before, say("{title} is due {due}", title=task.title, due=due))

    return _while_open(command.task_id, Action.SNOOZE_TASK, batch, put_off)


def hand_task(command: HandTask, batch: Batch) -> Done:
    owner = seller(batch.get(Rep, command.owner_id))

    def hand(task: Task) -> Done:
        before = batch.change(task)
        task.owner = owner
        what = batch.told(
            later("Hand the task to {owner}: {title}"),
            later("Handed the task to {owner}: {title}"),
            owner=owner.name,
            title=task.title,
        )
        return batch.done(task, before, what)

    return _while_open(command.task_id, Action.HAND_TASK, batch, hand)


def _while_open(task_id: int, action: Action, batch: Batch, act: Callable[[Task], Done]) -> Done:
    """What becomes of a task that is still to be done."""
    task = batch.get(Task, task_id, to_change=True)
    permit(batch.actor, action, task.owner)
    if task.done:
        return Done(task, say("{title} is done already", title=task.title), ())
    return act(task)


def _about(command: CreateTask, batch: Batch) -> tuple[Account | None, Opportunity | None]:
    """The account and the deal of a task; a deal brings its account along."""
    if command.account_id is not None:
        account = batch.get(Account, command.account_id)
        return account, deal_of(command.opportunity_id, account, batch)
    if command.opportunity_id is not None:
        deal = batch.get(Opportunity, command.opportunity_id)
        return deal.account, deal
    return None, None
