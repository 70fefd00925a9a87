"""Fills what happens to a task that is there: it is ticked off, dropped or put off."""

from datetime import date, time

from bot.assistant import wording
from bot.assistant.actions.filling import Filling
from bot.assistant.errors import Unclear
from bot.assistant.frames.view import View
from bot.assistant.reading import Read
from bot.assistant.span import Days, Span
from bot.assistant.spans.moving import day_after
from bot.assistant.spans.spoken import customers
from bot.sales.commands import CompleteTask, DropTask, SnoozeTask
from bot.sales.errors import Choice
from bot.store.book import KnownTask

_MANY = 10


def done(filling: Filling) -> Read:
    """The one open task that the words fit; asks where none or several do."""
    return filling.read(CompleteTask(meant(filling, "which_task").id))


def dropped(filling: Filling) -> Read:
    """The one open task that is not to be done any more."""
    return filling.read(DropTask(meant(filling, "which_of_tasks").id))


def snoozed(filling: Filling) -> Read:
    """The task, and the day it waits for: the one named, or so much later than it was due."""
    task = meant(filling, "which_of_tasks")
    hour = filling.value("time", "at")
    at = hour if isinstance(hour, time) else None
    due = _due(filling, task) or (task.due if at else None)
    if due is None:
        raise Unclear("until_when", (("task", task.title),))
    return filling.read(SnoozeTask(task.id, due, at))


def meant(filling: Filling, question: str) -> KnownTask:
    """Told by the words of its title, by those of the whole message, or by its customer."""
    message, lexicon = filling.message, filling.message.lexicon
    open_tasks = message.book.tasks_owned.get(message.actor.rep_id, ())
    account = _told_account(filling)
    told = {account} - {None}
    said = {
        w.text for c in filling.frame.chunks for w in message.words if c.start <= w.start < c.end
    }
    shared = {t.id: wording.shared(lexicon, said, t.title) for t in open_tasks}
    if not any(shared.values()):
        everything = [w.text for w in message.words]
        shared = {t.id: wording.shared(lexicon, everything, t.title) for t in open_tasks}
        told = told or {*customers(message, message.of("account"))}
    scores = {
        t.id: shared[t.id] + (account is not None and t.account_id == account)
        for t in open_tasks
        if shared[t.id] and (t.account_id is None or not told or t.account_id in told)
    }
    best = max(scores.values(), default=0)
    fitting = [t for t in open_tasks if scores.get(t.id) == best] if best else []
    theirs = [t for t in open_tasks if account is not None and t.account_id == account]
    if not fitting and len(theirs) == 1 and _tells_no_more(filling):
        fitting = theirs
    if len(fitting) != 1:
        choices = tuple(Choice(t.id, t.title) for t in (fitting or theirs or open_tasks)[:_MANY])
        raise Unclear(question, (), choices)
    filling.evidence["task_id"] = wording.of_frame(message, filling.frame)
    return fitting[0]


def _tells_no_more(filling: Filling) -> bool:
    """`cancel the Lumen reminder`: only whose it is."""
    lexicon = filling.message.lexicon
    for chunk in filling.frame.chunks:
        spans = [s for s in chunk.of("act") if s.value in ("task", "done", "snooze")]
        rest = View(filling.message, chunk).beside(*_OF_A_TASK, spans=spans)
        if not all(lexicon.is_small(word) for word in rest):
            return False
    return True


_OF_A_TASK = (
    *("account", "contact", "task_noun", "removal", "finishing", "done_word", "delay", "move"),
    *("date", "time", "to_day", "polite", "article", "hands_over", "rep"),
)


def _told_account(filling: Filling) -> int | None:
    """The customer of a task, which its own words tell as well."""
    try:
        return filling.subject(required=False).account_id
    except Unclear:
        return None


def _due(filling: Filling, task: KnownTask) -> date | None:
    today = filling.message.today
    span = next(iter(s for s in reversed(filling.frame.own("date")) if _to_come(s, today)), None)
    if span is not None and isinstance(span.value, Days):
        filling.note("due", span)
        return max(span.value.first, today)
    moved = filling.frame.last("shift")
    if moved is None:
        return None
    filling.note("due", moved)
    return day_after(moved, task.due or today)


def _to_come(span: Span, today: date) -> bool:
    return isinstance(span.value, Days) and span.value.last >= today
